"""What a passage is about, and what stands around a word."""

import allegedly
from allegedly.reading.events.sentence_topics import SentenceTopics

from .sample import passage


def around(name: str) -> SentenceTopics:
    return SentenceTopics(*passage(name))


def test_two_words_of_one_topic_silence_a_paragraph() -> None:
    assert around("sport").silenced(0)
    assert around("kitchen").silenced(0)
    assert not around("shooting").silenced(0)


def test_arms_are_seen_in_the_sentence_and_before_it() -> None:
    given = around("ambush")
    _, syntax = passage("ambush")
    first, second = syntax.forms.index("convoy"), syntax.forms.index("attack")
    assert given.arms(first)
    assert given.arms_before(second)
    assert not around("labour").arms(0)


def test_gas_is_an_accident_and_tear_gas_is_none() -> None:
    assert around("gas").accident(0)
    assert not around("fire").accident(0)


def test_two_beings_of_tales_silence_an_article() -> None:
    tale = (
        "The dragon fell upon the walls at midnight. Orcs stormed the gate.\n\nThe queen killed the chief with a sword."
    )
    news = "The ferry Dragon sank at midnight.\n\nGunmen killed the chief of police in Kesh."
    assert allegedly.read_text(tale, threads=1).events == ()
    assert [event.trigger.text for event in allegedly.read_text(news, threads=1).events] == ["killed"]


def test_a_match_told_in_the_words_of_war_is_no_event() -> None:
    text = (
        "Rovers attacked from the first minute of the cup final in front of 41,000 fans. The striker shot twice.\n\n"
        "Their defence was bombarded for half an hour, the coach said."
    )
    assert allegedly.read_text(text, threads=1).events == ()
