"""The chapter for readers: every block of code runs and prints what stands below it."""

import contextlib
import io
import re
from pathlib import Path

CHAPTER = Path(__file__).parents[2] / "docs" / "coincidence.md"


def test_the_chapter_s_code_prints_what_it_says():
    blocks = re.findall(r"```(python|text)\n(.*?)```", CHAPTER.read_text(encoding="utf-8"), re.DOTALL)
    names: dict[str, object] = {}
    printed = ""
    compared = 0
    for kind, body in blocks:
        if kind == "python":
            output = io.StringIO()
            with contextlib.redirect_stdout(output):
                exec(body, names)  # the project's own chapter
            printed = output.getvalue()
        else:
            assert printed == body
            compared += 1
    assert compared == 3
