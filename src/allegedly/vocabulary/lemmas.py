"""From the form of a word to the lemmas that it may have, by spelling alone.

A form can have several ("found": find, found; "rating": rate, rat); whoever asks takes the first that means something
to them, so no dictionary of English is needed. Spellings in -ise are also offered in -ize, which the data files use.
"""

import functools
import re

from .tables import table

_VOWELS = "aeiouy"
_BRITISH = re.compile(r"(?<=[iy])s(e|er|ation)$")


@functools.lru_cache(maxsize=16384)
def lemmas(form: str) -> tuple[str, ...]:
    """The possible lemmas of a lower-case word, the likeliest first, the word itself among them."""
    irregular = table("irregular")
    found = [tense[form] for tense in (irregular["verbs"], irregular["nouns"]) if form in tense]
    found.append(form)
    for ending, restored in (("ies", "y"), ("ied", "y"), ("ying", "ie")):
        if form.endswith(ending) and len(form) > len(ending):
            found.append(form[: -len(ending)] + restored)
    if form.endswith("s") and not form.endswith("ss") and len(form) > 2:
        found.append(form[:-1])
        if form.endswith("es"):
            found.append(form[:-2])
    for ending in ("ed", "ing"):
        if form.endswith(ending) and len(form) > len(ending) + 2:
            found.extend(_stems(form[: -len(ending)]))
    for stem in tuple(found):
        american = _BRITISH.sub(r"z\1", stem)
        if american != stem:
            found.append(american)
        elif stem.endswith("our"):
            found.append(stem[:-3] + "or")
    return tuple(dict.fromkeys(found))


def positives(form: str) -> tuple[str, ...]:
    """The adjectives that a lower-case superlative may be of: "nicest" is of "nice" or "nic"."""
    cut = form.removesuffix("est")
    if cut == form or len(cut) < 2:
        return ()
    return (cut[:-1] + "y",) if cut.endswith("i") else _stems(cut)


def _stems(cut: str) -> tuple[str, ...]:
    """What may have stood before -ed or -ing: "plann" was plan, "not" was note, "walk" was walk."""
    if cut[-1] == cut[-2] and cut[-1] not in "aeiousz":
        return cut[:-1], cut
    if cut[-1] not in _VOWELS and cut[-2] in _VOWELS and (len(cut) < 4 or cut[-3] not in _VOWELS):
        return cut + "e", cut
    return cut, cut + "e"
