import pytest

from allegedly.ingest.extracted import Hint
from allegedly.ingest.letters import forwarded, hints_of, letter_headers, subject
from allegedly.ingest.paragraphs import lines_of
from allegedly.schema import Span

ARTICLE = "The harbour burned on Monday. Nobody was hurt, the mayor said."


def test_the_headers_of_a_pasted_mail() -> None:
    text = f"From: A <a@b.example>\nDate: 16 Jan 2024\nSubject: Fire in\n  the harbour\n\n{ARTICLE}"
    headers, start = letter_headers(text)
    assert headers == {
        "from": ("A <a@b.example>", Span(6, 21)),
        "date": ("16 Jan 2024", Span(28, 39)),
        "subject": ("Fire in", Span(49, 56)),
    }
    assert text[start:] == ARTICLE


def test_one_header_alone_is_no_mail() -> None:
    assert letter_headers("To: be or not to be.\n\nText.") == ({}, 0)


def test_the_innermost_forwarding_counts() -> None:
    text = (
        f"Look!\n\n-------- Forwarded Message --------\nDate: 12 Nov 2024\nSubject: Fwd: Fire\n\n"
        f"Begin forwarded message:\n\nDate: Mon, Nov 11, 2024 at 6:02\u202fPM\nSubject: Fire\n\n{ARTICLE}"
    )
    headers, line = forwarded(text, lines_of(text))
    assert text[lines_of(text)[line].span.start :] == ARTICLE
    assert hints_of(headers) == {
        "title": Hint("Fire", "mail header", headers["subject"][1]),
        "written": Hint("2024-11-11", "mail header", headers["date"][1]),
    }


@pytest.mark.parametrize(
    "above",
    [
        "________________\nFrom: Tips <t@b.example>\nSent: Monday, 11 November 2024 18:02\nTo: Desk\nSubject: Fire",
        "Von: Tips <t@b.example>\nGesendet: Montag, 11. November 2024 18:02\nAn: Desk\nBetreff: WG: Fire",
        "On Nov 11, 2024, at 6:02 PM, Tips <t@b.example> wrote:",
        "On Mon, 11 Nov 2024 at 18:02, Tips Desk of the Harbour\n<t@b.example> wrote:",
        "Am 11.11.2024 um 18:02 schrieb Tips <t@b.example>:",
    ],
)
def test_a_mail_may_be_passed_on_without_a_mark(above: str) -> None:
    text = f"Is this ours?\n\nEd\n\n{above}\n\n> {ARTICLE}"
    headers, line = forwarded(text, lines_of(text))
    assert text[lines_of(text)[line].span.start :] == ARTICLE
    assert hints_of(headers)["written"].value == "2024-11-11"


def test_what_somebody_wrote_is_no_mail() -> None:
    text = f"On 11 November 2024 the mayor wrote:\n\n{ARTICLE}"
    assert forwarded(text, lines_of(text)) == ({}, 0)


def test_nothing_was_forwarded() -> None:
    assert forwarded(ARTICLE, lines_of(ARTICLE)) == ({}, 0)


def test_a_subject_is_told_without_its_marks() -> None:
    assert subject("Fwd: [desk] RE[2]: Fire in the harbour") == "Fire in the harbour"
