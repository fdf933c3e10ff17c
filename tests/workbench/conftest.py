from pathlib import Path

import pytest
from starlette.testclient import TestClient

from allegedly.workbench import Desk

from . import bench


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return bench.desk(tmp_path / "bridge")


@pytest.fixture
def client(desk: Desk) -> TestClient:
    return bench.browser(desk)
