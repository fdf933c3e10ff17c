"""What an importer says of a data set: which columns it has, and how they become the columns that all sets share.

The expressions are SQL over the cells of a row. `{best}` is a cell as text without blanks around it, NULL where it is
empty or the column is missing; `{best!n}` the same as a whole number, `{latitude!f}` as a number, `{date!d}` as a day,
`{date!e}` as the last day that it can mean. A cell that is filled and cannot be read so makes the import fail.
"""

from collections.abc import Callable, Mapping

import msgspec


class Importer(msgspec.Struct, frozen=True, kw_only=True):
    """How the files of one data set are read.

    `needed` columns must be there, with `id` and `earliest` among what they give. `columns` maps fields of `Record` to
    expressions. `names` are the columns, in order, of a file without a header, which may lack the last one.
    `separator` is None where it is told from the file. `watched` is the expression of the day for which a row shows
    that the set was being made, empty where that is the event's own. `version_in` finds the version in a file's name.
    `whole` says that a file that is no extract has the span and the countries that the set's description says.
    """

    set_name: str
    needed: tuple[str, ...]
    columns: Mapping[str, str]
    names: tuple[str, ...] = ()
    separator: str | None = None
    quoted: bool = True
    watched: str = ""
    version_in: Callable[[str], str | None] = lambda _: None
    whole: bool = False


def in_words(expression: str, words: Mapping[str, str | None], otherwise: str = "NULL") -> str:
    """SQL that gives a word for each code that an expression may give: a CASE, written out."""
    cases = " ".join(f"WHEN '{code}' THEN " + (f"'{word}'" if word else "NULL") for code, word in words.items())
    return f"CASE {expression} {cases} ELSE {otherwise} END"
