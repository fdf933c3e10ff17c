"""A short article with one or two objects of every kind, for the tests of the case and of the exports."""

import hashlib

from allegedly import schema
from allegedly.schema import Quote, Span

TEXT = """\
Bridge at Oster Ferry closed after crash

14 May 2024

OSTER FERRY - Two lorries crashed on the bridge on Monday, killing at least 3 people, a police officer said.
"The railing was rotten," said Mara Lindqvist, an engineer. She said that a report had warned of it in 2019.
The bridge is 90 years old. The town council denies that it ever saw the report.
Is it a coincidence that the inspection was cancelled a week before the vote?
"""


def span(words: str, text: str = TEXT, number: int = 1) -> Span:
    """Where `words` stand for the n-th time."""
    start = -1
    for _ in range(number):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def words(part: str, text: str = TEXT, number: int = 1) -> Quote:
    return schema.quote(text, (span(part, text, number),))


def article(text: str = TEXT, *, title: str | None = "Bridge at Oster Ferry closed after crash") -> schema.Article:
    return schema.Article(
        text=text,
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        kind="text",
        origin="bridge.txt",
        body=Span(0, len(text)),
        encoding="utf-8",
        language="en",
        title=title,
        written="2024-05-14",
    )


def reading(text: str = TEXT, *, version: str = "0.1.0") -> schema.Reading:
    """The reading of `TEXT`, or of any text that holds its sentences."""

    def attribution(
        identity: str, source: Quote | None, cue: str, content: str, source_id: str | None, number: int = 1
    ) -> schema.Attribution:
        return schema.Attribution(
            id=identity,
            source=source,
            cue=words(cue, text, number),
            content=words(content, text),
            manner="direct" if content.startswith("The railing") else "indirect",
            act="statement",
            attitude="denies" if cue == "denies" else None,
            source_id=source_id,
            score=0.9,
        )

    crash = "Two lorries crashed on the bridge on Monday, killing at least 3 people"
    attributions = (
        attribution("a1", words("a police officer", text), "said", crash, "s1"),
        attribution("a2", words("Mara Lindqvist", text), "said", "The railing was rotten", "s2", 2),
        attribution("a3", words("She", text), "said", "a report had warned of it in 2019", "s2", 3),
        attribution("a4", words("The town council", text), "denies", "it ever saw the report", "s4"),
    )
    sources = (
        _source("s1", "a police officer", "anonymous source", (span("a police officer", text),), ("a1",)),
        _source(
            "s2",
            "Mara Lindqvist",
            "named person",
            (span("Mara Lindqvist", text), span("She", text)),
            ("a2", "a3"),
            title="engineer",
            cites=("s3",),
        ),
        _source("s3", "a report", "document", (span("a report", text),), ()),
        _source("s4", "The town council", "named organisation", (span("The town council", text),), ("a4",)),
    )
    claims = (
        _claim("c1", crash, "a1", text),
        _claim("c2", "The railing was rotten", "a2", text),
        _claim("c3", "a report had warned of it in 2019", "a3", text),
        _claim("c4", "The bridge is 90 years old", None, text),
        _claim("c5", "it ever saw the report", "a4", text),
    )
    rows = (
        schema.BalanceRow("named person", 1, 2, 2),
        schema.BalanceRow("named organisation", 1, 1, 1),
        schema.BalanceRow("document", 0, 0, 0),
        schema.BalanceRow("anonymous source", 1, 1, 1),
        schema.BalanceRow("unnamed group", 0, 0, 0),
        schema.BalanceRow("nobody", 0, 1, 1),
    )
    return schema.Reading(
        schema=schema.SCHEMA_VERSION,
        made=schema.Made(version=version, reader="9f2c51d0a7e4"),
        article=article(text),
        attributions=attributions,
        sources=sources,
        claims=claims,
        balance=schema.Balance(rows, 5, 5),
        times=(
            schema.Time("t1", span("Monday", text), "Monday", "DATE", "2024-05-13", "2024-05-13", "2024-05-13",
                        "date written"),
            schema.Time("t2", span("2019", text), "2019", "DATE", "2019", "2019-01-01", "2019-12-31", "itself"),
        ),
        places=(
            schema.Place(
                id="p1",
                span=span("OSTER FERRY", text),
                text="OSTER FERRY",
                name="Oster Ferry",
                kind="settlement",
                role="dateline",
                latitude=56.5,
                longitude=10.25,
                country="DK",
                radius=2.0,
            ),
            schema.Place(
                id="p2", span=span("the bridge", text), text="the bridge", name="the bridge", kind="site",
                role="location",
            ),
        ),
        quantities=(
            schema.Quantity(
                id="q1",
                span=span("at least 3 people", text),
                text="at least 3 people",
                low=3,
                high=None,
                approximate=False,
                counts=words("people", text),
                effect="killed",
            ),
        ),
        events=(
            schema.Event(
                id="e1",
                span=span(crash, text),
                trigger=words("crashed", text),
                kind="ACCIDENT",
                mode=None,
                sub_kind=None,
                actors=(schema.EventActor(None, "actor", span("Two lorries", text), "Two lorries"),),
                time="t1",
                place="p2",
                killed=schema.Toll(3, None, "q1"),
                injured=None,
                attribution="a1",
                status="claimed",
                mentions=(span("crashed", text),),
            ),
        ),
        arguments=(
            schema.Argument(
                id="g1",
                span=span("Is it a coincidence that the inspection was cancelled a week before the vote?", text),
                form="coincidence",
                marker=words("Is it a coincidence", text),
                first=schema.Side(words("the vote", text)),
                then=schema.Side(words("the inspection was cancelled", text), events=("e1",)),
                attribution=None,
            ),
        ),
        findings=(
            schema.Finding(
                id="f1",
                code="COUNT-02",
                severity="high",
                quotes=(words("at least 3 people", text),),
                reason="The headline gives no number of deaths.",
                refers=("q1",),
            ),
        ),
    )  # fmt: skip


def _source(
    identity: str,
    name: str,
    source_type: schema.SourceType,
    mentions: tuple[Span, ...],
    attributions: tuple[str, ...],
    *,
    title: str | None = None,
    cites: tuple[str, ...] = (),
) -> schema.Source:
    return schema.Source(identity, name, source_type, title, None, None, mentions, attributions, cites)


def _claim(identity: str, part: str, attribution: str | None, text: str) -> schema.Claim:
    return schema.Claim(identity, (span(part, text),), part, attribution, (), True)
