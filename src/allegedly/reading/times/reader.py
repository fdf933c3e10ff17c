"""From an article to its times: find, guard, resolve, in the order of the text."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache

from ...schema import Article, Span, Time, TimeReading, TimeType, Word
from . import clock, dates, lengths, quarters, recurring, relative, vague, week
from .grammar import Grammar, Match
from .guards import Guard
from .meaning import Context, Meaning, Mention, Unanchored
from .moments import Interval, grain, interval, narrowed
from .tense import Tense
from .tokens import Tokens, tokenise

_BOUNDS = frozenset({"since", "until", "till"})
_CLAUSE = 12
"""Tokens back to the word that opens a clause: "since the parliament began debating the pipeline law on"."""


@cache
def grammar() -> Grammar:
    """All rules, compiled at first use. Of two rules for the same words the first named is tried first."""
    parts = (clock, dates, week, quarters, relative, recurring, vague, lengths)
    return Grammar(rule for part in parts for rule in part.RULES)


def times(
    article: Article, words: Sequence[Word] | None = None, sentences: Sequence[Span] | None = None
) -> tuple[Time, ...]:
    """The time expressions of an article's body, in the order of the text.

    They are resolved against `article.written` and against the times before them. What cannot be resolved is kept, with
    X for what is not known and no days. `words` and `sentences` are the trained reader's, if there are any: Penn tags
    tell "may" from "May" and one tense from another where the plain text leaves a doubt. The article's apparatus is not
    read. Takes time in proportion to the text.
    """
    tokens = tokenise(article.text, article.body.start, article.body.end, grammar().alphabet)
    tags: Mapping[int, str] = {word.start: word.tag for word in words or ()}
    if words:
        tokens.sentence_ends = frozenset(words[stop - 1].start for _, stop in sentences or ())
    context = Context(_written(article.written), Tense(tokens, tags).direction, _day_first(tokens))
    guard = Guard(tags)
    found: list[Time] = []
    reached = 0
    for match, meaning_of in grammar().candidates(tokens):
        if match.start < reached or _is_apparatus(article, tokens.starts[match.start]) or not guard.admits(match):
            continue
        try:
            meaning = meaning_of(match, context)
        except Unanchored as gap:
            kind: TimeType = "TIME" if "T" in gap.value else "DATE"
            meaning = Meaning(kind, gap.value, basis="date written", days=(None, None))
        except (ValueError, OverflowError):
            continue  # no such day, or none that the calendar holds
        if meaning is None:
            continue
        time = _time(f"t{len(found) + 1}", article, match, _edged(match, meaning, context))
        if time is None:
            continue
        found.append(time)
        reached = match.stop
        _remember(context, time, match)
    return tuple(found)


def _is_apparatus(article: Article, place: int) -> bool:
    return any(start <= place < end for start, end in article.apparatus)


def _written(written: str | None) -> date | None:
    try:
        return date.fromisoformat(written[:10]) if written else None
    except ValueError:
        return None


def _day_first(tokens: Tokens) -> bool | None:
    """Whether the article's dates in figures put the day first: True, False, or None where none of them says."""
    votes = set()
    code = tokens.alphabet.code("<slashed>")
    for index, found in enumerate(tokens.codes):
        if found == code:
            first, second = (int(part) for part in tokens.raw(index).replace("-", "/").replace(".", "/").split("/")[:2])
            if (first > 12) != (second > 12):
                votes.add(first > 12)
    return votes.pop() if len(votes) == 1 else None


def _edged(match: Match, meaning: Meaning, context: Context) -> Meaning:
    """The meaning narrowed by "early", "late", "the end of"... in front of it."""
    places = match.places("EDGE")
    if not places or places[0] == match.stop - 1 or meaning.type != "DATE" or meaning.modifier or meaning.days:
        return meaning
    edge, word = match.name("EDGE"), match.tokens.word(places[0])
    first, last = meaning.interval()
    days: Interval = narrowed((first, last), edge)
    if word in ("earlier", "later") and first is not None and last is not None and meaning.basis == "date written":
        today = min(max(context.today(""), first), last)
        days = (first, today) if word == "earlier" else (today, last)
    return meaning._replace(modifier=edge, days=days)


def _time(name: str, article: Article, match: Match, meaning: Meaning) -> Time | None:
    tokens = match.tokens
    span = Span(tokens.starts[match.start], tokens.ends[match.stop - 1])
    try:
        earliest, latest = meaning.interval()
        readings = tuple(TimeReading(value, *_iso(interval(value))) for value in meaning.alternatives)
    except (ValueError, OverflowError):
        return None
    event = None
    if meaning.event is not None and meaning.event[1] > meaning.event[0]:
        event = Span(tokens.starts[meaning.event[0]], tokens.ends[meaning.event[1] - 1])
    return Time(
        id=name,
        span=span,
        text=article.text[span.start : span.end],
        type=meaning.type,
        timex=meaning.value,
        earliest=earliest.isoformat() if earliest else None,
        latest=latest.isoformat() if latest else None,
        basis=meaning.basis,
        modifier=meaning.modifier,
        anchor=meaning.anchor,
        event=event,
        alternatives=readings,
    )


def _iso(days: Interval) -> tuple[str | None, str | None]:
    return tuple(day.isoformat() if day else None for day in days)  # type: ignore[return-value]


def _is_aside(match: Match) -> bool:
    """Whether the clause that a time stands in begins with "since" or "until": it bounds what is told, and dates none
    of it.
    """
    tokens = match.tokens
    for index in range(match.start - 1, max(match.start - _CLAUSE, 0) - 1, -1):
        if tokens.word(index) in _BOUNDS:
            return True
        if not tokens.word(index).isalnum():
            return False
    return False


def _remember(context: Context, time: Time, match: Match) -> None:
    """Let later expressions count from this one."""
    if time.type in ("DATE", "TIME") and grain(time.timex[:10]):
        compared, counted = time.basis == "another time", time.basis == "date written" and grain(time.timex) == "M"
        context.remember(Mention(time.id, time.timex, match.start, compared, counted, _is_aside(match)))
    if time.type == "DATE" and grain(time.timex) == "Q":
        context.period = "Q"
    elif match.has("fiscal") or (time.type == "DURATION" and time.timex[-1] in "MY" and "T" not in time.timex):
        context.period = "Y"
