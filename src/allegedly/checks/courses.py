"""The course of a thing: its length, its first day, its last and those that are counted, held against each other.

"The two-day fair" has no third day; what "began on Monday, lasted four days and ended on Wednesday" did not. A thing is
known by its noun; "the fair" is the one that was told of before, "another fair" is not.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import product

from ..schema import Span, Time, upwards
from ..unwrapping import unwrapped
from ..vocabulary import lemmas
from ..vocabulary.courses import courses as words_of_courses
from ..vocabulary.time_words import time_words
from .evidence import Evidence
from .found import Found

_LENGTH = re.compile(r"P(\d+)([DWMY])")
_UNITS = {"D": ("day", 1.0), "W": ("week", 7.0), "M": ("month", 30.44), "Y": ("year", 365.25)}
_LOOSE = {"D": (0.0, 1.0), "W": (3.0, 1.0), "M": (16.0, 16.0), "Y": (220.0, 220.0)}
"""Days by which a thing may be shorter or longer than its length: both its first and last day may count, weeks end on a
Friday, and months and years are named for the nearest whole one."""
_ORDINAL = "|".join(time_words().ordinal)
_COUNTED = re.compile(
    rf"(?P<whose>\b(?:its|the(?:\s+(?P<owner>[a-z]+)['’]s)?)\s+)(?P<nth>{_ORDINAL})\s+(?P<unit>day|week|month|year)\b"
    r"(?P<of>\s+of\s+(?:the|this|that)\s+(?P<behind>(?:[a-z-]+\s+){0,2}[a-z]+))?",
    re.IGNORECASE,
)
_OPENS = re.compile(r"(?:(?:on|by|in|during)\s+)?", re.IGNORECASE)
"""What may stand between the start of a sentence and "its third day", for it to be that of the one before."""
_REACH = 6
"""Sentences after which a noun may mean another of its kind."""
_BEFORE_DAY = 8
"""Words from a verb to its day: "began *with a parade through the old town on* Monday"."""
_NEGATIONS = frozenset({"n't", "not", "n’t"})
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_WEEK = 7


@dataclass(slots=True)
class _Course:
    """What the text tells of one thing, known by the lemmas of its noun: times, and days that are counted in it.

    `sentence` is that of its last mention, `words` are the indexes of its mentions.
    """

    noun: frozenset[str]
    sentence: int
    words: set[int] = field(default_factory=set)
    lengths: list[Time] = field(default_factory=list)
    starts: list[Time] = field(default_factory=list)
    ends: list[Time] = field(default_factory=list)


def courses(evidence: Evidence) -> Iterator[Found]:
    """DATE-08: a day of a thing that is over by then, or a length that its first and last day do not have."""
    known: list[_Course] = []
    for number, (first, stop) in enumerate(evidence.tags.sentences):
        sentence = evidence.sentences[number]
        if not evidence.is_running(sentence) or not _is_settled(evidence, range(first, stop)):
            continue
        times = [time for time in evidence.times if sentence.start <= time.span.start < sentence.end]
        for time in times:
            noun = _measured(evidence, time)
            if noun is not None:
                _course(evidence, known, noun, number).lengths.append(time)
        for verb in range(first, stop):
            _tell(evidence, known, verb, number, times)
        yield from _counted_days(evidence, known, number)
    for course in known:
        yield from _unfit(evidence, course)


def _is_settled(evidence: Evidence, sentence: range) -> bool:
    return words_of_courses().unsettled.isdisjoint(evidence.forms[sentence.start : sentence.stop])


def _measured(evidence: Evidence, time: Time) -> int | None:
    """The noun before which a plain length stands: "the two-day *fair*"."""
    within = evidence.words_within(time.span)
    if _LENGTH.fullmatch(time.timex) is None or time.modifier is not None or "-" not in time.text or not within:
        return None
    words = evidence.tags.words
    inside = (one for one in upwards(words, words[within[-1]].head) if words[one].relation != "compound")
    noun = next(inside, within[-1])
    return noun if noun > within[-1] and _has_course(evidence, noun) else None


def _has_course(evidence: Evidence, noun: int) -> bool:
    form, tag = evidence.forms[noun], evidence.tags.words[noun].tag
    one = tag == "NN" or form in words_of_courses().whole_plurals
    return one and words_of_courses().unheld.isdisjoint(lemmas(form))


def _course(evidence: Evidence, known: list[_Course], noun: int, number: int) -> _Course:
    """What is known of the thing that a noun names: that told last under it, or a new one."""
    names = frozenset(lemmas(evidence.forms[noun]))
    own = {evidence.forms[child] for child in evidence.children(noun) if child < noun}
    other = words_of_courses().other | time_words().ordinal.keys()
    for course in reversed(known):
        again = course.noun & names and own.isdisjoint(other) and number - course.sentence <= _REACH
        if again or noun in course.words:
            course.sentence = number
            course.words.add(noun)
            return course
    known.append(_Course(names, number, {noun}))
    return known[-1]


def _tell(evidence: Evidence, known: list[_Course], verb: int, number: int, times: list[Time]) -> None:
    """Add what a verb tells of when a thing began, ended, or how long it lasted."""
    listed, own = words_of_courses(), frozenset(lemmas(evidence.forms[verb]))
    tag = evidence.tags.words[verb].tag
    passive = tag == "VBN" and not own.isdisjoint(listed.ended)
    active = not own.isdisjoint(listed.beginning | listed.ending | listed.lasting)
    if not tag.startswith("VB") or not (active or passive):
        return
    children = evidence.children(verb)
    if not _NEGATIONS.isdisjoint(evidence.forms[child] for child in children):
        return
    time = _behind(evidence, verb, times, lasting=not own.isdisjoint(listed.lasting))
    course = None if time is None else _told_of(evidence, known, verb, number, time)
    if course is None or time is None:
        return
    if not own.isdisjoint(listed.lasting):
        course.lengths.append(time)
    elif not own.isdisjoint(listed.beginning):
        course.starts.append(time)
    else:
        course.ends.append(time)


def _told_of(evidence: Evidence, known: list[_Course], verb: int, number: int, time: Time) -> _Course | None:
    """The thing that begins, ends or lasts: the object of the verb, or the nearest subject before it."""
    words = evidence.tags.words
    within = evidence.words_within(time.span)
    objects = [one for one in evidence.children(verb) if words[one].relation == "obj" and one not in within]
    first = evidence.words_within(evidence.sentence_at(words[verb].start)).start
    before = [one for one in range(verb - 1, first - 1, -1) if words[one].relation in ("nsubj", "nsubj:pass")]
    subjects = [one for one in before if words[one].head == verb]
    noun = next(iter(objects or subjects or before), None)
    if noun is None:
        return None
    if evidence.forms[noun] in ("which", "that") and words[noun].tag in ("WDT", "IN"):
        noun = next((one for one in upwards(words, verb) if one < noun), noun)
    if evidence.forms[noun] == "it":
        last = known[-1] if known else None
        return last if last is not None and number - last.sentence <= 1 else None
    return _course(evidence, known, noun, number) if _has_course(evidence, noun) else None


def _behind(evidence: Evidence, verb: int, times: list[Time], *, lasting: bool) -> Time | None:
    """The day, or the length, that stands behind a verb before another verb or a comma."""
    words = evidence.tags.words
    for time in times:
        within = evidence.words_within(time.span)
        if not within or not verb < within[0] <= verb + _BEFORE_DAY:
            continue
        between = range(verb + 1, within[0])
        if any(words[one].tag.startswith("VB") or evidence.forms[one] in (",", "and", "but") for one in between):
            return None
        if evidence.forms[within[0] - 1] in ("after", "before", "by", "since", "until"):
            return None
        if lasting:
            return time if _LENGTH.fullmatch(time.timex) and time.modifier is None else None
        if time.type in ("DATE", "TIME") and time.earliest and time.latest:
            return time
    return None


def _counted_days(evidence: Evidence, known: list[_Course], number: int) -> Iterator[Found]:
    """ "On its third day", "the third day of the fair", "the fair's third day", of a thing that is shorter."""
    sentence = evidence.sentences[number]
    for match in _COUNTED.finditer(evidence.text, *sentence):
        course = _counted_in(evidence, known, match, number)
        for time in course.lengths if course else ():
            length = _LENGTH.fullmatch(time.timex)
            nth = time_words().ordinal[match["nth"].lower()]
            if length is None or _UNITS[length[2]][0] != match["unit"].lower() or nth <= int(length[1]):
                continue
            counted = Span(match.start("nth"), match.end("unit"))
            yield Found(
                code="DATE-08",
                quotes=(evidence.cut(counted), evidence.cut(time.span)),
                reason=(
                    f"The text gives {unwrapped(time.text)} and counts to the "
                    f"{unwrapped(evidence.text[slice(*counted)])}."
                ),
                refers=(time.id,),
            )
            return


def _counted_in(evidence: Evidence, known: list[_Course], match: re.Match[str], number: int) -> _Course | None:
    named = [match["owner"]] if match["owner"] else (match["behind"] or "").split()
    if named:
        near = [course for course in reversed(known) if number - course.sentence <= _REACH]
        spelled = (frozenset(lemmas(one.lower())) for one in named)
        return next((course for form in spelled for course in near if course.noun & form), None)
    start = evidence.sentences[number].start
    if number == 0 or _OPENS.fullmatch(evidence.text, start, match.start()) is None or not match["whose"]:
        return None
    before = evidence.tags.sentences[number - 1]
    subjects = [one for one in range(*before) if evidence.tags.words[one].relation in ("nsubj", "nsubj:pass")]
    if evidence.paragraph_at(evidence.sentences[number - 1].start) != evidence.paragraph_at(start) or not subjects:
        return None
    forms = frozenset(lemmas(evidence.forms[subjects[0]]))
    return next((course for course in known if course.sentence == number - 1 and course.noun & forms), None)


def _unfit(evidence: Evidence, course: _Course) -> Iterator[Found]:
    """One finding at most of what is told of one thing."""
    for time, start, end in product(course.lengths, course.starts, course.ends):
        length = _LENGTH.fullmatch(time.timex)
        if length is None or fits(start, end, int(length[1]), length[2]):
            continue
        told = sorted((time, start, end), key=lambda each: each.span)
        yield Found(
            code="DATE-08",
            quotes=tuple(evidence.cut(each.span) for each in told),
            reason=(
                f"The text gives {unwrapped(time.text)}, a beginning ({unwrapped(start.text)}) and an end "
                f"({unwrapped(end.text)}); no two of these allow the third."
            ),
            refers=tuple(each.id for each in told),
        )
        return
    for one, other in product(course.lengths, repeat=2):
        if one.span < other.span and _differ(one, other):
            yield Found(
                code="DATE-08",
                quotes=(evidence.cut(one.span), evidence.cut(other.span)),
                reason=f"The same is given {unwrapped(one.text)} and {unwrapped(other.text)}.",
                refers=(one.id, other.id),
            )
            return


def fits(start: Time, end: Time, many: int, unit: str) -> bool:
    """Whether something of this length can begin at the one time and end at the other; true where they leave it open.

    Days named by their weekday alone may lie in other weeks than those they were read as.
    """
    try:
        first, last = date.fromisoformat(start.earliest or ""), date.fromisoformat(end.latest or "")
        loosest = (last - first).days + 1
        least = (date.fromisoformat(end.earliest or "") - date.fromisoformat(start.latest or "")).days + 1
    except ValueError:
        return True
    weekday_only = not re.search(r"\d", start.text) or not re.search(r"\d", end.text)
    dated = bool(_YEAR.search(start.text) and _YEAR.search(end.text))
    if weekday_only:
        return unit != "D" or least != loosest or (many - loosest) % _WEEK in (0, _WEEK - 1)
    if not dated and (unit in "MY" or least != loosest):
        return True
    if not dated and loosest < 1:
        least, loosest = least + 365, loosest + 366
    shorter, longer = _LOOSE[unit]
    whole = many * _UNITS[unit][1]
    return least <= whole + longer and loosest >= whole - shorter


def _differ(one: Time, other: Time) -> bool:
    """Whether two lengths of one thing cannot both be meant; one in weeks may be rounded from days."""
    first, second = _LENGTH.fullmatch(one.timex), _LENGTH.fullmatch(other.timex)
    if first is None or second is None:
        return False
    (low, high), (least, most) = (
        (int(length[1]) * _UNITS[length[2]][1] - _LOOSE[length[2]][0] - 1, int(length[1]) * _UNITS[length[2]][1] + 1)
        for length in (first, second)
    )
    if first[2] == second[2]:
        return first[1] != second[1]
    return high < least or most < low
