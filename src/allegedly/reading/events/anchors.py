"""Which event a time, a place or a number belongs to: the one whose words it hangs on, up the parse."""

from collections.abc import Mapping, Sequence

from ...schema import Place, Span, Time
from ..heads import NOUNS
from ..syntax import FINITE, Syntax
from .links import is_definite, is_lemma, is_verb, is_violence, joined, preposition
from .parties import is_alive, is_site
from .rows import row
from .surroundings import COSTING

_HIGHEST = 10
_INSIDE = frozenset({"amod", "compound", "nmod:poss", "nummod", "flat"})
"""Relations by which a time belongs to a noun and to nothing else: "the *2003* constitution"."""

_TRANSPARENT = frozenset({"climb", "die", "hurt", "injure", "kill", "leave", "reach", "rise", "stand", "wound"})
_WOUNDING = frozenset({"hurt", "injure", "wound"})
_DYING = frozenset({"die", "perish"})
_KILLING = frozenset({"kill"})
_LIVES = frozenset({"life", "lives"})
_TO_LIVES = 4
"""Words behind a verb within which its lives stand: "claimed at least nine lives"."""

_DEATHS = frozenset({"death", "deaths", "fatalities"})
_LEADING = frozenset({"after", "as", "during", "in", "when", "while"})
_SPANS = frozenset(
    {
        "area", "camp", "city", "district", "field", "governorate", "neighborhood", "neighbourhood", "province",
        "region", "suburb", "town", "village",
    }
)  # fmt: skip
"""Words that only say what kind of place a name is: "near the *Kesh area*"."""

BOUNDS = frozenset({"since", "till", "until"})
"""Prepositions of times at which an event was not, or not only."""

FINEST = ("site", "settlement", "terrain", "water", "region", "area", "country")


def owner_of(
    syntax: Syntax, start: int, owners: Mapping[int, int], through: frozenset[str] = frozenset()
) -> int | None:
    """The number of the event on whose words a word hangs, or None where another clause or nothing comes first.

    `through` are the lemmas of verbs that belong to no event and are passed by.
    """
    index = start
    for _ in range(_HIGHEST):
        if index in owners:
            return owners[index]
        if is_verb(syntax, index) and not is_lemma(syntax, index, through):
            return None
        head = syntax.words[index].head
        if head == index:
            return None
        index = head
    return None


def add_deaths(syntax: Syntax, owners: dict[int, int]) -> None:
    """Give each verb of dying that names no event to the one that people died in: "*died* in an attack"."""
    for index, word in enumerate(syntax.words):
        if index in owners or not word.tag.startswith("VB"):
            continue
        if _tells_of_deaths(syntax, index):
            beside = _subject(syntax, index, owners)
            beside = beside if beside is not None else _beside(syntax, index, owners)
            owner = beside if beside is not None else _occasion(syntax, index, owners)
            owner = owner if owner is not None else _participle(syntax, index, owners)
            owner = owner if owner is not None else _named_next(syntax, index, owners)
            if owner is not None:
                owners[index] = owner


def _tells_of_deaths(syntax: Syntax, verb: int) -> bool:
    """ "Died", "were killed", "lost their *lives*", "three *deaths* were reported"."""
    relations = {syntax.words[child].relation for child in syntax.children(verb)}
    if is_lemma(syntax, verb, _DYING) or ("nsubj:pass" in relations and is_lemma(syntax, verb, _KILLING)):
        return True
    if is_lemma(syntax, verb, COSTING):
        return not _LIVES.isdisjoint(syntax.forms[verb + 1 : verb + 1 + _TO_LIVES])
    return any(
        syntax.words[child].relation in ("nsubj", "nsubj:pass") and syntax.forms[child] in _DEATHS
        for child in syntax.children(verb)
    )


def _subject(syntax: Syntax, verb: int, owners: Mapping[int, int]) -> int | None:
    """The event that is a verb's subject: "the *siege* cost 14 lives", "a *bombing* that claimed 12"."""
    word = syntax.words[verb]
    if word.relation == "acl:relcl" and word.head in owners:
        return owners[word.head]
    subjects = (one for one in syntax.children(verb) if syntax.words[one].relation == "nsubj")
    return next((owners[one] for one in subjects if one in owners), None)


def _occasion(syntax: Syntax, verb: int, owners: Mapping[int, int]) -> int | None:
    """The first event behind a verb of dying, where "in", "after" or "when" leads to it and no other clause does."""
    for index in range(verb + 1, syntax.sentence(verb).stop):
        if index in owners:
            before = syntax.forms[verb + 1 : index]
            return owners[index] if not _LEADING.isdisjoint(before) else None
        if syntax.words[index].tag in FINITE:
            return None
    return None


def _participle(syntax: Syntax, verb: int, owners: Mapping[int, int]) -> int | None:
    """The event before a participle behind a comma: "a *blast* rocked the town, claiming nine lives"."""
    if syntax.words[verb].tag != "VBG" or verb == syntax.sentence(verb).start or syntax.forms[verb - 1] != ",":
        return None
    before = range(verb - 1, syntax.sentence(verb).start - 1, -1)
    return next((owners[one] for one in before if one in owners), None)


def _named_next(syntax: Syntax, verb: int, owners: Mapping[int, int]) -> int | None:
    """ "Nine people *died* in Kesh. They blamed rebels for the *attack*": what the next sentence says they died in."""
    own = syntax.sentence_of[verb]
    if own + 1 >= len(syntax.tags.sentences) or any(index in owners for index in syntax.sentence(verb)):
        return None
    first, last = syntax.tags.sentences[own + 1]
    if any(syntax.words[verb].start < span.start <= syntax.words[first].start for span in syntax.tags.paragraphs):
        return None
    named = (index for index in range(first, last) if index in owners and not is_verb(syntax, index))
    return next((owners[index] for index in named if is_violence(syntax, index) and is_definite(syntax, index)), None)


def time_of(syntax: Syntax, times: Sequence[Time], owners: Mapping[int, int]) -> dict[int, Time]:
    """For each event the time of its clause: of several the one of fewest days, then the first."""
    found: dict[int, Time] = {}
    in_row = _row_owners(syntax, owners)
    for time in times:
        words = list(syntax.within(time.span))
        if time.type not in ("DATE", "TIME") or time.earliest is None or time.latest is None or not words:
            continue
        head = syntax.head(words)
        case = preposition(syntax, head)
        inside = syntax.words[head].relation in _INSIDE and syntax.words[head].head not in owners
        if (inside and not case) or case in BOUNDS:
            continue
        above = (owner_of(syntax, one, owners, _WOUNDING) for one in outer(syntax, words))
        owner = next((one for one in above if one is not None), None)
        owner = owner if owner is not None else next((in_row[one] for one in words if one in in_row), None)
        if owner is not None and (owner not in found or len(time.timex) > len(found[owner].timex)):
            found[owner] = time
    return found


def _row_owners(syntax: Syntax, owners: Mapping[int, int]) -> dict[int, int]:
    """The heads of the phrases in a row behind a noun for an event, wherever the parse tied them, with its number."""
    nouns = {index: number for index, number in owners.items() if is_violence(syntax, index)}
    return {head: number for noun, number in nouns.items() for _, head in row(syntax, noun).phrases}


def outer(syntax: Syntax, words: Sequence[int]) -> list[int]:
    """The words of a phrase that hang on none of the others: more than one where an abbreviation broke the parse."""
    inside = set(words)
    return [
        index
        for index in words
        if syntax.words[index].relation != "punct" and syntax.words[index].head not in inside - {index}
    ]


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
    for place in places:
        words = list(syntax.within(place.span))
        if place.role != "location" or not words:
            continue
        head = syntax.head(words)
        if describes(syntax, head, owners) or preposition(syntax, head) == "by":
            continue
        owner = owner_of(syntax, head, owners)
        if owner is None:
            owner = _behind(syntax, head, owners)
        if owner is None or len(joined(syntax, head)) > 1 or syntax.words[head].relation == "conj":
            continue  # what happened "in Syria and Iraq" is at neither alone
        if owner not in found or FINEST.index(place.kind) < FINEST.index(found[owner].kind):
            found[owner] = place
    return found


def _behind(syntax: Syntax, place: int, owners: Mapping[int, int]) -> int | None:
    """The event whose noun stands right before the phrase of a place: "claimed *bombings* in the city of Kerman"."""
    phrase = place
    while syntax.words[phrase].relation == "nmod" and not is_verb(syntax, syntax.words[phrase].head):
        if syntax.words[phrase].head in owners or syntax.words[phrase].head > phrase:
            break
        phrase = syntax.words[phrase].head
    before = syntax.subtree(phrase).start - 1
    while before in syntax.sentence(place) and (not syntax.forms[before][0].isalnum() or "/" in syntax.forms[before]):
        before -= 1
    if before not in syntax.sentence(place) or is_verb(syntax, before):
        return None
    return owners.get(before)


def describes(syntax: Syntax, place: int, owners: Mapping[int, int]) -> bool:
    """Whether a place only says who somebody is: "the mayor *of Kesh*", "*Kesh* residents"."""
    index = place
    for _ in range(_HIGHEST):
        word = syntax.words[index]
        if index in owners or word.head == index:
            return False
        if word.relation == "compound" and is_lemma(syntax, word.head, _SPANS):
            index = word.head
            continue
        if word.relation in ("nsubj", "compound", "amod", "nmod:poss") and word.head not in owners:
            return True
        noun = word.head not in owners and syntax.words[word.head].tag in NOUNS
        person = noun and is_alive(syntax, word.head) and not is_site(syntax, word.head)
        if person and word.relation == "nmod" and preposition(syntax, index) in ("of", "from"):
            return True
        index = word.head
    return False


def quantity_owner(syntax: Syntax, span: Span, owners: Mapping[int, int]) -> int | None:
    """The event that a number of killed or injured belongs to."""
    words = list(syntax.within(span))
    if not words:
        return None
    owner = owner_of(syntax, syntax.head(words), owners, _TRANSPARENT)
    return owner if owner is not None else _beside(syntax, syntax.head(words), owners)


def _beside(syntax: Syntax, number: int, owners: Mapping[int, int]) -> int | None:
    """The event beside a verb of dying: "two died when the car *was hit*", "the toll of the *bombing* rose to 27"."""
    index = number
    for _ in range(_HIGHEST):
        if is_verb(syntax, index):
            break
        index = syntax.words[index].head
    if not is_lemma(syntax, index, _TRANSPARENT):
        return None
    for child in syntax.children(index):
        for one in (child, *syntax.children(child)):
            if one in owners and syntax.words[one].relation in ("advcl", "obl", "nmod"):
                return owners[one]
    return _participle(syntax, index, owners)  # "threw stones, *injuring* four"
