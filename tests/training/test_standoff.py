"""Marks apart from the texts: how they are laid on an article, and what is refused."""

import re
from typing import Any

import pytest

from allegedly.tagging.labels import ACTS, FORMS

import standoff
from corpora import document
from happenings import STATUSES
from marked import read_entries

TEXT = "Rebels took Kesh. Funny how the house votes a day later."


def _entry(**changes: Any) -> dict[str, Any]:
    marks = {"acts": [[7, "ASSAULT.territory taken"], [38, "AGREE", "planned"]], "arguments": []}
    return {"name": "trial", "sha256": standoff.digest(TEXT), **marks, **changes}


def test_marks_are_laid_on_the_words_that_begin_there() -> None:
    told = standoff.laid(document("trial", TEXT), _entry()).told
    assert [(ACTS[act.kind], STATUSES[act.status], act.words) for act in told.acts] == [
        ("ASSAULT.territory taken", "happened", [1]), ("AGREE", "planned", [8]),
    ]  # fmt: skip


def test_a_side_that_is_not_told_is_none() -> None:
    argument = ["coincidence", [18, 27], [0, 16], []]
    (timing,) = standoff.laid(document("trial", TEXT), _entry(arguments=[argument])).told.arguments
    assert (FORMS[timing.form], timing.link, timing.sides) == ("coincidence", (4, 5), [(0, 2), None])


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"sha256": "0"}, "another text"),
        ({"acts": [[8, "AGREE"]]}, "no word begins at 8"),
        ({"acts": [[7, "WEDDING"]]}, "WEDDING"),
        ({"arguments": [["whenever", [], [0, 16], []]]}, "without a link"),
        ({"arguments": [["whenever", [18, 26], [], []]]}, "begin and end with words"),
    ],
)
def test_marks_that_do_not_fit_the_text_are_refused(changes: dict[str, Any], why: str) -> None:
    with pytest.raises(ValueError, match=re.escape(why)):
        standoff.laid(document("trial", TEXT), _entry(**changes))


def test_all_files_are_of_corpora_that_can_be_read_and_name_an_article_once() -> None:
    files = sorted(standoff.STANDOFF.glob("*.toml"))
    assert {file.stem for file in files} == set(standoff.CORPORA)
    for file in files:
        names = read_entries([file], "article", lambda _, entry: entry["name"])
        assert len(names) == len(set(names)) > 50
