import contextlib
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from allegedly.workbench import Desk

from . import bench, chromium
from .bench import identity


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return bench.desk(tmp_path / "bridge")


@pytest.fixture
def client(desk: Desk) -> TestClient:
    return bench.browser(desk)


@pytest.fixture(scope="module")
def browser():
    with chromium.launched() as running:
        yield running


@pytest.fixture
def visit(browser):
    """Opens a desk in a window of its own; what the page complains about fails the test."""
    with contextlib.ExitStack() as stack:

        def opened(desk, **settings):
            address = stack.enter_context(chromium.served(desk))
            settings = {"viewport": {"width": 1280, "height": 900}} | settings
            context = browser.new_context(**settings)
            stack.callback(context.close)
            page = context.new_page()
            page.set_default_timeout(5000)
            page.complaints = []
            page.on("console", lambda said: page.complaints.append(said.text) if said.type == "error" else None)
            page.on("pageerror", lambda error: page.complaints.append(str(error)))
            page.goto(f"{address}/open?token={desk.keys.printed}")
            page.goto(f"{address}/articles/{identity(desk)}")
            return page

        yield opened
