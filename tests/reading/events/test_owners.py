"""Which event a word hangs on."""

from allegedly.reading.events.owners import owner_of, participle, quantity_owner, tells_tolls

from ..given import find
from .sample import passage


def test_a_verb_of_no_event_stands_between_a_word_and_the_event_above() -> None:
    _, syntax = passage("carrying")
    ambushed, fuel = syntax.forms.index("ambushed"), syntax.forms.index("fuel")
    assert owner_of(syntax, fuel, {ambushed: 7}) is None
    assert owner_of(syntax, fuel, {ambushed: 7}, lambda _syntax, _verb: True) == 7


def test_a_number_belongs_to_the_event_beside_the_verb_that_counts() -> None:
    given, syntax = passage("died")
    assert quantity_owner(syntax, find(given.text, "Three"), {syntax.forms.index("hit"): 3}) == 3
    assert tells_tolls(syntax, syntax.forms.index("died"))
    assert not tells_tolls(syntax, syntax.forms.index("hit"))


def test_a_participle_is_of_the_event_before_it() -> None:
    _, syntax = passage("carrying")
    assert participle(syntax, syntax.forms.index("killing"), {syntax.forms.index("ambushed"): 0}) == 0
    assert participle(syntax, syntax.forms.index("carrying"), {syntax.forms.index("ambushed"): 0}) is None
