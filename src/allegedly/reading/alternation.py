"""Interviews that name the speakers once: after a labelled question and a labelled answer the paragraphs go by turns.

    Courier: Why did the bridge collapse?

    Brandt: The steel was rotten. I said so.

    Whom did you tell?

    Everybody who would listen.

A stranger's words must never go to the one who is named, so each question must be known for one, and the first pair
that is not ends the interview. A question ends in a question mark or speaks to "you"; a short remark is one where what
follows can only be an answer.
"""

from collections.abc import Sequence
from typing import NamedTuple

from ..schema import Span
from .phrases import FIRST_PERSON
from .syntax import Syntax

_ADDRESSED = frozenset({"you", "your", "yours", "yourself"})
_LONGEST = 24
"""Words of a question or a remark without a question mark; who asks is brief."""


class Turn(NamedTuple):
    """Who speaks, the colon behind their name, and what they say."""

    label: Span
    colon: Span
    content: Span


def answers(syntax: Syntax, paragraphs: Sequence[Span], labelled: Sequence[Turn | None]) -> list[Turn]:
    """The answers without a label, each with the label and the colon of the last labelled answer.

    `labelled` has the turn of each paragraph that begins with a label.
    """
    found: list[Turn] = []
    place = 0
    while place + 1 < len(paragraphs):
        asking, answering = labelled[place], labelled[place + 1]
        if asking is None or answering is None or not _is_interview(syntax, asking, answering):
            place += 1
            continue
        place += 2
        name = frozenset(syntax.forms[index] for index in syntax.within(answering.label))
        turns = []
        while place + 1 < len(paragraphs) and labelled[place] is None and labelled[place + 1] is None:
            question, answer = (syntax.within(paragraph) for paragraph in paragraphs[place : place + 2])
            if not _is_pair(syntax, question, answer, name):
                break
            turns.append(question)
            found.append(Turn(answering.label, answering.colon, syntax.span(answer[0], answer[-1])))
            place += 2
        if not any(_asks(syntax, question) for question in turns):  # labels by chance, and prose behind them
            del found[len(found) - len(turns) :]
    return found


def _is_interview(syntax: Syntax, asking: Turn, answering: Turn) -> bool:
    """Whether a labelled turn asks and the next one, of somebody else with a name, answers."""
    first, second = syntax.within(asking.content), syntax.within(answering.content)
    names = [syntax.text[turn.label.start : turn.label.end] for turn in (asking, answering)]
    return names[0] != names[1] and len(names[1]) > 1 and _asks(syntax, first) and not _only_asks(syntax, second)


def _is_pair(syntax: Syntax, question: range, answer: range, name: frozenset[str]) -> bool:
    """Whether a paragraph is surely a question and the next one its answer. Who is named in prose does not speak."""
    if not len(question) or not len(answer) or _only_asks(syntax, answer):
        return False
    if not name.isdisjoint(syntax.forms[index] for index in answer):
        return False
    if _asks(syntax, question):
        return True
    spoken = {syntax.forms[index] for index in question if not syntax.quoted[index]}
    if len(question) > _LONGEST or not spoken.isdisjoint(FIRST_PERSON | name):
        return False
    replies = any(syntax.forms[index] in FIRST_PERSON for index in answer) or _sentences(syntax, answer) > 1
    return not _ADDRESSED.isdisjoint(spoken) or (_sentences(syntax, question) == 1 and replies)


def _asks(syntax: Syntax, words: range) -> bool:
    """Whether a paragraph ends in a question mark."""
    return "?" in syntax.forms[max(words.stop - 2, words.start) : words.stop]


def _only_asks(syntax: Syntax, words: range) -> bool:
    """Whether every sentence of a paragraph is a question."""
    return _asks(syntax, words) and syntax.forms[words.start : words.stop].count("?") >= _sentences(syntax, words)


def _sentences(syntax: Syntax, words: range) -> int:
    return len({syntax.sentence_of[index] for index in words})
