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


def test_the_author_is_no_source_outside_of_quotation_marks() -> None:
    assert speakers('I doubt that the dam will hold. "I know it will not," said the engineer, Ann Lee.') == [
        ("I", None),
        ("the engineer, Ann Lee", "Ann Lee"),
    ]


def test_a_body_named_behind_what_it_is_is_one_source() -> None:
    text = "The metalworkers' union MVF welcomed the news. The union said its members could sleep. MVF said no more."
    assert {name for _, name in speakers(text)} == {"MVF"}


def test_who_is_named_after_a_description_is_one_source() -> None:
    told = "A forklift driver told a jury on Wednesday that his employer had asked him for petrol."
    assert speakers(f"{told}\n\nCraig Oduya said he had thought nothing of it.") == [
        ("A forklift driver", "Craig Oduya"),
        ("Craig Oduya", "Craig Oduya"),
    ]
    closed = "The road is closed, the provincial governor said."
    assert speakers(f"{closed}\n\nGovernor Ismet Kolari said the dam would hold.") == [
        ("the provincial governor", "Ismet Kolari"),
        ("Governor Ismet Kolari", "Ismet Kolari"),
    ]


def test_who_speaks_for_a_body_is_named_after_and_one_of_many_is_not() -> None:
    spoken = "The road is closed, a police spokeswoman said.\n\nPolice spokeswoman Rita Conde said it would stay so."
    assert {name for _, name in speakers(spoken)} == {"Rita Conde"}
    many = "The law is bad, a senator said.\n\nSenator Rita Conde said it would stay."
    assert [name for _, name in speakers(many)] == ["a senator", "Rita Conde"]


def test_who_asked_not_to_be_named_is_not_named_after() -> None:
    told = "A forklift driver said on condition of anonymity that the fire had been laid."
    assert [name for _, name in speakers(f"{told}\n\nCraig Oduya said he had thought nothing of it.")] == [
        "A forklift driver",
        "Craig Oduya",
    ]


def test_who_is_called_by_their_age_is_one_person() -> None:
    text = 'Lilo Varga won again on Sunday, the club said. "I would like a dog," the eleven-year-old said.'
    assert ("the eleven-year-old", "Lilo Varga") in speakers(text)


def test_a_given_name_like_a_verb_is_no_cue() -> None:
    assert speakers("Hamid Orr and his nephew Said Orr were shot dead near the village of Tarsin on Friday.") == []
    assert speakers("The bridge was mined, said Orr, a farmer.") == [("Orr, a farmer", "Orr")]


def test_what_ends_a_sentence_may_pass_on_what_others_say() -> None:
    text = "The prosecutor asked for the trial to be held behind closed doors, Interfax reports."
    assert speakers(text)[-1] == ("Interfax", "Interfax")


def test_it_may_give_a_number() -> None:
    text = "The army said rebels had fired rockets at the market in Velm. It put the number of dead at 17 on Monday."
    assert speakers(text) == [("The army", "The army"), ("It", "The army")]


def test_a_title_that_tells_of_somebody_in_fewer_words_means_the_same() -> None:
    title = "Minister's diary shows he met arms dealer twice"
    opening = "VELMAR (Northwire) - The meetings stand in the minister's official diary,"
    reading = allegedly.read_text(f"{title}\n\n{opening} which shows that he met the dealer in May.", threads=1)
    assert len([source for source in reading.sources if "diary" in source.name]) == 1


def test_an_office_in_capitals_is_a_person_and_no_body() -> None:
    reading = allegedly.read_text("The Interior Minister, Goran Pell, told parliament that he would resign.", threads=1)
    assert [(one.name, one.type, one.affiliation) for one in reading.sources] == [("Goran Pell", "named person", None)]


def test_a_credit_is_no_turn_and_an_item_ends_with_its_line() -> None:
    text = (
        "Courier: Why?\n\nAnn Lee: I was tired of it.\n\nCourier: And now?\n\nAnn Lee: I wait.\n\nInterview: Bo Marsh"
    )
    assert {name for _, name in speakers(text)} == {"Courier", "Ann Lee"}
    items = "Figures\n\n* 312 people were held, according to court registers\n* Ministry: no more than 90 were held"
    assert speakers(items) == [("court registers", "court registers"), ("Ministry", "Ministry")]


def test_a_body_may_own_things_and_an_unknown_thing_that_denies_is_a_body() -> None:
    reading = allegedly.read_text(
        "The mine's owner, Halden Mining Corporation, said that the shaft was safe. "
        "The lock house denied that it had been warned.",
        threads=1,
    )
    assert {source.name: source.type for source in reading.sources} == {
        "Halden Mining Corporation": "named organisation",
        "The lock house": "named organisation",
    }


def test_who_has_yet_to_say_something_states_nothing() -> None:
    reading = allegedly.read_text("It is time for the minister to say what he knew.", threads=1)
    assert [(one.act, one.content.text) for one in reading.attributions] == [("other", "what he knew")]
    assert [claim.attribution for claim in reading.claims] == [None]


def test_a_short_sentence_of_the_authors_is_a_claim() -> None:
    reading = allegedly.read_text("The roof fell in at noon. Nobody was hurt.", threads=1)
    assert [(claim.text, claim.checkable) for claim in reading.claims] == [
        ("The roof fell in at noon.", True),
        ("Nobody was hurt.", True),
    ]


def test_a_publication_in_small_letters_that_is_told_something_passes_it_on() -> None:
    reading = allegedly.read_text(
        "A senior officer told the Hill News agency that the fire began in a truck.", threads=1
    )
    officer, agency = reading.sources
    assert (officer.name, agency.name, agency.cites) == (
        "A senior officer",
        "the Hill News agency",
        (officer.id,),
    )


def test_what_is_said_by_nobody_knows_whom_is_the_authors_with_its_hedge() -> None:
    text = "The mayor was said to have known since April. There are rumours that he left."
    claims = allegedly.read_text(text, threads=1).claims
    assert [(claim.text, claim.attribution, [hedge.quote.text for hedge in claim.hedges]) for claim in claims] == [
        ("The mayor was said to have known since April.", None, ["was said to"]),
        ("There are rumours that he left.", None, ["There are rumours"]),
    ]


def test_a_body_may_be_named_by_a_phrase() -> None:
    assert speakers("The Sons of the Valley vowed revenge on Monday.") == [
        ("The Sons of the Valley", "Sons of the Valley"),
    ]


def test_a_name_ends_where_its_paragraph_ends() -> None:
    text = "By Thandeka Mokoena, Kromdrif Gazette\n\nKromdrif council said on Tuesday that the pool would close."
    assert speakers(text)[-1] == ("Kromdrif council", "Kromdrif council")


def test_letters_behind_a_name_are_no_part_of_it() -> None:
    text = "Ilona Grech MP said waits were long. Ms Grech asked for an apology. A Plaid Lorn MP said there was none."
    assert speakers(text) == [
        ("Ilona Grech MP", "Ilona Grech"),
        ("Ms Grech", "Ilona Grech"),
        ("A Plaid Lorn MP", "A Plaid Lorn MP"),
    ]


def test_the_holder_of_an_office_may_be_named_much_later() -> None:
    text = (
        "The clerk said the drawings were lost. Nobody had asked for them. It rained. The pump failed. The hall was"
        " cold. A vote was put off. Mrs Platt, the {role}, said they would be found."
    )
    assert [name for _, name in speakers(text.format(role="clerk"))] == ["Platt", "Platt"]
    assert [name for _, name in speakers(text.format(role="treasurer"))] == ["The clerk", "Platt"]


def test_the_capitals_of_a_headline_are_no_name() -> None:
    text = (
        "Orlin Chemicals Mulls Sale of Coatings Arm\n\nOrlin Chemicals NV is looking for a buyer, people familiar with"
        " the matter said. They said talks had begun."
    )
    assert [name for _, name in speakers(text)] == ["people familiar with the matter"] * 2


def test_who_goes_by_a_name_is_called_by_it() -> None:
    text = "The ferryman, who gave his name only as Pavo, said that the bridge was shut. “It stays,” said Pavo."
    assert [name for _, name in speakers(text)] == ["Pavo", "Pavo"]


def test_a_role_before_a_name_between_commas_is_that_persons() -> None:
    text = "The email shows that a test manager, Uwe Prill, warned the board in May. “We are late,” he wrote."
    assert ("he", "Uwe Prill") in speakers(text)
