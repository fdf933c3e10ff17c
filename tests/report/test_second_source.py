import pytest

from allegedly.report.second_source import claims_most_in_need

from . import sample


def _ids(reading, count=5):
    return [need.claim.id for need in claims_most_in_need(reading, count=count)]


def test_the_five_of_the_sample_in_order():
    needs = claims_most_in_need(sample.reading())
    assert [(need.claim.id, need.source.name if need.source else None, need.harms) for need in needs] == [
        ("c2", "an official in the harbour authority", ("crime or wrongdoing",)),
        ("c14", None, ("a danger to health",)),
        ("c3", "an official in the harbour authority", ("concealment",)),
        ("c1", "an official in the harbour authority", ()),
        ("c5", None, ()),
    ]


def test_a_need_says_who_carries_the_claim_and_whom_that_cites():
    need = claims_most_in_need(sample.reading())[0]
    assert need.number == 2
    assert need.attribution is not None
    assert need.attribution.id == "a3"
    assert [source.id for source in need.cites] == ["s2"]


def test_only_checkable_claims_are_listed_each_once():
    ids = _ids(sample.reading(), count=100)
    assert len(ids) == len(set(ids))
    assert not set(ids) & sample.NOT_CHECKABLE


ROAD = (
    "{a7.content:{c8:The guard was shot dead}}, {a7.source:{s3.mention:Brook}} said. "
    "{a1.content:{c1:The road was closed}}, {a1.source:{s1.mention:an official}} said. "
    "{a15.content:{c20:The road was closed on 3 May}}, {a15.source:{s7.mention:another official}} said. "
    "{c5:The road is open}. {c6:The road is {c6.hedge.hearsay:reportedly} open}."
)


def test_serious_comes_before_thin_then_figures_then_hearsay_then_the_order_of_the_text():
    assert _ids(sample.reading(ROAD)) == ["c8", "c20", "c6", "c1", "c5"]


def test_sources_take_turns_so_that_none_fills_the_list():
    marked = (
        "{c5:The road is open}. {c6:The bridge is open}. {c9:The pass is open}. "
        "{a1.source:{s1.mention:An official}} said {a1.content:{c1:the ferry runs}}. "
        "{a15.source:{s7.mention:Another}} said {a15.content:{c20:the port is shut}}."
    )
    assert _ids(sample.reading(marked)) == ["c5", "c1", "c20", "c6", "c9"]


def test_of_claims_in_the_same_words_only_the_first_is_listed():
    audit = "{a5.source:{s2.mention:The audit}} says {a5.content:{c7:Brook saw {c5:ten ships}}}."
    assert _ids(sample.reading(audit)) == ["c5"]


def test_where_nobody_says_anything_and_nobody_is_harmed_nothing_is_needed():
    assert _ids(sample.reading("{c5:Heat the oven}. {c6:It takes 20 minutes}.")) == []


def test_no_claims_no_needs():
    assert claims_most_in_need(sample.bare("Nothing.")) == ()


@pytest.mark.parametrize("count", [0, 1, 3])
def test_as_many_as_asked(count):
    assert len(claims_most_in_need(sample.reading(), count=count)) == count
