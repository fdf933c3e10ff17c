from allegedly.reading.times.tokens import OTHER, Alphabet, tokenise


def _words(text: str) -> list[str]:
    tokens = tokenise(text, 0, len(text), Alphabet())
    return [tokens.word(index) for index in range(len(tokens.starts))]


def _raw(text: str) -> list[str]:
    tokens = tokenise(text, 0, len(text), Alphabet())
    return [tokens.raw(index) for index in range(len(tokens.starts))]


def test_numbers_in_words_are_one_token() -> None:
    assert _raw("for twenty-four hours in nineteen ninety-six") == [
        "for",
        "twenty-four",
        "hours",
        "in",
        "nineteen ninety-six",
    ]
    assert _words("twenty-four nineteen")[:1] == ["<words>"]


def test_a_run_that_makes_no_number_is_cut_where_it_does() -> None:
    assert _raw("five six seven")[0] == "five"


def test_numbers_are_sorted_by_the_roles_they_can_play() -> None:
    assert _words("7 18 29 45 300 2013 3.5 0") == [
        "<hour>", "<late hour>", "<late day>", "<minute>", "<count>", "<year>", "3.5", "<zero>",
    ]  # fmt: skip


def test_numeric_times_are_one_token() -> None:
    assert _words("2013-03-20 20/03/2013 10:30 1990s '90s 5th '98 a.m. 1600 GMT") == [
        "<iso>", "<slashed>", "<clock>", "<decade>", "<decade>", "<rank>", "<short year>", "<am>", "<clock>", "gmt",
    ]  # fmt: skip


def test_mail_quoting_and_emphasis_are_no_tokens() -> None:
    assert _raw("*last\n> week* it") == ["last", "week", "it"]


def test_a_blank_line_is_a_break_even_inside_mail_quoting() -> None:
    assert _words("last\n>\n> week")[1] == "<break>"
    assert _words("last\n \t\nweek")[1] == "<break>"
    assert "<break>" not in _words("last\nweek")


def test_unknown_words_share_one_code() -> None:
    tokens = tokenise("Zanzibar monsoon", 0, 16, Alphabet())
    assert tokens.codes == OTHER * 2
    assert tokens.word(1) == "monsoon"
    assert tokens.word(2) == tokens.raw(-1) == ""


def test_a_sentence_ends_at_its_stop_and_not_at_an_abbreviation() -> None:
    text = "Gen. Rashid came. He left on Oct. 5 for the U.S. and no one saw."
    tokens = tokenise(text, 0, len(text), Alphabet())
    ends = [tokens.starts[index] for index in range(len(tokens.starts)) if tokens.ends_sentence(index)]
    assert ends == [16, 63]


def test_only_the_given_range_is_read() -> None:
    tokens = tokenise("Monday Tuesday Wednesday", 7, 14, Alphabet())
    assert [tokens.raw(0), len(tokens.starts)] == ["Tuesday", 1]
