"""UCDP Candidate Events: the months since the last yearly version, in the same columns, not yet reviewed."""

import re

from .importer import Importer
from .ucdp_ged import COLUMNS, HEADERLESS, NEEDED


def version_in(name: str) -> str | None:
    """25.0.9 for GEDEvent_v25_0_9.csv, 26.01.26.06 for the half year in GEDEvent_v26_01_26_06.csv."""
    found = re.search(r"gedevent_v(\d\d_0_\d{1,2}|\d\d_\d\d_\d\d_\d\d)\.", name.lower())
    return found[1].replace("_", ".") if found else None


UCDP_CANDIDATE = Importer(
    set_name="ucdp-candidate", needed=NEEDED, columns=COLUMNS, names=HEADERLESS, version_in=version_in
)
