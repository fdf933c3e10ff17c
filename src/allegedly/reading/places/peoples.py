"""Peoples, and places in words with a hyphen: "Iraqi", "Sri Lankans", "US-Israeli", "Gori-based"."""

from ...schema import Span
from .found import Found
from .surroundings import Named, Sort, Surroundings

_BEHIND_HYPHEN = frozenset({"area", "based", "born", "controlled", "educated", "held", "occupied"})
PARTIES = frozenset({"D", "DFL", "I", "R"})
"""Letters for parties before what a member of parliament stands for: "R-Florence"."""


def take_peoples(context: Surroundings, found: Found) -> None:
    """Take the names of peoples among the capitalised words that are no place yet."""
    for index in range(len(context.syntax.words)):
        if index not in found and context.form(index)[0].isupper() and not _take_pair(context, found, index):
            _take_word(context, found, index)


def _take_pair(context: Surroundings, found: Found, index: int) -> bool:
    """ "Sri Lankan", "South Ossetians": a people of two words."""
    if index + 1 >= len(context.syntax.words) or index + 1 in found:
        return False
    named = context.named(range(index, index + 2), "people")
    code = context.people(named.name)
    if code is not None:
        found.take(named._replace(country=code))
    return code is not None


def _take_word(context: Surroundings, found: Found, index: int) -> None:
    """Each part of a word that names a people or a country."""
    form, start = context.form(index), context.syntax.words[index].start
    mention = context.of_word.get(index)
    if mention is not None and mention.kind == "person" and len(context.syntax.within(mention.span)) > 1:
        return
    if _take_compound(context, found, index, form):
        return
    gazetteer = context.gazetteer
    for part in form.split("-"):
        code = context.people(part)
        sort: Sort = "people"
        if code is None:
            code, sort = gazetteer.exact.get(part), "short"
        if code is None and "-" in form and part[:1].isupper():
            code = next((entry.country for entry in gazetteer.named(part) if entry.kind == "country"), None)
        if code is not None:
            span = Span(start, start + len(part))
            found.take_part(Named(span, range(index, index + 1), part, sort, country=code))
        start += len(part) + 1


def _take_compound(context: Surroundings, found: Found, index: int, form: str) -> bool:
    """ "*Gori*-based", "*Atlanta*-area", and a member of parliament's "R-*Florence*"."""
    gazetteer = context.gazetteer
    before, hyphen, after = form.partition("-")
    start = context.syntax.words[index].start
    if hyphen and after in _BEHIND_HYPHEN and before not in gazetteer.people and before not in gazetteer.exact:
        span, name = Span(start, start + len(before)), before
    elif hyphen and before in PARTIES and after[:1].isupper():
        span, name = Span(start + len(before) + 1, start + len(form)), after
    else:
        return False
    country = gazetteer.short.get(name, "") or gazetteer.short.get(f"{name}.", "")
    if not country and not gazetteer.named(name):
        return False
    sort: Sort = "short" if country else "within"
    found.take_part(Named(span, range(index, index + 1), name, sort, country=country))
    return True
