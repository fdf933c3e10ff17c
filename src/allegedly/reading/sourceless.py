"""Attributions without a source that attribute nothing.

A stretch with neither source nor cue, a mere "that" ("was told *that* by"), and what stands before a noun or an active
verb with nobody for its subject ("Bombing kills 23, army and rebels trade *blame*") say nothing on anybody's word.
"""

from collections.abc import Sequence

from ..schema import Tagged
from .syntax import FINITE, Syntax

_NOTHING = frozenset({"than", "that"})
"""Words that lead over to a content and are none."""


def is_empty(syntax: Syntax, found: Tagged) -> bool:
    """Whether an attribution, its source looked for already, attributes nothing to nobody."""
    content, cue = syntax.words_of(found.content), syntax.words_of(found.cue)
    by_colon = bool(found.cue) and not any(syntax.forms[index][0].isalnum() for index in cue)
    if found.source or by_colon or any(syntax.quoted[index] for index in content):
        return False
    if not cue or all(syntax.forms[index] in _NOTHING for index in content):
        return True
    home = {syntax.sentence_of[index] for index in cue}
    finite = any(syntax.words[index].tag in FINITE and syntax.sentence_of[index] in home for index in content)
    return finite and _ends_without_subject(syntax, cue, content)


def _ends_without_subject(syntax: Syntax, cue: Sequence[int], content: Sequence[int]) -> bool:
    """Whether a cue behind its content is no passive but a noun or an active verb: "rebels trade *blame*"."""
    passive = any(syntax.words[index].tag in ("VBN", "RB", "IN", "JJ") for index in cue)
    return not passive and cue[0] > content[-1]
