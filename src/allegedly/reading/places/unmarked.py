"""What the trained reader took for a person or a body, or did not mark, and is a place by the words around it.

A preposition of place, a state behind a comma, "Jebel" or "Valley" in the name, an army that storms it.
"""

from ...gazetteer import normal
from ...vocabulary import lemmas, name_parts
from ...vocabulary.actors import aliases
from .addresses import in_area
from .bodies import take_within
from .candidates import LARGE
from .found import Found, runs
from .surroundings import NOTED, Surroundings
from .warfare import fought_over, storms, struck

SMALL = 5_000
"""People in a town that is named before a title ("Avondale Mayor Ann Lee"), where hardly anything else can stand."""

_ON = frozenset({"at", "from", "of", "on", "to", "toward", "towards"})
"""Prepositions before a place, where the words behind it say that it is one."""

_FIELDS = frozenset({"field", "fields"})
"""Words for a site only behind what it is there for: "the X *gas* field"."""


def take_unmarked(context: Surroundings, found: Found) -> None:
    """Take the places among the capitalised words that are none yet."""
    for words in runs(context, found):
        _take_run(context, found, words)


def _take_run(context: Surroundings, found: Found, words: range) -> None:
    mention = context.of_word.get(words.start)
    if mention is None or context.syntax.within(mention.span) == words:
        _take_piece(context, found, words, mention.kind if mention is not None else "")
    elif mention.kind == "person" and context.stands_for_place(words):
        found.take(context.named(words))
    else:
        met = [context.of_word[index] for index in words if index in context.of_word]
        for one in dict.fromkeys(met):
            for piece in context.pieces(one.span):
                _take_piece(context, found, piece, one.kind)


def _take_piece(context: Surroundings, found: Found, words: range, kind: str) -> None:
    """A name that the reader gave another kind, or none."""
    if found.any_of(words) or kind in ("time", "quantity", "place"):
        return
    short = context.short(words)
    if short is not None and (
        len(words) > 1 or short.name not in context.gazetteer.postal or context.behind_comma(words)
    ):
        found.take(short)
        return
    named = context.named(words)
    form = normal(named.name)
    if context.unfit(form) or form in aliases() or context.people(named.name):
        return  # an armed group is none: "a checkpoint of ISIL"
    if kind == "person" and len(words) > 2:
        _take_before_title(context, found, words)
    if _names_a_place(context, words, kind):
        found.take(named)
    elif kind == "organisation" or (len(words) > 1 and not kind):
        take_within(context, found, words)


def _names_a_place(context: Surroundings, words: range, kind: str) -> bool:
    """Whether the words of a name and those beside it make a place of what the reader gave this kind."""
    name = context.named(words).name
    form, known, own_kind = normal(name), context.gazetteer.named(name), context.generic(words)
    if form in context.words.houses or _is_seat(context, words) or _put_into_area(context, words, kind, form):
        return True
    if known and _hails(context, words):
        return True
    if own_kind and kind != "person" and context.syntax.forms[words.start] in context.words.water_before:
        return True  # "boats over *Lake Kivu*"
    if own_kind and kind != "organisation" and (known or (own_kind != "site" and context.placed(words))):
        return True
    if kind == "person" and len(words) > 1:
        return not context.titled(words) and context.stands_for_place(words)
    if not known or (kind == "person" and context.titled(words)):
        return False
    before, met = context.before(words)
    inside = met or before in context.words.inside
    if form in context.persons and (kind == "person" or not inside):
        return False
    if inside and not (kind == "person" and context.possessive(words)):
        return True
    if context.before_state(words) or _inhabited(context, words):
        return True
    return kind not in ("person", "organisation") and (
        before in context.words.towards
        or any(entry.level < 2 and normal(entry.name) == form and entry.population > NOTED for entry in known)
    )


def _is_seat(context: Surroundings, words: range) -> bool:
    """Whether a name alone is that of a large seat of government and of nobody in the article: "*Ankara*'s demands"."""
    form = context.syntax.forms[words.start]
    if len(words) > 1 or form in context.persons | name_parts().male | name_parts().female or context.titled(words):
        return False
    return any(
        entry.geonames_id in context.gazetteer.seats
        and entry.population >= LARGE
        and normal(entry.name).replace(" ", "") == form
        for entry in context.gazetteer.named(context.named(words).name)
    )


def _put_into_area(context: Surroundings, words: range, kind: str, form: str) -> bool:
    """Whether a name is a place though nothing else knows it: "fighting in *Orlo* in Kesh province"; or stands
    where war puts a place.
    """
    known = bool(context.gazetteer.named(context.named(words).name))
    fought = known and (storms(context, words) or fought_over(context, words))
    if kind == "organisation" and not in_area(context, words):
        return fought
    first = name_parts().male | name_parts().female
    personal = len(words) > 1 and context.syntax.forms[words.start] in first
    if form in context.persons or context.titled(words) or personal:
        return False
    if context.described(words) or _left(context, words) or (kind == "person" and _is_within(context, words)):
        return True
    before, met = context.before(words)
    if met and before not in ("", "by") and context.syntax.forms[words.start - 1] == "of":
        return True
    verbs = context.words.storming | context.words.striking | context.words.taking
    led = before in context.words.inside | _ON or struck(context, words, verbs)
    if kind != "organisation" and led and _sited(context, words):
        return True
    if in_area(context, words):
        return met or before in context.words.inside | _ON or struck(context, words, verbs)
    return fought


def _sited(context: Surroundings, words: range) -> bool:
    """Whether small words behind a name say what stands there: "in the *Zaina* neighbourhood", "on the *Zaina* gas
    field"; not "in the Zaina field".
    """
    lists, stop = context.words, context.syntax.sentence(words.start).stop
    behind = [context.form(index) for index in range(words.stop, min(words.stop + 2, stop))]
    if len(behind) == 2 and behind[0] in lists.works and behind[1] in lists.structures:
        return True
    alone = lists.area_behind | lists.sited | (lists.structures - _FIELDS)
    return bool(behind) and behind[0] in alone


def _hails(context: Surroundings, words: range) -> bool:
    """Whether somebody's age stands before "of" or "from" and a name: "Ann Lee, 24, of *Columbus*"."""
    forms, at = context.syntax.forms, words.start - 1
    if at < 2 or forms[at] not in ("from", "of"):
        return False
    return forms[at - 1].endswith("year-old") or (forms[at - 1] == "," and forms[at - 2].isdecimal())


def _inhabited(context: Surroundings, words: range) -> bool:
    """Whether a noun behind a name says who lives or serves there: "a *Crafton* man"."""
    return words.stop < len(context.syntax.forms) and context.syntax.forms[words.stop] in context.words.inhabitants


def _left(context: Surroundings, words: range) -> bool:
    """Whether a town that the gazetteer knows is left or reached: "the ship left *Izmir*", "fled to *Ramadi*"."""
    known = context.gazetteer.named(context.named(words).name)
    if not any(entry.population >= SMALL for entry in known):
        return False
    forms, lists = context.syntax.forms, context.words
    moved = words.start > 1 and forms[words.start - 1] in lists.towards | _ON
    moved = moved and not lists.moving.isdisjoint(lemmas(forms[words.start - 2]))
    return moved or struck(context, words, lists.leaving)


def _is_within(context: Surroundings, words: range) -> bool:
    """Whether something happened in what the reader took for a person: "a raid in *Balakot*", not "confidence in
    *Smith*".
    """
    syntax = context.syntax
    if len(words) > 2 or context.possessive(words) or syntax.forms[words.start - 1] not in ("in", "near", "outside"):
        return False
    if syntax.sentence_of[words.start - 1] != syntax.sentence_of[words.start]:
        return False
    governor = syntax.words[syntax.head(words)].head
    met = {*lemmas(syntax.forms[governor]), *lemmas(syntax.forms[max(0, words.start - 2)])}
    return context.words.trusting.isdisjoint(met)


def _take_before_title(context: Surroundings, found: Found, words: range) -> None:
    """ "*Fargo* Mayor Ann Lee": the place before a title that the reader took into a person's name."""
    before = range(words.start, context.own_name(words).start - 1)
    if len(before) and not context.unfit(normal(context.named(before).name)):
        named = context.named(before, "within", sure=False)
        if any(entry.level < 3 or entry.population >= SMALL for entry in context.gazetteer.named(named.name)):
            found.take(named)
