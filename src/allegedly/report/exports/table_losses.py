"""What tables of plain values hold of a reading, and what they cannot hold."""

from collections.abc import Iterator, Sequence

from .exported import Subject, lost
from .left_out import EVERY_KIND, Held, left_out

HELD: Held = {
    "article": "origin language title standfirst byline publisher dateline written",
    "attributions": "source cue content manner act attitude source_id score",
    "sources": "name type title affiliation anonymity attributions cites",
    "claims": "pieces text attribution hedges checkable",
    "times": "span text type timex earliest latest basis modifier anchor event alternatives",
    "places": "span text name kind role latitude longitude country area geonames_id radius made_of reason",
    "quantities": "span text low high approximate unit counts effect part_of additional earlier",
    "events": "span trigger kind mode sub_kind actors time place killed injured attribution status",
    "arguments": "span form marker first then attribution",
    "findings": "code severity quotes reason refers",
    "people": "rejected ratings history",
    "notes": EVERY_KIND,
}


def table_losses(subjects: Sequence[Subject]) -> Iterator[str]:
    """Sentences, one for each thing that is there and does not get into a table."""
    readings = [subject.reading for subject in subjects]
    yield from lost(
        sum(len(claim.pieces) > 1 for reading in readings for claim in reading.claims)
        + sum(len(one.content.pieces) > 1 for reading in readings for one in reading.attributions),
        "quote in several pieces has only its first and last character",
        "quotes in several pieces have only their first and last character",
    )
    yield from left_out(subjects, HELD)
