"""Documents made for the tests: the smallest PDF, DOCX and page that hold an article."""

import io
import zipfile

PROSE = (
    "The minister said on Monday that the harbour had been closed since the start of the year, and that it would open"
    " again in the spring. Nobody was told about the second report, she added, because it was not yet finished."
)

FACES = ("Helvetica", "Helvetica-Bold", "Helvetica-Oblique")

Text = tuple[int, int, int, int, str]
"""A line on a page: left and bottom in points, size, its place in FACES, words."""


def pdf(*pages: list[Text], encrypted: bool = False) -> bytes:
    """A PDF with these pages."""
    kids = " ".join(f"{6 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        *(f"<< /Type /Font /Subtype /Type1 /BaseFont /{face} /Encoding /WinAnsiEncoding >>".encode() for face in FACES),
    ]
    for number, lines in enumerate(pages):
        content = b"".join(
            f"BT /F{1 + face} {size} Tf 1 0 0 1 {left} {bottom} Tm ({words}) Tj ET\n".encode("cp1252")
            for left, bottom, size, face, words in lines
        )
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {7 + 2 * number} 0 R"
            " /Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R >> >> >>".encode(),
            b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content),
        ]
    out = b"%PDF-1.4\n"
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    locked = b"/Encrypt << /Filter /Standard /V 1 /R 2 /O <%b> /U <%b> /P -4 >> /ID [<00> <00>]" % (
        b"41" * 32,
        b"42" * 32,
    )
    size = len(objects) + 1
    return b"%bxref\n0 %d\n0000000000 65535 f \n%btrailer\n<< /Size %d /Root 1 0 R %b >>\nstartxref\n%d\n%%%%EOF\n" % (
        out,
        size,
        table,
        size,
        locked if encrypted else b"",
        len(out),
    )


def paragraph(words: str, style: str = "") -> str:
    """A paragraph of a DOCX."""
    mark = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{mark}<w:r><w:t>{words}</w:t></w:r></w:p>"


def docx(body: str, **parts: str) -> bytes:
    """A DOCX with this body; further parts by name, with "__" for "/" and "_xml" for ".xml"."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>')
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return file.getvalue()


def page(body: str, head: str = "") -> bytes:
    """A web page."""
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode()
