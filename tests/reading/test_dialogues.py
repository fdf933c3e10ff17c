from allegedly.reading.dialogues import dialogue
from allegedly.schema import Tagged

from .given import article, find, in_words, unparsed


def turns(text: str) -> list[tuple[str, str, str]]:
    return in_words(text, dialogue(article(text), unparsed(text), []))


def test_the_turns_of_an_interview_are_said_by_whoever_is_named_in_front() -> None:
    text = (
        "Courier: Why did it fall?\n\nBrandt: It was rotten.\nWe knew.\n\nCourier: Who is to blame?\n\nBrandt: Nobody."
    )
    assert turns(text) == [
        ("Courier", ":", "Why did it fall?"),
        ("Brandt", ":", "It was rotten. We knew."),
        ("Courier", ":", "Who is to blame?"),
        ("Brandt", ":", "Nobody."),
    ]


def test_turns_in_quotation_marks_belong_to_nobody_else() -> None:
    text = '"LEE: Why?\n\n"ORR: It rained.\n\n"LEE: And then?\n\n"ORR: It stopped.'
    wrong = Tagged((), (find(text, "rained"),), (find(text, "LEE: And then?"), find(text, "stopped")), 0.9)
    assert in_words(text, dialogue(article(text), unparsed(text), [wrong])) == [
        ("", "rained", "stopped"),
        ("LEE", ":", "Why?"),
        ("ORR", ":", "It rained."),
        ("LEE", ":", "And then?"),
        ("ORR", ":", "It stopped."),
    ]


def test_question_and_answer_name_nobody() -> None:
    assert turns("Q: Why?\n\nA: I was tired.\n\nQ: And now?") == [
        ("", ":", "Why?"),
        ("", ":", "I was tired."),
        ("", ":", "And now?"),
    ]


def test_single_labels_make_no_interview() -> None:
    assert turns("Note: Prices vary.\n\nUpdate: The road is open.\n\nVelmar: Rain.") == []
    assert turns("Note: Prices vary.\n\nThe road is open.") == []
