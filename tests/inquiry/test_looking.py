import sys
from pathlib import Path

import msgspec
import pytest

from allegedly import records
from allegedly.errors import DataError
from allegedly.inquiry import Override, Overrides, look_up, read_overrides, write_proposal, write_tables
from allegedly.inquiry.apart import apart
from allegedly.inquiry.looking import NO_SETS, _named_exactly
from allegedly.schema import Argument, Match, Span, Time
from allegedly.schema.inquiries import Checked, Proposal, ProposedSide, Window

from .given import FIRST, THEN, argument, lowmere, raid, reading, side
from .simulated import MAPPING, OTHERS, write_simulated

pytest.importorskip("duckdb")

THEN_SIDE = side(THEN, actors=("Harbour Guard",), events=("e1",), kinds=("ASSAULT",))
STEPS = Override(first_table="debates.csv", first_observed=("2015..2022",))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Simulated attacks in `store`, with the debates that one party answers beside it."""
    made = tmp_path_factory.mktemp("simulated")
    attacks, mapping, _ = write_simulated(made)
    records.add("simulated", [attacks], mapping=mapping, version="1", covers="2015..2022", folder=made / "store")
    return made


def checked(folder: Path, given: Argument, **override: object) -> Checked:
    decided = msgspec.structs.replace(STEPS, **override)
    arguments = {given.id: decided}
    read = reading(given, events=(raid(),))
    return look_up(read, folder=folder / "store", overrides=Overrides(arguments=arguments, folder=str(folder)))


def test_a_party_that_answers_is_found(folder: Path) -> None:
    (found,) = checked(folder, argument(side(FIRST), THEN_SIDE)).inquiries
    assert found.outcome == "tested"
    assert found.timing is not None
    assert found.timing.result.verdict == "more than chance"
    assert found.timing.result.p_value < 0.001
    standing = found.timing.other_pairs
    assert standing is not None
    assert (standing.rank, standing.pairs, standing.then_by) == (1, 1 + len(OTHERS), ("actor",))
    assert found.sentences[0].startswith("Of 155 events (Harbour Guard, attack), 67 came 0 to 14 days after one of the")
    assert found.sentences[2].startswith("Neither a link in time nor a rise says why")
    assert found.commands == (
        "allegedly series 'set=simulated version=1 actor=\"Harbour Guard\" kind=attack 2015-01-01..2022-12-31'",
    )


def test_a_party_that_does_not_is_no_more_than_chance(folder: Path) -> None:
    (found,) = checked(folder, argument(side(FIRST), THEN_SIDE), then='actor="Hill Brotherhood"').inquiries
    assert found.timing is not None
    assert found.timing.result.verdict == "no more than chance"
    assert found.proposal.then.query == 'set=simulated version=1 actor="Hill Brotherhood"'


def test_a_single_occasion_cannot_tell(folder: Path, tmp_path: Path) -> None:
    steps = (folder / "debates.csv").read_text(encoding="utf-8").splitlines()[:2]
    (tmp_path / "debates.csv").write_text("\n".join(steps) + "\n", encoding="utf-8")
    read = reading(argument(side(FIRST), THEN_SIDE), events=(raid(),))
    overrides = Overrides(arguments={"g1": STEPS}, folder=str(tmp_path))
    (found,) = look_up(read, folder=folder / "store", overrides=overrides).inquiries
    assert found.timing is not None
    assert found.timing.result.verdict == "these data cannot tell"
    assert "These data cannot tell: only from" in found.sentences[1]


def test_every_reading_of_the_words_is_asked(folder: Path) -> None:
    (found,) = checked(folder, argument(side(FIRST), THEN_SIDE)).inquiries
    assert found.timing is not None
    asked = {(each.lag, each.lag + each.window) for each in found.timing.choices}
    assert asked == {(0, 14), (0, 7), (0, 30), (-7, 14)}
    assert len(found.timing.choices) == 12


def test_a_rise_that_few_events_tell_of_is_not_tested(folder: Path) -> None:
    two = ",".join(each.id for each in records.search("2019", limit=2, folder=folder / "store").records)
    few = {"first_table": None, "first_observed": (), "since": "2021-06-01", "then": f"id={two}"}
    (found,) = checked(folder, argument(side(FIRST), THEN_SIDE), **few).inquiries
    assert "Not tested for a rise: 2 events are too few to tell of one." in found.notes


def test_an_older_version_is_asked_for_what_it_alone_covers(tmp_path: Path) -> None:
    for version, year in (("1", 2020), ("2", 2021), ("3", 2022)):
        (tmp_path / "raids.csv").write_text(f"date,party\n{year}-06-01,Lake Guard\n", encoding="utf-8")
        (tmp_path / "raids.toml").write_text(MAPPING, encoding="utf-8")
        records.add(
            "simulated", [tmp_path / "raids.csv"], mapping=tmp_path / "raids.toml", version=version,
            covers=str(year), countries="MT", folder=tmp_path / "store",
        )  # fmt: skip
    raided = msgspec.structs.replace(raid(place="p1"), time="t1")

    def sets(year: int) -> list[str]:
        told = f"{year}-05-03"
        day = Time("t1", Span(0, 3), "The", "DATE", told, told, told, "itself")
        found = look_up(reading(events=(raided,), places=(lowmere(),), times=(day,)), folder=tmp_path / "store")
        return [each.version for each in found.sets]

    assert (sets(2022), sets(2020), sets(2010)) == (["3"], ["3", "1"], ["3"])


def test_a_match_names_the_version_that_was_asked() -> None:
    match = Match("e1", "simulated", "1", "not recorded", (), (), "set=simulated country=MT 2019-01-01..2019-01-07")
    assert _named_exactly(match).query == "set=simulated version=1 country=MT 2019-01-01..2019-01-07"


def test_sides_that_were_never_watched_together_are_not_tested(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "debates.csv").write_text("date\n1999-03-01\n1999-05-01\n1999-08-01\n", encoding="utf-8")
    steps = msgspec.structs.replace(STEPS, first_observed=("1999",))
    read = reading(argument(side(FIRST), THEN_SIDE), events=(raid(),))
    overrides = Overrides(arguments={"g1": steps}, folder=str(tmp_path))
    (found,) = look_up(read, folder=folder / "store", overrides=overrides).inquiries
    assert found.timing is None
    assert found.notes == (
        "Not compared with others: 0 days in common are too few for such a window.",
        "Not tested for timing: the two sides were never watched at the same time.",
    )


def test_the_same_twice(folder: Path) -> None:
    once, again = (msgspec.json.encode(checked(folder, argument(side(FIRST), THEN_SIDE))) for _ in range(2))
    assert once == again
    assert str(folder).encode() not in once


def test_a_rise_is_tested_where_no_first_side_is_known(folder: Path) -> None:
    since = {"first_table": None, "first_observed": (), "since": "2021-06-01"}
    (found,) = checked(folder, argument(side(FIRST), THEN_SIDE), **since).inquiries
    assert (found.outcome, found.timing) == ("tested", None)
    assert found.surge is not None
    assert found.surge.series.events == 113
    assert found.sentences[0].startswith("There are ")
    (note,) = found.notes
    assert note.startswith(
        "The timing was not tested. The first side: The words name no kind of event that simulated 1 records. To test"
        " it, fill in port.txt.g1-first.csv (columns date, happening, source): one row for each time"
    )


def test_a_rise_on_a_day_without_a_year_before_it_is_not_tested(folder: Path) -> None:
    (found,) = checked(folder, argument(side(FIRST), THEN_SIDE), since="2015-06-01").inquiries
    assert found.surge is None
    assert found.notes == (
        "Not tested for a rise: 2015-06-01 is not within the days that were watched, from a year after 2015-01-01 to"
        " 2022-06-30.",
    )


def test_a_rise_is_judged_on_some_years_and_up_to_the_article(folder: Path) -> None:
    (found,) = checked(folder, argument(side(FIRST), THEN_SIDE), since="2021-06-01").inquiries
    assert found.surge is not None
    assert (found.surge.result.start, found.surge.result.since) == (16_954, 18_779)  # 2016-06-02, 2021-06-01
    assert found.surge.series.observed == ((16_954, 19_173),)  # 2022-06-30
    assert found.commands[1].endswith("kind=attack 2016-06-02..2022-06-30'")


def test_everybody_else_does_not_follow_a_party_with_its_own_events(folder: Path) -> None:
    queries = {"first_table": None, "first_observed": (), "first": 'actor="Lake Guard"', "then": "kind=attack"}
    (found,) = checked(folder, argument(side(FIRST), THEN_SIDE), **queries).inquiries
    assert found.proposal.then.query == 'set=simulated version=1 kind=attack actor!="Lake Guard"'


def test_no_others_to_compare_with_is_said(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = argument(side(FIRST), THEN_SIDE)
    note = "Not compared with others: no side is a query for a party or a country."
    assert note in checked(folder, given, then="kind=attack").inquiries[0].notes
    monkeypatch.setattr(sys.modules["allegedly.inquiry.standing"], "MOST_ROWS", 100)
    (found,) = checked(folder, given).inquiries
    assert found.notes == ("Not compared with others: there are over 100 records.",)
    assert found.timing is not None
    assert found.timing.other_pairs is None


def test_both_sides_from_records_leave_out_what_both_took_part_in(folder: Path) -> None:
    queries = {
        "first_table": None,
        "first_observed": (),
        "first": 'actor="Lake Guard"',
        "then": 'actor="Harbour Guard"',
    }
    (found,) = checked(folder, argument(side(FIRST), THEN_SIDE), **queries).inquiries
    assert found.proposal.then.query == 'set=simulated version=1 actor="Harbour Guard" actor!="Lake Guard"'
    assert found.proposal.then.grounds[-1].value == "without Lake Guard"


@pytest.mark.parametrize(("country", "leaves"), [("SY", False), ("IQ", True), ("IQ,SY", True)])
def test_sides_in_different_countries_share_no_event(country: str, leaves: bool) -> None:
    first = ProposedSide(words="", query="set=ucdp-ged actor=IS country=IQ")
    then = ProposedSide(words="", query=f"set=ucdp-ged actor=SDF country={country}")
    asked = Proposal(
        argument="g1", phrase="", first=first, then=then, window=Window(0, 7), readings=(), since=None,
        since_readings=(), grounds=(),
    )  # fmt: skip
    assert ("actor!=IS" in apart(asked).then.query) == leaves


def test_a_query_that_nothing_fits_is_no_error(folder: Path) -> None:
    (found,) = checked(folder, argument(side(FIRST), THEN_SIDE), then='actor="Lake Guard" id=none').inquiries
    assert (found.outcome, found.timing) == ("cannot be asked", None)
    assert found.proposal.then.unanswered == "No record of simulated 1 fits: Lake Guard, none."


def test_the_same_records_on_both_sides_are_no_test(folder: Path) -> None:
    same = {"first_table": None, "first_observed": (), "first": 'actor="Lake Guard"', "then": 'actor="Lake Guard"'}
    (found,) = checked(folder, argument(side(FIRST), THEN_SIDE), **same).inquiries
    assert (found.outcome, found.timing) == ("cannot be asked", None)
    assert found.notes == ("Both sides select the same records, which always coincide: no test of timing was run.",)
    assert found.sentences[0] == f"This argument was not tested. {found.notes[0]}"


def test_an_argument_can_be_left_out_and_another_added(folder: Path) -> None:
    read = reading(argument(side(FIRST), THEN_SIDE), events=(raid(),))
    added = msgspec.structs.replace(STEPS, then='actor="Mill Brigade"', window=(0, 7))
    overrides = Overrides(arguments={"g1": Override(test=False), "mine": added}, folder=str(folder))
    found = look_up(read, folder=folder / "store", overrides=overrides).inquiries
    assert [(each.proposal.argument, each.outcome) for each in found] == [("g1", "left out"), ("mine", "tested")]


def test_what_a_person_gave_and_is_not_there_is_an_error(folder: Path) -> None:
    with pytest.raises(DataError, match=r"Did you mean .?Lake Guard"):
        checked(folder, argument(side(FIRST), THEN_SIDE), then='actor="Lake Gard"')
    with pytest.raises(DataError, match=r"steps\.csv"):
        checked(folder, argument(side(FIRST), THEN_SIDE), first_table="steps.csv")
    with pytest.raises(DataError, match="has no version '2'"):
        look_up(reading(), sets=("simulated@2",), folder=folder / "store")


def test_a_proposal_that_is_kept_changes_nothing(folder: Path, tmp_path: Path) -> None:
    given = argument(side(FIRST, actors=("Lake Guard",), kinds=("ASSAULT",)), THEN_SIDE)
    read = reading(given, events=(raid(),))
    once = look_up(read, folder=folder / "store")
    assert once.inquiries[0].outcome == "tested"
    write_proposal(once, tmp_path / "port.txt.allegedly.toml")
    again = look_up(read, folder=folder / "store", overrides=read_overrides(tmp_path / "port.txt.allegedly.toml"))
    for name in ("outcome", "sentences", "timing", "surge", "variations", "notes", "commands"):
        assert getattr(once.inquiries[0], name) == getattr(again.inquiries[0], name), name


def test_empty_tables_are_written_once(folder: Path, tmp_path: Path) -> None:
    read = reading(argument(side(FIRST), THEN_SIDE), events=(raid(),))
    found = look_up(read, folder=folder / "store")
    assert (found.inquiries[0].outcome, found.inquiries[0].timing) == ("needs a table", None)
    assert found.command == "allegedly read port.txt --records simulated@1"
    assert write_tables(found, tmp_path) == (tmp_path / "port.txt.g1-first.csv",)
    assert (tmp_path / "port.txt.g1-first.csv").read_text(encoding="utf-8") == "date,happening,source\n"
    assert write_tables(found, tmp_path) == ()


def test_no_stored_set_is_no_error(tmp_path: Path) -> None:
    found = look_up(reading(argument(side(FIRST), THEN_SIDE), events=(raid(),)), folder=tmp_path)
    assert (found.sets, found.matches, found.notes) == ((), (), (NO_SETS,))
    assert found.inquiries[0].outcome == "needs a table"


def test_tables_of_what_is_no_file_bear_the_arguments_name_alone(tmp_path: Path) -> None:
    given = reading(argument(side(FIRST), THEN_SIDE))
    for origin in ("https://news.example/port.html", "-"):
        read = msgspec.structs.replace(given, article=msgspec.structs.replace(given.article, origin=origin))
        (found,) = look_up(read, folder=tmp_path).inquiries
        assert found.proposal.first.needs is not None
        assert found.proposal.first.needs.file == "g1-first.csv"


def test_the_command_names_an_address_in_full(tmp_path: Path) -> None:
    given = reading()
    article = msgspec.structs.replace(given.article, origin="https://news.example/port?id=3&page=1")
    found = look_up(msgspec.structs.replace(given, article=article), folder=tmp_path)
    assert found.command == "allegedly read 'https://news.example/port?id=3&page=1'"


def test_progress_is_told_to_the_end(folder: Path) -> None:
    steps: list[tuple[int, int]] = []
    read = reading(argument(side(FIRST), None))
    look_up(read, folder=folder / "store", progress=lambda done, of: steps.append((done, of)))
    assert steps == [(1, 2), (2, 2)]
