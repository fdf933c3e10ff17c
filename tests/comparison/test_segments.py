import pytest

from allegedly.comparison.segments import joined, keys_of, segments

from .versions import bare


def keys(text: str) -> list[tuple[str, ...]]:
    return [segment.keys for segment in segments(bare(text).article)]


@pytest.mark.parametrize(
    "other",
    [
        "“We saw them,” he said. US-led troops left at 18:40.",
        "'We saw them', he said. US-led troops left at 18:40.",
        "``We saw them,'' he said. US-led troops left at 18:40.",
        '"We saw\nthem," he said. US-\nled troops left at 18:40.',
        '> "We saw them,"\n> he said. US-led troops left\n> at 18:40.',
        '"We saw  them" he SAID.  US-led troops\u00ad left at 18:40.',
    ],
)
def test_style_and_layout_make_no_difference(other: str) -> None:
    assert keys(other) == keys('"We saw them," he said. US-led troops left at 18:40.')


def test_words_that_are_put_into_quotation_marks_and_questions_are_others() -> None:
    assert keys_of("the attack") != keys_of('the "attack"')
    assert keys_of("He knew.") != keys_of("He knew?")


def test_numbers_are_compared_as_they_are_meant() -> None:
    assert keys_of("1,500 people") == keys_of("1500 people") != keys_of("15 people")


def test_sentences_know_their_paragraph_and_their_words() -> None:
    text = "One came. Two went.\n\nThree stayed."
    found = segments(bare(text).article)
    assert [(text[slice(*each.span)], each.paragraph) for each in found] == [
        ("One came.", 1),
        ("Two went.", 1),
        ("Three stayed.", 2),
    ]
    assert [text[start:end] for start, end in zip(found[1].starts, found[1].ends, strict=True)] == ["Two", "went"]
    assert joined(found[:2]).keys == ("one", "came", "two", "went")


def test_one_line_paragraphs_and_wrapped_ones_are_cut_alike() -> None:
    line = "The council met on Monday and talked about the bridge for many hours without end. " * 3
    wrapped = line.replace(" about", "\nabout").replace(" without", "\nwithout")
    assert keys(f"{line}\n{line}") == keys(f"{wrapped}\n\n{wrapped}")
