"""What the reader of one kind of input hands on: its text, and what stood outside of the text or in its markup."""

import msgspec

from ..schema import Kind, Span


class Hint(msgspec.Struct, frozen=True):
    """A piece of metadata that does not come from the words of the text; `found` names its place."""

    value: str
    found: str
    span: Span | None = None


class Extracted(msgspec.Struct, frozen=True):
    """The text of one input, with what its format knows about it.

    `hints` holds at most one hint for each of title, standfirst, byline, publisher and written (an ISO date). `start`
    is where the article begins, after headers that stand in the text. `headings` and `apparatus` come from the markup;
    `marked` says that the format has marks for headings, so that none need be guessed. `credits` are those inside
    captions.
    """

    text: str
    kind: Kind
    encoding: str | None = None
    hints: dict[str, Hint] = {}
    start: int = 0
    headings: tuple[Span, ...] = ()
    apparatus: tuple[Span, ...] = ()
    credits: tuple[str, ...] = ()
    marked: bool = False
