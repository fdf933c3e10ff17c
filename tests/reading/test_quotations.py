import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly.reading.quotations import quotations
from allegedly.schema import Span


def quoted(*paragraphs: str) -> list[str]:
    text, spans = "\n\n".join(paragraphs), []
    offset = 0
    for paragraph in paragraphs:
        spans.append(Span(offset, offset + len(paragraph)))
        offset += len(paragraph) + 2
    return [text[start:end] for start, end in quotations(text, spans)]


@pytest.mark.parametrize(
    ("paragraph", "inside"),
    [
        ("“It is over,” she said. “We left.”", ["It is over,", "We left."]),
        ('"It is over," she said. "We left."', ["It is over,", "We left."]),
        ("«It is over», she said.", ["It is over"]),
        ("„It is over“, she said.", ["It is over“, she said."]),
        ("''It is over,'' she said.", ["It is over,"]),
        ("``It is over,'' she said.", ["It is over,"]),
        ("‘It is over,’ she said.", ["It is over,"]),
        ("'It is over,' she said.", ["It is over,"]),
        ("The ministers' cars weren't there.", []),
        ("He called it a “quick and orderly” exit.", ["quick and orderly"]),
        ("“They said ‘never’ to me,” he said.", ["They said ‘never’ to me,"]),
        ("She said: “It is over", ["It is over"]),
        ('"It is over, he said. "We left."', ["It is over, he said. ", "We left."]),
        ("It is over,” she said.", []),
    ],
)
def test_marks_of_every_kind(paragraph: str, inside: list[str]) -> None:
    assert quoted(paragraph) == inside


def test_a_quotation_over_paragraphs_opens_each_and_closes_once() -> None:
    assert quoted("“First.", "“Second.", "“Third,” he said.") == ["First.", "Second.", "Third,"]


def test_a_paragraph_that_closes_what_the_one_before_left_open_is_quoted_from_its_start() -> None:
    assert quoted("“First.", "Second,” he said.") == ["First.", "Second,"]


@given(st.text(alphabet="ab .,\"'“”‘’«»„`\n", max_size=60))
@settings(max_examples=150, deadline=None)
def test_the_spans_are_in_order_inside_the_text_and_apart(text: str) -> None:
    spans = quotations(text, [Span(0, len(text))])
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert all(0 <= start <= end <= len(text) for start, end in spans)


def test_a_single_mark_left_open_quotes_where_the_next_paragraph_opens_again() -> None:
    assert quoted("He said: 'I heard a roar.", "'I just ran.'") == ["I heard a roar.", "I just ran."]
    assert quoted("In the '90s nobody heard.", "Then they came.") == []
