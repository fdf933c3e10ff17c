"""Rating a claim: a word of the person's own, and where they like a number on a scale, who publishes it and where."""

from collections.abc import Mapping

from ..schema.decisions import Rating
from .fields import Field, number

FIELDS: tuple[Field, ...] = (
    Field("rating", "Your rating", "words", "", needed=True),
    Field("rating-value", "Number on a scale, if you use one", "number", ""),
    Field("rating-worst", "The worst on that scale", "number", ""),
    Field("rating-best", "The best on that scale", "number", ""),
    Field("rating-organisation", "Who publishes it, if anybody does", "words", ""),
    Field("rating-url", "Its address there", "words", ""),
)


def rating(posted: Mapping[str, str]) -> Rating:
    """The rating that a person posted. Raises UsageError for a number that is none."""
    given = {field.name: posted.get(field.name, "").strip() for field in FIELDS}
    value, worst, best = (number(given[field.name], field.label) for field in FIELDS if field.form == "number")
    return Rating(given["rating"], value, worst, best, given["rating-organisation"], given["rating-url"])
