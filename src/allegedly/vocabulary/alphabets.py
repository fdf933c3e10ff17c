"""The letters beyond a to z of languages, by the Windows code page in which they are written."""

from .tables import Words, loader


class Alphabets(Words, frozen=True):
    """Strings of small letters, each of one language or of several that are written alike."""

    cp1250: tuple[str, ...]
    cp1252: tuple[str, ...]
    cp1254: tuple[str, ...]


alphabets = loader("alphabets", Alphabets)
