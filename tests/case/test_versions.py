"""Which articles of a case look like versions of one, and which of two is the earlier."""

import hashlib

import msgspec

from allegedly.case.versions import Told, versions
from allegedly.schema import Article, Balance, Made, Reading, Span

FIRST = "The ferry at Karsk was late on Monday. Nobody was hurt, the harbour master said. It runs again on Friday."
LATER = FIRST.replace("Nobody was", "Two people were")
OTHER = "A council in the hills has voted for a new school. The roof of the old one leaks, a teacher said."


def told(identity: str, text: str, written: str | None = None, added: str = "") -> Told:
    digest = hashlib.sha256(text.encode()).hexdigest()
    body = Span(0, len(text))
    article = Article(text=text, sha256=digest, kind="text", origin=identity, body=body, written=written)
    return Told(identity, identity, added, Reading("1", Made("0", "r"), article, (), (), (), Balance((), 0, 0)))


def pairs(*articles: Told) -> list[tuple[str, str]]:
    return [(each.old.id, each.new.id) for each in versions(articles)]


def test_what_shares_half_of_its_words_is_a_version_and_nothing_else() -> None:
    assert pairs(told("a", FIRST), told("b", LATER), told("c", OTHER)) == [("a", "b")]
    assert pairs(told("a", FIRST), told("c", OTHER)) == []
    assert pairs(told("a", FIRST), told("c", f"{OTHER} {FIRST[:40]}")) == []


def test_the_earlier_date_comes_first_then_what_was_added_first() -> None:
    assert pairs(told("a", FIRST, "2024-05-02"), told("b", LATER, "2024-05-01")) == [("b", "a")]
    assert pairs(told("a", FIRST, added="2"), told("b", LATER, added="1")) == [("b", "a")]


def test_each_version_is_compared_with_the_one_that_is_most_like_it() -> None:
    third = LATER.replace("Friday", "Sunday")
    days = {"a": (FIRST, "2024-05-01"), "b": (LATER, "2024-05-02"), "c": (third, "2024-05-03")}
    assert pairs(*(told(name, *given) for name, given in days.items())) == [("a", "b"), ("b", "c")]


def test_articles_without_three_words_are_versions_of_nothing() -> None:
    empty = told("a", "")
    assert pairs(empty, msgspec.structs.replace(empty, id="b"), told("c", "One two")) == []
