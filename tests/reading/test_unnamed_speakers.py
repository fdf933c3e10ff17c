import pytest

import allegedly

WORDS = "An engineer who asked not to be named because he feared for his job said the cracks were reported in March."
DIPLOMAT = (
    "A diplomat who was not authorised to speak to the press and asked to remain anonymous said both sides had left"
    " in anger."
)


def told(text: str) -> list[tuple[str, str, str, str]]:
    """Of each statement its source, its cue, its content and why the source is not named, on one line."""
    reading = allegedly.read_text(text, threads=1)
    reasons = {source.id: source.anonymity for source in reading.sources}
    rows = []
    for one in reading.attributions:
        reason = reasons.get(one.source_id or "")
        if one.act == "statement" and one.source and one.cue:
            quotes = (one.source, one.cue, one.content, reason or one.content)
            rows.append(tuple(" ".join(quote.text.replace("\n>", "").split()) for quote in quotes))
    return [(source, cue, content, reason) for source, cue, content, reason in rows]


@pytest.mark.parametrize(
    "text",
    [
        WORDS,
        WORDS.replace("not to be ", "not to be\n"),
        "> " + WORDS.replace("not to be ", "not to be\n> "),
        WORDS.replace("asked", "*asked*"),
    ],
)
def test_the_source_is_who_speaks_with_the_reason(text: str) -> None:
    (source, cue, content, reason) = told(text)[0]
    assert source.startswith("An engineer")
    assert (cue, content) == ("said", "the cracks were reported in March")
    assert reason.replace("*", "") == "who asked not to be named because he feared for his job"


def test_what_is_said_begins_behind_the_reason() -> None:
    assert told(DIPLOMAT) == [
        (
            "A diplomat who was not authorised to speak to the press and asked to remain anonymous",
            "said",
            "both sides had left in anger",
            "who was not authorised to speak to the press and asked to remain anonymous",
        )
    ]


def test_whom_it_is_told_is_not_what_is_told() -> None:
    text = "The depot burned on Monday. A guard who declined to be identified told the Courier that the alarm was off."
    assert told(text)[-1][1:3] == ("told", "that the alarm was off")
