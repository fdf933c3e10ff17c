"""Other choices: each a row of a table, with its rate ratio and interval drawn on one logarithmic scale."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from ...schema.timing import Choice, PairResult
from .svg import Scale, element, line

LEAST, MOST = 0.1, 100.0
"""Rate ratios beyond these are drawn at the edge: what is wider says only that nothing is known."""


class ChoiceRow(NamedTuple):
    """A choice, its small picture, and whether it is the one that the page is about."""

    choice: Choice
    picture: Markup
    own: bool


def choice_rows(choices: Sequence[Choice], result: PairResult) -> list[ChoiceRow]:
    """The rows of the table, by rising rate ratio."""
    return [ChoiceRow(each, _picture(each), _is_own(each, result)) for each in choices]


def _is_own(choice: Choice, result: PairResult) -> bool:
    dates = "drawn" if result.draws > 1 else "stated"
    return (choice.window, choice.lag, choice.null, choice.dates) == (result.window, result.lag, result.null, dates)


def _picture(choice: Choice) -> Markup:
    scale = Scale(math.log(LEAST), math.log(MOST), 2.0, 198.0)

    def place(ratio: float | None) -> float:
        return scale(math.log(min(max(MOST if ratio is None else ratio, LEAST), MOST)))

    low, high = choice.interval
    return element(
        "svg",
        line(place(1.0), 0.0, place(1.0), 20.0, "axis"),
        line(place(low), 10.0, place(high), 10.0, "interval"),
        element("circle", cx=place(choice.rate_ratio), cy=10.0, r=4.5, class_="point"),
        class_="choice",
        viewBox="0 0 200 20",
        aria_hidden="true",
        focusable="false",
    )
