"""The small files of a case: what stands in `case.json`, and what is kept of each article beside its text.

Each is decoded with words for what is wrong with it: no such file, damaged, made by a newer version.
"""

import contextlib
import hashlib
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, TypeVar

import msgspec

from ..errors import DataError, OutputError, UsageError
from ..schema import SCHEMA_VERSION, Article, Reading

FORMAT = 1
"""Counted up when an older version could not use a case any more, or would lose something by writing to it."""

_NEWER = "Install the newest version: pip install --upgrade allegedly"
_MERGE = "Keep one of the two sides, and remove the marker lines"
_RESTORE = "Restore the file from a backup or from git"
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,79}\Z")
_NO_NAME = re.compile(
    r"""\A(?:\.|(?:aux|con|nul|prn|(?:com|lpt)\d)(?:\.|\Z))|[<>:"/\\|?*\x00-\x1f]|[. ]\Z|\A\Z""", re.IGNORECASE
)
"""Names that some system gives no file, whichever one the case was made on: it may go to another by git."""

UNREADABLE = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
"""What decoding raises for bytes that are not what they should be; lists within lists without end are the last."""

_Struct = TypeVar("_Struct", bound=msgspec.Struct)


class CaseFile(msgspec.Struct, frozen=True):
    """`case.json`: the version of the format, and what the case is called."""

    format: int
    name: str


class ArticleFile(msgspec.Struct, frozen=True, kw_only=True):
    """`articles/ID.json`: all of the article but its text, which lies beside it, and its reading.

    `sha256` is the digest of the text, `reading` the digest of its latest reading, which becomes part of a path,
    None where it was not read yet.
    `added` is when it came into the case, UTC.
    """

    id: str
    added: str
    sha256: str
    reading: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{16}$")] | None
    article: dict[str, Any]


class About(msgspec.Struct, frozen=True):
    """What a list of articles tells of one, out of `ArticleFile.article`."""

    title: str | None = None
    origin: str = ""
    written: str | None = None


def checked_id(identity: str) -> str:
    """An article's id as given, if it can be one; it becomes part of a path, so nothing else passes."""
    if not _ID.match(identity):
        raise UsageError("this is no id of an article", where=repr(identity[:80]), remedy="See `allegedly case list`")
    return identity


def checked_name(name: str) -> str:
    """The name of a file on a shelf as given, if every system can have it. Raises UsageError."""
    if _NO_NAME.search(name):
        raise UsageError(
            "this is no name for a file",
            where=repr(name[:80]),
            remedy='Give one without a folder and without < > : " | ? *',
        )
    return name


def id_for(article: Article) -> str:
    """The id of an article: its title or file name in plain letters, and the start of its text's digest."""
    name = article.title or file_name(article.origin)
    words = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:40].strip("-")
    return f"{words or 'article'}-{article.sha256[:8]}"


def file_name(origin: str) -> str:
    """The last part of a path or an address."""
    return re.split(r"[/\\]", origin.rstrip("/\\"))[-1]


def load(path: Path, *, missing: bytes | None = None) -> bytes:
    """The bytes of a file of the case, `missing` where there is none and that is no fault.

    Raises DataError where it is missing otherwise, no plain file or cannot be read.
    """
    if not present(path):
        if missing is not None:
            return missing
        raise DataError("the file is missing", where=str(path), remedy=_RESTORE)
    with _readable(path):
        return path.read_bytes()


def present(path: Path) -> bool:
    """Whether a file is there. Raises DataError where its folder does not let one look, and for what is no plain file.

    A case may come from anybody. A link in it could lead a decision into any file of whoever makes it, and a pipe or a
    device would keep its reader for ever.
    """
    with _readable(path):
        try:
            mode = path.lstat().st_mode
        except (FileNotFoundError, NotADirectoryError):
            return False
    if not stat.S_ISREG(mode):
        what = "a link" if stat.S_ISLNK(mode) else "a folder" if stat.S_ISDIR(mode) else "no file"
        raise DataError(f"this is {what}, and a case holds plain files", where=str(path), remedy=_RESTORE)
    return True


def stays_inside(case: Path, path: Path) -> None:
    """Raise DataError where a folder on the way from the case to a file of it is a link that leads elsewhere."""
    with _readable(path):
        if path.parent.resolve().is_relative_to(case.resolve()):
            return
    raise DataError("this folder is a link that leads out of the case", where=str(path.parent), remedy=_RESTORE)


def listed(folder: Path, ending: str = "") -> list[Path]:
    """What lies in a folder of the case by name, hidden files left out; nothing where there is no such folder.

    Raises DataError where it cannot be read: an empty list would say that nothing is there.
    """
    with _readable(folder):
        try:
            return sorted(
                path for path in folder.iterdir() if path.name.endswith(ending) and not path.name.startswith(".")
            )
        except (FileNotFoundError, NotADirectoryError):
            return []


@contextlib.contextmanager
def _readable(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = error.strerror.lower() if error.strerror else "unreadable"
        raise DataError(f"this cannot be read ({reason})", where=str(path), remedy="Check its permissions") from error


def decode(content: bytes, kind: type[_Struct], path: Path) -> _Struct:
    """A small file of the case. Raises DataError for anything that is no such file."""
    try:
        return msgspec.json.decode(content, type=kind)
    except UNREADABLE as error:
        if re.search(rb"^<<<<<<< ", content, re.MULTILINE):
            raise DataError("a merge was not ended in this file", where=str(path), remedy=_MERGE) from error
        raise DataError("the file is damaged", where=str(path), remedy=_RESTORE) from error


def about(record: ArticleFile, path: Path) -> About:
    """What the file of an article at `path` says of it. Raises DataError where that is no such thing."""
    try:
        return msgspec.convert(record.article, About)
    except msgspec.ValidationError as error:
        raise DataError("the file is damaged", where=str(path), remedy=_RESTORE) from error


def case_file(path: Path) -> CaseFile:
    """`case.json`, of this version or an earlier one."""
    case = decode(load(path), CaseFile, path)
    if case.format > FORMAT:
        raise DataError(
            f"this case was made by a newer version of allegedly (format {case.format}, and this one reads {FORMAT})",
            where=str(path.parent),
            remedy=_NEWER,
        )
    return case


def reading_bytes(reading: Reading) -> bytes:
    """The reading as it is kept: the same JSON that `allegedly read --json` writes."""
    try:
        return msgspec.json.format(msgspec.json.encode(reading), indent=2) + b"\n"
    except (msgspec.MsgspecError, UnicodeEncodeError):
        raise OutputError(
            "the text holds half a surrogate pair, which UTF-8 cannot carry",
            where=reading.article.origin,
            remedy="Save the article as UTF-8 and read it again",
        ) from None


def reading_of(content: bytes, path: Path) -> Reading:
    """A kept reading, which must be as it was written: its name is its digest, and the article has that of its text."""
    if path.stem != digest(content):
        raise DataError(
            "the reading was changed after it was written",
            where=str(path),
            remedy=f"{_RESTORE}, or read the article again: allegedly case reread",
        )
    version = decode(content, _Version, path).schema
    if version != SCHEMA_VERSION:
        newer = not version.isdecimal() or int(version) > int(SCHEMA_VERSION)
        age = "a newer" if newer else "an older"
        raise DataError(
            f"the reading was made by {age} version of allegedly (schema {version[:20]})",
            where=str(path),
            remedy=_NEWER if newer else "Read the article again: allegedly case reread",
        )
    reading = decode(content, Reading, path)
    if sha256(reading.article.text) != reading.article.sha256:
        raise DataError("the text in the reading is not the one that was read", where=str(path), remedy=_RESTORE)
    return reading


def text_before(text: str, described: str, path: Path, readings: Path) -> str:
    """The text of record with the digest `described`, where `text`, which lies at `path`, is already another's.

    A text is written after its reading and before its description. Whoever looks in between, or after a program was
    ended there, is given what was before, out of the folder of the article's `readings`. Raises DataError where `text`
    is that of no reading.
    """
    texts = {}
    for reading in listed(readings, ".json"):
        with contextlib.suppress(DataError):  # a damaged reading vouches for no text
            article = reading_of(load(reading), reading).article
            texts[article.sha256] = article.text
    if sha256(text) in texts and described in texts:
        return texts[described]
    raise DataError(
        "the text of record was changed, so no span of its reading can be trusted",
        where=str(path),
        remedy="Restore it from a backup or from git; a new version of an article is added as another article",
    )


def digest(content: bytes) -> str:
    """The short digest that names a reading."""
    return hashlib.sha256(content).hexdigest()[:16]


def sha256(text: str) -> str:
    """The digest of a text of record."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class _Version(msgspec.Struct, frozen=True):
    schema: str
