"""The text layer of a PDF, line by line with where each line stands on its page."""

import ctypes
from statistics import median
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from ..errors import ArticleTooLarge, DamagedDocument, LockedDocument, NoTextLayer
from .extracted import Extracted, Hint
from .limits import MAX_CHARACTERS, MAX_PAGES, MAX_UNPACKED_PDF_BYTES, MAX_UNPACKED_PDF_PICTURE_BYTES
from .pdf_paragraphs import PageLine, without_running_lines, written_out
from .pdf_streams import unpacks_beyond

HYPHENS = (0x02, 0xFFFE)
"""What PDFium gives for a hyphen at the end of a line; the line end after it is left out."""

ITALIC = 1 << 6
"""The flag of an italic font in its descriptor (ISO 32000-1, table 123)."""


def read_pdf(data: bytes) -> Extracted:
    """Read the text of a PDF. Raises LockedDocument, DamagedDocument, NoTextLayer or ArticleTooLarge."""
    if unpacks_beyond(data, MAX_UNPACKED_PDF_BYTES, MAX_UNPACKED_PDF_PICTURE_BYTES):
        without, alone = MAX_UNPACKED_PDF_BYTES // 1_000_000, MAX_UNPACKED_PDF_PICTURE_BYTES // 1_000_000
        what = f"the PDF unpacks to over {without:,} MB without pictures, or {alone:,} MB of pictures, the limits"
        raise ArticleTooLarge(what, remedy="Save the article's text and read that")
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise LockedDocument("the PDF is encrypted", remedy="Save a copy without the password") from None
        raise DamagedDocument("the PDF is broken", remedy="Open it in a PDF program and save it again") from None
    try:
        pages = lines_of_pages(document)
    finally:
        document.close()
    lines = without_running_lines(pages)
    if not any(character.isalpha() for line in lines for character in line.text):
        raise NoTextLayer("the PDF holds no text, only pictures of it", remedy="Run it through OCR first")
    text, headings, title = written_out(lines)
    hints = {"title": Hint(" ".join(text[slice(*title)].split()), "largest line", title)} if title else {}
    return Extracted(text=text, kind="pdf", hints=hints, headings=headings, marked=bool(headings))


def lines_of_pages(document: Any) -> list[list[PageLine]]:
    """The lines of every page, in the order of the text layer. Pages that PDFium cannot load are passed over."""
    if len(document) > MAX_PAGES:
        raise ArticleTooLarge(f"the PDF has over {MAX_PAGES:,} pages, the limit", remedy="Split it")
    pages: list[list[PageLine]] = []
    characters = 0
    for number in range(len(document)):
        try:
            page = document[number]
            textpage = page.get_textpage()
        except pypdfium2.PdfiumError:
            continue
        characters += textpage.count_chars()
        if characters > MAX_CHARACTERS:
            raise ArticleTooLarge(f"the text is over {MAX_CHARACTERS:,} characters, the limit", remedy="Split it")
        pages.append(lines_of_page(textpage, number))
        textpage.close()
        page.close()
    return pages


def lines_of_page(textpage: Any, number: int) -> list[PageLine]:
    """The lines of one page, none of them blank."""
    lines: list[PageLine] = []
    characters: list[str] = []
    places: list[int] = []  # the index of every visible character of the line
    for index in range(textpage.count_chars() + 1):
        code = pdfium.FPDFText_GetUnicode(textpage, index) if index < textpage.count_chars() else 0x0A
        if code == 0x0A:
            if places:
                lines.append(page_line(textpage, number, "".join(characters), places))
            characters, places = [], []
        elif code in HYPHENS:
            characters.append("\ufffe")
        elif code == 0x09 or (code >= 0x20 and not 0x7F <= code < 0xA0):
            character = "\ufffd" if 0xD800 <= code < 0xE000 or code > 0x10FFFF else chr(code)
            characters.append(" " if character.isspace() else character)
            if not character.isspace():
                places.append(index)
    return lines


def page_line(textpage: Any, number: int, text: str, places: list[int]) -> PageLine:
    """A line with its place: the box around its first and last visible character, in points."""
    boxes = []
    for index in (places[0], places[-1]):
        try:
            boxes.append(textpage.get_charbox(index, loose=True))
        except pypdfium2.PdfiumError:
            boxes.append((0.0, 0.0, 0.0, 0.0))
    sample = places[:: max(1, len(places) // 5)]
    sizes = [pdfium.FPDFText_GetFontSize(textpage, index) for index in sample]
    heights = [box[3] - box[1] for box in boxes]  # the size of the font misses a scaled text matrix
    faces = [face_of(textpage, index) for index in sample]
    return PageLine(
        page=number,
        text=" ".join(text.split(" ")).strip(),
        left=boxes[0][0],
        right=boxes[-1][2],
        bottom=boxes[0][1],
        end=boxes[-1][1],
        size=round(max(median(heights), 0.0) or median(sizes), 1),
        bold=all(bold for bold, _ in faces),
        italic=all(italic for _, italic in faces),
    )


def face_of(textpage: Any, index: int) -> tuple[bool, bool]:
    """Whether a character's font is bold, by its weight or its name, and italic, by its flag or its name."""
    name = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(textpage, index, name, len(name), ctypes.byref(flags))
    called = name.value.lower()
    bold = pdfium.FPDFText_GetFontWeight(textpage, index) >= 600 or b"bold" in called
    italic = bool(flags.value & ITALIC) or b"italic" in called or b"oblique" in called
    return bold, italic
