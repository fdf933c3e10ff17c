"""Names that the trained reader takes for where something happened."""

from msgspec import structs

from allegedly.reading.places import places
from allegedly.schema import TaggedAct, TaggedSetting

from ..given import article, parsed
from .sample import gazetteer


def found(sentence: str, act: str, answer: str, score: float) -> list[str]:
    """The places of a sentence in which one word names an act and another answers where it was."""
    syntax = parsed(sentence, names={})
    word, where = syntax.forms.index(act), syntax.forms.index(answer)
    acts = (TaggedAct(word, "ASSAULT", "attack", 0.9, (TaggedSetting("place", where, score),)),)
    syntax.tags = structs.replace(syntax.tags, acts=acts)
    return [one.text for one in places(article(syntax.text), syntax, gazetteer())]


def test_a_name_that_answers_where_is_a_place() -> None:
    sentence = "the/DT raid/NN on/IN Gharvanesh/NNP left/VBD nine/CD dead/JJ"
    assert found(sentence, "raid", "gharvanesh", 0.3) == []
    assert found(sentence, "raid", "gharvanesh", 0.9) == ["Gharvanesh"]


def test_what_no_preposition_puts_anywhere_is_none() -> None:
    assert found("the/DT raid/NN that/WDT Gharvanesh/NNP led/VBD", "raid", "gharvanesh", 0.9) == []


def test_an_armed_group_and_a_person_are_none() -> None:
    assert found("the/DT raid/NN on/IN ISIL/NNP failed/VBD", "raid", "isil", 0.9) == []
    assert found("the/DT raid/NN on/IN President/NNP Gharv/NNP failed/VBD", "raid", "gharv", 0.9) == []
