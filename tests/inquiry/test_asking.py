import msgspec
import pytest

from allegedly.inquiry.asking import _placed
from allegedly.schema.inquiries import Proposal, ProposedSide, Window

from .given import SIMULATED

ELSEWHERE = msgspec.structs.replace(SIMULATED, set_name="elsewhere", countries=("PT",), latest="2018-12-31")
WORLD = msgspec.structs.replace(SIMULATED, set_name="world", countries=(), not_covered=("ES",))


def placed(query: str) -> str:
    proposal = Proposal(
        argument="g1",
        phrase="",
        first=ProposedSide(words="", query=query),
        then=ProposedSide(words=""),
        window=Window(0, 14),
        readings=(),
        since=None,
        since_readings=(),
        grounds=(),
    )
    return _placed(proposal, (ELSEWHERE, SIMULATED, WORLD)).first.query.split()[0]


@pytest.mark.parametrize(
    ("query", "asked"),
    [
        ("country=PT kind=attack", "set=elsewhere"),
        ("country=MT kind=attack", "set=simulated"),
        ("country=FR kind=attack", "set=world"),
        ("country=PT kind=attack 2019-01-01..2020-01-01", "set=world"),
        ("kind=attack", "set=elsewhere"),
        ("country=ES kind=attack", "set=elsewhere"),  # none has it; the first says so
        ("set=world country=PT", "set=world"),
    ],
)
def test_a_query_without_a_set_is_put_to_one_that_covers_it(query: str, asked: str) -> None:
    assert placed(query) == asked
