"""All of it together: whole events, what is left out, and what never breaks."""

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly.reading.events import events
from allegedly.reading.syntax import Syntax
from allegedly.schema import EventActor, Span, Tags, Word, quote

from ..given import article, find
from .sample import passage, rows, told


def test_a_whole_event() -> None:
    text = passage("shooting")[0].text
    (event,) = told("shooting")
    assert event.id == "e1"
    assert event.trigger == quote(text, (find(text, "shot"),))
    assert event.actors == (
        EventActor(None, "actor", find(text, "Gunmen"), "Gunmen"),
        EventActor(None, "target", find(text, "three policemen"), "three policemen"),
    )
    assert text[event.span.start : event.span.end] == (
        "Gunmen shot dead three policemen at a checkpoint near Dorvan on Tuesday"
    )
    assert event.mentions == (find(text, "shot"),)


def test_headings_and_apparatus_tell_of_nothing() -> None:
    given, syntax = passage("shooting")
    for apart in ({"headings": given.body}, {"apparatus": given.body}):
        ((name, span),) = apart.items()
        assert events(msgspec.structs.replace(given, **{name: (span,)}), syntax, (), (), (), (), ()) == ()


def test_a_list_of_words_is_no_list_of_events() -> None:
    count = 40
    words = tuple(Word(7 * number, 7 * number + 6, "VBD", 0, "conj") for number in range(count))
    text = "killed " * count
    syntax = Syntax(text, Tags(words, (Span(0, count),), (Span(0, len(text)),), (), ()))
    assert events(article(text), syntax, (), (), (), (), ()) == ()


def test_nothing_gives_nothing() -> None:
    assert events(article(""), Syntax("", Tags((), (), (), (), ())), (), (), (), (), ()) == ()


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_tags_over_any_words_give_events_inside_the_text(data: st.DataObject) -> None:
    forms = sorted({row[0] for sentences in rows().values() for sentence in sentences for row in sentence})
    chosen = data.draw(st.lists(st.sampled_from(forms), min_size=1, max_size=25))
    text = " ".join(chosen)
    tags = st.sampled_from(["NN", "NNS", "NNP", "VBD", "VBN", "VBG", "VB", "VBZ", "IN", "DT", "JJ", "CD", "PRP", "WDT"])
    relations = st.sampled_from(
        ["nsubj", "obj", "obl", "nmod", "conj", "advcl", "xcomp", "acl", "acl:relcl", "case", "det", "aux", "compound"]
    )
    words, offset = [], 0
    for form in chosen:
        head = data.draw(st.integers(0, len(chosen) - 1))
        words.append(Word(offset, offset + len(form), data.draw(tags), head, data.draw(relations)))
        offset += len(form) + 1
    syntax = Syntax(text, Tags(tuple(words), (Span(0, len(words)),), (Span(0, len(text)),), (), ()))
    for event in events(article(text), syntax, (), (), (), (), ()):
        start, end = event.trigger.pieces[0]
        assert text[start:end] == event.trigger.text
        assert Span(start, end) in event.mentions
        for span in (event.span, *event.mentions, *(actor.span for actor in event.actors)):
            assert 0 <= span.start < span.end <= len(text)
