"""Two names of which the gazetteer has one in the other: "*Khan Shaykhun, Idlib*", "*Kesh (Dorvan)*".

The trained reader takes names that it has never met for persons. A town that stands right before the area or the
country in which the gazetteer has it is hardly ever anybody.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...gazetteer import Entry, normal, sound
from ...vocabulary import event_words, lemmas, name_parts
from ...vocabulary.event_clauses import clause_words
from ..syntax import FINITE
from .articles import is_led, joins
from .containers import opens_clause
from .familiar import ENGLISH
from .found import Found, runs
from .surroundings import Surroundings
from .warfare import fought_over, struck

_BETWEEN = ([","], ["("], ["in"], ["in", "the"])
"""What stands between a place and that in which it lies."""

_OWNED = (["'s"], ["’s"])
"""What stands between a place and one that lies in it."""

_INSIDE = frozenset({"at", "in", "inside", "near", "outside"})
"""Prepositions behind which a name before a comma and a country is a place, though no gazetteer has it."""

_MARKS = frozenset({"|", "–", "—"})
"""Marks behind which an entry of a list names its place: "3 May – *Kesh*, Dorvan"."""

_LONGEST_AREA = 5
"""Words in the name of an area: "the Islamic Republic of Iran" is the longest in common use."""

_LEVELS = 3
"""Countries and areas of the first and the second level; a town lies in none other."""


def take_addresses(context: Surroundings, found: Found) -> None:
    """Take both names of each pair."""
    met = {one.words.start: one.words for one in found.all() if one.sort == "name"}
    met |= {words.start: words for words in runs(context, found)}
    for inner, outer in pairwise(met[start] for start in sorted(met)):
        between = context.syntax.forms[inner.stop : outer.start]
        if between in _OWNED and _is_within(context, inner, outer):
            _take(context, found, inner, outer)
        if between not in _BETWEEN or _is_somebody(context, inner):
            continue
        around = list(_around(context, outer))
        lies_there = any(one.lies_in(other) for one in _known(context, inner) for other in around)
        if lies_there or (around and between[0] in "(," and _is_put(context, found, inner, outer)):
            _take(context, found, inner, outer)


def _known(context: Surroundings, words: range) -> Sequence[Entry]:
    return context.gazetteer.named(context.named(words).name)


def _around(context: Surroundings, words: range) -> Iterator[Entry]:
    """The countries and areas that a name may mean, that of a town which gives it its name among them: "*Idleb*"."""
    for one in _known(context, words) or context.gazetteer.sounding(context.named(words).name):
        named_after = context.gazetteer.area(one.area) if one.level == _LEVELS and one.area else None
        if named_after is not None and sound(named_after.name) == sound(one.name):
            one = named_after
        if one.level < _LEVELS and one.country not in ENGLISH:
            yield one


def _is_somebody(context: Surroundings, words: range) -> bool:
    """Whether a name is a person's by a title or a first name, a people's, or too common to be any."""
    first = len(words) > 1 and context.syntax.forms[words.start] in name_parts().male | name_parts().female
    name = context.named(words).name
    return first or context.titled(words) or context.unfit(normal(name)) or context.people(name) is not None


def _is_put(context: Surroundings, found: Found, inner: range, outer: range) -> bool:
    """Whether a name that no gazetteer has stands where a place does, before an area or a country that is taken for
    one or stands in brackets: "shelling in *Tall as Sawwan*, Syria", "stormed *Tall as Sawwan* (Homs)"; or is a place.
    """
    mention = context.of_word.get(inner.start)
    if mention is not None and mention.kind in ("organisation", "time"):
        return False
    words, forms = context.words, context.syntax.forms
    closed = forms[outer.start - 1] == "(" and forms[outer.stop : outer.stop + 1] == [")"]
    if inner.start in found:
        does = any(word.tag in FINITE for word in context.syntax.words[outer.stop : outer.stop + 1])
        return closed or not does or not opens_clause(context.syntax, inner.start)
    fought = struck(context, inner, words.storming | words.striking | words.taking | words.leaving)
    fought = fought or fought_over(context, inner) or _is_of_place(context, inner)
    before = context.before(inner)[0]
    return (outer.start in found or closed) and (fought or before in _INSIDE or before in _MARKS)


def _is_within(context: Surroundings, outer: range, inner: range) -> bool:
    """Whether a name behind the possessive of a place is that of one in it: "stormed *Homs*'s *Orlo*", not "met
    Turkey's Erdogan".
    """
    words, known = context.words, _known(context, outer)
    stormed = struck(context, outer, words.storming | words.striking) and all(one.kind != "country" for one in known)
    if not known or not (stormed or context.before(outer)[0] in _INSIDE) or _is_somebody(context, inner):
        return False
    elsewhere = _known(context, inner)
    return not elsewhere or any(one.lies_in(other) for one in elsewhere for other in _around(context, outer))


def _is_of_place(context: Surroundings, words: range) -> bool:
    """Whether "of" ties a name to what only a place has: "the inhabitants, the roundabout, the mayor of *Kesh*"."""
    forms, at = context.syntax.forms, words.start - 1
    if at < 1 or forms[at] != "of":
        return False
    lists = context.words
    held = event_words().classes.sites | lists.spatial | lists.inhabitants | lists.housed | clause_words().inhabitants
    return not held.isdisjoint(lemmas(forms[at - 1]))


def _take(context: Surroundings, found: Found, *both: range) -> None:
    for words in both:
        if not found.any_of(words):
            found.take(context.named(words))


def in_area(context: Surroundings, words: range) -> bool:
    """Whether the words behind a name put it into an area: "in Anbar province", "a suburb in Kesh district"."""
    forms, stop = context.syntax.forms, context.syntax.sentence(words.start).stop
    index = words.stop
    for _ in range(2):
        if index < stop and (forms[index] in context.words.spatial or forms[index] in ("field", "oil")):
            index += 1
    if index >= stop or forms[index] != "in":
        return False
    index += 1 + (index + 1 < stop and forms[index + 1] == "the")
    first = index
    while index < min(first + _LONGEST_AREA, stop) and (
        context.form(index)[0].isupper() or is_led(context.form(index)) or joins(context.form(index))
    ):
        index += 1
    if index == first:
        return False
    if index < stop and forms[index] in context.words.area_behind:
        return True
    return any(entry.level < 2 for entry in context.gazetteer.named(context.named(range(first, index)).name))
