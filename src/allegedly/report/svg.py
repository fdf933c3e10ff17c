"""Writing SVG: elements with everything in them escaped."""

from markupsafe import Markup, escape

from .characters import one_line

OUTLINE = {"fill": "none", "stroke": "currentColor"}
"""Attributes of what is drawn as a line, so that it is one where the style sheet is switched off too."""


def element(tag: str, *children: str, **attributes: str | float) -> Markup:
    """An element with other elements or words in it; of words, what acts unseen is taken out.

    `class_` gives its class, an underscore in a name a hyphen; numbers have at most two decimals.
    """
    # Plain strings, each escaped here: a picture is hundreds of elements, and `Markup.format` takes twice as long.
    written = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(value if isinstance(value, str) else number(value))}"'
        for name, value in attributes.items()
    )
    inside = "".join(child if isinstance(child, Markup) else escape(one_line(child)) for child in children)
    return Markup(f"<{tag}{written}>{inside}</{tag}>")


def text(words: str, x: str | float, y: float, *, class_: str, anchor: str = "start") -> Markup:
    """Words at a place."""
    return element("text", words, x=x, y=y, text_anchor=anchor, class_=class_)


def number(value: float) -> str:
    """`12.5` for 12.50; `3` for 3.00."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if value % 1 else f"{value:.0f}"


def share(value: float) -> str:
    """A part of the whole width, from 0 to 1, as `12.34%`."""
    return f"{number(100 * value)}%"
