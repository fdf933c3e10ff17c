"""What an article says of a source, in the article's words: its fullest name, its title, where it belongs."""

from ..unwrapping import unwrapped
from ..vocabulary import name_parts, source_words
from .entities import Entity
from .heads import NOUNS, core_of, head_of, listed
from .phrases import Phrase, apposition_of
from .proper_names import body_in, is_title
from .syntax import Syntax

_ENDS = frozenset({"WP", "WDT", "WRB", "WP$", "VBG", "VBD", "VBZ", "VBP", ",", ":", "-LRB-", "("})
_BELONGING = frozenset({"at", "for", "from", "in", "of", "with", "within"})


def name(syntax: Syntax, entity: Entity) -> str:
    """The fullest mention's own words: of a proper name the most words, else the longest phrase to its first comma."""
    named = [phrase for phrase in entity.phrases if phrase.name]
    if named and not entity.members:
        best = max(named, key=lambda phrase: (len(phrase.name), -phrase.words.start))
        return _text(syntax, best.name.start - _article(syntax, best), best.name[-1])
    described = [phrase for phrase in entity.phrases if phrase.kind != "pronoun"] or entity.phrases
    best = max(described, key=lambda phrase: (_stop(syntax, phrase) - phrase.words.start, -phrase.words.start))
    return _text(syntax, best.words.start, _stop(syntax, best) - 1)


def title(syntax: Syntax, entity: Entity) -> str | None:
    """The words before the name ("Iraqi MP"), else what stands in apposition, at the first mention with either."""
    for phrase in entity.phrases:
        found = _title_before(syntax, phrase)
        if found is not None:
            return found
    for phrase in entity.phrases:
        apposition = apposition_of(syntax, phrase.words, phrase.core) if phrase.name else range(0)
        if len(apposition):
            # "The party's whip, Ana Belko": where the name is the apposition, what it stands beside describes it.
            described = phrase.core if phrase.name.start in apposition else apposition
            first = described.start + (syntax.words[described.start].tag == "DT")
            stop = _until(syntax, first, described.stop)
            counted = syntax.words[first].tag == "CD"  # "one of them" tells nothing
            if not counted and any(syntax.words[index].tag in NOUNS for index in range(first, stop)):
                return _text(syntax, first, stop - 1)
    return None


def _title_before(syntax: Syntax, phrase: Phrase) -> str | None:
    """The title or role before a name; a mere "Mr" is none."""
    first = phrase.core.start
    stop = phrase.name.start if phrase.name else first
    while first < stop and syntax.words[first].tag in ("DT", "CC", "PRP$"):
        first += 1
    if first < stop and syntax.words[first].tag == "CD":
        return None  # "one of them" tells nothing
    titles = (index for index in range(first, stop) if is_title(syntax, index))
    if all(syntax.forms[index].rstrip(".") in name_parts().courtesy for index in titles):
        return None
    if stop >= phrase.core.stop:
        stop = _until(syntax, phrase.core.stop, stop)
    return _text(syntax, first, stop - 1)


def _article(syntax: Syntax, phrase: Phrase) -> bool:
    """Whether a name has its own "The", in a capital that no sentence begins with."""
    before = phrase.name.start - 1
    if before <= syntax.sentence(phrase.name.start).start or syntax.forms[before] != "the":
        return False
    return syntax.text[syntax.words[before].start] == "T"


def affiliation(syntax: Syntax, entity: Entity) -> str | None:
    """The body that the source is said to belong to: named before its role, or behind "of", "at", "for", "in"."""
    if entity.kind in ("organisation", "document", "thing"):
        return None
    for phrase in entity.phrases:
        found = _body_before(syntax, phrase) or _body_behind(syntax, phrase)
        if found is not None:
            return found
    return None


def _body_before(syntax: Syntax, phrase: Phrase) -> str | None:
    found = body_in(syntax, range(phrase.core.start, phrase.name.start if phrase.name else phrase.head))
    office = len(found) and listed(syntax.forms[found[-1]])[0] in source_words().office
    return _text(syntax, found[0], found[-1]) if len(found) and not office else None


def _body_behind(syntax: Syntax, phrase: Phrase) -> str | None:
    """The body behind the preposition that follows the head or the apposition: "a spokesman *for the ministry*"."""
    apposition = apposition_of(syntax, phrase.words, phrase.core)
    for index in (phrase.core.stop, core_of(syntax, apposition).stop if len(apposition) else phrase.words.stop):
        if index + 1 in phrase.words and syntax.forms[index] in _BELONGING:
            core = core_of(syntax, range(index + 1, phrase.words.stop))
            head = head_of(syntax, core)
            role, kind = listed(syntax.forms[head])
            common = kind == "organisation" and (len(core) > 1 or role in source_words().institution)
            if syntax.entity_kinds.get(head) == "organisation" or common:  # "a secretary of state" belongs to none
                first, last = core.start + (syntax.forms[core.start] in ("the", "a", "an")), core.stop - 1
                while last + 1 in phrase.words and syntax.entity_kinds.get(last + 1) == "organisation":
                    last += 1
                return _text(syntax, first, last)
    return None


def _stop(syntax: Syntax, phrase: Phrase) -> int:
    return max(phrase.core.stop, _until(syntax, phrase.core.stop, phrase.words.stop))


def _until(syntax: Syntax, first: int, stop: int) -> int:
    """The first word from `first` on that ends a description."""
    return next((index for index in range(first, stop) if syntax.words[index].tag in _ENDS), stop)


def _text(syntax: Syntax, first: int, last: int) -> str:
    start, end = syntax.span(first, last)
    return unwrapped(syntax.text[start:end].replace("*", " "))
