"""A count in the headline against the text's counts of the same noun: "at *nine schools*"."""

import re
from collections.abc import Iterator

from ..schema import Quantity
from ..vocabulary import lemmas
from .evidence import Evidence
from .figures import NUMBER, interval
from .found import Found
from .headline_figures import fits, numbers, value

_COUNTED = re.compile(r"\s+(?:[a-z-]+\s+)?(?P<noun>[a-z]{3,}s)\b", re.IGNORECASE)
"""Behind a number, what it counts, in the plural: headlines are often in capitals throughout."""
_OF_SO_MANY = re.compile(rf"\b{NUMBER}\s+(?:of|in|out\s+of)\s+$", re.IGNORECASE)
"""Before the whole of a fraction: "*two of* three wells"."""
_LENGTHS = frozenset({"century", "day", "decade", "hour", "minute", "month", "second", "week", "year"})
_MOST_SHOWN = 3


def headline_counts(evidence: Evidence) -> Iterator[Found]:
    """HEADLINE-03: a number of a noun in the headline that is none of the text's numbers of it, nor a sum of them."""
    title = evidence.article.title
    if not title:
        return
    headline = () if evidence.headline is None else (evidence.headline,)
    nouns = {one.id: _noun(one) for one in evidence.quantities}
    for match in numbers().finditer(title):
        counted = None if _OF_SO_MANY.search(title, 0, match.start()) else _COUNTED.match(title, match.end())
        noun = lemmas(counted["noun"].lower())[-1] if counted is not None else None
        if counted is None or noun in _LENGTHS:
            continue
        given = [one for one in evidence.quantities if noun in (nouns[one.id], nouns.get(one.part_of or ""))]
        # The text may say "nine" alone and mean them, so that a number without a noun may be the headline's.
        bare = [one for one in evidence.quantities if nouns[one.id] is None and one.part_of is None]
        number = float(value(match[0]))
        if not any(nouns[one.id] == noun for one in given) or fits(
            (number, number), [interval(one) for one in (*given, *bare)]
        ):
            continue
        shown = [one for one in given if nouns[one.id] == noun][:_MOST_SHOWN]
        yield Found(
            code="HEADLINE-03",
            quotes=(*headline, *(evidence.cut(one.span) for one in shown)),
            reason=(
                f"The headline gives {match[0].lower()} {counted['noun'].lower()}; "
                f"the text gives {', '.join(dict.fromkeys(one.text for one in shown))}."
            ),
            refers=tuple(one.id for one in shown),
        )


def _noun(quantity: Quantity) -> str | None:
    """The lemma of what a quantity counts; its unit, where it has one, is no noun."""
    if quantity.unit is not None:
        return ""
    return lemmas(quantity.counts.text.split()[-1].lower())[-1] if quantity.counts else None
