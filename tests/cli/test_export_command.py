import json
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner, Result

from allegedly import api
from allegedly.case import Case, new, propose
from allegedly.cli import main
from allegedly.report.exports import FORMATS

EXAMPLES = Path(__file__).parents[2] / "examples"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def reading() -> api.Reading:
    return api.read(EXAMPLES / "council.txt")


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reading: api.Reading) -> Case:
    made = new(tmp_path / "council")
    identity = made.add(reading)
    made.decide(identity, propose(made.judged(identity), "rejected", "source", "s1", author="RM"))
    monkeypatch.chdir(tmp_path)
    return made


def test_one_file_is_written_and_what_it_cannot_hold_is_said(case: Case) -> None:
    result = run("export", case.folder, "--format", "graphml")
    assert result.exit_code == 0
    assert result.stdout == "sources.graphml\n"
    assert result.stderr.startswith("Note: sources of two articles that have one name stay two nodes.\n")
    identity = case.articles()[0].id
    content = Path("sources.graphml").read_text(encoding="utf-8")
    assert f'id="{identity}/s2"' in content
    assert f'id="{identity}/s1"' not in content


def test_to_a_file_a_folder_and_standard_output(case: Case, tmp_path: Path) -> None:
    assert run("export", case.folder, "--format", "stix", "--out", "here.json").stdout == "here.json\n"
    assert run("export", case.folder, "--format", "stix", "--out", tmp_path).stdout == f"{tmp_path}/stix.json\n"
    shown = run("export", case.folder, "--format", "stix", "--out", "-").stdout
    assert shown.encode() == Path("here.json").read_bytes() == Path("stix.json").read_bytes()
    assert run("export", case.folder, "--format", "csv", "--out", "tables").stdout == "11 files in tables\n"
    assert run("export", case.folder, "--format", "csv", "--out", "-").exit_code == 2
    assert run("export", case.folder, "--format", "markdown").stdout == "1 file in council.markdown\n"


def test_a_reading_without_a_case(case: Case, reading: api.Reading) -> None:
    Path("read.json").write_text(reading.to_json(), encoding="utf-8")
    result = run("export", "read.json", "--format", "graphml", "--out", "-")
    assert 'node id="read"' in result.stdout
    assert run("export", "read.json", "--format", "graphml", "--article", "x").exit_code == 2
    Path("read.json").write_text("{}")
    assert run("export", "read.json", "--format", "graphml").exit_code == 7
    assert run("export", "none.json", "--format", "graphml").exit_code == 7


def test_a_damaged_article_is_named_and_the_rest_is_exported(case: Case) -> None:
    second = case.add(api.read_text("The mayor said that the bridge was closed."))
    first = next(entry.id for entry in case.articles() if entry.id != second)
    for file in (case.folder / "readings" / first).iterdir():
        file.write_bytes(b"{}")
    result = run("export", case.folder, "--format", "graphml", "--out", "-")
    assert result.exit_code == 1
    assert "the reading was changed after it was written" in result.stderr
    assert second in result.stdout
    assert first not in result.stdout
    assert run("export", case.folder, "--format", "graphml", "--article", first).exit_code == 7
    assert run("export", case.folder, "--format", "graphml", "--article", "no-such").exit_code == 7


def test_findings_follow_the_decisions(case: Case) -> None:
    identity = case.articles()[0].id
    (finding,) = case.reading(identity).findings
    assert finding.code == "COUNT-02"
    before = run("export", case.folder, "--format", "csv", "--out", "before")
    assert "findings" not in before.stderr
    assert "COUNT-02" in Path("before/findings.csv").read_text(encoding="utf-8")
    number = next(each for each in finding.refers if each.startswith("q"))
    case.decide(identity, propose(case.judged(identity), "rejected", "quantity", number, author="RM"))
    after = run("export", case.folder, "--format", "csv", "--out", "after")
    assert f"Note: the findings of {identity}: checked again after the decisions: 1 found no more.\n" in after.stderr
    assert "COUNT-02" not in Path("after/findings.csv").read_text(encoding="utf-8")


def test_findings_that_cannot_follow_say_so(case: Case, reading: api.Reading, tmp_path: Path) -> None:
    older = new(tmp_path / "older")
    identity = older.add(msgspec.structs.replace(reading, made=msgspec.structs.replace(reading.made, version="0.0.1")))
    older.decide(identity, propose(older.judged(identity), "rejected", "source", "s1", author="RM"))
    result = run("export", older.folder, "--format", "csv", "--out", "tables")
    assert "as before the decisions: the findings cannot follow your decisions" in result.stderr
    assert "COUNT-02" in Path("tables/findings.csv").read_text(encoding="utf-8")


def test_every_format_is_named_in_the_help() -> None:
    assert set(FORMATS) <= set(run("export", "--help").stdout.replace(",", " ").replace(".", " ").split())


def test_import_takes_annotations_and_tables_back(case: Case) -> None:
    run("export", case.folder, "--format", "csv", "--out", "tables")
    result = run("import", case.folder, "tables/decisions.csv")
    assert (result.exit_code, result.stdout) == (0, "0 taken, 1 known already, 0 left out\n")
    annotation = {
        "type": "Annotation",
        "body": {"purpose": "tagging", "value": "claim"},
        "target": {
            "source": "x",
            "selector": {"type": "TextQuoteSelector", "exact": case.reading(case.articles()[0].id).claims[0].text},
        },
    }
    Path("notes.jsonld").write_text(json.dumps([annotation, {}]))
    result = run("import", case.folder, "notes.jsonld", "--author", "RM")
    assert (result.exit_code, result.stdout) == (1, "1 taken, 0 known already, 1 left out\n")
    assert result.stderr == "annotation 2: it names no words: a selector of the quotation is wanting\n"
    assert run("import", case.folder, "none.csv").exit_code == 7
    Path("text.txt").write_text("No annotations.")
    refused = run("import", case.folder, "text.txt")
    assert (refused.exit_code, refused.stderr) == (
        7,
        "allegedly: text.txt: this is no JSON, so no file of annotations. Give Web Annotations as JSON, or the CSV of"
        " decisions under a name that ends in .csv.\n",
    )
