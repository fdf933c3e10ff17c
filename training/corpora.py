"""The corpora, as documents of words: what the annotators and the parsers said, laid on our own words.

PolNeAR (Newell et al. 2018) gives attributions by hand and syntax, names by CoreNLP; GUM (Zeldes 2017) gives syntax and
entities by hand. Their tokens differ from ours in places (hyphens, abbreviations): a word takes the labels of the token
inside it that governs the others.
"""

import gzip
import json
import re
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from allegedly.tagging.features import features
from allegedly.tagging.labels import KINDS, PENN_TAGS, RELATIONS, ROLES
from allegedly.tagging.pieces import spell
from allegedly.tagging.words import Words, split_words

NO_LABEL = -1
"""A word for which the corpus says nothing: no loss there."""


@dataclass(frozen=True)
class Annotation:
    """One annotator's attributions of a document: spans `(role, first word, last word)`; for each content span the
    index of its cue span, for each cue span the index of its source span, -1 for none.
    """

    spans: list[tuple[int, int, int]]
    cue_of: dict[int, int]
    source_of: dict[int, int]


@dataclass
class Document:
    """A text on our words. `tags`, `heads` (a root heads itself), `relations` and `sentences` are int64 `[words]`,
    NO_LABEL where no parse says anything; `names` are `(kind, first word, last word)`; `unsure_names` bool `[words]`
    marks words that the corpus leaves open.
    """

    name: str
    text: str
    words: Words
    pieces: list[tuple[int, ...]]
    features: np.ndarray
    tags: np.ndarray
    heads: np.ndarray
    relations: np.ndarray
    sentences: np.ndarray
    unsure_names: np.ndarray
    names: list[tuple[int, int, int]] = field(default_factory=list)
    annotations: list[Annotation] = field(default_factory=list)


@dataclass(frozen=True)
class Token:
    """A corpus's own token: code points, Penn tag, index of its head in the sentence (-1: root), relation."""

    start: int
    end: int
    tag: str
    head: int
    relation: str


def document(name: str, text: str) -> Document:
    words = split_words(text)
    pieces = [spell(text[start:end]) for start, end in zip(words.starts.tolist(), words.ends.tolist(), strict=True)]
    unknown = np.full(len(pieces), NO_LABEL)
    return Document(
        name, text, words, pieces, features(text, words),
        unknown.copy(), unknown.copy(), unknown.copy(), unknown.copy(), np.ones(len(pieces), bool),
    )  # fmt: skip


def polnear(folder: Path, part: str) -> list[Document]:
    """The articles of a part ("train" or "dev") of PolNeAR, each with every annotator's attributions."""
    texts: dict[str, str] = {}
    annotated: dict[str, list[str]] = {}
    with tarfile.open(folder / f"{part}.tar.gz") as archive:
        for member in sorted(archive.getmembers(), key=lambda member: member.name):
            stored = archive.extractfile(member)
            if stored is None:
                continue
            content = stored.read().decode("utf-8")
            stem = Path(member.name).stem
            if member.name.endswith(".txt"):
                texts[stem] = content
            elif member.name.endswith(".ann"):
                annotated.setdefault(stem.rpartition("_")[0], []).append(content)
    documents = []
    for name in sorted(texts):
        made = document(name, texts[name])
        made.annotations = [read_annotation(made.words, content) for content in annotated.get(name, [])]
        documents.append(made)
    by_name = {made.name: made for made in documents}
    with gzip.open(folder / f"{part}-parses.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            parse = json.loads(line)
            if parse["article"] in by_name:
                _add_parse(by_name[parse["article"]], parse)
    return documents


def read_annotation(words: Words, content: str) -> Annotation:
    """One brat file. A span's border inside a word moves out to the word's; a span in pieces is several spans."""
    spans: list[tuple[int, int, int]] = []
    pieces_of: dict[str, list[int]] = {}
    groups: list[dict[str, list[str]]] = []
    for line in content.split("\n"):
        fields = line.split("\t")
        if line.startswith("T") and len(fields) > 1:
            role, _, where = fields[1].partition(" ")
            if role.lower() in ROLES:
                for piece in where.split(";"):
                    start, end = map(int, piece.split())
                    first = int(np.searchsorted(words.ends, start, side="right"))
                    last = int(np.searchsorted(words.starts, end, side="left")) - 1
                    if first <= last:
                        pieces_of.setdefault(fields[0], []).append(len(spans))
                        spans.append((ROLES.index(role.lower()), first, last))
        elif line.startswith("E") and len(fields) > 1:
            group: dict[str, list[str]] = {}
            for part in fields[1].split()[1:]:
                role, _, mark = part.partition(":")
                group.setdefault(role.rstrip("0123456789"), []).append(mark)
            groups.append(group)
    cue_of: dict[int, int] = {}
    source_of: dict[int, int] = {}
    for group in groups:
        cues = [span for mark in group.get("Cue", []) for span in pieces_of.get(mark, [])]
        sources = [span for mark in group.get("Source", []) for span in pieces_of.get(mark, [])]
        for mark in group.get("Content", []):
            for span in pieces_of.get(mark, []):
                cue_of[span] = cues[0] if cues else -1
        for cue in cues:
            source_of[cue] = sources[0] if sources else -1
    return Annotation(spans, cue_of, source_of)


_CORENLP_RELATIONS = {
    "dobj": "obj", "nsubjpass": "nsubj:pass", "csubjpass": "csubj:pass", "auxpass": "aux:pass", "neg": "advmod",
    "mwe": "fixed", "name": "flat", "foreign": "flat", "nmod:tmod": "obl:unmarked", "nmod:npmod": "obl:unmarked",
}  # fmt: skip
_CORENLP_NAMES = {
    "PERSON": "person", "ORGANIZATION": "organisation", "LOCATION": "place", "MISC": "other", "DATE": "time",
    "TIME": "time", "DURATION": "time", "SET": "time", "NUMBER": "quantity", "MONEY": "quantity",
    "PERCENT": "quantity", "ORDINAL": "quantity",
}  # fmt: skip


def _add_parse(made: Document, parse: dict) -> None:
    sentences = []
    for rows in parse["sentences"]:
        tokens = []
        for start, end, _, tag, _, head, relation in rows:
            governor = rows[head - 1][3] if head else ""
            if relation == "nmod":
                relation = "obl" if governor.startswith("V") else "nmod"
            tokens.append(Token(start, end, tag, head - 1, _CORENLP_RELATIONS.get(relation, relation)))
        sentences.append(_later_coordination(tokens))
    _add_tokens(made, sentences)
    for rows in parse["sentences"]:
        index = 0
        while index < len(rows):
            kind = rows[index][4]
            last = index
            while last + 1 < len(rows) and rows[last + 1][4] == kind:
                last += 1
            if kind in _CORENLP_NAMES:
                _add_name(made, rows[index][0], rows[last][1], _CORENLP_NAMES[kind])
            index = last + 1


def _later_coordination(tokens: list[Token]) -> list[Token]:
    """Universal Dependencies 2 hangs "and" on the conjunct after it, version 1 on the first one."""
    result = list(tokens)
    for index, token in enumerate(tokens):
        if token.relation == "cc":
            later = [
                other
                for other in range(index + 1, len(tokens))
                if tokens[other].relation == "conj" and tokens[other].head == token.head
            ]
            if later:
                result[index] = Token(token.start, token.end, token.tag, later[0], "cc")
    return result


def _add_tokens(made: Document, sentences: list[list[Token]]) -> None:
    count = len(made.pieces)
    made.unsure_names[:] = False
    for number, tokens in enumerate(sentences):
        word_of = [int(np.searchsorted(made.words.ends, token.start, side="right")) for token in tokens]
        for token, word in zip(tokens, word_of, strict=True):
            if word >= count or made.words.starts[word] >= token.end:
                continue
            head = word_of[token.head] if token.head >= 0 else word
            made.sentences[word] = number
            governed_inside = token.head >= 0 and head == word
            if governed_inside or made.tags[word] != NO_LABEL:
                continue
            made.tags[word] = _index(PENN_TAGS, _TAGS.get(token.tag, token.tag))
            made.heads[word] = head
            made.relations[word] = _index(RELATIONS, _RELATIONS.get(token.relation, token.relation))


_TAGS = {"HYPH": ":", "NFP": ":", "ADD": "NN", "AFX": "JJ", "GW": "NN", "XX": "FW", "-LSB-": "-LRB-", "-RSB-": "-RRB-"}
_RELATIONS = {"nmod:npmod": "nmod:unmarked", "nmod:tmod": "nmod:unmarked", "obl:npmod": "obl:unmarked",
              "obl:tmod": "obl:unmarked", "advcl:relcl": "advcl", "csubj:outer": "csubj", "nsubj:outer": "nsubj",
              "nmod:desc": "nmod", "advmod:emph": "advmod", "flat:name": "flat", "flat:foreign": "flat",
              "nummod:gov": "nummod", "compound:ent": "compound"}  # fmt: skip


def _index(labels: tuple[str, ...], label: str) -> int:
    if label in labels:
        return labels.index(label)
    plain = label.partition(":")[0]
    return labels.index(plain) if plain in labels else NO_LABEL


def _add_name(made: Document, start: int, end: int, kind: str) -> None:
    first = int(np.searchsorted(made.words.ends, start, side="right"))
    last = int(np.searchsorted(made.words.starts, end, side="left")) - 1
    if first <= last and (not made.names or made.names[-1][2] < first):
        made.names.append((KINDS.index(kind), first, last))


_ENTITY = re.compile(r"\(([^()]*)\)|\(([^()]+)|(\d+)\)")
_GUM_NAMES = {"person": "person", "organization": "organisation", "place": "place", "event": "event", "time": "time"}


def gum(archive: Path, part: str) -> list[Document]:
    """The documents of a part of GUM: syntax by hand; its entities, where every word is a name or they are times."""
    documents = []
    with tarfile.open(archive) as stored:
        for member in sorted(stored.getmembers(), key=lambda member: member.name):
            if member.name.startswith(f"{part}/") and member.name.endswith(".conllu"):
                extracted = stored.extractfile(member)
                if extracted is not None:
                    documents.append(_gum_document(Path(member.name).stem, extracted.read().decode("utf-8")))
    return documents


def _gum_document(name: str, content: str) -> Document:
    text = ""
    sentences: list[list[Token]] = []
    entities: list[tuple[int, int, str]] = []
    opened: dict[str, list[tuple[int, int, str]]] = {}
    flat_tags: list[str] = []
    for block in content.strip().split("\n\n"):
        if "# newpar" in block and text:
            text = text.rstrip() + "\n\n"
        tokens: list[Token] = []
        for row in _rows(block):
            start = len(text)
            text += row.form
            tokens.append(Token(start, len(text), row.tag, row.head - 1, row.relation))
            flat_tags.append(row.tag)
            for single, opening, closing in _ENTITY.findall(row.entity):
                mark = (single or opening).split("-")
                if single and len(mark) > 1:
                    entities.extend(_named(start, len(text), mark[1], [row.tag]))
                elif opening and len(mark) > 1:
                    opened.setdefault(mark[0].partition("[")[0], []).append((start, len(flat_tags) - 1, mark[1]))
                elif closing and opened.get(closing):
                    first, token, kind = opened[closing].pop()
                    entities.extend(_named(first, len(text), kind, flat_tags[token:]))
            text += row.space
        sentences.append(tokens)
    made = document(name, text)
    _add_tokens(made, sentences)
    for start, end, kind in sorted(entities, key=lambda entity: (entity[0], -entity[1])):
        _add_name(made, start, end, kind)
    named = np.zeros(len(made.pieces), bool)
    for _, first, last in made.names:
        named[first : last + 1] = True
    made.unsure_names = ~named & (made.tags == PENN_TAGS.index("CD"))  # GUM marks no bare quantities
    return made


_LONGEST_TIME = 4
"""GUM's time entities carry their relative clauses; longer ones are no time expressions as a reader means them."""


def _named(start: int, end: int, kind: str, tags: list[str]) -> Iterator[tuple[int, int, str]]:
    is_name = all(tag in ("NNP", "NNPS", "POS", "HYPH", "CD") for tag in tags) and "NNP" in "".join(tags)
    if is_name or (kind == "time" and len(tags) <= _LONGEST_TIME):
        yield start, end, _GUM_NAMES.get(kind, "other")


@dataclass(frozen=True)
class _Row:
    form: str
    tag: str
    head: int
    relation: str
    entity: str
    space: str


def _rows(block: str) -> Iterator[_Row]:
    """The tokens of a CoNLL-U sentence; the parts of a contracted word ("don't") stand without a space between."""
    joined_until, joined_space = 0, " "
    for line in block.split("\n"):
        fields = line.split("\t")
        if line.startswith("#") or len(fields) < 10 or "." in fields[0]:
            continue
        space = "" if "SpaceAfter=No" in fields[9] else " "
        if "-" in fields[0]:
            joined_until, joined_space = int(fields[0].partition("-")[2]), space
            continue
        number = int(fields[0])
        if number < joined_until:
            space = ""
        elif number == joined_until:
            space = joined_space
        entity = next((part[7:] for part in fields[9].split("|") if part.startswith("Entity=")), "")
        yield _Row(fields[1], fields[4], int(fields[6]), fields[7], entity, space)
