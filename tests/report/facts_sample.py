"""A reading with times, places, quantities, events, arguments and findings, built by hand from a marked-up text.

The mark-up is that of `sample`; here `{t1:...}` is a time, `{p1:...}` a place, `{q1:...}` a quantity, `{e1:...}` the
trigger of an event, `{g1:...}` an argument, `{f1:...}` words of a finding.
"""

from collections.abc import Mapping

import msgspec

from allegedly import schema

from . import sample

MARKED = """\
{p1:ÍSABAKKI}, {t1:20 March 2023} - {a1.source:{s1.mention:An official}, who {s1.anonymity:asked not to be \
named}}, {a1.cue:said} that {a1.content:{c1:{q1:more than 40 people} were {e1:driven} from their homes at \
{p2:Svartifoss} {t2:last week}}}.

{c5:{e2:The second flood killed {q2:three drivers} at {p3:the ford of Melur} on {t3:12 March}}}. \
{a9.source:{s4.mention:Brackwater Marine}} {a9.cue:denied} that {a9.content:{c10:the gates had been {e3:opened} \
{t4:that night}}}, and {a10.cue:announced} {a10.content:{e4:talks} in {p4:Reykjavík} {t5:next month}}.

{f1:"The gates were opened for the election, {t6:ten days after} the vote}, {s1.mention:the official} said. {g1:\
{g1.marker:Is it a coincidence that} {g1.then:the {e5:flood} came} just as {g1.first:the {p6:river guild} \
{e6:closed} its books}?} Between {q3:150 and 200 houses} stand empty in \
{p5:the valley between Melur, Svartifoss and the sea}; {q4:25 of these} were sold before {t7:2019}, and \
{f2:{q5:dozens}} {t8:since 1 January 2022}. {p7:Oslo} sent {q6:an additional 4.5 tonnes} of sand. {p8:Norway} has \
{e7:lent} pumps {t9:each spring}. {p9:The Old Weir} is gone.
"""

TIMES: Mapping[str, tuple[schema.TimeType, str, str | None, str | None]] = {
    "t1": ("DATE", "2023-03-20", "2023-03-20", "2023-03-20"),
    "t2": ("DATE", "2023-W11", "2023-03-13", "2023-03-19"),
    "t3": ("DATE", "2023-03-12", "2023-03-12", "2023-03-12"),
    "t4": ("TIME", "2023-03-12TNI", "2023-03-12", "2023-03-12"),
    "t5": ("DATE", "2023-04", "2023-04-01", "2023-04-30"),
    "t6": ("DURATION", "P10D", None, None),
    "t7": ("DATE", "2019", None, "2018-12-31"),
    "t8": ("DATE", "2022-01-01", "2022-01-01", None),
    "t9": ("SET", "P1Y-SP", None, None),
}

_Spot = tuple[str, schema.PlaceKind, schema.PlaceRole, float | None, float | None, str | None, float | None]
PLACES: Mapping[str, _Spot] = {
    "p1": ("Ísabakki", "settlement", "dateline", 64.16, -20.35, "IS", None),
    "p2": ("Svartifoss", "water", "location", 64.03, -16.98, "IS", None),
    "p3": ("the ford of Melur", "site", "location", 63.9, -18.4, "IS", 30.0),
    "p4": ("Reykjavík", "settlement", "location", 64.15, -21.94, "IS", None),
    "p5": ("the valley between Melur, Svartifoss and the sea", "region", "location", 63.9, -17.6, None, None),
    "p6": ("river", "water", "attribute", None, None, None, None),
    "p7": ("Oslo", "settlement", "location", 59.91, 10.75, "NO", None),
    "p8": ("Norway", "country", "location", 62.0, 10.0, "NO", None),
    "p9": ("The Old Weir", "site", "location", None, None, None, None),
}
TRIANGLE = ((63.9, -18.4), (64.03, -16.98), (63.75, -17.4))

_Amount = tuple[float | None, float | None, bool, str | None, schema.Effect | None, str | None, bool]
QUANTITIES: Mapping[str, _Amount] = {
    "q1": (41, None, False, None, "displaced", None, False),
    "q2": (3, 3, False, None, "killed", None, False),
    "q3": (150, 200, False, None, None, None, False),
    "q4": (25, 25, False, None, None, "q3", False),
    "q5": (24, None, True, None, None, None, False),
    "q6": (4.5, 4.5, False, "t", None, None, True),
}

_Happening = tuple[str, str | None, str | None, str | None, str | None, schema.Status]
EVENTS: Mapping[str, _Happening] = {
    "e1": ("COERCE", "restrict", "t2", "p2", "a1", "claimed"),
    "e2": ("ASSAULT", None, "t3", "p3", None, "happened"),
    "e3": ("MOBILIZE", None, "t4", None, "a9", "denied"),
    "e4": ("CONSULT", None, "t5", "p4", "a10", "planned"),
    "e5": ("ASSAULT", None, None, None, None, "hypothetical"),
    "e6": ("CONCEDE", None, None, None, None, "happened"),
    "e7": ("AID", None, "t9", None, None, "habitual"),
}


def reading() -> schema.Reading:
    """The whole reading."""
    text, marks = sample.unmark(MARKED)
    spoken = sample.reading(MARKED, title=None)
    article = sample.article(text, title="The gates of Melur")

    def quote(name: str) -> schema.Quote:
        return schema.quote(text, marks[name])

    return schema.Reading(
        schema=spoken.schema,
        made=spoken.made,
        article=_dated(article),
        attributions=spoken.attributions,
        sources=spoken.sources,
        claims=spoken.claims,
        balance=spoken.balance,
        times=tuple(
            schema.Time(key, marks[key][0], quote(key).text, kind, timex, earliest, latest, "itself")
            for key, (kind, timex, earliest, latest) in TIMES.items()
        ),
        places=tuple(
            schema.Place(
                id=key,
                span=marks[key][0],
                text=quote(key).text,
                name=name,
                kind=kind,
                role=role,
                latitude=latitude,
                longitude=longitude,
                country=country,
                radius=radius,
                shape=TRIANGLE if key == "p5" else (),
                made_of=("p3", "p2") if key == "p5" else (),
                reason="the only place of this name" if latitude is not None else "",
            )
            for key, (name, kind, role, latitude, longitude, country, radius) in PLACES.items()
        ),
        quantities=tuple(
            schema.Quantity(
                id=key,
                span=marks[key][0],
                text=quote(key).text,
                low=low,
                high=high,
                approximate=approximate,
                unit=unit,
                counts=_last_word(text, marks[key][0]) if key in ("q1", "q2", "q3") else None,
                effect=effect,
                part_of=part_of,
                additional=additional,
            )
            for key, (low, high, approximate, unit, effect, part_of, additional) in QUANTITIES.items()
        ),
        events=tuple(
            schema.Event(
                id=key,
                span=marks[key][0],
                trigger=quote(key),
                kind=kind,
                mode=mode,
                sub_kind="flood" if key == "e2" else None,
                actors=(schema.EventActor("s4", "actor", marks["s4.mention"][0], "Brackwater Marine"),)
                if key in ("e3", "e4")
                else (),
                time=time,
                place=place,
                killed=schema.Toll(3, 3, "q2") if key == "e2" else None,
                injured=None,
                attribution=attribution,
                status=status,
                mentions=marks[key],
            )
            for key, (kind, mode, time, place, attribution, status) in EVENTS.items()
        ),
        arguments=(
            schema.Argument(
                id="g1",
                span=marks["g1"][0],
                form="coincidence",
                marker=quote("g1.marker"),
                first=schema.Side(quote("g1.first"), actors=("river guild",), kinds=("CONCEDE",)),
                then=schema.Side(quote("g1.then"), times=("t3",), places=("p3",), kinds=("ASSAULT",)),
                attribution=None,
            ),
        ),
        findings=(
            schema.Finding(
                "f1", "WORDING-02", "low", (quote("g1.marker"),), "A question suggests what it does not say."
            ),
            schema.Finding(
                "f2", "FIGURE-01", "medium", (quote("f2"), quote("q3")), "Two figures count the same houses."
            ),
            schema.Finding("f3", "QUOTE-01", "high", (quote("f1"),), "A quotation is opened and never closed."),
            schema.Finding(
                "f4", "SOURCE-03", "medium", (), "Every claim about the gates rests on one anonymous source."
            ),
        ),
    )


def _dated(article: schema.Article) -> schema.Article:
    return msgspec.structs.replace(article, written="2023-03-20", publisher="The Saltmarsh Courier")


def _last_word(text: str, span: schema.Span) -> schema.Quote:
    start = text.rindex(" ", span.start, span.end) + 1
    return schema.quote(text, (schema.Span(start, span.end),))
