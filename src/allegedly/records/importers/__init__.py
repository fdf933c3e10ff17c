"""The importers, one file for each data set."""

from .acled import ACLED
from .gdelt import GDELT
from .gtd import GTD
from .icews import ICEWS
from .importer import Importer
from .ucdp_candidate import UCDP_CANDIDATE
from .ucdp_ged import UCDP_GED

IMPORTERS = {each.set_name: each for each in (ACLED, GDELT, GTD, ICEWS, UCDP_CANDIDATE, UCDP_GED)}
"""By the name of the set."""

__all__ = ["IMPORTERS", "Importer"]
