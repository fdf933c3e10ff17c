"""The samples of docs/surges.md give what the page prints."""

import contextlib
import io
import re
from pathlib import Path

CHAPTER = Path(__file__).parents[2] / "docs" / "surges.md"


def test_samples_print_what_the_chapter_says() -> None:
    samples = re.findall(r"```python\n(.*?)```\n\n```text\n(.*?)```", CHAPTER.read_text("utf-8"), re.DOTALL)
    assert len(samples) == 2
    names: dict[str, object] = {}
    for code, printed in samples:
        output = io.StringIO()
        with contextlib.redirect_stdout(output):
            exec(code, names)
        assert output.getvalue() == printed
