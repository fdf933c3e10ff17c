"""Making a case: the folders, what git has to know, and `case.json` at the end, which makes it one."""

import os
from pathlib import Path
from typing import Literal, get_args

import msgspec

from ..errors import OutputError
from ..report.writing import make_folder, write_atomically
from .records import FORMAT, CaseFile, listed, present

Shelf = Literal["queries", "tests", "tables"]
"""The folders for what else belongs to a case."""

_FOLDERS = ("articles", "readings", "decisions", *get_args(Shelf))
_GIT_ATTRIBUTES = (
    "# Bytes stay as they are; decisions of two people merge line by line.\n* -text\ndecisions/*.jsonl merge=union\n"
)
_GIT_IGNORE = ".lock\n.allegedly-*.part\n"


def make(folder: str | os.PathLike[str], name: str) -> None:
    """Make a case in a folder that is empty or not there yet. Raises OutputError where anything else lies there."""
    path = Path(folder)
    if present(path / "case.json"):
        raise OutputError("there is a case in this folder already", where=str(path), remedy="Choose another folder")
    if listed(path):
        raise OutputError("the folder holds other files", where=str(path), remedy="Choose an empty one, or a new name")
    for sub_folder in _FOLDERS:
        make_folder(path / sub_folder)
    write_atomically(path / ".gitattributes", _GIT_ATTRIBUTES)
    write_atomically(path / ".gitignore", _GIT_IGNORE)
    about = CaseFile(format=FORMAT, name=name or path.resolve().name)
    write_atomically(path / "case.json", msgspec.json.format(msgspec.json.encode(about), indent=2) + b"\n")
