"""How much is read at most. Every limit is named in the error of the input that goes over it."""

MAX_BYTES = 100_000_000
"""A file, a stream or a download. Larger inputs are data sets; this many bytes still fit in memory twice."""

MAX_CHARACTERS = 2_000_000
"""The text of record. About 330,000 words, a very long book: what the reader goes through in a few minutes."""

MAX_MARKUP_BYTES = 20_000_000
"""HTML. News pages have under 5 MB even with pictures inlined; a parsed tree takes about ten times the bytes."""

MAX_UNPACKED_BYTES = 20_000_000
"""Each part of a DOCX that is read, unpacked. A book of 300,000 words has half of it; this stops a zip bomb."""

MAX_UNPACKED_PDF_BYTES = 200_000_000
"""The streams of a PDF, unpacked, without its pictures. Fonts and text of a thick report take a tenth of it."""

MAX_UNPACKED_PDF_PICTURE_BYTES = 1_000_000_000
"""What calls itself a picture in a PDF, unpacked. 150 pages in colour, at 150 dots an inch, have as much; what is
packed as JPEG, as most photographs are, does not count."""

MAX_PAGES = 3_000
"""A PDF. A page takes milliseconds; longer files are scanned archives or made to keep a reader busy."""

MAX_MAIL_PARTS = 500
"""The parts of a mail that are looked at. Real ones have under 50, pictures and attachments included."""

MAX_REDIRECTS = 5
"""Steps from the typed address to the page, all on the same site. Browsers allow 20; sites need one or two."""

FETCH_SECONDS = 20.0
"""How long a server may stay silent. Slow news sites answer within a few seconds."""

FETCH_DEADLINE_SECONDS = 60.0
"""How long a page may take in all, for servers that trickle."""

MAX_LINE = 300
"""Characters of a line that is looked at for a byline, a date or a heading. Running text is longer."""
