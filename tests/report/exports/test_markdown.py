import re

import pytest

from allegedly.report.exports import export
from allegedly.report.exports.markdown import escaped

from .subjects import HOSTILE, hostile, judged, plain


def page(words: str = "") -> str:
    subject = hostile(words) if words else judged()
    (content,) = export([subject], "markdown").files.values()
    return content.decode("utf-8")


def test_a_page_in_full() -> None:
    assert (
        page()
        == """\
# Bridge at Oster Ferry closed after crash

2024-05-14

6 claims, 6 of them checkable. They rest on:

| | claims | checkable | sources |
|---|---:|---:|---:|
| named person | 2 | 2 | 1 |
| named organisation | 1 | 1 | 1 |
| document | 0 | 0 | 0 |
| anonymous source | 1 | 1 | 1 |
| unnamed group | 0 | 0 | 0 |
| nobody | 2 | 2 |  |

Also found: times 1, places 2, quantities 1, events 1, arguments from timing 1.

## Sources

- **a police officer** (anonymous source): 1 statement
- **Mara Lindqvist** (named person; engineer, Oster Works): 2 statements; cites a report _(corrected by AB)_
- **a report** (document): 0 statements
- **The town council** (named organisation): 1 statement

## Claims

- “Two lorries crashed on the bridge on Monday, killing at least 3 people” rests on a police officer (anonymous \
source) _(accepted by RM)_
  - RM: Heard the recording.
- “The railing was rotten” rests on Mara Lindqvist (named person)
  - Rated by RM: Not shown
- “a report had warned of it in 2019” rests on Mara Lindqvist (named person)
- “The bridge is 90 years old” rests on nobody
  - Rated by AB: Mostly right
- “it ever saw the report” rests on The town council (named organisation)
- “the inspection was cancelled before the vote” rests on nobody _(added by RM)_

## To check

- high, COUNT-02: “at least 3 people”: The headline gives no number of deaths.

---

Made with allegedly 0.1.0. Lines without a name are the machine's; it says who claims what, not what is so. Text of \
record: SHA-256 `"""
        + judged().reading.article.sha256
        + "`.\n"
    )


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("plain words", "plain words"),
        ("[x](y)", "\\[x\\]\\(y\\)"),
        ("<b>&amp;", "\\<b\\>\\&amp;"),
        ("a | b", "a \\| b"),
        ("# heading", "\\# heading"),
        ("1. item", "1\\. item"),
        ("- item", "\\- item"),
        ("---", "\\---"),
        ("https://example.org", "https\\://example.org"),
        ("www.example.org", "www\\.example.org"),
        ("a@b.org", "a\\@b.org"),
        ("two\n\n# lines", "two \\# lines"),
        ("\u202eabc", "\\<RLO\\>abc"),
        ("\x1b[2J", "\\[2J"),
        ("", ""),
    ],
)
def test_nothing_acts_as_markup(words: str, shown: str) -> None:
    assert escaped(words) == shown


@pytest.mark.parametrize("words", HOSTILE)
def test_a_page_holds_no_markup_of_the_article(words: str) -> None:
    text = page(words)
    assert not re.search(r"(?<!\\)<[a-z/!]", text)
    assert not re.search(r"(?<!\\)\]\(", text)
    assert not set(text) & set("\x00\x1b\x08\u202e\u2066")


def test_an_article_without_anything() -> None:
    content = export([plain()], "markdown").files["bridge.md"].decode()
    assert "accepted" not in content
