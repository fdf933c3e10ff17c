import json

from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly.report.exports import export

from .subjects import hostile, judged


def test_positions_types_and_decisions_are_in_it() -> None:
    (article,) = json.loads(export([judged()], "notes").files["notes.json"])["articles"]
    assert article["sha256"] == judged().reading.article.sha256
    assert article["claims"][0] == {
        "id": "c1",
        "pieces": [[69, 139]],
        "attribution": "a1",
        "checkable": True,
        "by": "accepted",
        "author": "RM",
    }
    assert article["sources"][1]["type"] == "named person"
    assert article["rejected"] == [{"kind": "time", "id": "t2", "pieces": [[267, 271]], "author": "RM"}]
    assert [decision["action"] for decision in article["decisions"]] == [
        "accepted", "rejected", "corrected", "rated", "rated", "added",
    ]  # fmt: skip
    assert article["decisions"][2]["changed"] == ["affiliation"]


def test_no_words_of_the_article_are_in_it() -> None:
    content = export([judged()], "notes").files["notes.json"].decode()
    for words in ("Lindqvist", "railing", "lorries", "Oster", "crashed", "police officer", "coincidence that"):
        assert words not in content


@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(min_codepoint=0x0600, max_codepoint=0x9FFF, categories=["Lo"]), min_size=4, max_size=20))
def test_whatever_the_words_are(words: str) -> None:
    content = json.dumps(json.loads(export([hostile(words)], "notes").files["notes.json"]), ensure_ascii=False)
    assert words not in content
