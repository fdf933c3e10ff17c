"""Where the user's own data lies: downloaded gazetteers and imported records."""

import os
from pathlib import Path

from platformdirs import user_data_path

VARIABLE = "ALLEGEDLY_DATA"
"""The environment variable that moves the data folder elsewhere."""


def data_folder() -> Path:
    """The folder for what was downloaded or imported on the user's wish; it need not exist yet."""
    given = os.environ.get(VARIABLE)
    return Path(given).expanduser() if given else user_data_path("allegedly", appauthor=False)
