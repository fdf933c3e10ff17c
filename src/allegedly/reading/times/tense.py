"""Which way the text looks: whether the words around a time speak of what was or of what is to come."""

from collections.abc import Mapping

from .lexicon import KNOWN
from .tokens import Tokens

_WORDS = KNOWN.tense
_VERB_TAGS = frozenset({"VBD", "VBN", "MD", "VB", "VBZ", "VBP", "JJ"})

_INFINITIVE_TAGS = frozenset({"VB", "VBP"})
_ADVERBS = frozenset({"also", "not", "now", "only", "originally", "then"})

_OBJECT = 5
"""Words that a verb may have to its object: "wants *the council of Carrow* to answer"."""

_PRESENT = frozenset({"now", "today"})
_LISTING = frozenset({",", "again", "and", "in", "on"})

_LIST = 12
"""Words to the end of a list of times: five of them with "in" and a comma each would be many."""

# A verb further off than this seldom governs the expression; most sentences of news are shorter.
_REACH = 24


class Tense:
    """Looks for the verb that governs an expression: the nearest before it in the sentence, else the first after.

    `tags` are Penn tags by the offset at which their word starts; empty without the trained reader.
    """

    def __init__(self, tokens: Tokens, tags: Mapping[int, str]) -> None:
        self._tokens = tokens
        self._tags = tags

    def direction(self, start: int, stop: int) -> int:
        """-1 for the past, 1 for the future, 0 where no verb says."""
        tokens = self._tokens
        before, back = tokens.word(start - 1), tokens.word(start - 2)
        if before == "since":
            return -1
        if before == "as" and back in ("soon", "early"):
            return 1
        if self._runs_up_to_now(stop):
            return -1
        until = before in ("until", "till") and tokens.raw(start - 1).islower()
        for index in range(start - 1, max(start - _REACH, 0) - 1, -1):
            if tokens.ends_sentence(index):
                break
            if self._is_infinitive(index):
                return int(until or before == "by" or self._is_to_come(index))
            if before == "for" and self._is_arranged(index):
                return 1
            found = self._at(index) or self._is_scheduled(index) or self._is_on_calendar(index, start)
            if found:
                lasted = found < 0 and tokens.word(index) in _WORDS.lasting
                return 1 if until and not lasted else found
        for index in range(stop, stop + _REACH):
            if tokens.ends_sentence(index):
                break
            found = self._at(index)
            if found:
                return found
        return 0

    def _runs_up_to_now(self, stop: int) -> bool:
        """Whether a list of times ends with the present: "it burns: *in March, in June, and now*"."""
        tokens = self._tokens
        for index in range(stop, stop + _LIST):
            if tokens.ends_sentence(index):
                return False
            if tokens.word(index) in _PRESENT:
                return tokens.word(index - 1) in ("and", "again")
            named = tokens.raw(index)[:1].isupper() or tokens.raw(index)[:1].isdigit()
            if not named and tokens.raw(index) not in _LISTING:
                return False
        return False

    def _at(self, index: int) -> int:
        tokens = self._tokens
        word = tokens.word(index)
        tag = self._tags.get(tokens.starts[index])
        if tag is not None and tag not in _VERB_TAGS:
            return 0
        if word in _WORDS.future:
            return int(word != "may" or tokens.raw(index) == "may")
        if word in _WORDS.future_before_to:
            return int(tokens.word(index + 1) == "to")
        if tokens.word(index - 1) in ("is", "are", "be") and not self._after_modal(index):
            return 0  # "the case is heard in May"
        if word in _WORDS.past or (word.endswith("ed") and len(word) > 4 and not self._is_attribute(index)):
            return 1 if self._after_modal(index) else -1
        return 0

    def _is_scheduled(self, index: int) -> int:
        word = self._tokens.word(index)
        if self._tags.get(self._tokens.starts[index]) == "VBP":  # "voters go to the polls on Sunday"
            return int(not _WORDS.scheduled.isdisjoint({f"{word}s", f"{word}es"}))
        return int(word in _WORDS.scheduled or (word == "of" and self._tokens.word(index - 1) == "ahead"))

    def _is_arranged(self, index: int) -> bool:
        """Whether a verb sets a day: "the hearing is *set* for Friday"."""
        tag = self._tags.get(self._tokens.starts[index])
        return self._tokens.word(index) in _WORDS.arranged and (tag is None or tag in _VERB_TAGS)

    def _is_on_calendar(self, index: int, start: int) -> int:
        """Whether something is on a day or open from it: "the vote *is* on Friday"; not "*is* heard on Friday"."""
        tokens = self._tokens
        if tokens.word(index) not in ("is", "are") or tokens.word(start - 1) not in ("from", "on"):
            return 0
        between = (self._tags.get(tokens.starts[one]) for one in range(index + 1, start - 1))
        return int(all(tag in ("JJ", "RB") for tag in between))

    def _is_infinitive(self, index: int) -> bool:
        tag = self._tags.get(self._tokens.starts[index])
        return (
            self._tokens.word(index - 1) == "to"
            and (tag is None or tag in _INFINITIVE_TAGS)
            and self._tokens.raw(index).islower()
            and self._tokens.word(index) not in _WORDS.determiners
        )

    def _is_to_come(self, index: int) -> bool:
        """Whether what an infinitive tells is still to come: "were *to leave* on Friday", "want us *to leave*"; where
        they "voted *to leave* on Friday" the vote was, the leaving may be either.
        """
        tokens, governor = self._tokens, index - 2
        if tokens.word(index) == "blame":
            return False  # "were to blame" tells no plan
        if tokens.word(governor) in _ADVERBS:
            governor -= 1
        if tokens.word(governor) in _WORDS.future | _WORDS.future_before_to | _WORDS.promised_before_to:
            return True
        for one in range(governor, max(governor - _OBJECT, 0) - 1, -1):
            if not tokens.raw(one).isalpha():
                return False
            if tokens.word(one) in _WORDS.wanting:
                return True
        return False

    def _after_modal(self, index: int) -> bool:
        """Whether "will be", "to be" or "would" stand right before a participle."""
        before, back = self._tokens.word(index - 1), self._tokens.word(index - 2)
        if back in _WORDS.modal:
            return before == "be" or before.endswith("ly")
        return before in _WORDS.modal or (before, back) == ("be", "to")

    def _is_attribute(self, index: int) -> bool:
        """Whether a word in -ed stands before a noun ("an unspecified date"), not as a verb."""
        before, back = self._tokens.word(index - 1), self._tokens.word(index - 2)
        return before in _WORDS.determiners or (back in _WORDS.determiners and before in _WORDS.between)
