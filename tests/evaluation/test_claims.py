"""The scorer of claims, on marks made by hand."""

from allegedly.schema import Span
from allegedly.tagging.words import split_words

from claims import _unmarked, articles, unmet, wanted

ENTRY = {
    "name": "toll",
    "held": False,
    "chains": ["paper < minutes"],
    "text": "{+ The toll is {hedge perhaps} high.} She admits {statement/admits that it is}. {? Well.}",
}


def test_marks_are_taken_out_of_the_text() -> None:
    article = _unmarked(ENTRY)
    assert article.text == "The toll is perhaps high. She admits that it is. Well."
    assert article.marks == {
        "hedge": [Span(12, 19)],
        "+": [Span(0, 25)],
        "statement/admits": [Span(37, 47)],
        "?": [Span(49, 54)],
    }
    assert article.chains == [["paper", "minutes"]]


def test_what_is_wanted_by_measure() -> None:
    article = _unmarked(ENTRY)
    assert wanted(split_words(article.text), article) == {
        "acts": [((8, 10), "statement")],
        "attitudes": [((8, 10), "admits")],
        "own": [((0, 5), "")],
        "hedges": [((3, 3), "hedge")],
    }


def test_what_is_open_counts_on_neither_side() -> None:
    assert unmet([((0, 3), "belief")], [((0, 3), "*")]) == ([], [], 0)
    assert unmet([], [((0, 3), "*")]) == ([], [], 0)
    assert unmet([((0, 3), "belief")], [((0, 3), "demand")]) == ([((0, 3), "belief")], [((0, 3), "demand")], 0)
    assert unmet([((0, 3), "belief"), ((0, 3), "belief")], [((1, 3), "belief")]) == ([((0, 3), "belief")], [], 1)


def test_every_article_can_be_read() -> None:
    assert {article.half for article in articles()} == {"development", "held"}
