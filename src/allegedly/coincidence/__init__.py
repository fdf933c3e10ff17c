"""Is it a coincidence? Tests of timing: arrays in, results out; no article, no file."""

from .association import CoincidenceRates, Synchronisation, coincidence_rates, cross_k, event_synchronisation
from .break_dates import BreakResult, break_date
from .bursts import Burst, BurstsResult, bursts
from .changepoints import Change, ChangesResult, changepoints
from .cusum import CusumResult, cusum
from .detectors import Alarms, ears, farrington, noufaily
from .distribution import NullDistribution, null_distribution
from .jacquez import JacquezResult, jacquez
from .knox import KnoxResult, knox
from .mantel import MantelResult, mantel
from .other_years import OtherYears, other_years
from .permutation_scan import PermutationScanResult, permutation_scan
from .placebo import Placebo, placebo
from .results import CoincidenceResult
from .scan import ScanResult, scan
from .scores import ScoreDistribution, score_distribution
from .series import Series, series_from_columns
from .spacetime_k import SpaceTimeKResult, spacetime_k
from .specification import Specification, SpecificationCurve, specification_curve
from .sphere import globe, plane
from .surges import SurgeResult, surge
from .testing import test

__all__ = [
    "Alarms",
    "BreakResult",
    "Burst",
    "BurstsResult",
    "Change",
    "ChangesResult",
    "CoincidenceRates",
    "CoincidenceResult",
    "CusumResult",
    "JacquezResult",
    "KnoxResult",
    "MantelResult",
    "NullDistribution",
    "OtherYears",
    "PermutationScanResult",
    "Placebo",
    "ScanResult",
    "ScoreDistribution",
    "Series",
    "SpaceTimeKResult",
    "Specification",
    "SpecificationCurve",
    "SurgeResult",
    "Synchronisation",
    "break_date",
    "bursts",
    "changepoints",
    "coincidence_rates",
    "cross_k",
    "cusum",
    "ears",
    "event_synchronisation",
    "farrington",
    "globe",
    "jacquez",
    "knox",
    "mantel",
    "noufaily",
    "null_distribution",
    "other_years",
    "permutation_scan",
    "placebo",
    "plane",
    "scan",
    "score_distribution",
    "series_from_columns",
    "spacetime_k",
    "specification_curve",
    "surge",
    "test",
]
