from allegedly.reading.dialogues import dialogue

from .given import article, in_words, unparsed

LABELLED = "Courier: Why did it fall?\n\nPaul Brandt: It was rotten."


def answers(*paragraphs: str) -> list[str]:
    """What is given to Brandt behind the labelled question and answer."""
    text = "\n\n".join((LABELLED, *paragraphs))
    said = in_words(text, dialogue(article(text), unparsed(text), []))
    return [content for source, _, content in said if source == "Paul Brandt"][1:]


def test_answers_without_a_label_are_said_by_who_answered_first() -> None:
    assert answers("Whom did you tell, Mr Brandt?", "Everybody.", "And then?", "Would you not? I waited.") == [
        "Everybody.",
        "Would you not? I waited.",
    ]


def test_a_short_remark_is_a_question_where_an_answer_follows() -> None:
    assert answers("Who knew?", "All of them.", "The ministry denies that.", "I gave it the letters.") == [
        "All of them.",
        "I gave it the letters.",
    ]
    assert answers("Who knew?", "All of them.", "You have no proof.", "Ask the court.") == [
        "All of them.",
        "Ask the court.",
    ]


def test_an_interview_ends_where_the_turns_are_no_longer_sure() -> None:
    first = ("Who knew?", "All of them.")
    assert answers(*first, "The ministry denies that.", "Rain is forecast.") == ["All of them."]
    assert answers(*first, "I was there. I saw it.", "My hands shook.") == ["All of them."]
    assert answers(*first, "Paul Brandt, 58, is an engineer.", "We spoke to him in May.") == ["All of them."]
    assert answers(*first, "Who else?", "Brandt was silent.") == ["All of them."]
    assert answers(*first, "Who else?", "How would he know?", "Then why go on?", "No.") == ["All of them."]
    assert answers(*first, "Anna Moll: He is lying.", "Why?", "He was drunk.") == ["All of them."]


def test_prose_behind_two_labels_is_nobodys() -> None:
    assert answers("The bridge was built in 1911.", "We drove over it twice.") == []
    text = "Note: Prices vary.\n\nUpdate: The road is open.\n\nWhy?\n\nNobody knows."
    assert dialogue(article(text), unparsed(text), []) == []
