"""The file beside an article in which a person overrides what is put to the test: `ARTICLE.allegedly.toml`.

    seed = 0

    [arguments.g5]
    first = "..."            # a query; or
    first_table = "steps.csv"
    first_observed = ["2018-03..2019-10"]
    then = "..."
    window = [0, 14]

It is read when it is there, and a run with it repeats exactly. `proposal` writes one that says what is taken anyway.
"""

import difflib
import json
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from ..errors import DataError, OutputError
from ..schema.inquiries import Checked, Inquiry

ENDING = ".allegedly.toml"

LONGEST = 3_660
"""Days of the longest window either way: in ten years everything follows everything."""


class Override(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a person decided about one argument; what is None stays as proposed.

    `first` and `then` are queries, `first_table` and `then_table` files of dates beside this one, watched in
    `..._observed`. `window` are the first and the last day after an event of the first side, `readings` other such
    windows. `since` is the day from which the second side is said to have risen, "" for no such test. `test = false`
    leaves the argument out.
    """

    test: bool = True
    first: str | None = None
    first_table: str | None = None
    first_observed: tuple[str, ...] = ()
    then: str | None = None
    then_table: str | None = None
    then_observed: tuple[str, ...] = ()
    window: tuple[float, float] | None = None
    readings: tuple[tuple[float, float], ...] | None = None
    since: str | None = None


class Overrides(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The whole file: the seed of all that is drawn, and decisions by the id of the argument. `folder` is where the
    file lies, which its tables are named from."""

    seed: int = 0
    arguments: dict[str, Override] = {}
    folder: str = ""


def beside(article: Path) -> Path:
    """The file's place: beside the article."""
    return article.with_name(article.name + ENDING)


def read_overrides(path: Path) -> Overrides:
    """What the file says; nothing where there is none. Raises DataError for what it cannot mean."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Overrides(folder=str(path.parent))
    except (OSError, UnicodeDecodeError) as error:
        raise DataError("the file cannot be read", where=str(path), remedy="Save it as UTF-8 text") from error
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"this is no TOML: {error}", where=str(path), remedy="Correct the line") from error
    _known(data, ("seed", "arguments"), str(path))
    arguments = data.get("arguments", {})
    if not isinstance(arguments, dict) or not all(isinstance(each, dict) for each in arguments.values()):
        raise DataError("arguments are no tables", where=str(path), remedy="Write [arguments.g1] and keys below it")
    for name, each in arguments.items():
        _known(each, Override.__struct_fields__, f"{path}, [arguments.{name}]")
        for side in ("first", "then"):
            if side in each and f"{side}_table" in each:
                what = f"{side} and {side}_table stand beside each other"
                raise DataError(what, where=f"{path}, [arguments.{name}]", remedy="Give one of them")
    try:
        found = msgspec.convert({**data, "folder": str(path.parent)}, Overrides)
    except msgspec.ValidationError as error:
        raise DataError(str(error), where=str(path), remedy="Compare it with a file that was proposed") from error
    for name, override in found.arguments.items():
        for start, end in (*([override.window] if override.window else []), *(override.readings or ())):
            if not -LONGEST <= start < end <= LONGEST:
                where = f"{path}, [arguments.{name}]"
                raise DataError(f"{start:g} to {end:g} is no window", where=where, remedy="Give days such as [0, 14]")
    return found


def proposal(checked: Checked) -> str:
    """The file with all that was taken anyway, each part with where it comes from, for a person to change."""
    lines = [
        "# How the arguments of this article are put to the test. Change a line and run again: it counts.",
        "# A key that is taken out is proposed anew.",
        "",
        f"seed = {checked.seed} # of all that is drawn at random",
    ]
    for each in checked.inquiries:
        lines += ["", *_argument(each)]
    # The article's words stand in comments, where TOML allows no control characters.
    return "".join("".join(filter(str.isprintable, line)) + "\n" for line in lines)


def write_proposal(checked: Checked, path: Path) -> None:
    """Write `proposal` to a new file. Raises OutputError where there is one: what a person decided is never lost."""
    write_new(path, proposal(checked))


def write_new(path: Path, text: str) -> None:
    """Write a file that is not there yet. Raises OutputError where it is, or cannot be written."""
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError as error:
        raise OutputError("there is such a file", where=str(path), remedy="Move it away first") from error
    except OSError as error:
        raise OutputError("the file cannot be written", where=str(path), remedy="Check the folder") from error


def _argument(inquiry: Inquiry) -> list[str]:
    told = inquiry.proposal
    lines = [f"[arguments.{told.argument}] # “{told.phrase}”"]
    for name, side in (("first", told.first), ("then", told.then)):
        lines.append(f"# {name}: “{side.words}”" if side.words else f"# {name}: not in the sentence")
        lines += [f"#   {ground.part} {ground.value}: {ground.basis}. {ground.reason}" for ground in side.grounds]
        if side.query:
            lines.append(f"{name} = {_string(side.query)}")
        elif side.table:
            lines.append(f"{name}_table = {_string(side.table)}")
        else:
            lines.append(f"#   {side.unanswered}")
            table = side.needs.file if side.needs else f"{told.argument}-{name}.csv"
            lines.append(f"# {name}_table = {_string(table)}")
        if not side.query:
            observed = f"{name}_observed = {json.dumps(list(side.observed) or ['2020-01..2020-12'])}"
            lines.append(f"{'' if side.table else '# '}{observed} # when such events would have been written down")
    lines += [f"# {ground.part} {ground.value}: {ground.basis}. {ground.reason}" for ground in told.grounds]
    lines.append(f"window = [{told.window.start:g}, {told.window.end:g}] # days after an event of first")
    readings = ", ".join(f"[{each.start:g}, {each.end:g}]" for each in told.readings)
    lines.append(f"readings = [{readings}]")
    if told.since:
        lines.append(f"since = {_string(told.since)}")
    return lines


def _string(text: str) -> str:
    """A TOML string: a literal one where that is easier to read and to change."""
    return f"'{text}'" if '"' in text and "'" not in text else json.dumps(text, ensure_ascii=False)


def _known(given: Mapping[str, Any], names: tuple[str, ...], where: str) -> None:
    for name in given:
        if name not in names:
            close = difflib.get_close_matches(name, names, 1, 0.5)
            meant = f"Did you mean {close[0]}? " if close else ""
            raise DataError(f"there is no key '{name}'", where=where, remedy=f"{meant}The keys are {', '.join(names)}")
