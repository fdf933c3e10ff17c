"""Violence told by its dead alone: "nine people *perished* at the hands of rebels", "a salvo from the hills *claimed*
nine lives", where no word of the sentence names an act.

No list has every verb of attack. Where a sentence counts the dead and has those who wage war in it, or what they wage
it with, it tells of an act of violence all the same; what kind of one, the weapons in it say.
"""

from collections.abc import Iterable, Iterator, Sequence, Set

from ...schema import Attribution, Quantity
from ...vocabulary import EventMeaning, event_words, lemmas
from ...vocabulary.event_clauses import clause_words
from ..heads import NOUNS
from ..syntax import Syntax
from .dead_counted import are_summed_up, counted_head, with_bodies
from .grammar import is_definite, is_lemma, is_verb, is_violence, preposition, upwards
from .harm import harm_of
from .noun_phrases import names_fighters, phrase_range
from .sentence_topics import SentenceTopics
from .triggers import Trigger
from .verb_frames import Frame, verb_frame

_MEANING = EventMeaning(kind="ASSAULT", sub_kind="attack")
_VIOLENT = frozenset({"ASSAULT", "PROTEST"})

_BLAME = frozenset({"responsible", "responsibility"})
_PAID = frozenset({"cost", "price"})
"""Nouns for the losses of those who fight, which no other act need have caused."""

_POINTING = frozenset({"it", "its", "that", "their", "them", "there", "they"})

_HANDS = frozenset({"hand", "warplane"})
_LOSING = frozenset({"give", "lose", "sacrifice"})
"""Verbs whose lives are the subject's own."""

_PART = frozenset({"among", "including"})
"""Words before some of the dead, who are not those who killed them."""


def death_triggers(
    syntax: Syntax,
    topics: SentenceTopics,
    found: Sequence[Trigger],
    quantities: Sequence[Quantity],
    attributions: Sequence[Attribution],
) -> list[Trigger]:
    """The words that tell of deaths in sentences of which `found` has no act of violence, in reading order."""
    acts = (one.index for one in found if one.meaning.kind in _VIOLENT)
    told = {syntax.sentence_of[index] for index in acts if not _sums_up(syntax, index)}
    taken = {one.index for one in found}
    speaking = _speaking(syntax, attributions)
    outdated = {quantity.earlier for quantity in quantities}
    here: dict[int, Trigger] = {}
    for quantity in (with_bodies(syntax, one) for one in quantities if one.id not in outdated):
        head = counted_head(syntax, quantity)
        if quantity.effect != "killed" or head < 0 or not _may_tell(syntax, topics, head):
            continue
        sentence = syntax.sentence_of[head]
        if sentence in told or sentence in here:
            continue
        counted = frozenset(_up_to_comma(syntax, syntax.subtree(head), head)) | frozenset(phrase_range(syntax, head))
        causes, home = list(_causes(syntax, sentence, speaking | counted)), sentence
        for beside in () if causes else _beside(syntax, topics, sentence, told):
            if not causes:
                near = _causes(syntax, beside, speaking)
                points = _goes_on(syntax, topics, beside, sentence)
                causes, home = [one for one in near if points or not _serves(syntax, one)], beside
        index = _word(syntax, head, speaking | taken)
        if causes and index is not None:
            clauses = [one for each in {sentence, home} for one in _verbs(syntax, each) if one not in speaking | taken]
            struck = _struck_by(syntax, causes, clauses)
            here[sentence] = _trigger(syntax, index if struck is None else struck, head, causes, [*clauses, index])
    return [here[sentence] for sentence in sorted(here)]


def _up_to_comma(syntax: Syntax, words: range, head: int) -> range:
    """The words up to the first comma behind a head: "38 dead, *all of them victims of the shells* of the army"."""
    comma = next((one for one in words if one > head and syntax.forms[one] == ","), words.stop)
    return range(words.start, comma)


def _sums_up(syntax: Syntax, index: int) -> bool:
    """Whether a noun only calls what was told before by a name: "behind the *bloodbath* stand rebels"; not "the
    *killing* of nine".
    """
    complemented = syntax.forms[index + 1 : index + 2] == ["of"]
    return is_lemma(syntax, index, clause_words().slaughters) and is_definite(syntax, index) and not complemented


def _speaking(syntax: Syntax, attributions: Iterable[Attribution]) -> frozenset[int]:
    """The words of those who only say it, and of their saying so: "*the army said* nine people died"."""
    quotes = (quote for one in attributions for quote in (one.source, one.cue) if quote is not None)
    return frozenset(index for quote in quotes for index in syntax.words_of(quote.pieces))


def _may_tell(syntax: Syntax, topics: SentenceTopics, head: int) -> bool:
    """Whether a count may be of one act: no accident's, no story's, not of a whole war."""
    if topics.silenced(head) or head in topics.apart or topics.accident(head):
        return False
    here = syntax.sentence(head)
    if any(syntax.forms[one] in _PAID and syntax.words[one].tag in NOUNS for one in range(here.start, head)):
        return False  # "took the town, at a cost, they said, of 70 dead"
    return not are_summed_up(syntax, here)


def _causes(syntax: Syntax, sentence: int, others: Set[int]) -> Iterator[int]:
    """Those in a sentence who wage war, and its weapons, the dead and those who only speak left out."""
    here = range(*syntax.tags.sentences[sentence])
    if any(syntax.forms[one] in _BLAME for one in here):
        return  # they may have failed to help; `blamed_deaths` knows when they did it
    warring = clause_words().warring
    for index in here:
        named = names_fighters(syntax, index) or is_lemma(syntax, index, warring)
        rulers = is_lemma(syntax, index, clause_words().rulers) and _does_it(syntax, index)
        if not (named or rulers) or index in others or (not named and syntax.words[index].tag not in NOUNS):
            continue
        first = phrase_range(syntax, index).start
        part = not _PART.isdisjoint(syntax.forms[max(first - 3, here.start) : first])
        modifies = syntax.words[index].relation == "compound"
        if not part and not modifies and not _relieves(syntax, index):
            yield index


def _does_it(syntax: Syntax, ruler: int) -> bool:
    """Whether those who rule stand behind "by" or "at the hands of", or behind what wages war for them, or are the
    subject of a verb of killing: "the shells of the *regime*", "the *government* took the lives of nine people".
    """
    word = syntax.words[ruler]
    kills = word.relation == "nsubj" and is_verb(syntax, word.head) and harm_of(syntax, word.head) == "killed"
    losing = kills and is_lemma(syntax, word.head, clause_words().dying | _LOSING)
    case, arms = preposition(syntax, ruler), clause_words().warring | _HANDS
    theirs = case == "of" and is_lemma(syntax, word.head, arms)
    return case == "by" or theirs or (kills and not losing)


def _relieves(syntax: Syntax, doer: int) -> bool:
    """Whether the armed only help: "nine people died, and *the army* sent tents"."""
    word = syntax.words[doer]
    return word.relation in ("nsubj", "nsubj:pass") and is_lemma(syntax, word.head, clause_words().relieving)


def _goes_on(syntax: Syntax, topics: SentenceTopics, beside: int, sentence: int) -> bool:
    """Whether the dead of a sentence are of what the one beside it tells: it points there, "when *they* left, nine
    people lay dead", or stands behind it and names no day of its own.
    """
    later = range(*syntax.tags.sentences[max(beside, sentence)])
    pointing = any(is_violence(syntax, one) and _sums_up(syntax, one) for one in later)
    if pointing or not _POINTING.isdisjoint(syntax.forms[later.start : later.stop]):
        return True
    return beside < sentence and topics.when.isdisjoint(later)


def _serves(syntax: Syntax, one: int) -> bool:
    """Whether they serve a state, which sends them for other ends, too."""
    return is_lemma(syntax, one, clause_words().serving)


def _beside(syntax: Syntax, topics: SentenceTopics, sentence: int, told: Set[int]) -> Iterator[int]:
    """The sentences before and behind one in its paragraph, where neither tells of another act."""
    first = syntax.tags.sentences[sentence].start
    for other in (sentence - 1, sentence + 1):
        if not 0 <= other < len(syntax.tags.sentences):
            continue
        beside = syntax.tags.sentences[other].start
        if not topics.same_paragraph(first, beside):
            continue
        if other in told:
            return
        if not topics.accident(beside):
            yield other


def _word(syntax: Syntax, head: int, others: Set[int]) -> int | None:
    """The word that tells of the deaths: the verb over those counted, or what counts them where that is but said or is
    an event itself; None where they are denied.
    """
    verb = next((one for one in upwards(syntax, head) if is_verb(syntax, one)), None)
    if verb is None or verb in others:
        return head
    if not any(syntax.forms[child] in clause_words().negations for child in syntax.children(verb)):
        return verb
    return None if harm_of(syntax, verb) is not None else head  # "nine did not survive"


def _struck_by(syntax: Syntax, causes: Iterable[int], clauses: Sequence[int]) -> int | None:
    """The verb that says what a weapon did, or was used for: "rockets *hit* the harbour; nine died"."""
    weapons = event_words().classes.weapons
    hurled = [one for one in causes if is_lemma(syntax, one, weapons)]
    done = [
        verb
        for verb in clauses
        for one in (*verb_frame(syntax, verb).doers, *verb_frame(syntax, verb).sufferers)
        if one in hurled
    ]
    return done[0] if done else None


def _verbs(syntax: Syntax, sentence: int) -> list[int]:
    """The verbs of a sentence: with no other act in it, they are all of this one."""
    return [one for one in range(*syntax.tags.sentences[sentence]) if is_verb(syntax, one)]


def _trigger(syntax: Syntax, index: int, head: int, causes: Sequence[int], clauses: Sequence[int]) -> Trigger:
    """The trigger: done by those who wage war, to those counted; what stands in `clauses` is told of it."""
    read = verb_frame(syntax, index) if is_verb(syntax, index) else Frame(index, None)
    weapons = event_words().classes.weapons
    doers = [one for one in causes if not is_lemma(syntax, one, weapons) and not _inside_another(syntax, one, causes)]
    filled = Frame(index, read.predicate, doers[:1], [head], read.obliques, False)
    here = syntax.sentence(causes[0])
    around = frozenset(lemma for one in here for lemma in lemmas(syntax.forms[one]))
    return Trigger(index, _MEANING, filled, around, tuple(one for one in {head, *clauses} if one != index))


def _inside_another(syntax: Syntax, one: int, others: Sequence[int]) -> bool:
    """Whether a word stands in the phrase of another: the name in "fighters of *Ahrar Vell*"."""
    return any(one != other and one in syntax.subtree(other) for other in others)
