from allegedly.reading.times.grammar import Grammar, Match, Rule
from allegedly.reading.times.meaning import Context, Meaning
from allegedly.reading.times.tokens import tokenise


def _never(match: Match, context: Context) -> Meaning | None:
    return None


def _matches(text: str, *patterns: str) -> list[str]:
    grammar = Grammar(Rule(pattern, _never) for pattern in patterns)
    tokens = tokenise(text, 0, len(text), grammar.alphabet)
    return [text[tokens.starts[match.start] : tokens.ends[match.stop - 1]] for match, _ in grammar.candidates(tokens)]


def test_categories_words_and_choices() -> None:
    assert _matches("last Monday, this June", "last|this WEEKDAY|MONTH") == ["last Monday", "this June"]


def test_what_is_optional() -> None:
    assert _matches("the month of May; month May", "the? month of? MONTH") == ["the month of May", "month May"]


def test_groups() -> None:
    pattern = "{ early | the end of }? MONTH"
    assert _matches("early May, the end of June, July", pattern) == ["early May", "the end of June", "July"]


def test_what_stands_outside_of_the_span_must_be_there() -> None:
    assert _matches("in summer, of summer, in summer sun", "in [ SEASON ] ,") == ["summer"]


def test_what_must_not_follow_or_precede() -> None:
    assert _matches("year end, year end up", "[ year end ] !up") == ["year end"]
    assert _matches("as soon, soon", "!as [ soon ]") == ["soon"]


def test_the_longest_comes_first_then_the_rule_that_was_named_first() -> None:
    assert _matches("May 5, 2013", "MONTH", "MONTH DAY", "MONTH DAY , YEAR") == ["May 5, 2013", "May 5", "May"]


def test_a_match_gives_the_values_of_its_words() -> None:
    grammar = Grammar([Rule("MONTH DAY ,? YEAR", _never)])
    tokens = tokenise("on March 5, 2013 again", 0, 22, grammar.alphabet)
    ((match, _),) = grammar.candidates(tokens)
    assert (match.number("MONTH"), match.number("DAY"), match.number("YEAR")) == (3, 5, 2013)
    assert (match.before(), match.after(), match.raw("MONTH")) == ("on", "again", "March")
    assert match.has("RANK", "march")
    assert not match.has("april")
