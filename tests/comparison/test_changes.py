"""Each kind of change, told from two real readings; and what must not be told."""

import functools

import pytest

import allegedly
from allegedly import comparison
from allegedly.schema.comparisons import Change, Comparison

from .versions import FIRST, LATER

BEFORE = (
    "The road to Ostrava closed after a landslide.\n\n"
    "Crews worked through the night to clear the valley road, which carries timber to the coast.\n\n"
)
AFTER = "\n\nThe district council meets on Thursday. Shops in the valley were empty all week."


@functools.cache
def reading(sentence: str) -> allegedly.Reading:
    return allegedly.read_text(f"{BEFORE}{sentence}{AFTER}", written="2024-05-07", threads=1)


def compared(old: str, new: str) -> Comparison:
    return comparison.compare(reading(old), reading(new))


CASES = [
    ("Police said 12 people were killed in the slide.", "Police said 14 people were killed in the slide.",
     [("figure", None, "12", "14")]),
    ("Police said 12 people were killed in the slide.", "Police said at least 12 people were killed in the slide.",
     [("bound", "softer", "12", "at least 12")]),
    ("Police said 40 homes were hit.", "Police said between 40 and 60 homes were hit.",
     [("bound", "softer", "40", "between 40 and 60")]),
    ("Police said more than 40 homes were hit.", "Police said 40 homes were hit.",
     [("bound", "harder", "more than 40", "40")]),
    ("The ministry said the army killed 30 rebels.",
     "The ministry said the army killed 30 rebels and lost 2 soldiers.", [("figure", "added", "", "2")]),
    ("The mayor said the dam was safe.", "The mayor claimed the dam was safe.", [("cue", "softer", "said", "claimed")]),
    ("Officials believe the fire was set.", "Officials say the fire was set.", [("cue", "harder", "believe", "say")]),
    ("The mayor, Dana Holt, said the dam was safe.", "An official who asked not to be named said the dam was safe.",
     [("source", "now unnamed", "The mayor, Dana Holt, said", "An official who asked not to be named said")]),
    ("A senior official said the contract was signed in May.",
     "Dana Holt, the finance minister, said the contract was signed in May.",
     [("source", "now named", "A senior official said", "Dana Holt, the finance minister, said")]),
    ("Dana Holt said the contract was signed in May.", "Piet Maas said the contract was signed in May.",
     [("source", "another source", "Dana Holt said", "Piet Maas said")]),
    ("The contract was signed in May, Dana Holt said.", "The contract was signed in May.",
     [("source", "now on nobody", "Dana Holt said", "The contract was signed in May.")]),
    ("The company ignored the warning.", "The company may have ignored the warning.",
     [("hedge", "softer", "", "may")]),
    ("The company reportedly ignored the warning.", "The company ignored the warning.",
     [("hedge", "harder", "reportedly", "")]),
    ("She is believed to have left the country.", "She has left the country.",
     [("hedge", "harder", "is believed to", ""), ("cue", "harder", "is believed", "")]),
    ("The drone was made abroad.", "The drone was made abroad, the army said.",
     [("source", "now attributed", "The drone was made abroad.", "the army said")]),
    ("The court will rule on 5 March.", "The court will rule on 12 March.", [("time", None, "5 March", "12 March")]),
    ("The minister resigned.", "The minister resigned on Friday.", [("time", "added", "", "Friday")]),
    ("The inquiry found the brakes had failed.", "",
     [("removed", None, "The inquiry found the brakes had failed.", "")]),
    ("", "The inquiry found the brakes had failed.", [("added", None, "", "The inquiry found the brakes had failed.")]),
    ("", "This story was amended on 4 May 2024. An earlier version gave the wrong name for the bridge.",
     [("notice", "added", "",
       "This story was amended on 4 May 2024. An earlier version gave the wrong name for the bridge.")]),
    ("She resigned over the affair.", "She was dismissed over the affair.",
     [("reworded", None, "She resigned over the affair.", "She was dismissed over the affair.")]),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "told"), CASES, ids=[f"{case[0][:30]} > {case[1][:30]}" for case in CASES])
def test_what_changed_is_told_with_the_words_of_both_sides(
    old: str, new: str, told: list[tuple[str, str | None, str, str]]
) -> None:
    changes = compared(old, new).changes
    assert [(each.kind, each.turn, each.before, each.after) for each in changes] == told


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            '"We warned them twice," said Ada Brandt, an engineer.',
            "“We warned them twice,” said Ada Brandt, an engineer.",
        ),
        ("The army’s 1,500 men left.", "The army's 1500 men left."),
        ("Residents fled the village. Others stayed.", "Residents fled\nthe village.\nOthers stayed."),
    ],
)
def test_style_and_layout_are_no_change(old: str, new: str) -> None:
    found = compared(old, new)
    assert (found.changes, found.common) == ((), 1.0)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The mayor said the dam was safe.", "The mayor told reporters the dam was safe."),
        ("Colonel Ada Brandt said the convoy was attacked.", "Brandt said the convoy was attacked."),
        ("Ada Brandt, an engineer, said the wall had cracked.", "Engineer Ada Brandt said the wall had cracked."),
    ],
)
def test_the_same_source_in_other_words_is_no_other_source(old: str, new: str) -> None:
    assert [each.kind for each in compared(old, new).changes] == ["reworded"]


def test_an_unchanged_pronoun_is_somebody_else_where_the_name_went() -> None:
    old = "Dana Holt opened the meeting. She said the dam was safe."
    found = [
        (each.kind, each.before, each.after) for each in compared(old, old.replace("Dana Holt", "Anna Maas")).changes
    ]
    assert found[0] == ("source", "She said", "She said")
    kept = compared(old, old.replace("opened", "left"))
    assert [each.kind for each in kept.changes] == ["reworded"]


@pytest.fixture(scope="module")
def depot() -> Comparison:
    return comparison.compare(allegedly.read(FIRST, threads=1), allegedly.read(LATER, threads=1))


def test_changes_come_the_weightiest_first(depot: Comparison) -> None:
    assert [(each.kind, each.turn) for each in depot.changes] == [
        ("headline", None),
        ("notice", "added"),
        ("figure", None),
        ("source", "now unnamed"),
        ("hedge", "softer"),
        ("bound", "softer"),
        ("cue", "softer"),
        ("time", None),
        ("added", None),
        ("removed", None),
        ("removed", None),
        ("date", None),
        ("moved", None),
    ]
    assert [each.weight for each in depot.changes] == sorted((each.weight for each in depot.changes), reverse=True)


def test_words_and_ids_of_a_change_are_those_of_its_side(depot: Comparison) -> None:
    for change in depot.changes:
        for side, quote, words in (("old", change.old, change.before), ("new", change.new, change.after)):
            reading = getattr(depot, side)
            if quote is not None and change.kind != "date":
                assert quote.text == words
                assert " ".join(reading.article.text[start:end] for start, end in quote.pieces) == words
    (source,) = [each for each in depot.changes if each.kind == "source"]
    assert [source_named(depot, side, source) for side in ("old", "new")] == [
        "Arne Visser", "A senior officer in the garrison",
    ]  # fmt: skip


def source_named(found: Comparison, side: str, change: Change) -> str:
    refs = change.old_refs if side == "old" else change.new_refs
    (name,) = [source.name for source in getattr(found, side).sources if source.id in refs]
    return name


def test_the_other_way_round_what_was_softer_is_harder(depot: Comparison) -> None:
    back = comparison.compare(depot.new, depot.old)
    other = {"softer": "harder", "now unnamed": "now named", "added": "gone", None: None}
    kinds = {"added": "removed", "removed": "added"}
    assert sorted((kinds.get(each.kind, each.kind), str(each.turn)) for each in back.changes) == sorted(
        (each.kind, str(other[each.turn])) for each in depot.changes
    )


def test_sources_of_one_name_are_pairs(depot: Comparison) -> None:
    names = [{source.id: source.name for source in reading.sources} for reading in (depot.old, depot.new)]
    pairs = [(names[0][pair.old], names[1][pair.new]) for pair in depot.pairs if pair.kind == "source"]
    assert ("Tarn Energy", "Tarn Energy") in pairs
    assert all(one == other for one, other in pairs)
