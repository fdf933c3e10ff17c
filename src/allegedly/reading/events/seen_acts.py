"""Events that the trained reader sees in words that no list has, or that the rules took for none."""

from collections.abc import Iterable, Set

from ...schema import Attribution, TaggedAct
from ...vocabulary import EventMeaning, lemmas, source_words
from ...vocabulary.event_clauses import clause_words
from ..syntax import Syntax
from .grammar import is_lemma, is_verb, preposition
from .noun_frames import frame
from .sentence_topics import SentenceTopics
from .triggers import Trigger

LEAST_SCORE = 0.6
"""Probability from which a word names an act: of those in texts held out of training, four in five then do."""

SURE = 0.85
"""Probability from which nothing else need be told of an act: bare nouns in the air mostly have less."""

CERTAIN = 0.95
"""Probability from which killing and wounding tell of an act where the rules found none to lay them to."""


def sure_words(syntax: Syntax) -> frozenset[int]:
    """The words that so surely name acts that nothing else need be told of these."""
    return frozenset(act.word for act in syntax.tags.acts if act.score >= SURE and not _is_none(syntax, act.word))


def seen_triggers(
    syntax: Syntax, topics: SentenceTopics, attributions: Iterable[Attribution], found: Iterable[Trigger]
) -> list[Trigger]:
    """The words that were learned to name acts, beside those that the rules have found, in reading order.

    That somebody denies or admits something is an attribution, and no act of refusal or of giving in; what is called
    for is told with the call. Whether deaths tell of an act the rules have decided, and whether killing does where one
    is told near to it.
    """
    kept_out = {word for one in found for word in (one.index, one.frame.predicate, *one.consumed)}
    for each in attributions:
        if each.attitude in ("admits", "denies") and each.cue is not None:
            kept_out.update(syntax.words_of(each.cue.pieces))
    words = clause_words()
    others = words.dying | words.fates | words.tolls | words.mourning | words.holding
    calls = {one.index for one in found if one.meaning.kind == "REQUEST"}
    violence = [one.index for one in found if one.meaning.kind in ("ASSAULT", "PROTEST")]
    return [
        _trigger(syntax, act)
        for act in syntax.tags.acts
        if act.score >= LEAST_SCORE
        and act.word not in kept_out
        and not _is_called_for(syntax, act.word, calls)
        and act.word not in topics.apart
        and not topics.silenced(act.word)
        and not _is_none(syntax, act.word)
        and not is_lemma(syntax, act.word, others)
        and (not is_lemma(syntax, act.word, words.harming) or _tells_alone(syntax, topics, act, violence))
    ]


def _tells_alone(syntax: Syntax, topics: SentenceTopics, act: TaggedAct, violence: Iterable[int]) -> bool:
    """Whether somebody's being killed or wounded surely tells of an act that neither its sentence nor one beside it has
    told.
    """
    here = syntax.sentence_of[act.word]
    answers = (one for one in act.settings if one.part in ("injured", "killed") and one.score >= LEAST_SCORE)
    counted = any(syntax.words[one.word].tag not in ("DT", "PRP") for one in answers)
    beside = (other for other in violence if abs(syntax.sentence_of[other] - here) <= 1)
    return counted and act.score >= CERTAIN and not any(topics.same_paragraph(other, act.word) for other in beside)


def _is_none(syntax: Syntax, noun: int) -> bool:
    """Whether there was none, or it is only written about: "no strike since Monday", "a book on *strikes*"."""
    if any(syntax.forms[child] == "no" for child in syntax.children(noun)):
        return True
    written = source_words().document & set(lemmas(syntax.forms[syntax.words[noun].head]))
    bare = syntax.words[noun].tag == "NNS" and not any(syntax.words[one].tag == "DT" for one in syntax.children(noun))
    return bare and bool(written) and preposition(syntax, noun) in ("about", "on")


def _is_called_for(syntax: Syntax, index: int, calls: Set[int]) -> bool:
    """Whether a word says what somebody asks for: "called for a *truce*", "asked the council for *help*"."""
    head = syntax.words[index].head
    return head in calls or (not is_verb(syntax, index) and syntax.words[head].head in calls)


def _trigger(syntax: Syntax, act: TaggedAct) -> Trigger:
    around = frozenset(lemma for index in syntax.sentence(act.word) for lemma in lemmas(syntax.forms[index]))
    meaning = EventMeaning(kind=act.kind, sub_kind=act.sub_kind)
    return Trigger(act.word, meaning, frame(syntax, act.word), around, learned=True)
