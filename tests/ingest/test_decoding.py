import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly.errors import AllegedlyError, NotAnArticle, UndecodableText
from allegedly.ingest.decoding import decode

SHORT = "“It’s £5 – café,” he said.\r\nThe end."


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16-le"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32-le"),
        ("cp1252", "cp1252"),
        ("mac_roman", "mac_roman"),
    ],
)
def test_a_short_text_is_decoded_as_it_was_saved(encoding: str, name: str) -> None:
    assert decode(SHORT.encode(encoding)) == (SHORT, name)


def test_one_curly_quote_in_windows_1252_is_enough() -> None:
    assert decode(b"He\x92s gone.") == ("He’s gone.", "cp1252")


def test_an_accent_in_windows_1252_is_no_quotation_mark() -> None:
    assert decode("Özil and Émile met in Århus.".encode("cp1252")) == ("Özil and Émile met in Århus.", "cp1252")


def test_valid_utf8_is_believed_against_the_header() -> None:
    assert decode("“Yes”".encode(), declared="windows-1252") == ("“Yes”", "utf-8")


def test_a_header_is_believed_where_the_bytes_leave_it_open() -> None:
    assert decode("Łódź".encode("cp1250"), declared="windows-1250") == ("Łódź", "cp1250")


@pytest.mark.parametrize("declared", ["no-such-charset", "", "utf-8\0", "base64", "idna"])
def test_a_wrong_name_in_the_header_does_no_harm(declared: str) -> None:
    assert decode(b"He\x92s gone.", declared=declared) == ("He’s gone.", "cp1252")


def test_utf8_that_was_cut_inside_a_character_stays_utf8() -> None:
    assert decode("“He said “no” – and left”".encode()[:-1]) == ("“He said “no” – and left\ufffd", "utf-8")


def test_cyrillic_is_not_read_as_western() -> None:
    text = "Министр сообщил в понедельник, что порт был закрыт с начала года и что весной он снова откроется. " * 3
    assert decode(text.encode("cp1251")) == (text, "cp1251")


def test_a_single_nul_stays_in_the_text() -> None:
    assert decode(b"The harbour was closed." * 10 + b"\x00")[0].endswith(".\x00")


def test_line_ends_are_kept() -> None:
    assert decode(b"a\r\nb\rc\nd\x0ce")[0] == "a\r\nb\rc\nd\x0ce"


@pytest.mark.parametrize("data", [bytes(range(32)) * 20, b"\x00\x01\x02\x03" * 100, b"text" + b"\x01" * 10])
def test_binary_data_is_no_article(data: bytes) -> None:
    with pytest.raises((NotAnArticle, UndecodableText)):
        decode(data)


@given(st.text(alphabet=st.characters(codec="utf-8", min_codepoint=32, exclude_characters="\x7f")))
@settings(max_examples=60, deadline=None)
def test_utf8_text_comes_back_as_it_is(text: str) -> None:
    if not text.startswith("\ufeff"):
        assert decode(text.encode()) == (text, "utf-8")


@given(st.binary(max_size=400))
@settings(max_examples=150, deadline=None)
def test_any_bytes_give_a_text_or_our_error(data: bytes) -> None:
    try:
        text, _ = decode(data)
    except AllegedlyError:
        return
    assert isinstance(text.encode("utf-8"), bytes)


def test_a_charset_that_only_programs_write_is_not_believed() -> None:
    assert decode(b"He said \\u0041 \xe9", declared="unicode_escape") == ("He said \\u0041 é", "cp1252")
