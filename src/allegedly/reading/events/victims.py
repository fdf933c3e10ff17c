"""Who came to harm, named one by one: "killed the commander, his aide and thirteen soldiers" are fifteen."""

from collections.abc import Iterable, Mapping, Sequence

from ...schema import Quantity, Toll
from ...vocabulary import lemmas
from ...vocabulary.effects import effect_words
from ..heads import NOUNS, common_kind
from ..syntax import Syntax
from .grammar import is_lemma, preposition
from .harm import lives_cost
from .noun_phrases import is_alive
from .verb_frames import verb_frame


def victims_counted(syntax: Syntax, verb: int, numbers_of: Mapping[int, Quantity]) -> Toll | None:
    """How many came to harm by what a verb tells, counted one by one.

    `numbers_of` are the numbers by the head word of what they count. To these are added persons in the singular, each
    of whom is one; where somebody in the list is neither, nothing is known.
    """
    harmed = [_taken_up(syntax, verb, head, numbers_of) for head in _harmed(syntax, verb)]
    victims = _unnamed(syntax, _in_list(syntax, harmed), numbers_of)
    numbers = [numbers_of[head] for head in victims if head in numbers_of]
    ids = {quantity.id for quantity in numbers}
    whole = [quantity for quantity in numbers if quantity.part_of not in ids]
    single = [head for head in victims if head not in numbers_of and _one_person(syntax, head)]
    if len(numbers) + len(single) < len(victims) or not victims:
        return None
    if len(whole) == 1 and not single:
        return Toll(whole[0].low, whole[0].high, whole[0].id)
    low, high = added(quantity.low for quantity in whole), added(quantity.high for quantity in whole)
    return Toll(len(single) + (low or 0.0), None if high is None else len(single) + high)


def _taken_up(syntax: Syntax, verb: int, head: int, numbers_of: Mapping[int, Quantity]) -> int:
    """Those counted whom a "them" or "they" means: "took *nine men* from their homes and shot them", what the verb
    joined before it was done to; else the last of several named in its sentence before its clause, "buried *nine men*;
    rebels had killed them"; of any other word the word itself.
    """
    if syntax.forms[head] not in ("them", "they"):
        return head
    conj = syntax.words[verb].relation == "conj" and syntax.forms[head] == "them"
    before = list(verb_frame(syntax, syntax.words[verb].head).sufferers) if conj else []
    if not before:
        first, breaks = syntax.sentence(verb).start, syntax.forms[syntax.sentence(verb).start : verb]
        clause = first + len(breaks) - breaks[::-1].index(";") if ";" in breaks else syntax.subtree(verb).start
        named = range(clause - 1, first - 1, -1)
        before = [one for one in named if syntax.words[one].tag in _SEVERAL and is_alive(syntax, one)][:1]
    alive = len(before) == 1 and is_alive(syntax, before[0])
    return before[0] if alive and before[0] in numbers_of else head


def _unnamed(syntax: Syntax, victims: Sequence[int], numbers_of: Mapping[int, Quantity]) -> list[int]:
    """The victims without the names of those counted before them: "two brothers, *Harun* (29) and *Idris* (22)", "two
    villagers, *Amina* and her *nephew Bela*".
    """
    kept: list[int] = []
    named = 0.0
    for head in victims:
        counted = numbers_of.get(head)
        if counted is not None and any(_is_named(syntax, one, head) for one in syntax.children(head)):
            named = counted.high or 0.0
        elif counted is None and named >= 1 and "person" in map(syntax.entity_kinds.get, (head, head + 1)):
            named -= syntax.entity_kinds.get(head) == "person"
            continue
        kept.append(head)
    return kept


def _is_named(syntax: Syntax, name: int, head: int) -> bool:
    behind = syntax.words[name].relation == "appos" and name > head
    return behind and syntax.entity_kinds.get(name) == "person"


def added(numbers: Iterable[float | None]) -> float | None:
    """The sum; None where one of them is open."""
    total = 0.0
    for number in numbers:
        if number is None:
            return None
        total += number
    return total


def _harmed(syntax: Syntax, verb: int) -> Sequence[int]:
    """The heads of the phrases for those whom a verb tells came to harm."""
    read = verb_frame(syntax, verb)
    if any(lemma in effect_words().own for lemma in lemmas(syntax.forms[verb])):
        return read.doers
    lives = lives_cost(syntax, verb)
    if lives is None:
        dead = (one for one in syntax.children(verb) if syntax.forms[one] == "dead")
        behind = [one for word in dead for one in syntax.children(word) if syntax.words[one].relation == "obj"]
        return read.sufferers or behind  # "shot *dead* a boy"
    theirs = [child for child in syntax.children(lives) if preposition(syntax, child) == "of"]
    return theirs or (read.doers if is_lemma(syntax, verb, frozenset({"lose"})) else [])


def _in_list(syntax: Syntax, heads: Sequence[int]) -> list[int]:
    """Those named in a list of the killed, though the parse may tie the later to a name inside the first."""
    found = list(heads)
    for head in heads:
        if syntax.words[head].relation not in ("obj", "nsubj:pass"):
            continue
        inside = [index for index in syntax.subtree(head) if index > head and syntax.words[index].tag in NOUNS]
        members = [
            index
            for index in inside
            if syntax.words[index].relation in ("conj", "appos")
            and (_one_person(syntax, index) or _numbered(syntax, index))
        ]
        if any(syntax.words[index].relation == "conj" for index in members) and len(members) > 1:
            found.extend(members)
    return sorted(set(found))


def _numbered(syntax: Syntax, head: int) -> bool:
    return any(syntax.words[child].relation == "nummod" for child in syntax.children(head))


def _one_person(syntax: Syntax, head: int) -> bool:
    """Whether the phrase names one person: a name, or a singular noun for a person with an article or possessive."""
    word = syntax.words[head]
    if word.tag not in _SINGLE:
        return False
    if syntax.entity_kinds.get(head) is not None:
        return syntax.entity_kinds[head] == "person"
    determined = any(
        syntax.words[child].relation in ("det", "nmod:poss")
        and syntax.forms[child] not in ("no", "any", "every", "each")
        for child in syntax.children(head)
    )
    counted = any(syntax.words[child].tag == "CD" for child in syntax.children(head))
    partitive = any(
        preposition(syntax, child) == "of"
        and syntax.words[child].tag in NOUNS
        and syntax.words[child].tag.endswith("S")
        for child in syntax.children(head)
    )
    person = common_kind(syntax, head) == "person" or is_lemma(syntax, head, effect_words().people)
    return determined and not counted and not partitive and person


_SINGLE, _SEVERAL = ("NN", "NNP"), ("NNS", "NNPS")
