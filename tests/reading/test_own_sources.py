"""Sources as grammar and print give them, from one sentence with its parse given by hand."""

import msgspec

from allegedly.reading.own_sources import with_own_speaker, with_source, with_whole_source
from allegedly.reading.syntax import Syntax
from allegedly.schema import Span, Tagged

from .given import find, in_words, parsed


def attributed(syntax: Syntax, source: str, cue: str, *content: str) -> Tagged:
    given = (find(syntax.text, source),) if source else ()
    return Tagged(given, (find(syntax.text, cue),), tuple(find(syntax.text, piece) for piece in content), 0.9)


def test_the_place_of_a_dateline_is_no_source() -> None:
    syntax = parsed("Velmar/NNP -/: The/DT/det>mayor mayor/NN/nsubj>said said/VBD/root>said so/RB")
    text = syntax.text
    found = Tagged((find(text, "Velmar"),), (find(text, "said"),), (find(text, "so"),), 0.9)
    mended = with_source(syntax, found, Span(0, len("Velmar")))
    assert mended == msgspec.structs.replace(found, source=(find(text, "The mayor"),))


def test_an_adverb_is_no_source() -> None:
    syntax = parsed("An/DT/det>official official/NN/nsubj>added there/RB/advmod>added added/VBD/root>added so/RB")
    text = syntax.text
    found = Tagged((find(text, "there"),), (find(text, "added"),), (find(text, "so"),), 0.9)
    assert with_source(syntax, found).source == (find(text, "An official"),)


def test_who_does_what_a_passive_tells_is_its_source() -> None:
    syntax = parsed(
        "It/PRP/nsubj:pass>denied was/VBD/aux:pass>denied denied/VBN/root>denied by/IN/case>army the/DT/det>army"
        " army/NN/obl>denied by/IN/case>Monday Monday/NNP/obl>denied ./.",
        names={"Monday": "time"},
    )
    text = syntax.text
    found = Tagged((), (find(text, "was denied"),), (find(text, "It"),), 0.9)
    assert with_source(syntax, found).source == (find(text, "the army"),)


def test_what_stands_behind_a_set_phrase_is_its_source() -> None:
    syntax = parsed("According/VBG to/TO him/PRP ,/, the/DT road/NN is/VBZ open/JJ")
    text = syntax.text
    found = Tagged((), (find(text, "According to"),), (find(text, "the road is open"),), 0.9)
    assert with_source(syntax, found).source == (find(text, "him"),)


def test_a_source_of_the_next_sentence_gives_way_to_the_subject_and_one_cut_at_an_initial_does_not() -> None:
    syntax = parsed(
        "The/DT/det>mayor mayor/NN/nsubj>denied denied/VBD/root>denied it/PRP/obj>denied once/RB ./. Lee/NNP left/VBD"
    )
    text, words = syntax.text, syntax.words
    parted = Syntax(text, msgspec.structs.replace(syntax.tags, sentences=(Span(0, 6), Span(6, len(words)))))
    found = Tagged((find(text, "Lee"),), (find(text, "denied"),), (find(text, "it"),), 0.6)
    assert with_source(parted, found).source == (find(text, "The mayor"),)
    initial = parsed("Ann/NNP H/NNP ./. Lee/NNP/nsubj>denied denied/VBD/root>denied it/PRP/obj>denied")
    cut = Syntax(initial.text, msgspec.structs.replace(initial.tags, sentences=(Span(0, 3), Span(3, 6))))
    whole = Tagged(
        (find(initial.text, "Ann H . Lee"),), (find(initial.text, "denied"),), (find(initial.text, "it"),), 0.9
    )
    assert with_source(cut, whole) == whole


def test_an_apposition_belongs_to_the_source_that_a_set_phrase_has() -> None:
    syntax = parsed(
        "According/VBG to/TO Ann/NNP Lee/NNP ,/, an/DT elder/NN of/IN the/DT town/NN ,/, it/PRP rained/VBD ./."
    )
    found = attributed(syntax, "Ann Lee", "According to", "an elder of the town , it rained")
    assert in_words(syntax.text, [with_whole_source(syntax, found)]) == [
        ("Ann Lee , an elder of the town ,", "According to", "it rained")
    ]
    plain = parsed("According/VBG to/TO Ann/NNP Lee/NNP ,/, it/PRP rained/VBD and/CC hailed/VBD ,/, twice/RB ./.")
    found = attributed(plain, "Ann Lee", "According to", "it rained and hailed , twice")
    assert with_whole_source(plain, found) == found


def test_a_source_stands_in_one_sentence() -> None:
    syntax = parsed(
        "\"/`` No/UH ,/, \"/'' said/VBD Noam/NNP Tessar/NNP ./. Tessar/NNP/nsubj>conceded"
        " conceded/VBD it/PRP/obj>conceded"
    )
    both = "Noam Tessar . Tessar"
    before, behind = attributed(syntax, both, "said", "No"), attributed(syntax, both, "conceded", "it")
    assert in_words(syntax.text, [with_whole_source(syntax, before), with_whole_source(syntax, behind)]) == [
        ("Noam Tessar", "said", "No"),
        ("Tessar", "conceded", "it"),
    ]
    initial = parsed("Ann/NNP H/NNP ./. Lee/NNP/nsubj>denied denied/VBD/root>denied it/PRP/obj>denied")
    found = attributed(initial, "Ann H . Lee", "denied", "it")
    assert with_whole_source(initial, found) == found


def test_what_a_clause_describes_is_not_who_speaks_in_it() -> None:
    syntax = parsed(
        "He/PRP gave/VBD a/DT promise/NN/obj>gave the/DT/det>union union/NN/nsubj>dismissed"
        " dismissed/VBD/acl:relcl>promise as/IN late/JJ"
    )
    found = attributed(syntax, "a promise the union", "dismissed", "as late")
    assert in_words(syntax.text, [with_whole_source(syntax, found)]) == [("the union", "dismissed", "as late")]
    own = attributed(syntax, "the union", "dismissed", "as late")
    assert with_whole_source(syntax, own) == own


def test_who_stands_behind_a_verb_of_saying_is_its_source_and_no_content() -> None:
    syntax = parsed(
        "A/DT pundit/NN spoke/VBD ./. It/PRP is/VBZ over/JJ ,/, thundered/VBD/root>thundered the/DT/det>mayor"
        " mayor/NN/obj>thundered ./."
    )
    parted = Syntax(
        syntax.text, msgspec.structs.replace(syntax.tags, sentences=(Span(0, 4), Span(4, len(syntax.words))))
    )
    found = attributed(parted, "A pundit", "thundered", "It is over", "the mayor")
    assert in_words(syntax.text, [with_own_speaker(parted, found)]) == [("the mayor", "thundered", "It is over")]
    near = attributed(parted, "the mayor", "thundered", "It is over")
    assert with_own_speaker(parted, near) == near


def test_a_source_in_another_sentence_gives_way_to_the_subject() -> None:
    first = "So/RB says/VBZ Ann/NNP Lee/NNP ./."
    for second, own in (
        ("A/DT/det>permit permit/NN/nsubj>states states/VBZ/root>states four/CD/obj>states ./.", "A permit"),
        ("He/PRP/nsubj>left left/VBD/root>left ,/, citing/VBG/advcl>left four/CD/obj>citing ./.", "He"),
    ):
        syntax = parsed(f"{first} {second}")
        words = len(syntax.words)
        parted = Syntax(syntax.text, msgspec.structs.replace(syntax.tags, sentences=(Span(0, 5), Span(5, words))))
        cue = "states" if "states" in second else "citing"
        found = attributed(parted, "Ann Lee", cue, "four")
        assert in_words(syntax.text, [with_source(parted, found)]) == [(own, cue, "four")]
