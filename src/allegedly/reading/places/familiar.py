"""What the trained reader took for a person, and is a town beside the article's other places.

It learned its names from American news: "held Nyala" or "settlers from Yitzhar" are persons to it. A name that the
gazetteer puts beside other places of the article is believed to be that town where the words around leave room for one.
"""

from collections.abc import Iterable

from ...gazetteer import Entry, normal
from ...vocabulary import lemmas, name_parts
from ...vocabulary.actors import aliases
from .found import Found, runs
from .nearness import Points
from .surroundings import Named, Surroundings
from .warfare import struck

BESIDE = 150.0
"""Kilometres to another place of the article: as far as one front or one province reaches."""

SIZEABLE = 20_000
"""People in a town that is believed anywhere in a country that the article names, or an area of it."""

ENGLISH = frozenset({"AU", "CA", "GB", "IE", "JM", "NZ", "US"})
"""Countries whose towns bear the surnames of English texts, so that nearness says little."""

_ANCHORS = 3
"""Entries of a name that count as places of the article: it may mean any of the largest."""

_ROUNDS = 3
"""Passes over the text; what one finds stands beside what the next may find."""

_LEAVING = 6
"""Words behind "fled" in which the place that was left ends."""

_AT = frozenset({"at", "from", "of", "on", "to", "toward", "towards"})


def take_familiar(context: Surroundings, found: Found) -> None:
    """Take the names that are towns beside the places found."""
    for _ in range(_ROUNDS):
        area = _Area(context, found.all())
        taken = [words for words in runs(context, found) if _is_familiar(context, found, area, words)]
        for words in taken:
            found.take(context.named(words))
        if not taken:
            break
    area = _Area(context, found.all())
    for words in list(runs(context, found)):
        _take_ends(context, found, area, words)


class _Area:
    """The places that an article names, as far as they can tell where another lies."""

    def __init__(self, context: Surroundings, found: Iterable[Named]) -> None:
        self._gazetteer = context.gazetteer
        self._countries: set[str] = set()
        near: list[tuple[str, Entry]] = []
        for named in found:
            if named.country:
                self._countries.update(entry.country for entry in self._gazetteer.coded(named.country))
                continue
            largest = sorted(self._gazetteer.named(named.name), key=lambda entry: -entry.population)[:_ANCHORS]
            self._countries.update(entry.country for entry in largest if entry.level < 2)
            near += [(normal(named.name), entry) for entry in largest if entry.level > 1]
        self._points = Points(near)

    def holds(self, name: str) -> bool:
        """Whether a town or an area of this name lies beside the others."""
        form = normal(name)
        return any(
            self._points.nearest(entry, form) <= BESIDE
            or (entry.population >= SIZEABLE and entry.country in self._countries)
            for entry in self._gazetteer.named(name)
            if entry.level > 0 and entry.country not in ENGLISH and entry.kind in ("settlement", "area")
        )


def _is_familiar(context: Surroundings, found: Found, area: _Area, words: range) -> bool:
    mention = context.of_word.get(words.start)
    if mention is not None and (mention.kind == "time" or context.syntax.within(mention.span) != words):
        return False
    name = context.named(words).name
    form = normal(name)
    if context.unfit(form) or form in aliases() or context.people(name) or context.titled(words):
        return False
    first = context.syntax.forms[words.start]
    if first in (name_parts().male | name_parts().female if len(words) > 1 else context.persons):
        return False
    return (_leaves_room(context, words) or _is_listed(context, found, words)) and area.holds(name)


def _is_listed(context: Surroundings, found: Found, words: range) -> bool:
    """Whether a name stands in a list behind a place: "Suran and *Taybat al-Imam*"."""
    forms = context.syntax.forms
    if words.start < 2 or words.start - 2 not in found:
        return False
    joined = forms[words.start - 1]
    return joined in ("and", "or") or (joined == "," and forms[words.stop : words.stop + 1] in ([","], ["and"], ["or"]))


def _leaves_room(context: Surroundings, words: range) -> bool:
    """Whether the words around a name are such as stand around places."""
    lists, forms, stop = context.words, context.syntax.forms, words.stop
    behind = forms[stop] if stop < len(forms) else ""
    if context.possessive(words):
        owned = lemmas(forms[stop + 1]) if stop + 1 < len(forms) else ()
        return not (lists.civic | lists.spatial | lists.housed | lists.works).isdisjoint(owned)
    before, met = context.before(words)
    if before == "for":  # "fled Minova for *Goma*"
        near = forms[max(0, words.start - _LEAVING) : words.start]
        return any(not (lists.leaving | lists.moving).isdisjoint(lemmas(form)) for form in near)
    if met or before in lists.inside | lists.towards | _AT:
        return True
    if behind in lists.spatial | lists.site_behind | lists.works:
        return context.form(stop).islower()
    return struck(context, words, lists.storming | lists.striking | lists.leaving | lists.taking)


def _take_ends(context: Surroundings, found: Found, area: _Area, words: range) -> None:
    """Take the ends of a road: "the *Lashio*-*Muse* highway"."""
    before, hyphen, after = context.named(words).name.partition("-")
    stop = words.stop
    if len(words) > 1 or not hyphen or stop >= len(context.syntax.forms):
        return
    if context.syntax.forms[stop] not in context.words.site_behind | context.words.works | {"border"}:
        return
    named = context.gazetteer.named
    if (area.holds(before) and named(after)) or (area.holds(after) and named(before)):
        found.take_ends(context.named(words))
