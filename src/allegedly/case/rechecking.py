"""Findings after decisions: which rest on what a person rejected or corrected, and what the checks find now.

The checks are pure functions of an article, its parse and what was read in it. So they are run again on the judged
reading, in some milliseconds. The parse takes longer: a reading does not hold it, but no decision changes it either.
What they find now for the first time can be judged like all else.
"""

import hashlib
from collections.abc import Callable, Iterable
from typing import Literal

import msgspec

from .. import __version__
from ..errors import AllegedlyError, DataError
from ..report.standing import AS_BEFORE, AfterDecisions
from ..schema import Finding, Reading, Span, Tags
from ..schema.decisions import Decision, Judged, ObjectKind, Unplaced
from .applying import apply
from .kinds import AFTER

Tagger = Callable[[Reading], Tags]


class Shaken(msgspec.Struct, frozen=True):
    """An object that a finding rests on and that a person rejected or corrected."""

    kind: ObjectKind
    id: str
    state: Literal["rejected", "corrected"]


class Rechecked(msgspec.Struct, frozen=True):
    """What the checks find in the judged reading, against what they found in the machine's.

    `gone` are the ids of the machine's findings that are no longer found, `reasons` what is said now, by id, where that
    is something else, `new` what is found now for the first time. The ids of these come from their codes and words, so
    that they are the same each time.
    """

    gone: tuple[str, ...] = ()
    reasons: dict[str, str] = {}
    new: tuple[Finding, ...] = ()


def tag_by_model(reading: Reading) -> Tags:
    """The parse of a reading's article, by the reader that made it. Raises DataError where that is another one now."""
    from .. import tagging

    reader = tagging.trained_reader()
    if (reading.made.version, reading.made.reader) != (__version__, reader.digest):
        raise DataError(
            "the findings cannot follow your decisions, since another version made this reading",
            remedy="Read the article again",
        )
    return tagging.tag(reading.article, reader)


def shaken(judged: Judged) -> dict[str, tuple[Shaken, ...]]:
    """The findings, by id, that rest on something that a person rejected or corrected, and on what."""
    touched = {one.id: Shaken(one.kind, one.id, "rejected") for one in judged.rejected}
    for kind, ours in judged.judgements.items():
        for identity, judgement in ours.items():
            if judgement.state == "corrected" and identity not in touched:
                touched[identity] = Shaken(kind, identity, "corrected")
    found = {
        finding.id: tuple(touched[identity] for identity in finding.refers if identity in touched)
        for finding in judged.machine.findings
    }
    return {identity: rests for identity, rests in found.items() if rests}


def recheck(judged: Judged, tags: Tags) -> Rechecked:
    """Run the checks on the judged reading. `tags` are those of its article."""
    from ..checks import Evidence, check
    from ..reading import quotations

    reading = judged.reading
    read = {name: getattr(reading, name) for name in _READ}
    evidence = Evidence(
        article=reading.article, tags=tags, quotations=quotations(reading.article.text, tags.paragraphs), **read
    )
    before = {_key(finding): finding for finding in judged.machine.findings}
    now = {_key(finding): finding for finding in check(evidence)}
    return Rechecked(
        gone=tuple(finding.id for key, finding in before.items() if key not in now),
        reasons={
            finding.id: now[key].reason
            for key, finding in before.items()
            if key in now and now[key].reason != finding.reason
        },
        new=tuple(
            msgspec.structs.replace(finding, id=AFTER + hashlib.sha256(msgspec.json.encode(key)).hexdigest()[:10])
            for key, finding in now.items()
            if key not in before
        ),
    )


def found_after(judged: Judged, decisions: Iterable[Decision], new: tuple[Finding, ...]) -> Judged:
    """The judged reading with the findings that came up only after the decisions, and what was decided about them."""
    machine = judged.machine
    return apply(msgspec.structs.replace(machine, findings=(*machine.findings, *new)), decisions)


def untold(unplaced: Unplaced) -> bool:
    """Whether only the checks could tell if a decision still fits: it is about what they found after decisions."""
    return unplaced.decision.target.id.startswith(AFTER)


def followed(
    judged: Judged, decisions: Iterable[Decision], tag: Tagger = tag_by_model
) -> tuple[Judged, AfterDecisions]:
    """The judged reading with the findings that hold after the decisions, and what these changed about them.

    A finding that a person accepted stays, whatever the checks say now. Where the checks cannot be run again, the
    findings stay the machine's, and it is said why. `decisions` are those that are in it.
    """
    if judged.reading is judged.machine:
        return judged, AS_BEFORE
    try:
        now = recheck(judged, tag(judged.machine))
    except AllegedlyError as error:
        return judged, AfterDecisions(problem=error.what)
    except Exception as error:  # noqa: BLE001  what a person drew may be what no check was made for
        return judged, AfterDecisions(problem=f"the checks failed on what was decided ({type(error).__name__})")
    whole = found_after(judged, decisions, now.new)
    gone = {identity for identity in now.gone if judged.judgement("finding", identity) is None}
    kept = [
        msgspec.structs.replace(finding, reason=now.reasons.get(finding.id, finding.reason))
        for finding in whole.reading.findings
        if finding.id not in gone
    ]
    changed = sum(finding.id in now.reasons for finding in kept)
    went = len(whole.reading.findings) - len(kept)
    reading = msgspec.structs.replace(whole.reading, findings=tuple(kept))
    return msgspec.structs.replace(whole, reading=reading), AfterDecisions(went, changed, len(now.new))


_READ = (
    "attributions", "sources", "claims", "balance", "times", "places", "quantities", "events", "arguments",
)  # fmt: skip
"""All that checks look at beside the article and its parse."""


def _key(finding: Finding) -> tuple[str, tuple[tuple[Span, ...], ...]]:
    """What makes two findings one: the code and the words."""
    return finding.code, tuple(quote.pieces for quote in finding.quotes)
