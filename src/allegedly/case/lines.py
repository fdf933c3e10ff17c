"""A file of decisions: JSON Lines, one decision a line, in their order.

So that two people's files merge by taking the lines of both, which git does by itself. A line that cannot be read stays
in the file as it is: it may come from a newer version, or from a merge that was not ended.
"""

import re
from collections.abc import Iterable

import msgspec

from ..schema.decisions import Decision
from .anchors import sound
from .history import ordered
from .records import UNREADABLE


class BadLine(msgspec.Struct, frozen=True):
    """A line that is no decision: its number in the file, from 1, its bytes, and what is wrong with it."""

    number: int
    line: bytes
    what: str


class DecisionFile(msgspec.Struct, frozen=True):
    """The decisions of one article, in their order, and the lines that could not be read."""

    decisions: tuple[Decision, ...] = ()
    bad: tuple[BadLine, ...] = ()


_DECODER = msgspec.json.Decoder(Decision)
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z\Z")
MARKER = re.compile(rb"(<{7}|\|{7}|>{7})( [^{]*)?|={7}")
"""A line that git leaves where a merge was not ended, with the name of a side; nothing of a decision is in it."""


def parse(content: bytes) -> DecisionFile:
    """The decisions in a file; a bad line is kept apart and spoils no other."""
    good, bad = [], []
    for number, raw in enumerate(content.split(b"\n"), start=1):
        line = raw.strip().removeprefix(b"\xef\xbb\xbf")
        if not line:
            continue
        if MARKER.fullmatch(line):
            bad.append(BadLine(number, line, "a merge was not ended here: remove the marker line, keep all the others"))
            continue
        try:
            decision = _DECODER.decode(line)
            wrong = flaw(decision)
            if wrong:
                bad.append(BadLine(number, line, wrong))
            else:
                good.append(decision)
        except msgspec.ValidationError as error:
            bad.append(BadLine(number, line, f"this decision was made by a newer version, or was changed ({error})"))
        except UNREADABLE:
            bad.append(BadLine(number, line, "this line is no decision: it was cut off or damaged"))
    return DecisionFile(ordered(good), tuple(bad))


def flaw(decision: Decision) -> str:
    """What makes a decision useless that has the right form, in words; nothing where it is fit for use."""
    if not _TIME.match(decision.time):
        return "this decision has no time that can be read"
    targets = [decision.target, *(target for linked in decision.links.values() for target in linked)]
    anchors = [*(target.anchor for target in targets), *filter(None, decision.borders.values())]
    return "" if all(map(sound, anchors)) else "the words of this decision have no place that can be"


def unparse(decisions: Iterable[Decision], bad: Iterable[BadLine] = ()) -> bytes:
    """The content of a file: the decisions in their order, then the lines that could not be read, untouched.

    Marker lines go: both sides stand in it now, which is what ends such a merge.
    """
    lines = [msgspec.json.encode(decision) for decision in ordered(decisions)]
    lines += (one.line for one in bad if not MARKER.fullmatch(one.line))
    return b"".join(line + b"\n" for line in lines)
