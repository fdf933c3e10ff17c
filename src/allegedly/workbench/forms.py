"""What a person posts: the form's own token checked, every field a short text, a file within bounds."""

import re
from collections.abc import Iterator, Mapping

from starlette.datastructures import UploadFile
from starlette.requests import Request

from ..errors import UsageError
from .guard import Keys, same

_MAX_FIELDS = 200
_MAX_PART = 10_000_000
"""Bytes of one text field: a pasted article of two million characters, the most that is read, may take several each."""

_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class Forged(UsageError):
    """The form was not one of this server's pages, or one of an earlier run."""


class Posted(Mapping[str, str]):
    """The fields of a form, and its file. A field that was not sent is missing, not empty."""

    def __init__(self, fields: dict[str, str], file: bytes = b"", file_name: str = "") -> None:
        self._fields = fields
        self.file = file
        self.file_name = file_name

    def __getitem__(self, name: str) -> str:
        return self._fields[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._fields)

    def __len__(self) -> int:
        return len(self._fields)


async def posted(request: Request, keys: Keys) -> Posted:
    """The form of a request. Raises Forged where it does not hold this run's token."""
    async with request.form(max_files=1, max_fields=_MAX_FIELDS, max_part_size=_MAX_PART) as form:
        fields = {name: value for name, value in form.items() if isinstance(value, str)}
        upload = next((value for value in form.values() if isinstance(value, UploadFile)), None)
        if not same(fields.get("token", ""), keys.form):
            raise Forged("this form is from an earlier run, or from another site", remedy="Load the page again")
        if upload is None or not upload.filename:
            return Posted(fields)
        return Posted(fields, await upload.read(), file_name(upload.filename))


def file_name(given: str) -> str:
    """The name of an uploaded file as it is shown; it never becomes a path, and what acts unseen is taken out."""
    last = re.split(r"[/\\]", given)[-1]
    return " ".join(_UNSEEN.sub(" ", last).split())[:120] or "a file"
