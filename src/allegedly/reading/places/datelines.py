"""Datelines: where an article says that it was filed."""

import re

from ...schema import Article, Span

_TOWN = r"(?P<town>[A-Z][A-Z'’.\-]+(?: [A-Z][A-Z'’.\-]+){0,3})"
_AROUND = r"(?:, [A-Z][\w.]*(?: [A-Z][\w.]*)?)?"
_DAY = r"(?:,? \w+\.? \d{1,2}(?:, \d{4})?)?"
_AGENCY = r"(?: ?\([^()\n]{2,30}\))?"
_DATELINE = re.compile(rf"(?:^|(?<=\n)|(?<=[.!?] )){_TOWN}{_AROUND}{_DAY}{_AGENCY} ?(?:—|–|--|-) ")

FIRST = 1200
"""Characters from the start in which a dateline stands: a title, a standfirst and a byline may come before it."""


def dateline(article: Article) -> Span | None:
    """The town of "BEIRUT, Lebanon (Reuters) —", or None where there is no such line."""
    start = article.body.start
    match = _DATELINE.search(article.text, start, start + FIRST)
    if match is not None:
        return Span(*match.span("town"))
    basis = article.basis.get("dateline")
    if not article.dateline or basis is None or basis.span is None:
        return None
    town = re.split(r"[,(]", article.dateline)[0].rstrip()
    return Span(basis.span.start, basis.span.start + len(town)) if town else None
