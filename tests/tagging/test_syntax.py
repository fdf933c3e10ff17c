import numpy as np

from allegedly.schema import Span
from allegedly.tagging.labels import PENN_TAGS, RELATIONS
from allegedly.tagging.network import Seen
from allegedly.tagging.syntax import LONGEST_SENTENCE, parse, sentences
from allegedly.tagging.words import split_words


def cut(text: str) -> list[str]:
    words = split_words(text)
    return [text[words.starts[start] : words.ends[end - 1]] for start, end in sentences(text, words)]


def test_sentences_end_with_their_closing_marks() -> None:
    assert cut('“Go!” he said. "Why? Who?" Mr. Aziz of the U.S. left.\n\nand then') == [
        "“Go!” he said.", '"Why?', 'Who?"', "Mr. Aziz of the U.S. left.", "and then",
    ]  # fmt: skip


def test_the_full_stop_of_a_month_before_a_day_ends_nothing() -> None:
    assert cut("It began on Oct. 4, he said. It ended in Dec. 12 of them left.") == [
        "It began on Oct. 4, he said.",
        "It ended in Dec. 12 of them left.",
    ]
    assert cut("It ended in May. 12 left.") == ["It ended in May.", "12 left."]


def test_the_full_stop_of_an_initial_or_a_title_ends_nothing() -> None:
    text = "The Hon. Peter J. Walsh met J. R. Smith. They chose Plan B. The mayor took vitamin C. Nobody saw Mr K. Lee."
    assert cut(text) == [
        "The Hon. Peter J. Walsh met J. R. Smith.",
        "They chose Plan B.",
        "The mayor took vitamin C.",
        "Nobody saw Mr K. Lee.",
    ]
    assert cut("J. He left.\n\n. A.") == ["J.", "He left.", ".", "A."]


def test_a_table_is_cut_into_stretches() -> None:
    text = "word " * (LONGEST_SENTENCE + 1)
    assert sentences(text, split_words(text)) == [
        Span(0, LONGEST_SENTENCE),
        Span(LONGEST_SENTENCE, LONGEST_SENTENCE + 1),
    ]


def test_heads_make_a_tree_even_where_the_best_ones_go_in_a_circle() -> None:
    size = 4
    parts = {
        "tags": np.eye(len(PENN_TAGS), dtype=np.float32)[[0] * size],
        "dependent": np.eye(size, dtype=np.float32),
        "governor": np.zeros((size, size), dtype=np.float32),
        "relation_dependent": np.zeros((size, 2), dtype=np.float32),
        "relation_governor": np.zeros((size, 2), dtype=np.float32),
    }
    # Word 0 governs itself; 1 and 2 want each other; 3 wants 2. governor[head, word]: how much the word wants the head.
    for word, head in ((0, 0), (1, 2), (2, 1), (3, 2)):
        parts["governor"][head, word] = 9.0
    tables = {
        "head_distance": np.zeros(24, dtype=np.float32),
        "relation_weight": np.zeros((len(RELATIONS), 2), dtype=np.float32),
        "relation_bias": np.zeros(len(RELATIONS), dtype=np.float32),
    }
    _, heads, relations = parse(Seen(parts), tables, [Span(0, size)])
    assert heads.tolist() == [0, 0, 1, 2]
    assert [relation == "root" for relation in relations] == [True, False, False, False]
