import pytest

from allegedly.vocabulary import cues, lemmas, positives


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("said", "say"),
        ("denies", "deny"),
        ("denied", "deny"),
        ("planning", "plan"),
        ("noted", "note"),
        ("telling", "tell"),
        ("criticised", "criticize"),
        ("organisers", "organizer"),
        ("favoured", "favor"),
        ("analysed", "analyze"),
        ("lying", "lie"),
        ("passes", "pass"),
        ("men", "man"),
        ("as", "as"),
        ("ed", "ed"),
    ],
)
def test_a_form_offers_its_lemma(form: str, lemma: str) -> None:
    assert lemma in lemmas(form)


@pytest.mark.parametrize(
    "form", ["claims", "claimed", "claiming", "tweeted", "emphasised", "begged", "wrote", "recalling", "vowed", "urges"]
)
def test_common_cues_are_found_by_their_forms(form: str) -> None:
    assert any(lemma in cues().verbs for lemma in lemmas(form))


def test_a_superlative_offers_its_adjective() -> None:
    assert [positives(form) for form in ("nicest", "ugliest", "saddest", "rest", "old")] == [
        ("nice", "nic"),
        ("ugly",),
        ("sad", "sadd"),
        (),
        (),
    ]
