"""Changes of what an article says about itself: headline, standfirst, byline, publisher, date."""

from collections.abc import Iterator, Sequence

from ..schema import Article, Quote, quote
from ..schema.comparisons import Change, ChangeKind
from .segments import Segment, keys_of
from .weights import weight

_FIELDS: tuple[tuple[str, ChangeKind, str], ...] = (
    ("title", "headline", "headline"),
    ("standfirst", "standfirst", "standfirst"),
    ("byline", "byline", "byline"),
    ("publisher", "publisher", "publisher"),
    ("written", "date", "date"),
)


def front_changes(old: Article, new: Article, moved_times: int = 0) -> Iterator[Change]:
    """One change for each that is another one, or stands in one version alone. What differs in style alone is none.

    `moved_times` is how many expressions such as "Monday" mean other days since the date is another.
    """
    for field, kind, name in _FIELDS:
        before, after = getattr(old, field) or "", getattr(new, field) or ""
        if keys_of(before) == keys_of(after):
            continue
        if not before or not after:
            reason = f"The {name} {'stands in the earlier version alone' if before else 'is new'}"
        else:
            reason = f"The {name} changed"
        if kind == "date" and moved_times:
            means = "expression means another day" if moved_times == 1 else "expressions mean other days"
            reason += f"; {moved_times} unchanged {means} by it"
        yield Change(
            id="",
            kind=kind,
            weight=weight(kind, f"{before} {after}"),
            old=_place(old, field),
            new=_place(new, field),
            before=before,
            after=after,
            reason=reason,
        )


def title_lines(article: Article, lines: Sequence[Segment]) -> list[int]:
    """Which of the lines of an article are its title."""
    place = _place(article, "title")
    if place is None:
        return []
    return [number for number, line in enumerate(lines) if place.start <= line.span.start < place.end]


def _place(article: Article, field: str) -> Quote | None:
    """Where it stands in the text of record, if it does."""
    basis = article.basis.get(field)
    if basis is None or basis.span is None or not getattr(article, field):
        return None
    return quote(article.text, (basis.span,))
