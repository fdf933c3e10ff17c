"""What the trained reader took for places, with the words around and the gazetteer as a check."""

from ...gazetteer import normal
from ...schema import Span
from ...vocabulary import name_parts
from ...vocabulary.actors import aliases
from .addresses import in_area
from .articles import is_led
from .bodies import take_within
from .found import Found
from .peoples import PARTIES
from .surroundings import Named, Surroundings

UNKNOWN = 0.6
"""The trained reader's score from which a place that no gazetteer holds is believed to be one."""

CERTAIN = 0.9
"""The trained reader's score from which a place is one though a person of that name is in the article, too."""

_LONGEST = 5
"""Words of a name that the gazetteer is asked for."""


def take_marked(context: Surroundings, found: Found) -> None:
    """Take the reader's places, where nothing speaks against them."""
    for mention in context.syntax.tags.mentions:
        if mention.name and mention.kind == "place":
            for words in context.pieces(mention.span):
                _take(context, found, _whole(context, words), mention.score)


def _take(context: Surroundings, found: Found, words: range, score: float) -> None:
    named = context.named(words)
    form = normal(named.name)
    if context.unfit(form) or context.people(named.name) or _taken_apart(context, found, words, named):
        return
    if form in aliases():
        return  # "attacks on Daesh": an armed group
    if len(words) == 1 and form in context.persons and _is_person(context, words, score):
        return
    gazetteer, short = context.gazetteer, context.short(words)
    known = bool(short or gazetteer.named(named.name) or gazetteer.sounding(named.name))
    first = context.syntax.forms[words.start]
    personal = len(words) == 2 and first in name_parts().male | name_parts().female
    said = context.placed(words) or in_area(context, words)
    if known or named.kind or (score >= UNKNOWN and not personal) or said:
        found.take(short or named)
    elif len(words) > 1:
        take_within(context, found, words)


def _is_person(context: Surroundings, words: range, score: float) -> bool:
    """Whether a name that is a person's elsewhere is so here: no words put anything there, and the reader is in doubt,
    or it does something and is that of no country and no seat of government: "*Sydney* looked pale".
    """
    if context.placed(words) or score < CERTAIN:
        return not context.placed(words)
    word = context.syntax.words[words.start]
    known = context.gazetteer.named(context.named(words).name)
    governs = any(entry.level == 0 or entry.geonames_id in context.gazetteer.seats for entry in known)
    return word.relation == "nsubj" and context.syntax.words[word.head].tag.startswith("VB") and not governs


def _whole(context: Surroundings, words: range) -> range:
    """The words with a direction, an article and the capitalised word for their kind that belong to the name."""
    words = _longest(context, _with_direction(context, context.led_on(context.with_apostrophe(words))))
    if words.stop >= len(context.syntax.words) or words.stop in context.of_word:
        return words
    lists, after = context.words, context.form(words.stop)
    if after.lower() not in lists.terrain_behind | lists.water_behind | lists.area_behind | lists.site_behind:
        return words
    longer = range(words.start, words.stop + 1)
    return longer if after[0].isupper() or context.gazetteer.named(context.named(longer).name) else words


def _longest(context: Surroundings, words: range) -> range:
    """The longest name that the gazetteer knows of those that capitalised words behind it make: "*Rif* Dimashq"."""
    sentence, stop = context.syntax.sentence(words.start), words.stop
    while stop < sentence.stop and stop - words.start < _LONGEST and context.capital(stop, words.start):
        stop += 1
    longer = (range(words.start, end) for end in range(stop, words.stop, -1))
    return next((one for one in longer if context.gazetteer.named(context.named(one).name)), words)


def _with_direction(context: Surroundings, words: range) -> range:
    """The whole of "*Rural* Damascus", where that is a name of its own."""
    before = words.start - 1
    if before < 0 or before in context.of_word:
        return words
    part = context.syntax.forms[before]
    if part != "rural" and part not in context.words.directions:
        return words
    if context.form(before).islower() and part != "rural" and context.gazetteer.named(context.named(words).name):
        return words  # "the southern Red Sea" is no area of Eritrea
    longer = range(before, words.stop)
    return longer if context.gazetteer.named(context.named(longer).name) else words


def _taken_apart(context: Surroundings, found: Found, words: range, named: Named) -> bool:
    """Take "R-*Elbow Lake*" and "*Fargo*-*Moorhead*" apart, where the whole is no name."""
    gazetteer = context.gazetteer
    before, hyphen, after = named.name.partition("-")
    if not hyphen or gazetteer.named(named.name):
        return False
    start, end = named.span
    if before in PARTIES:
        found.take(Named(Span(start + len(before) + 1, end), words, after, "within"))
        return True
    if (
        len(words) > 1
        or is_led(before.lower() + "-" + after)
        or not all(gazetteer.named(part) for part in (before, after))
    ):
        return False
    found.take_ends(named)
    return True
