"""What a passage is about, and what stands around a word."""

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
