"""Whether a data set covers an event at all: to be outside of it never means that the event did not happen."""

from datetime import date

from ...schema import Coverage
from ...vocabulary.countries import countries
from .asked import Asked


def outside(question: Asked, coverage: Coverage) -> str:
    """Why the set says nothing of the event, as a sentence; empty where it covers it."""
    if question.kind not in coverage.kinds:
        return f"The set does not record events of the kind {question.kind}."
    first, last = date.fromisoformat(coverage.earliest), date.fromisoformat(coverage.latest)
    if question.latest < first or question.earliest > last:
        return f"The set runs from {coverage.earliest} to {coverage.latest}."
    for start, end in coverage.gaps:
        if date.fromisoformat(start) <= question.earliest and question.latest <= date.fromisoformat(end):
            return f"The set has nothing from {start} to {end}."
    if question.country is not None:
        named = countries().get(question.country)
        name = named.name if named is not None else question.country
        if question.country in coverage.not_covered or (
            coverage.countries and question.country not in coverage.countries
        ):
            return f"The set does not cover {name}."
    high = question.killed[1] if question.killed is not None else None
    if high is not None and high < coverage.least_killed:
        return f"The set records events with at least {coverage.least_killed} killed."
    return ""
