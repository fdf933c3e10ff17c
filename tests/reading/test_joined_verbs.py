from allegedly.reading.joined_verbs import without_joined
from allegedly.schema import Tagged

from .given import find, in_words, parsed

SAID = "The/DT army/NN/nsubj>said said/VBD/root>said nine/CD were/VBD hurt/VBN/ccomp>said"


def parts(sentence: str, cue: str, content: str) -> list[tuple[str, str, str]]:
    syntax = parsed(sentence)
    found = Tagged((), (find(syntax.text, cue),), (find(syntax.text, content),), 0.9)
    return in_words(syntax.text, without_joined(syntax, found))


def test_a_joined_verb_of_attribution_has_the_rest_for_its_content() -> None:
    assert parts(
        f"{SAID} ,/, but/CC has/VBZ also/RB denied/VBN/conj>said a/DT raid/NN ./.",
        "said",
        "nine were hurt , but has also denied a raid",
    ) == [("", "said", "nine were hurt"), ("", "denied", "a raid")]


def test_another_joined_verb_is_the_authors_unless_it_may_be_joined_to_a_clause() -> None:
    asked = "He/PRP asked/VBD/root>asked for/IN 900/CD files/NNS/obj>asked and/CC received/VBD/conj>asked 610/CD ./."
    assert parts(asked, "asked for", "900 files and received 610") == [("", "asked for", "900 files")]
    left = f"{SAID} and/CC were/VBD left/VBN/conj>said ./."
    assert parts(left, "said", "nine were hurt and were left") == [("", "said", "nine were hurt and were left")]


def test_a_verb_with_a_subject_or_joined_inside_stays() -> None:
    inside = f"{SAID} and/CC fled/VBD/conj>hurt ./."
    assert parts(inside, "said", "nine were hurt and fled") == [("", "said", "nine were hurt and fled")]
    other = f"{SAID} and/CC ten/CD fled/VBD/conj>said ./."
    assert parts(other, "said", "nine were hurt and ten fled") == [("", "said", "nine were hurt and ten fled")]


def test_what_is_cited_is_no_part_of_what_is_said() -> None:
    assert parts(f"{SAID} ,/, citing/VBG a/DT report/NN ./.", "said", "nine were hurt , citing a report") == [
        ("", "said", "nine were hurt"),
        ("", "citing", "a report"),
    ]


def test_what_is_said_is_no_part_of_what_is_cited() -> None:
    sentence = "He/PRP revealed/VBD ,/, citing/VBG/root>citing reports/NNS ,/, that/IN it/PRP was/VBD lost/VBN ./."
    assert parts(sentence, "citing", "reports , that it was lost") == [("", "citing", "reports")]
