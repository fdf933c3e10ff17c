"""The passages written for training: their marks, and what is refused."""

from collections.abc import Callable

import pytest

from allegedly.tagging.labels import ACTS, FORMS

from happenings import PARTS, PASSAGES, STATUSES, Passage, passages


def _quoted(one: Passage, first: int, last: int) -> str:
    words = one.document.words
    return one.document.text[words.starts[first] : words.ends[last]]


def test_marks_are_events_with_parts_and_arguments_with_sides(marked: Callable[..., list[Passage]]) -> None:
    (one,) = marked()
    first, second = one.told.acts
    assert (ACTS[first.kind], STATUSES[first.status]) == ("ASSAULT.territory taken", "happened")
    assert [_quoted(one, word, word) for word in first.words] == ["took", "storming"]
    assert [(PARTS[part], _quoted(one, *place)) for part, *place in first.parts] == [
        ("actor", "Rebels"), ("place", "Kesh"), ("killed", "nine men"),
    ]  # fmt: skip
    assert (ACTS[second.kind], STATUSES[second.status]) == ("AGREE", "planned")
    (argument,) = one.told.arguments
    assert (FORMS[argument.form], _quoted(one, *argument.link)) == ("aftermath", "a day later")
    assert [_quoted(one, *side) for side in argument.sides if side] == ["Rebels took Kesh", "the house votes"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{e1.actor Rebels} came", "0 words bear the kind"),
        ("{e1:AGREE signed} and {e1:AGREE sealed}", "2 words bear the kind"),
        ("{e1:AGREE was signed}", "more than one word"),
        ("{e1:AGREE sign}ed", "begin and end with words"),
        ("{e1:WEDDING married}", "is none of"),
        ("{g1.first it rained}", "0 links"),
        ("{e1:AGREE signed", "not closed"),
        ("signed}", "marks nothing"),
        ("{e1:AGREE! signed}", "marks nothing"),
    ],
)
def test_marks_that_stand_for_nothing_are_refused(marked: Callable[..., list[Passage]], text: str, why: str) -> None:
    with pytest.raises(ValueError, match=f"kind.toml, trial: .*{why}"):
        marked(text)


def test_events_that_are_left_open_bear_no_marks(marked: Callable[..., list[Passage]]) -> None:
    (one,) = marked("Rebels took Kesh.", "events = false")
    assert not one.events
    with pytest.raises(ValueError, match="said to be left open"):
        marked("Rebels {e1:ASSAULT.attack came}.", "events = false")
    (one,) = marked("Rebels {e1:ASSAULT.attack came}.", "parts = false")
    assert (one.events, one.settings) == (True, False)
    (one,) = marked("Rebels {e1:ASSAULT.attack came} to {e1.place Kesh}.", "parts = 'settings'")
    assert one.settings
    for given in ("false", "'settings'"):
        with pytest.raises(ValueError, match="said to be left open"):
            marked("{e1.actor Rebels} {e1:ASSAULT.attack came}.", f"parts = {given}")


def test_all_passages_can_be_read_and_have_names_of_their_own() -> None:
    marked = passages()
    assert len({one.document.name for one in marked}) == len(marked)
    assert len(list(PASSAGES.glob("*.toml"))) >= 6
