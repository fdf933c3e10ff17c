"""The words of time: months and weekdays, what each word of a time stands for, and the words beside it."""

from typing import Annotated

import msgspec

from .tables import Words, loader

_Numbers = dict[str, int]
_Texts = dict[str, str]
_Words = frozenset[str]


class GuardWords(Words, frozen=True):
    """Words beside what looks like a time, which tell whether it is one."""

    before_month: _Words
    surely_before_month: _Words
    names: _Words
    after_walk: _Words
    counted: _Words
    papers: _Words
    ways: _Words
    before_weekday: _Words
    before_season: _Words
    after_no_season: _Words
    before_year: _Words
    numbered: _Words
    measures: _Words
    after_year: _Words
    trimmings: _Words
    other_calendars: _Words
    unit_beginnings: _Words


class TenseWords(Words, frozen=True):
    """Words that tell whether a text looks back or ahead."""

    future: _Words
    future_before_to: _Words
    promised_before_to: _Words
    wanting: _Words
    scheduled: _Words
    past: _Words
    lasting: _Words
    arranged: _Words
    modal: _Words
    determiners: _Words
    between: _Words


class LengthWords(Words, frozen=True):
    """Words before "a year" that are counted by it, and those that leave it a length of time; those before "last two
    days" that leave it no verb."""

    rated: _Words
    not_rated: _Words
    before_last: _Words


class DottedWords(Words, frozen=True):
    """Patterns around the figures of "at 17.30"."""

    leading: tuple[str, ...]
    behind: tuple[str, ...]
    priced: tuple[str, ...]


class TimeWords(Words, frozen=True):
    """The contents of `times.toml`, which says what each is for. All words are in lower case."""

    months: Annotated[tuple[str, ...], msgspec.Meta(min_length=12, max_length=12)]
    weekdays: Annotated[tuple[str, ...], msgspec.Meta(min_length=7, max_length=7)]
    abbreviations: _Words
    attacks: _Words
    guards: GuardWords
    tense: TenseWords
    lengths: LengthWords
    dotted: DottedWords
    month_short: _Numbers
    weekday_short: _Numbers
    unit: _Texts
    units: _Texts
    season: _Texts
    part: _Texts
    parts: _Texts
    noon: _Texts
    word_number: _Numbers
    ordinal: _Numbers
    named_decade: _Numbers
    vague: dict[str, tuple[int, int]]
    frequency: _Texts
    shift: _Numbers
    edge: _Texts
    fixed: dict[str, tuple[int, int]]
    moving: dict[str, tuple[int, int, int]]
    easter: _Numbers


time_words = loader("times", TimeWords)
