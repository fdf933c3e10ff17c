"""Which sources of the later version are sources of the earlier one, for a table of both."""

from collections import Counter
from collections.abc import Iterator

from .evidence import Evidence
from .source_identity import same_source


def source_pairs(evidence: Evidence) -> Iterator[tuple[str, str]]:
    """Pairs of ids, in the order of the earlier reading: of those that may be one, the pair that says most of the same
    things; of equals, the one of the same type that comes first."""
    old, new = evidence.old.reading.sources, evidence.new.reading.sources
    together: Counter[tuple[str | None, str | None]] = Counter(
        (one.source_id, other.source_id) for one, other in evidence.pairings.attributions.pairs
    )
    found = [
        (-together[one.id, other.id], one.name != other.name, one.type != other.type, at, there)
        for at, one in enumerate(old)
        for there, other in enumerate(new)
        if same_source(one, other)
    ]
    taken: dict[int, int] = {}
    used: set[int] = set()
    for _, _, _, at, there in sorted(found):
        if at not in taken and there not in used:
            taken[at] = there
            used.add(there)
    for at in sorted(taken):
        yield old[at].id, new[taken[at]].id
