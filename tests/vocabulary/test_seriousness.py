import re
import tomllib
from importlib import resources

import pytest

from allegedly.vocabulary.seriousness import speaks_of


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Eleven people were killed", ("death or injury",)),
        ("The deadline for the tender was missed", ()),
        ("The minister took bribes and had the files shredded", ("crime or wrongdoing", "concealment")),
        ("KILLED BY A BOMB", ("death or injury", "violence")),
        ("the contract went out without\na tender", ("crime or wrongdoing",)),
        ("a cover-up of contaminated water", ("concealment", "a danger to health")),
        ("The teachers' strike ends on Friday", ()),
        ("", ()),
    ],
)
def test_kinds_of_harm(text, kinds):
    assert speaks_of(text) == kinds


def test_the_list_of_words_is_tidy():
    data = tomllib.loads(resources.files("allegedly.vocabulary").joinpath("serious.toml").read_text(encoding="utf-8"))
    words = [word for kind in data.values() for word in kind["words"]]
    assert all(kind.keys() == {"speaks_of", "words"} for kind in data.values())
    assert [word for word in words if not re.fullmatch(r"[a-z]+(?:[ -][a-z]+)*\*?", word)] == []
    assert [kind["words"] for kind in data.values()] == [sorted(kind["words"]) for kind in data.values()]
    assert sorted(words) == sorted(set(words))
    # A word that a starred one takes in already would be dead.
    stems = [word[:-1] for word in words if word.endswith("*")]
    assert [word for word in words for stem in stems if word.startswith(stem) and word != f"{stem}*"] == []
