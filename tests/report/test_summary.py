import unicodedata

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly import report
from allegedly.errors import UsageError
from allegedly.report.columns import width
from allegedly.schema import Span

from . import sample

EXPECTED = """\
The harbour that was dug twice
The Saltmarsh Courier, 14 March 2023, 360 words

Rests on                                  claims  checkable  sources
named person        #############              4          4        3
named organisation  ##########                 3          1        2
document            ###                        1          1        1
anonymous source    #################          5          5        2
unnamed group       #######                    2          1        1
nobody              ####################       6          5        -

Claims that most need a second source
1. a contract worth 4.2 million crowns went to Brackwater Marine without a
   tender
   -> A1 an official in the harbour authority, citing D1; line 11
      speaks of crime or wrongdoing; rests on one anonymous source
2. three people reportedly fell ill from contaminated shellfish
   -> N nobody; line 37
      speaks of a danger to health; stands in the author's own voice
3. two earlier reports about the payment had been shredded
   -> A1 an official in the harbour authority, citing D1; line 12
      speaks of concealment; rests on one anonymous source
4. The Port of Lowmere paid for the same dredging work twice in 2021
   -> A1 an official in the harbour authority, citing D1; line 6
      rests on one anonymous source
5. Brackwater Marine was founded in 2019 by a cousin of the harbour master
   -> N nobody; line 18
      stands in the author's own voice

12 statements, 1 belief, 1 demand, 2 pieces of evidence
9 sources, 4 hedges
"""


def test_the_summary_of_the_sample():
    assert report.summary(sample.reading(wrapped=True)) == EXPECTED


def test_an_article_in_which_nothing_was_found():
    assert report.summary(sample.bare("It rained.")) == (
        "draft.txt\n"
        "no date, 2 words\n"
        "\n"
        "No claim was found in this article.\n"
        "\n"
        "No attribution was found in this article.\n"
    )


@pytest.mark.parametrize("columns", [46, 53, 80, 120])
def test_no_line_is_wider_than_asked(columns):
    lines = report.summary(sample.reading(), width=columns).splitlines()
    assert max(map(width, lines)) <= columns


def test_a_width_without_room_is_refused():
    with pytest.raises(UsageError, match=r"a summary 20 columns wide has no room\. Give 46 or more"):
        report.summary(sample.reading(), width=20)


def test_a_title_without_end_is_cut_to_two_lines():
    reading = sample.bare("It rained.")
    long = msgspec.structs.replace(reading.article, title="é" * 1_000_000)
    lines = report.summary(msgspec.structs.replace(reading, article=long)).splitlines()
    assert lines[:3] == ["é" * 80, "é" * 77 + "...", "no date, 2 words"]


HOSTILE = st.text(st.characters(exclude_categories=()), min_size=1, max_size=60)


@settings(max_examples=40, deadline=None)
@given(HOSTILE, HOSTILE, st.integers(46, 90))
def test_whatever_the_article_holds_the_summary_is_plain_and_fits(name, text, columns):
    reading = sample.reading("{a1.content:{c1:*}}{a1.source:{s1.mention:*}}")
    source = msgspec.structs.replace(reading.sources[0], name=name)
    article = msgspec.structs.replace(sample.article(text), title=name, publisher=name, written=name)
    claim = msgspec.structs.replace(reading.claims[0], pieces=(Span(0, len(text)),), text=text)
    reading = msgspec.structs.replace(reading, sources=(source,), article=article, claims=(claim,))
    shown = report.summary(reading, width=columns)
    assert max(map(width, shown.split("\n"))) <= columns
    assert {unicodedata.category(character) for character in shown if character != "\n"} & {
        "Cc",
        "Cs",
        "Zl",
        "Zp",
    } == set()
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
