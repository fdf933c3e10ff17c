import msgspec
import pytest
from case import sample

from allegedly.case.sharing import sequences, shared_claims, shared_sources

from . import bench

FIRST = "Two lorries crashed on the bridge on Monday, killing at least 3 people"


def reading(written="2024-05-14", **changed):
    """The sample, with other words for some of its claims: `c1="..."`."""
    made = sample.reading()
    claims = tuple(msgspec.structs.replace(claim, text=changed.get(claim.id, claim.text)) for claim in made.claims)
    article = msgspec.structs.replace(made.article, written=written)
    return msgspec.structs.replace(made, claims=claims, article=article)


OTHERS = {"c2": "a", "c3": "b", "c4": "c", "c5": "d"}


def shared(**readings):
    return shared_claims(sequences(name, name.upper(), each) for name, each in readings.items())


def told(found):
    return [([(each.article, each.claim.id) for each in one.claims], one.first) for one in found]


def test_a_claim_in_the_same_words_is_one_claim_and_the_earliest_had_it_first():
    one, other = reading(**OTHERS), reading("2024-05-12", **OTHERS)
    assert told(shared(one=one, other=other)) == [([("other", "c1"), ("one", "c1")], "other")]
    (found,) = shared(one=one, other=other)
    assert [(each.title, each.written, each.source.name) for each in found.claims] == [
        ("OTHER", "2024-05-12", "a police officer"), ("ONE", "2024-05-14", "a police officer"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "joined"),
    [
        (FIRST.upper(), True),
        ("On Monday two lorries crashed on the bridge, killing at least 3 people", True),
        ("on the bridge on Monday", False),  # three sequences: a phrase that anybody may use
        ("Two trucks collided at the crossing, and three people died", False),
        ("Two lorries were held at the border on Monday, and at least 3 people were fined", False),
    ],
)
def test_half_of_the_shorter_ones_sequences_are_shared(words, joined):
    found = shared(one=reading(**OTHERS), other=reading(**OTHERS | {"c1": words}))
    assert bool(found) == joined


@pytest.mark.parametrize("dates", [("2024-05-14", "2024-05-14"), ("2024-05-14", None), (None, None)])
def test_who_had_it_first_is_left_open_where_the_dates_do_not_tell(dates):
    one, other = (reading(date, **OTHERS) for date in dates)
    assert [found.first for found in shared(one=one, other=other)] == [None]


def test_claims_of_one_article_are_not_joined_with_each_other():
    assert shared(one=reading(**OTHERS | {"c2": FIRST})) == ()


def test_a_claim_within_another_is_told_with_it():
    (found,) = shared(one=reading(**OTHERS), other=reading("2024-05-12", **OTHERS | {"c2": FIRST + " in all"}))
    assert told([found]) == [([("other", "c2"), ("one", "c1")], "other")]


def test_named_sources_of_one_name_and_type_are_one_and_unnamed_ones_are_not():
    one, other = reading(), reading("2024-05-12")
    sources = tuple(
        msgspec.structs.replace(source, name=source.name.replace("The town", "Town")) for source in other.sources
    )
    other = msgspec.structs.replace(other, sources=sources)
    found, alone = shared_sources([("one", "One", one), ("other", "Other", other)])
    assert [(each.name, each.type, [(one.article, one.written) for one in each.appearances]) for each in found] == [
        ("Mara Lindqvist", "named person", [("other", "2024-05-12"), ("one", "2024-05-14")]),
        ("The town council", "named organisation", [("other", "2024-05-12"), ("one", "2024-05-14")]),
        ("a report", "document", [("other", "2024-05-12"), ("one", "2024-05-14")]),
    ]
    assert alone == 0


def test_the_pages_show_them(desk, client):
    other = sample.reading(sample.TEXT + "More of it.\n")
    desk.case.add(msgspec.structs.replace(other, article=msgspec.structs.replace(other.article, title="The other")))
    claims, sources = client.get("/claims").text, client.get("/sources").text
    assert claims.count('class="shared"') == 3
    assert "Who had it first is not told by their dates." in claims
    assert "The other" in sources
    assert "Mara Lindqvist" in sources
    assert "a police officer" not in sources
    assert len(client.get("/claims.json").json()["claims"]) == 3


def test_a_claim_that_is_rejected_is_no_longer_shared(desk, client):
    other = sample.reading(sample.TEXT + "More of it.\n")
    desk.case.add(msgspec.structs.replace(other, article=msgspec.structs.replace(other.article, title="The other")))
    assert len(client.get("/claims.json").json()["claims"]) == 3
    bench.decide(client, desk, do="accept", object="claim:c1")
    assert len(client.get("/claims.json").json()["claims"]) == 3
    bench.decide(client, desk, do="reject", object="claim:c1")
    assert len(client.get("/claims.json").json()["claims"]) == 2
