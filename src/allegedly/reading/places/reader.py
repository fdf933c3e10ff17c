"""The reading of places: mentions, what each means here, its role, and the regions made of several."""

from collections.abc import Collection, Iterable, Sequence

import msgspec

from ...gazetteer import Entry, Gazetteer, normal
from ...schema import Article, Attribution, Place, PlaceChoice, Span
from ...unwrapping import unwrapped
from ..syntax import Syntax
from .candidates import Candidate, candidates, guessed_kind
from .containers import all_around, ends_row, lying_in, may_open_clause, outer_row, said_inside
from .datelines import dateline
from .mentions import mentions
from .region_words import has_direction
from .regions import Region, regions
from .resolution import Choice, Name, resolve
from .roles import Roles
from .surroundings import Named

MOST_ALTERNATIVES = 5
"""Alternatives given: a reader who doubts wants the next few, not the forty villages of a name."""


def places(
    article: Article, syntax: Syntax, gazetteer: Gazetteer, attributions: Iterable[Attribution] = ()
) -> tuple[Place, ...]:
    """The places of an article and the regions that it makes of them, in the order of the text.

    `attributions` tell which governments speak. The same arguments always give the same places.
    """
    filed = dateline(article)
    found = mentions(article, syntax, gazetteer)
    choices = _choices(article, found, gazetteer)
    speaking = [Span(one.source.start, one.source.end) for one in attributions if one.source is not None]
    roles = Roles(syntax, gazetteer, filed, speaking)
    inside = lying_in(article.text, found)
    around = [next((one for key in all_around(at, inside) if (one := choices[key])), None) for at in range(len(found))]
    rows = zip(found, choices, around, strict=True)
    plain = [_place(article.text, gazetteer, named, choice, area, roles) for named, choice, area in rows]
    for at, outer in sorted(inside.items()):
        if (
            outer > at
            and plain[at].role in ("attribute", "location")
            and not may_open_clause(syntax, found, at, inside)
        ):
            plain[outer] = msgspec.structs.replace(plain[outer], role=plain[at].role)
    kept = [place for place, named in zip(plain, found, strict=True) if named.sure or place.latitude is not None]
    return _numbered(article.text, kept, regions(article.text, kept))


def resolved(article: Article, found: Sequence[Named], gazetteer: Gazetteer) -> list[Entry | None]:
    """For each of these mentions the entry that it means, or None."""
    return [None if choice is None else choice.candidate.entry for choice in _choices(article, found, gazetteer)]


def _choices(article: Article, found: Sequence[Named], gazetteer: Gazetteer) -> list[Choice | None]:
    filed = dateline(article)
    keys = [_key(named) for named in found]
    inside = lying_in(article.text, found)
    said = {at for at, around in inside.items() if around > at and said_inside(article.text, found[at], found[around])}
    ends = {around for around in inside.values() if ends_row(article.text, found, around, inside)}
    names = _names(found, keys, inside, said, ends, gazetteer, filed)
    chosen = resolve(names, _publishers(article, gazetteer))
    choices = [_as_area(article.text, named, chosen.get(key)) for named, key in zip(found, keys, strict=True)]
    for at, around in inside.items():
        if around > at and keys[at] == keys[around]:
            choices[at] = _as_town(choices[at])
    return choices


def _as_town(choice: Choice | None) -> Choice | None:
    """ "*Veracruz*, Veracruz state" is the town in the area of its name, whichever the name means alone."""
    if choice is None or choice.candidate.entry.kind != "area":
        return choice
    area = choice.candidate.entry
    for one in choice.others:
        if one.entry.kind == "settlement" and one.entry.area == area.area:
            rest = tuple(other for other in choice.others if other is not one)
            return Choice(one, f"{choice.reason}; the town in the area of its name", (choice.candidate, *rest))
    return choice


def _as_area(text: str, named: Named, choice: Choice | None) -> Choice | None:
    """ "Southern Kirkuk" is the south of the governorate, though Kirkuk alone is the city."""
    if choice is None or choice.candidate.entry.kind != "settlement" or not has_direction(text, named.span.start):
        return choice
    town = choice.candidate.entry
    for one in choice.others:
        if one.entry.level == 1 and one.entry.area == town.area:
            rest = tuple(other for other in choice.others if other is not one)
            return Choice(
                one, f"{choice.reason}; the area around it, of which a part is meant", (choice.candidate, *rest)
            )
    return choice


def _key(named: Named) -> str:
    return f"{named.country}:{normal(named.name)}"


def _names(
    found: Sequence[Named],
    keys: Sequence[str],
    inside: dict[int, int],
    said: Collection[int],
    ends: Collection[int],
    gazetteer: Gazetteer,
    filed: Span | None,
) -> list[Name]:
    """Each name once, with all that its mentions say of it. `said` are those of which the text says "in", `ends` those
    that end a row of places each of which lies in the next.
    """
    mentioned: dict[str, list[int]] = {}
    for at, key in enumerate(keys):
        mentioned.setdefault(key, []).append(at)
    names = []
    for key, all_at in mentioned.items():
        kind = next((found[at].kind for at in all_at if found[at].kind), None)
        first = found[all_at[0]]._replace(kind=kind)
        containers = dict.fromkeys(keys[around] for at in all_at for around in all_around(at, inside))
        listed = candidates(first, gazetteer)
        small = first.sort == "name" and (not listed or listed[0].entry.level > 1)
        surely = dict.fromkeys(
            keys[around]
            for at in all_at
            for around in outer_row(at, inside)
            if found[around].kind == "area" or (small and (at in said or around in ends))
        )
        dated = filed is not None and any(filed.start <= found[at].span.start < filed.end for at in all_at)
        names.append(Name(key, len(all_at), listed, tuple(containers), dated, tuple(surely)))
    return names


def _publishers(article: Article, gazetteer: Gazetteer) -> list[Entry]:
    """The places in the publisher's name: the Paris of "The Paris News" is one of these."""
    words = (article.publisher or "").split()
    found: list[Entry] = []
    for word in words:
        if word[:1].isupper() and len(word) > 3:
            found.extend(entry for entry in gazetteer.named(word) if entry.level == 3 or entry.kind == "country")
    return found[:1] if len(found) == 1 else []


def _place(
    text: str, gazetteer: Gazetteer, named: Named, choice: Choice | None, around: Choice | None, roles: Roles
) -> Place:
    words = text[named.span.start : named.span.end]
    if choice is None:
        container = around.candidate.entry if around is not None else None
        within = gazetteer.area(container.area) if container is not None and container.area else None
        return Place(
            id="",
            span=named.span,
            text=words,
            name=named.name,
            kind=guessed_kind(named),
            role=roles.role(named, None),
            country=container.country or None if container is not None and container.kind != "water" else None,
            area=within.name if within is not None else None,
            reason=_unresolved(container),
        )
    entry = choice.candidate.entry
    area = gazetteer.area(entry.area) if entry.area and entry.level > 1 else None
    return Place(
        id="",
        span=named.span,
        text=words,
        name=entry.name,
        kind=entry.kind,
        role=roles.role(named, entry),
        latitude=entry.latitude,
        longitude=entry.longitude,
        country=entry.country or None,
        area=area.name if area is not None else None,
        geonames_id=entry.geonames_id or None,
        radius=entry.radius,
        reason=choice.reason,
        alternatives=tuple(map(_alternative, choice.others[:MOST_ALTERNATIVES])),
    )


def _unresolved(container: Entry | None) -> str:
    if container is None:
        return "no gazetteer holds this name; a country's own file may (allegedly places add)"
    return (
        f"no gazetteer holds this name in {container.name}, where the text puts it: "
        f"somewhere within {max(1.0, container.radius):.0f} km of its middle; "
        "a country's own file may (allegedly places add)"
    )


def _alternative(candidate: Candidate) -> PlaceChoice:
    entry = candidate.entry
    return PlaceChoice(
        entry.name, entry.kind, entry.latitude, entry.longitude, entry.country or None, entry.geonames_id or None
    )


def _numbered(text: str, kept: Sequence[Place], described: Sequence[Region]) -> tuple[Place, ...]:
    """All places and regions in the order of the text with their ids, regions with the ids of their parts."""
    rows: list[tuple[Span, int, Place | Region]] = [(place.span, 0, place) for place in kept]
    rows += [(region.span, 1, region) for region in described]
    rows.sort(key=lambda row: (row[0].start, row[1], row[0].end))
    ids = {id(row[2]): f"p{number}" for number, row in enumerate(rows, 1)}
    numbered = []
    for span, _, one in rows:
        if isinstance(one, Place):
            numbered.append(msgspec.structs.replace(one, id=ids[id(one)]))
            continue
        parts = [kept[part] for part in one.parts]
        codes = {part.country for part in parts}
        words = text[span.start : span.end]
        numbered.append(
            Place(
                id=ids[id(one)],
                span=span,
                text=words,
                name=unwrapped(words),
                kind="region",
                role=parts[0].role,
                latitude=one.middle[0],
                longitude=one.middle[1],
                country=codes.pop() if len(codes) == 1 else None,
                radius=one.radius,
                shape=one.shape,
                made_of=tuple(ids[id(part)] for part in parts),
                reason=one.reason,
            )
        )
    return tuple(numbered)
