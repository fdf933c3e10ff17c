from pathlib import Path

import msgspec
import pytest

from allegedly import __version__
from allegedly.case import Case, check, new, remarks

from .sample import reading


@pytest.fixture
def case(tmp_path: Path) -> Case:
    return new(tmp_path / "case")


def test_a_reading_of_this_version_needs_no_remark(case: Case) -> None:
    case.add(reading(version=__version__))
    assert remarks(case) == []


def test_a_reading_of_another_version_is_said_and_is_no_problem(case: Case) -> None:
    identity = case.add(reading(version="0.0.7"))
    (remark,) = remarks(case)
    assert remark.what == f"version 0.0.7 made it, and this is {__version__}: its checks may find other things"
    assert remark.remedy == f"Read it again: allegedly case reread --case {case.folder} {identity}"
    assert check(case) == []


def test_two_readings_that_differ_by_their_checks_alone(case: Case) -> None:
    case.add(reading(version="0.0.7"))
    (finding,) = reading().findings
    found = msgspec.structs.replace(finding, code="COUNT-09")
    identity = case.add(msgspec.structs.replace(reading(version=__version__), findings=(found,)))
    (remark,) = remarks(case)
    assert remark.file.startswith(f"readings/{identity}/")
    assert remark.what.endswith(f"of version 0.0.7, in its findings alone (more: COUNT-09; fewer: {finding.code})")
    assert remark.remedy == f"The latest counts, of version {__version__}"


def test_two_readings_that_differ_by_their_version_alone(case: Case) -> None:
    case.add(reading(version="0.0.7"))
    case.add(reading(version=__version__))
    (remark,) = remarks(case)
    assert remark.what.endswith("of version 0.0.7, in the version alone")


def test_readings_that_found_other_things_are_two_readings(case: Case) -> None:
    case.add(msgspec.structs.replace(reading(version="0.0.7"), quantities=()))
    case.add(reading(version=__version__))
    assert remarks(case) == []
