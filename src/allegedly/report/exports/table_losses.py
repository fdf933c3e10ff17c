"""What tables of plain values cannot hold of a reading."""

from collections.abc import Iterator, Sequence

from .exported import Subject, lost


def table_losses(subjects: Sequence[Subject]) -> Iterator[str]:
    """Sentences, one for each thing that is there and does not get into a table."""
    readings = [subject.reading for subject in subjects]
    yield from lost(
        sum(len(claim.pieces) > 1 for reading in readings for claim in reading.claims)
        + sum(len(one.content.pieces) > 1 for reading in readings for one in reading.attributions),
        "quote in several pieces has only its first and last character",
        "quotes in several pieces have only their first and last character",
    )
    yield from lost(
        sum(len(source.mentions) > 1 for reading in readings for source in reading.sources),
        "source has only the number of its mentions, not their places",
        "sources have only the number of their mentions, not their places",
    )
    yield from lost(
        sum(bool(time.alternatives) for reading in readings for time in reading.times)
        + sum(bool(place.alternatives) for reading in readings for place in reading.places),
        "time or place has other readings that are left out",
        "times and places have other readings that are left out",
    )
    yield from lost(
        sum(bool(place.shape) for reading in readings for place in reading.places),
        "region has only its middle, not its outline",
        "regions have only their middle, not their outline",
    )
