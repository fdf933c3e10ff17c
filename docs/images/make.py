"""Take the pictures of the documentation: `python docs/images/make.py`, with Chromium on the path.

Needs what the tests need (`pip install -e '.[test]'`).
"""

import os
import shutil
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

import allegedly
from allegedly import case
from allegedly.workbench import Desk, serving

HERE = Path(__file__).resolve().parent


@contextmanager
def chromium() -> Iterator[Browser]:
    path = shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        raise SystemExit("Chromium is not on the path. Install it, for instance: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


def report(browser: Browser, folder: Path) -> None:
    """The top of a report."""
    page = folder / "harbour.html"
    allegedly.read("examples/harbour.txt").save_html(page)
    view = browser.new_page(viewport={"width": 1280, "height": 1900})
    view.goto(page.as_uri())
    view.screenshot(path=HERE / "report.png")


def workbench(browser: Browser, folder: Path) -> None:
    """An article on the workbench, with a statement chosen."""
    made = case.new(folder / "harbour", name="The harbour")
    identity = made.add(allegedly.read("examples/council.txt"))
    desk = Desk(made, author="A reader")
    with serving.listening(0) as here:
        port = here.getsockname()[1]
        server = serving.server(desk, port)
        running = threading.Thread(target=server.run, kwargs={"sockets": [here]})
        running.start()
        view = browser.new_page(viewport={"width": 1440, "height": 900})
        view.goto(f"http://127.0.0.1:{port}/open?token={desk.keys.printed}")
        view.goto(f"http://127.0.0.1:{port}/articles/{identity}")
        view.click("#text .content w-")
        view.wait_for_selector("#accept")
        view.screenshot(path=HERE / "workbench.png")
        server.should_exit = True
        running.join()


def main() -> None:
    os.chdir(HERE.parents[1])  # a picture must not show where the clone lies
    with tempfile.TemporaryDirectory() as scratch, chromium() as browser:
        report(browser, Path(scratch))
        workbench(browser, Path(scratch))


if __name__ == "__main__":
    main()
