import msgspec

from allegedly.checks.parties import find
from allegedly.schema import Event, EventActor, Quote, Source, Span

from .given import bare, read, told

FRONT = "The Sarnow militia attacked a Velmian convoy near the bridge on Monday."


def test_the_attacks_that_one_side_tells_of() -> None:
    text = f"{FRONT}\n\nThe Velmian army said that its troops killed forty Sarnow fighters on Sunday."
    assert [told(found) for found in find(read(text))] == [
        (
            "PARTY-01",
            ("that its troops killed forty Sarnow fighters on Sunday",),
            "An attack told of by “The Velmian army” alone, which is of one of the sides.",
        )
    ]


def test_a_demand_of_a_party_tells_of_nothing() -> None:
    text = f"{FRONT}\n\nThe Velmian army called on the Sarnow fighters to leave the town."
    assert list(find(read(text))) == []


def test_what_a_party_tells_of_others() -> None:
    text = f"{FRONT}\n\nThe Velmian army said that the Corvan navy attacked the Orlan rebels on Sunday."
    assert list(find(read(text))) == []


def event(number: int, text: str, actor: str, target: str, start: int) -> Event:
    def taking_part(name: str, role: str) -> EventActor:
        found = text.index(name, start)
        return EventActor(id=None, role=role, span=Span(found, found + len(name)), name=name)  # type: ignore[arg-type]

    verb = text.index("attacked", start)
    return Event(
        id=f"e{number}",
        span=Span(start, verb + 8),
        trigger=Quote(pieces=(Span(verb, verb + 8),), text="attacked"),
        kind="ASSAULT",
        mode=None,
        sub_kind=None,
        actors=(taking_part(actor, "actor"), taking_part(target, "target")),
        time=None,
        place=None,
        killed=None,
        injured=None,
        attribution=None,
        status="happened",
        mentions=(Span(verb, verb + 8),),
    )


def source(number: int, text: str, name: str, kind: str = "named organisation") -> Source:
    start = text.index(name)
    return Source(
        id=f"s{number}",
        name=name,
        type=kind,  # type: ignore[arg-type]
        title=None,
        affiliation=None,
        anonymity=None,
        mentions=(Span(start, start + len(name)),),
        attributions=(f"a{number}",),
        cites=(),
    )


ATTACKS = "Sarnow then attacked Velm. Velm then attacked Sarnow."
TEXT = f"{ATTACKS} There spoke the Velmian army, Velm radio, Velmian officers, Sarnow radio, a doctor"


def test_sources_of_one_side_and_none_of_the_other() -> None:
    events = (
        event(1, TEXT, "Sarnow", "Velm", 0),
        event(2, TEXT, "Velm", "Sarnow", TEXT.index("Velm then")),
    )
    names = ("Velmian army", "Velm radio", "Velmian officers", "a doctor")
    sources = tuple(source(number, TEXT, name) for number, name in enumerate(names, 1))
    evidence = msgspec.structs.replace(bare(TEXT), events=events, sources=sources)
    assert [told(found) for found in find(evidence)] == [
        (
            "PARTY-02",
            ("Velmian army", "Velm radio", "Velmian officers"),
            "The text tells of attacks between “Velm” and “Sarnow”; "
            "3 of its 4 sources are of the first and none is of the second.",
        )
    ]
    both = msgspec.structs.replace(evidence, sources=(*sources, source(5, TEXT, "Sarnow radio")))
    assert list(find(both)) == []


def test_who_tells_what_he_did_himself_is_no_party() -> None:
    text = f"{FRONT}\n\nA Sarnow man admitted that he shot a Velmian soldier and killed another on Sunday."
    assert list(find(read(text))) == []
