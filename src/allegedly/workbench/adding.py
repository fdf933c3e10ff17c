"""Adding articles and reading them again: one worker takes one after the other, and says how far it is."""

import queue
import threading
from collections.abc import Callable
from typing import Literal

import msgspec

from ..case import Case, dated
from ..errors import AllegedlyError, UsageError
from ..ingest import article_from_bytes, article_from_text
from ..ingest.articles import article_at_address
from ..schema import Article, Reading

Progress = Callable[[int, int], None]
"""Called with the parts read so far and their number."""

Reader = Callable[[Article, Progress], Reading]
Stage = Literal["waiting", "opening", "reading", "done", "failed"]

MOST_WAITING = 50
"""Articles that may wait; a folder of thousands is for `allegedly case add`."""

_REMEMBERED = 100


class Task(msgspec.Struct, frozen=True, kw_only=True):
    """One article on its way in. `name` is what the person called it, `done` of `all` the parts that were read.

    `article` is its id in the case where it is in, `problem` what went wrong, in words. `again` says that it was there
    and is read again, `unplaced` how many decisions then fit no more.
    """

    number: int
    name: str
    stage: Stage = "waiting"
    done: int = 0
    all: int = 0
    article: str = ""
    problem: str = ""
    again: bool = False
    unplaced: int = 0

    @property
    def ended(self) -> bool:
        """Whether nothing more happens to it."""
        return self.stage in ("done", "failed")


def read_by_model(article: Article, progress: Progress) -> Reading:
    """The reader that is used outside of tests; loaded when the first article comes."""
    from .. import api

    return api.read_article(article, progress=progress)


class Adding:
    """The articles that are being added to a case."""

    def __init__(self, case: Case, read: Reader = read_by_model) -> None:
        self._case = case
        self._read = read
        self._waiting: queue.Queue[tuple[int, Callable[[], Article], str]] = queue.Queue()
        self._tasks: dict[int, Task] = {}
        self._lock = threading.Lock()
        self._worker: threading.Thread | None = None

    def paste(self, text: str, *, name: str = "", written: str | None = None) -> Task:
        """Add a text as it is; browsers send its lines with CRLF, which it had not when it was pasted."""
        text = text.replace("\r\n", "\n")
        if not text.strip():
            raise UsageError("there is no text", remedy="Paste the article into the field")
        origin = name or "pasted text"
        return self._put(origin, lambda: article_from_text(text, written=written, origin=origin))

    def upload(self, content: bytes, name: str, *, written: str | None = None) -> Task:
        """Add a file of any kind that is read."""
        return self._put(name, lambda: article_from_bytes(content, origin=name, written=written))

    def fetch(self, address: str, *, written: str | None = None) -> Task:
        """Add the page at an address, which is public."""
        address = _whole(address)
        return self._put(address[:200], lambda: article_at_address(address, written=written, public_only=True))

    def again(self, identity: str, *, written: str | None = None) -> Task:
        """Read an article of the case again, its text as it is; with another date of writing where one is given."""
        kept = dated(self._case.article(identity), written)
        return self._put(kept.title or identity, lambda: kept, identity)

    def fetch_again(self, identity: str, *, written: str | None = None) -> Task:
        """Fetch the page of an article of the case anew, and read what is there now."""
        address = _whole(self._case.article(identity).origin)
        return self._put(
            address[:200], lambda: article_at_address(address, written=written, public_only=True), identity
        )

    def upload_again(self, identity: str, content: bytes, name: str, *, written: str | None = None) -> Task:
        """Take a file as the new version of an article of the case."""
        self._case.record(identity)
        return self._put(name, lambda: article_from_bytes(content, origin=name, written=written), identity)

    def tasks(self) -> tuple[Task, ...]:
        """All of them, the latest first."""
        with self._lock:
            return tuple(reversed(self._tasks.values()))

    def forget(self) -> None:
        """Drop those that ended from the list."""
        with self._lock:
            self._tasks = {number: task for number, task in self._tasks.items() if not task.ended}

    def wait(self) -> None:
        """Return when all are read."""
        self._waiting.join()

    def _put(self, name: str, open_it: Callable[[], Article], identity: str = "") -> Task:
        """Let an article wait for its turn; `identity` is that of one that is in the case already."""
        with self._lock:
            if sum(not task.ended for task in self._tasks.values()) >= MOST_WAITING:
                raise UsageError(
                    f"{MOST_WAITING} articles are waiting already", remedy="For more, use `allegedly case add`"
                )
            number = max(self._tasks, default=0) + 1
            task = self._tasks[number] = Task(number=number, name=name, article=identity, again=bool(identity))
            for old in [key for key, each in self._tasks.items() if each.ended][:-_REMEMBERED]:
                del self._tasks[old]
            self._waiting.put((number, open_it, identity))
            if self._worker is None:
                self._worker = threading.Thread(target=self._work, name="allegedly-reading", daemon=True)
                self._worker.start()
        return task

    def _work(self) -> None:
        while True:
            number, open_it, identity = self._waiting.get()
            try:
                self._add(number, open_it, identity)
            except AllegedlyError as error:
                self._change(number, stage="failed", problem=str(error))
            except Exception as error:  # noqa: BLE001  an exception's own text may quote the article
                self._change(number, stage="failed", problem=f"A fault in the program ({type(error).__name__}).")
            finally:
                self._waiting.task_done()

    def _add(self, number: int, open_it: Callable[[], Article], identity: str) -> None:
        self._change(number, stage="opening")
        self._case.ready()
        article = open_it()
        self._change(number, stage="reading")
        reading = self._read(article, lambda done, parts: self._change(number, done=done, all=parts))
        unplaced = 0
        if identity:
            unplaced = len(self._case.add_reading(identity, reading).unplaced)
        else:
            identity = self._case.add(reading)
        self._change(number, stage="done", article=identity, unplaced=unplaced)

    def _change(self, number: int, **changes: object) -> None:
        with self._lock:
            if number in self._tasks:
                self._tasks[number] = msgspec.structs.replace(self._tasks[number], **changes)


def _whole(address: str) -> str:
    address = address.strip()
    if not address.lower().startswith(("http://", "https://")):
        raise UsageError("an address starts with http:// or https://", remedy="Paste the whole address")
    return address
