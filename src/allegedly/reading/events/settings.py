"""Time and place that a clause takes over from another: "attacked Kesh on Monday, and nine people died"."""

from collections.abc import Mapping, Sequence

from ...schema import Place, Time
from ...vocabulary import event_words
from ..syntax import Syntax
from .links import is_lemma, is_verb
from .lone import lies_in
from .tellings import Telling

_HIGHEST = 10


def add_scenes(syntax: Syntax, owners: dict[int, int]) -> None:
    """Give the clause before "where" to the event behind it: "violence *flared* in Kesh on Monday, where two died"."""
    for verb, owner in list(owners.items()):
        word = syntax.words[verb]
        if word.relation not in ("acl:relcl", "advcl") or all(
            syntax.forms[child] != "where" for child in syntax.children(verb)
        ):
            continue
        scene = word.head
        for _ in range(_HIGHEST):
            if is_verb(syntax, scene) or syntax.words[scene].head == scene:
                break
            scene = syntax.words[scene].head
        if scene not in owners and is_lemma(syntax, scene, event_words().classes.happening):
            owners[scene] = owner


def followers(syntax: Syntax, tellings: Sequence[Telling], owners: Mapping[int, int]) -> dict[int, int]:
    """The tellings whose clauses go on with another's, by their numbers, each with the number of that one."""
    found = {number: _continued(syntax, number, one, owners) for number, one in enumerate(tellings)}
    return {number: first for number, first in found.items() if first is not None}


def share_settings(
    syntax: Syntax,
    tellings: Sequence[Telling],
    following: Mapping[int, int],
    places: Sequence[Place],
    when: dict[int, Time],
    where: dict[int, Place],
) -> None:
    """Give each follower the time of the telling that it goes on with, and its place where it names none itself."""
    located = {index for place in places for index in syntax.within(place.span)}
    for number, first in following.items():
        one = tellings[number]
        if number not in when and first in when:
            when[number] = when[first]
        own = any(index in located for index in syntax.within(one.clause))
        if number not in where and first in where and one.trigger.meaning.kind == "ASSAULT" and not own:
            where[number] = where[first]


def there(syntax: Syntax, tellings: Sequence[Telling], places: Sequence[Place]) -> dict[int, Place]:
    """For each telling with "there" in its clause the place that was named last, by its number."""
    located = [place for place in places if place.role == "location" and len(syntax.within(place.span))]
    found: dict[int, Place] = {}
    for number, one in enumerate(tellings):
        here = (child for part in (one, *one.also) for child in syntax.children(part.index))
        word = next((child for child in here if syntax.forms[child] == "there"), None)
        if word is None:
            continue
        before = [place for place in located if syntax.within(place.span)[-1] < word]
        first = syntax.tags.sentences[max(syntax.sentence_of[word] - 1, 0)].start
        if before and syntax.within(before[-1].span)[0] >= first:
            inner = len(before) > 1 and lies_in(syntax, before[-2], before[-1])
            found[number] = before[-2] if inner else before[-1]
    return found


def _continued(syntax: Syntax, number: int, one: Telling, owners: Mapping[int, int]) -> int | None:
    """The number of the telling that this one's clause is joined to by "and" or a semicolon, or None."""
    index = one.index
    for _ in range(_HIGHEST):
        word = syntax.words[index]
        above = owners.get(word.head)
        if word.head == index or (is_verb(syntax, index) and owners.get(index) != number):
            return None
        if word.relation in ("conj", "parataxis") and above not in (None, number) and word.head < index:
            return above
        index = word.head
    return None
