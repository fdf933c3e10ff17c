"""Two versions of a short invented article, and readings of texts in which nothing was found."""

import hashlib
from pathlib import Path

from allegedly import schema
from allegedly.schema import Balance, Span

EXAMPLES = Path(__file__).parents[2] / "examples"
FIRST, LATER = EXAMPLES / "depot-first.txt", EXAMPLES / "depot-later.txt"

OLD = """\
The bridge at Oster opened on Monday. It cost four million crowns.

Two lorries crossed it before noon. The mayor cut a ribbon.

Children sang by the river.
"""
NEW = """\
The bridge at Oster opened on Tuesday. It cost four million crowns.

Children sang by the river.

The mayor cut a ribbon. A dog barked.
"""


def bare(text: str, **about: object) -> schema.Reading:
    """A reading in which nothing was found, of an article with nothing but its text."""
    article = schema.Article(
        text=text,
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        kind="text",
        origin="draft.txt",
        body=Span(0, len(text)),
        **about,  # type: ignore[arg-type]
    )
    return schema.Reading("1", schema.Made("0.1.0", "abc"), article, (), (), (), Balance((), 0, 0))
