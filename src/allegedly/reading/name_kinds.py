"""Whether each name of an article is a person's or a body's, decided once for the whole article.

The trained reader decides mention by mention, and may take one and the same name now for this and now for that; a body
that is called like somebody ("Rail North", "Halden Stone") it takes for a person throughout. So what one mention shows
plainly holds for all: a title, a personal role or letters ("KC") make a person; initials in brackets, an article, what
it is said to be ("the *daily* Sabah"), a word that only bodies have in their names, an office in it ("the chief
executive *of* Norvella") or that it calls itself "it" make a body. Then most mentions count, as the reader took them,
then the full name.
"""

from collections.abc import Iterable, Set

import msgspec

from ..schema import Mention
from ..vocabulary import lemmas, name_parts, source_words
from .heads import has_letters, listed
from .naming import person_key
from .phrases import Phrase
from .proper_names import NAMED, before_initials, is_body, is_neutral, is_saint, is_title
from .syntax import FINITE, Syntax

_Key = tuple[str, ...]

_IN_OFFICE = frozenset({"at", "of"})
_POSSESSIVE = frozenset({"'s", "’s"})
_BEFORE_IT = frozenset({"CD", "IN", "NNP", "NNS"})
"""Tags of what stands between a body's verb and "it": "announced *in August that*", "advised *customers that*"."""
_WILL = frozenset({"will", "would", "wo"})
_OF_PEOPLES = ("an", "ese", "i", "ian", "ish", "n")
"""Endings that make the name of a people of the name of its land."""
_REACH = 5
"""Words behind a name in which a body speaks of itself: "Rail North said on Monday that *its*" is the longest way."""


def settled(syntax: Syntax, named: Iterable[Phrase]) -> list[Phrase]:
    """The same phrases, all of one name of the same kind."""
    named = list(named)
    keys = [person_key(syntax.forms[index] for index in found.name) for found in named]
    votes = _votes(syntax, syntax.tags.mentions)
    surnames = {word for key, (_, people) in votes.items() if people and len(key) > 1 for word in (key[0], key[-1])}
    people = {key for key, found in zip(keys, named, strict=True) if _has_role(syntax, found)}
    people |= {key[-1:] for key in people}
    lands = _with_peoples(syntax, {key[0] for key in keys if len(key) == 1})
    initialled = {key for key, found in zip(keys, named, strict=True) if before_initials(syntax, found.name)}
    bodies = initialled | (
        {
            key
            for key, found in zip(keys, named, strict=True)
            if _is_plain_body(syntax, found)
            or (_is_lone(key, surnames) and (_acts_for_itself(syntax, found.name) or key[0] in lands))
        }
        - people
    )
    return [
        msgspec.structs.replace(
            found,
            kind="person"
            if key not in bodies and (key in people or _is_person(syntax, found, key, votes, surnames))
            else "organisation",
        )
        for key, found in zip(keys, named, strict=True)
    ]


def _votes(syntax: Syntax, mentions: Iterable[Mention]) -> dict[_Key, list[int]]:
    """For each name how many of its mentions are bodies or places, and how many are people."""
    votes: dict[_Key, list[int]] = {}
    for mention in mentions:
        if mention.name and mention.kind in NAMED:
            key = person_key(syntax.forms[index] for index in syntax.within(mention.span))
            votes.setdefault(key, [0, 0])[mention.kind == "person"] += 1
    return votes


def _with_peoples(syntax: Syntax, names: Set[str]) -> frozenset[str]:
    """The names of which the article makes the name of a people, before a noun: "*Torrend*", "the Torrendi army"."""
    told = {
        syntax.forms[index]
        for index, word in enumerate(syntax.words)
        if word.relation in ("amod", "compound") and word.head > index and syntax.text[word.start].isupper()
    }
    return frozenset(name for name in names if any(name + ending in told for ending in _OF_PEOPLES))


def _has_role(syntax: Syntax, found: Phrase) -> bool:
    """Whether a name stands behind a title or beside a role that only a person has: "the *party leader*, Ann Lee"."""
    if found.kind != "person" or _initials(syntax, found.name):
        return False
    personal = found.roles - source_words().either
    beside = found.name.start >= found.core.stop and any(listed(role)[1] == "person" for role in personal)
    titled = is_title(syntax, max(found.name.start - 1, 0)) and not is_neutral(syntax, found.name)
    return beside or has_letters(syntax, found.name) or titled


def _is_plain_body(syntax: Syntax, found: Phrase) -> bool:
    """Whether what stands in a name or around it leaves no doubt that a body bears it, whatever the reader took it for.

    A given name does leave some.
    """
    name, parts = found.name, name_parts()
    first = syntax.forms[name.start]
    if is_saint(syntax, name.start) and syntax.forms[name[-1]] in _POSSESSIVE:
        return True
    if first in parts.male or first in parts.female:
        return False
    around = _is_described(syntax, found) or _has_article(syntax, name) or _has_offices(syntax, name.start)
    own = _is_shop(syntax, name) or _speaks_of_itself(syntax, name) or _are_several(syntax, name)
    return around or own or is_body(syntax, name)


def _is_described(syntax: Syntax, found: Phrase) -> bool:
    """Whether what a name stands beside or behind is a body: "the *daily* Sabah", "a *weekly*, Sabah"; but "leader of
    opposition Ann Lee" is led up to by a role.
    """
    before = range(found.core.start, min(found.name.start, found.core.stop))
    if not len(before) or listed(syntax.forms[before[-1]])[1] != "organisation":
        return False
    return found.name.start >= found.core.stop or not any(is_title(syntax, index) for index in before)


def _has_article(syntax: Syntax, name: range) -> bool:
    """Whether "the" stands right before a name of several words, and no noun behind it: "*the* Zurin Tageblatt"."""
    if len(name) < 2 or name.start == 0 or syntax.forms[name.start - 1] != "the":
        return False
    return name.stop == len(syntax.words) or syntax.words[name.stop].tag not in ("NN", "NNS", "NNP", "NNPS", "POS")


def _has_offices(syntax: Syntax, first: int) -> bool:
    """Whether somebody holds an office in what is named from this word on: "the *chief executive of* Norvella"."""
    before = first - 2
    return before >= 0 and syntax.forms[before + 1] in _IN_OFFICE and syntax.forms[before] in source_words().in_bodies


def _is_shop(syntax: Syntax, name: range) -> bool:
    """Whether a name in the possessive does something itself: "*Breadwell's* said"."""
    verb = name.stop + 1
    return verb in syntax.sentence(name[-1]) and syntax.forms[name.stop] in _POSSESSIVE and _is_finite(syntax, verb)


def _speaks_of_itself(syntax: Syntax, name: range) -> bool:
    """Whether a name is the subject of a verb behind which it has or does something: "Rail North says *its* trains
    run", "Rail North said on Monday *it had* sold them". It may be anything that "*it was* a pity".
    """
    if syntax.words[name[-1]].relation != "nsubj" or syntax.words[name[-1]].head != name.stop:
        return False
    behind = range(name.stop + 1, min(name.stop + 1 + _REACH, syntax.sentence(name[-1]).stop - 1))
    own = next((index for index in behind if syntax.forms[index] in ("it", "its")), None)
    if own is None or any(syntax.words[index].tag not in ("IN", "NNP", "CD") for index in range(behind.start, own)):
        return False
    return syntax.forms[own] == "its" or (len(name) > 1 and _acts(syntax, own + 1))


def _is_lone(key: _Key, surnames: set[str]) -> bool:
    """Whether a name of one word is no first name, and nobody's surname as far as the article tells: a person would
    have been introduced by a full name.
    """
    parts = name_parts()
    return len(key) == 1 and key[0] not in surnames | parts.male | parts.female


def _acts_for_itself(syntax: Syntax, name: range) -> bool:
    """Whether it is what only a body does or has: "Zhelan announced that *it would* lease it", "*shares in* Hartmoor",
    "Zhelan's *parliament*".
    """
    verb, words = syntax.words[name[-1]].head, source_words()
    behind = range(verb + 1, min(verb + 1 + _REACH, syntax.sentence(name[-1]).stop - 1))
    it = next((index for index in behind if syntax.forms[index] == "it"), None)
    if it is not None and syntax.words[name[-1]].relation == "nsubj" and name.stop <= verb:
        plain = all(syntax.words[index].tag in _BEFORE_IT for index in range(verb + 1, it))
        sure = syntax.forms[it + 1] in _WILL or not words.of_itself.isdisjoint(lemmas(syntax.forms[verb]))
        if plain and sure and syntax.words[it].relation == "nsubj" and _acts(syntax, it + 1):
            return words.happening.isdisjoint(lemmas(syntax.forms[syntax.words[it].head]))
    before = name.start - 2
    if before >= 0 and syntax.words[name.start - 1].tag in ("IN", "TO") and _is_of_bodies(syntax, before):
        return True
    owned = range(name.stop + 1, min(name.stop + 4, len(syntax.words)))
    return syntax.forms[name.stop : name.stop + 1] in (["'s"], ["’s"]) and any(
        _is_of_bodies(syntax, index) for index in owned
    )


def _is_of_bodies(syntax: Syntax, index: int) -> bool:
    return not source_words().of_bodies.isdisjoint(lemmas(syntax.forms[index]))


def _are_several(syntax: Syntax, name: range) -> bool:
    """Whether a name in the singular is the subject of a verb in the plural, as no person's is: "Almado *insist*"."""
    last = syntax.words[name[-1]]
    alone = last.tag == "NNP" and not any(syntax.words[child].relation == "conj" for child in syntax.children(name[-1]))
    alone = alone and [syntax.words[child].relation for child in syntax.children(last.head)].count("nsubj") == 1
    if last.relation != "nsubj" or not alone or last.head < name.stop or last.head - name[-1] > _REACH:
        return False
    helping = [child for child in syntax.children(last.head) if syntax.words[child].relation.startswith(("aux", "cop"))]
    finite = helping[0] if helping else last.head
    several = syntax.words[finite].tag == "VBP" and not syntax.forms[finite].endswith(("ed", "'m", "’m"))
    return several and name.stop <= finite


def _acts(syntax: Syntax, verb: int) -> bool:
    """Whether a verb is finite, and neither it nor what it helps is "be"."""
    following = [form for form in syntax.forms[verb : verb + 2] if form not in ("not", "n't")]
    return _is_finite(syntax, verb) and all("be" not in lemmas(form) for form in following)


def _is_finite(syntax: Syntax, index: int) -> bool:
    return syntax.words[index].tag in FINITE


def _is_person(syntax: Syntax, found: Phrase, key: _Key, votes: dict[_Key, list[int]], surnames: set[str]) -> bool:
    if len(key) == 1 and _initials(syntax, found.name):
        return False
    bodies, people = votes.get(key, (0, 0))
    if bodies != people:
        return people > bodies
    if people:  # now this and now that: "Meridian Quays"
        first = syntax.forms[found.name.start]
        return first in name_parts().male or first in name_parts().female
    return found.kind == "person" or (bodies == 0 and len(key) == 1 and key[0] in surnames)


def _initials(syntax: Syntax, name: range) -> bool:
    """Whether a name is one word in capitals throughout: ISIS, the PMU, NATO."""
    start, end = syntax.span(name[0], name[-1])
    word = syntax.text[start:end].rstrip("s")
    return len(name) == 1 and len(word) >= 2 and word.isupper()
