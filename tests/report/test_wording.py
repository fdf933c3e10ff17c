import pytest

from allegedly.report.second_source import claims_most_in_need
from allegedly.report.wording import acts, balance_sentence, counted, day, description, reason, words_at
from allegedly.schema import Balance, BalanceRow, Span

from . import sample


@pytest.mark.parametrize(
    ("iso", "shown"), [("2024-01-16", "16 January 2024"), ("2024-01", "2024-01"), ("last week", "last week")]
)
def test_day(iso, shown):
    assert day(iso) == shown


def test_counted():
    assert [counted(1, "claim"), counted(0, "claim"), counted(1200, "person", "people")] == [
        "1 claim",
        "0 claims",
        "1,200 people",
    ]


def test_acts_are_counted_by_kind():
    reading = sample.reading()
    assert acts(reading.attributions) == "12 statements, 1 belief, 1 demand, 2 pieces of evidence"
    assert acts(()) == ""


def test_balance_sentence_names_the_heaviest_first():
    assert balance_sentence(sample.reading().balance) == (
        "Of 21 claims, 6 rest on nobody, 5 on 2 anonymous sources, 4 on 3 named people, 3 on 2 named organisations, "
        "2 on 1 unnamed group and 1 on 1 document."
    )


def test_balance_sentence_for_one_claim_and_for_none():
    assert balance_sentence(Balance((BalanceRow("document", 1, 1, 1),), 1, 1)) == "Of 1 claim, 1 rests on 1 document."
    assert balance_sentence(Balance((BalanceRow("document", 1, 0, 0),), 0, 0)) == "No claim was found in it."


def test_words_in_pieces_are_shown_with_what_was_left_out():
    text = "he may\nhave signed but did not remember"
    assert words_at((Span(0, 18), Span(23, 39)), text) == "he may have signed … did not remember"


def test_description_is_title_and_affiliation():
    assert [description(source) for source in sample.reading().sources if source.id in ("s2", "s3", "s9")] == [
        "",
        "surveyor",
        "shipping analyst, the Institute for Coastal Trade",
    ]


def test_reasons():
    needs = {need.claim.id: reason(need) for need in claims_most_in_need(sample.reading(), count=50)}
    assert {key: needs[key] for key in ("c1", "c2", "c7", "c14", "c19")} == {
        "c1": "rests on one anonymous source",
        "c2": "speaks of crime or wrongdoing; rests on one anonymous source",
        "c7": "rests on one document",
        "c14": "speaks of a danger to health; stands in the author's own voice",
        "c19": "attributed, but to nobody that the article names",
    }
