"""What a family of checks yields: a finding before it has its number and its severity."""

import msgspec

from ..schema import Quote


class Found(msgspec.Struct, frozen=True):
    """One thing that a check found.

    `code` is listed in the table of the family. `quotes` are the words that it is about, at least one, the first the
    place to go to. `reason` is one sentence of plain words with the numbers in it: a fact about the text, without a
    judgement of its truth and without sides. `refers` are the ids behind it.
    """

    code: str
    quotes: tuple[Quote, ...]
    reason: str
    refers: tuple[str, ...] = ()
