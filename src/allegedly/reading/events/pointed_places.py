"""Places that a clause only points at: "Kesh was quiet until rebels attacked *it*", "killed nine people *there*"."""

from collections.abc import Mapping, Sequence

from ...schema import Place, Time
from ..syntax import Syntax
from .noun_phrases import site_meant
from .place_rows import innermost
from .shared_settings import by_sentence
from .tellings import Telling


def struck_places(syntax: Syntax, tellings: Sequence[Telling], places: Sequence[Place]) -> dict[int, Place]:
    """For each telling of violence that is done to an "it" the place meant, by its number: the one named last before
    it, not that in which it lies.
    """
    located = [place for place in places if place.role == "location" and len(syntax.within(place.span))]
    found: dict[int, Place] = {}
    for number, one in enumerate(tellings):
        if one.trigger.meaning.kind != "ASSAULT":
            continue
        pronoun = next((word for word in _done_to(one) if site_meant(syntax, word) is not None), None)
        if pronoun is None:
            continue
        first = syntax.tags.sentences[max(syntax.sentence_of[pronoun] - 1, 0)].start
        before = [place for place in located if first <= syntax.within(place.span)[0] < pronoun]
        if before:
            found[number] = innermost(syntax, before)
    return found


def _done_to(one: Telling) -> list[int]:
    """The heads of what the act is done to, or aimed at."""
    aimed = [head for case, head in one.trigger.frame.obliques if case in ("against", "at", "into", "on")]
    return [*one.trigger.frame.sufferers, *aimed]


def there(syntax: Syntax, tellings: Sequence[Telling], places: Sequence[Place]) -> dict[int, Place]:
    """For each telling with "there" in its clause the place that was named last, by its number; with "where" that which
    stands right before it: "spread to *Kesh*, where two died".
    """
    located = [place for place in places if place.role == "location" and len(syntax.within(place.span))]
    found: dict[int, Place] = {}
    for number, one in enumerate(tellings):
        here = (child for part in (one, *one.also) for child in syntax.children(part.index))
        word = next((child for child in here if syntax.forms[child] in ("there", "where")), None)
        if word is None:
            continue
        before = [place for place in located if syntax.within(place.span)[-1] < word]
        if syntax.forms[word] == "where":
            before = [
                place for place in before if syntax.forms[syntax.within(place.span)[-1] + 1 : word] in ([], [","])
            ]
        first = syntax.tags.sentences[max(syntax.sentence_of[word] - 1, 0)].start
        if before and syntax.within(before[-1].span)[0] >= first:
            found[number] = innermost(syntax, before)
    return found


def days_there(
    syntax: Syntax,
    times: Sequence[Time],
    tellings: Sequence[Telling],
    placed: Mapping[int, Place],
    when: dict[int, Time],
) -> None:
    """Give an act "there" the one day of the sentence that names the place: "entered Kesh on Monday. They killed nine
    people *there*". `placed` are the places that "there" stands for.
    """
    dated = by_sentence(syntax, [time for time in times if time.type in ("DATE", "TIME") and time.earliest])
    for number, place in placed.items():
        sentence = syntax.sentence_of[syntax.within(place.span)[0]]
        days = dated.get(sentence, [])
        own = syntax.sentence_of[tellings[number].index]
        if number not in when and len(days) == 1 and (own == sentence or own not in dated):
            when[number] = days[0]
