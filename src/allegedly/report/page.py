"""The page: a reading as one HTML file that needs nothing but itself.

No script, no network, no address to load from: the Content-Security-Policy forbids everything but the one style sheet,
which it names by its digest. Templates write all markup; whatever they are given is escaped.
"""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from jinja2 import Environment

from ..schema import Reading
from ..schema.decisions import Conflict, Judged
from ..schema.inquiries import Checked
from . import glance, tables, wording
from .characters import one_line, written
from .disagreements import disagreements
from .event_rows import STATUSES
from .finding_rows import ADVICE
from .inquiry import records_section
from .ledger import KINDS, Ledger, kind_of
from .lines import Lines
from .maps import atlas
from .marks import SPOKEN, marks, steps
from .place_rows import KINDS as PLACE_KINDS
from .second_source import claims_most_in_need
from .sections import sections
from .standing import AS_BEFORE, AfterDecisions, Standings, tally
from .templating import Style, style_of
from .templating import environment as templates_of
from .timeline import key

_AT_FIRST = 3
"""Findings in the summary, which is to be read in thirty seconds. Where there are no more, it has them in full."""


class _Judging(NamedTuple):
    """What a page tells of persons' decisions beside the reading with these in it."""

    judged: Judged
    with_authors: bool
    overview: str
    conflicts: Sequence[Conflict]
    after: AfterDecisions


def render_judged(
    judged: Judged,
    *,
    with_authors: bool = True,
    overview: str = "",
    conflicts: Sequence[Conflict] = (),
    after: AfterDecisions = AS_BEFORE,
) -> str:
    """One self-contained HTML page of a reading with persons' decisions in it.

    Each line says whether it is the machine's or a person confirmed, corrected or added it, who, and when; what was
    rejected is left out, and counted. Without `with_authors` the names and notes of those who decided stay out.
    `overview` is the name of the file beside it that lists all articles of the case, `conflicts` are what people
    decided differently, `after` is what the decisions changed about the findings. Raises `DataError` as `render` does.
    """
    return _render(judged.reading, None, _Judging(judged, with_authors, overview, conflicts, after))


def render(reading: Reading, checked: Checked | None = None) -> str:
    """One self-contained HTML page of a reading, with what was found in records beside it; the same two give the same
    page.

    The text of record stands in it character for character, in the element `article`. Two kinds of character have a
    stand-in there, since no web page can hold them: NUL and half a surrogate pair.

    Raises `DataError` where the reading does not fit together: an id that it does not hold, a span outside of the text.
    """
    return _render(reading, checked, None)


def _render(reading: Reading, checked: Checked | None, judging: _Judging | None) -> str:
    article = reading.article
    judged = None if judging is None else judging.judged
    with_authors = judging is not None and judging.with_authors
    ledger, lines = Ledger(reading), Lines(article.text)
    entries = tables.entries(reading, ledger, lines)
    sources = tables.source_rows(ledger, entries)
    own = tables.own_claims(reading, lines)
    hedges = tables.hedge_rows(reading, ledger, lines)
    parts = sections(reading, entries, lines)
    found = marks(article, entries, sources, own, hedges, parts.findings, parts.spots)
    return (
        _environment()
        .get_template("page.html")
        .render(
            style=_style(with_records=checked is not None, with_standings=judged is not None),
            checked=checked,
            judged=judged,
            tally=None if judged is None else tally(judged, with_authors=with_authors),
            stands=Standings(judged, with_authors=with_authors),
            overview="" if judging is None else judging.overview,
            after=AS_BEFORE if judging is None else judging.after,
            disagreements=() if judging is None else disagreements(judging.conflicts, with_authors=with_authors),
            records="" if checked is None else records_section(checked, reading),
            reading=reading,
            article=article,
            ledger=ledger,
            lines=lines,
            needs=claims_most_in_need(reading),
            parts=parts,
            where=glance.where(parts.places),
            when=glance.when(parts.times),
            told=glance.told(parts.events),
            sources=sources,
            entries=entries,
            unsourced=[entry for entry in entries if entry.source is None],
            own=own,
            hedges=hedges,
            marks=found,
            steps=steps(article, found),
            words=wording.word_count(article),
        )
    )


@cache
def _environment() -> Environment:
    environment = templates_of("allegedly.report")
    environment.globals.update(
        kinds=KINDS,
        kind_of=kind_of,
        acts=wording.acts,
        advice=ADVICE,
        at_first=_AT_FIRST,
        place_kinds=PLACE_KINDS,
        spoken=SPOKEN,
        status_key=key,
        statuses=STATUSES,
        zip=zip,
        counted=wording.counted,
        country_name=_country_name,
        heading=wording.heading,
        balance_sentence=wording.balance_sentence,
        description=wording.description,
        reason=wording.reason,
    )
    environment.filters.update(day=wording.day, written=written, words_at=wording.words_at, one_line=one_line)
    environment.filters.update(standing_of=lambda identity, stands, kind: stands(kind, identity))
    return environment


@cache
def _style(*, with_records: bool, with_standings: bool) -> Style:
    standings = ("standing.css",) if with_standings else ()
    records = ("inquiry/inquiry.css",) if with_records else ()
    return style_of("report.css", "sections.css", *standings, *records)


def _country_name(code: str | None) -> str:
    """The name that the map has for a country's code; the code itself where it has none; empty for no code."""
    return "" if code is None else atlas().names.get(code, code)
