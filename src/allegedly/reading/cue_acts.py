"""What kind of act a cue stands for, from its words and from how its content is built.

The word alone is not enough: one who "tells" states, one who "tells him to leave" demands; who "criticised the deal"
takes a stance, who "criticised the deal as a gift" states; and "did not say" states nothing at all.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from ..schema import Act
from ..vocabulary import Cue, cues, lemmas
from .syntax import FINITE, Syntax

Form = Literal["quotation", "clause", "infinitive", "object"]
"""How a content is built: quoted words, a clause, an infinitive, or a mere noun phrase."""

_NEGATIONS = frozenset({"never", "n't", "n’t", "neither", "no", "nor", "not"})
_REFUSALS = frozenset({"avoid", "decline", "dodge", "evade", "fail", "refuse"})
WEAK = frozenset({"convey", "express", "offer", "put", "show", "signal", "voice"})
"""Verbs that leave it to their noun to say what is done ("expressed support")."""

_SPEAKING = frozenset({"speak", "talk"})
RESPONSIBLE = frozenset({"accountable", "responsible"})
"""What somebody is held for something that they did."""

_POINTING = frozenset({"the", "that", "these", "this", "those"})

_NOT_SAID = {"confirms": "does not confirm", "denies": "does not deny"}
_NOT_BELIEVED = {"opposes": "does not oppose", "supports": "does not support", "doubts": "assumes"}


class ActOfCue(NamedTuple):
    """The act and the attitude of one attribution."""

    act: Act
    attitude: str | None


def content_form(syntax: Syntax, words: Sequence[int], quoted: bool) -> Form:
    """How the content that consists of these words is built; `quoted` says that most of it is in quotation marks."""
    if quoted:
        return "quotation"
    plain = [index for index in words if syntax.words[index].relation != "punct"]
    if not plain:
        return "object"
    opening = [syntax.words[index].tag for index in plain[:3]]
    if "TO" in opening[:2] and "VB" in opening[1:] and syntax.forms[plain[0]] not in ("how", "what", "when", "where"):
        return "infinitive"
    head = syntax.head(plain)
    tag = syntax.words[head].tag
    if tag == "VB" and not any(syntax.words[child].tag == "MD" for child in syntax.children(head)):
        return "infinitive" if any(syntax.words[child].tag == "TO" for child in syntax.children(head)) else "clause"
    if tag in FINITE:
        return "clause"
    if _given_infinitive(syntax, plain):
        return "infinitive"
    members = set(plain)
    if any(
        child in members and syntax.words[child].relation in ("nsubj", "nsubj:pass", "csubj", "expl", "cop")
        for child in syntax.children(head)
    ):
        return "clause"
    return "object"


def _given_infinitive(syntax: Syntax, plain: Sequence[int]) -> bool:
    """Whether someone is given something to do: "(asked) *a judge to block the rules*"."""
    for earlier, later in pairwise(plain):
        if syntax.words[earlier].tag == "TO" and syntax.words[later].tag == "VB":
            return syntax.words[later].relation in ("xcomp", "ccomp", "advcl", "root")
        if syntax.words[earlier].tag in FINITE:
            return False
    return False


def act_of_cue(syntax: Syntax, cue: Sequence[int], content: Sequence[int], form: Form) -> ActOfCue:
    """The act and attitude of the cue that consists of these words, before a content of these words and this form."""
    plain = [index for index in cue if syntax.forms[index][0].isalnum()]
    if not plain:
        return ActOfCue("statement", None)
    found = _phrase(syntax, plain) or _word(syntax, plain)
    if found is None:
        spoken = form == "quotation" or (form == "object" and _asserts(syntax, cue, content))
        return ActOfCue("statement" if spoken else "other", None)
    act, attitude, head = _in_form(found[0], form), found[0].attitude, found[1]
    if act in ("belief", "other") and form == "object" and _asserts(syntax, cue, content):
        act = "statement"
    if form != "quotation" and _refuses_to_say(syntax, plain, content, form):
        return ActOfCue("other", "refuses to say")
    if form != "quotation" and _negated(syntax, plain, head):
        return _negative(act, attitude)
    return ActOfCue(act, attitude)


def _asserts(syntax: Syntax, cue: Sequence[int], content: Sequence[int]) -> bool:
    """Whether a mere noun phrase says how many there are of something ("gave *the toll as 12*"), or that there is
    something: who "spoke of *chaos*" or "*a massacre*" asserts it, who "spoke of *the* massacre" takes it as known. Who
    "blamed *rebels for the attack*" or "held *them responsible for it*" says that they did it.
    """
    verbs = {lemma for index in cue for lemma in lemmas(syntax.forms[index])}
    held = "hold" in verbs and any(syntax.forms[index] in RESPONSIBLE for index in content)
    if held or "blame" in verbs:
        return any(syntax.forms[index] == "for" for index in content)
    spoken = [index for index in content if syntax.forms[index][0].isalnum() and syntax.forms[index] != "of"]
    of = [index for index in (*cue, *content[:1]) if syntax.forms[index] == "of"]
    speaking = any(not _SPEAKING.isdisjoint(lemmas(syntax.forms[index - 1])) for index in of)
    if speaking and spoken and not definite(syntax, spoken[0]):
        return True
    return any(
        syntax.forms[index] == "as" and any(syntax.words[later].tag == "CD" for later in content[place + 1 : place + 4])
        for place, index in enumerate(content)
    )


def definite(syntax: Syntax, index: int) -> bool:
    """Whether a noun phrase that begins with this word is about something known already."""
    return syntax.words[index].tag in ("NNP", "NNPS", "PRP", "PRP$", "WP") or syntax.forms[index] in _POINTING


def _in_form(cue: Cue, form: Form) -> Act:
    if form == "object":
        return cue.object
    return cue.infinitive if form == "infinitive" else cue.act


def _phrase(syntax: Syntax, cue: Sequence[int]) -> tuple[Cue, int] | None:
    """The first phrase of the vocabulary whose lemmas stand in the cue in order, with its first word.

    The little word that ends a phrase ("call *for*") may stand just behind the cue.
    """
    phrases = cues().phrases
    following = cue[-1] + 1
    reach = [*cue, following] if following < len(syntax.words) else list(cue)
    for position, index in enumerate(cue):
        for first in lemmas(syntax.forms[index]):
            for phrase, found in phrases.get(first, ()):
                rest = iter(reach[position + 1 :])
                if all(any(lemma in lemmas(syntax.forms[later]) for later in rest) for lemma in phrase[1:]):
                    return found, index
    return None


def _word(syntax: Syntax, cue: Sequence[int]) -> tuple[Cue, int] | None:
    """The word of the cue that says most, with its index: verbs before nouns, the last of a chain.

    "Released a statement saying" is saying; but one who "refused to say" or "promised to tell" refuses or promises.
    """
    best: tuple[int, Cue, int] | None = None
    for index in cue:
        found = _known(syntax, index)
        if found is None or (best is not None and found[0] < best[0]):
            continue
        if best is not None and best[1].act == "demand" and _is_infinitive(syntax, index):
            continue
        best = (*found, index)
    return None if best is None else (best[1], best[2])


def _known(syntax: Syntax, index: int) -> tuple[int, Cue] | None:
    """How much a word says, and what, where the vocabulary knows it. A tag may be wrong, so others are tried too."""
    vocabulary = cues()
    for rank, known in {
        "V": ((4, vocabulary.verbs), (1, vocabulary.adjectives)),
        "J": ((3, vocabulary.adjectives), (1, vocabulary.verbs)),
        "N": ((3, vocabulary.nouns), (1, vocabulary.verbs)),
    }.get(syntax.words[index].tag[:1], ()):
        for lemma in lemmas(syntax.forms[index]):
            if lemma in known:
                weak = known[lemma].act == "other" or lemma in WEAK
                return rank - 2 if weak else rank, known[lemma]
    return None


def _is_infinitive(syntax: Syntax, index: int) -> bool:
    return syntax.words[index].tag == "VB"


def _refuses_to_say(syntax: Syntax, cue: Sequence[int], content: Sequence[int], form: Form) -> bool:
    """Whether a word of the cue refuses what a later verb says: "declined to say", "refused | *to comment*"."""
    refused = False
    following = content[:3] if form == "infinitive" else ()
    for index in (*cue, *following):
        if refused and syntax.words[index].tag == "VB":
            verbs = cues().verbs
            return any(verbs[lemma].act == "statement" for lemma in lemmas(syntax.forms[index]) if lemma in verbs)
        refused = refused or not _REFUSALS.isdisjoint(lemmas(syntax.forms[index]))
    return False


def _negated(syntax: Syntax, cue: Sequence[int], head: int) -> bool:
    """Whether a negation stands in the cue or hangs on its head just before it."""
    return any(syntax.forms[index] in _NEGATIONS for index in cue if index < head or index == cue[0]) or any(
        syntax.forms[child] in _NEGATIONS for child in syntax.children(head) if child < head
    )


def _negative(act: Act, attitude: str | None) -> ActOfCue:
    """What a negated cue stands for: who does not say says nothing, who does not believe doubts."""
    if act == "statement":
        return ActOfCue("other", _NOT_SAID.get(attitude or "", "does not say"))
    if act == "evidence":
        return ActOfCue("other", "does not show")
    if act == "belief":
        return ActOfCue("belief", _NOT_BELIEVED.get(attitude or "", "does not believe"))
    return ActOfCue(act, "does not want" if act == "demand" else attitude)
