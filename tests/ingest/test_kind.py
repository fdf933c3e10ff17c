import pytest

from allegedly.errors import EmptyArticle, LockedDocument, NotAnArticle
from allegedly.ingest.kind import kind_of

from .made import docx, page, paragraph, pdf

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 500


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"A harbour burns again.", "text"),
        (b"<script>alert(1)</script> is what he typed.", "text"),
        (b"He wrote <p> in the letter.", "text"),
        (b"From: the desk of the minister\n\nA letter.", "text"),
        (b"Note: one\nSource: two\n\nText.", "text"),
        (pdf([]), "pdf"),
        (b"junk before it\n%PDF-1.4", "pdf"),
        (docx(paragraph("x")), "docx"),
        (page("<p>x</p>"), "html"),
        (b"\xef\xbb\xbf\n<!-- saved -->\n<HTML><p>x", "html"),
        (b"<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'><html>", "html"),
        (b"<div><p>A fragment.</p></div>", "html"),
        ("<html><body>x</body></html>".encode("utf-16"), "html"),
        (b"From: a@b.example\nSubject: x\n\nText.", "email"),
        (b"Received: x\n\tby y\nSubject: x\n\nText.", "email"),
        (b"From a@b Mon Jan 1\nFrom: a@b.example\nDate: x\n\nText.", "email"),
        (b"*From:* A <a@b.example>\n*Date:* 1 May 2024\n*Subject:* x\n\nText.", "email"),
    ],
)
def test_the_kind_is_told_by_content(data: bytes, kind: str) -> None:
    assert kind_of(data) == kind


@pytest.mark.parametrize(
    ("data", "error", "what"),
    [
        (b"", EmptyArticle, "the input is empty"),
        (b" \r\n\t\x00\n", EmptyArticle, "the input is empty"),
        (b"\x89PNG\r\n\x1a\n", NotAnArticle, "this is a PNG picture"),
        (b"{\\rtf1 text}", NotAnArticle, "this is an RTF document"),
        (b"\x00\x00\x00\x18ftypmp42", NotAnArticle, "this is a film or picture file"),
        (OLE, NotAnArticle, "this is an old Office document"),
        (OLE + "__substg1.0_".encode("utf-16-le"), NotAnArticle, "this is an Outlook message"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), LockedDocument, "the document is encrypted"),
        (
            b"From a@b Mon\nFrom: a@b\nDate: x\n\nOne.\n\nFrom a@b Tue\nFrom: a@b\nDate: y\n\nTwo.\n",
            NotAnArticle,
            "this is a mailbox of several mails",
        ),
    ],
)
def test_what_is_no_article_is_named(data: bytes, error: type[NotAnArticle], what: str) -> None:
    with pytest.raises(error) as raised:
        kind_of(data)
    assert raised.value.what == what
    assert raised.value.remedy
