import tomllib
from pathlib import Path

import msgspec
import pytest

from allegedly.errors import DataError, OutputError, UsageError
from allegedly.inquiry import Override, Overrides, beside, look_up, proposal, read_overrides, write_proposal
from allegedly.inquiry.choosing import SetAtHand
from allegedly.inquiry.proposing import overridden, propose
from allegedly.schema.inquiries import Ground, Window

from .given import FIRST, SIMULATED, TEXT, THEN, argument, raid, reading, side

GIVEN = argument(side(FIRST), side(THEN, actors=("Harbour Guard",), events=("e1",), kinds=("ASSAULT",)))
READING = reading(GIVEN, events=(raid(),))
AT_HAND = SetAtHand(SIMULATED, ("Harbour Guard",), lambda _: 10)


def written(folder: Path, text: str) -> Path:
    path = folder / "port.txt.allegedly.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_file_lies_beside_the_article() -> None:
    assert beside(Path("case/port.txt")) == Path("case/port.txt.allegedly.toml")


def test_no_file_decides_nothing(tmp_path: Path) -> None:
    assert read_overrides(tmp_path / "none.toml") == Overrides(folder=str(tmp_path))


def test_what_a_person_decided_is_read(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        'seed = 3\n[arguments.g1]\nfirst_table = "steps.csv"\nfirst_observed = ["2020"]\nwindow = [0, 7]\n'
        "[arguments.g2]\ntest = false\n",
    )
    assert read_overrides(path) == Overrides(
        seed=3,
        arguments={
            "g1": Override(first_table="steps.csv", first_observed=("2020",), window=(0, 7)),
            "g2": Override(test=False),
        },
        folder=str(tmp_path),
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("sed = 1", r"there is no key 'sed'\. Did you mean seed\?"),
        ("[arguments.g1]\nwindows = [0, 7]", r"\[arguments\.g1\]: there is no key 'windows'\. Did you mean window\?"),
        ("[arguments.g1]\nfirst = 'a'\nfirst_table = 'b'", "first and first_table stand beside each other"),
        ("[arguments]\ng1 = 3", "arguments are no tables"),
        ("[arguments.g1]\nwindow = 7", r"Expected `array \| null`, got `int`"),
        ("[arguments.g1]\nwindow = [7, 0]", r"\[arguments\.g1\]: 7 to 0 is no window"),
        ("[arguments.g1]\nreadings = [[0, 7], [nan, 1]]", "nan to 1 is no window"),
        ("[arguments.g1", "this is no TOML"),
    ],
)
def test_what_cannot_be_meant_is_said(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(DataError, match=message):
        read_overrides(written(tmp_path, text))


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    path = tmp_path / "port.toml"
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(DataError, match="the file cannot be read"):
        read_overrides(path)


def test_a_decision_goes_before_the_words() -> None:
    proposed = propose(GIVEN, READING, [AT_HAND])
    decided = Override(first_table="steps.csv", first_observed=("2020",), window=(0, 7), readings=((0, 3),))
    found = overridden(proposed, decided)
    assert (found.first.table, found.first.observed, found.first.needs) == ("steps.csv", ("2020",), None)
    assert found.first.grounds == (Ground("table", "steps.csv", "given", "By the file beside the article."),)
    assert found.then == proposed.then
    assert (found.window, found.readings) == (Window(0, 7), (Window(0, 3),))
    assert [(each.part, each.basis) for each in found.grounds] == [("window", "given")]


def test_what_is_as_proposed_keeps_its_grounds() -> None:
    proposed = propose(GIVEN, READING, [AT_HAND])
    as_it_is = Override(then=proposed.then.query, window=(proposed.window.start, proposed.window.end))
    assert overridden(proposed, as_it_is) == proposed


def test_a_second_side_that_was_set_apart_keeps_its_grounds() -> None:
    then = msgspec.structs.replace(propose(GIVEN, READING, [AT_HAND]).then, query='set=simulated actor="Harbour Guard"')
    first = msgspec.structs.replace(then, query='set=simulated actor="Lake Guard"')
    proposed = msgspec.structs.replace(propose(GIVEN, READING, [AT_HAND]), first=first, then=then)
    written = 'set=simulated actor="Harbour Guard" actor!="Lake Guard"'
    assert overridden(proposed, Override(then=written)).then == then


def test_the_proposal_is_a_file_that_changes_nothing(tmp_path: Path) -> None:
    checked = look_up(READING, folder=tmp_path)
    text = proposal(checked)
    assert tomllib.loads(text) == {
        "seed": 0,
        "arguments": {"g1": {"window": [0, 14], "readings": [[0, 7], [0, 30], [-7, 14]]}},
    }
    path = tmp_path / "port.txt.allegedly.toml"
    write_proposal(checked, path)
    again = look_up(READING, folder=tmp_path, overrides=read_overrides(path))
    assert [(each.proposal.window, each.proposal.readings) for each in again.inquiries] == [
        (each.proposal.window, each.proposal.readings) for each in checked.inquiries
    ]
    with pytest.raises(OutputError, match="there is such a file"):
        write_proposal(checked, path)
    assert path.read_text(encoding="utf-8") == text


def test_words_that_act_unseen_do_not_break_the_file(tmp_path: Path) -> None:
    text = TEXT.replace("the sale", "the\x1b\x07 sale\n'''\"\"\"")
    given = argument(side("the assembly debated the\x1b\x07 sale\n'''\"\"\"", text), side(THEN, text), text=text)
    assert tomllib.loads(proposal(look_up(reading(given, text=text), folder=tmp_path)))["seed"] == 0


def test_an_argument_that_is_not_there_must_say_all(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"the article has no argument 'g9'\. Its arguments are g1\."):
        look_up(READING, folder=tmp_path, overrides=Overrides(arguments={"g9": Override(window=(0, 7))}))
