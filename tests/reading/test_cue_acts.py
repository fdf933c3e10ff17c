import pytest

from allegedly.reading.cue_acts import ActOfCue, act_of_cue, content_form

from .given import parsed


@pytest.mark.parametrize(
    ("sentence", "cue", "content", "expected"),
    [
        ("He/PRP said/VBD they/PRP/nsubj>left left/VBD", "said", "they left", ("statement", None)),
        ("He/PRP denied/VBD it/PRP", "denied", "it", ("statement", "denies")),
        ("He/PRP did/VBD n't/RB/advmod>deny deny/VB it/PRP", "did n't deny", "it", ("other", "does not deny")),
        (
            "He/PRP never/RB/advmod>said said/VBD they/PRP/nsubj>left left/VBD",
            "never said",
            "they left",
            ("other", "does not say"),
        ),
        (
            "He/PRP does/VBZ not/RB believe/VB they/PRP/nsubj>left left/VBD",
            "does not believe",
            "they left",
            ("belief", "does not believe"),
        ),
        ("He/PRP refused/VBD to/TO say/VB why/WRB", "refused to say", "why", ("other", "refuses to say")),
        ("He/PRP declined/VBD to/TO comment/VB", "declined", "to comment", ("other", "refuses to say")),
        ("He/PRP declined/VBD to/TO leave/VB", "declined", "to leave", ("demand", "refuses")),
        ("He/PRP called/VBD for/IN a/DT vote/NN", "called", "a vote", ("demand", "wants")),
        ("He/PRP called/VBD for/IN a/DT vote/NN", "called for", "a vote", ("demand", "wants")),
        ("He/PRP called/VBD it/PRP theft/NN", "called", "it theft", ("statement", None)),
        ("He/PRP told/VBD him/PRP to/TO leave/VB/xcomp>told", "told", "him to leave", ("demand", None)),
        ("He/PRP asked/VBD a/DT judge/NN to/TO leave/VB/xcomp>asked", "asked", "a judge to leave", ("demand", None)),
        ("He/PRP criticised/VBD the/DT deal/NN", "criticised", "the deal", ("belief", "criticises")),
        ("He/PRP mentioned/VBD the/DT deal/NN", "mentioned", "the deal", ("other", None)),
        ("He/PRP spoke/VBD of/IN the/DT massacre/NN", "spoke of", "the massacre", ("other", None)),
        ("He/PRP spoke/VBD of/IN a/DT massacre/NN", "spoke of", "a massacre", ("statement", None)),
        ("It/PRP speaks/VBZ of/IN two/CD", "speaks of", "two", ("statement", None)),
        ("He/PRP blamed/VBD rebels/NNS for/IN it/PRP", "blamed", "rebels for it", ("statement", "blames")),
        ("He/PRP blamed/VBD rebels/NNS", "blamed", "rebels", ("belief", "blames")),
        ("He/PRP gave/VBD no/DT details/NNS", "gave", "no details", ("other", None)),
        ("He/PRP gave/VBD the/DT toll/NN as/IN 12/CD", "gave", "the toll as 12", ("statement", None)),
        ("As/IN per/IN him/PRP it/PRP/nsubj>ended ended/VBD", "As per", "it ended", ("statement", None)),
        (
            "He/PRP issued/VBD a/DT statement/NN saying/VBG they/PRP/nsubj>left left/VBD",
            "issued a statement saying",
            "they left",
            ("statement", None),
        ),
        ("He/PRP promised/VBD to/TO tell/VB her/PRP", "promised to tell", "her", ("demand", "promises")),
        ("He/PRP was/VBD wary/JJ of/IN it/PRP", "was wary of", "it", ("belief", "fears")),
        ("The/DT poll/NN showed/VBD a/DT lead/NN", "showed", "a lead", ("evidence", None)),
        ("It/PRP seems/VBZ to/TO work/VB", "seems", "to work", ("other", None)),
        ("Lee/NNP :/: They/PRP/nsubj>left left/VBD", ":", "They left", ("statement", None)),
        ("He/PRP zorbed/VBD the/DT deal/NN", "zorbed", "the deal", ("other", None)),
    ],
)
def test_an_act_depends_on_the_word_its_negation_and_the_form_of_the_content(
    sentence: str, cue: str, content: str, expected: tuple[str, str | None]
) -> None:
    syntax = parsed(sentence)
    words = sentence_words(syntax.text, cue), sentence_words(syntax.text, content)
    assert act_of_cue(syntax, *words, content_form(syntax, words[1], quoted=False)) == ActOfCue(*expected)


def sentence_words(text: str, words: str) -> list[int]:
    first = text[: f" {text} ".index(f" {words} ")].count(" ")
    return list(range(first, first + len(words.split())))


def test_a_quotation_keeps_an_unknown_cue_a_statement() -> None:
    syntax = parsed("He/PRP zorbed/VBD never/RB")
    assert act_of_cue(syntax, [1], [2], content_form(syntax, [2], quoted=True)) == ActOfCue("statement", None)
