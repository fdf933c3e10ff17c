"""Sets of words, written as one string: a list of quoted words is harder to read and to keep in order."""


def word_set(words: str) -> frozenset[str]:
    """The words of a string that are parted by blanks."""
    return frozenset(words.split())
