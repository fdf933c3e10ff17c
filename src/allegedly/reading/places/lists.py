"""What stands in one list with places is a place where the gazetteer knows it, or where a noun behind says so."""

from collections.abc import Iterator

from ...gazetteer import Entry
from ...vocabulary import name_parts
from .found import Found
from .surroundings import NOTED, Surroundings

_BETWEEN = frozenset({",", "and", "or", "&", "the"})


def take_lists(context: Surroundings, found: Found) -> None:
    """Take what "Makhoul, Hamrin and Zaghitoun areas" lists, as far as it is not taken yet."""
    forms = context.syntax.forms
    for group in _lists(context, found):
        behind = group[-1].stop
        listed = behind < len(forms) and forms[behind] in context.words.lists
        met = sum(words.start in found for words in group)
        if len(group) == 2 and not listed and met < 2:
            taken = group if _neighbours(context, group) or _beside(context, found, group) else []
        elif met and (len(group) > 2 or listed):
            taken = [words for words in group if listed or _alone(context, words, met)]
        else:
            continue
        for words in taken:
            if words.start not in found and not context.people(context.named(words).name):
                found.take(context.named(words))


def _alone(context: Surroundings, words: range, met: int) -> bool:
    """Whether a name in a list may be taken on the gazetteer's word."""
    if len(words) > 2 or (met < 2 and context.syntax.forms[words.start] in context.persons):
        return False
    name = context.named(words).name
    return bool(context.gazetteer.named(name) or context.gazetteer.sounding(name))


def _neighbours(context: Surroundings, group: list[range]) -> bool:
    """Whether two names joined by "and" are towns of one country, neither of them a person's name."""
    if any(_personal(context, words) for words in group):
        return False
    one, two = ({entry.country for entry in _known(context, words) if entry.kind == "settlement"} for words in group)
    return bool(one & two)


def _beside(context: Surroundings, found: Found, group: list[range]) -> bool:
    """Whether one of two names is a place, the other that of a town of its country, and a preposition puts both:
    "between Tikrit and *Kirkuk*".
    """
    before, _ = context.before(group[0])
    if before not in context.words.inside | context.words.towards:
        return False
    (sure, other) = group if group[0].start in found else group[::-1]
    if sure.start not in found or _personal(context, other):
        return False
    largest = max(context.gazetteer.named(context.named(sure).name), key=lambda entry: entry.population, default=None)
    return largest is not None and any(entry.country == largest.country for entry in _known(context, other))


def _known(context: Surroundings, words: range) -> list[Entry]:
    return [entry for entry in context.gazetteer.named(context.named(words).name) if entry.population >= NOTED]


def _personal(context: Surroundings, words: range) -> bool:
    """Whether a name is a person's by a title, a first name or the rest of the article. A name of two words that the
    reader took for a person's is not on that account: so it takes "Deir ez-Zor".
    """
    form = context.syntax.forms[words.start]
    first = len(words) > 1 and form in name_parts().male | name_parts().female
    return context.titled(words) or first or (len(words) == 1 and form in context.persons)


def _lists(context: Surroundings, found: Found) -> Iterator[list[range]]:
    """Stretches of names with nothing but commas, "and" and "or" between them."""
    starts = {one.words.start: one.words for one in found.all()}
    for index, mention in context.of_word.items():
        if mention.kind in ("person", "place", "organisation", "other") and context.form(index)[0].isupper():
            words = context.syntax.within(mention.span)
            starts.setdefault(words.start, words)
    group: list[range] = []
    for start in sorted(starts):
        if group and start < group[-1].stop:
            continue
        between = context.syntax.forms[group[-1].stop : start] if group else []
        if between and set(between) <= _BETWEEN:
            group.append(starts[start])
            continue
        if len(group) > 1:
            yield group
        group = [starts[start]]
    if len(group) > 1:
        yield group
