import pytest

from allegedly import ingest

BODY = "The port burned on Monday, the mayor said. Nobody was hurt, he added, and the fire was out by noon."


@pytest.mark.parametrize("byline", ["The Hornet's Iraq Correspondent", "By The Hornet's Investigations Desk"])
def test_a_byline_names_its_paper(byline: str) -> None:
    text = f"*The port burned for a third day*\n\n{byline}\n\nJAN 16, 2024 -\n\n{BODY}"
    article = ingest.article_from_text(text)
    assert article.publisher == "The Hornet"
    span = article.basis["publisher"].span
    assert span is not None
    assert text[slice(*span)] == "The Hornet"


def test_of_a_forwarded_mail_the_innermost_date_counts() -> None:
    inner = f"---------- Forwarded message ---------\nDate: Mon, Nov 11, 2024 at 6:02 PM\nSubject: Fire\n\n{BODY}"
    mail = (
        f"Date: Tue, 12 Nov 2024 09:14:22 +0100\nMessage-ID: <1@b.example>\nSubject: Fwd: Fire\n\nSee below.\n\n{inner}"
    )
    article = ingest.article_from_bytes(mail.encode(), origin="mail.eml")
    assert (article.written, article.title) == ("2024-11-11", "Fire")
    assert article.basis["written"].span is not None


def test_a_byline_names_a_paper_behind_the_author() -> None:
    text = f"The port burned for a third day\n\nBy Hanna Boll, Riverside Echo\n\n{BODY}"
    article = ingest.article_from_text(text)
    assert (article.byline, article.publisher) == ("Hanna Boll", "Riverside Echo")
    span = article.basis["publisher"].span
    assert span is not None
    assert text[span.start : span.end] == "Riverside Echo"
