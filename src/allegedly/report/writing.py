"""Writing a result so that it is there in full or not at all.

The bytes go to a temporary file in the same folder, are flushed to the disk, and take the final name in one step. Where
anything fails on the way, Ctrl-C included, the temporary file goes and what stood under the name before is untouched.
"""

import contextlib
import errno
import os
import secrets
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO

from ..errors import OutputError

PAGE_ENDING = ".allegedly.html"
"""The end of a page's name where the user gives none."""

_CAUSES: dict[int, tuple[str, str]] = {
    errno.ENOENT: ("the folder does not exist", "Create it, or choose another"),
    errno.ENOTDIR: ("a file stands where a folder is needed", "Choose another folder"),
    errno.EISDIR: ("a folder is in the way", "Give the name of a file"),
    errno.EACCES: ("no permission to write here", "Choose a folder that you may write to"),
    errno.EPERM: ("no permission to write here", "Choose a folder that you may write to"),
    errno.EROFS: ("the disk is read-only", "Choose a folder on another disk"),
    errno.ENOSPC: ("the disk is full", "Free some space, or choose another disk; nothing was left half-written"),
    errno.EDQUOT: ("your disk quota is used up", "Free some space; nothing was left half-written"),
    errno.EFBIG: ("the file would be too large for this disk", "Choose another disk"),
    errno.ENAMETOOLONG: ("the file's name is too long", "Choose a shorter one"),
    errno.ELOOP: ("the path runs in a circle of links", "Give the file's real path"),
    errno.EPIPE: ("nobody reads what is written here", "Choose a file"),
}


def write_atomically(path: str | os.PathLike[str], content: str | bytes) -> None:
    """Write `content` (text as UTF-8, line breaks as they are) to `path`, as `writing_atomically` does.

    Raises `OutputError`, also for text that UTF-8 cannot carry.
    """
    try:
        encoded = content.encode("utf-8") if isinstance(content, str) else content
    except UnicodeEncodeError:
        # Not chained: that error carries the text itself, which is confidential.
        raise OutputError(
            "the text holds half a surrogate pair, which UTF-8 cannot carry",
            where=os.fspath(path),
            remedy="Save the article as UTF-8 and read it again",
        ) from None
    with writing_atomically(path) as file:
        file.write(encoded)


def write_folder(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """Write files into a folder, which is made where there is none: in their order, each in full or not at all."""
    make_folder(folder)
    for name, content in files.items():
        write_atomically(folder / name, content)


def make_folder(folder: Path) -> None:
    """Make a folder, and those above it, where there is none. Raises `OutputError`."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            f"the folder cannot be made ({(error.strerror or 'unknown reason').lower()})",
            where=os.fspath(folder),
            remedy="Choose a folder that you may write to",
        ) from error


@contextlib.contextmanager
def writing_atomically(path: str | os.PathLike[str]) -> Iterator[IO[bytes]]:
    """A file to write to, piece by piece, that replaces what stands at `path` when the block ends well.

    A link is followed and an existing file keeps its permissions, as a plain write would have it. What cannot be
    replaced (a pipe, a device such as /dev/stdout) is written to directly. Raises `OutputError`: no permission, full
    disk, missing folder, a folder in the way.
    """
    try:
        target = Path(path).resolve()
    except (OSError, RuntimeError, ValueError) as error:  # a circle of links, a NUL in the path
        raise _output_error(path, getattr(error, "errno", None)) from error
    try:
        mode = _mode(target)
        if mode is not None and not stat.S_ISREG(mode):
            with open(target, "wb") as file:
                yield file
        else:
            with _replacing(target, mode) as file:
                yield file
    except OSError as error:
        raise _output_error(path, error.errno) from error


def _mode(target: Path) -> int | None:
    """The kind and permissions of what stands at `target`, or None where nothing does; refuses what must stay."""
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    # A rename asks the folder alone, so a file that was made read-only has to be asked for.
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return mode


@contextlib.contextmanager
def _replacing(target: Path, mode: int | None) -> Iterator[IO[bytes]]:
    # Hidden, and not made from the target's name, which may already be as long as a name can be.
    temporary = target.with_name(f".allegedly-{secrets.token_hex(8)}.part")
    try:
        # Created as a plain write would create it, so that the umask alone decides who may read it.
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
        with open(descriptor, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            os.chmod(temporary, stat.S_IMODE(mode))
        os.replace(temporary, target)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def _output_error(path: str | os.PathLike[str], number: int | None) -> OutputError:
    reason = f"it cannot be written ({os.strerror(number)})" if number else "this is no path that can be written to"
    what, remedy = _CAUSES.get(number or 0, (reason, "Choose another path"))
    return OutputError(what, where=os.fspath(path), remedy=remedy)
