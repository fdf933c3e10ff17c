"""Whole articles, written to be tricky: who says what, and on whose word."""

from typing import NamedTuple

from allegedly.reading import Assembled, assemble
from allegedly.schema import Balance, BalanceRow

from .given import Given, article, plain, tagged


class Told(NamedTuple):
    """What is expected of a source: its mentions in words, the sources it cites by name."""

    name: str
    type: str
    mentions: tuple[str, ...]
    title: str | None = None
    affiliation: str | None = None
    anonymity: str | None = None
    cites: tuple[str, ...] = ()


def told(text: str, found: Assembled) -> list[Told]:
    names = {source.id: source.name for source in found.sources}
    return [
        Told(
            source.name,
            source.type,
            tuple(plain(text[start:end]) for start, end in source.mentions),
            source.title,
            source.affiliation,
            None if source.anonymity is None else plain(source.anonymity.text),
            tuple(names[cited] for cited in source.cites),
        )
        for source in found.sources
    ]


def said(found: Assembled) -> list[tuple[str | None, str, str | None, str]]:
    names = {source.id: source.name for source in found.sources}
    return [(names.get(one.source_id or ""), one.act, one.attitude, one.manner) for one in found.attributions]


def claimed(found: Assembled) -> list[tuple[str, str | None, tuple[str, ...], bool]]:
    return [
        (plain(claim.text), claim.attribution, tuple(hedge.kind for hedge in claim.hedges), claim.checkable)
        for claim in found.claims
    ]


def balance(*rows: tuple[int, int, int]) -> Balance:
    types = ("named person", "named organisation", "document", "anonymous source", "unnamed group", "nobody")
    return Balance(
        rows=tuple(BalanceRow(type_, *row) for type_, row in zip(types, rows, strict=True)),
        claims=sum(row[1] for row in rows),
        checkable=sum(row[2] for row in rows),
    )


CONVOY_NAMES = {
    "Tarrow": "place",
    "Northern Command": "organisation",
    "Ilse Brandt": "person",
    "Ledger": "organisation",
}

REASON = "who asked not to be named because he feared for his post"

CONVOY: list[Given] = [
    ("officers", "say", "Fuel convoys crossed a closed border"),
    (f"A customs officer at the Tarrow crossing, {REASON},", "told", "that 40 lorries passed in one night"),
    ("he", "said", '"Nobody stamped a paper. We were told to look at the sea,"'),
    ("Another officer", "denied", "this"),
    (
        "The second officer",
        "said",
        "the crossing had been shut since May, and that his colleague “was on leave that week”",
    ),
    ("The customs officer", "adds", "that the drivers carried passes signed in the capital"),
    (
        "they",
        "tell",
        (
            "“We counted the lorries twice. The order came by telephone.",
            "“It was not written down, and it will not be found,”",
        ),
    ),
    ("The interior ministry", "refused to say", "who had signed the passes"),
    ("Its spokeswoman, Ilse Brandt,", "told", "that an inquiry was under way"),
    ("She", "declined", "to comment further"),
]


def test_officers_are_told_apart_and_they_are_the_sources_of_the_quotation_over_two_paragraphs() -> None:
    text, tags = tagged("convoy", names=CONVOY_NAMES, attributions=CONVOY)
    found = assemble(article(text, publisher="The Ledger"), tags)
    customs, command = "A customs officer at the Tarrow crossing", "Security sources in the Northern Command"
    assert told(text, found) == [
        Told("officers", "unnamed group", ("officers",)),
        Told(customs, "anonymous source", (f"{customs}, {REASON},", "he", "The customs officer"), anonymity=REASON),
        Told("The Ledger", "named organisation", ("Ledger", "Ledger"), cites=(customs, command)),
        Told("The second officer", "anonymous source", ("Another officer", "The second officer")),
        Told(command, "anonymous source", (command, "they"), affiliation="Northern Command"),
        Told("The interior ministry", "named organisation", ("The interior ministry",)),
        Told("Ilse Brandt", "named person", ("Its spokeswoman, Ilse Brandt,", "She"), title="spokeswoman"),
    ]
    assert said(found) == [
        ("officers", "statement", None, "indirect"),
        (customs, "statement", None, "indirect"),
        (customs, "statement", None, "direct"),
        ("The second officer", "statement", "denies", "indirect"),
        ("The second officer", "statement", None, "mixed"),
        (customs, "statement", None, "indirect"),
        (command, "statement", None, "direct"),
        ("The interior ministry", "other", "refuses to say", "indirect"),
        ("Ilse Brandt", "statement", None, "indirect"),
        ("Ilse Brandt", "other", "refuses to say", "indirect"),
    ]
    assert found.balance == balance((1, 1, 1), (0, 0, 0), (0, 0, 0), (3, 8, 8), (1, 1, 1), (0, 0, 0))


UNION_NAMES = {
    "Lowland Transport Union": "organisation",
    "LTU": "organisation",
    "Varga": "person",
    "Piet Varga": "person",
    "Anna Varga": "person",
    "Josef Lund": "person",
    "Mira Anand": "person",
    "Evening Herald": "organisation",
}

UNION: list[Given] = [
    ("its chairman Piet Varga", "said", "The Lowland Transport Union (LTU) will strike on Friday"),
    ("Mr Varga", "told", '"We have waited nine months for an answer,"'),
    ("His wife, Anna Varga, who sits on the city council,", "called", 'the strike "a last resort"'),
    ("Ms Varga", "said", "she would not vote on the contract"),
    ("The councilwoman", "supports", "the drivers"),
    ("Critics", "accuse", "the LTU of timing the strike for the harvest"),
    ("The union", "rejects", "that"),
    ("It", "says", "that the date was set in January"),
    ("Mayor Josef Lund and councillor Mira Anand", "urged", "both sides to talk"),
    ("The two", "said", "that a ferry would replace the night bus"),
    ("a retired driver", "said", ('"I drove that bus for years,"', '"They never paid for the nights."')),
    ("Some passengers", "fear", "longer queues"),
    ("One of them, a nurse,", "said", "she would walk"),
]


def test_a_surname_an_acronym_an_epithet_and_a_pair_find_their_owners() -> None:
    text, tags = tagged("union", names=UNION_NAMES, attributions=UNION)
    found = assemble(article(text), tags)
    pair = "Mayor Josef Lund and councillor Mira Anand"
    assert told(text, found) == [
        Told(
            "Lowland Transport Union",
            "named organisation",
            ("Lowland Transport Union", "LTU", "LTU", "The union", "It"),
        ),
        Told("Piet Varga", "named person", ("its chairman Piet Varga", "Mr Varga"), title="chairman"),
        Told("Evening Herald", "named organisation", ("Evening Herald",), cites=("Piet Varga",)),
        Told(
            "Anna Varga",
            "named person",
            ("His wife, Anna Varga, who sits on the city council,", "Ms Varga", "The councilwoman"),
            title="wife",
        ),
        Told("Critics", "unnamed group", ("Critics",)),
        Told(pair, "named person", (pair, "The two")),
        Told("a retired driver", "anonymous source", ("a retired driver",)),
        Told("Some passengers", "unnamed group", ("Some passengers",)),
        Told("One of them", "anonymous source", ("One of them, a nurse,",)),
    ]
    assert [row[1:] for row in said(found)] == [
        ("statement", None, "indirect"),
        ("statement", None, "direct"),
        ("statement", None, "mixed"),
        ("statement", None, "indirect"),
        ("belief", "supports", "indirect"),
        ("statement", "accuses", "indirect"),
        ("belief", "denies", "indirect"),
        ("statement", None, "indirect"),
        ("demand", "urges", "indirect"),
        ("statement", None, "indirect"),
        ("statement", None, "direct"),
        ("belief", "fears", "indirect"),
        ("statement", None, "indirect"),
    ]


SURVEY_NAMES = {"Institute of Hydrology": "organisation", "Valley Post": "organisation", "Tomas Reyl": "person"}

SURVEY: list[Given] = [
    (
        "A survey by the Institute of Hydrology, citing satellite images,",
        "shows",
        "that the water table fell by 12 metres",
    ),
    ("a letter seen by the Valley Post", "According to", "its owner knew of the losses for two years"),
    ("The company", "claims", "that the summer was to blame"),
    ("Experts", "doubt", "it"),
    ("residents", "believe", "that the records were changed"),
    ("Tomas Reyl, a hydrologist at the institute", "said", '"The figures are reportedly genuine,"'),
    ("He", "reveals", "that three wells were never measured"),
    ("These losses", "suggest", "that the owner may have hidden more"),
]


def test_documents_are_chained_and_what_nobody_says_is_the_authors() -> None:
    text, tags = tagged("survey", names=SURVEY_NAMES, attributions=SURVEY)
    found = assemble(article(text, headings=["*A dry summer*"]), tags)
    survey, letter = "A survey by the Institute of Hydrology", "a letter seen by the Valley Post"
    assert told(text, found) == [
        Told(survey, "document", (f"{survey}, citing satellite images,",), cites=("satellite images",)),
        Told("satellite images", "document", ("satellite images",)),
        Told(letter, "document", (letter, "the letter")),
        Told("Valley Post", "named organisation", ("Valley Post",), cites=(letter,)),
        Told("The company", "unnamed group", ("The company",)),
        Told("Experts", "unnamed group", ("Experts",)),
        Told("residents", "unnamed group", ("residents",)),
        Told(
            "Tomas Reyl",
            "named person",
            ("Tomas Reyl, a hydrologist at the institute", "He"),
            title="hydrologist at the institute",
            affiliation="institute",
            cites=(letter,),
        ),
    ]
    assert said(found)[-1] == (None, "evidence", "suggests", "indirect")
    assert claimed(found) == [
        ("Is it an accident that the wells fail each time the mine expands?", None, ("question", "insinuation"), False),
        ("that the water table fell by 12 metres", "a1", (), True),
        ("The mine doubled its output in 2021.", None, (), True),
        ("its owner knew of the losses for two years", "a2", (), True),
        ("that the summer was to blame", "a3", (), True),
        ("that the records were changed", "a5", (), True),
        ("The figures are reportedly genuine", "a6", ("hearsay",), True),
        ("that three wells were never measured", "a7", (), True),
        ("that the owner may have hidden more", "a8", ("hedge",), True),
        ("It is hardly a coincidence.", None, ("insinuation",), False),
        ("The minister should resign.", None, (), False),
    ]
    assert found.balance == balance((1, 2, 2), (0, 0, 0), (2, 2, 2), (0, 0, 0), (2, 2, 2), (0, 5, 2))
