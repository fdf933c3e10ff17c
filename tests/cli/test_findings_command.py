import json
from pathlib import Path

from click.testing import CliRunner, Result

from allegedly.checks import codes
from allegedly.cli.findings import findings
from allegedly.errors import UsageError


def run(*arguments: str) -> Result:
    return CliRunner().invoke(findings, arguments)


def test_the_list_has_every_code_with_an_example_at_80_columns() -> None:
    result = run()
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert [line.split()[0] for line in lines if line and not line.startswith(" ")] == list(codes())
    assert lines[0] == "TEXT-01  The text breaks off (high)"
    assert lines[1].startswith("    The council of Marrow Bay met on Monday")
    assert max(map(len, lines)) <= 80


def test_one_code_in_full_whatever_its_case() -> None:
    result = run("quote-02")
    assert result.stdout == (
        "QUOTE-02  A speaker who is never more than a pronoun (high)\n"
        "\n"
        'Somebody is quoted as "he" or "she", and nobody stands before it in the article\n'
        "whom the word could mean. The introduction may have been cut.\n"
        "\n"
        "Gives this finding:\n"
        "    The harbour wall at the old docks broke on Monday night, and the lower\n"
        "    streets were under water by the morning.\n"
        "\n"
        '    "I warned them about the wall in March," he said. "Nothing was done."\n'
        "\n"
        "Does not:\n"
        "    The harbour wall at the old docks broke on Monday night, and the engineer\n"
        "    Tomas Reth was on the spot by the morning.\n"
        "\n"
        '    "I warned them about the wall in March," he said. "Nothing was done."\n'
    )


def test_an_example_with_a_headline_shows_it() -> None:
    assert "\n    Headline: Builders bribed council members over harbour wall\n\n" in run("HEADLINE-01").stdout


def test_json_has_all_of_it(tmp_path: Path) -> None:
    told = json.loads(run("TEXT-02", "--json", "-").stdout)
    meaning = codes()["TEXT-02"]
    assert told == [
        {
            "code": "TEXT-02",
            "title": meaning.title,
            "severity": "medium",
            "explanation": meaning.explanation,
            "raises": {"text": meaning.raises.text, "title": None, "written": None},
            "spares": {"text": meaning.spares.text, "title": None, "written": None},
        }
    ]
    file = tmp_path / "codes.json"
    assert run("--json", str(file)).stdout == ""
    assert [row["code"] for row in json.loads(file.read_text(encoding="utf-8"))] == list(codes())


def test_an_unknown_code_says_where_to_look() -> None:
    result = run("NOTHING-01")
    assert isinstance(result.exception, UsageError)
    assert str(result.exception) == (
        "NOTHING-01: there is no such kind of finding. List them with: allegedly findings."
    )
