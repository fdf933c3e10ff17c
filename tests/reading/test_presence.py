import allegedly


def sources(text: str) -> list[tuple[str, str, int]]:
    """Name, type and number of attributions of each source."""
    reading = allegedly.read_text(text, threads=1)
    return [(source.name, source.type, len(source.attributions)) for source in reading.sources]


def test_any_noun_may_call_whom_only_a_name_introduced_a_sentence_ago() -> None:
    text = 'Moussa Attaher, 44, said the plateau was closed. "They shot at the goats," the herder said.'
    assert sources(text) == [("Moussa Attaher", "named person", 2)]


def test_who_was_called_to_the_stand_without_a_name_is_the_witness() -> None:
    text = (
        "Prosecutor Tamta Beridze told the bench it was a shop. A former inspector, whose identity is being withheld,"
        " said that everyone had known. The witness said those who asked were sent away."
    )
    assert sources(text) == [
        ("Tamta Beridze", "named person", 1),
        ("A former inspector", "anonymous source", 2),
    ]


def test_a_noun_for_owners_may_call_a_body() -> None:
    text = "Blue Ridge Gold denies that it dug there. The miner says its ponds are sealed."
    assert sources(text) == [("Blue Ridge Gold", "named organisation", 2)]


def test_a_body_called_like_a_place_or_a_person_is_the_company() -> None:
    text = "Blue Strait, which runs the terminal, said the boiler was safe. The company added that it would pay."
    assert sources(text) == [("Blue Strait", "named organisation", 2)]


def test_an_age_far_from_its_owner_goes_to_whom_the_article_is_about() -> None:
    quoted = " ".join(f'"It was cold in winter number {year}," Brask said.' for year in range(3))
    others = "Neighbours said they had seen him. The club said it had invited him. Residents said they were glad. "
    text = f"Anton Brask keeps eleven hives. {quoted} {others * 2}The 61-year-old said he would not go."
    assert ("Anton Brask", "named person", 4) in sources(text)


def test_owners_joined_by_and_own_one_body() -> None:
    text = (
        "The Dockers' and Lightermen's Union said on Monday that the gates would stay shut."
        " The union said its members had voted."
    )
    assert [row[1:] for row in sources(text)] == [("named organisation", 2)]


def test_a_name_taken_now_for_a_place_and_now_for_a_person_is_a_body() -> None:
    text = "The harbour belongs to Meridian Quays. Meridian Quays said it had sold the cranes."
    assert sources(text) == [("Meridian Quays", "named organisation", 1)]
