"""Take the pictures of the documentation: `python docs/images/make.py`, with Chromium on the path."""

import shutil
import subprocess
import tempfile
from pathlib import Path

import allegedly

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples"


def picture(page: Path, target: Path, *, width: int, height: int) -> None:
    """A screenshot of a page, from a browser that has no network and no profile."""
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        raise SystemExit("Chromium is not on the path. Install it, for instance: apt-get install chromium")
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            [browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
             "--disable-background-networking", "--disable-component-update", f"--user-data-dir={profile}",
             f"--window-size={width},{height}", f"--screenshot={target}", page.as_uri()],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "harbour.html"
        allegedly.read(EXAMPLES / "harbour.txt").save_html(page)
        picture(page, HERE / "report.png", width=1280, height=1900)


if __name__ == "__main__":
    main()
