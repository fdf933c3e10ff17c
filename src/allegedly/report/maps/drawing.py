"""Drawing the maps: the region with names, and the world with the region's frame."""

from collections.abc import Sequence

import msgspec
from markupsafe import Markup

from ...schema import PlaceKind
from ..characters import one_line
from ..columns import shorten
from ..place_rows import PlaceRow
from ..svg import OUTLINE, element, number, text
from .atlas import Atlas, atlas
from .land import land
from .marks import key, kinds_of, mark, rough
from .names import TYPE, names
from .projection import View, equal_earth
from .region import region

WORLD_BOX = (-545.0, -266.0, 1090.0, 482.0)
"""Left, top, width and height of the world's picture: without Antarctica."""

DOT = 8.0
"""Half the width of a mark on the world's picture."""

SMALLEST_FRAME = 60.0
"""Units of the world's picture below which a frame is hidden by the marks in it."""


class Maps(msgspec.Struct, frozen=True):
    """The maps of an article. `outside` are the places that only the world's picture has, `wide` those that are too
    wide for a mark, countries left out, `unnamed` those whose name found no room on a wide screen. `keys` are the kinds
    of marks, each with its picture.
    """

    region: Markup
    world: Markup
    outside: tuple[PlaceRow, ...]
    wide: tuple[PlaceRow, ...]
    unnamed: tuple[PlaceRow, ...]
    keys: tuple[tuple[PlaceKind, Markup], ...]
    rough: bool


def maps(rows: Sequence[PlaceRow]) -> Maps | None:
    """The maps of places; None where none of them is located."""
    view = region(rows)
    if view is None:
        return None
    located = [row for row in rows if row.point is not None]
    inside = [row for row in located if row.point is not None and view.holds(*row.point)]
    shown = [row for row in inside if not row.wide]
    source = atlas()
    ground = land(source, view)
    rings = [ring for row in shown for ring in rough(row, view)]
    named = {row.place.country for row in located if row.place.kind == "country"}
    layers = {size: names(source, shown, view, ground, size, named) for size in TYPE}
    return Maps(
        region=_picture(
            "map-region",
            f"Map of {_listed(shown or inside)}",
            (0.0, 0.0, view.width, view.height),
            [
                element("rect", width=view.width, height=view.height, class_="sea", fill="none"),
                *_ground(ground.land, ground.borders, ground.disputed),
                *rings,
                *(mark(row.place.kind, *_at(row, view)) for row in shown if not row.place.shape),
                *(
                    element("g", *drawn, *_measure(view, TYPE[size][1]), class_=f"names {size}", **_unstyled(size))
                    for size, (drawn, _) in layers.items()
                ),
                element("rect", width=view.width, height=view.height, class_="edge", **OUTLINE),
            ],
        ),
        world=_world(source, located, view),
        outside=tuple(row for row in located if row not in inside and not row.wide),
        wide=tuple(row for row in located if row.wide and row.place.kind != "country"),
        unnamed=layers["large"][1],
        keys=tuple((kind, key(kind)) for kind in kinds_of(shown)),
        rough=bool(rings),
    )


def _world(source: Atlas, located: Sequence[PlaceRow], view: View) -> Markup:
    world = source.world
    marks = []
    for row in located:
        if row.point is not None and (row.place.kind == "country" or not row.wide):
            x, y = equal_earth(row.point[0], (row.point[1] + 180.0) % 360.0 - 180.0)
            marks.append(mark(row.place.kind, world.scale * x, world.scale * y, DOT))
    return _picture(
        "map-world",
        f"The same region in the world, with {len(located)} of the places",
        WORLD_BOX,
        [
            *_ground(world.land, world.borders, world.disputed),
            *marks,
            _frame(view, world.scale),
        ],
    )


def _frame(view: View, scale: float) -> Markup:
    """The region's frame on the world's picture; a ring around it where it would be too small to be seen."""
    west, south, east, north = view.bounds
    steps = [west + (east - west) * step / 8 for step in range(9)]
    around = [(north, longitude) for longitude in steps] + [(south, longitude) for longitude in reversed(steps)]
    # All corners at the turn of the middle, so that a frame over the date line stays in one piece.
    turn = 360.0 * round(view.longitude / 360.0)
    points = [equal_earth(max(-90.0, min(90.0, latitude)), longitude - turn) for latitude, longitude in around]
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    if scale * max(right - left, bottom - top) < SMALLEST_FRAME:
        middle = {"cx": scale * (left + right) / 2, "cy": scale * (top + bottom) / 2}
        return element("circle", r=SMALLEST_FRAME / 2, class_="frame", **OUTLINE, **middle)
    corners = " ".join(f"{number(scale * x)},{number(scale * y)}" for x, y in points)
    return element("polygon", points=corners, class_="frame", **OUTLINE)


def _ground(land_path: str, borders: str, disputed: str) -> list[Markup]:
    drawn = [element("path", d=land_path, class_="land", fill="gainsboro", fill_rule="evenodd")]
    for path, class_ in ((borders, "border"), (disputed, "border disputed")):
        if path:
            drawn.append(element("path", d=path, class_=class_, **OUTLINE))
    return drawn


def _measure(view: View, size: float) -> list[Markup]:
    """A bar with its length in kilometres."""
    most = view.width / 4 / view.kilometre
    length = max(step for step in (5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000) if step <= max(most, 5))
    y = view.height - 6.0
    return [
        element("path", d=f"M8 {number(y - 3)}v3h{number(length * view.kilometre)}v-3", class_="measure", **OUTLINE),
        text(f"{length:,} km", 8.0, y - 5.0, class_="measure-words"),
    ]


def _unstyled(size: str) -> dict[str, str]:
    """Without the style sheet only one layout is to be seen."""
    return {"display": "none"} if size == "small" else {}


def _at(row: PlaceRow, view: View) -> tuple[float, float]:
    assert row.point is not None
    return view.place(*row.point)


def _listed(rows: Sequence[PlaceRow]) -> str:
    names = [one_line(row.words) for row in rows[:4]]
    more = f" and {len(rows) - 4} more" if len(rows) > 4 else ""
    return shorten(", ".join(names), 150) + more


def _picture(name: str, title: str, box: tuple[float, float, float, float], children: Sequence[Markup]) -> Markup:
    return element(
        "svg",
        element("title", title, id=f"{name}-title"),
        *children,
        id=name,
        class_="map",
        viewBox=" ".join(map(number, box)),
        role="img",
        aria_labelledby=f"{name}-title",
    )
