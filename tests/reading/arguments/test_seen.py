"""Arguments from timing in wordings that no list has, as the trained reader takes them for such."""

from msgspec import structs

from allegedly.reading import Syntax
from allegedly.reading.arguments import arguments
from allegedly.schema import Argument, ArgumentForm, Span, TaggedTiming

from ..given import article, parsed

SENTENCE = (
    "The/DT/det>court court/NN/nsubj>met met/VBD/root>met and/CC/cc>closed the/DT/det>road road/NN/nsubj>closed "
    "closed/VBD/conj>met on/IN/case>cue cue/NN/obl>closed ././punct>met"
)
FIRST, THEN, LINK = Span(0, 3), Span(4, 7), Span(7, 9)


def _told(
    *, first: Span | None = FIRST, then: Span | None = THEN, score: float = 0.9, sentence: str = SENTENCE
) -> tuple[Argument, ...]:
    syntax = parsed(sentence)
    form: ArgumentForm = "just as"
    tags = structs.replace(syntax.tags, timings=(TaggedTiming(form, LINK, first, then, score),))
    return arguments(article(syntax.text), Syntax(syntax.text, tags), (), (), (), ())


def test_a_link_with_its_sides_is_an_argument() -> None:
    (argument,) = _told()
    assert argument.first is not None
    assert argument.then is not None
    assert (argument.form, argument.marker.text) == ("just as", "on cue")
    assert (argument.first.quote.text, argument.then.quote.text) == ("The court met", "the road closed")


def test_what_may_be_a_link_is_none_and_neither_is_one_without_sides() -> None:
    assert _told(score=0.4) == ()
    assert _told(first=None, then=None) == ()


def test_what_a_listed_marker_argues_is_not_argued_twice() -> None:
    (argument,) = _told(
        sentence="It/PRP/nsubj>coincidence is/VBZ/cop>coincidence no/DT/det>coincidence "
        "coincidence/NN/root>coincidence that/IN/mark>met the/DT/det>court court/NN/nsubj>met "
        "met/VBD/ccomp>coincidence as/IN/mark>voted rebels/NNS/nsubj>voted voted/VBD/advcl>met ././punct>coincidence"
    )
    assert argument.form == "denied coincidence"
