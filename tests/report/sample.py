"""A reading built by hand from a marked-up text, for the tests of the report.

The mark-up: `{a1.source:...}`, `{a1.cue:...}`, `{a1.content:...}`, `{c1:...}` for a claim, `{c1.hedge.question:...}`
for a hedge of it, `{s1.mention:...}`, `{s1.anonymity:...}`. Marks nest; one that comes again adds a piece.
"""

import hashlib
import re
from collections.abc import Mapping

from allegedly import schema

TITLE = "The harbour that was dug twice"
MARKED = """\
The harbour that was dug twice

By Ines Varga and Tomás Okafor
The Saltmarsh Courier, 14 March 2023

{a1.content:{a2.content:{c1:The Port of Lowmere paid for the same dredging work twice in 2021}}}, \
{a1.cue:according to} {a1.source:{s1.mention:an official in the harbour authority}, who \
{s1.anonymity:asked not to be named because she was not allowed to speak to the press}}, \
{a2.cue:citing} {a2.source:{s2.mention:an internal audit}}.

{a3.source:{s1.mention:The official}} {a3.cue:told} the Courier that {a3.content:{c2:a contract worth 4.2 million \
crowns went to Brackwater Marine without a tender} and that {c3:two earlier reports about the payment had been \
shredded}}.

"{a4.content:{c4:We were asked to sign for mud that nobody had moved}}," {a4.source:{s1.mention:she}} {a4.cue:said}. \
"{a4.content:When I asked where it was, the room went quiet.}"

{c5:Brackwater Marine was founded in 2019 by a cousin of the harbour master}. {c6:{c6.hedge.insinuation:It is hardly \
a coincidence that} the tender rules were relaxed in the same month}.

*What the audit holds*

{a5.source:{s2.mention:The audit}}, a copy of which the Courier has seen, {a5.cue:shows} that {a5.content:{c7:310,000 \
cubic metres were billed in the spring and 305,000 in the autumn of 2021}}. \
{a6.source:{s2.mention:It}} {a6.cue:states} that {a6.content:{a7.source:{s3.mention:the surveyor, Anneli Brook,}} \
{a7.cue:had warned} the board that {a7.content:{c8:the channel was no deeper after the second contract than before \
it}}}.

{a8.source:{s3.mention:Brook}, {s3.mention:who left the authority in 2022,}} {a8.cue:confirmed} \
{a8.content:the account} by telephone. {c9:Her letter to the board is dated 9 December 2021.}

{a9.source:{s4.mention:Brackwater Marine}} {a9.cue:denies} {a9.content:{c10:any wrongdoing}}. In {a10.cue:a statement} \
{a10.source:{s4.mention:the company}} {a10.cue:said} {a10.content:\
{c11:it had "delivered every tonne that was paid for"}} and that {a10.content:{c12:it would welcome an inquiry}}.

{a11.source:{s5.mention:Residents of the quay}} {a11.cue:believe} {a11.content:{c13:the spoil was dumped at night \
near the oyster beds}}, where {c14:three people {c14.hedge.hearsay:reportedly} fell ill from contaminated \
shellfish}. {a12.source:{s5.mention:Several of them}} {a12.cue:demand} {a12.content:{c15:that the beds be closed}}.

{a13.source:{s6.mention:Harbour master Pell Adair}} {a13.cue:said} {a13.content:\
{c16:{s6.mention:he} {c16.hedge.hedge:may} have signed both invoices}} but {a13.content:{c17:did not remember the \
second one}}. {c18:{c18.hedge.question:Can a man forget four million crowns?}}

It {a14.cue:is said} in the taverns that {a14.content:{c19:the money left the country in a fishing boat}}.

{a15.source:{s7.mention:A second official}} {a15.cue:said} {a15.content:{c20:the police had been given the audit in \
January}}. {s8.mention:The police} declined to comment. {a16.source:{s9.mention:דנה אלון}}, \
a shipping analyst at the Institute for Coastal Trade, {a16.cue:called} the sums "{a16.content:{c21:far above what \
such work costs anywhere on this coast}}".

--
Sent from the newsroom of the Saltmarsh Courier
"""

SOURCES: tuple[tuple[str, str, schema.SourceType, str | None, str | None, tuple[str, ...]], ...] = (
    ("s1", "an official in the harbour authority", "anonymous source", None, "the harbour authority", ("s2",)),
    ("s2", "an internal audit", "document", None, None, ("s3",)),
    ("s3", "Anneli Brook", "named person", "surveyor", None, ()),
    ("s4", "Brackwater Marine", "named organisation", None, None, ()),
    ("s5", "Residents of the quay", "unnamed group", None, None, ()),
    ("s6", "Pell Adair", "named person", "Harbour master", None, ()),
    ("s7", "A second official", "anonymous source", None, None, ()),
    ("s8", "The police", "named organisation", None, None, ()),
    ("s9", "דנה אלון", "named person", "shipping analyst", "the Institute for Coastal Trade", ()),
)

ATTRIBUTIONS: Mapping[str, tuple[str | None, schema.Manner, schema.Act, str | None, float]] = {
    "a1": ("s1", "indirect", "statement", None, 0.97),
    "a2": ("s2", "indirect", "evidence", None, 0.81),
    "a3": ("s1", "indirect", "statement", None, 0.99),
    "a4": ("s1", "direct", "statement", None, 0.99),
    "a5": ("s2", "indirect", "evidence", None, 0.93),
    "a6": ("s2", "indirect", "statement", None, 0.9),
    "a7": ("s3", "indirect", "statement", "warns", 0.72),
    "a8": ("s3", "indirect", "statement", "confirms", 0.66),
    "a9": ("s4", "indirect", "statement", "denies", 0.95),
    "a10": ("s4", "mixed", "statement", None, 0.98),
    "a11": ("s5", "indirect", "belief", None, 0.88),
    "a12": ("s5", "indirect", "demand", None, 0.79),
    "a13": ("s6", "indirect", "statement", None, 0.94),
    "a14": (None, "indirect", "statement", None, 0.58),
    "a15": ("s7", "indirect", "statement", None, 0.96),
    "a16": ("s9", "direct", "statement", None, 0.91),
}
CARRIED_BY: Mapping[str, str] = {
    "c1": "a1", "c2": "a3", "c3": "a3", "c4": "a4", "c7": "a5", "c8": "a7", "c10": "a9", "c11": "a10", "c12": "a10",
    "c13": "a11", "c15": "a12", "c16": "a13", "c17": "a13", "c19": "a14", "c20": "a15", "c21": "a16",
}  # fmt: skip
NOT_CHECKABLE = {"c10", "c12", "c15", "c18"}

_TOKEN = re.compile(r"\{([\w.]+):|\}")
_TYPES = ("named person", "named organisation", "document", "anonymous source", "unnamed group", "nobody")


def reading(marked: str = MARKED, *, wrapped: bool = False, title: str | None = TITLE) -> schema.Reading:
    """The reading of a marked-up text; `wrapped` breaks its lines at 72 columns, which moves no character."""
    text, marks = unmark(marked)
    if wrapped:
        text = "\n".join(_wrapped(line) for line in text.split("\n"))
    attributions = tuple(
        schema.Attribution(
            id=key,
            source=_quote(text, marks, f"{key}.source"),
            cue=_quote(text, marks, f"{key}.cue"),
            content=schema.quote(text, marks[f"{key}.content"]),
            manner=manner,
            act=act,
            attitude=attitude,
            source_id=source_id,
            score=score,
        )
        for key, (source_id, manner, act, attitude, score) in ATTRIBUTIONS.items()
        if f"{key}.content" in marks
    )
    sources = tuple(
        schema.Source(
            id=key,
            name=name,
            type=source_type,
            title=job,
            affiliation=affiliation,
            anonymity=_quote(text, marks, f"{key}.anonymity"),
            mentions=marks[f"{key}.mention"],
            attributions=tuple(attribution.id for attribution in attributions if attribution.source_id == key),
            cites=tuple(cited for cited in cites if f"{cited}.mention" in marks),
        )
        for key, name, source_type, job, affiliation, cites in SOURCES
        if f"{key}.mention" in marks
    )
    claims = tuple(
        schema.Claim(
            id=key,
            pieces=marks[key],
            text=schema.quote(text, marks[key]).text,
            attribution=CARRIED_BY.get(key),
            hedges=tuple(
                schema.Hedge(kind, schema.quote(text, marks[f"{key}.hedge.{kind}"]))
                for kind in ("hedge", "hearsay", "insinuation", "question")
                if f"{key}.hedge.{kind}" in marks
            ),
            checkable=key not in NOT_CHECKABLE,
        )
        for key in (f"c{number}" for number in range(1, 22))
        if key in marks
    )
    signature = text.find("--\n")
    return schema.Reading(
        schema=schema.SCHEMA_VERSION,
        made=schema.Made(version="0.1.0", reader="9f2c51d0a7e4"),
        article=article(text, title=title, body=schema.Span(0, signature if signature >= 0 else len(text))),
        attributions=attributions,
        sources=sources,
        claims=claims,
        balance=balance(claims, attributions, sources),
    )


def article(text: str, *, title: str | None = None, body: schema.Span | None = None) -> schema.Article:
    """An article of this text; with the title of the sample, its metadata too."""
    sample = title is not None and text.startswith(title)
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    if not sample:
        return schema.Article(
            text=text,
            sha256=digest,
            kind="text",
            origin="draft.txt",
            body=body or schema.Span(0, len(text)),
            title=title,
        )
    date = schema.Span(text.index("14 March 2023"), text.index("14 March 2023") + 13)
    heading = text.index("*What the audit holds*")
    byline = text.index("By Ines")
    return schema.Article(
        text=text,
        sha256=digest,
        kind="text",
        origin="harbour.txt",
        body=body or schema.Span(0, len(text)),
        encoding="utf-8",
        language="en",
        title=title,
        byline="Ines Varga and Tomás Okafor",
        publisher="The Saltmarsh Courier",
        written="2023-03-14",
        basis={
            "title": schema.Basis("first line", schema.Span(0, len(title or ""))),
            "byline": schema.Basis("line that begins with “By”", schema.Span(byline, text.index("\n", byline))),
            "publisher": schema.Basis("date line", schema.Span(date.start - 23, date.start - 2)),
            "written": schema.Basis("date line", date),
        },
        apparatus=(schema.Span(0, len(title or "")), schema.Span(byline, date.end)),
        headings=(schema.Span(heading, heading + 22),),
    )


def bare(text: str) -> schema.Reading:
    """A reading in which nothing was found."""
    return schema.Reading(
        schema=schema.SCHEMA_VERSION,
        made=schema.Made(version="0.1.0", reader="9f2c51d0a7e4"),
        article=article(text),
        attributions=(),
        sources=(),
        claims=(),
        balance=balance((), (), ()),
    )


def unmark(marked: str) -> tuple[str, dict[str, tuple[schema.Span, ...]]]:
    """The text without its mark-up, and the pieces of each mark in it."""
    parts: list[str] = []
    length, position = 0, 0
    opened: list[tuple[str, int]] = []
    marks: dict[str, tuple[schema.Span, ...]] = {}
    for token in _TOKEN.finditer(marked):
        parts.append(marked[position : token.start()])
        length += token.start() - position
        position = token.end()
        if token[1]:
            opened.append((token[1], length))
        else:
            name, start = opened.pop()
            marks[name] = (*marks.get(name, ()), schema.Span(start, length))
    return "".join([*parts, marked[position:]]), marks


def balance(
    claims: tuple[schema.Claim, ...],
    attributions: tuple[schema.Attribution, ...],
    sources: tuple[schema.Source, ...],
) -> schema.Balance:
    """The balance sheet over `claims`."""
    type_of = {source.id: source.type for source in sources}
    rests_on = {attribution.id: type_of.get(attribution.source_id or "", "nobody") for attribution in attributions}
    rows = []
    for source_type in _TYPES:
        ours = [claim for claim in claims if rests_on.get(claim.attribution or "", "nobody") == source_type]
        count = sum(source.type == source_type for source in sources)
        rows.append(schema.BalanceRow(source_type, count, len(ours), sum(claim.checkable for claim in ours)))
    return schema.Balance(tuple(rows), len(claims), sum(claim.checkable for claim in claims))


def _quote(text: str, marks: Mapping[str, tuple[schema.Span, ...]], name: str) -> schema.Quote | None:
    return schema.quote(text, marks[name]) if name in marks else None


def _wrapped(line: str) -> str:
    start = 0
    while len(line) - start > 72:
        space = line.rfind(" ", start, start + 72)
        line = line[:space] + "\n" + line[space + 1 :]
        start = space + 1
    return line
