from allegedly.ingest.pieces import pieces_in
from allegedly.schema import Span

CAPTION = "The harbour wall on the morning after the fire\nPhoto: Ana Ruiz/Northern Post"
PARAGRAPH = (
    "The harbour wall broke on Monday night, and the lower streets were under\n"
    "water by the morning, the mayor said to those who had come to the hall.\n"
    "Nobody was hurt."
)


def roles(text: str) -> list[tuple[str, int]]:
    return [(piece.role, piece.lines) for piece in pieces_in(text, Span(0, len(text)))]


def test_a_credit_below_a_caption_is_a_piece_of_its_own() -> None:
    assert roles(f"{CAPTION}\n\n{PARAGRAPH}") == [("words", 1), ("credit", 1), ("words", 3)]


def test_a_byline_right_below_a_title_is_a_piece_of_its_own() -> None:
    assert roles(f"Harbour wall breaks\nBy Jane Doe\n\n{PARAGRAPH}") == [("words", 1), ("byline", 1), ("words", 3)]


def test_a_folio_above_all_is_the_date() -> None:
    text = f"THE HARBOUR GAZETTE Tuesday 4 June 2024 3\n\nHarbour wall breaks\n\n{PARAGRAPH}"
    assert roles(text) == [("date", 1), ("words", 1), ("words", 3)]


def test_a_title_about_editors_is_no_byline() -> None:
    assert roles(f"Newsroom Editors Staff\n\n{PARAGRAPH}")[0] == ("words", 1)
