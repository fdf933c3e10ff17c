"""Drawing: elements of a picture, escaped, and scales from numbers to places in it.

Pictures are `WIDTH` units wide and stretch to the page. Colours and sizes of text stand in the style sheet, by class.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from ..characters import one_line

WIDTH = 600.0
MARGIN = 2.0


@dataclass(frozen=True)
class Scale:
    """A straight line from numbers (`low` to `high`) to places (`start` to `end`)."""

    low: float
    high: float
    start: float = MARGIN
    end: float = WIDTH - MARGIN

    def __call__(self, value: float) -> float:
        span = self.high - self.low
        share = (value - self.low) / span if span else 0.5
        return self.start + share * (self.end - self.start)


def element(tag: str, *children: str, **attributes: str | float) -> Markup:
    """An element; `class_` gives its class, an underscore in a name a hyphen, and numbers two decimals."""
    written = Markup("").join(
        Markup(' {}="{}"').format(name.rstrip("_").replace("_", "-"), _value(value))
        for name, value in attributes.items()
    )
    inside = Markup("").join(escape(child) for child in children)
    return Markup("<{}{}>{}</{}>").format(Markup(tag), written, inside, Markup(tag))


def picture(name: str, title: str, description: str, height: float, children: Iterable[Markup]) -> Markup:
    """A whole picture: `name` is its id on the page, title and description are read out in its stead."""
    return element(
        "svg",
        element("title", one_line(title), id=f"{name}-title"),
        element("desc", one_line(description), id=f"{name}-desc"),
        *children,
        id=name,
        class_="picture",
        viewBox=Markup(f"0 0 {WIDTH:g} {height:g}"),
        role="img",
        aria_labelledby=f"{name}-title {name}-desc",
    )


def text(words: str, x: float, y: float, *, anchor: str = "start", class_: str = "label") -> Markup:
    return element("text", one_line(words), x=x, y=y, text_anchor=anchor, class_=class_)


def box(x: float, y: float, width: float, height: float, class_: str) -> Markup:
    """A rectangle, never thinner than can be seen."""
    return element("rect", x=x, y=y, width=max(width, 1.0), height=max(height, 0.0), class_=class_)


def line(x1: float, y1: float, x2: float, y2: float, class_: str) -> Markup:
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, class_=class_)


def path(points: Iterable[tuple[float, float]], class_: str) -> Markup:
    """A line through points."""
    steps = " L".join(f"{x:.2f} {y:.2f}" for x, y in points)
    return element("path", d=f"M{steps}", class_=class_)


def _value(value: str | float) -> str:
    return value if isinstance(value, str) else f"{value:.2f}".rstrip("0").rstrip(".")
