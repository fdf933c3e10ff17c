"""Places read: what is found, what it is taken for, and what is left alone."""

from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly.reading.places import places
from allegedly.reading.syntax import Syntax
from allegedly.schema import Article, Mention, Span, Tags, Word

from .sample import gazetteer, read, told


def test_the_area_that_the_words_name_decides() -> None:
    found = read(
        "They/PRP fled/VBD Springfield/NNP ,/, Illinois/NNP ,/, for/IN Paris/NNP ,/, Texas/NNP ./.",
        {"Springfield": "place", "Illinois": "place", "Paris": "place", "Texas": "place"},
    )
    assert [(one.name, one.area) for one in found if one.kind == "settlement"] == [
        ("Springfield", "Illinois"),
        ("Paris", "Texas"),
    ]
    assert found[0].reason == "found by its name; the text puts it in Illinois"


def test_the_article_is_about_one_part_of_the_world() -> None:
    words = "fighting/NN in/IN Tripoli/NNP ,/, Sidon/NNP and/CC Baalbek/NNP ./."
    names = {"Tripoli": "place", "Sidon": "place", "Baalbek": "place"}
    assert [one.country for one in read(words, names)] == ["LB", "LB", "LB"]
    alone = read("fighting/NN in/IN Tripoli/NNP ./.", {"Tripoli": "place"})
    assert [one.country for one in alone] == ["LY"]
    assert "LB" in {one.country for one in alone[0].alternatives}


def test_spelling_variants_and_terrain() -> None:
    found = read(
        "They/PRP met/VBD in/IN Iraq/NNP between/IN Jebel/NNP Hamreen/NNP and/CC Houran/NNP Valley/NNP ,/, "
        "near/IN Haweeja/NNP ./.",
        {"Iraq": "place", "Jebel Hamreen": "person", "Houran Valley": "place", "Haweeja": "place"},
    )
    assert [one.name for one in found if one.kind != "region"] == [
        "Iraq", "Hamrin Mountains", "Wadi Hawran", "Al Ḩawījah",
    ]  # fmt: skip


def test_where_the_text_puts_a_village_no_namesake_elsewhere_is_meant() -> None:
    (village, area) = read(
        "fighting/NN in/IN Arbin/NNP in/IN Homs/NNP province/NN ./.", {"Arbin": "place", "Homs": "place"}
    )
    assert (village.latitude, village.country, village.area) == (None, "SY", "Homs")
    assert village.reason.startswith("no gazetteer holds this name in Homs, where the text puts it")
    assert area.latitude is not None


def test_what_lies_in_an_area_is_a_place_whatever_the_reader_took_it_for() -> None:
    words = "They/PRP stormed/VBD Orlo/NNP suburb/NN in/IN the/DT Homs/NNP governorate/NN ./."
    found = read(words, {"Orlo": "person", "Homs": "place"})
    assert [(one.text, one.area) for one in found] == [("Orlo", "Homs"), ("Homs governorate", None)]
    alone = read("They/PRP met/VBD Orlo/NNP in/IN Homs/NNP ./.", {"Orlo": "person", "Homs": "place"})
    assert [one.text for one in alone] == ["Homs"]


def test_names_with_an_article_in_small_letters() -> None:
    found = read(
        "They/PRP left/VBD al-Bab/NNP and/CC Khan/NNP as/IN Subul/NNP in/IN Syria/NNP ./.",
        {"al-Bab": "place", "Khan": "person", "Subul": "place", "Syria": "place"},
    )
    assert [one.text for one in found] == ["al-Bab", "Khan as Subul", "Syria"]


def test_an_article_behind_the_first_word_of_a_name() -> None:
    found = read(
        "They/PRP fled/VBD Khan/NNP ash/IN Orlo/NNP and/CC Homs/NNP as/IN Syrian/JJ troops/NNS came/VBD ./.",
        {"Khan": "place", "Homs": "place"},
    )
    assert [one.text for one in found if one.kind != "country"] == ["Khan ash Orlo", "Homs"]


def test_a_province_is_none_of_its_towns_in_any_spelling() -> None:
    found = read(
        "fighting/NN in/IN Hajin/NNP in/IN Deir/NNP ez-Zor/NNP province/NN and/CC in/IN the/DT Deir/NNP Ezzor/NNP "
        "governorate/NN ./.",
        {"Hajin": "place", "Deir ez-Zor": "place", "Deir Ezzor": "place"},
    )
    assert [(one.name, one.kind, one.country) for one in found[1:]] == [("Deir ez-Zor", "area", "SY")] * 2


def test_the_short_name_of_a_month_is_no_town() -> None:
    assert read("It/PRP happened/VBD in/IN Nov/NNP ./.", {"Nov": "place"}) == ()


def test_armies_fight_for_places_and_critics_attack_persons() -> None:
    war = read(
        "Troops/NNS bombarded/VBD Homs/NNP ;/: the/DT battle/NN for/IN Palmyra/NNP raged/VBD ./.",
        {"Homs": "person", "Palmyra": "person"},
    )
    assert [one.text for one in war] == ["Homs", "Palmyra"]
    rockets = read("Rockets/NNS/nsubj>hit hit/VBD Homs/NNP/obj>hit ./.", {"Homs": "person"})
    assert [one.text for one in rockets] == ["Homs"]
    assert read("Critics/NNS attacked/VBD Clinton/NNP ./.", {"Clinton": "person"}) == ()


def test_a_persons_name_is_no_place() -> None:
    found = read(
        "Michael/NNP Jordan/NNP told/VBD Paris/NNP Hilton/NNP that/IN Jordan/NNP would/MD wait/VB ./.",
        {"Michael Jordan": "person", "Paris Hilton": "person"},
    )
    assert found == ()


def test_a_name_in_a_list_of_places_is_one_though_the_reader_took_it_for_a_person() -> None:
    found = read(
        "in/IN the/DT Makhoul/NNP ,/, Hamrin/NNP ,/, Ghurra/NNP and/CC Zaghitoun/NNP areas/NNS of/IN Iraq/NNP ./.",
        {"Makhoul": "person", "Hamrin": "person", "Ghurra": "person", "Zaghitoun": "place", "Iraq": "place"},
    )
    assert [(one.text, one.latitude is not None) for one in found] == [
        ("Makhoul", True), ("Hamrin", True), ("Ghurra", False), ("Zaghitoun", False), ("Iraq", True),
    ]  # fmt: skip


def test_an_unresolved_place_empties_nothing() -> None:
    found = read("from/IN Vessania/NNP to/TO Basra/NNP ./.", {"Vessania": "place", "Basra": "place"})
    assert told(found) == [("Vessania", "?", "location"), ("Basra", "Basrah, IQ", "location")]
    assert found[0].reason.startswith("no gazetteer holds this name")
    assert [one.id for one in found] == ["p1", "p2"]


def test_abbreviations_need_their_capitals_and_full_stops() -> None:
    found = read("US/NNP forces/NNS told/VBD us/PRP in/IN Norman/NNP ,/, Okla./NNP", {"Norman": "place"})
    assert told(found) == [
        ("US", "United States, US", "location"),
        ("Norman", "Norman, US", "location"),
        ("Okla.", "Oklahoma, US", "location"),
    ]
    assert found[1].area == "Oklahoma"


@given(st.text(alphabet="ABab .,-'’\n\u0627é", max_size=60))
@settings(max_examples=60, deadline=None)
def test_any_text_is_read_and_every_span_is_its_words(text: str) -> None:
    words, offset = [], 0
    for form in text.split():
        start = text.index(form, offset)
        offset = start + len(form)
        words.append(Word(start, offset, "NNP", len(words), "root"))
    mentions = tuple(Mention(Span(word.start, word.end), "place", True, 0.9) for word in words)
    tags = Tags(tuple(words), (Span(0, len(words)),) if words else (), (Span(0, len(text)),), (), mentions)
    one = Article(text=text, sha256="", kind="text", origin="", body=Span(0, len(text)))
    for place in places(one, Syntax(text, tags), gazetteer()):
        assert text[place.span.start : place.span.end] == place.text != ""


def test_a_namesake_in_another_country_is_not_meant() -> None:
    (village, _) = read("fire/NN in/IN Springfield/NNP in/IN Iraq/NNP ./.", {"Springfield": "place", "Iraq": "place"})
    assert (village.latitude, village.country) == (None, "IQ")
    assert "somewhere within" in village.reason


def test_what_is_said_to_be_a_village_is_a_place_and_lies_where_it_is_said_to() -> None:
    words = "They/PRP died/VBD in/IN Orlo/NNP ,/, a/DT small/JJ hamlet/NN in/IN Anbar/NNP ./."
    (village, area) = read(words, {"Orlo": "person", "Anbar": "place"})
    assert (village.text, village.kind, village.area, village.latitude) == ("Orlo", "settlement", "Anbar", None)
    assert area.latitude is not None


def test_an_article_before_a_hyphen_is_no_town_of_norway() -> None:
    words = "the/DT village/NN of/IN Al-Karma/NNP in/IN Anbar/NNP ./."
    assert [one.text for one in read(words, {"Al-Karma": "place", "Anbar": "place"})] == ["Al-Karma", "Anbar"]


def test_a_county_in_a_buildings_name_though_a_person_could_be_called_so() -> None:
    words = "taken/VBN to/TO the/DT Henry/NNP County/NNP Courthouse/NNP ./."
    (found,) = read(words, {"Henry County Courthouse": "organisation"})
    assert (found.text, found.kind, found.role) == ("Henry County", "area", "attribute")


def test_what_is_left_reached_or_lived_in_is_a_place() -> None:
    for words in (
        "The/DT ship/NN left/VBD Izmir/NNP ./.",
        "They/PRP fled/VBD to/TO Izmir/NNP ./.",
        "An/DT Izmir/NNP man/NN spoke/VBD ./.",
    ):
        assert [one.text for one in read(words, {"Izmir": "person"})] == ["Izmir"]
    assert read("They/PRP have/VBP confidence/NN in/IN Orlo/NNP ./.", {"Orlo": "person"}) == ()


def test_a_first_name_that_acts_is_no_town() -> None:
    words = "Sydney/NNP/nsubj>looked looked/VBD pale/JJ ;/: Sydney/NNP Marsh/NNP waited/VBD ./."
    assert read(words, {"Sydney Marsh": "person", "Sydney": "place"}) == ()


def test_a_large_seat_of_government_is_a_place_whatever_the_reader_took_it_for() -> None:
    found = read("Ankara/NNP/nmod:poss>demands 's/POS demands/NNS grew/VBD ./.", {"Ankara": "person"})
    assert told(found) == [("Ankara", "Ankara, TR", "actor")]
    assert read("London/NNP said/VBD it/PRP ;/: Jack/NNP London/NNP wrote/VBD ./.", {"Jack London": "person"}) == ()


def test_a_small_namesake_far_from_all_else_is_not_meant() -> None:
    found = read(
        "They/PRP left/VBD Desa/NNP for/IN Jammu/NNP and/CC Srinagar/NNP in/IN India/NNP ./.",
        {"Desa": "place", "Jammu": "place", "Srinagar": "place", "India": "place"},
    )
    assert [one.country for one in found] == [None, "IN", "IN", "IN"]


def test_the_seat_of_a_government_keeps_its_name_among_its_neighbours() -> None:
    found = read(
        "India/NNP told/VBD Islamabad/NNP that/IN Jammu/NNP and/CC Srinagar/NNP were/VBD quiet/JJ ./.",
        {"India": "place", "Islamabad": "place", "Jammu": "place", "Srinagar": "place"},
    )
    assert [(one.name, one.country) for one in found if one.text == "Islamabad"] == [("Islamabad", "PK")]


def test_at_is_no_article_before_another_sound() -> None:
    found = read(
        "They/PRP crossed/VBD the/DT Euphrates/NNP at/IN Mayadin/NNP ./.", {"Euphrates": "place", "Mayadin": "place"}
    )
    assert [one.text for one in found] == ["Euphrates", "Mayadin"]


def test_where_somebody_of_an_age_is_from() -> None:
    found = read("Ann/NNP Lee/NNP ,/, 24/CD ,/, of/IN Columbus/NNP", {"Ann Lee": "person", "Columbus": "person"})
    assert [one.text for one in found] == ["Columbus"]
