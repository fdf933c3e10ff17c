"""Surroundings: what the words of a name, and those beside it, say about its being a place."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from ...gazetteer import Gazetteer, normal
from ...schema import Article, Mention, PlaceKind, Span
from ...unwrapping import unwrapped
from ...vocabulary import name_parts
from ...vocabulary.place_words import place_words
from ..syntax import Syntax
from .articles import is_article, is_led, joins, leads

Sort = Literal["name", "people", "short", "within"]
"""A name of its own; an adjective or noun for a people; an abbreviation; a name within that of a body."""

NOTED = 50_000
"""People in a town whose name is taken for it where the words around leave it open."""

_LONGEST_DESCRIPTION = 3
"""Words before the noun in "a small oil town"."""

_APOSTROPHE = re.compile(r"(?:['’ʼ‘`](?!s\b)\w*|(?<!\w)[a-z]{1,3})$")


class Named(NamedTuple):
    """A mention: its span, its words in the syntax, its name without line breaks, and how it came to be one.

    `kind` is what its own words, or those beside it, say it is ("X Valley", "the city of X"), None where they do not.
    `sure` is False where only the gazetteer can tell whether it is a place. `country` is what an abbreviation or the
    name of a people leads to (see `Gazetteer.coded`), else empty.
    """

    span: Span
    words: range
    name: str
    sort: Sort = "name"
    kind: PlaceKind | None = None
    sure: bool = True
    country: str = ""


class Surroundings:
    """What can be asked about stretches of an article's words.

    `of_word` is the trained reader's mention that a word is part of; `persons` are the words of persons' names of two
    words and more; `publisher` is the article's own, which is no place in it.
    """

    def __init__(self, article: Article, syntax: Syntax, gazetteer: Gazetteer) -> None:
        self.text = article.text
        self.syntax = syntax
        self.gazetteer = gazetteer
        self.words = place_words()
        self.of_word: dict[int, Mention] = {}
        self.persons: set[str] = set()
        self.publisher = normal(article.publisher or "")
        for mention in syntax.tags.mentions:
            if mention.name:
                inside = syntax.within(mention.span)
                self.of_word.update(dict.fromkeys(inside, mention))
                if mention.kind == "person" and len(inside) > 1 and not self.generic(inside):
                    self.persons.update(syntax.forms[index] for index in self.own_name(inside))

    def own_name(self, words: range) -> range:
        """A person's name without a title and what stands before it: "Fargo Mayor *Ann Lee*"."""
        titles = name_parts().titles
        starts = [index + 1 for index in words if self.syntax.forms[index].rstrip(".") in titles]
        return range(starts[-1], words.stop) if starts else words

    def unfit(self, form: str) -> bool:
        """Whether a word alone is too common to be a name: "Central", "City", "March"."""
        words = self.words
        return (
            not form or form == self.publisher or form in words.never | words.directions | words.spatial | words.civic
        )

    def form(self, index: int) -> str:
        word = self.syntax.words[index]
        return self.text[word.start : word.end]

    def named(self, words: range, sort: Sort = "name", *, sure: bool = True, country: str = "") -> Named:
        span = self.syntax.span(words.start, words.stop - 1)
        name = unwrapped(self.text[span.start : span.end])
        kind = "site" if normal(name) in self.words.houses else self.generic(words) or self.kind_beside(words)
        return Named(span, words, name, sort, kind, sure, country)

    def kind_beside(self, words: range) -> PlaceKind | None:
        """What the words beside a name say that it is: "the city of Homs", "Kirkuk province"."""
        forms = self.syntax.forms
        behind = forms[words.stop] if words.stop < len(forms) else ""
        before = forms[words.start - 2] if words.start > 1 and forms[words.start - 1] == "of" else ""
        beside = forms[words.start - 1] if words.start > 0 else ""
        for word in (behind, before, beside):
            if word in self.words.settled:
                return "settlement"
            if word in self.words.area_behind:
                return "area"
        return self.described(words)

    def generic(self, words: range) -> PlaceKind | None:
        """What a name's first or last word says that it is."""
        if len(words) < 2:
            return None
        first, last = self.syntax.forms[words.start], self.syntax.forms[words.stop - 1]
        for kind, before, behind in (
            ("terrain", self.words.terrain_before, self.words.terrain_behind),
            ("water", self.words.water_before, self.words.water_behind),
            ("site", self.words.site_before, self.words.site_behind),
            ("area", frozenset[str](), self.words.area_behind),
        ):
            if first in before or last in behind:
                return kind  # type: ignore[return-value]
        return None

    def short(self, words: range) -> Named | None:
        """An abbreviation of a state or a country ("Okla.", "U.K."), by its capitals and full stops."""
        form = self.named(words).name
        end = self.syntax.words[words.stop - 1].end
        area = self.gazetteer.short.get(form)
        if area is None and ("." in form or self.text[end : end + 1] == "."):
            area = self.gazetteer.short.get(f"{form}.")
        if form in self.gazetteer.postal and self.behind_comma(words):
            area = self.gazetteer.postal[form]
        country = self.gazetteer.exact.get(form, "")
        if area or country:
            return self.named(words, "short", country=area or country)
        return None

    def behind_comma(self, words: range) -> bool:
        return words.start > 1 and self.form(words.start - 1) == "," and self.form(words.start - 2)[0].isupper()

    def before(self, words: range) -> tuple[str, bool]:
        """The word before a name, over articles, directions and "the city of"; and whether any such word was met."""
        index, met = words.start - 1, False
        while index >= 0:
            form = self.syntax.forms[index]
            if form in self.words.directions or form in ("nearby", "downtown", "rural", "occupied"):
                met = True
            elif form == "of" and index > 0 and self.syntax.forms[index - 1] in self.words.spatial:
                met = True
                index -= 1
            elif form not in ("the", "this"):
                return form, met
            index -= 1
        return "", met

    def placed(self, words: range) -> bool:
        """Whether the words before and behind say that this is a place."""
        before, met = self.before(words)
        if met or before in self.words.inside:
            return not self.possessive(words) or met
        behind = self.syntax.forms[words.stop] if words.stop < len(self.syntax.forms) else ""
        return behind in self.words.lists

    def possessive(self, words: range) -> bool:
        return words.stop < len(self.syntax.forms) and self.syntax.forms[words.stop] in ("'s", "’s")

    def titled(self, words: range) -> bool:
        return words.start > 0 and self.syntax.forms[words.start - 1].rstrip(".") in name_parts().titles

    def before_state(self, words: range) -> bool:
        """Whether a comma and a state or country follow: "Lima, Ohio", "Lima, Peru"."""
        if words.stop + 1 >= len(self.syntax.words) or self.form(words.stop) != ",":
            return False
        after = words.stop + 1
        stop = after + 1
        while stop < len(self.syntax.words) and stop - after < 3 and self.form(stop)[0].isupper():
            stop += 1
        for end in range(stop, after, -1):
            behind = range(after, end)
            if self.short(behind) is not None or self.form(after) in self.gazetteer.postal:
                return True
            if any(entry.level < 2 for entry in self.gazetteer.named(self.named(behind).name)):
                return self.form(after)[0].isupper()
        return False

    def stands_for_place(self, words: range) -> bool:
        """Whether two words or more that the reader took for a person are a place: "the town of Maarat al-Numan"."""
        name = self.named(words).name
        before, met = self.before(words)
        if self.possessive(words):
            return False
        known = self.gazetteer.named(name)
        if met or before in self.words.inside:
            return bool(known or self.gazetteer.sounding(name))
        return before in self.words.towards and any(entry.population >= NOTED for entry in known)

    def people(self, name: str) -> str | None:
        """Where the name of a people leads, in the singular or the plural; see `Gazetteer.coded`. "Philippines" is a
        country, though "Philippine" tells of what is from there.
        """
        code = self.gazetteer.people.get(name)
        if code is not None or any(entry.kind == "country" for entry in self.gazetteer.named(name)):
            return code
        return self.gazetteer.people.get(name.removesuffix("s"))

    def with_apostrophe(self, words: range) -> range:
        """The whole of "Sana'a", which is cut at its apostrophe as "Israel's" is."""
        while words.stop < len(self.syntax.words):
            form = self.form(words.stop)
            led = is_article(self.form(words.stop - 1).lower())  # "Al ‘Abbasiyah"
            if not (self._is_glued(words.stop) or led) or not _APOSTROPHE.match(form):
                break
            alone = len(form) == 1 and words.stop + 1 < len(self.syntax.words) and self._is_glued(words.stop + 1)
            words = range(words.start, words.stop + 1 + alone)  # "Ba‘qubah"
        return words

    def _is_glued(self, index: int) -> bool:
        """Whether no space stands before a word."""
        return self.syntax.words[index].start == self.syntax.words[index - 1].end

    def pieces(self, span: Span) -> Iterator[range]:
        """The words of a mention, cut where a paragraph ends, without "the", a possessive and quotation marks."""
        words = self.syntax.within(span)
        start = words.start
        for index in words:
            last = index + 1 == words.stop
            gap = "" if last else self.text[self.syntax.words[index].end : self.syntax.words[index + 1].start]
            if last or gap.count("\n") > 1:
                stop = index + 1
                while start < stop and not self.begins(start):
                    start += 1
                while start < stop and not self.form(stop - 1)[-1].isalnum() and self.form(stop - 1)[-1] != ".":
                    stop -= 1
                while start < stop and self.syntax.forms[stop - 1] in ("'s", "’s"):
                    stop -= 1
                if start < stop:
                    yield range(start, stop)
                start = index + 1

    def begins(self, index: int) -> bool:
        """Whether a name may begin with a word: with a capital, or an article in small letters."""
        form = self.form(index)
        return form[0].isupper() or is_led(form) or is_article(form)

    def capital(self, index: int, start: int) -> bool:
        word, form = self.syntax.words[index], self.form(index)
        if form[0].isupper():
            return word.tag.startswith(("NN", "JJ")) or index in self.of_word
        if is_led(form):
            return True
        return (form in ("of", "de") or joins(form)) and start < index and index in self.of_word

    def led_on(self, words: range) -> range:
        """The whole of "Khan as Subul", of which only the last or the first word was taken for a place; not "Monday at
        Kaya", nor "fled *Homs* as Syrian troops".
        """
        first, stop = words.start, words.stop
        if stop + 1 < self.syntax.sentence(first).stop and joins(self.form(stop)) and self.form(stop + 1)[0].isupper():
            longer = range(first, stop + 2)
            if is_article(self.form(stop)) or self.gazetteer.named(self.named(longer).name) or self._ends(longer):
                return longer
        if first > 1 and joins(self.form(first - 1)) and self.form(first - 2)[0].isupper():
            same = self.syntax.sentence_of[first - 2] == self.syntax.sentence_of[first]
            led = same and leads(self.form(first - 1), self.form(first))
            if led and self.syntax.words[first - 2].tag.startswith("NNP"):
                return range(first - 2, words.stop)
        return words

    def goes_on(self, words: range) -> bool:
        """Whether a name has an article and a second part behind it: "Tall *as Sawwan*"; not "in Homs *as Syrians*"."""
        longer = range(words.start, words.stop + 2)
        article, last = self.form(words.stop), self.form(words.stop + 1)
        if not (leads(article, last) and last[0].isupper()):
            return False
        return is_article(article) or self._ends(longer)

    def _ends(self, words: range) -> bool:
        """Whether a name with an article in it ends where its phrase does: "Tulul *as Safa* in Rif Dimashq", not "fled
        Homs *as Safa* fell".
        """
        article, last = self.form(words.stop - 2), self.form(words.stop - 1)
        behind = self.syntax.words[words.stop : words.stop + 1]
        led = leads(article, last) and self.people(last) is None  # "in Homs *as Syrians*"
        return led and bool(behind) and behind[0].tag in ("IN", ",", ".", ":", "-LRB-", "-RRB-")

    def described(self, words: range) -> PlaceKind | None:
        """What the words behind a comma say that a name is: "Orlo, a small *village* near Homs"."""
        forms, index = self.syntax.forms, words.stop + 1
        if forms[words.stop : index] != [","] or forms[index : index + 1] not in (["a"], ["an"], ["the"]):
            return None
        for noun in forms[index + 1 : index + 2 + _LONGEST_DESCRIPTION]:
            if noun in self.words.settled:
                return "settlement"
            if not noun.isalpha() or noun in self.words.inside:
                break
        return None
