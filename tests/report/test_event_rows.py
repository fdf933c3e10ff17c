import tomllib
from importlib import resources

from allegedly.report.contents import Contents
from allegedly.report.event_rows import event_rows, root_words
from allegedly.report.ledger import Ledger
from allegedly.report.lines import Lines
from allegedly.report.tables import entries
from allegedly.report.voices import Voices
from allegedly.vocabulary.tables import table

from . import facts_sample


def _parts():
    reading = facts_sample.reading()
    lines = Lines(reading.article.text)
    return reading, Contents(reading), Voices(entries(reading, Ledger(reading), lines)), lines


def test_the_closest_kind_is_shown_and_the_category_behind_it():
    _, contents, voices, lines = _parts()
    rows = event_rows(contents, voices, lines)
    assert [(row.kind, row.root) for row in rows[:3]] == [
        ("restriction", "coercion"),
        ("flood", "violence"),
        ("mobilisation", "mobilisation"),
    ]


def test_a_time_without_bounds_is_told_in_the_articles_words():
    _, contents, voices, lines = _parts()
    assert event_rows(contents, voices, lines)[6].when == "“each spring”"


def test_a_category_of_another_scheme_is_told_as_it_is():
    assert root_words("MASS_PROTEST") == "mass protest"


def test_a_voice_is_found_by_place_and_none_is_the_author():
    reading, _, voices, _ = _parts()
    spoken = voices.at(reading.quantities[0].span)
    assert spoken is not None
    assert spoken.attribution.id == "a1"
    assert voices.at(reading.quantities[1].span) is None
    assert voices.of(None) is None


def test_every_kind_and_mode_that_a_reading_can_hold_has_plain_words():
    known = table("events")
    plain = tomllib.loads(resources.files("allegedly.report").joinpath("event_kinds.toml").read_text(encoding="utf-8"))
    assert {kind: sorted(set(words) - {"words"}) for kind, words in plain.items()} == {
        kind: sorted(known["modes"][kind]) for kind in known["kinds"]
    }
