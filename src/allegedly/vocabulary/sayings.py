"""Words by which an attribution is known that the trained reader overlooked."""

from collections.abc import Mapping

from .tables import Words, loader


class Sayings(Words, frozen=True):
    """Lemmas: verbs `with_object` that attribute whatever it is, `with_gerund` ones that do so with a form in -ing,
    `deliberate` ones of which only somebody is the subject, verbs of `counting` and what is `counted`; `views` that
    somebody has, what is `ruling` and so is followed and not cited; and the `particles` of some verbs. `set_phrases`
    attribute without a verb, those `apart` only where a comma sets them off; `spells` and `days` are times in front of
    a source, with or without a word `before_spell`.
    """

    with_object: frozenset[str]
    with_gerund: frozenset[str]
    deliberate: frozenset[str]
    inverting: frozenset[str]
    given_as: frozenset[str]
    counting: frozenset[str]
    counted: frozenset[str]
    views: frozenset[str]
    ruling: frozenset[str]
    set_phrases: tuple[str, ...]
    apart: frozenset[str]
    before_spell: frozenset[str]
    spells: frozenset[str]
    days: frozenset[str]
    particles: Mapping[str, str]


sayings = loader("sayings", Sayings)
