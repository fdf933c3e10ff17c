"""Noun phrases from the surface: where the core ends, which word is the head, what kind of thing the head names.

The head is the last noun before the phrase goes on with a preposition, a comma or a relative clause ("an *officer* of
one agency", "Iraqi MP Hassan *Salem*, who..."). That holds where a parse goes wrong, and a parse of news often does.
"""

import functools
from typing import Literal

from ..vocabulary import lemmas, name_parts, source_words
from .syntax import Syntax

Kind = Literal["person", "organisation", "document", "group", "thing", "pronoun"]

SPEAKING: frozenset[Kind] = frozenset({"person", "organisation", "group"})
"""The kinds of source that speak; a document is only read."""

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_STANDING_IN = frozenset({"PRP", "PRP$", "WP", "WDT", "EX"})
_HEADLESS = frozenset({"CD", "DT", "JJ", "JJS", "JJR", "VBG", "VBN", "PDT"})
_STOPS = frozenset(
    {"IN", "WDT", "WP", "WP$", "WRB", "TO", "VBD", "VBZ", "VBP", "MD", "CC", ",", ":", "-LRB-", "(", "."}
)
_DASHES = frozenset({"—", "–", "-", "--", "("})
_LONGEST_BRACKET = 4
"""Words of a bracket between a title and a name, its end among them: "(ret.)", "(former)"; longer ones tell more."""
_FULL = 2
"""Words of a full name at least."""
AGED = "-old"
"""How what somebody is called by their age ends, with whatever tag: "the eleven-year-old"."""
_ALONE = frozenset({"all", "many", "some", "these", "those"})


def core_of(syntax: Syntax, words: range) -> range:
    """The words of a phrase up to its head noun. A partitive goes on: "one of *the voters*" is about voters."""
    tags = [syntax.words[index].tag for index in words]
    beyond = 0
    for position in range(1, len(words)):
        index = words[position]
        beyond = max(beyond, _behind_bracket(syntax, words, position))
        if position < beyond:
            continue
        if has_letters(syntax, words[:position]):
            return words[:position]
        participle = tags[position] in ("VBN", "VBG") and (
            tags[position - 1] in NOUNS or syntax.forms[index - 1] in _ALONE
        )
        initial = syntax.forms[index] == "." and len(syntax.forms[index - 1]) == 1 and tags[position - 1] == "NNP"
        stops = tags[position] in _STOPS or syntax.forms[index] in _DASHES or participle
        if initial or not stops or is_hyphen(syntax, index):
            continue
        named_pair = (
            syntax.forms[index] == "&" and tags[position - 1] == "NNP" and tags[position + 1 : position + 2] == ["NNP"]
        )
        if named_pair or not _complete(tags[:position]) or _title_goes_on(syntax, words, position):
            continue
        if joins_owners(syntax, index):
            continue
        if (
            syntax.forms[index] == "of"
            and syntax.forms[index - 1] in source_words().partitive
            and position + 1 < len(words)
        ):
            return range(words.start, core_of(syntax, words[position + 1 :]).stop)
        return words[:position]
    return words


def has_letters(syntax: Syntax, name: range) -> bool:
    """Whether letters stand behind what is somebody's full name then: "Ilona Grech *MP*", not "Labour *MP* Ann Lee"."""
    index = name.stop
    if len(name) < _FULL or index not in syntax.sentence(name[-1]):
        return False
    form, start = syntax.forms[index].replace(".", ""), syntax.words[index].start
    if form not in name_parts().letters or not syntax.text[start : syntax.words[index].end].isupper():
        return False
    party = form in name_parts().seats and syntax.entity_kinds.get(name[-1]) == "organisation"
    goes_on = index + 1 < len(syntax.words) and syntax.words[index + 1].tag == "NNP"
    return not party and not goes_on and all(syntax.words[before].tag == "NNP" for before in name[-_FULL:])


def _behind_bracket(syntax: Syntax, words: range, position: int) -> int:
    """The position behind a bracket between a title and a name: "Major *(ret.)* Ann Lee". 0 where there is none."""
    if syntax.forms[words[position]] != "(":
        return 0
    title = syntax.forms[words[position - 1]].rstrip(".")
    if title not in name_parts().titles and listed(title)[1] != "person":
        return 0
    inside = words[position + 1 : position + 1 + _LONGEST_BRACKET]
    closing = next((index for index in inside if syntax.forms[index] == ")"), None)
    if closing is None or closing + 1 not in words or syntax.entity_kinds.get(closing + 1) != "person":
        return 0
    return closing + 1 - words.start


def joins_owners(syntax: Syntax, index: int) -> bool:
    """Whether a word joins the owners of one thing: "the Dockers' *and* Lightermen's Union"."""
    tags = [word.tag for word in syntax.words[max(index - 1, 0) : index + 3]]
    return syntax.forms[index] == "and" and tags[0] == tags[-1] == "POS" and len(tags) == 4


def is_hyphen(syntax: Syntax, index: int) -> bool:
    """Whether a dash joins the words on either side of it: "48*-*page"."""
    start, end = syntax.words[index].start, syntax.words[index].end
    joined = syntax.text[start - 1 : start].isalnum() and syntax.text[end : end + 1].isalnum()
    return syntax.forms[index] == "-" and joined


def _title_goes_on(syntax: Syntax, words: range, position: int) -> bool:
    """Whether a role and what follows are titles of one name: "secretary *of state* Ann Lee", "donor *and* host Lee".

    Behind "of" a plain noun must stand between: a "friend of Ann Lee" or "of Ms Lee" is not Ann Lee.
    """
    before, joining = words[position - 1], syntax.forms[words[position]]
    role = listed(syntax.forms[before])[1] == "person" and syntax.words[before].tag in ("NN", "NNP")
    if not role or joining not in ("and", "of"):
        return False
    nouns: list[int] = []
    for index in words[position + 1 : position + 7]:
        tag = syntax.words[index].tag
        if syntax.entity_kinds.get(index) == "person":
            if joining == "and":
                return bool(nouns) and (tag != "NN" or listed(syntax.forms[nouns[-1]])[1] == "person")
            titles = name_parts().titles
            return any(syntax.forms[noun].rstrip(".") not in titles for noun in nouns)
        if tag in ("NN", "NNP"):
            nouns.append(index)
        elif tag not in ("JJ", "DT") and not (syntax.forms[index] == "of" and nouns):
            return False
    return False


def _complete(tags: list[str]) -> bool:
    """Whether the tags so far make a noun phrase: "as many as" does not, "some" and "those" do."""
    return any(tag in NOUNS or tag in _STANDING_IN for tag in tags) or tags in (
        ["DT"],
        ["CD"],
        ["JJ"],
        ["JJS"],
        ["PDT"],
    )


def head_of(syntax: Syntax, core: range) -> int:
    """The last noun of a core, or the last word that can stand for one."""
    for tags in (NOUNS, _STANDING_IN, _HEADLESS):
        for index in reversed(core):
            if syntax.words[index].tag in tags and not _measures(syntax, index):
                return index
    return core.stop - 1


def _measures(syntax: Syntax, index: int) -> bool:
    """Whether a word is part of a time or a quantity, and not what has it: "a 48-page *report*"."""
    kind = syntax.entity_kinds.get(index)
    return kind == "time" or (kind == "quantity" and listed(syntax.forms[index])[1] in (None, "group"))


@functools.lru_cache(maxsize=8192)
def listed(form: str) -> tuple[str, Kind | None]:
    """The lemma of a head noun and the kind of source it names, or the form itself and None."""
    words = source_words()
    for lemma in (*lemmas(form), *lemmas(form.rpartition("-")[2])):
        for kind in ("person", "document", "organisation", "group"):
            if lemma in getattr(words, kind):
                return lemma, kind
    return form, None


def common_kind(syntax: Syntax, head: int) -> Kind:
    """The kind of source that a head without a proper name stands for, in the singular or the plural."""
    form, tag = syntax.forms[head], syntax.words[head].tag
    lemma, kind = listed(form)
    several = tag in ("NNS", "NNPS") or (tag == "NNP" and kind == "person" and lemma != form)
    aged = form.endswith(AGED) and not several
    if kind == "person" or aged or (kind is None and tag in ("NN", "NNS") and is_agent(form)):
        return "group" if several else "person"
    if kind is not None:
        return kind
    capital = syntax.text[syntax.words[head].start].isupper()
    if (
        tag in ("NNPS", "CD", "JJ", "JJS", "DT", "PDT", "WP", "PRP")
        or form == "%"
        or (tag == "NNS" and capital and head > 0)
    ):
        return "group"
    return "thing"


def is_agent(form: str) -> bool:
    """Whether an unlisted noun looks like one who does something: "homeowner", "geologist", "beautician"."""
    lemma = form.removesuffix("s")
    if lemma.endswith(("er", "or")):
        return source_words().inanimate.isdisjoint(lemmas(form)) and len(lemma) > 5
    return lemma.endswith(("ist", "eer", "man", "men", "eon", "ian", AGED))
