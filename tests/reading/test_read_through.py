"""Rules that need the whole way from a text to its sources."""

import allegedly


def speakers(text: str) -> list[tuple[str | None, str | None]]:
    """The words of each attribution's source, and the name of who is behind it."""
    reading = allegedly.read_text(text, threads=1)
    names = {source.id: source.name for source in reading.sources}
    return [(one.source.text if one.source else None, names.get(one.source_id or "")) for one in reading.attributions]


def test_an_office_in_the_title_is_its_one_named_holder() -> None:
    title, opening = "Minister: We will not talk to the rebels", "VELMAR (Northwire) - The government will not talk to"
    assert speakers(f"{title}\n\n{opening} the rebels, Defence Minister Anna Kovic said on Monday.") == [
        ("Minister", "Anna Kovic"),
        ("Defence Minister Anna Kovic", "Anna Kovic"),
    ]


def test_a_name_goes_on_behind_its_initials() -> None:
    assert speakers("Hon. A. B. Ncube said that the vote was rigged. The Hon. Peter J. Walsh said it was fair.") == [
        ("Hon. A. B. Ncube", "A. B. Ncube"),
        ("The Hon. Peter J. Walsh", "Peter J. Walsh"),
    ]


def test_a_surname_like_a_verb_is_one_person() -> None:
    text = "Ibrahim Said, a farmer in Velmar, lost his cattle. Said told reporters that the dam had been badly built."
    assert speakers(text) == [("Said", "Ibrahim Said")]


def test_who_holds_somebody_responsible_says_that_they_did_it() -> None:
    reading = allegedly.read_text(
        "The prime minister held rebels responsible for the bombing of the bridge.", threads=1
    )
    assert [(one.act, one.content.text) for one in reading.attributions] == [
        ("statement", "rebels responsible for the bombing of the bridge")
    ]
