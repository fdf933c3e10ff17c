"""Taking turns: who writes to a case holds it meanwhile, and the others wait."""

import contextlib
import os
import time
from collections.abc import Iterator
from pathlib import Path

from ..errors import OutputError
from ..locks import alone
from .records import case_file, present

_PATIENCE_SECONDS = 5.0
"""How long to wait for another program's edit, which takes milliseconds; then something hangs, and it is said."""


@contextlib.contextmanager
def writing_alone(folder: Path) -> Iterator[None]:
    """Hold the case in a folder while something is written to it; wait for another program that holds it.

    Raises OutputError where the folder cannot be written to or the other program does not end, and DataError where a
    newer version took the case over since it was opened: nothing of its may be written over.
    """
    if not os.access(folder, os.W_OK):
        raise OutputError(
            "no permission to write to this case",
            where=str(folder),
            remedy="Ask whoever owns the folder, or copy it to where you may write",
        )
    case_file(folder / "case.json")
    present(folder / ".lock")  # refuses a link, which would be followed
    deadline = time.monotonic() + _PATIENCE_SECONDS
    with contextlib.ExitStack() as stack:
        while True:
            try:
                stack.enter_context(alone(folder / ".lock", "writing to this case"))
                break
            except OutputError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.01)
        yield
