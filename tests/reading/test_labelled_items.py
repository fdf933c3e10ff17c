from collections.abc import Sequence

from allegedly.reading.labelled_items import labelled_items
from allegedly.reading.syntax import Syntax
from allegedly.schema import Span, Tags, Word

from .given import article, in_words

TAGS = {"was": "VBD", "had": "VBD", "is": "VBZ", "runs": "VBZ", ":": ":", "-": "-"}


def items(*lines: str) -> list[tuple[str, str, str]]:
    """The attributions of a list; words are parted by spaces, and each line is a sentence."""
    text = "\n".join(lines)
    words: list[Word] = []
    sentences, offset = [], 0
    for line in lines:
        first = len(words)
        for form in line.split(" "):
            words.append(Word(offset, offset + len(form), TAGS.get(form, "NN"), len(words), "dep"))
            offset += len(form) + 1
        sentences.append(Span(first, len(words)))
    tags = Tags(tuple(words), tuple(sentences), (Span(0, len(text)),), (), ())
    return in_words(text, labelled_items(article(text), Syntax(text, tags), []))


def test_an_item_is_said_by_the_body_that_it_begins_with() -> None:
    assert items(
        "- Harbour authority : the ship was empty .", "- Family : we had been at home .", "- It is known ."
    ) == [
        ("Harbour authority", "", "the ship was empty"),
        ("Family", ":", "we had been at home"),
    ]


def test_a_capital_counts_beside_a_surer_item() -> None:
    sure, unsure = "1. Ministry : the road was open .", "2. Police : Ruben was alone ."
    assert [source for source, _, _ in items(sure, unsure)] == ["Ministry", "Police"]
    assert items("- Front : An army that runs the north .", "- Police : Two forces was one .") == []


def test_topics_notes_and_things_say_nothing() -> None:
    nothing: Sequence[tuple[str, str, str]] = []
    assert items("- Location : the town was small .") == nothing
    assert items("- Source : the ministry was asked .") == nothing
    assert items("- Army : twelve wounded .") == nothing
    assert items("Police : the road was open .") == nothing
