"""The labels that the trained reader gives to words, in the order of its outputs."""

from typing import get_args

from ..schema import ArgumentForm
from ..vocabulary.tables import table

ROLES = ("source", "cue", "content")
KINDS = ("person", "organisation", "place", "event", "time", "quantity", "other")

OUTSIDE = 0
BEGIN, INSIDE, END, SINGLE = range(4)
"""A span's words are tagged by place: its first, its middle ones, its last; or the only one."""


def tag(group: int, place: int) -> int:
    """The number of the tag for a word at `place` in a span of the role or kind numbered `group`."""
    return 1 + 4 * group + place


def tag_count(groups: tuple[str, ...]) -> int:
    return 1 + 4 * len(groups)


PENN_TAGS = (
    "#", "$", "''", ",", "-LRB-", "-RRB-", ".", ":", "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD",
    "NN", "NNP", "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD",
    "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", "``",
)  # fmt: skip

RELATIONS = (
    "acl", "acl:relcl", "advcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc", "cc:preconj", "ccomp",
    "compound", "compound:prt", "conj", "cop", "csubj", "csubj:pass", "dep", "det", "det:predet", "discourse",
    "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nmod:poss", "nmod:unmarked",
    "nsubj", "nsubj:pass", "nummod", "obj", "obl", "obl:agent", "obl:unmarked", "orphan", "parataxis", "punct",
    "reparandum", "root", "vocative", "xcomp",
)  # fmt: skip

_SUB_KINDS: dict[str, list[str]] = {"ASSAULT": table("events")["sub_kinds"]}
ACTS = tuple(
    f"{kind}.{sub_kind}" if sub_kind else kind
    for kind in table("events")["kinds"]
    for sub_kind in _SUB_KINDS.get(kind, [""])
)
"""What a word may name: a root category of PLOVER, for violence with the sub-kind of the vocabulary of events."""

FORMS: tuple[ArgumentForm, ...] = get_args(ArgumentForm)
SIDES = ("first", "then")

SETTINGS = ("time", "place", "killed", "injured")
"""What a word that names an act is asked for: the words that say when and where it was, and whom it harmed."""
