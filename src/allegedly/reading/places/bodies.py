"""The place in the name of a body or a building: "*Anbar* Operations Command", "*Henry County* Courthouse"."""

from ...vocabulary import name_parts
from .found import Found
from .surroundings import NOTED, Surroundings

_LONGEST = 3
"""Words in the name of the place."""


def take_within(context: Surroundings, found: Found, words: range) -> None:
    """Take the place that a name of several words begins with, or that stands behind its "of"."""
    forms = [context.syntax.forms[index] for index in words]
    if not context.words.civic.intersection(forms[1:]) and forms[0] != "university":
        return
    starts = [words.start + (forms[0] == "the")]
    if "of" in forms[:-1]:
        starts.append(words.start + forms.index("of") + 1)
    for start in starts:
        for stop in range(min(start + _LONGEST, words.stop), start, -1):
            piece = range(start, stop)
            if len(piece) < len(words) and _holds(context, piece):
                found.take(context.named(piece, "within", sure=False))
                return


def _holds(context: Surroundings, piece: range) -> bool:
    """Whether the gazetteer knows a place large enough by this name, and it is nobody's first name."""
    forms = context.syntax.forms
    if context.unfit(forms[piece.start]):
        return False
    if forms[piece.start] in name_parts().male | name_parts().female and forms[piece.stop - 1] not in (
        context.words.area_behind
    ):
        return False
    known = context.gazetteer.named(context.named(piece).name)
    return any(entry.level < 3 or entry.population >= NOTED for entry in known)
