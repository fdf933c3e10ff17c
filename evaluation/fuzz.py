"""Damage good documents at random and count what reading them gives: an article, an error of ours, or a fault.

    python evaluation/fuzz.py --seconds 600 --seed 1            only open them
    python evaluation/fuzz.py --seconds 600 --seed 1 --whole    read them and make the page as well

The documents are the example articles and other kinds and encodings of them. What reads wrong is written to a folder,
to be looked at. The exit code is 1 when there is any.
"""

import argparse
import hashlib
import random
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from allegedly import api, ingest, report, schema  # noqa: E402
from allegedly.errors import AllegedlyError  # noqa: E402
from tests.ingest.made import PROSE, docx, page, paragraph, pdf  # noqa: E402

SLOW_SECONDS = 5.0
"""Opening a document of this size takes milliseconds, reading it a second; more processor time is a fault as well."""

MARKS = (
    b"\n", b"\r\n\r\n", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"<", b">", b"--", b"=", b"&#0;", b"]]>", b"<!--",
    b"<script>", b"\xed\xa0\x80", b"From: ", b"Content-Type: multipart/mixed; boundary=b\n", b"charset=utf-16",
    b"=?utf-8?b?", b"PK\x03\x04", b"%PDF-", b"endobj", b"stream", b"(" * 50, b"<div>" * 50, b"[" * 200, b"> " * 30,
    b"99999999999", b"\xe2\x80\x9c", b"-- \n", b"By ", b"16 January 2024",
)  # fmt: skip
"""What the readers look for, put where it does not belong."""


def seeds() -> list[tuple[bytes, Callable[[bytes], bytes]]]:
    """The documents to damage, each with what is done after the damage: a DOCX is damaged before it is packed."""
    files = [path.read_bytes() for path in sorted((ROOT / "examples").iterdir()) if path.is_file()]
    text = (ROOT / "examples" / "harbour.txt").read_text("utf-8")
    blocks = text.replace("<", "").replace("&", "").split("\n\n")
    wrapped = text.replace("(", "").replace(")", "").split("\n")[:55]
    lines = [(72, 760 - 12 * number, 10, False, line) for number, line in enumerate(wrapped)]
    body = "".join(paragraph(block, "Heading1" if block.startswith("*") else "") for block in blocks)
    headers = (
        "Received: x\nFrom: A <a@b.example>\nSubject: =?utf-8?q?Fire?=\nDate: Tue, 16 Jan 2024 10:00:00 +0000\n"
        "MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n"
    )
    plain = f"--b\nContent-Type: text/plain; charset=utf-8\n\n{text}\n"
    mail = f"{headers}{plain}--b\nContent-Type: text/html\n\n<p>{PROSE}</p>\n--b--\n"
    files += [text.encode(encoding, "replace") for encoding in ("cp1252", "utf-16", "utf-16-be", "mac_roman")]
    files += [docx(body), pdf(lines, lines), page("".join(f"<p>{block}</p>" for block in blocks)), mail.encode()]
    return [*((file, bytes) for file in files), (body.encode(), lambda data: docx(data.decode("utf-8", "replace")))]


def damaged(data: bytes, rng: random.Random) -> bytes:
    """Some bytes after one to twelve accidents: changed, cut out, doubled, marked, or cut off."""
    changed = bytearray(data)
    for _ in range(rng.randint(1, 12)):
        place = rng.randrange(len(changed) + 1)
        length = min(rng.choice((1, 1, 2, 4, 16, 200)), len(changed) - place)
        accident = rng.randrange(6)
        if accident == 0:
            changed[place : place + length] = rng.randbytes(length)
        elif accident == 1:
            del changed[place : place + length]
        elif accident == 2:
            changed[place:place] = changed[place : place + length] * rng.choice((1, 2, 30))
        elif accident == 3:
            changed[place:place] = rng.choice(MARKS)
        elif accident == 4 and length:
            changed[place] ^= 1 << rng.randrange(8)
        elif accident == 5 and rng.random() < 0.1:
            del changed[place:]
    return bytes(changed)


def outcome(data: bytes, *, whole: bool) -> str:
    """What reading gives: the kind of article, the name of our error, or "FAULT" with the reason."""
    start = time.process_time()
    try:
        article = ingest.article_from_bytes(data, origin="fuzz")
        for span in (article.body, *article.headings, *article.apparatus):
            if not 0 <= span.start < span.end <= len(article.text):
                return "FAULT span"
        if whole and (fault := fault_of_reading(api.read_article(article, threads=1))):
            return f"FAULT {fault}"
        name = f"article ({article.kind})"
    except AllegedlyError as error:
        name = type(error).__name__
    except Exception as error:  # noqa: BLE001  (what is being looked for)
        return f"FAULT {type(error).__name__} at {traceback.extract_tb(error.__traceback__)[-1].name}"
    return name if time.process_time() - start < SLOW_SECONDS else "FAULT slow"


def fault_of_reading(reading: api.Reading) -> str:
    """What is wrong with a reading: words that are not the article's, JSON that reads back as another, no page."""
    text = reading.article.text
    quotes = [quote for one in reading.attributions for quote in (one.source, one.cue, one.content) if quote]
    if any(quote != schema.quote(text, quote.pieces) for quote in quotes):
        return "quote"
    if any(text[slice(*one.span)] != one.text for one in (*reading.times, *reading.places, *reading.quantities)):
        return "words"
    if api.Reading.from_json(reading.to_json()) != reading:
        return "JSON"
    return "" if report.render(reading).startswith("<!doctype html>") else "page"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=60.0, help="how long to go on")
    parser.add_argument("--seed", type=int, default=1, help="the same seed tries the same documents in the same order")
    parser.add_argument("--whole", action="store_true", help="read each document to its end and make its page")
    parser.add_argument(
        "--faults", type=Path, default=Path("fuzz-faults"), help="the folder for documents that broke it"
    )
    arguments = parser.parse_args()
    rng = random.Random(arguments.seed)
    documents = seeds()
    counts: Counter[str] = Counter()
    ends = time.monotonic() + arguments.seconds
    with suppress(KeyboardInterrupt):  # an interrupted hour still says what it counted
        while time.monotonic() < ends:
            document, packed = rng.choice(documents)
            data = packed(damaged(document, rng))
            found = outcome(data, whole=arguments.whole)
            counts[found] += 1
            if found.startswith("FAULT"):
                arguments.faults.mkdir(parents=True, exist_ok=True)
                (arguments.faults / hashlib.sha256(data).hexdigest()[:16]).write_bytes(data)
    for name, count in counts.most_common():
        print(f"{count:9,}  {name}")
    faults = sum(count for name, count in counts.items() if name.startswith("FAULT"))
    print(f"{counts.total():9,}  documents, {faults:,} faults, seed {arguments.seed}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
