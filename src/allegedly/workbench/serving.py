"""Serving: a port of this machine alone, the address with its token, and the loop until Ctrl-C."""

import contextlib
import errno
import os
import socket
import sys
import webbrowser
from collections.abc import Callable, Iterator
from pathlib import Path

import uvicorn

from ..case import Case
from ..errors import OutputError
from .application import application
from .desk import Desk

_SWITCH_SECONDS = 0.0005
"""How long one thread keeps the others waiting. After each file that it reads or writes, an edit waits anew for what is
computed beside the server; measured with Python's own 5 ms, it took about twice as long as with this."""


def serve(
    case: Case,
    *,
    author: str,
    port: int = 0,
    browser: bool = True,
    records: Path | None = None,
    say: Callable[[str], None] = lambda _: None,
) -> None:
    """Serve a case until Ctrl-C. `port` 0 takes any that is free; `records` is the folder of stored records, the user's
    own if None; `say` is given each line for the terminal.

    Raises OutputError where the port is taken.
    """
    desk = Desk(case, author=author, records=records)
    with listening(port) as here:
        number = here.getsockname()[1]
        address = f"http://127.0.0.1:{number}/open?token="
        say(f"The workbench of {case.name!r} is open. Stop it with Ctrl-C.")
        say(f"{address}{desk.keys.printed}")
        say("The address lets whoever has it into this case: keep it to yourself.")
        desk.warm_up()
        if browser:
            webbrowser.open(f"{address}{desk.keys.opening}")
        with contextlib.suppress(KeyboardInterrupt), taking_turns():
            server(desk, number).run(sockets=[here])


@contextlib.contextmanager
def taking_turns() -> Iterator[None]:
    """While the block runs, threads give way to each other often enough for a person not to wait."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(_SWITCH_SECONDS)
    try:
        yield
    finally:
        sys.setswitchinterval(before)


def server(desk: Desk, port: int) -> uvicorn.Server:
    """The server, to be run on a socket that listens on `port`."""
    return uvicorn.Server(
        # No log: an address or an exception could hold words of the article. No proxy stands before it to be believed.
        uvicorn.Config(
            application(desk, port), log_config=None, access_log=False, server_header=False, proxy_headers=False
        )
    )


def listening(port: int) -> socket.socket:
    """A socket that listens on this machine alone."""
    # The loop sends each piece of an answer at once where a socket says that it is TCP; else a page waits for the
    # browser to acknowledge its head, which takes 40 ms.
    here = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name == "posix":  # elsewhere it would let two programs have one port
            here.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        here.bind(("127.0.0.1", port))
        here.listen(64)
    except OSError as error:
        here.close()
        taken = error.errno == errno.EADDRINUSE
        reason = "another program uses this port" if taken else (error.strerror or "the port cannot be used").lower()
        raise OutputError(reason, where=f"port {port}", remedy="Leave --port out, or choose another") from error
    return here
