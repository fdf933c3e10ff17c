"""Arabic articles in names as English writes them: "al-Bab", "El Bab", "Khan as Subul"."""

from ...vocabulary import name_parts


def is_led(form: str) -> bool:
    """Whether a word is a name behind its article, written as one: "al-Bab"."""
    article, hyphen, rest = form.partition("-")
    return bool(hyphen) and article in name_parts().articles and rest[:1].isupper()


def is_article(form: str) -> bool:
    """Whether a word alone in small letters can be an article and is nothing else."""
    return form in name_parts().articles and form not in name_parts().english_articles


def joins(form: str) -> bool:
    """Whether a word in small letters between two names may be the article of the second: "Khan *as* Subul"."""
    return form in name_parts().articles


def leads(form: str, name: str) -> bool:
    """Whether a word can be the article of the name behind it. That which is English, too, takes the sound of the name:
    "*as* Subul", but not "*at* Subul".
    """
    return form in name_parts().articles and (form not in name_parts().english_articles or form[-1] == name[0].lower())
