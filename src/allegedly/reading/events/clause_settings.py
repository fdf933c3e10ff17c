"""When and where an event was by its own clause: the times and places that hang on its words, up the parse."""

from collections.abc import Mapping, Sequence
from itertools import islice, takewhile

from ...schema import Place, Time
from ...vocabulary.event_clauses import clause_words
from ..heads import NOUNS
from ..syntax import Syntax
from .grammar import is_lemma, is_rank, is_verb, is_violence, joined, preposition, upwards
from .lasting_states import began
from .noun_phrases import is_alive, is_site
from .owners import outer, owner_of, word_above
from .place_rows import row_heads
from .trailing_phrases import trailing_phrases

_INSIDE = frozenset({"amod", "compound", "nmod:poss", "nummod", "flat"})
"""Relations by which a time belongs to a noun and to nothing else: "the *2003* constitution"."""

_BOUNDING = frozenset({"since", "till", "until"})
"""Prepositions of times at which an event was not, or not only."""

_FINEST = ("site", "settlement", "terrain", "water", "region", "area", "country")


def time_of(syntax: Syntax, times: Sequence[Time], owners: Mapping[int, int]) -> dict[int, Time]:
    """For each event the time of its clause: of several the one of fewest days, then the first."""
    found: dict[int, Time] = {}
    in_row = _row_owners(syntax, owners)
    for time in times:
        words = list(syntax.within(time.span))
        if time.type not in ("DATE", "TIME") or time.earliest is None or time.latest is None or not words:
            continue
        head = syntax.head(words)
        case = preposition(syntax, head) or (words[0] > 0 and syntax.words[words[0] - 1].tag == "IN")
        if (_is_inside(syntax, head, owners) and not case) or _is_one_of_several(syntax, head, words):
            continue
        if bounds(syntax, time):
            continue
        above = (_owner_of_time(syntax, one, owners) for one in outer(syntax, words))
        found_in = (_in_subject(syntax, words, owners), *above, _of_doing(syntax, words, owners))
        owner = next((one for one in found_in if one is not None), None)
        owner = owner if owner is not None else next((in_row[one] for one in words if one in in_row), None)
        if owner is not None and (owner not in found or _tells_more(time, found[owner])):
            found[owner] = time
    return found


def bounds(syntax: Syntax, time: Time) -> bool:
    """Whether a time only bounds an event or what it is ranked among: "since *May*", "the third raid *this month*"; not
    where one that goes on began then.
    """
    head = syntax.head(syntax.within(time.span))
    if preposition(syntax, head) in _BOUNDING:
        return not began(syntax, time)
    if time.earliest == time.latest:
        return False
    phrases = takewhile(lambda one: syntax.words[one].tag in (*NOUNS, "RB"), islice(upwards(syntax, head), 1, None))
    return any(is_rank(syntax, child) for one in phrases for child in syntax.children(one))


def _is_inside(syntax: Syntax, head: int, owners: Mapping[int, int]) -> bool:
    """Whether a time belongs to a noun and to nothing else: "the *2003* constitution", not "in the *Monday* rush"."""
    word = syntax.words[head]
    if word.relation not in _INSIDE or word.head in owners or word.tag == "RB":
        return False
    return preposition(syntax, word.head) != "during"


def _owner_of_time(syntax: Syntax, word: int, owners: Mapping[int, int]) -> int | None:
    """The event of a time; a semicolon parts the two, whatever the parse says, and a colon what stands behind it."""
    found = word_above(syntax, word, owners, _at_the_same_time)
    if found is None or ";" in syntax.forms[min(word, found) : max(word, found)] or ":" in syntax.forms[found:word]:
        return None
    return owners[_deed(syntax, found, word, owners)]


def _deed(syntax: Syntax, verb: int, word: int, owners: Mapping[int, int]) -> int:
    """What somebody is accused of, where a time stands behind it: "accused of *killing* nine people on Monday",
    "blamed for the *attack* on Monday"; else the verb itself.
    """
    deeds = [one for one in syntax.children(verb) if verb < one < word and one in owners]
    doing = next((one for one in deeds if syntax.words[one].tag == "VBG" and syntax.forms[one - 1] == "of"), None)
    if doing is not None:
        return doing
    before = syntax.subtree(word).start - 1
    return next((one for one in deeds if one == before and preposition(syntax, one) in ("for", "over")), verb)


def _in_subject(syntax: Syntax, words: Sequence[int], owners: Mapping[int, int]) -> int | None:
    """The event in the subject before whose verb a time stands, whatever the parse says: "the families of four people
    *killed* in Kesh *on Monday* filed a complaint".
    """
    verb = next((one for one in upwards(syntax, syntax.head(words)) if is_verb(syntax, one)), words[0])
    deed = _verb_before(syntax, words[0])
    if verb < words[0] or deed is None or "," in syntax.forms[deed : words[0]]:
        return None
    return owners.get(deed) if syntax.words[deed].tag == "VBN" and syntax.words[deed].relation == "acl" else None


def _of_doing(syntax: Syntax, words: Sequence[int], owners: Mapping[int, int]) -> int | None:
    """The event behind an "of" that is the last verb before a time: "stands accused of *killing* nine on Monday"."""
    deed = _verb_before(syntax, words[0])
    return owners.get(deed) if deed is not None and syntax.forms[deed - 1] == "of" else None


def _verb_before(syntax: Syntax, word: int) -> int | None:
    before = range(word - 1, syntax.sentence(word).start, -1)
    return next((one for one in before if is_verb(syntax, one)), None)


def _at_the_same_time(syntax: Syntax, verb: int) -> bool:
    """Whether what a verb tells went on then too: "hit a convoy *carrying* fuel on Sunday", "on his way to
    *work* on Sunday", "*wounding* four"; not "with a senator *telling* reporters on Sunday that".
    """
    word = syntax.words[verb]
    if word.relation != "acl":
        return is_lemma(syntax, verb, clause_words().wounding)
    speaks = any(syntax.words[child].relation == "ccomp" for child in syntax.children(verb))
    carrying = word.tag == "VBG" and not speaks and preposition(syntax, word.head) != "with"
    return carrying or syntax.forms[word.head] == "way" or is_lemma(syntax, verb, clause_words().wounding)


def _is_one_of_several(syntax: Syntax, head: int, words: Sequence[int]) -> bool:
    """Whether a time is but one end of a longer one that was not read as such: "between *Friday* and Sunday"."""
    return syntax.words[head].relation == "conj" or any(
        syntax.words[child].relation == "conj" and child not in words and syntax.words[child].tag in (*NOUNS, "CD")
        for child in syntax.children(head)
    )


def _tells_more(time: Time, other: Time) -> bool:
    """Whether a time is finer than another inside it, or names a day where the other ("overnight") leaves it open."""
    if time.earliest is None or time.latest is None or other.earliest is None or other.latest is None:
        return False
    if time.latest < other.earliest or other.latest < time.earliest:
        return time.type == "DATE" and other.type == "TIME"
    return len(time.timex) > len(other.timex)


def _row_owners(syntax: Syntax, owners: Mapping[int, int]) -> dict[int, int]:
    """The heads of the phrases in a row behind a noun for an event, wherever the parse tied them, with its number."""
    nouns = {index: number for index, number in owners.items() if is_violence(syntax, index)}
    return {head: number for noun, number in nouns.items() for _, head in trailing_phrases(syntax, noun).phrases}


def recurring(syntax: Syntax, times: Sequence[Time], owners: Mapping[int, int]) -> set[int]:
    """The events whose clause has a time that recurs: "each year"."""
    found = set()
    for time in times:
        words = list(syntax.within(time.span))
        if time.type == "SET" and words:
            head = syntax.words[syntax.head(words)]
            if head.relation not in _INSIDE and head.head in owners:
                found.add(owners[head.head])
    return found


def place_of(syntax: Syntax, places: Sequence[Place], owners: Mapping[int, int]) -> dict[int, Place]:
    """For each event the place where it is: of several the narrowest kind, then the first."""
    found: dict[int, Place] = {}
    heading = row_heads(syntax, places)
    for place in places:
        words = list(syntax.within(place.span))
        if place.role != "location" or not words:
            continue
        head = syntax.head(words)
        if describes(syntax, head, owners) or preposition(syntax, head) == "by" or _fights(syntax, head):
            continue
        owner = owner_of(syntax, head, owners)
        if owner is None:
            owner = _behind(syntax, head, owners)
        listed = len(joined(syntax, head)) > 1 or syntax.words[head].relation == "conj"
        if owner is None or (listed and place.id not in heading):
            continue  # what happened "in Syria and Iraq" is at neither alone
        if owner not in found or _FINEST.index(place.kind) < _FINEST.index(found[owner].kind):
            found[owner] = place
    return found


def _fights(syntax: Syntax, place: int) -> bool:
    """Whether a name stands for a government that fights somebody: "between *Kesh* and the rebels"."""
    sides = joined(syntax, place)
    return preposition(syntax, place) == "between" and any(syntax.entity_kinds.get(one) != "place" for one in sides)


def _behind(syntax: Syntax, place: int, owners: Mapping[int, int]) -> int | None:
    """The event whose noun stands right before the phrase of a place: "claimed *bombings* in the city of Kerman"."""
    phrase = place
    for above in islice(upwards(syntax, place), 1, None):
        if syntax.words[phrase].relation != "nmod" or is_verb(syntax, above) or above in owners or above > phrase:
            break
        phrase = above
    before = syntax.subtree(phrase).start - 1
    while before in syntax.sentence(place) and (not syntax.forms[before][0].isalnum() or "/" in syntax.forms[before]):
        before -= 1
    if before not in syntax.sentence(place) or is_verb(syntax, before):
        return None
    return owners.get(before)


def describes(syntax: Syntax, place: int, owners: Mapping[int, int]) -> bool:
    """Whether a place only says who somebody is: "the mayor *of Kesh*", "*Kesh* residents"."""
    for index in upwards(syntax, place):
        word = syntax.words[index]
        if index in owners or word.head == index:
            return False
        if index != place and is_alive(syntax, index) and not is_site(syntax, index):
            return False  # "members of a family *in Kesh*"
        if word.relation == "compound" and is_lemma(syntax, word.head, clause_words().whereabouts):
            continue
        if word.relation in ("nsubj", "compound", "amod", "nmod:poss") and word.head not in owners:
            return True
        noun = word.head not in owners and syntax.words[word.head].tag in NOUNS
        person = noun and is_alive(syntax, word.head) and not is_site(syntax, word.head)
        if person and word.relation == "nmod" and preposition(syntax, index) in ("of", "from"):
            return True
    return False
