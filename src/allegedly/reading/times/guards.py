"""False friends: words that look like times. "May" the verb, "March" the walk, Theresa May, the Sunday Times."""

from collections.abc import Mapping

from ...vocabulary.change import change
from .grammar import Match
from .lexicon import KNOWN

_WORDS = KNOWN.guards
_CHANGES = frozenset(noun for nouns in change().nouns.values() for noun in nouns)
_NOT_MONTH_TAGS = frozenset({"MD", "VB", "VBP", "VBZ", "VBD", "VBN", "VBG", "NN"})


class Guard:
    """Says of a match whether its words are used as a time. `tags` are Penn tags by the offset of their word."""

    def __init__(self, tags: Mapping[int, str]) -> None:
        self._tags = tags

    def admits(self, match: Match) -> bool:
        return self._month(match) and all(check(match) for check in _CHECKS)

    def _month(self, match: Match) -> bool:
        places = match.places("MONTH")
        if not places:
            return True
        index, tokens = places[0], match.tokens
        raw, word = tokens.raw(index), tokens.word(index)
        complete = match.has("DAY", "RANK", "YEAR", "SHORT_YEAR")
        if tokens.codes[match.stop - 1] in tokens.alphabet.category("DAY") and match.after() in _WORDS.counted:
            return False  # "In May 10 people..."
        if not complete and self._tags.get(tokens.starts[index]) in _NOT_MONTH_TAGS:
            return False
        if not raw[0].isupper():
            return word not in ("may", "march") and (complete or (len(word) > 4 and word != "august"))
        if complete:
            return True
        if match.has("MONTH_SHORT"):
            return tokens.raw(index + 1) == "."
        return word not in _WORDS.names | {"may", "march"} or _month_or_name(match, index)


def _month_or_name(match: Match, index: int) -> bool:
    """Whether "May", "June"... alone is the month, and not a verb, a walk or a name."""
    tokens = match.tokens
    word, before, after = tokens.word(index), tokens.word(index - 1), tokens.raw(index + 1)
    before_name = word in _WORDS.names and after[:1].isupper() and after.isalpha()
    if (
        match.has("SHIFT", "EDGE")
        or before in _WORDS.surely_before_month
        or (before in _WORDS.before_month and not before_name)
    ):
        return not (before == "the" and word == "march" and after in _WORDS.after_walk)
    if word not in _WORDS.names:
        return False
    return not tokens.raw(index - 1)[:1].isupper() and not before_name


def _season(match: Match) -> bool:
    """ "In the fall", but not "the fall of the government", "the Summer Olympics", "the Spring Street"."""
    if not match.has("SEASON") or match.has("YEAR", "every", "each"):
        return True
    following = match.tokens.raw(match.stop)
    named = following[:1].isupper() and not match.tokens.ends_sentence(match.stop)
    if match.has("last", "next", "this"):
        return not named
    if match.after() in _WORDS.after_no_season or named:
        return False
    return not match.has("fall", "spring") or match.before() in _WORDS.before_season


def _year(match: Match) -> bool:
    """A year, and not a price, a room, a telephone number, a count of people."""
    places = match.places("YEAR")
    if not places or match.has("MONTH", "SEASON", "ORDINAL", "RANK", "UNITS", "quarter", "period", "half"):
        return True
    index, tokens = places[0], match.tokens
    start, value = tokens.starts[index], tokens.values[index]
    before, after = tokens.word(index - 1), tokens.word(places[-1] + 1)
    if tokens.text[max(start - 1, 0) : start] in ("$", "£", "€", "#", "¥", ".", "/", ","):
        return False
    if after in _WORDS.measures or before in _WORDS.numbered or after in _WORDS.counted or value > 2199:
        return False
    if before == "-" and tokens.raw(index - 2).isdecimal():
        return False
    if match.has("EDGE", "fiscal", "year") or before in _WORDS.before_year:
        return value >= 1000 or match.has("year")
    if not 1900 <= value <= 2099:
        return False
    counted = tokens.raw(places[-1] + 1)
    # A round number before a plural counts it ("2000 refugees"); other years do not look like counts.
    return not (value % 50 == 0 and counted.islower() and counted.endswith("s") and after not in _WORDS.after_year)


def _way(match: Match) -> bool:
    """No bare month or weekday is part of a name: "March Street"."""
    named = match.after() in _WORDS.ways and match.tokens.raw(match.stop)[:1].isupper()
    return not named or match.has("DAY", "RANK", "YEAR")


def _weekday(match: Match) -> bool:
    if match.has("WEEKDAY"):
        return match.after() not in _WORDS.papers and match.before() not in _WORDS.before_weekday
    return not match.has("WEEKDAY_SHORT") or match.has("DAY", "RANK")


def _unit(match: Match) -> bool:
    """Not "a second term", "a quarter of the voters", "three quarters of them", "a loss of three quarters"."""
    tokens = match.tokens
    singular = match.places("UNIT")
    if singular and tokens.word(singular[-1]) == "second" and not match.has("WEEKDAY"):
        return match.has("NUMBER") and match.has("-")
    if match.has("quarter") and not match.has("ORDINAL"):
        return tokens.word(match.places("quarter")[0] - 1) not in ("a", "one", "<words>", "<hour>", "-")
    shared = match.after() == "of" or match.before() == "by" or (match.before() == "of" and match.before(2) in _CHANGES)
    return not (shared and match.has("quarters"))


def _decade(match: Match) -> bool:
    """In one's eighties is an age; "the 80s" are years."""
    places = match.places("DECADE") + match.places("NAMED_DECADE")
    if not places:
        return True
    raw = match.tokens.raw(places[0])
    return raw[:4].isdecimal() or raw[0] in "'’‘" or match.has("the")


def _feast(match: Match) -> bool:
    """Not an Easter egg; nor the feasts of another calendar, whose days are not computed here."""
    if match.before() in _WORDS.other_calendars:
        return False
    return not (match.has("christmas", "halloween", "easter") and match.after() in _WORDS.trimmings)


def _title(match: Match) -> bool:
    """Not USA Today, the Tonight Show, Man of the Year."""
    tokens = match.tokens
    if match.has("today", "tonight", "now"):
        named = tokens.raw(match.start).istitle() and tokens.raw(match.start - 1)[:1].isupper()
        return match.after() != "show" and not (named and not tokens.ends_sentence(match.start - 1))
    if match.stop - match.start > 2 or tokens.word(match.start) not in _WORDS.unit_beginnings:
        return True
    return not (match.has("UNIT") and tokens.raw(match.stop - 1).istitle())


_CHECKS = (_season, _year, _way, _weekday, _unit, _decade, _feast, _title)
