"""A real Firefox without a window, driven by its own protocol, Marionette: messages of JSON behind their length."""

import contextlib
import itertools
import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

_NAMES = ("firefox-esr", "firefox")
_PATIENCE = 60
"""Seconds for Firefox to start, or to answer; it takes one or two, and far more on a machine that does other things."""
_SETTINGS = {
    "marionette.port": 0,  # one that is free; Firefox writes it into its profile
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "app.normandy.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
}


class Firefox:
    """One window. `browser(command, ...)` sends a command of WebDriver, and gives its value."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._received = connection.makefile("rb")
        self._numbers = itertools.count(1)
        self._message()

    def __call__(self, command: str, **parameters: Any) -> Any:
        message = json.dumps([0, next(self._numbers), f"WebDriver:{command}", parameters]).encode()
        self._connection.sendall(b"%d:%s" % (len(message), message))
        _, _, error, result = self._message()
        assert error is None, error
        return result.get("value") if isinstance(result, dict) else result

    def _message(self) -> Any:
        length = bytearray()
        while (byte := self._received.read(1)) != b":":
            assert byte, "Firefox ended"
            length += byte
        return json.loads(self._received.read(int(length)))

    def go(self, address: str) -> None:
        self("Navigate", url=address)

    def run(self, script: str, *values: Any) -> Any:
        """What a script returns that finds `values` as `arguments`."""
        return self("ExecuteScript", script=script, args=values)

    def press(self, key: str) -> None:
        strokes = [{"type": "keyDown", "value": key}, {"type": "keyUp", "value": key}]
        self("PerformActions", actions=[{"type": "key", "id": "keys", "actions": strokes}])

    def drag(self, start: tuple[float, float], end: tuple[float, float], pointer: str = "mouse") -> None:
        """From one point of the window to another, with the button of the mouse held, or with a finger ("touch")."""
        points = [start, ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2), end]
        moves: list[dict[str, Any]] = [
            {"type": "pointerMove", "x": round(x), "y": round(y), "duration": 50} for x, y in points
        ]
        moves.insert(1, {"type": "pointerDown", "button": 0})
        moves.append({"type": "pointerUp", "button": 0})
        source = {"type": "pointer", "id": pointer, "parameters": {"pointerType": pointer}}
        self("PerformActions", actions=[source | {"actions": moves}])

    def wait(self, script: str) -> Any:
        """What a script returns, once that is something."""
        end = time.monotonic() + _PATIENCE
        while not (value := self.run(script)):
            assert time.monotonic() < end, self.run("return document.body.innerText")
            time.sleep(0.05)
        return value

    def close(self) -> None:
        self._received.close()
        self._connection.close()


@contextlib.contextmanager
def launched(profile: Path) -> Iterator[Firefox]:
    """The browser with a new profile; skips, and says how to get one, where there is none."""
    path = os.environ.get("ALLEGEDLY_FIREFOX") or next(filter(None, map(shutil.which, _NAMES)), None)
    if path is None:
        pytest.skip("no Firefox: install it (apt-get install firefox-esr), or give its path in ALLEGEDLY_FIREFOX")
    settings = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in _SETTINGS.items()]
    (profile / "user.js").write_text("\n".join(settings), encoding="utf-8")
    command = [os.path.realpath(path), "--headless", "--no-remote", "--marionette", "--profile", str(profile)]
    program = subprocess.Popen(
        [*command, "about:blank"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"HOME": str(profile)},
    )
    try:
        browser = Firefox(socket.create_connection(("127.0.0.1", _port(profile)), timeout=_PATIENCE))
        try:
            browser("NewSession")
            browser("SetWindowRect", width=1280, height=1000)
            yield browser
        finally:
            browser.close()
    finally:
        program.terminate()
        program.wait()


def _port(profile: Path) -> int:
    told, end = profile / "MarionetteActivePort", time.monotonic() + _PATIENCE
    while not (told.exists() and told.read_text(encoding="utf-8").strip()):
        assert time.monotonic() < end, "Firefox did not start"
        time.sleep(0.1)
    return int(told.read_text(encoding="utf-8"))
