"""Numbers of dead and injured that hang on no act: of the one act of their sentence, or of one told before.

"Nine people died." behind "They shelled Dorvan on Monday."; "The death toll rose to 14 on Friday."; and, in the
sentence of the act itself, what a parse has tied elsewhere.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from ...schema import Effect, Quantity
from ...vocabulary import event_words
from ...vocabulary.change import changing
from ...vocabulary.event_clauses import clause_words
from ..syntax import Syntax
from .dead_counted import are_summed_up
from .grammar import is_lemma
from .harm import harm_of
from .tellings import Telling, lone_events

_FIRST_WORDS = 3
"""Words of a sentence before a number that it is about: "At least nine people died"."""

_TO_TOLL = 24
"""Words from a toll to its number: "the death toll from the blast in the market rose on Friday to 14"."""

_BACK = 3
"""Sentences from a toll that rose back to the act whose toll it is; farther back the act is named again."""

_HARMING = frozenset({"ASSAULT", "COERCE", "PROTEST"})


def harming(tellings: Sequence[Telling]) -> frozenset[int]:
    """The numbers of the tellings of what people come to harm in, the last a protest put down."""
    return frozenset(number for number, one in enumerate(tellings) if one.trigger.meaning.kind in _HARMING)


class UnattachedToll(NamedTuple):
    """Whose it is, what befell those counted, and whether it takes the place of a number told before."""

    number: int
    effect: Effect
    quantity: Quantity
    risen: bool


def unattached_tolls(
    syntax: Syntax, quantities: Sequence[Quantity], tellings: Sequence[Telling], given: Mapping[str, int]
) -> Iterator[UnattachedToll]:
    """The dead and injured that no clause gives to an act. `given` are the numbers, by their ids, that have one."""
    acts = _Acts(syntax, tellings)
    for quantity in quantities:
        words = list(syntax.within(quantity.span))
        if quantity.effect not in ("killed", "injured") or quantity.id in given or not words:
            continue
        risen = is_risen(syntax, words)
        sentence = syntax.sentence_of[words[0]]
        if risen:
            home = acts.before(sentence)
            home = acts.joined_before(words) if home is None else home
        elif sentence in acts.alone:
            home = acts.beside(words)
        else:
            home = acts.right_before(words) if quantity.effect == "killed" else None
            if home is None and quantity.effect == "killed":
                home = acts.right_behind(words)
        if home is not None:
            yield UnattachedToll(home, quantity.effect, quantity, risen)


class _Acts:
    """The acts in which people come to harm, by sentence. `alone` are the numbers of those that stand by themselves."""

    def __init__(self, syntax: Syntax, tellings: Sequence[Telling]) -> None:
        harm = harming(tellings)
        self._syntax, self._tellings = syntax, tellings
        self._telling = {syntax.sentence_of[tellings[number].index] for number in harm}
        self._words = {tellings[number].index for number in harm}
        self._paragraphs = {span.start for span in syntax.tags.paragraphs}
        self._vague: dict[int, bool] = {}
        self.alone = lone_events(syntax, tellings, dict.fromkeys(set(range(len(tellings))) - harm, 0))

    def beside(self, words: Sequence[int]) -> int | None:
        """The one act of the sentence in which a number stands; none where the number may be of something else."""
        syntax, sentence = self._syntax, self._syntax.sentence_of[words[0]]
        number = self.alone[sentence]
        act = self._tellings[number]
        aside = syntax.words[act.index].relation == "acl:relcl" and words[0] not in syntax.subtree(act.index)
        aside = aside and not _are_recovered(syntax, words)
        aside = aside or (act.trigger.meaning.kind == "PROTEST" and _is_aim(syntax, words))
        if sentence not in self._vague:
            self._vague[sentence] = _is_of_more(syntax, syntax.sentence(words[0]), self._words)
        return None if aside or self._vague[sentence] else number

    def joined_before(self, words: Sequence[int]) -> int | None:
        """The one act of a sentence that goes on to its toll: "*struck* Kesh on Monday; the toll stood at 14"."""
        number = self.alone.get(self._syntax.sentence_of[words[0]])
        act = self._tellings[number] if number is not None else None
        parted = act is not None and ";" in self._syntax.forms[act.index : words[0]]
        return number if parted and act is not None and act.trigger.meaning.kind == "ASSAULT" else None

    def before(self, sentence: int) -> int | None:
        """The one act of the nearest sentence before that tells of any, where it is violence."""
        near = (one for one in range(sentence - 1, max(sentence - 1 - _BACK, -1), -1) if one in self._telling)
        return self._violence(next(near, -1))

    def right_before(self, words: Sequence[int]) -> int | None:
        """The one act of the sentence before, where that of the number only goes on to count its dead."""
        sentence = self._syntax.sentence_of[words[0]]
        opens = self._syntax.words[self._syntax.sentence(words[0]).start].start in self._paragraphs
        home = None if opens or sentence in self._telling else self._violence(sentence - 1)
        return home if home is not None and _counts_the_dead(self._syntax, words, self._words) else None

    def right_behind(self, words: Sequence[int]) -> int | None:
        """The one act of the sentence behind, where it says how "they" died whom that of the number counts: "The dead
        number 46. *They* were cut down".
        """
        sentence = self._syntax.sentence_of[words[0]]
        home = None if sentence in self._telling else self._violence(sentence + 1)
        act = self._tellings[home].trigger if home is not None else None
        if act is None or self._syntax.words[self._syntax.sentence(act.index).start].start in self._paragraphs:
            return None
        told = harm_of(self._syntax, act.index) == "killed"
        return home if told and any(self._syntax.forms[one] == "they" for one in act.frame.sufferers) else None

    def _violence(self, sentence: int) -> int | None:
        number = self.alone.get(sentence)
        return number if number is not None and self._tellings[number].trigger.meaning.kind == "ASSAULT" else None


def _are_recovered(syntax: Syntax, words: Sequence[int]) -> bool:
    """Whether those counted were got out of what was hit: "pulled *ten bodies* from the clinic that rebels shelled"."""
    head = syntax.head(words)
    noun = head if is_lemma(syntax, head, clause_words().corpses) else syntax.words[head].head
    above = syntax.words[noun].head
    there = any(syntax.words[child].relation == "expl" for child in syntax.children(above))  # "there were ten bodies"
    recovered = there or is_lemma(syntax, above, clause_words().recovering)
    return recovered and is_lemma(syntax, noun, clause_words().corpses)


def _is_aim(syntax: Syntax, words: Sequence[int]) -> bool:
    """Whether those counted are whom a protest is about: "marched to demand justice for *three* students killed"."""
    head = syntax.head(words)
    behind = [one for noun in (head, syntax.words[head].head) for one in syntax.children(noun)]
    return any(syntax.words[one].relation.startswith("acl") and harm_of(syntax, one) == "killed" for one in behind)


def is_risen(syntax: Syntax, words: Sequence[int]) -> bool:
    """Whether a number is what a toll has come to: "the death *toll* rose to 14", "the dead now number 14"."""
    first = words[0]
    before = range(max(syntax.sentence(first).start, first - _TO_TOLL), first)
    forms = [syntax.forms[one] for one in before]
    if clause_words().tolls.isdisjoint(forms) or forms[-1] not in ("at", "from", "to", "reached"):
        return False
    changed, rising = changing(), clause_words().rising
    return any(syntax.forms[one] in changed or is_lemma(syntax, one, rising) for one in before)


def _is_of_more(syntax: Syntax, here: range, acts: Set[int]) -> bool:
    """Whether the numbers of a sentence may be of other acts too, or of an accident, or no longer hold."""
    if any(is_lemma(syntax, index, clause_words().correcting) for index in here):
        return True
    return are_summed_up(syntax, here) or _tells_of_accident(syntax, here, acts)


def _tells_of_accident(syntax: Syntax, here: range, acts: Set[int]) -> bool:
    """Whether an accident stands there; troops that "storm" a town are none."""
    accidents = event_words().classes.accidents
    return any(is_lemma(syntax, index, accidents) for index in here if index not in acts)


def _counts_the_dead(syntax: Syntax, words: Sequence[int], acts: Set[int]) -> bool:
    """Whether a sentence says of those counted that they died, and of no accident."""
    here = syntax.sentence(words[0])
    early = words[0] - here.start <= _FIRST_WORDS
    dying = (index for index in here if syntax.words[index].tag.startswith("VB") and harm_of(syntax, index) == "killed")
    died = any(early or _has_part(syntax, index, words) for index in dying)
    told = not clause_words().tolls.isdisjoint(syntax.forms[here.start : here.stop])
    return (died or told) and not _tells_of_accident(syntax, here, acts)


def _has_part(syntax: Syntax, verb: int, words: Sequence[int]) -> bool:
    """Whether words are the subject of a verb, or what they count is, or the lives that it costs."""
    head = syntax.head(words)
    for index in (head, syntax.words[head].head):
        taken = syntax.words[index].relation == "obj" and syntax.forms[index] == "lives"
        if syntax.words[index].head == verb and (taken or syntax.words[index].relation in ("nsubj", "nsubj:pass")):
            return True
    return False
