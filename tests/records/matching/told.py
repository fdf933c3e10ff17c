"""A reading of one sentence on one event, whose day and place stand in another clause."""

from hashlib import sha256

from allegedly.schema import Article, Balance, Event, EventActor, Made, Place, Quote, Reading, Span, Time, Toll

TEXT = "What happened in Belad on 13 March is unclear, but residents say IS fighters killed 19 people."
DAY = "2023-03-13"


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def event(*, killed: float | None = 19, time: str | None = None, text: str = TEXT) -> Event:
    clause = text[text.index("IS fighters") : -1]
    return Event(
        id="e1",
        span=span(clause, text),
        trigger=Quote((span("killed", text),), "killed"),
        kind="ASSAULT",
        mode=None,
        sub_kind=None,
        actors=(EventActor(None, "actor", span("IS fighters", text), "IS fighters"),),
        time=time,
        place=None,
        killed=None if killed is None else Toll(killed, killed),
        injured=None,
        attribution=None,
        status="claimed",
        mentions=(span("killed", text),),
    )


def reading(*towns: str, text: str = TEXT) -> Reading:
    return Reading(
        schema="1",
        made=Made(version="0", reader="none"),
        article=Article(
            text=text, sha256=sha256(text.encode()).hexdigest(), kind="text", origin="given", body=Span(0, len(text))
        ),
        attributions=(),
        sources=(),
        claims=(),
        balance=Balance(rows=(), claims=0, checkable=0),
        times=(Time("t1", span("13 March", text), "13 March", "DATE", DAY, DAY, DAY, "date written"),),
        places=tuple(
            Place(
                id=f"p{number}", span=span(town, text), text=town, name=town, kind="settlement", role="location",
                latitude=33.0 + 0.4 * number, longitude=43.0, country="IQ", radius=2.0,
            )
            for number, town in enumerate(towns, 1)
        ),
    )  # fmt: skip
