"""The example articles, each read whole: what they say about themselves and how they are laid out."""

from pathlib import Path

import pytest

from allegedly import ingest
from allegedly.schema import Article

EXAMPLES = Path(__file__).parents[2] / "examples"


def described(article: Article) -> dict[str, object]:
    return {
        "kind": article.kind,
        "language": article.language,
        "title": article.title,
        "byline": article.byline,
        "publisher": article.publisher,
        "dateline": article.dateline,
        "written": article.written,
        "credits": article.credits,
        "found": {name: basis.found for name, basis in article.basis.items()},
        "apparatus": [article.text[slice(*span)] for span in article.apparatus],
        "headings": [article.text[slice(*span)] for span in article.headings],
        "ends": article.text[article.body.start : article.body.end][-30:],
    }


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "harbour.txt",
            {
                "kind": "text",
                "language": "en",
                "title": None,
                "byline": "The Lantern's Vessania Correspondent",
                "publisher": "The Lantern",
                "dateline": None,
                "written": "2024-03-12",
                "credits": ("The Lantern",),
                "found": {
                    "byline": "byline",
                    "credits": "credit line",
                    "publisher": "byline",
                    "standfirst": "first lines",
                    "written": "date line",
                },
                "apparatus": ["The Lantern's Vessania Correspondent", "MAR 12, 2024 -", "Photo Credit: The Lantern"],
                "headings": ["*The keys to Shed Nine*", "*Grain, votes and timing*"],
                "ends": "rendum on Tuesday, 16\nApril 2024.",
            },
        ),
        (
            "council.txt",
            {
                "kind": "text",
                "language": "en",
                "title": "Ashby Wold council votes to close Mill Lane pool after five-hour debate",
                "byline": "Hester Quill, local democracy reporter",
                "publisher": "Wold Gazette",
                "dateline": "ASHBY WOLD (Wold Gazette)",
                "written": "2024-06-06",
                "credits": (),
                "found": {
                    "byline": "byline",
                    "dateline": "dateline",
                    "publisher": "dateline",
                    "title": "first lines",
                    "written": "date line",
                },
                "apparatus": [
                    "Ashby Wold council votes to close Mill Lane pool after five-hour debate",
                    "By Hester Quill, local democracy reporter",
                    "Thursday, 6 June 2024",
                ],
                "headings": ["What happens next"],
                "ends": "meets again on Wednesday, 3 July.",
            },
        ),
        (
            "dam.html",
            {
                "kind": "html",
                "language": "en",
                "title": "Engineers “were told to stay silent” over cracks in Tarn Hollow dam",
                "byline": "Edda Marlowe",
                "publisher": "The Upland Courier",
                "dateline": None,
                "written": "2023-11-08",
                "credits": ("Wim Astley",),
                "found": {
                    "byline": "JSON-LD",
                    "credits": "credit line",
                    "publisher": "JSON-LD",
                    "standfirst": "JSON-LD",
                    "title": "JSON-LD",
                    "written": "JSON-LD",
                },
                "apparatus": [
                    "Engineers “were told to stay silent” over cracks in Tarn Hollow dam",
                    "By Edda Marlowe",
                    "8 November 2023",
                    "The dam wall seen from Lower Tarn. Photo: Wim Astley",
                ],
                "headings": ["“Never safer”", "A question of money"],
                "ends": "Tuesday. Nobody has been charged.",
            },
        ),
        (
            "ferry.eml",
            {
                "kind": "email",
                "language": "en",
                "title": "Ferry owner “ignored storm warning” before Lisse collision",
                "byline": "Calla Renwick and Jonas Thole",
                "publisher": "The Strait Observer",
                "dateline": None,
                "written": "2024-08-21",
                "credits": (),
                "found": {
                    "byline": "byline",
                    "publisher": "mail header",
                    "title": "first lines",
                    "written": "mail header",
                },
                "apparatus": [
                    "*Ferry owner “ignored storm warning” before Lisse collision*",
                    "By Calla Renwick and Jonas Thole",
                ],
                "headings": ["A fourth warning in four years"],
                "ends": "to be published on 6 September.",
            },
        ),
    ],
)
def test_an_example_is_described(name: str, expected: dict[str, object]) -> None:
    found = described(ingest.open_article(EXAMPLES / name))
    ends, expected_ends = str(found.pop("ends")), str(expected.pop("ends"))
    assert found == expected
    assert expected_ends.endswith(ends) or ends.endswith(expected_ends)


def test_a_text_file_is_its_own_text_of_record() -> None:
    for name in ("harbour.txt", "council.txt"):
        assert ingest.open_article(EXAMPLES / name).text == (EXAMPLES / name).read_text("utf-8")


def test_the_page_is_read_without_what_stands_around_the_article() -> None:
    text = ingest.open_article(EXAMPLES / "dam.html").text
    for around in ("Subscribe", "cookies", "Milk price", "Log in", "Imprint", "window.visits"):
        assert around not in text
    assert "Hollow Water & Power, the operator, rejects" in text
    assert "“There was a meeting, and at the end" in text


def test_the_quoted_mail_stays_in_the_record_and_the_footer_outside_the_body() -> None:
    article = ingest.open_article(EXAMPLES / "ferry.eml")
    body = article.text[slice(*article.body)]
    assert "> Please note that the company" in body
    assert "Unsubscribe" in article.text
    assert "Unsubscribe" not in body
