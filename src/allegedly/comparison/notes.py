"""Notes: what a person should know about a comparison before reading it."""

from collections.abc import Iterator, Sequence

from ..schema import Article
from .passages import Worded
from .segments import Segment

STRANGERS = 0.2
"""Below this share of words in common two texts are hardly versions of one article: two reports on one event, written
apart, share a quotation or two."""


def common_share(worded: Sequence[Worded], old: Sequence[Segment], new: Sequence[Segment]) -> float:
    """Twice the words that both versions have, by the words of both; to three places."""
    kept = sum(each.kept for each in worded if each.new is not None)
    words = sum(len(segment.keys) for segment in (*old, *new))
    return round(2 * kept / words, 3) if words else 1.0


def notes(old: Article, new: Article, common: float, *, changed: bool) -> tuple[str, ...]:
    """The sentences, in the order in which they matter."""
    return tuple(_notes(old, new, common, changed=changed))


def _notes(old: Article, new: Article, common: float, *, changed: bool) -> Iterator[str]:
    if old.text == new.text:
        yield "The two texts are the same, character for character."
    elif not changed and common == 1:
        yield "The two texts have the same words; they differ in spacing, punctuation or capitals alone."
    if common < STRANGERS:
        yield (
            f"These two hardly look like versions of one article: they have {common:.0%} of their words in common. "
            "What follows compares them all the same."
        )
    if old.language and new.language and old.language != new.language:
        yield f"The two are in different languages ({old.language} and {new.language})."
    if old.written and new.written and old.written > new.written:
        yield "By their dates the first of the two is the later one; compare them the other way round to read it so."
