from allegedly.reading.run_ons import without_joined, without_predicate
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


def test_a_verb_in_the_tense_of_the_cue_alone_is_joined_to_it() -> None:
    denies = (
        "It/PRP/nsubj>denies denies/VBZ/root>denies that/IN it/PRP was/VBD shut/VBN/ccomp>denies and/CC"
        " accuses/VBZ/conj>shut the/DT army/NN/obj>accuses ./."
    )
    assert parts(denies, "denies", "that it was shut and accuses the army") == [
        ("", "denies", "that it was shut"),
        ("", "accuses", "the army"),
    ]
    inside = denies.replace("was/VBD", "is/VBZ")
    assert len(parts(inside, "denies", "that it is shut and accuses the army")) == 1


def test_behind_a_semicolon_somebody_else_speaks() -> None:
    other = "{who} consider/VBP/conj>said it/PRP/obj>consider few/JJ ./."
    clerks = f"{SAID} ;/: " + other.format(who="two/CD/nummod>clerks clerks/NNS/nsubj>consider")
    assert parts(clerks, "said", "nine were hurt ; two clerks consider it few") == [("", "said", "nine were hurt")]
    they = f"{SAID} ;/: " + other.format(who="they/PRP/nsubj>consider")
    assert parts(they, "said", "nine were hurt ; they consider it few") == [
        ("", "said", "nine were hurt ; they consider it few")
    ]


def test_what_a_claim_is_the_subject_of_is_the_authors() -> None:
    syntax = parsed(
        "The/DT army/NN 's/POS claim/NN/nsubj>wrong that/IN/mark>lives nobody/NN/nsubj>lives lives/VBZ/acl>claim"
        " there/RB is/VBZ/cop>wrong wrong/JJ/root>wrong ./."
    )
    cue, source = (find(syntax.text, "claim"),), (find(syntax.text, "The army 's"),)
    found = Tagged(source, cue, (find(syntax.text, "that nobody lives there is wrong"),), 0.9)
    whole = [("The army 's", "claim", "that nobody lives there")]
    assert in_words(syntax.text, [without_predicate(syntax, found)]) == whole
    right = Tagged(source, cue, (find(syntax.text, "that nobody lives there"),), 0.9)
    assert in_words(syntax.text, [without_predicate(syntax, right)]) == whole
