from pathlib import Path

import pytest

from allegedly import ingest, tagging
from allegedly.tagging import tag, trained_reader
from allegedly.tagging.pieces import spell

EXAMPLE = Path(__file__).parents[2] / "examples" / "council.txt"


def test_a_long_text_is_read_in_blocks_as_it_would_be_in_one(monkeypatch: pytest.MonkeyPatch) -> None:
    article = ingest.open_article(EXAMPLE)
    reader = trained_reader(1)
    whole = tag(article, reader)
    monkeypatch.setattr(tagging, "BLOCK", 200)
    steps: list[tuple[int, int]] = []
    blocks = tag(article, reader, progress=lambda done, total: steps.append((done, total)))
    assert blocks.words == whole.words
    assert blocks.sentences == whole.sentences
    assert blocks.paragraphs == whole.paragraphs
    assert [(one.span, one.kind) for one in blocks.mentions] == [(one.span, one.kind) for one in whole.mentions]
    same = set(blocks.attributions) & set(whole.attributions)
    assert len(same) >= len(whole.attributions) - 3  # a block's first attribution may have had its source before it
    assert steps == [(done, len(steps)) for done in range(1, len(steps) + 1)]
    assert len(steps) >= 3


def test_nothing_to_read_gives_no_tags() -> None:
    article = ingest.article_from_text("a b")
    assert tag(article, trained_reader(1)).attributions == ()


def test_a_group_whose_name_is_a_verb_in_capitals_is_read_as_its_longer_name() -> None:
    assert tagging._spelt(["IS", "is", "here"]) == [spell("ISIS"), spell("is"), spell("here")]
    assert tagging._spelt(["WHO", "IS", "HERE"]) == [spell("WHO"), spell("IS"), spell("HERE")]
    assert tagging._spelt(["it", "IS", "so"]) == [spell("it"), spell("is"), spell("so")]
