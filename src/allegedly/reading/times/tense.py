"""Which way the text looks: whether the words around a time speak of what was or of what is to come."""

from collections.abc import Mapping

from .lexicon import KNOWN
from .tokens import Tokens

_WORDS = KNOWN.tense
_VERB_TAGS = frozenset({"VBD", "VBN", "MD", "VB", "VBZ", "VBP", "JJ"})

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
        until = before in ("until", "till") and tokens.raw(start - 1).islower()
        for index in range(start - 1, max(start - _REACH, 0) - 1, -1):
            if tokens.ends_sentence(index):
                break
            if self._is_infinitive(index):  # "voted to leave on Friday": the vote was, the leaving may be either
                return int(until or before == "by")
            found = self._at(index) or self._is_scheduled(index)
            if found:
                if before == "for" and tokens.word(index) in _WORDS.arranged:
                    return 1
                lasted = found < 0 and tokens.word(index) in _WORDS.lasting
                return 1 if until and not lasted else found
        for index in range(stop, stop + _REACH):
            if tokens.ends_sentence(index):
                break
            found = self._at(index)
            if found:
                return found
        return 0

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

    def _is_infinitive(self, index: int) -> bool:
        return (
            self._tokens.word(index - 1) == "to"
            and self._tokens.raw(index).islower()
            and self._tokens.word(index) not in _WORDS.determiners
            and self._tokens.word(index - 2) not in _WORDS.future | _WORDS.future_before_to
        )

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
