import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from allegedly.case import Case, import_annotations, new, propose
from allegedly.errors import DataError
from allegedly.report.exports import Subject, export

from .sample import TEXT, article, reading


@pytest.fixture
def case(tmp_path: Path) -> Case:
    made = new(tmp_path / "case")
    made.add(reading())
    made.add(article("Another article.", title="Other"))
    return made


def bridge(case: Case) -> str:
    return next(entry.id for entry in case.articles() if entry.id.startswith("bridge"))


def annotation(words: str, *tags: str, **rest: Any) -> dict[str, Any]:
    return {
        "type": "Annotation",
        "body": [{"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in tags],
        "target": {"source": "https://example.org", "selector": [{"type": "TextQuoteSelector", "exact": words}]},
        **rest,
    }


def taken(case: Case, *annotations: Any, author: str = "RM") -> tuple[int, int, tuple[str, ...]]:
    result = import_annotations(case, json.dumps(list(annotations)).encode(), author=author)
    return result.taken, result.same, result.left


@pytest.mark.parametrize("name", ["webannotation", "hypothesis"])
def test_our_own_export_says_nothing_new(case: Case, name: str) -> None:
    identity = bridge(case)
    for action, claim in (("accepted", "c1"), ("rejected", "c2")):
        case.decide(identity, propose(case.judged(identity), action, "claim", claim, author="RM"))  # type: ignore[arg-type]
    (content,) = export([Subject(identity, case.judged(identity))], name).files.values()
    before = case.decisions(identity)
    result = import_annotations(case, content, author="AB")
    assert (result.taken, result.left) == (0, ())
    assert result.same == 21
    assert case.decisions(identity) == before


def test_accepted_rejected_and_added(case: Case) -> None:
    rejected = annotation("The railing was rotten", "claim", "rejected", creator={"name": "Ines"})
    accepted = annotation("at least 3 people", "quantity", "accepted")
    added = annotation("the inspection was cancelled a week before the vote", "claim")
    added["body"].append({"type": "TextualBody", "purpose": "commenting", "value": "By whom?"})
    assert taken(case, rejected, accepted, added) == (3, 0, ())
    assert taken(case, rejected, accepted, added) == (0, 3, ())
    judged = case.judged(bridge(case))
    assert [(gone.id, gone.judgement.author) for gone in judged.rejected] == [("c2", "Ines")]
    judgements = list(judged.judgements["claim"].values())
    assert [(one.state, one.note) for one in judgements] == [("added", "By whom?")]
    assert set(judged.judgements["quantity"]) == {"q1"}


@pytest.mark.parametrize("name", ["webannotation", "hypothesis"])
def test_decisions_on_findings_reach_another_copy_of_the_case(tmp_path: Path, name: str) -> None:
    read = reading()
    (count,) = read.findings
    twice = msgspec.structs.replace(read, findings=(count, msgspec.structs.replace(count, id="f2", code="RATE-01")))
    ours, theirs = new(tmp_path / "ours"), new(tmp_path / "theirs")
    identity = ours.add(twice)
    theirs.add(twice)
    for action, finding in (("accepted", "f1"), ("rejected", "f2")):
        ours.decide(identity, propose(ours.judged(identity), action, "finding", finding, author="RM"))  # type: ignore[arg-type]
    (content,) = export([Subject(identity, ours.judged(identity))], name).files.values()
    assert import_annotations(theirs, content, author="AB").taken == 2
    judged = theirs.judged(identity)
    assert (judged.judgements["finding"].keys(), [gone.id for gone in judged.rejected]) == ({"f1"}, ["f2"])


def test_one_finding_on_the_words_of_an_annotation_is_the_one_that_is_meant(case: Case) -> None:
    assert taken(case, annotation("at least 3 people", "finding", "rejected")) == (1, 0, ())
    assert [gone.id for gone in case.judged(bridge(case)).rejected] == ["f1"]


def test_an_annotation_of_hypothesis(case: Case) -> None:
    row = {
        "uri": "https://example.org",
        "user": "acct:tomas@hypothes.is",
        "tags": ["Claim"],
        "target": [
            {
                "source": "https://example.org",
                "selector": [
                    {"type": "RangeSelector", "startOffset": 3},
                    {"type": "TextPositionSelector", "start": 9999, "end": 10025},
                    {"type": "TextQuoteSelector", "exact": "The bridge is 90 years old", "prefix": "2019.\n"},
                ],
            }
        ],
    }
    assert taken(case, row) == (1, 0, ())
    assert case.judged(bridge(case)).judgements["claim"]["c4"].author == "tomas"


def test_what_cannot_be_taken_is_listed_and_the_rest_comes(case: Case) -> None:
    result = taken(
        case,
        annotation("words that stand nowhere", "claim"),
        annotation("The railing was rotten"),
        annotation("The railing was rotten", "place"),
        annotation("The railing", "claim", "rejected"),
        {"target": "https://example.org"},
        {"target": {"selector": {"type": "TextQuoteSelector", "exact": ["x"]}}},
        annotation("bridge", "claim"),
        annotation("The railing was rotten", "claim", "accepted"),
    )
    assert result == (
        1,
        0,
        (
            "annotation 1: no article of the case holds its words",
            "annotation 2: no tag says what it is about (attribution, source, claim, time, place, quantity, event, "
            "argument, finding)",
            "annotation 3: it does not make a place: Object missing required field `kind`",
            "annotation 4: the reading has no claim on its words",
            "annotation 5: it names no words: a selector of the quotation is wanting",
            "annotation 6: it names no words: a selector of the quotation is wanting",
            "annotation 7: no article of the case holds its words",
        ),
    )


def test_an_article_that_cannot_be_used_is_named_and_the_rest_comes(case: Case) -> None:
    damaged = case.add(article("A third article.", title="Third"))
    (case.folder / "articles" / f"{damaged}.json").write_text("{")
    result = taken(case, annotation("The railing was rotten", "claim", "rejected"))
    assert result == (1, 0, (f"{damaged}: the file is damaged",))


@pytest.mark.parametrize("content", [b"", b"\xff", b"[1, 2", b'"words"', b"7"])
def test_a_file_of_something_else_is_refused(case: Case, content: bytes) -> None:
    with pytest.raises(DataError):
        import_annotations(case, content, author="RM")


def test_words_in_two_articles_need_the_address(case: Case) -> None:
    twin = TEXT.replace("14 May", "15 May")
    case.add(reading(twin))
    one = annotation("The railing was rotten", "claim")
    assert taken(case, one)[2] == ("annotation 1: several articles hold its words",)
    one["target"]["source"] = f"urn:sha256:{article().sha256}"
    assert taken(case, one) == (1, 0, ())
    assert len(case.decisions(bridge(case))) == 1
