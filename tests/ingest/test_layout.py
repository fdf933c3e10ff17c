import pytest

from allegedly import ingest
from allegedly.schema import Article

from .made import PROSE


def read(*blocks: str) -> Article:
    return ingest.article_from_text("\n\n".join(blocks))


def headings(article: Article) -> list[str]:
    return [article.text[slice(*span)] for span in article.headings]


def front(article: Article) -> tuple[str | None, str | None, str | None, str | None]:
    return article.title, article.standfirst, article.byline, article.written


TITLE = "Harbour burns again as deputies meet"
DECK = "Five fires in fourteen months suggest a pattern. A contractor denies everything."


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ((TITLE, DECK, "By Jane Doe", "16 January 2024", PROSE), (TITLE, DECK, "Jane Doe", "2024-01-16")),
        ((TITLE, "By Jane Doe\n16 January 2024", PROSE), (TITLE, None, "Jane Doe", "2024-01-16")),
        ((TITLE, "16 January 2024", DECK, "By Jane Doe", PROSE), (TITLE, DECK, "Jane Doe", "2024-01-16")),
        ((DECK, "Jane Doe", "16 January 2024", PROSE), (None, DECK, "Jane Doe", "2024-01-16")),
        (("WORLD", TITLE, "16 January 2024", PROSE), (TITLE, None, None, "2024-01-16")),
        ((f"# {TITLE}", PROSE), (TITLE, None, None, None)),
        ((f"*{TITLE}*", "By Jane Doe", PROSE), (TITLE, None, "Jane Doe", None)),
        ((TITLE, PROSE), (TITLE, None, None, None)),
        ((PROSE, PROSE), (None, None, None, None)),
        (("By Jane Doe", "16 January 2024", TITLE, PROSE), (TITLE, None, "Jane Doe", "2024-01-16")),
        (("By Jane Doe", PROSE), (None, None, "Jane Doe", None)),
        (("Staff Walk Out Over Cuts", "By Jane Doe", PROSE), ("Staff Walk Out Over Cuts", None, "Jane Doe", None)),
        ((TITLE, f"JAN 16, 2024 - {PROSE}", PROSE), (TITLE, None, None, "2024-01-16")),
        ((TITLE, "By Jane Doe | 16.01.2024", PROSE), (TITLE, None, "Jane Doe", "2024-01-16")),
        ((TITLE, PROSE, "(Reporting by Jane Doe)"), (TITLE, None, "Reporting by Jane Doe", None)),
        (("“We knew nothing,” he said.", PROSE), (None, None, None, None)),
        ((TITLE, "05/03/2024", PROSE), (TITLE, None, None, None)),
    ],
)  # fmt: skip
def test_the_first_lines_tell_title_standfirst_byline_and_date(
    blocks: tuple[str, ...], expected: tuple[str | None, ...]
) -> None:
    assert front(read(*blocks)) == expected


def test_the_dates_of_a_chronology_are_its_headings_and_not_the_articles_own() -> None:
    days = [f"{day} January 2024" for day in (3, 9, 16)]
    article = read(TITLE, DECK, *(block for day in days for block in (day, PROSE)))
    assert (article.title, article.written) == (TITLE, None)


def test_a_wrapped_paragraph_that_begins_like_a_byline_stays_whole() -> None:
    paragraph = (
        "By Monday Evening The Harbour Authority Had Lost Control Of\nthe northern sheds, the minister said in the"
        " evening, and the\nfire brigade was called in from the neighbouring towns."
    )
    article = read(TITLE, "Nobody was told about it.\nThe minister was.", paragraph)
    assert article.byline is None
    assert [article.text[slice(*span)] for span in article.apparatus] == [TITLE]


def test_what_stands_in_front_of_a_dateline_is_a_standfirst() -> None:
    article = read(TITLE, "More than 3,000 dockers have stopped work, their union says", "CARROW, March 18 — " + PROSE)
    assert (article.standfirst, article.dateline) == (
        "More than 3,000 dockers have stopped work, their union says",
        "CARROW, March 18",
    )


@pytest.mark.parametrize(
    "heading",
    ["What happens next", "*Why now?*", "THE MONEY", "## The money", "“Never safer”", "2024"],
)
def test_a_heading_between_paragraphs(heading: str) -> None:
    assert headings(read(TITLE, PROSE, heading, PROSE)) == [heading]


def test_a_heading_with_a_line_drawn_under_it() -> None:
    assert headings(read(TITLE, PROSE, "The money\n=========", PROSE)) == ["The money"]
    assert headings(read("Short lines.", "More of them here.", "The money\n---------", "They had none at all.")) == [
        "The money\n---------"
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Why now?",
        "He said no.",
        "the rest of a sentence that was cut",
        "Deputies had asked for the",
        "“We were sent to the gate",
        "He told us:",
        "- a point of a list, which is no heading,",
        "US forces have transferred to this area hundreds of men",
    ],
)
def test_what_only_looks_like_a_heading(words: str) -> None:
    assert headings(read(TITLE, PROSE, words, PROSE)) == []


def test_a_last_short_line_heads_nothing() -> None:
    assert headings(read(TITLE, PROSE, "The end of it")) == []


@pytest.mark.parametrize(
    ("opening", "dateline", "publisher"),
    [
        ("BAGHDAD (Reuters) - ", "BAGHDAD (Reuters)", "Reuters"),
        ("Baghdad, Jan 16 (Reuters) – ", "Baghdad, Jan 16 (Reuters)", "Reuters"),
        ("PORT SORREL, Vessania (AP) — ", "PORT SORREL, Vessania (AP)", "AP"),
        ("BAGHDAD — ", "BAGHDAD", None),
        ("The harbour (built 1968) - ", None, None),
        ("BREAKING — ", None, None),
        ("Mr Tell - ", None, None),
    ],
)
def test_a_dateline_opens_the_first_paragraph(opening: str, dateline: str | None, publisher: str | None) -> None:
    article = read(TITLE, opening + PROSE, PROSE)
    assert (article.dateline, article.publisher) == (dateline, publisher)
    if dateline:
        span = article.basis["dateline"].span
        assert span is not None
        assert article.text[slice(*span)] == dateline


def test_credits_and_clutter_inside_the_article_are_apparatus() -> None:
    article = read(TITLE, PROSE, "Photo: Jane Doe/Reuters", PROSE, "Read more: The other harbour", "* * *", PROSE)
    assert article.credits == ("Jane Doe/Reuters",)
    assert [article.text[slice(*span)] for span in article.apparatus] == [
        TITLE,
        "Photo: Jane Doe/Reuters",
        "Read more: The other harbour",
        "* * *",
    ]


@pytest.mark.parametrize(
    ("opening", "dateline", "publisher", "written"),
    [
        ("Springfield, 4 July 2023 - ", "Springfield, 4 July 2023", None, "2023-07-04"),
        ("Velmar, Ostrava – 5 March 2024 – ", "Velmar, Ostrava – 5 March 2024", None, "2024-03-05"),
        ("RAMGARHI, Aug 12, 2024 (UNS): ", "RAMGARHI, Aug 12, 2024 (UNS)", "UNS", "2024-08-12"),
        ("Velmar, Mar 5 (UNS) ", "Velmar, Mar 5 (UNS)", "UNS", None),
        (
            "TARKHAN, May 9, 2024. /SIBNEWS/. ",
            "TARKHAN, May 9, 2024. /SIBNEWS/",
            "SIBNEWS",
            "2024-05-09",
        ),
        ("KYIV, Ukraine (Northwire) -- ", "KYIV, Ukraine (Northwire)", "Northwire", None),
        ("Velmar (dpa) - ", "Velmar (dpa)", "dpa", None),
        ("[Velmar, 16.01.2024] ", "[Velmar, 16.01.2024]", None, "2024-01-16"),
        (
            "NEW ARDEN, N.Y., March 4, 2025 /Newswire/ -- ",
            "NEW ARDEN, N.Y., March 4, 2025 /Newswire/",
            "Newswire",
            "2025-03-04",
        ),
        ("VELMAR (4 March 2025) – ", "VELMAR (4 March 2025)", None, "2025-03-04"),
        ("(Velmar, March 4, 2025) – ", "(Velmar, March 4, 2025)", None, "2025-03-04"),
        ("LAGOS: ", "LAGOS", None, None),
        ("NEW VIDEO: ", None, None, None),
        ("POLICE: ", None, None, None),
        ("BREAKING: ", None, None, None),
    ],
)
def test_a_dateline_may_hold_the_day_that_the_article_was_written(
    opening: str, dateline: str | None, publisher: str | None, written: str | None
) -> None:
    article = read(opening + PROSE, PROSE)
    assert (article.dateline, article.publisher, article.written) == (dateline, publisher, written)


@pytest.mark.parametrize(
    ("lines", "byline", "written"),
    [
        ("By Jane Doe and Omar Said in Basra", "Jane Doe and Omar Said", None),
        ("Von Jane Doe", "Jane Doe", None),
        ("Text: Jane Doe\nFotos: Omar Said", "Jane Doe", None),
        ("Published 3:14 PM EST, Tue January 16, 2024", None, "2024-01-16"),
        ("Updated: 16.01.2024 18:30 CET", None, "2024-01-16"),
        ("Jane Doe | Jan. 16, 2024, 2:05 p.m. ET", "Jane Doe", "2024-01-16"),
        ("January 16th, 2024 by Jane Doe", "Jane Doe", "2024-01-16"),
        ("By Jane Doe\nThe Northern Lantern, 3 February 2025", "Jane Doe", "2025-02-03"),
        ("The Northern Lantern, 3 February 2025\n\nBy Jane Doe", "Jane Doe", "2025-02-03"),
        ("By Jane Doe\nThe harbour burned on 3 February 2025", "Jane Doe", None),
        ("January 16, 2024 | 3:14 pm\nBy JANE DOE, Staff Writer", "JANE DOE, Staff Writer", "2024-01-16"),
    ],
)
def test_byline_and_date_may_stand_right_below_the_title(lines: str, byline: str | None, written: str | None) -> None:
    article = read(f"{TITLE}\n{lines}", PROSE)
    assert front(article) == (TITLE, None, byline, written)


def test_a_press_release_begins_below_its_notices() -> None:
    contact = "Contact: Jane Doe, press@alliance.example"
    article = read("FOR IMMEDIATE RELEASE", contact, TITLE, "VELMAR, March 4, 2025 -- " + PROSE, PROSE)
    assert (article.title, article.dateline, article.written) == (TITLE, "VELMAR, March 4, 2025", "2025-03-04")


def test_the_times_of_a_live_page_are_apparatus() -> None:
    article = read(TITLE, f"14:32 | Jane Doe\n{PROSE}", f"14:10\n{PROSE}", PROSE)
    assert article.title == TITLE
    assert [article.text[slice(*span)] for span in article.apparatus] == [TITLE, "14:32 | Jane Doe", "14:10"]


def test_a_label_below_the_title_is_no_standfirst() -> None:
    article = read(TITLE, "EXCLUSIVE\nBy Jane Doe\n16 January 2024", PROSE, PROSE)
    assert (article.title, article.standfirst, article.byline, article.written) == (
        TITLE,
        None,
        "Jane Doe",
        "2024-01-16",
    )


def test_a_report_may_be_prepared_by_a_body() -> None:
    article = read(f"{TITLE}\nPrepared by the Harbour Monitoring Group (HMG), 9 October 2023", PROSE, PROSE)
    assert (article.title, article.byline, article.written) == (TITLE, "Harbour Monitoring Group (HMG)", "2023-10-09")
