import pytest

from allegedly.reading.phrases import names_nobody, phrase

from .given import parsed


def read(sentence: str, names: dict[str, str] | None = None) -> tuple[str, str, str, bool]:
    """Head, kind, name and whether it is plural, of the phrase that a whole sentence is."""
    syntax = parsed(sentence, names=names)
    found = phrase(syntax, range(len(syntax.words)))
    return (
        syntax.forms[found.head],
        found.kind,
        " ".join(syntax.forms[index] for index in found.name),
        found.plural,
    )


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("an/DT officer/NN of/IN one/CD agency/NN", ("officer", "person", "", False)),
        ("as/RB many/JJ as/IN 40/CD percent/NN of/IN voters/NNS", ("voters", "group", "", True)),
        ("one/CD of/IN the/DT voters/NNS", ("voters", "person", "", False)),
        ("one/CD of/IN them/PRP", ("them", "person", "", False)),
        ("many/JJ of/IN his/PRP$ colleagues/NNS", ("colleagues", "group", "", True)),
        ("those/DT surveyed/VBN", ("those", "group", "", True)),
        ("a/DT report/NN by/IN the/DT bank/NN", ("report", "document", "", False)),
        ("the/DT petition/NN 's/POS organisers/NNS", ("organisers", "group", "", True)),
        ("a/DT co-founder/NN", ("co-founder", "person", "", False)),
        ("Republicans/NNPS", ("republicans", "group", "", True)),
        ("the/DT transport/NN ministry/NN", ("ministry", "organisation", "", False)),
        ("“/`` Night/NNP Train/NNP ”/''", ("train", "document", "", False)),
        ("these/DT losses/NNS", ("losses", "thing", "", True)),
        ("he/PRP", ("he", "pronoun", "", False)),
    ],
)
def test_a_phrase_without_a_name(sentence: str, expected: tuple[str, str, str, bool]) -> None:
    assert read(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "names", "expected"),
    [
        ("Kenyan/JJ MP/NNP Ann/NNP Lee/NNP", {"Ann Lee": "person"}, ("lee", "person", "ann lee", False)),
        ("Kenyan/JJ MP/NNP Ann/NNP Lee/NNP", {}, ("lee", "person", "ann lee", False)),
        (
            "Major/NNP (/-LRB- ret./NN )/-RRB- Ann/NNP Lee/NNP",
            {"Ann Lee": "person"},
            ("lee", "person", "ann lee", False),
        ),
        ("a/DT clerk/NN (/-LRB- aged/VBN 40/CD )/-RRB- said/VBD", {}, ("clerk", "person", "", False)),
        ("Rep./NNP Ann/NNP Lee/NNP (/-LRB- D/NNP )/-RRB-", {}, ("lee", "person", "ann lee", False)),
        (
            "Harbour/NNP City/NNP Mayor/NNP Ann/NNP Lee/NNP",
            {"Harbour City Mayor Ann Lee": "organisation"},
            ("lee", "person", "ann lee", False),
        ),
        (
            "former/JJ secretary/NN of/IN state/NN Ann/NNP Lee/NNP",
            {"Ann Lee": "person"},
            ("lee", "person", "ann lee", False),
        ),
        ("a/DT friend/NN of/IN Ann/NNP Lee/NNP", {"Ann Lee": "person"}, ("friend", "person", "", False)),
        ("a/DT spokesman/NN for/IN Mr./NNP Lee/NNP", {"Lee": "person"}, ("spokesman", "person", "", False)),
        ("the/DT head/NN of/IN the/DT firm/NN ,/, Ann/NNP Lee/NNP", {}, ("lee", "person", "ann lee", False)),
        (
            "Ann/NNP Lee/NNP ,/, 34/CD ,/, a/DT nurse/NN",
            {"Ann Lee": "organisation"},
            ("lee", "person", "ann lee", False),
        ),
        ("Ann/NNP Lee/NNP and/CC Omar/NNP Said/NNP", {}, ("lee", "person", "ann lee", True)),
        ("Northern/NNP Lines/NNPS", {}, ("lines", "organisation", "northern lines", False)),
        (
            "The/DT United/NNP States/NNPS",
            {"United States": "place"},
            ("states", "organisation", "united states", False),
        ),
        ("Water/NNP &/CC Power/NNP", {}, ("power", "organisation", "water & power", False)),
        ("Meridian/NNP ,/, a/DT company/NN", {"Meridian": "person"}, ("meridian", "organisation", "meridian", False)),
        (
            "the/DT Institute/NNP of/IN Health/NNP",
            {"Institute of Health": "organisation"},
            ("health", "organisation", "institute of health", False),
        ),
        (
            "a/DT Harrow/NNP Poll/NNP taken/VBN in/IN May/NNP",
            {"Harrow Poll": "organisation"},
            ("poll", "document", "", False),
        ),
        ("the/DT Lee/NNP campaign/NN", {"Lee": "person"}, ("campaign", "organisation", "", False)),
    ],
)
def test_a_name_is_found_without_its_titles(
    sentence: str, names: dict[str, str], expected: tuple[str, str, str, bool]
) -> None:
    assert read(sentence, names) == expected


@pytest.mark.parametrize(
    ("sentence", "nobody"),
    [
        ("No/DT group/NN", True),
        ("No/DT one/NN", True),
        ("None/NN of/IN the/DT guards/NNS", True),
        ("No/NNP 10/CD", False),
        ("The/DT group/NN", False),
    ],
)
def test_who_is_nobody(sentence: str, nobody: bool) -> None:
    syntax = parsed(sentence)
    assert names_nobody(syntax, phrase(syntax, range(len(syntax.words))).core) == nobody


def test_what_a_phrase_says_besides_its_head() -> None:
    syntax = parsed("the/DT second/JJ Kenyan/JJ officer/NN of/IN the/DT guard/NN")
    found = phrase(syntax, range(len(syntax.words)))
    assert found.roles == {"officer"}
    assert found.modifiers == {"kenyan"}
    assert found.complement == {"guard"}
    assert (found.known, found.new, found.gender) == (True, False, None)


@pytest.mark.parametrize(
    ("sentence", "gender"),
    [
        ("Ms/NNP Lee/NNP", "female"),
        ("spokesman/NN Kim/NNP Lee/NNP", "male"),
        ("a/DT businesswoman/NN", "female"),
        ("Maria/NNP Lee/NNP", "female"),
        ("Prof/NNP Lee/NNP", None),
        ("her/PRP$ brother/NN 's/POS lawyer/NN", None),
    ],
)
def test_titles_and_first_names_tell_he_from_she(sentence: str, gender: str | None) -> None:
    syntax = parsed(sentence)
    assert phrase(syntax, range(len(syntax.words))).gender == gender
