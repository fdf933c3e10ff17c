import pytest
from case.sample import reading

from allegedly.case.kinds import KIND, KINDS
from allegedly.errors import UsageError
from allegedly.workbench.fields import NAMES, changed, fields

SAMPLE = reading()
EVENT, SOURCE, CLAIM, QUANTITY = SAMPLE.events[0], SAMPLE.sources[0], SAMPLE.claims[0], SAMPLE.quantities[0]


def as_posted(made):
    """What a browser sends of an untouched form."""
    return {field.name: field.value for field in made} | {f"was-{field.name}": field.value for field in made}


def test_every_value_of_every_kind_has_a_name_and_an_input():
    assert {name for kind in KINDS for name in KIND[kind].values} == set(NAMES)
    for kind in KINDS:
        named = {field.name.removesuffix("-low").removesuffix("-high") for field in fields(kind)}
        assert named == set(KIND[kind].values)


@pytest.mark.parametrize(
    ("kind", "thing"),
    [("attribution", SAMPLE.attributions[0]), ("source", SOURCE), ("claim", CLAIM), ("time", SAMPLE.times[0]),
     ("place", SAMPLE.places[0]), ("quantity", QUANTITY), ("event", EVENT), ("argument", SAMPLE.arguments[0])],
)  # fmt: skip
def test_an_untouched_form_changes_nothing(kind, thing):
    assert changed(kind, as_posted(fields(kind, thing))) == {}


def test_the_input_follows_the_type():
    found = {field.name: (field.form, field.value, field.needed) for field in fields("event", EVENT)}
    assert found == {
        "kind": ("choice", "ACCIDENT", True),
        "mode": ("words", "", False),
        "sub_kind": ("words", "", False),
        "killed-low": ("number", "3", False),
        "killed-high": ("number", "", False),
        "injured-low": ("number", "", False),
        "injured-high": ("number", "", False),
        "status": ("choice", "claimed", True),
    }


@pytest.mark.parametrize(
    ("kind", "thing", "typed", "expected"),
    [
        ("source", SOURCE, {"title": " chief engineer "}, {"title": "chief engineer"}),
        ("source", SOURCE, {"type": "document"}, {"type": "document"}),
        ("claim", CLAIM, {"checkable": "no"}, {"checkable": False}),
        ("quantity", QUANTITY, {"low": "1,500", "high": "2000"}, {"low": 1500.0, "high": 2000.0}),
        ("quantity", QUANTITY, {"low": ""}, {"low": None}),
        ("event", EVENT, {"killed-high": "5"}, {"killed": {"low": 3.0, "high": 5.0}}),
        ("event", EVENT, {"killed-low": ""}, {"killed": None}),
    ],
)
def test_only_what_was_changed_is_told(kind, thing, typed, expected):
    assert changed(kind, as_posted(fields(kind, thing)) | typed) == expected


def test_a_page_of_yesterday_takes_nothing_back():
    """Another person set the title after this page was made; this person changes the type."""
    posted = as_posted(fields("source", SOURCE)) | {"type": "document"}
    assert changed("source", posted) == {"type": "document"}


@pytest.mark.parametrize(
    ("kind", "thing", "typed", "what"),
    [
        ("quantity", QUANTITY, {"low": "many"}, "no number"),
        ("source", SOURCE, {"name": ""}, "cannot be left empty"),
        ("place", SAMPLE.places[0], {"geonames_id": "1.5"}, "no number"),
    ],
)
def test_what_makes_no_sense_is_said(kind, thing, typed, what):
    with pytest.raises(UsageError, match=what):
        changed(kind, as_posted(fields(kind, thing)) | typed)


def test_no_field_has_the_name_of_something_else_in_a_form():
    links = {name for kind in KINDS for name in KIND[kind].links}
    assert (set(NAMES) | links) & {"token", "do", "object", "note", "span", "words", "add", "rating"} == set()
