"""Words that tell how an article is laid out: in its first lines, its headings, the mail or the page around it."""

from .tables import Words, loader


class LayoutWords(Words, frozen=True):
    """The contents of `layout.toml`, which says what each is for. `headers` and `months` give the spellings by name."""

    labels: frozenset[str]
    cut_off: frozenset[str]
    no_place: frozenset[str]
    name_parts: frozenset[str]
    publications: frozenset[str]
    openers: frozenset[str]
    clutter: frozenset[str]
    headers: dict[str, tuple[str, ...]]
    months: dict[str, tuple[str, ...]]


layout_words = loader("layout", LayoutWords)
