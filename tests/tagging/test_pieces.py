from allegedly.tagging.pieces import UNKNOWN, spell, vocabulary


def pieces(word: str) -> list[str]:
    names = {row: piece for piece, row in vocabulary().items()}
    return [names[row] for row in spell(word)]


def test_words_are_spelt_as_bert_spells_them() -> None:
    # Agrees with the BertTokenizer of bert-base-uncased.
    assert pieces("unaffable") == ["una", "##ffa", "##ble"]
    assert pieces("U.S.") == ["u", ".", "s", "."]
    assert pieces("Café") == ["cafe"]
    assert pieces("well-known") == ["well", "-", "known"]


def test_what_cannot_be_spelt_is_unknown() -> None:
    assert spell("\U0001f9ff") == (UNKNOWN,)
    assert spell("\u0301") == (UNKNOWN,)
    assert spell("a" * 61) == (UNKNOWN,)
