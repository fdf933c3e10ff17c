"""Mentions: the stretches of an article that name a place, before anything is known of which place.

The trained reader's mentions of places are taken, with what surrounds a name and the gazetteer as a check on them. What
the reader took for a person or a body, or did not mark, is a place where its words say so: a preposition of place, a
list with other places, "Jebel" or "Valley" in the name, a state behind a comma.
"""

from collections.abc import Iterator

from ...gazetteer import Gazetteer, normal
from ...schema import Article, Span
from ...vocabulary import name_parts
from ...vocabulary.actors import aliases
from ...vocabulary.place_words import place_words
from ..syntax import Syntax
from .datelines import dateline
from .surroundings import NOTED, Named, Sort, Surroundings

UNKNOWN = 0.6
"""The trained reader's score from which a place that no gazetteer holds is believed to be one."""

CERTAIN = 0.9
"""The trained reader's score from which a place is one though a person of that name is in the article, too."""

SMALL = 5_000
"""People in a town that is named before a title ("Avondale Mayor Ann Lee"), where hardly anything else can stand."""

_ON = frozenset({"at", "from", "of", "on", "to", "toward", "towards"})
"""Prepositions before a place, where the words behind it say that it is one."""

_BEHIND_HYPHEN = frozenset({"area", "based", "born", "controlled", "educated", "held", "occupied"})
_PARTIES = frozenset({"D", "DFL", "I", "R"})


def mentions(article: Article, syntax: Syntax, gazetteer: Gazetteer) -> list[Named]:
    """All mentions of places in an article, in the order of the text; none overlaps another."""
    return Finder(article, syntax, gazetteer).find()


class Finder:
    """One article's search for places; `_found` holds what was found by each of its words."""

    def __init__(self, article: Article, syntax: Syntax, gazetteer: Gazetteer) -> None:
        self._article = article
        self._syntax = syntax
        self._gazetteer = gazetteer
        self._words = place_words()
        self._context = Surroundings(article, syntax, gazetteer)
        self._found: dict[int, Named] = {}

    def find(self) -> list[Named]:
        """All mentions, in the order of the text; none overlaps another."""
        for mention in self._syntax.tags.mentions:
            if mention.name and mention.kind == "place":
                for words in self._context.pieces(mention.span):
                    self._take_place(words, mention.score)
        filed = dateline(self._article)
        if filed is not None:
            self._take_dateline(self._syntax.within(filed))
        for words in self._runs():
            self._take_run(words)
        self._spread_over_lists()
        self._repeat()
        for index in range(len(self._syntax.words)):
            self._take_people(index)
        return sorted({id(one): one for one in self._found.values()}.values(), key=lambda one: one.span)

    def _take(self, named: Named) -> None:
        for index in named.words:
            self._found[index] = named

    def _take_place(self, words: range, score: float) -> None:
        """A mention of the reader's, with the capitalised word for its kind that may stand behind it."""
        words = self._context.led_on(self._context.with_apostrophe(words))
        words = self._with_direction(words)
        if words.stop < len(self._syntax.words) and words.stop not in self._context.of_word:
            after = self._context.form(words.stop)
            behind = (
                self._words.terrain_behind
                | self._words.water_behind
                | self._words.area_behind
                | self._words.site_behind
            )
            longer = range(words.start, words.stop + 1)
            if after.lower() in behind and (
                after[0].isupper() or self._gazetteer.named(self._context.named(longer).name)
            ):
                words = longer
        named = self._context.named(words)
        form = normal(named.name)
        if self._context.unfit(form) or self._context.people(named.name) or self._hyphened(words, named):
            return
        if form in aliases():
            return  # "attacks on Daesh": an armed group
        if len(words) == 1 and form in self._context.persons and score < CERTAIN and not self._context.placed(words):
            return
        known = bool(
            self._gazetteer.named(named.name) or self._context.short(words) or self._gazetteer.sounding(named.name)
        )
        first = self._syntax.forms[words.start]
        personal = len(words) == 2 and first in name_parts().male | name_parts().female
        said = self._context.placed(words) or self._context.in_area(words)
        if known or named.kind or (score >= UNKNOWN and not personal) or said:
            self._take(self._context.short(words) or named)

    def _with_direction(self, words: range) -> range:
        """The whole of "*Rural* Damascus", where that is a name of its own."""
        before = words.start - 1
        part = self._syntax.forms[max(before, 0)]
        if before < 0 or (part != "rural" and part not in self._words.directions) or before in self._context.of_word:
            return words
        longer = range(before, words.stop)
        return longer if self._gazetteer.named(self._context.named(longer).name) else words

    def _hyphened(self, words: range, named: Named) -> bool:
        """Take "R-*Elbow Lake*" and "*Fargo*-*Moorhead*" apart, where the whole is no name."""
        before, hyphen, after = named.name.partition("-")
        if not hyphen or self._gazetteer.named(named.name):
            return False
        start, end = named.span
        if before in _PARTIES:
            self._take(Named(Span(start + len(before) + 1, end), words, after, "within"))
            return True
        if len(words) > 1 or not all(self._gazetteer.named(part) for part in (before, after)):
            return False
        for span, part in ((Span(start, start + len(before)), before), (Span(end - len(after), end), after)):
            self._found[-span.start - 1] = Named(span, words, part)
        self._found[words.start] = self._found[-start - 1]
        return True

    def _runs(self) -> Iterator[range]:
        """Stretches of capitalised words that are no place yet, within one sentence."""
        for first, last in self._syntax.tags.sentences:
            start = first
            while start < last:
                stop = start
                while stop < last and stop not in self._found and self._context.capital(stop, start):
                    stop += 1
                while stop > start and not self._context.begins(stop - 1):
                    stop -= 1
                if stop > start:
                    yield range(start, stop)
                start = max(stop, start + 1)

    def _take_dateline(self, words: range) -> None:
        if len(words) and not any(index in self._found for index in words):
            self._take(self._context.named(words))

    def _take_run(self, words: range) -> None:
        mention = self._context.of_word.get(words.start)
        if mention is not None and self._syntax.within(mention.span) != words:
            if mention.kind == "person" and self._context.stands_for_place(words):
                self._take(self._context.named(words))
                return
            met = [self._context.of_word[index] for index in words if index in self._context.of_word]
            for one in dict.fromkeys(met):
                for piece in self._context.pieces(one.span):
                    self._take_piece(piece, one.kind)
            return
        self._take_piece(words, mention.kind if mention is not None else "")

    def _take_piece(self, words: range, kind: str) -> None:
        """A name that the reader gave another kind, or none."""
        if any(index in self._found for index in words) or kind in ("time", "quantity", "place"):
            return
        short = self._context.short(words)
        if short is not None and (
            len(words) > 1 or short.name not in self._gazetteer.postal or self._context.behind_comma(words)
        ):
            self._take(short)
            return
        named = self._context.named(words)
        form = normal(named.name)
        if self._context.unfit(form) or self._context.people(named.name):
            return
        if kind == "person" and len(words) > 2:
            self._take_before_title(words)
        if self._names_a_place(words, kind, named.name):
            self._take(named)
        elif kind == "organisation" or (len(words) > 1 and not kind):
            self._take_within(words)

    def _names_a_place(self, words: range, kind: str, name: str) -> bool:
        """Whether the words of a name and those beside it make a place of what the reader gave this kind."""
        context, form = self._context, normal(name)
        known = self._gazetteer.named(name)
        own_kind = context.generic(words)
        if self._put_into_area(words, kind, form):
            return True
        if own_kind and kind != "organisation" and (known or (own_kind != "site" and context.placed(words))):
            return True
        if kind == "person" and len(words) > 1:
            return not context.titled(words) and context.stands_for_place(words)
        if not known or (kind == "person" and context.titled(words)):
            return False
        before, met = context.before(words)
        if form in context.persons and (kind == "person" or not (met or before in self._words.inside)):
            return False
        if (met or before in self._words.inside) and not (kind == "person" and context.possessive(words)):
            return True
        if context.before_state(words):
            return True
        return kind not in ("person", "organisation") and (
            before in self._words.towards
            or any(entry.level < 2 and normal(entry.name) == form and entry.population > NOTED for entry in known)
        )

    def _put_into_area(self, words: range, kind: str, form: str) -> bool:
        """Whether a name is a place though nothing else knows it: "fighting in *Orlo* in Kesh province"; or stands
        where war puts a place.
        """
        context = self._context
        known = bool(self._gazetteer.named(context.named(words).name))
        fought = known and (context.struck(words, self._words.storming) or context.fought_over(words))
        if kind == "organisation" and not context.in_area(words):
            return fought
        first = name_parts().male | name_parts().female
        personal = len(words) > 1 and self._syntax.forms[words.start] in first
        if form in context.persons or context.titled(words) or personal:
            return False
        before, met = context.before(words)
        if met and before not in ("", "by") and self._syntax.forms[words.start - 1] == "of":
            return True
        if context.in_area(words):
            verbs = self._words.storming | self._words.striking
            return met or before in self._words.inside | _ON or context.struck(words, verbs)
        return fought

    def _take_before_title(self, words: range) -> None:
        """ "*Fargo* Mayor Ann Lee": the place before a title that the reader took into a person's name."""
        own = self._context.own_name(words)
        before = range(words.start, own.start - 1)
        if len(before) and not self._context.unfit(normal(self._context.named(before).name)):
            named = self._context.named(before, "within", sure=False)
            if any(entry.level < 3 or entry.population >= SMALL for entry in self._gazetteer.named(named.name)):
                self._take(named)

    def _take_within(self, words: range) -> None:
        """The place in a body's name: "*Anbar* Operations Command", "University of *Oxford*"."""
        forms = [self._syntax.forms[index] for index in words]
        first = name_parts().male | name_parts().female
        if not self._words.civic.intersection(forms[1:]) and forms[0] != "university":
            return
        starts = [words.start + (forms[0] == "the")]
        if "of" in forms[:-1]:
            starts.append(words.start + forms.index("of") + 1)
        for start in starts:
            for stop in range(min(start + 3, words.stop), start, -1):
                piece = range(start, stop)
                if len(piece) == len(words) or self._context.unfit(self._syntax.forms[start]) or forms[0] in first:
                    continue
                name = self._context.named(piece).name
                if any(entry.level < 3 or entry.population >= NOTED for entry in self._gazetteer.named(name)):
                    self._take(self._context.named(piece, "within", sure=False))
                    return

    def _spread_over_lists(self) -> None:
        """What stands in one list with places is a place where the gazetteer knows it or a noun behind says so."""
        for group in self._lists():
            behind = group[-1].stop
            listed = behind < len(self._syntax.forms) and self._syntax.forms[behind] in self._words.lists
            met = sum(words.start in self._found for words in group)
            if len(group) == 2 and not listed and not met and self._neighbours(group):
                for words in group:
                    self._take(self._context.named(words))
            if not met or (len(group) < 3 and not listed):
                continue
            for words in group:
                if words.start in self._found or self._context.people(self._context.named(words).name):
                    continue
                single = len(words) < 3 and (met > 1 or self._syntax.forms[words.start] not in self._context.persons)
                if listed or (single and self._gazetteer.named(self._context.named(words).name)):
                    self._take(self._context.named(words))

    def _neighbours(self, group: list[range]) -> bool:
        """Whether two names joined by "and" are towns of one country, neither of them a person's name."""
        countries = []
        for words in group:
            if any(self._syntax.forms[index] in self._context.persons for index in words) or self._context.titled(
                words
            ):
                return False
            known = self._gazetteer.named(self._context.named(words).name)
            countries.append(
                {entry.country for entry in known if entry.kind == "settlement" and entry.population >= NOTED}
            )
        return bool(countries[0] & countries[1])

    def _lists(self) -> Iterator[list[range]]:
        """Stretches of names with nothing but commas, "and" and "or" between them."""
        group: list[range] = []
        starts = {words.start: words for words in (one.words for one in self._found.values())}
        for index, mention in self._context.of_word.items():
            if mention.kind in ("person", "organisation", "other") and self._context.form(index)[0].isupper():
                words = self._syntax.within(mention.span)
                starts.setdefault(words.start, words)
        for start in sorted(starts):
            if group and start < group[-1].stop:
                continue
            between = [self._syntax.forms[index] for index in range(group[-1].stop, start)] if group else []
            if between and set(between) <= {",", "and", "or", "&", "the"}:
                group.append(starts[start])
                continue
            if len(group) > 1:
                yield group
            group = [starts[start]]
        if len(group) > 1:
            yield group

    def _repeat(self) -> None:
        """A name that is a place once is one wherever it stands alone and the reader did not see a person or a body."""
        names = {normal(one.name): one for one in self._found.values() if one.sort == "name" and one.sure}
        for words in list(self._runs()):
            for length in (3, 2, 1):
                for start in range(words.start, words.stop - length + 1):
                    piece = range(start, start + length)
                    if any(index in self._found for index in piece):
                        continue
                    named = self._context.named(piece)
                    if normal(named.name) not in names or normal(named.name) in self._gazetteer.people:
                        continue
                    mention = self._context.of_word.get(start)
                    whole = mention is None or self._syntax.within(mention.span) == piece
                    vetoed = (
                        mention is not None and mention.kind == "person" and (not whole or self._context.titled(piece))
                    )
                    if whole and not vetoed and normal(named.name) not in self._context.persons:
                        self._take(named)
                    elif not whole and mention is not None and mention.kind == "organisation":
                        self._take(self._context.named(piece, "within", sure=False))

    def _take_pair(self, index: int) -> bool:
        """ "Sri Lankan", "South Ossetians": a people of two words."""
        if index + 1 >= len(self._syntax.words) or index + 1 in self._found:
            return False
        named = self._context.named(range(index, index + 2), "people")
        code = self._gazetteer.people.get(named.name) or self._gazetteer.people.get(named.name.removesuffix("s"))
        if code is not None:
            self._take(named._replace(country=code))
        return code is not None

    def _take_people(self, index: int) -> None:
        """ "Iraqi", "Syrians", "US-Israeli": each part that names a people or a country."""
        if index in self._found or self._take_pair(index):
            return
        word, form = self._syntax.words[index], self._context.form(index)
        mention = self._context.of_word.get(index)
        personal = mention is not None and mention.kind == "person" and len(self._syntax.within(mention.span)) > 1
        if not form[0].isupper() or personal:
            return
        offset = word.start
        if self._take_compound(index, form):
            return
        for part in form.split("-"):
            code = self._gazetteer.people.get(part) or self._gazetteer.people.get(part.removesuffix("s"))
            sort: Sort = "people"
            if code is None:
                code, sort = self._gazetteer.exact.get(part), "short"
            if code is None and "-" in form and part[:1].isupper():
                code = next((entry.country for entry in self._gazetteer.named(part) if entry.kind == "country"), None)
                sort = "short"
            if code is not None:
                span = Span(offset, offset + len(part))
                self._found[-span.start - 1] = Named(span, range(index, index + 1), part, sort, country=code)
            offset += len(part) + 1

    def _take_compound(self, index: int, form: str) -> bool:
        """ "*Gori*-based", "*Atlanta*-area", and a member of parliament's "R-*Florence*"."""
        before, hyphen, after = form.partition("-")
        start = self._syntax.words[index].start
        if (
            hyphen
            and after in _BEHIND_HYPHEN
            and before not in self._gazetteer.people
            and before not in self._gazetteer.exact
        ):
            span, name = Span(start, start + len(before)), before
        elif hyphen and before in _PARTIES and after[:1].isupper():
            span, name = Span(start + len(before) + 1, start + len(form)), after
        else:
            return False
        country = self._gazetteer.short.get(name, "") or self._gazetteer.short.get(f"{name}.", "")
        if not country and not self._gazetteer.named(name):
            return False
        sort: Sort = "short" if country else "within"
        self._found[-span.start - 1] = Named(span, range(index, index + 1), name, sort, country=country)
        return True
