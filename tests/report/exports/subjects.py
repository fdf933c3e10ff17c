"""What the tests of the exports export: the sample article as it is, judged, and with hostile words in it."""

import msgspec
from case.sample import TEXT, reading, span

from allegedly.case import apply, propose
from allegedly.report.exports import Subject
from allegedly.schema import Reading, Span
from allegedly.schema.decisions import Decision, Rating

HOSTILE = (
    "=cmd|' /C calc'!A1",
    "nothing;=1+1",
    "＝1+1",
    "@SUM(1)",
    "</script><script>alert(1)</script>",
    "]]>&<!--",
    "[x](javascript:alert(1)) **b** `c` | d",
    "\u202egnp.exe\u2066",
    "\x00\x1b[2J\x08",
    "Half a \ud800 pair \ufffe",
    "# 1. - www.example.org https://example.org a@b.org",
)


def decisions(machine: Reading) -> tuple[Decision, ...]:
    start = apply(machine, ())
    return (
        propose(start, "accepted", "claim", "c1", author="RM", time=_time(1), note="Heard the recording."),
        propose(start, "rejected", "time", "t2", author="RM", time=_time(2)),
        propose(start, "corrected", "source", "s2", author="AB", time=_time(3), values={"affiliation": "Oster Works"}),
        propose(start, "rated", "claim", "c4", author="AB", time=_time(4),
                rating=Rating("Mostly right", 4, 1, 5, "The Desk", "https://example.org/review")),
        propose(start, "rated", "claim", "c2", author="RM", time=_time(5), rating=Rating("Not shown")),
        propose(start, "added", "claim", author="RM", time=_time(6),
                borders={"pieces": [span("the inspection was cancelled"), span("before the vote")]}),
    )  # fmt: skip


def plain() -> Subject:
    return Subject("bridge", apply(reading(), ()))


def judged() -> Subject:
    made = decisions(reading())
    return Subject("bridge", apply(reading(), made), made)


def hostile(words: str) -> Subject:
    """The sample with hostile words for whatever an article gives words for."""
    text = TEXT + words
    where = Span(len(TEXT), len(text))
    quoted = msgspec.structs.replace(reading().findings[0].quotes[0], pieces=(where,), text=words)
    given = reading()
    replaced = msgspec.structs.replace
    article = replaced(
        given.article, text=text, title=words, byline=words, publisher=words, standfirst=words, origin=words
    )
    return Subject(
        "bridge",
        apply(
            replaced(
                given,
                article=article,
                sources=tuple(
                    replaced(one, name=words, title=words, affiliation=words, anonymity=quoted) for one in given.sources
                ),
                claims=tuple(replaced(one, pieces=(where,), text=words) for one in given.claims),
                times=tuple(replaced(one, span=where, text=words) for one in given.times),
                places=tuple(replaced(one, span=where, text=words, name=words, reason=words) for one in given.places),
                events=tuple(replaced(one, span=where, trigger=quoted) for one in given.events),
                findings=tuple(replaced(one, quotes=(quoted,), reason=words) for one in given.findings),
            ),
            (),
        ),
    )


def _time(second: int) -> str:
    return f"2024-05-15T09:00:{second:02}.000000Z"
