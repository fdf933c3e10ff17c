import re
import sys
from pathlib import Path

import pytest

from allegedly.case import Case, new, propose, report_article, report_case
from allegedly.schema import Reading, Tags

from . import sample

OTHER = sample.TEXT.replace("Oster Ferry", "Karsk Ferry").replace("14 May 2024", "15 May 2024")


@pytest.fixture
def case(tmp_path: Path) -> Case:
    made = new(tmp_path / "case", name="Bridges <b>&</b> ferries")
    for text in (sample.TEXT, f"{sample.TEXT}\nA last line.\n"):
        identity = made.add(sample.reading(text))
        judged = made.judged(identity)
        made.decide(identity, propose(judged, "accepted", "claim", "c1", author="RM"))
    return made


def test_a_page_for_each_article_and_an_overview_that_leads_to_them(case: Case) -> None:
    made = report_case(case)
    files = {f"{entry.id}.html" for entry in case.articles()}
    (compared,) = set(made.pages) - files - {"index.html"}
    assert made.problems == ()
    overview = made.pages["index.html"]
    assert {link.partition("#")[0] for link in re.findall(r'href="([^#"][^"]*)"', overview)} == {*files, compared}
    assert "2 articles with 10 claims: 2 rest on nobody, 2 on sources without a name." in overview
    assert "2 findings to look at before they are printed." in overview
    assert "Judged: 1 confirmed, by <bdi>RM</bdi>" in overview
    assert "Bridges &lt;b&gt;&amp;&lt;/b&gt; ferries" in overview
    assert all('<a href="index.html">All articles</a>' in made.pages[file] for file in files)


def test_sources_and_claims_of_several_articles_are_listed(case: Case) -> None:
    overview = report_case(case).pages["index.html"]
    (sources,) = re.findall(r'<section id="sources".*?</section>', overview, flags=re.DOTALL)
    assert "Mara Lindqvist" in sources
    assert "The town council" in sources
    (claims,) = re.findall(r'<section id="claims".*?</section>', overview, flags=re.DOTALL)
    assert "Two lorries crashed on the bridge on Monday" in claims
    assert "a police officer (anonymous source)" in claims


def test_authors_can_be_left_out(case: Case) -> None:
    made = report_case(case, with_authors=False)
    assert all("RM" not in page for page in made.pages.values())


def test_an_article_that_cannot_be_used_is_named_and_the_others_are_there(case: Case) -> None:
    broken, whole = (entry.id for entry in case.articles())
    (case.folder / "articles" / f"{broken}.txt").write_text("Changed.")
    made = report_case(case)
    assert set(made.pages) == {f"{whole}.html", "index.html"}
    (problem,) = made.problems
    assert "the text of record was changed" in problem
    assert "It is not in this report" in made.pages["index.html"]


def test_an_empty_case_gives_an_empty_overview(tmp_path: Path) -> None:
    made = report_case(new(tmp_path / "empty"))
    assert list(made.pages) == ["index.html"]
    assert "There is no article in the case." in made.pages["index.html"]


def test_one_article_alone_leads_nowhere_else(case: Case) -> None:
    identity = case.articles()[0].id
    page = report_article(case, identity)
    assert "index.html" not in page
    assert "confirmed by" in page


def test_the_same_case_gives_the_same_pages(case: Case) -> None:
    assert report_case(case) == report_case(case)


def test_no_web_server_is_needed(case: Case) -> None:
    assert "allegedly.case.reporting" in sys.modules
    source = Path(sys.modules["allegedly.case.reporting"].__file__ or "").read_text(encoding="utf-8")
    assert "workbench" not in source


def test_findings_are_those_after_the_decisions(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("allegedly.checks.check", lambda evidence: ())
    identity = case.articles()[0].id
    case.decide(identity, propose(case.judged(identity), "rejected", "quantity", "q1", author="RM"))
    page = report_article(case, identity, tag=lambda reading: Tags((), (), (), (), ()))
    assert "checked again after the decisions: 1 found no more" in page
    assert "No finding was made." in page


def test_findings_that_cannot_be_checked_again_say_so(case: Case) -> None:
    identity = case.articles()[0].id
    case.decide(identity, propose(case.judged(identity), "rejected", "quantity", "q1", author="RM"))

    def broken(reading: Reading) -> Tags:
        raise RuntimeError("the secret words")

    page = report_article(case, identity, tag=broken)
    assert "as before the decisions: the checks failed on what was decided (RuntimeError)" in page
    assert "secret" not in page
    assert 'id="f1"' in page
    assert "another version made this reading" in report_article(case, identity)


def test_what_two_people_decided_differently_is_shown_from_both_sides(case: Case) -> None:
    identity = case.articles()[0].id
    judged = case.judged(identity)
    case.decide(identity, propose(judged, "rejected", "claim", "c1", author="Ada K.", note="It was <i>three</i>."))
    page = report_article(case, identity)
    (section,) = re.findall(r'<section id="disagreements".*?</section>', page, flags=re.DOTALL)
    said = " ".join(re.sub(r"<[^>]*>", "", section).split())
    assert re.search(
        r"confirmed by RM, \d+ \w+ \d{4} rejected by Ada K., \d+ \w+ \d{4}; this holds: It was &lt;i&gt;three", said
    )
    assert "on 1 thing people decided differently" in page
    plain = report_article(case, identity, with_authors=False)
    assert "confirmed</b> by <bdi>one person</bdi>" in plain
    assert "rejected</b> by <bdi>another person</bdi>" in plain
    assert "Ada K." not in plain
    assert "three" not in re.findall(r'<section id="disagreements".*?</section>', plain, flags=re.DOTALL)[0]


def test_two_versions_of_one_article_are_compared(case: Case) -> None:
    made = report_case(case)
    (compared,) = (name for name in made.pages if name.endswith(".compared.html"))
    (section,) = re.findall(r'<section id="versions".*?</section>', made.pages["index.html"], flags=re.DOTALL)
    assert f'href="{compared}"' in section
    assert "% of the words in common" in section
    assert "A last line." in made.pages[compared]
