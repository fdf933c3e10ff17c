"""Locks: one process at a time in a folder, given back by the system when the process ends, however it ends."""

import contextlib
import errno
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from .errors import OutputError

NO_LINKS: int = getattr(os, "O_NOFOLLOW", 0)
"""A lock in a folder that somebody else made must not lead to a file elsewhere. Windows has no such flag."""

_HELD = frozenset({errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK})
"""What systems say of a lock that another process holds; anything else is said by a disk that knows no locks."""


@contextlib.contextmanager
def alone(lock: Path, doing: str) -> Iterator[None]:
    """Hold the lock file `lock` while the block runs; `doing` says what another process then is told to wait for.

    The file stays, empty: to remove it would let two processes hold two files of one name. Raises OutputError where
    another process holds it, the folder cannot be written to, or its disk knows no locks.
    """
    try:
        lock.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(lock, os.O_RDWR | os.O_CREAT | NO_LINKS, 0o666)
    except OSError as error:
        raise OutputError(
            f"the folder cannot be written to ({os.strerror(error.errno or 0).lower()})",
            where=str(lock.parent),
            remedy="Check its permissions and the space on the disk",
        ) from error
    try:
        try:
            _hold(descriptor)
        except OSError as error:
            what, remedy = f"another process is {doing}", "Wait until it is done, then try again"
            if error.errno not in _HELD:
                what, remedy = "this disk cannot keep two programs from writing at once", "Use a folder on another disk"
            raise OutputError(what, where=str(lock.parent), remedy=remedy) from error
        yield
    finally:
        os.close(descriptor)


if sys.platform == "win32":
    import msvcrt

    def _hold(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _hold(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
