"""The case: articles, readings and a person's decisions in a folder of plain files."""

from .annotation_import import import_annotations
from .applying import apply
from .checking import Problem, check
from .copies import Merged, merge_cases
from .dating import dated
from .folder import Case, Entry, new
from .history import conflicts, live, merge
from .imported import Imported
from .kinds import KIND, Kind
from .lines import BadLine, DecisionFile
from .making import Shelf
from .moments import now
from .proposing import propose
from .rechecking import followed, untold
from .remarks import remarks
from .reporting import CaseReport, report_article, report_case
from .table_import import import_decisions

__all__ = [
    "KIND",
    "BadLine",
    "Case",
    "CaseReport",
    "DecisionFile",
    "Entry",
    "Imported",
    "Kind",
    "Merged",
    "Problem",
    "Shelf",
    "apply",
    "check",
    "conflicts",
    "dated",
    "followed",
    "import_annotations",
    "import_decisions",
    "live",
    "merge",
    "merge_cases",
    "new",
    "now",
    "propose",
    "remarks",
    "report_article",
    "report_case",
    "untold",
]
