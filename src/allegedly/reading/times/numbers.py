"""Numbers in words: "twenty-four", "a hundred thirty", "nineteen ninety-six", "two thousand and one"."""

from .lexicon import KNOWN

_TENS = range(10, 100)


def in_words(words: list[str]) -> tuple[int, bool] | None:
    """The number that the words make and whether they make it as a year is spoken, or None if they make none."""
    values = [KNOWN.word_number[word] for word in words if word != "and"]
    if not values or len(values) > 7:  # "nine hundred ninety nine thousand nine hundred ninety nine" is not a time
        return None
    year = _as_year(values)
    if year is not None:
        return year, True
    total = group = 0
    last = 1000
    for value in values:
        if value >= 100:
            group = (group or 1) * value
            if value == 1000:
                total, group = total + group, 0
            last = value
        elif value < last and not (value >= 10 and last in range(1, 20)) and not (value < 10 and last < 20):
            group += value
            last = value
        else:
            return None
    return total + group, False


def _as_year(values: list[int]) -> int | None:
    if len(values) in (2, 3) and 11 <= values[0] <= 20 and values[1] in _TENS:
        tail = values[1] + (values[2] if len(values) == 3 else 0)
        if len(values) == 2 or (values[1] >= 20 and values[2] < 10):
            return values[0] * 100 + tail
    if values[:2] == [2, 1000] and len(values) <= 4 and sum(values[2:]) < 100:
        return 2000 + sum(values[2:])
    return None


def ordinal(words: list[str]) -> int | None:
    """The rank that "first" or "twenty-first" stands for, or None."""
    *tens, last = words
    if last not in KNOWN.ordinal:
        return None
    if not tens:
        return KNOWN.ordinal[last]
    if len(tens) == 1 and KNOWN.word_number.get(tens[0], 0) in range(20, 100, 10) and KNOWN.ordinal[last] < 10:
        return KNOWN.word_number[tens[0]] + KNOWN.ordinal[last]
    return None
