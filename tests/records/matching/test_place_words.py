"""What an article calls a place that no gazetteer has."""

import pytest

from allegedly.records.matching.place_words import place_words
from allegedly.schema import Event, EventActor, Place, PlaceKind, Quote, Span


def words(text: str, name: str, kind: PlaceKind, target: str = "") -> str:
    """The words for the place of an event of a text that holds nothing else."""
    start = text.index(name)
    place = Place(id="p1", span=Span(start, start + len(name)), text=name, name=name, kind=kind, role="location")
    begin = text.index(target)
    actors = (EventActor(None, "target", Span(begin, begin + len(target)), target),) if target else ()
    event = Event(
        id="e1",
        span=Span(0, len(text)),
        trigger=Quote((Span(0, 1),), text[:1]),
        kind="ASSAULT",
        mode=None,
        sub_kind=None,
        actors=actors,
        time=None,
        place="p1",
        killed=None,
        injured=None,
        attribution=None,
        status="happened",
        mentions=(),
    )
    return place_words(event, place, text, ())


@pytest.mark.parametrize(
    ("text", "name", "kind", "expected"),
    [
        ("Four died in Al Hail gas field in Kesh province.", "Kesh", "area", "Al Hail gas field"),
        ("Four died in Tel Orlo, Kesh governorate, Iraq.", "Iraq", "country", "Tel Orlo"),
        ("Four died in Kesh\nprovince.", "Kesh", "area", "Kesh province"),
        ("Families fled Tel Orlo in Kesh province.", "Kesh", "area", "Tel Orlo"),
        ("In Ayn al Orlo in the Kesh governorate four died.", "Kesh", "area", "Ayn al Orlo"),
        ("The battle of Orlo in Kesh province cost four lives.", "Kesh", "area", "Orlo"),
        ("The shelling in Kesh province cost four lives.", "Kesh", "area", "Kesh province"),
        ("Fighting in Kesh province cost four lives.", "Kesh", "area", "Kesh province"),
        ("Four died south of Orlo (T4) in Kesh province.", "Kesh", "area", "Orlo"),
        ("Four died near Orlo.", "Orlo", "settlement", "Orlo"),
        ("Soldiers hit the IDF in Kesh province.", "Kesh", "area", "Kesh province"),
    ],
)
def test_a_finer_name_before_an_area(text: str, name: str, kind: PlaceKind, expected: str) -> None:
    assert words(text, name, kind) == expected


def test_a_name_that_was_attacked() -> None:
    assert words("Shells rocked Tel Orlo in Kesh province.", "Kesh", "area", "Tel Orlo") == "Tel Orlo"
    assert words("Rebels attacked the SDF in Kesh province.", "Kesh", "area", "SDF") == "Kesh province"
