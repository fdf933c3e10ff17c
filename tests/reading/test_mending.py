from itertools import pairwise

import msgspec
import pytest

from allegedly.reading.mending import mended
from allegedly.reading.syntax import Syntax
from allegedly.schema import Span, Tagged, Tags
from allegedly.schema.articles import Basis

from .given import article, find, in_words, parsed, stored


def mend(
    raw: list[tuple[str, str, tuple[str, ...]]], headings: list[str] | None = None
) -> list[tuple[str, str, list[str]]]:
    """The raw attributions of the convoy article, mended, in words."""
    text, words, sentences = stored("convoy")
    paragraphs, start = [], 0
    for block in text.split("\n\n"):
        paragraphs.append(Span(start, start + len(block.rstrip())))
        start += len(block) + 2
    found = tuple(
        Tagged(
            (find(text, source),) if source else (),
            (find(text, cue),) if cue else (),
            tuple(find(text, piece) for piece in content),
            0.9,
        )
        for source, cue, content in raw
    )
    syntax = Syntax(text, Tags(words, sentences, tuple(paragraphs), found, ()))
    return [
        (
            " ".join(text[start:end] for start, end in one.source),
            " ".join(text[start:end] for start, end in one.cue),
            [" ".join(text[start:end].split()) for start, end in one.content],
        )
        for one in mended(article(text, headings=headings or []), syntax, found)
    ]


ALL = [
    ("officers", "say", ("Fuel convoys crossed a closed border",)),
    ("who", "told", ("that 40 lorries passed in one night",)),
    ("he", "said", ('"Nobody stamped a paper. We were told to look at the sea,"',)),
    ("Another officer", "denied", ("this",)),
    (
        "The second officer",
        "said the",
        ("crossing had been shut since May, and that his colleague “was on leave that week”",),
    ),
    ("The customs officer", "adds", ("that the drivers carried passes signed in the capital",)),
    (
        "they",
        "tell The",
        (
            "“We counted the lorries twice. The order came by telephone.",
            "“It was not written down, and it will not be found,”",
        ),
    ),
    ("Its spokeswoman, Ilse Brandt,", "told reporters", ("that an inquiry was under way",)),
]


def test_what_the_reader_did_right_stays_as_it_is() -> None:
    expected = [(source, cue, [" ".join(piece.split()) for piece in content]) for source, cue, content in ALL]
    assert mend(ALL) == expected


def test_an_indirect_content_ends_with_its_paragraph() -> None:
    bled = (
        "The customs officer",
        "adds",
        ("that the drivers carried passes signed in the capital.\n\nSecurity sources in the Northern Command",),
    )
    assert ("The customs officer", "adds", ["that the drivers carried passes signed in the capital."]) in mend(
        [*ALL[:5], bled, *ALL[6:]]
    )


def test_a_dateline_is_no_part_of_what_is_said() -> None:
    syntax = parsed(
        "Velmar/NNP (/-LRB- Agency/NNP )/-RRB- -/: Letters/NNS show/VBP that/IN one/CD firm/NN was/VBD asked/VBN"
    )
    text = syntax.text
    placed = msgspec.structs.replace(
        article(text), basis={"dateline": Basis("dateline", Span(0, find(text, "Agency").end + 2))}
    )
    content = (find(text, "Velmar ( Agency"), find(text, "that one firm was asked"))
    found = Tagged((find(text, "Velmar ( Agency ) - Letters"),), (find(text, "show"),), content, 0.9)
    (mended_one,) = mended(placed, syntax, (found,))
    assert mended_one.source == (find(text, "Letters"),)
    assert mended_one.content == (find(text, "that one firm was asked"),)


def test_a_heading_that_the_reader_took_for_a_bare_content_says_who_says_it_or_nothing() -> None:
    heading = "Fuel convoys crossed a closed border, officers say"
    assert sorted(mend([("", "", (heading,)), *ALL[1:]], headings=[heading])) == sorted(mend(ALL))
    syntax = parsed("Fuel/NN convoys/NNS crossed/VBD a/DT closed/JJ border/NN")
    bare = Tagged((), (), (Span(0, len(syntax.text)),), 0.9)
    assert mended(article(syntax.text, headings=[syntax.text]), syntax, (bare,)) == ()


def test_a_quotation_goes_to_the_verb_that_introduces_it_with_a_colon() -> None:
    syntax = parsed(
        "A/DT guard/NN/nsubj>added added/VBD/root>added that/IN it/PRP rained/VBD/ccomp>added ./."
        " Two/CD/nummod>clerks clerks/NNS/nsubj>confirm confirm/VBP/root>confirm it/PRP/obj>confirm :/:"
        " “/`` We/PRP counted/VBD twice/RB ./. ”/''"
    )
    text = syntax.text
    borders = [0, text.index("Two"), text.index("“"), len(text)]
    paragraphs = tuple(Span(start, end - (end < len(text))) for start, end in pairwise(borders))
    sentences = (Span(0, 7), Span(7, 12), Span(12, len(syntax.words)))
    parted = Syntax(text, msgspec.structs.replace(syntax.tags, paragraphs=paragraphs, sentences=sentences))
    content = (find(text, "that it rained"), Span(text.index("“"), len(text)))
    wrong = Tagged((find(text, "A guard"),), (find(text, "added"),), content, 0.9)
    assert in_words(text, mended(article(text), parted, (wrong,))) == [
        ("A guard", "added", "that it rained"),
        ("Two clerks", "confirm", "“ We counted twice . ”"),
    ]


def test_a_quotation_goes_to_the_verb_behind_it_with_the_paragraphs_that_it_runs_over() -> None:
    wrong = ("The customs officer", "adds", (*ALL[5][2], *ALL[6][2]))
    result = mend([*ALL[:5], wrong, ALL[7]])
    assert ("The customs officer", "adds", [ALL[5][2][0]]) in result
    assert ("they", "tell", list(ALL[6][2])) in result


def test_a_plain_verb_of_saying_is_found_and_gets_its_subject() -> None:
    result = mend([*ALL[:5], *ALL[6:]])
    assert ("The customs officer", "adds", ["that the drivers carried passes signed in the capital"]) in result


def test_an_active_cue_without_a_source_gets_its_subject() -> None:
    without = ("", "adds", ALL[5][2])
    assert mend([*ALL[:5], without, *ALL[6:]]) == mend(ALL)


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        (
            "According/VBG to/TO a/DT report/NN ,/, the/DT wells/NNS failed/VBD twice/RB ./.",
            "a report",
            "the wells failed twice",
        ),
        (
            "The/DT wells/NNS failed/VBD twice/RB ,/, according/VBG to/TO a/DT report/NN ./.",
            "a report",
            "The wells failed twice",
        ),
    ],
)
def test_according_to_is_found_before_and_behind(sentence: str, source: str, content: str) -> None:
    syntax = parsed(sentence)
    (found,) = mended(article(syntax.text), syntax, ())
    assert [syntax.text[start:end] for start, end in (*found.source, *found.content)] == [source, content]


def test_not_according_to_him_says_nothing() -> None:
    syntax = parsed("Not/RB according/VBG to/TO him/PRP ./.")
    assert mended(article(syntax.text), syntax, ()) == ()


@pytest.mark.parametrize(
    ("second", "kept"),
    [
        ("The/DT/det>union union/NN/nsubj>spoke spoke/VBD/root>spoke of/IN sixty/CD ./.", False),
        ("The/DT/det>ships ships/NNS/nsubj>left left/VBD/root>left at/IN noon/NN ./.", True),
        ("No/DT/det>group group/NN/nsubj>claimed claimed/VBD/root>claimed it/PRP ./.", True),
        ("They/PRP/nsubj>said said/VBD/root>said so/RB twice/RB ./.", True),
    ],
)
def test_a_sentence_in_which_somebody_else_speaks_is_no_content(second: str, kept: bool) -> None:
    first = "Many/JJ ships/NNS/nsubj>waited waited/VBD/root>waited ,/, the/DT operator/NN added/VBD ./."
    syntax = both(parsed(first), parsed(second))
    text = syntax.text
    content = (find(text, "Many ships waited"), Span(len(parsed(first).text) + 1, len(text)))
    found = Tagged((find(text, "the operator"),), (find(text, "added"),), content, 0.9)
    assert len(mended(article(text), syntax, (found,))[0].content) == 1 + kept


def both(one: Syntax, other: Syntax) -> Syntax:
    """Two sentences, one after the other."""
    offset, count = len(one.text) + 1, len(one.words)
    moved = (
        msgspec.structs.replace(word, start=word.start + offset, end=word.end + offset, head=word.head + count)
        for word in other.words
    )
    words, text = (*one.words, *moved), f"{one.text} {other.text}"
    sentences = (Span(0, count), Span(count, len(words)))
    return Syntax(text, Tags(words, sentences, (Span(0, len(text)),), (), ()))


def test_nor_is_one_that_runs_on_into_the_content() -> None:
    told = "The/DT/det>residents residents/NNS/nsubj>reported reported/VBD/root>reported a/DT blast/NN ./."
    syntax = both(parsed(told), parsed("The/DT gate/NN was/VBD locked/VBN ,/, two/CD guards/NNS said/VBD ./."))
    text = syntax.text
    content = (Span(0, find(text, "was locked").end),)
    found = Tagged((find(text, "two guards"),), (find(text, "said"),), content, 0.9)
    assert mended(article(text), syntax, (found,))[0].content == (find(text, "The gate was locked"),)
