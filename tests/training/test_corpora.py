"""The corpora laid on our own words, on small files made by hand."""

import io
import tarfile
from pathlib import Path

import pytest

from allegedly.tagging.labels import KINDS, PENN_TAGS, RELATIONS
from allegedly.tagging.words import split_words

import corpora

BRAT = """T1\tSource 0 9\tThe mayor
T2\tCue 10 14\tsaid
T3\tContent 15 27;41 48\tthat it rain
T4\tAttribution 10 14\tsaid
E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3
"""

CONLLU = """# newpar
# text = Kim Jong-un didn't go.
1\tKim\tKim\tPROPN\tNNP\t_\t6\tnsubj\t_\tEntity=(1-person-new-nnnnn-cf1-1-sgl
2\tJong\tJong\tPROPN\tNNP\t_\t1\tflat\t_\tSpaceAfter=No
3\t-\t-\tPUNCT\tHYPH\t_\t2\tpunct\t_\tSpaceAfter=No
4\tun\tun\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)
5-6\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
5\tdid\tdo\tAUX\tVBD\t_\t7\taux\t_\t_
6\tn't\tnot\tPART\tRB\t_\t7\tadvmod\t_\t_
7\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
8\t.\t.\tPUNCT\t.\t_\t7\tpunct\t_\t_
"""


def test_an_annotation_is_spans_of_words_and_links_between_them() -> None:
    words = split_words("The mayor said that it rained, she added, heavily.")
    read = corpora.read_annotation(words, BRAT)
    assert read.spans == [(0, 0, 1), (1, 2, 2), (2, 3, 5), (2, 10, 10)]
    assert read.cue_of == {2: 1, 3: 1}
    assert read.source_of == {1: 0}


def test_a_word_takes_the_labels_of_the_token_that_governs_the_others(tmp_path: Path) -> None:
    archive = tmp_path / "gum.tar.gz"
    with tarfile.open(archive, "w:gz") as stored:
        entry = tarfile.TarInfo("train/GUM_made.conllu")
        data = CONLLU.encode()
        entry.size = len(data)
        stored.addfile(entry, io.BytesIO(data))
    (made,) = corpora.gum(archive, "train")
    assert made.text.strip() == "Kim Jong-un didn't go."
    forms = [made.text[start:end] for start, end in zip(made.words.starts, made.words.ends, strict=True)]
    assert forms == ["Kim", "Jong-un", "did", "n't", "go", "."]
    assert [PENN_TAGS[tag] for tag in made.tags] == ["NNP", "NNP", "VBD", "RB", "VB", "."]
    assert [RELATIONS[relation] for relation in made.relations][1:] == ["flat", "aux", "advmod", "root", "punct"]
    assert made.heads.tolist()[2:] == [4, 4, 4, 4]
    assert made.names == [(KINDS.index("person"), 0, 1)]


@pytest.mark.parametrize(
    ("relation", "wanted"), [("advcl:relcl", "advcl"), ("obl:tmod", "obl:unmarked"), ("iobj", "iobj")]
)
def test_relations_of_other_inventories_are_mapped(relation: str, wanted: str) -> None:
    token = corpora.Token(0, 2, "NN", -1, relation)
    made = corpora.document("made", "go")
    corpora._add_tokens(made, [[token]])
    assert RELATIONS[made.relations[0]] == wanted
