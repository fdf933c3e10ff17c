import pytest

from allegedly.records import IMPORTERS
from allegedly.records.coverages import Span, coverage_of, description
from allegedly.records.query import parse

FACTS = ("citation", "definition", "share_rows", "address", "link", "versions", "missing_years", "with_version")


@pytest.mark.parametrize("name", sorted(IMPORTERS))
def test_each_fact_names_its_page_or_is_marked_as_unchecked(name: str) -> None:
    told = description(name)
    stated = {fact for fact in FACTS if getattr(told, fact) not in (None, (), {}, "")}
    assert stated <= {*told.sources, *told.unchecked}
    assert not told.sources.keys() & set(told.unchecked)
    assert {*told.sources, *told.unchecked} <= set(told.__struct_fields__)
    assert all(page.startswith(("https://", "http://")) for page in told.sources.values())


def test_a_version_of_ged_is_cited_with_its_own_article() -> None:
    everywhere = Span("1989-01-01", "2023-12-31", tuple(f"C{number}" for number in range(90)))
    cited = [
        coverage_of(description("ucdp-ged"), "ucdp-ged", version, everywhere, whole=True, claimed=parse(""))[0].citation
        for version in ("24.1", "99.1")
    ]
    assert "prevalence of organized crime groups." in cited[0]
    assert "UCDP GED Global version 24.1" in cited[0]
    assert "50(4): 523-532. UCDP GED Global version 99.1" in cited[1]


def test_gtd_is_cited_with_its_years() -> None:
    found = Span("1970-01-01", "2020-12-31", ("IQ",))
    coverage, _ = coverage_of(description("gtd"), "gtd", "0522dist", found, whole=True, claimed=parse(""))
    assert "Global Terrorism Database, 1970 - 2020 [data file, version 0522dist]" in coverage.citation
