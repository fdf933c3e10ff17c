"""Everything that can go wrong in a way that a user can do something about.

    AllegedlyError                 exit code
    ├── InputError                 3   an article cannot be read
    │   ├── ArticleNotFound            no such file, or it vanished
    │   ├── EmptyArticle               nothing in it, or no words
    │   ├── NotAnArticle               binary or of a kind that is not read
    │   ├── ArticleTooLarge            over the limit, which is named
    │   ├── UndecodableText            no encoding fits
    │   ├── WrongLanguage              not English
    │   ├── NoTextLayer                a PDF of pictures
    │   ├── LockedDocument             encrypted, password needed
    │   └── DamagedDocument            broken PDF, DOCX, mail
    ├── FetchError                 4   an address did not give an article
    ├── OutputError                5   a result cannot be written
    ├── ReaderError                6   the trained reader is missing or damaged
    ├── DataError                  7   a table, a series, a stored reading cannot be used
    └── UsageError                 2   an argument makes no sense

Each says what happened, where, and what to do about it, and shows itself as one line. None of them ever carries the
words of an article: an article is confidential until it is published.
"""

from typing import Any


class AllegedlyError(Exception):
    """What happened (`what`), where (`where`: a path, an address, a row) and what to do about it (`remedy`)."""

    exit_code = 1

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        super().__init__(what, where, remedy)
        self.what = what
        self.where = where
        self.remedy = remedy

    def __reduce__(self) -> tuple[Any, ...]:
        """Errors travel between processes; the default would give `where` and `remedy` by position."""
        return _rebuilt, (type(self), self.what, self.where, self.remedy)

    def __str__(self) -> str:
        line = f"{self.where}: {self.what}" if self.where else self.what
        return f"{line}. {self.remedy}." if self.remedy else f"{line}."


def _rebuilt(kind: type[AllegedlyError], what: str, where: str, remedy: str) -> AllegedlyError:
    return kind(what, where=where, remedy=remedy)


class InputError(AllegedlyError):
    """An article cannot be read."""

    exit_code = 3


class ArticleNotFound(InputError):
    """There is no such file, or it vanished while it was read. Check the path."""


class EmptyArticle(InputError):
    """The file holds nothing, or no words. Check that the right file was saved."""


class NotAnArticle(InputError):
    """The file is binary, or of a kind that is not read. Save it as text, HTML, PDF, DOCX or EML."""


class ArticleTooLarge(InputError):
    """The input is over the limit that the message names. Split it."""


class UndecodableText(InputError):
    """No known encoding fits the bytes. Save the file as UTF-8."""


class WrongLanguage(InputError):
    """The article is not in English, the only language read so far."""


class NoTextLayer(InputError):
    """The PDF holds pictures of pages and no text. Run it through OCR first."""


class LockedDocument(InputError):
    """The document is encrypted. Save a copy without the password."""


class DamagedDocument(InputError):
    """The document's structure is broken. Open it in its own program and save it again."""


class FetchError(AllegedlyError):
    """An address did not give an article. Open it in a browser and save the page."""

    exit_code = 4


class OutputError(AllegedlyError):
    """A result cannot be written: a full disk, no permission. Nothing half-written is left behind."""

    exit_code = 5


class ReaderError(AllegedlyError):
    """The trained reader's weights are missing or damaged. Install the package again."""

    exit_code = 6


class DataError(AllegedlyError):
    """A table, a series, a set of records or a stored reading cannot be used; the message says where and why."""

    exit_code = 7


class UsageError(AllegedlyError):
    """An argument makes no sense; the message says which and what would."""

    exit_code = 2
