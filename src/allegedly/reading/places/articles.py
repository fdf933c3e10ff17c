"""Arabic articles in names as English writes them: "al-Bab", "El Bab", "Khan as Subul"."""

_ARTICLES = frozenset({"ad", "al", "an", "ar", "as", "ash", "at", "az", "el", "es", "et", "ez", "ul"})
_WORDS = frozenset({"an", "as", "at", "et"})
"""Articles that are words of English, too."""


def is_led(form: str) -> bool:
    """Whether a word is a name behind its article, written as one: "al-Bab"."""
    article, hyphen, rest = form.partition("-")
    return bool(hyphen) and article in _ARTICLES and rest[:1].isupper()


def is_article(form: str) -> bool:
    """Whether a word alone in small letters can be an article and is nothing else."""
    return form in _ARTICLES - _WORDS


def joins(form: str) -> bool:
    """Whether a word in small letters between two names may be the article of the second: "Khan *as* Subul"."""
    return form in _ARTICLES


def leads(form: str, name: str) -> bool:
    """Whether a word can be the article of the name behind it. That which is English, too, takes the sound of the name:
    "*as* Subul", but not "*at* Subul".
    """
    return form in _ARTICLES and (form not in _WORDS or form[-1] == name[0].lower())
