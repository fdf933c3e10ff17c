"""Roles: whether a place is where something is, or a government called by its place, or part of a description."""

from collections.abc import Collection

from ...gazetteer import Entry, Gazetteer, normal
from ...schema import PlaceRole, Span
from ...vocabulary import event_words, lemmas, source_words
from ...vocabulary.place_words import place_words
from ..syntax import Syntax
from .surroundings import Named


class Roles:
    """What an article's words say of the roles of its places. `speaking` are the spans of sources of what is said."""

    def __init__(self, syntax: Syntax, gazetteer: Gazetteer, filed: Span | None, speaking: Collection[Span]) -> None:
        self._syntax = syntax
        self._gazetteer = gazetteer
        self._filed = filed
        self._speaking = frozenset(speaking)
        self._words = place_words()

    def role(self, named: Named, entry: Entry | None) -> PlaceRole:
        """The role of a mention that was resolved to this entry, or to none."""
        if self._filed is not None and self._filed.start <= named.span.start < self._filed.end:
            return "dateline"
        if named.sort in ("people", "within"):
            return "attribute"
        governs = entry is not None and (
            entry.kind == "country"
            or entry.geonames_id in self._gazetteer.seats
            or (entry.kind == "site" and normal(named.name) in self._words.houses)
        )
        if governs and named.span in self._speaking:
            return "actor"
        return self._by_grammar(named.words, governs, entry)

    def _by_grammar(self, words: range, governs: bool, entry: Entry | None) -> PlaceRole:
        syntax = self._syntax
        head = syntax.head(words)
        head = self._first_listed(head)
        word = syntax.words[head]
        governor, relation = word.head, word.relation
        noun = syntax.forms[governor]
        cases = {syntax.forms[child] for child in syntax.children(head) if syntax.words[child].relation == "case"}
        spatial = noun in self._words.spatial or noun in self._words.lists or noun in self._words.directions
        if relation in ("compound", "amod", "flat") and governor not in words:
            sited = (
                spatial
                or noun in self._words.structures
                or syntax.entity_kinds.get(governor) == "place"
                or self._is_sited(words, governor, entry)
            )
            return "location" if sited else "attribute"
        if relation == "nmod:poss":
            return "actor" if governs and not spatial and noun not in self._words.housed else "location"
        if not governs:
            return "location"
        if self._is_side(words):
            return "actor"
        under = syntax.forms[words.stop : words.stop + 2] in (["came", "under"], ["comes", "under"])
        if relation == "nsubj" and (under or self._meets(governor)):
            return "location"
        if relation == "nsubj" and self._acts(governor):
            return "actor"
        beside = words.start > 1 and syntax.forms[words.start - 2] in self._words.spatial
        if cases & self._words.against and not spatial and not beside and relation in ("obl", "nmod", "obl:agent"):
            return "actor"
        if relation in ("nmod", "obl") and self._deals(cases, governor, head):
            return "actor"
        if "of" in cases and relation == "nmod" and not spatial and self._body(governor):
            return "attribute"
        if "of" in cases and not event_words().classes.weapons.isdisjoint(lemmas(noun)):
            return "actor"  # "the shells of Damascus"
        if relation in ("obj", "iobj") and self._told(governor, words.stop):
            return "actor"
        return "location"

    def _is_sited(self, words: range, governor: int, entry: Entry | None) -> bool:
        """Whether a name describes no noun, whatever the parse says: one comma parts the two ("*Kano*, Kano state", not
        "*Carmel*, Indiana, mayor Lee"), or the noun only says that it is an area ("*Kano* state").
        """
        behind = self._syntax.forms[words.stop : words.stop + 1]
        parted = behind == [","] and "," not in self._syntax.forms[words.stop + 1 : governor]
        area = entry is not None and entry.kind == "area" and governor == words.stop
        return parted or (area and (behind == ["state"] or behind[0] in self._words.area_behind))

    def _is_side(self, words: range) -> bool:
        """Whether a name is one of two sides, the other of which is no place: "between *Damascus* and the rebels"."""
        syntax, behind = self._syntax, words.stop + 1
        if syntax.forms[words.start - 1] != "between" or syntax.forms[words.stop : behind] != ["and"]:
            return False
        behind += syntax.forms[behind : behind + 1] == ["the"]
        return behind in syntax.sentence(words.start) and syntax.entity_kinds.get(behind) != "place"

    def _first_listed(self, head: int) -> int:
        """The first of what is listed with "and": its role is that of all."""
        for _ in range(8):
            word = self._syntax.words[head]
            if word.relation != "conj" or word.head >= head:
                break
            if any(self._syntax.words[child].relation == "case" for child in self._syntax.children(head)):
                break
            head = word.head
        return head

    def _acts(self, verb: int) -> bool:
        word = self._syntax.words[verb]
        if not word.tag.startswith("VB"):
            return False
        if self._words.stative.isdisjoint(lemmas(self._syntax.forms[verb])):
            return True
        nouns = {
            lemma
            for child in self._syntax.children(verb)
            if self._syntax.words[child].relation == "obj"
            for lemma in lemmas(self._syntax.forms[child])
        }
        return not self._words.stances.isdisjoint(nouns)

    def _meets(self, verb: int) -> bool:
        """Whether a clause says where lands touch: "where Mali, Burkina Faso and Niger *meet*"."""
        meets = not self._words.meeting.isdisjoint(lemmas(self._syntax.forms[verb]))
        return meets and any(self._syntax.forms[child] == "where" for child in self._syntax.children(verb))

    def _body(self, noun: int) -> bool:
        """Whether a noun before "of" is somebody: "the government of Iraq", "the president of Iran"."""
        words = source_words()
        return any(
            lemma in words.person | words.organisation | words.group for lemma in lemmas(self._syntax.forms[noun])
        )

    def _deals(self, cases: Collection[str], governor: int, head: int) -> bool:
        """Whether a noun says what governments have between them, or what is put on one, also where that hangs on
        the verb: "imposed *sanctions on* Moscow".
        """
        noun, before = lemmas(self._syntax.forms[governor]), lemmas(self._syntax.forms[max(0, head - 2)])
        if "between" in cases and not self._words.dealings.isdisjoint(noun):
            return True
        return "on" in cases and not self._words.burdens.isdisjoint({*noun, *before})

    def _told(self, verb: int, behind: int) -> bool:
        """Whether a verb has a somebody for its object: "accused Iran", "urged Baghdad", "wants Baghdad to pay"."""
        met = lemmas(self._syntax.forms[verb])
        to = behind < len(self._syntax.words) and self._syntax.words[behind].tag == "TO"
        return not self._words.addressing.isdisjoint(met) or (to and not self._words.wishing.isdisjoint(met))
