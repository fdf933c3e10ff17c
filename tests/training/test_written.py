"""The articles written for training: their marks, and what is refused."""

from pathlib import Path

import pytest

from allegedly.tagging.labels import ROLES

from written import ARTICLES, written

ARTICLE = """
[[article]]
name = "depot"
text = '''
{1,2s A clerk at the depot} {1q said} {1c the bells "never rang,"} and {2q blamed}
{2c the owners}. {3c "Nobody} came," it was {3q added}.
'''
"""


def _file(folder: Path, content: str) -> Path:
    file = folder / "kind.toml"
    file.write_text(content, encoding="utf-8")
    return file


def test_marks_are_spans_of_words_and_links(tmp_path: Path) -> None:
    (made,) = written([_file(tmp_path, ARTICLE)])
    (annotation,) = made.annotations
    words = made.words
    quotes = [made.text[words.starts[first] : words.ends[last]] for _, first, last in annotation.spans]
    assert quotes == [
        "A clerk at the depot", "said", 'the bells "never rang,"', "blamed", "the owners", '"Nobody', "added",
    ]  # fmt: skip
    assert [ROLES[role] for role, _, _ in annotation.spans[:3]] == ["source", "cue", "content"]
    assert annotation.cue_of == {2: 1, 4: 3, 5: 6}
    assert annotation.source_of == {1: 0, 3: 0, 6: -1}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{1s She} {1q said} {1c it {2q was} so}", "a brace is left over"),
        ("{1s She} {1c so}", "no cue"),
        ("{1q said}", "no cue, or nothing but a cue"),
        ("{1s She} {1s he} {1q said} {1c so}", "two sources"),
        ("{1s She} {1q sa}id {1c so}", "begin and end with words"),
    ],
)
def test_marks_that_stand_for_nothing_are_refused(tmp_path: Path, text: str, why: str) -> None:
    file = _file(tmp_path, f"[[article]]\nname = 'trial'\ntext = '''{text}'''\n")
    with pytest.raises(ValueError, match=f"kind.toml, trial: .*{why}"):
        written([file])


def test_all_articles_can_be_read_and_have_names_of_their_own() -> None:
    documents = written()
    assert len({made.name for made in documents}) == len(documents)
    for made in documents:
        spoken = {word for _, first, last in made.annotations[0].spans for word in range(first, last + 1)}
        marked = sum(last - first + 1 for _, first, last in made.annotations[0].spans)
        assert len(spoken) == marked, made.name
    assert len(list(ARTICLES.glob("*.toml"))) >= 20
