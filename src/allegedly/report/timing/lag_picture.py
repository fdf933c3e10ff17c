"""The lag curve: how the answer moves with the delay, and what chance reaches anywhere on it."""

from markupsafe import Markup

from ...schema.timing import LagCurve
from .axes import number_axis
from .svg import MARGIN, Scale, box, element, line, path, picture, text
from .wording import length, p_is

TOP, BOTTOM, HEIGHT = 34.0, 190.0, 244.0


def lag_picture(curve: LagCurve, lag: float) -> Markup:
    """The score at each lag over the band that chance stays in, the tested lag marked."""
    across = Scale(curve.lags[0], curve.lags[-1], MARGIN + 4, 600 - MARGIN - 4)
    low = min(0.0, *curve.scores) - 0.3
    high = max(curve.threshold, *curve.scores) + 0.3
    up = Scale(low, high, BOTTOM, TOP)
    border = up(curve.threshold)
    points = [(across(at), up(score)) for at, score in zip(curve.lags, curve.scores, strict=True)]
    drawn = [
        box(MARGIN, border, 600 - 2 * MARGIN, BOTTOM - border, "band"),
        line(MARGIN, border, 600 - MARGIN, border, "threshold"),
        text("chance stays below this line 95 times in 100", MARGIN + 4, border - 7, class_="tick"),
        line(MARGIN, up(0.0), 600 - MARGIN, up(0.0), "axis"),
        line(across(lag), border, across(lag), BOTTOM, "marker"),
        path(points, "curve"),
    ]
    for (x, y), score in zip(points, curve.scores, strict=True):
        drawn.append(element("circle", cx=x, cy=y, r=4.0, class_="over" if score > curve.threshold else "point"))
    drawn += number_axis(across, BOTTOM)
    drawn.append(text("delay after an event of the first, in days", MARGIN, HEIGHT - 6, class_="tick"))
    over = [f"{at:g}" for at, score in zip(curve.lags, curve.scores, strict=True) if score > curve.threshold]
    where = f"It is passed at lags of {', '.join(over)} days." if over else "It is passed nowhere."
    description = (
        f"The statistic for a window of {length(curve.window)} at {len(curve.lags)} lags from {curve.lags[0]:g} to"
        f" {curve.lags[-1]:g} days, against a line that chance passes anywhere 5 times in 100. {where} For the highest"
        f" point, {p_is(curve.p_value)}."
    )
    return picture("lags", "The answer at other delays", description, HEIGHT, drawn)
