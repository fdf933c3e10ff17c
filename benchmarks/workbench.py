"""How long the workbench takes over a case of 200 articles of 2,000 words: a page, an edit, over a real socket.

    python benchmarks/workbench.py [ARTICLES]

The articles are one text, put together from the examples and read once; in each copy one word is another of the same
length, so that every article has a text and a reading of its own.
"""

import hashlib
import http.client
import re
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlencode

import msgspec

import allegedly
from allegedly.case import Case, new
from allegedly.schema import Reading
from allegedly.workbench import Desk, serving

EXAMPLES = Path(__file__).parents[1] / "examples"
WORDS = 2_000
REPLACED = "council"
"""A word of the examples; seven letters leave room for a number."""

TIMES = 40


def article() -> str:
    """About 2,000 words of the examples, over and over."""
    text = "\n".join((EXAMPLES / name).read_text(encoding="utf-8") for name in ("council.txt", "harbour.txt"))
    found = list(re.finditer(r"\S+", text * 3))
    return (text * 3)[: found[WORDS - 1].end()]


def fill(folder: Path, count: int) -> Case:
    """A case of so many articles."""
    case = new(folder, name="Speed")
    content = msgspec.json.encode(allegedly.read_text(article(), written="2024-05-01"))
    for number in range(count):
        changed = content.replace(REPLACED.encode(), f"coun{number:03d}".encode())
        reading = msgspec.json.decode(changed, type=Reading)
        digest = hashlib.sha256(reading.article.text.encode()).hexdigest()
        named = msgspec.structs.replace(reading.article, sha256=digest, title=f"Article {number}")
        case.add(msgspec.structs.replace(reading, article=named))
    return case


def milliseconds(work: Callable[[int], object], times: int = TIMES) -> str:
    """Wall time as a person feels it, and time of the processor, which a busy machine changes less."""
    taken = []
    processor = time.process_time()
    for number in range(times):
        start = time.perf_counter()
        work(number)
        taken.append(1000 * (time.perf_counter() - start))
    processor = 1000 * (time.process_time() - processor) / times
    taken.sort()
    slow = taken[int(0.95 * len(taken))]
    return f"median {statistics.median(taken):6.1f} ms, 19 of 20 under {slow:6.1f} ms, processor {processor:6.1f} ms"


def compute_until(ended: threading.Event) -> None:
    """Work that never waits, as a test of an argument does."""
    while not ended.is_set():
        sum(range(1_000))


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    with tempfile.TemporaryDirectory() as folder:
        case = fill(Path(folder) / "case", count)
        desk = Desk(case, author="RM", records=Path(folder) / "no-records")
        here = serving.listening(0)
        port = here.getsockname()[1]
        server = serving.server(desk, port)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [here]})
        thread.start()
        connection = http.client.HTTPConnection("127.0.0.1", port)
        headers = {"Cookie": f"allegedly-{port}={desk.keys.session}", "Origin": f"http://127.0.0.1:{port}"}
        posting = headers | {"Content-Type": "application/x-www-form-urlencoded"}
        names = [entry.id for entry in case.articles()]
        claims = [claim.id for claim in case.judged(names[0]).reading.claims]

        def get(path: str) -> bytes:
            connection.request("GET", path, headers=headers)
            answer = connection.getresponse()
            content = answer.read()
            if answer.status != 200:
                raise SystemExit(f"{path}: {answer.status}")
            return content

        def decide(number: int, do: str) -> None:
            fields = {"token": desk.keys.form, "object": f"claim:{claims[number % len(claims)]}", "do": do}
            connection.request("POST", f"/articles/{names[0]}/decide", urlencode(fields), posting)
            answer = connection.getresponse()
            content = answer.read()
            if answer.status != 303:
                raise SystemExit(f"decide: {answer.status} {content[-2000:]!r}")

        def edit_and_page(number: int) -> None:
            decide(number, "accept")
            get(f"/articles/{names[0]}?object=claim:{claims[number % len(claims)]}")

        def reject_and_page(number: int) -> None:
            decide(10 + number, "reject")
            get(f"/articles/{names[0]}")

        def reject_and_claims(number: int) -> None:
            decide(30 + number, "reject")
            get("/claims")

        later: list[tuple[str, Callable[[int], object]]] = [
            ("edit, page, findings", reject_and_page),
            ("edit and shared claims", reject_and_claims),
            ("shared claims, again", lambda _: get("/claims")),
        ]
        start = time.perf_counter()
        desk.warm_up().join()
        print(f"{count} articles, {WORDS:,} words each; all read into memory in {time.perf_counter() - start:.1f} s")
        desk.between.pairing.wait()
        print(f"all compared with their versions after {time.perf_counter() - start:.1f} s, beside the server")
        print(f"a page of an article has {len(get(f'/articles/{names[0]}')):,} bytes")
        rows: list[tuple[str, Callable[[int], object]]] = [
            ("list of articles", lambda _: get("/")),
            ("article, first look", lambda number: get(f"/articles/{names[1 + number]}")),
            ("article, again", lambda _: get(f"/articles/{names[0]}")),
            ("object chosen", lambda number: get(f"/articles/{names[0]}?object=claim:{claims[number % len(claims)]}")),
            ("edit: accept", lambda number: decide(number, "accept")),
            ("edit and its page", edit_and_page),
            ("shared sources", lambda _: get("/sources")),
            ("versions", lambda _: get("/versions")),
            ("what changed, first", lambda number: get(f"/versions/{names[number]}/{names[number + 1]}")),
        ]
        print(f"{'shared claims, first':<24}{milliseconds(lambda _: get('/claims'), 1)}")
        for name, work in rows:
            print(f"{name:<24}{milliseconds(work, min(TIMES, count - 1))}")
        print(f"{'edit: after 80 others':<24}{milliseconds(lambda number: decide(number, 'reject'), 10)}")
        start = time.perf_counter()
        get(f"/articles/{names[0]}")
        desk.tags.wait()
        connection.close()  # the server ends one that is silent for some seconds; the next request opens another
        print(f"{'findings can follow':<24}{time.perf_counter() - start:.1f} s after the first look at an edit")
        for name, work in later:
            print(f"{name:<24}{milliseconds(work, 10)}")
        busy = threading.Event()
        worker = threading.Thread(target=compute_until, args=(busy,))
        worker.start()
        with serving.taking_turns():
            print(f"{'edit beside other work':<24}{milliseconds(lambda number: decide(number, 'accept'), 20)}")
        busy.set()
        worker.join()
        connection.close()
        server.should_exit = True
        thread.join()


if __name__ == "__main__":
    main()
