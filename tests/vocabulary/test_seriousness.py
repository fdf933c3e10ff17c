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
        ("Guards beat up two men", ("violence",)),
        ("The warden beat two younger boys", ("violence",)),
        ("Attacks on the police and on a plane were planned", ("violence",)),
        ("Attacks on towns hit a record", ("violence",)),
        ("The visitors beat the champions", ()),
        ("They were stealing from the fund", ("crime or wrongdoing",)),
        ("Attacks on his opponent's\nrecord go on, and attack ads are paid for", ()),
        ("Attack ads ran on the day of the attacks on the town", ("violence",)),
        ("", ()),
    ],
)
def test_kinds_of_harm(text, kinds):
    assert speaks_of(text) == kinds


def test_the_list_of_words_is_tidy():
    data = tomllib.loads(resources.files("allegedly.vocabulary").joinpath("serious.toml").read_text(encoding="utf-8"))
    words = [word for kind in data.values() for word in kind["words"]]
    harmless = [kind.get("harmless", []) for kind in data.values()]
    assert all({"speaks_of", "words"} <= kind.keys() <= {"speaks_of", "words", "harmless"} for kind in data.values())
    assert harmless == [sorted(set(phrases)) for phrases in harmless]
    assert [word for word in words if not re.fullmatch(r"[a-z]+(?: \.\.\.)?(?:[ -][a-z]+)*\*?", word)] == []
    assert [kind["words"] for kind in data.values()] == [sorted(kind["words"]) for kind in data.values()]
    assert sorted(words) == sorted(set(words))
    # A word that a starred one takes in already would be dead.
    stems = [word[:-1] for word in words if word.endswith("*")]
    assert [word for word in words for stem in stems if word.startswith(stem) and word != f"{stem}*"] == []
