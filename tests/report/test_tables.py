from allegedly.report import tables
from allegedly.report.ledger import Ledger
from allegedly.report.lines import Lines

from . import sample


def _rows(reading):
    ledger, lines = Ledger(reading), Lines(reading.article.text)
    entries = tables.entries(reading, ledger, lines)
    return ledger, lines, entries


def _ids(entries):
    return [entry.attribution.id for entry in entries]


def test_statements_are_kept_apart_from_beliefs_demands_and_evidence():
    ledger, _, entries = _rows(sample.reading())
    rows = tables.source_rows(ledger, entries)
    assert {row.label: (_ids(row.statements), _ids(row.others)) for row in rows} == {
        "P1": (["a7", "a8"], []),
        "P2": (["a13"], []),
        "P3": (["a16"], []),
        "O1": (["a9", "a10"], []),
        "O2": ([], []),
        "D1": (["a6"], ["a2", "a5"]),
        "A1": (["a1", "a3", "a4"], []),
        "A2": (["a15"], []),
        "G1": ([], ["a11", "a12"]),
    }


def test_chains_are_shown_from_both_ends():
    ledger, _, entries = _rows(sample.reading())
    chains = {row.label: (row.cites, row.cited_by) for row in tables.source_rows(ledger, entries)}
    assert [(label, source.id) for label, source in chains["A1"][0]] == [("D1", "s2")]
    assert [(label, source.id) for label, source in chains["D1"][1]] == [("A1", "s1")]
    assert [(label, source.id) for label, source in chains["P1"][1]] == [("D1", "s2")]
    assert chains["G1"] == ((), ())


def test_an_entry_without_a_source_rests_on_nobody():
    _, _, entries = _rows(sample.reading())
    (entry,) = [entry for entry in entries if entry.source is None]
    assert (entry.number, entry.label, entry.kind.type, entry.speaker) == (14, "N", "nobody", "")


def test_the_line_of_an_entry_is_that_of_its_content():
    text = "First line.\nSecond line.\n{a15.source:{s7.mention:An official}} said\n{a15.content:{c20:it rained}}."
    _, _, entries = _rows(sample.reading(text))
    assert [entry.line for entry in entries] == [4]


def test_own_claims_are_the_checkable_ones_in_the_authors_voice():
    reading = sample.reading()
    own = tables.own_claims(reading, Lines(reading.article.text))
    assert [row.claim.id for row in own] == ["c5", "c6", "c9", "c14"]


def test_hedges_stand_by_kind():
    reading = sample.reading()
    ledger, lines, _ = _rows(reading)
    assert [
        (row.number, row.hedge.kind, row.hedge.quote.text, row.claim.id, row.label)
        for row in tables.hedge_rows(reading, ledger, lines)
    ] == [
        (1, "insinuation", "It is hardly a coincidence that", "c6", "N"),
        (2, "question", "Can a man forget four million crowns?", "c18", "N"),
        (3, "hearsay", "reportedly", "c14", "N"),
        (4, "hedge", "may", "c16", "P2"),
    ]


def test_a_hedge_of_two_claims_is_listed_once_with_the_shorter():
    text = (
        "{a6.source:{s2.mention:The audit}} says {a6.content:{c1:{a7.source:{s3.mention:Brook}} said "
        "{a7.content:{c8:it {c8.hedge.hedge:{c1.hedge.hedge:may}} rain}}}}. {a1.content:{s1.mention:x}}"
    )
    reading = sample.reading(text)
    ledger, lines, _ = _rows(reading)
    assert [row.claim.id for row in tables.hedge_rows(reading, ledger, lines)] == ["c8"]
