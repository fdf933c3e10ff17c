"""Readings with one argument, made by hand, so that this room is tested without the reader."""

from hashlib import sha256

from allegedly.schema import (
    Argument,
    ArgumentForm,
    Article,
    Balance,
    Coverage,
    Event,
    EventActor,
    Made,
    Place,
    Quote,
    Reading,
    Side,
    Span,
    Time,
    quote,
)

TEXT = "The Harbour Guard raided depots in Lowmere each and every time the assembly debated the sale."
FIRST = "the assembly debated the sale"
THEN = "The Harbour Guard raided depots in Lowmere"
MARKER = "each and every time"

SIMULATED = Coverage(
    set_name="simulated",
    version="1",
    title="Simulated attacks",
    earliest="2015-01-01",
    latest="2022-12-31",
    countries=("MT",),
    kinds=("ASSAULT",),
    least_killed=0,
    counts_reports=False,
    share_rows=True,
    citation="Made by a script.",
    definition="Drawn at random; no row is an event.",
)


def cut(words: str, text: str = TEXT) -> Quote:
    """The quote of words that stand once in a text."""
    start = text.index(words)
    return quote(text, (Span(start, start + len(words)),))


def side(words: str, text: str = TEXT, **fields: tuple[str, ...]) -> Side:
    return Side(quote=cut(words, text), **fields)


def argument(
    first: Side | None, then: Side | None, *, marker: str = MARKER, form: ArgumentForm = "whenever", text: str = TEXT
) -> Argument:
    return Argument(
        id="g1",
        span=Span(0, len(text)),
        form=form,
        marker=cut(marker, text),
        first=first,
        then=then,
        attribution=None,
    )


def reading(
    *arguments: Argument,
    text: str = TEXT,
    written: str | None = "2022-06-30",
    events: tuple[Event, ...] = (),
    places: tuple[Place, ...] = (),
    times: tuple[Time, ...] = (),
) -> Reading:
    article = Article(
        text=text,
        sha256=sha256(text.encode()).hexdigest(),
        kind="text",
        origin="folder/port.txt",
        body=Span(0, len(text)),
        written=written,
    )
    return Reading(
        schema="1",
        made=Made(version="0", reader="none"),
        article=article,
        attributions=(),
        sources=(),
        claims=(),
        balance=Balance(rows=(), claims=0, checkable=0),
        times=times,
        places=places,
        events=events,
        arguments=arguments,
    )


def raid(actor: str = "Harbour Guard", *, place: str | None = None, kind: str = "ASSAULT") -> Event:
    start = TEXT.index("raided")
    return Event(
        id="e1",
        span=Span(0, len(THEN)),
        trigger=cut("raided"),
        kind=kind,
        mode=None,
        sub_kind=None,
        actors=(EventActor(None, "actor", Span(4, 17), actor),),
        time=None,
        place=place,
        killed=None,
        injured=None,
        attribution=None,
        status="happened",
        mentions=(Span(start, start + 6),),
    )


def lowmere(country: str = "MT") -> Place:
    start = TEXT.index("Lowmere")
    return Place(
        id="p1",
        span=Span(start, start + 7),
        text="Lowmere",
        name="Lowmere",
        kind="settlement",
        role="location",
        latitude=35.9,
        longitude=14.5,
        country=country,
        radius=4.0,
    )
