"""The linter of the data files about quantities: bounds the right way round, nothing left out."""

from collections.abc import Iterator

from .tables import table


def lint_quantities() -> tuple[str, ...]:
    """What is wrong with numerals, units, effects and changes, a line each; empty when all is well."""
    return (*_lint_numerals(), *_lint_units(), *_lint_missing())


def _lint_numerals() -> Iterator[str]:
    data = table("numerals")
    for group in ("few", "many"):
        for phrase, (low, high) in data[group].items():
            if not 0 < low < high:
                yield f"numerals: {group}: {phrase} has bounds that are the wrong way round"


def _lint_units() -> Iterator[str]:
    for kind, listed in table("units").items():
        for short, words in listed.items() if kind != "signs" else ():
            yield from (f"units: {short}: {word} is not in lower case" for word in words if word != word.lower())


def _lint_missing() -> Iterator[str]:
    times = table("change")["times"]
    yield from (f"change: {verb} has no times" for verb in table("change")["factors"] if verb not in times)
