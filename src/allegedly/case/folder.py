"""The case: a folder of plain files, fit for git and for a shared drive, where evidence and judgement never mix.

    case.json                   the version of the format, the name of the case
    articles/ID.txt             the text of record, byte for byte
    articles/ID.json            title, origin, date, digest of the text, which reading is the latest
    readings/ID/DIGEST.json     what the machine found; never changed, a later reading is another file
    decisions/ID.jsonl          what persons decided, one decision a line; only ever added to
    queries/ tests/ tables/     what else belongs to the case, under names of its own

Every file is written whole or not at all. Two programs that write to one case wait for each other, and each looks at
what lies there before it adds to it, so that neither loses what the other wrote.
"""

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Self, get_args

import msgspec

from ..errors import AllegedlyError, DataError, UsageError
from ..report.writing import make_folder, write_atomically
from ..schema import Article, Reading
from ..schema.decisions import Decision, Judged
from . import history, lines, records
from .applying import apply
from .making import Shelf, make
from .moments import after, now
from .proposing import stamped, taking_back
from .turns import writing_alone

_Choice = Callable[[Iterable[Decision], str | None], Decision | None]
"""One of some decisions, of one author or of anybody."""


class Entry(msgspec.Struct, frozen=True):
    """One article of a case as it is listed. `problem` says in words why it cannot be used, empty where it can."""

    id: str
    title: str
    origin: str = ""
    written: str | None = None
    added: str = ""
    sha256: str = ""
    reading: str | None = None
    problem: str = ""


class Case:
    """A case folder. Nothing is kept in memory: what is asked for is read, so that two programs see the same."""

    def __init__(self, folder: Path, name: str) -> None:
        self.folder = folder
        self.name = name

    @classmethod
    def open(cls, folder: str | os.PathLike[str]) -> Self:
        """The case in a folder. Raises DataError where there is none, or one that a newer version made."""
        path = Path(folder)
        if not records.present(path / "case.json"):
            raise DataError(
                "there is no case in this folder",
                where=str(path),
                remedy="Name the folder that it is in, or make one: allegedly case new FOLDER",
            )
        return cls(path, records.case_file(path / "case.json").name)

    def ready(self) -> None:
        """Raise OutputError where nothing can be written to the case: to be asked before work that takes long."""
        with writing_alone(self.folder):
            pass

    # Articles and readings

    def add(self, thing: Article | Reading) -> str:
        """Put an article, or a reading with its article, into the case; returns the article's id.

        The same text again is the same article, and the same reading the same reading: nothing is doubled.
        """
        article = thing.article if isinstance(thing, Reading) else thing
        with writing_alone(self.folder):
            identity = self._known(article) or records.id_for(article)
            if not records.present(self._article_path(identity)):
                self._keep_article(identity, article, None)
            if isinstance(thing, Reading):
                self._keep_reading(identity, thing)
        return identity

    def add_reading(self, identity: str, reading: Reading) -> Judged:
        """A later reading of an article that is there; the earlier ones stay. Returns it with the decisions in it.

        The text of record may be another than before. What no longer fits is listed in the result, and kept.
        """
        with writing_alone(self.folder):
            self.record(identity)
            self._keep_reading(identity, reading)
        return self.judged(identity)

    def keep_reading_file(self, identity: str, path: Path) -> None:
        """Take in a reading's file from another copy of the case, byte for byte; the latest one stays the latest."""
        content = records.load(path)
        records.reading_of(content, path)
        with writing_alone(self.folder):
            self._write(self.folder / "readings" / records.checked_id(identity) / path.name, content)

    def articles(self) -> list[Entry]:
        """All articles by id; one whose file is damaged is listed with what is wrong."""
        return [self._entry(path.stem) for path in records.listed(self.folder / "articles", ".json")]

    def record(self, identity: str) -> records.ArticleFile:
        """What the case keeps of an article beside its text. Raises DataError where it is missing or damaged."""
        path = self._article_path(identity)
        if not records.present(path):
            raise DataError(
                "the case holds no such article",
                where=identity,
                remedy=f"See `allegedly case list --case {self.folder}`",
            )
        return records.decode(records.load(path), records.ArticleFile, path)

    def article(self, identity: str) -> Article:
        """An article with its text of record. Raises DataError where the text was changed."""
        record = self.record(identity)
        path = self._article_path(identity)
        text_path = path.with_suffix(".txt")
        try:
            text = records.load(text_path).decode("utf-8")
        except UnicodeDecodeError as error:
            raise DataError("the text of record is damaged", where=str(text_path), remedy="Restore it") from error
        if records.sha256(text) != record.sha256:
            text = records.text_before(text, record.sha256, text_path, self.folder / "readings" / identity)
        try:
            return msgspec.convert({**record.article, "text": text, "sha256": record.sha256}, Article)
        except msgspec.ValidationError as error:
            raise DataError("the file is damaged", where=str(path), remedy="Restore it") from error

    def reading(self, identity: str) -> Reading:
        """The latest reading of an article. Raises DataError where there is none, or it was changed or damaged."""
        record = self.record(identity)
        if record.reading is None:
            raise DataError(
                "the article was not read yet",
                where=identity,
                remedy=f"Read it: allegedly case reread --case {self.folder} {identity}",
            )
        path = self.folder / "readings" / identity / f"{record.reading}.json"
        return records.reading_of(records.load(path), path)

    # Decisions

    def decisions(self, identity: str) -> tuple[Decision, ...]:
        """All decisions about an article in their order, those that were taken back among them."""
        return self.decision_file(identity).decisions

    def decision_file(self, identity: str) -> lines.DecisionFile:
        """The same, with the lines of the file that cannot be read."""
        return lines.parse(records.load(self._decision_path(identity), missing=b""))

    def judged(self, identity: str) -> Judged:
        """The latest reading of an article with all decisions in it. Raises DataError as `article` and `reading` do."""
        return self.looked(identity)[0]

    def looked(self, identity: str) -> tuple[Judged, tuple[Decision, ...]]:
        """The same, with the decisions that are in it: both of one look, whatever is written meanwhile."""
        self.article(identity)
        decisions = self.decisions(identity)
        return apply(self.reading(identity), decisions), decisions

    def decide(self, identity: str, decision: Decision) -> Decision:
        """Add one decision about an article (see `propose`) and return it as it was written.

        It comes after all that are there: where a clock is behind that of an earlier decision, its time is moved up.
        """
        with writing_alone(self.folder):
            return self._append(identity, self.decision_file(identity), decision)

    def undo(self, identity: str, *, author: str, whose: str | None = None) -> Decision | None:
        """Take back the last decision that counts, of `whose` or of anybody; returns it, or None if there is none."""
        return self._take_back(identity, history.last_to_undo, author, whose)

    def redo(self, identity: str, *, author: str, whose: str | None = None) -> Decision | None:
        """Bring back what was last undone, if nothing was decided since; None where there is nothing."""
        return self._take_back(identity, history.last_to_redo, author, whose)

    def merge_decisions(self, identity: str, decisions: tuple[Decision, ...]) -> int:
        """Take in decisions as they are, from another copy of the case; returns how many were new."""
        with writing_alone(self.folder):
            self.record(identity)
            here = self.decision_file(identity)
            merged = history.merge(here.decisions, decisions)
            self._write(self._decision_path(identity), lines.unparse(merged, here.bad))
        return len(merged) - len(here.decisions)

    # The shelves

    def keep(self, shelf: Shelf, name: str, content: bytes) -> Path:
        """Put a file on a shelf, in the place of one of that name."""
        path = self._on(shelf) / records.checked_name(name)
        with writing_alone(self.folder):
            self._write(path, content)
        return path

    def kept(self, shelf: Shelf) -> list[str]:
        """The names of the files on a shelf, sorted."""
        return [path.name for path in records.listed(self._on(shelf)) if path.is_file()]

    def take(self, shelf: Shelf, name: str) -> bytes:
        """The content of a file on a shelf. Raises DataError where there is none."""
        if name not in self.kept(shelf):
            raise DataError(f"the case keeps no such file in {shelf}", where=repr(name[:80]))
        return records.load(self._on(shelf) / name)

    # Underneath

    def _append(self, identity: str, here: lines.DecisionFile, decision: Decision) -> Decision:
        """Write a decision after those that are `here`; the case is held meanwhile."""
        reading = self.record(identity).reading or ""
        earliest = after(here.decisions[-1].time) if here.decisions else ""
        moment = max(decision.time or now(), earliest)
        added = stamped(msgspec.structs.replace(decision, time=moment, reading=reading))
        self._write(self._decision_path(identity), lines.unparse((*here.decisions, added), here.bad))
        return added

    def _take_back(self, identity: str, choose: _Choice, author: str, whose: str | None) -> Decision | None:
        """Take back what is chosen of the decisions that are there once the case is held: no two take back one."""
        with writing_alone(self.folder):
            here = self.decision_file(identity)
            chosen = choose(here.decisions, whose)
            if chosen is not None:
                self._append(identity, here, taking_back(chosen, author=author, time=now()))
        return chosen

    def _known(self, article: Article) -> str | None:
        """The id under which this text is in the case already, perhaps with another title."""
        return next((entry.id for entry in self.articles() if entry.sha256 == article.sha256), None)

    def _keep_article(self, identity: str, article: Article, reading: str | None, added: str = "") -> None:
        described = msgspec.to_builtins(article)
        del described["text"], described["sha256"]
        path = self._article_path(identity)
        record = records.ArticleFile(
            id=identity, added=added or now(), sha256=article.sha256, reading=reading, article=described
        )
        self._write(path.with_suffix(".txt"), article.text)
        self._write(path, msgspec.json.format(msgspec.json.encode(record), indent=2) + b"\n")

    def _keep_reading(self, identity: str, reading: Reading) -> None:
        content = records.reading_bytes(reading)
        digest = records.digest(content)
        path = self.folder / "readings" / identity / f"{digest}.json"
        # The name is the digest of the content: whatever else lies there was changed or damaged, and is made good.
        if not records.present(path) or records.load(path) != content:
            self._write(path, content)
        self._keep_article(identity, reading.article, digest, self.record(identity).added)

    def _entry(self, identity: str) -> Entry:
        try:
            record = self.record(identity)
            about = records.about(record, self._article_path(identity))
        except AllegedlyError as error:
            return Entry(id=identity, title=identity, problem=error.what)
        return Entry(
            id=identity,
            title=about.title or records.file_name(about.origin) or identity,
            origin=about.origin,
            written=about.written,
            added=record.added,
            sha256=record.sha256,
            reading=record.reading,
        )

    def _article_path(self, identity: str) -> Path:
        return self.folder / "articles" / f"{records.checked_id(identity)}.json"

    def _decision_path(self, identity: str) -> Path:
        return self.folder / "decisions" / f"{records.checked_id(identity)}.jsonl"

    def _on(self, shelf: Shelf) -> Path:
        if shelf not in get_args(Shelf):
            raise UsageError("a case has no such folder", where=shelf, remedy=f"Folders: {', '.join(get_args(Shelf))}")
        return self.folder / shelf

    def _write(self, path: Path, content: str | bytes) -> None:
        make_folder(path.parent)
        records.stays_inside(self.folder, path)
        records.present(path)  # refuses a link, which would be followed
        write_atomically(path, content)


def new(folder: str | os.PathLike[str], *, name: str = "") -> Case:
    """Make a case in a folder that is empty or not there yet. Raises OutputError where anything else lies there."""
    make(folder, name)
    return Case.open(folder)
