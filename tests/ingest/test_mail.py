import base64

import pytest

from allegedly import ingest
from allegedly.errors import AllegedlyError, ArticleTooLarge, EmptyArticle, NotAnArticle
from allegedly.schema import Article, Basis, Span

from .made import PROSE, docx, paragraph

HEADERS = (
    "Received: from a by b\nFrom: The Lantern <desk@lantern.example>\n"
    "Subject: =?utf-8?q?Fwd=3A_Harbour_=E2=80=9Cburns=E2=80=9D?=\n"
    "Date: Tue, 16 Jan 2024 23:30:00 -0500\nMIME-Version: 1.0\n"
)


def read(mail: str | bytes) -> Article:
    return ingest.article_from_bytes(mail.encode() if isinstance(mail, str) else mail, origin="x.eml")


def multipart(kind: str, *parts: str) -> str:
    inside = "".join(f"--b\n{part}\n" for part in parts)
    return f"{HEADERS}Content-Type: multipart/{kind}; boundary=b\n\n{inside}--b--\n"


PLAIN = f"Content-Type: text/plain; charset=utf-8\n\n{PROSE}\n"
HTML = f"Content-Type: text/html; charset=utf-8\n\n<p>{PROSE}</p><p>{PROSE}</p>\n"


def test_headers_are_metadata_and_no_text() -> None:
    article = read(f"{HEADERS}\n{PROSE}\n")
    assert article.text == PROSE
    assert (article.kind, article.title, article.written, article.publisher) == (
        "email",
        "Harbour “burns”",
        "2024-01-16",
        None,
    )
    assert article.basis == {"title": Basis("mail header"), "written": Basis("mail header")}


def test_the_articles_own_date_beats_the_mails() -> None:
    article = read(f"{HEADERS}\nHarbour burns\n\nBy Jane Doe\n\nJAN 12, 2024 -\n\n{PROSE}\n")
    assert (article.written, article.basis["written"].found) == ("2024-01-12", "date line")


def test_the_mails_date_settles_a_date_in_figures() -> None:
    article = read(f"{HEADERS.replace('16 Jan', '07 Mar')}\nHarbour burns\n\n05/03/2024\n\n{PROSE}\n")
    assert (article.written, article.basis["written"].found) == ("2024-03-05", "date line")


def test_a_mailing_list_is_published_by_its_sender() -> None:
    assert read(f"List-Id: <news.lantern.example>\n{HEADERS}\n{PROSE}\n").publisher == "The Lantern"


def test_plain_text_is_preferred() -> None:
    assert read(multipart("alternative", PLAIN, HTML)).text == PROSE


def test_html_is_read_where_the_plain_text_is_a_stub() -> None:
    stub = "Content-Type: text/plain\n\nYour program cannot show this.\n"
    assert read(multipart("alternative", stub, HTML)).text == f"{PROSE}\n\n{PROSE}"
    assert read(multipart("alternative", HTML)).text == f"{PROSE}\n\n{PROSE}"


def test_text_parted_by_a_picture_is_joined_and_attachments_are_left_out() -> None:
    picture = "Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n"
    attached = "Content-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nOther words.\n"
    assert read(multipart("mixed", PLAIN, picture, PLAIN, attached)).text == f"{PROSE}\n\n{PROSE}"


def test_nested_parts_and_transfer_encodings() -> None:
    encoded = base64.encodebytes("“Yes,” she said. ".encode("cp1252") + PROSE.encode()).decode()
    inner = (
        "Content-Type: multipart/alternative; boundary=c\n\n--c\nContent-Type: text/plain; charset=windows-1252\n"
        f"Content-Transfer-Encoding: base64\n\n{encoded}\n--c--\n"
    )
    article = read(multipart("mixed", inner))
    assert article.text == f"“Yes,” she said. {PROSE}"
    assert article.encoding == "cp1252"


def test_a_mail_attached_to_a_mail_is_the_article() -> None:
    inner = (
        f"Content-Type: message/rfc822\n\nSubject: The first fire\nDate: Mon, 1 Jan 2024 10:00:00 +0000\n\n{PROSE}\n"
    )
    article = read(multipart("mixed", "Content-Type: text/plain\n\nSee below.\n", inner))
    assert (article.text.strip(), article.title, article.written) == (PROSE, "The first fire", "2024-01-01")


def test_a_pasted_mail_keeps_its_headers_in_the_text_and_outside_the_body() -> None:
    text = f"From: Jane Doe\r\nSent: 16 January 2024 10:02\r\nTo: Desk\r\nSubject: RE: Harbour burns\r\n\r\n{PROSE}\r\n"
    article = read(text)
    assert article.text == text
    assert article.text[slice(*article.body)] == PROSE
    assert (article.kind, article.title, article.written) == ("email", "Harbour burns", "2024-01-16")
    assert article.basis["title"] == Basis("mail header", Span(64, 81))
    assert text[64:81] == "RE: Harbour burns"


def test_quoted_text_stays_in_the_record() -> None:
    text = f"He wrote:\n\n> {PROSE}\n> And more.\n\nThat is all that there is to it."
    assert read(f"{HEADERS}\n{text}\n").text == text


@pytest.mark.parametrize(
    "header",
    [
        "Content-Type: text/plain; charset=no-such-charset",
        "Content-Type: text/plain; charset*=utf-8''%FF%FE",
        "Content-Type: ;;;=",
        "Content-Transfer-Encoding: rot13",
        "Date: Tue, 99 Foo 2024 99:99:99",
        "Date: Tue, 1 Jan 99999999999 10:00",
        "Subject: =?utf-8?b?!!!?= =?foo?q?x?=",
        "Subject: \udcff\udcfe",
        'From: "unclosed <a@b',
        "Content-Disposition: ;",
        "Content-Type: multipart/mixed",
        "Content-Type: multipart/mixed; boundary=",
    ],
)
def test_a_broken_header_does_no_harm(header: str) -> None:
    mail = f"Received: x\nMessage-ID: y\n{header}\n\n{PROSE}\n".encode("utf-8", "surrogateescape")
    assert PROSE in read(mail).text


@pytest.mark.parametrize(
    ("mail", "error"),
    [
        (f"{HEADERS}\n", EmptyArticle),
        (multipart("mixed", "Content-Type: image/png\n\nx\n"), EmptyArticle),
        (
            f"{HEADERS}Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nAAECAwQFBgcAAQIDBAUGBw==\n",
            NotAnArticle,
        ),
    ],
)
def test_a_mail_without_text_says_so(mail: str, error: type[AllegedlyError]) -> None:
    with pytest.raises(error):
        read(mail)


def test_parts_nested_without_end_are_our_error_or_a_text() -> None:
    mail = HEADERS + "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(1500))
    with pytest.raises(AllegedlyError):
        read(mail)


def test_a_page_that_a_browser_saved_as_a_mail_is_a_page() -> None:
    html = f"Content-Type: text/html\n\n<nav><p>{PROSE}</p></nav><main><p>{PROSE}</p><p>{PROSE}</p></main>\n"
    mail = multipart("related", html).replace("From: The Lantern <desk@lantern.example>", "From: <Saved by Blink>")
    article = read(mail)
    assert (article.kind, article.text, article.written) == ("html", f"{PROSE}\n\n{PROSE}", None)


def test_the_limit_of_parts_is_named() -> None:
    with pytest.raises(ArticleTooLarge, match="over 500 parts, the limit"):
        read(multipart("mixed", *[PLAIN] * 501))


def test_a_document_attached_alone_is_named_as_the_place_to_look() -> None:
    data = base64.encodebytes(docx(paragraph(PROSE))).decode()
    headers = (
        "Content-Type: application/octet-stream\nContent-Disposition: attachment\nContent-Transfer-Encoding: base64"
    )
    part = f"{headers}\n\n{data}\n"
    with pytest.raises(EmptyArticle, match="Save its attachment and read that"):
        read(multipart("mixed", part))


@pytest.mark.parametrize(
    "headers",
    [
        "From: Jane Doe\nSent: Tuesday, January 16, 2024 6:40 PM\nTo: Desk\nSubject: Harbour burns",
        "Von: Jane Doe <j@example.org>\nGesendet: Dienstag, 16. Januar 2024 18:40\nAn: Desk\nBetreff: Harbour burns",
        "De : Jane Doe\nEnvoyé : mardi 16 janvier 2024 18:40\nÀ : Desk\nObjet : Harbour burns",
        "De: Jane Doe\nEnviado el: martes, 16 de enero de 2024 18:40\nPara: Desk\nAsunto: Harbour burns",
    ],
)
def test_headers_pasted_with_a_text_are_read_in_the_languages_of_mail_programs(headers: str) -> None:
    body = "The harbour burned on Monday, the mayor said. Nobody was hurt, he added, and the fire was out by noon."
    article = ingest.article_from_text(f"{headers}\n\n{body}")
    assert (article.kind, article.title, article.written) == ("email", "Harbour burns", "2024-01-16")
    assert article.text[slice(*article.body)] == body


@pytest.mark.parametrize("end", ["", "\n", "\n\n \n", "\nTo: Desk\n\n"])
def test_a_mail_of_headers_alone_holds_no_text(end: str) -> None:
    with pytest.raises(EmptyArticle, match="the mail holds no text"):
        ingest.article_from_text(f"From: Jane Doe\nSubject: Harbour burns{end}")


def test_a_text_that_begins_with_a_name_and_a_colon_is_no_mail() -> None:
    text = "From: the harbour\nThe harbour burned on Monday, the mayor said. Nobody was hurt, he added."
    assert ingest.article_from_text(text).kind == "text"
