"""A real Chromium without a window, and the workbench served to it over a real socket."""

import contextlib
import os
import shutil
import threading
from collections.abc import Iterator

import pytest

from allegedly.workbench import Desk, serving

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def found() -> str | None:
    """Where Chromium is."""
    return os.environ.get("ALLEGEDLY_CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), None)


@contextlib.contextmanager
def launched() -> Iterator[object]:
    """The browser; skips, and says how to get one, where there is none."""
    playwright = pytest.importorskip(
        "playwright.sync_api", reason="no playwright to drive a browser with: pip install playwright"
    )
    path = found()
    if path is None:
        pytest.skip("no Chromium: install it (apt-get install chromium), or give its path in ALLEGEDLY_CHROMIUM")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@contextlib.contextmanager
def served(desk: Desk) -> Iterator[str]:
    """The workbench on a free port; gives its address without a token."""
    with serving.listening(0) as here:
        port = here.getsockname()[1]
        server = serving.server(desk, port)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [here]})
        thread.start()
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            server.should_exit = True
            thread.join()
