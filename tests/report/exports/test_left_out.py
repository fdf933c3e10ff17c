"""What a format says that it leaves out is what it leaves out: a field is changed, and the files change or do not."""

import datetime
import json
from collections.abc import Iterator
from importlib import import_module
from typing import Any, Literal, get_args, get_origin

import msgspec
import pytest
from case.sample import TEXT, reading, span, words

from allegedly import schema
from allegedly.case import apply, propose
from allegedly.case.kinds import objects
from allegedly.report import exports
from allegedly.report.exports import FORMATS, Subject, export, left_out, unjudged
from allegedly.report.exports.left_out import ARTICLE, OBJECTS
from allegedly.schema import Quote, Reading, Span
from allegedly.schema.decisions import Judged, ObjectKind
from report.sample import bare

from .subjects import judged, plain

replace = msgspec.structs.replace
TOLD = [name for name in FORMATS if name != "parquet"]
"""Parquet holds the tables of CSV, and says the same of them."""


def held(name: str) -> left_out.Held:
    home = "table_losses" if name == "csv" else FORMATS[name].home
    found: left_out.Held = import_module(f"{exports.__name__}.{home}").HELD
    return found


def full() -> Reading:
    """The sample, with something in every field that can be told apart."""
    made = reading()
    somewhere = schema.PlaceChoice("Oster", "water", 1.0, 2.0, "SE", 9)
    when = schema.TimeReading("2018", "2018-01-01", "2018-12-31")
    ring = ((1.0, 2.0), (1.0, 3.0), (2.0, 3.0))
    side = schema.Side(words("the vote"))
    return replace(
        made,
        article=replace(made.article, origin="https://example.org/bridge", standfirst="Rot", byline="By A. Sand",
                        publisher="The Post", dateline="OSTER", credits=("A. Sand",)),
        attributions=tuple(replace(one, attitude="denies") for one in made.attributions),
        sources=tuple(replace(one, title="engineer", affiliation="works", anonymity=words("the vote"), cites=("s3",))
                      for one in made.sources),
        claims=tuple(replace(one, hedges=(schema.Hedge("hedge", words("the vote")),)) for one in made.claims),
        times=tuple(replace(one, modifier="APPROX", anchor="t1", event=span("the vote"), alternatives=(when,))
                    for one in made.times),
        places=tuple(replace(one, role="location", latitude=56.5, longitude=10.25, country="DK", area="Fyn", radius=2.0,
                             geonames_id=7, shape=ring if one.id == "p1" else (), made_of=("p1",), reason="near",
                             alternatives=(somewhere,)) for one in made.places),
        quantities=tuple(replace(one, high=9.0, unit="kg", approximate=True, part_of="q1", additional=True,
                                 earlier="q1") for one in made.quantities),
        events=tuple(
            replace(one, mode="x", sub_kind="x", killed=schema.Toll(3, 4), injured=schema.Toll(1, 2),
                    actors=(schema.EventActor("s2", "actor", span("Mara Lindqvist"), "Mara Lindqvist"),))
            for one in made.events
        ),
        arguments=tuple(replace(one, first=side, then=side, attribution="a1") for one in made.arguments),
    )  # fmt: skip


def changed(thing: Any, field: str) -> Any:
    """Another value for a field, of a kind that it can have."""
    value = getattr(thing, field)
    declared = next(each.type for each in msgspec.structs.fields(type(thing)) if each.name == field)
    choices = get_args(declared) if get_origin(declared) is Literal else ()
    if choices:
        return next(choice for choice in choices if choice != value)
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | float):
        return value / 2
    if isinstance(value, Span | Quote):
        return moved(value)
    if isinstance(value, tuple):
        return tuple(moved(one) for one in value) if field in ("pieces", "mentions", "quotes") else ()
    if field in ("earliest", "latest", "written"):
        return str(datetime.date.fromisoformat(value) - datetime.timedelta(1))
    return None if type(None) in get_args(declared) and field not in ARTICLE else f"{value}x"


def moved(value: Span | Quote) -> Span | Quote:
    if isinstance(value, Span):
        return Span(value.start + 1, value.end + 1)
    return schema.quote(TEXT, tuple(Span(start + 1, end + 1) for start, end in value.pieces))


def variants() -> Iterator[tuple[str, str, Reading]]:
    """Readings that differ from the full one in one field of all objects of a collection, or of the article."""
    made = full()
    for collection in OBJECTS:
        things = getattr(made, collection)
        for field in things[0].__struct_fields__:
            if field != "id":
                others = tuple(replace(thing, **{field: changed(thing, field)}) for thing in things)
                assert others != things, f"{collection} {field}"
                yield collection, field, replace(made, **{collection: others})
    for field in ARTICLE[1:]:
        article = replace(made.article, **{field: changed(made.article, field)})
        yield "article", field, replace(made, article=article)


@pytest.mark.parametrize("name", TOLD)
def test_a_field_that_is_held_changes_the_files_and_no_other_does(name: str) -> None:
    standing = apply(full(), [one for one in judged().decisions if one.rating])  # else ClaimReview holds nothing

    def files(given: Reading) -> dict[str, bytes]:
        return export([Subject("bridge", replace(standing, reading=given))], name).files

    before, said = files(standing.reading), held(name)
    found = {(collection, field) for collection, field, other in variants() if files(other) != before}
    told = {(collection, field) for collection in (*OBJECTS, "article") for field in said.get(collection, "").split()}
    if name in ("webannotation", "hypothesis"):
        found |= {one for one in told if one[1] == "text"}  # they take the words from where they stand
    assert found == {one for one in told if one != ("article", "text") and one[1] != "id"}


@pytest.mark.parametrize("name", TOLD)
def test_what_people_decided_is_held_or_said_to_be_left_out(name: str) -> None:
    made = judged()
    before = export([made], name).files
    found = {what for what, other in of_people(made) if export([other], name).files != before}
    assert found == set(held(name).get("people", "").split())


@pytest.mark.parametrize("name", TOLD)
def test_a_note_of_a_person_is_held_or_counted(name: str) -> None:
    start = apply(reading(), ())
    counted = set()
    for kind in get_args(ObjectKind):
        noted = propose(start, "accepted", kind, objects(start.machine, kind)[0].id, author="RM", note="Ask them.")
        silent = replace(noted, note="")
        made, mute = (Subject("bridge", apply(start.machine, [one]), (one,)) for one in (noted, silent))
        here = export([made], name).files != export([mute], name).files
        said = "1 note of a person" in " ".join(export([made], name).losses)
        assert here != said, kind
        counted |= {kind} if said else set()
    assert counted == set(get_args(ObjectKind)) - set(held(name).get("notes", "").split())


def of_people(made: Subject) -> Iterator[tuple[str, Subject]]:
    """The subject with other judgements, which leave the objects as they are."""
    other = [replace(one, rating=None) for one in made.decisions]
    yield (
        "rejected",
        replace(
            made,
            judged=replace(made.judged, rejected=()),
            decisions=tuple(one for one in made.decisions if one.action != "rejected"),
        ),
    )
    yield "ratings", replace(made, judged=standing(made, rating=None), decisions=tuple(other))
    yield "history", replace(made, decisions=tuple(replace(one, time="2024-05-16T09:00:00Z") for one in other))


def standing(made: Subject, **fields: Any) -> Judged:
    judgements = {
        kind: {identity: replace(one, **fields) for identity, one in ours.items()}
        for kind, ours in made.judged.judgements.items()
    }
    return replace(made.judged, judgements=judgements)


def test_the_whole_text_is_held_by_one_format_alone() -> None:
    assert [name for name in TOLD if "text" in held(name).get("article", "").split()] == ["ftm"]
    entities = export([plain()], "ftm").files["entities.ftm.json"].splitlines()
    assert json.loads(entities[0])["properties"]["bodyText"] == [plain().reading.article.text.strip()]


def test_it_is_said_in_two_sentences_and_nothing_of_what_is_not_there() -> None:
    made = judged()
    assert list(left_out.left_out([made], {"claims": "pieces text attribution checkable"})) == [
        "Left out as a whole: 4 statements, 4 sources, 1 time, 2 places, 1 figure, 1 event, 1 argument from timing, "
        "1 finding, 1 thing that a person rejected, 2 ratings, 6 decisions with their times and what they changed, "
        "1 note of a person",
        "Left out in part, by the names of the JSON: of articles text, origin, language, title, written",
    ]
    nothing = Subject("bare", unjudged(bare("Nothing.")))
    assert list(left_out.left_out([nothing], {"article": "text origin language"})) == []
