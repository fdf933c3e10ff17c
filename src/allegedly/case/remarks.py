"""Remarks on a case: nothing is wrong, and somebody should know: readings by another version, or by several."""

from collections import Counter
from collections.abc import Iterator

import msgspec

from .. import __version__
from ..errors import AllegedlyError
from ..schema import Reading
from .checking import Problem
from .folder import Case
from .records import listed, load, reading_of


def remarks(case: Case) -> list[Problem]:
    """Where another version than this one made the latest reading of an article, and where an earlier reading differs
    from the latest by nothing but its version and, perhaps, its findings; by article."""
    return [remark for entry in case.articles() if entry.reading for remark in _of_article(case, entry.id)]


def _of_article(case: Case, identity: str) -> Iterator[Problem]:
    try:
        latest, name = case.reading(identity), case.record(identity).reading
    except AllegedlyError:
        return  # `check` names it
    file = f"readings/{identity}/{name}.json"
    if latest.made.version != __version__:
        yield Problem(
            file,
            f"version {latest.made.version} made it, and this is {__version__}: its checks may find other things",
            f"Read it again: allegedly case reread --case {case.folder} {identity}",
        )
    for path in listed(case.folder / "readings" / identity, ".json"):
        try:
            other = reading_of(load(path), path)
        except AllegedlyError:
            continue
        if path.stem != name and other.made.version != latest.made.version and _bare(other) == _bare(latest):
            yield Problem(
                file,
                f"it differs from {path.name}, of version {other.made.version}, in {_difference(other, latest)}",
                f"The latest counts, of version {latest.made.version}",
            )


def _bare(reading: Reading) -> Reading:
    """A reading without what another version of the checks changes."""
    return msgspec.structs.replace(reading, made=msgspec.structs.replace(reading.made, version=""), findings=())


def _difference(old: Reading, new: Reading) -> str:
    if old.findings == new.findings:
        return "the version alone"
    before, after = (Counter((finding.code, finding.reason) for finding in reading.findings) for reading in (old, new))
    codes = {
        "more": sorted(code for code, _ in (after - before).elements()),
        "fewer": sorted(code for code, _ in (before - after).elements()),
    }
    told = "; ".join(f"{word}: {', '.join(found)}" for word, found in codes.items() if found)
    return f"its findings alone ({told})" if told else "the order of its findings alone"
