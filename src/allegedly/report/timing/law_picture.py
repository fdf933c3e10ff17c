"""The law of chance: how the test statistic falls if the series have nothing to do with each other."""

from markupsafe import Markup

from ...schema.timing import NullLaw
from .axes import number_axis
from .svg import MARGIN, WIDTH, Scale, box, line, picture, text
from .wording import p_is

TOP, BOTTOM, HEIGHT = 34.0, 190.0, 244.0


def law_picture(law: NullLaw, p: float) -> Markup:
    """Bars of the law; those at the observed value and beyond stand out, and add up to `p`."""
    scale = Scale(law.starts[0], law.starts[-1] + law.width)
    tallest = max(law.shares)
    drawn = []
    for start, share in zip(law.starts, law.shares, strict=True):
        height = (BOTTOM - TOP) * share / tallest
        if height > 0.1:
            beyond = start >= law.observed - 1e-9
            wide = scale(start + law.width) - scale(start) - 0.6
            drawn.append(box(scale(start), BOTTOM - height, wide, height, "beyond" if beyond else "tally"))
    x = scale(law.observed)
    anchor = "start" if x < WIDTH / 2 else "end"
    drawn.append(line(x, TOP - 10, x, BOTTOM, "marker"))
    drawn.append(text("these data", x + (6 if anchor == "start" else -6), TOP - 10, anchor=anchor))
    drawn += number_axis(scale, BOTTOM)
    drawn.append(text("standard deviations from what chance expects", MARGIN, HEIGHT - 6, class_="tick"))
    description = (
        f"The data stand {law.observed:.2g} standard deviations from the mean of the law of chance. The share of the"
        f" law there and beyond is {p_is(p)}."
    )
    return picture("law", "What chance does, and where the data stand", description, HEIGHT, drawn)
