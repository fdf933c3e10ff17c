"""The forms of argument from timing, through the trained reader: what argues, what only reckons a date."""

import functools

import pytest

from allegedly import ingest, tagging
from allegedly.reading import Syntax, assemble
from allegedly.reading.arguments import arguments
from allegedly.reading.times import times
from allegedly.schema import Argument, Event, Side, Span, quote


@functools.cache
def read(text: str) -> tuple[Argument, ...]:
    article = ingest.article_from_text(text, written="2024-01-16")
    tags = tagging.tag(article, tagging.trained_reader(1))
    found = assemble(article, tags)
    dated = times(article, tags.words, tags.sentences)
    return arguments(article, Syntax(article.text, tags), found.attributions, dated, (), ())


def words(side: Side | None) -> str | None:
    return None if side is None else " ".join(side.quote.text.split())


FORMS = [
    (
        "It strains belief that the court lost the tape the very night before the ruling.",
        "denied coincidence", "the court lost the tape", "the ruling",
    ),
    (
        "Isn't it odd that inspectors close the mine only now that the vote is being held?",
        "coincidence", "the vote is being held", "inspectors close the mine",
    ),
    (
        "The arrests began, as if on a signal, the morning the envoys left.",
        "just as", "the envoys left", "The arrests began, as if on a signal",
    ),
    (
        "The truce was followed, within a week, by an attack on the convoy.",
        "aftermath", "The truce", "an attack on the convoy",
    ),
    (
        "The shelling of the ford came as envoys of both sides sat down in Velm.",
        "just as", "envoys of both sides sat down in Velm", "The shelling of the ford",
    ),
    (
        "The commission had not yet counted the ballots when gunmen stormed its office.",
        "just as", "The commission had not yet counted the ballots", "gunmen stormed its office",
    ),
    (
        "Twice this year the council has debated the mast; twice, militants have attacked the mast.",
        "whenever", "this year the council has debated the mast", "militants have attacked the mast",
    ),
    (
        "With every new round of talks comes another wave of attacks on the convoys.",
        "whenever", "every new round of talks", "another wave of attacks on the convoys",
    ),
    (
        "The house has met four times, and each time, within a day, rebels have shelled the airport.",
        "whenever", "The house has met four times", "rebels have shelled the airport",
    ),
    (
        "We are asked to believe that the court lost the tape by pure chance in the hour the judge resigned.",
        "coincidence", "the judge resigned", "the court lost the tape",
    ),
    (
        "Some will put it down to chance that the hall burned within hours of the indictment.",
        "denied coincidence", "the indictment", "the hall burned",
    ),
    (
        "Are we really to suppose that the raid has nothing to do with the vote?",
        "denied coincidence", "the vote", "the raid",
    ),
    (
        "I see nothing accidental in the fact that the raid preceded the summit.",
        "denied coincidence", "the raid", "the summit",
    ),
    (
        "The arrests coincide all too neatly with the sale of the port.",
        "coincidence", "the sale of the port", "The arrests",
    ),
    (
        "Is it a coincidence that the port was closed just as the minister began talks with the dockers?",
        "coincidence", "the minister began talks with the dockers", "the port was closed",
    ),
    (
        "It is no accident that rockets fell on the airfield days after the parliament voted to expel the troops.",
        "denied coincidence", "the parliament voted to expel the troops", "rockets fell on the airfield",
    ),
    (
        "It can no longer be seen as a coincidence that the group reappears as the army withdraws.",
        "denied coincidence", "the army withdraws", "the group reappears",
    ),
    (
        "The bombing of the bridge coincides all too neatly with the visit of the envoy.",
        "coincidence", "the visit of the envoy", "The bombing of the bridge",
    ),
    (
        "Each and every time the parliament in Sarnow debates the withdrawal, attacks on convoys rise.",
        "whenever", "the parliament in Sarnow debates the withdrawal", "attacks on convoys rise",
    ),
    (
        "Attacks on convoys rise whenever the parliament in Sarnow debates the withdrawal.",
        "whenever", "the parliament in Sarnow debates the withdrawal", "Attacks on convoys rise",
    ),
    (
        "Each and every time the bill is put on the agenda, an attack follows.",
        "whenever", "the bill is put on the agenda", "an attack follows",
    ),
    (
        "Is it mere chance that the raiders came back in the very week in which the parliament began to vote?",
        "coincidence", "the parliament began to vote", "the raiders came back",
    ),
    (
        "Is it really chance that the trucks move whenever the senators vote?",
        "coincidence", "the senators vote", "the trucks move",
    ),
    (
        "The rebels entered the town just as the army began its retreat.",
        "just as", "the army began its retreat", "The rebels entered the town",
    ),
    (
        "This surge in attacks comes at a time when the militia is fighting on the border.",
        "just as", "the militia is fighting on the border", "This surge in attacks",
    ),
    (
        "The newspaper closed on the very day that the results were announced.",
        "just as", "the results were announced", "The newspaper closed",
    ),
    (
        "Rebels bombed the bridge just one day after the army killed their leader.",
        "aftermath", "the army killed their leader", "Rebels bombed the bridge",
    ),
    (
        "Just hours before the vote on the treaty, police arrested two members of the council.",
        "aftermath", "police arrested two members of the council", "the vote on the treaty",
    ),
    (
        "The court in Velm released the officers on the heels of a strike.",
        "aftermath", "a strike", "The court in Velm released the officers",
    ),
    (
        "The advertisement came only a day before the election.",
        "aftermath",
        "The advertisement",
        "the election",
    ),
    (
        "The police withdrew from the square amid heavy fighting.",
        "backdrop", "heavy fighting", "The police withdrew from the square",
    ),
    (
        "Just as the envoys sat down, rockets struck the airfield.",
        "just as", "the envoys sat down", "rockets struck the airfield",
    ),
    (
        "Just as the opposition was about to win the council, the army closed the polling stations.",
        "just as", "the opposition was about to win the council", "the army closed the polling stations",
    ),
    (
        "Its attacks surged at the very moment the government offered to talk.",
        "just as", "the government offered to talk", "Its attacks surged",
    ),
    (
        "No sooner was the blockade lifted than pirates attacked three tankers.",
        "just as", "the blockade lifted", "pirates attacked three tankers",
    ),
    (
        "Kidnappings in the delta spiked in the weeks before the election.",
        "aftermath", "Kidnappings in the delta spiked", "the election",
    ),
    (
        "The number of bombings has doubled since the coalition closed its base.",
        "aftermath", "the coalition closed its base", "The number of bombings has doubled",
    ),
    (
        "Raids on the islands intensified as the fleet withdrew.",
        "backdrop", "the fleet withdrew", "Raids on the islands intensified",
    ),
    (
        "The retreat of the army was followed within days by massacres in four villages.",
        "aftermath", "The retreat of the army", "massacres in four villages",
    ),
    (
        "The murder came on the eve of peace talks.",
        "aftermath", "The murder", "peace talks",
    ),
    (
        "That the raid happened on the eve of the vote can no longer be called a coincidence.",
        "denied coincidence", "the raid happened", "the vote",
    ),
    (
        "The editor's arrest, which came a day after her paper published the letters, was no coincidence.",
        "denied coincidence", "her paper published the letters", "The editor's arrest",
    ),
    (
        "Is it not strange that the ceasefire collapsed the very day the inspectors arrived?",
        "coincidence", "the inspectors arrived", "the ceasefire collapsed",
    ),
    (
        "Each time the ministry awards a road to the firm, the shares move first.",
        "whenever", "the ministry awards a road to the firm", "the shares move first",
    ),
    (
        "Curiously, the judge fell ill the very week the bank's case was to be heard.",
        "just as", "the bank's case was to be heard", "the judge fell ill",
    ),
    (
        "Like clockwork, the militia releases a video whenever the budget comes up for a vote.",
        "whenever", "the budget comes up for a vote", "the militia releases a video",
    ),
    (
        "Mere hours before the court ruled, the minister sold the land.",
        "aftermath", "the minister sold the land", "the court ruled",
    ),
    (
        "It took just two days for the governor's brother to buy the land after the cabinet chose the port.",
        "aftermath", "the cabinet chose the port", "the governor's brother to buy the land",
    ),
    (
        "What are the odds that the camera on the quay fails on the one night a container vanishes?",
        "coincidence", "a container vanishes", "the camera on the quay fails",
    ),
    (
        "Is it a coincidence that each and every time the minister closed the border, rebels raided the customs house?",
        "coincidence", "the minister closed the border", "rebels raided the customs house",
    ),
    (
        "Is it just chance that whenever the minister closed the border, rebels raided the customs house?",
        "coincidence", "the minister closed the border", "rebels raided the customs house",
    ),
    (
        "Hardly had the ambassador left the airport when the first tanks crossed the bridge.",
        "just as", "the ambassador left the airport", "the first tanks crossed the bridge",
    ),
    (
        "That the two murders happened as the list was being drawn up cannot be explained by chance.",
        "denied coincidence", "the list was being drawn up", "the two murders happened",
    ),
    (
        "Gunmen struck the mine as talks on its sale entered their last day, fuelling claims of a link.",
        "backdrop", "talks on its sale entered their last day", "Gunmen struck the mine",
    ),
    (
        "The slanders began at the very hour at which the bishop opened the church to the union.",
        "just as", "the bishop opened the church to the union", "The slanders began",
    ),
    (
        "Must we believe that it was chance that the witness drowned in the very week in which the court sat?",
        "coincidence",
        "the court sat",
        "the witness drowned",
    ),
    (
        "How convenient that the archive burned while the auditors were at lunch!",
        "coincidence",
        "the auditors were at lunch",
        "the archive burned",
    ),
    (
        "The timing of the leak, a week before the congress, was no accident.",
        "denied coincidence",
        "the leak",
        "the congress",
    ),
    (
        "In the ten days leading up to the census, attacks on clerks doubled.",
        "aftermath",
        "attacks on clerks doubled",
        "the census",
    ),
    (
        "Each and every time the Front attacks, the exchange in Karsholm closes early.",
        "whenever",
        "the Front attacks",
        "the exchange in Karsholm closes early",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "form", "first", "then"), FORMS)
def test_the_form_and_both_sides(sentence: str, form: str, first: str, then: str) -> None:
    (found,) = read(sentence)
    assert (found.form, words(found.first), words(found.then)) == (form, first, then)
    assert found.span == Span(0, len(sentence))
    assert found.attribution is None


@pytest.mark.parametrize(
    "sentence",
    [
        "She died three days after the accident.",
        "Six years after declaring victory, the government still pays the militia.",
        "The shop opens whenever you ring the bell.",
        "He is just as tall as his brother, and she sang just as her mother did.",
        "The mayor spoke amid concerns about rising prices.",
        "The fire at the mill was no accident.",
        "It is no coincidence that the best apples grow on the south slope: they get more sun.",
        "Her answer was anything but random: she had prepared it for weeks.",
        "Whenever it rains, the underpass floods and the buses take the hill.",
        "The crash was no accident, said the mayor; it was no accident.",
        "The festival coincides with Easter.",
        "It came two days after the vote.",
        "The new investment comes amid signs of a recovery.",
        "The mayor of Velm spoke just two days before the end of March.",
        "Two hours after the match the mayor said that the roads were open.",
        "We go to the lake every time I visit Velm.",
        "The new road would open just as the old one would close.",
        "Just as the whistle was about to go, Renn scored from the edge of the box.",
        "Whenever a cold front crosses the mountains, temperatures in Velm drop by ten degrees.",
        "Shares in the airline rose after the company announced better results.",
        "The minister, who took office days after the former one died, has never held a press conference.",
        "The moment the bell rang the children ran out to the lake.",
        "Is it strange that the shop is closed?",
        "Each time a minister resigns, the president must name a successor within ten days.",
        "What are the chances that it rains on Saturday?",
        "The minister's plane landed just as the sun was setting behind the harbour.",
        "No sooner had I sat down than the telephone rang.",
        "The commission publishes the minutes within two days of its meeting.",
        "The speech was the moment the council had been waiting for.",
        "Why is it that our trains are later than those of our neighbours?",
        "You can ask what the odds are; the bookmakers in Velm give seven to two.",
        "Curiously, the two oldest maps are both kept in one museum.",
        "The firm has grown each year, and each time, the baker says, it was hard work.",
        "The news came as a relief to the council, and the vote came as no surprise.",
        "The letter was signed on the afternoon that the clerk came back from her holiday.",
        "It strains belief that anyone should pay that much for a chair.",
        "Each of the three lectures was followed, within an hour, by a walk through the garden.",
        "The choir had not yet tuned its voices when the curtain rose.",
        "Three times this week the ferry was late, and three times the captain blamed the fog.",
        "With each new season comes another menu.",
        "The price of butter has nothing to do with the arrival of the new manager, the dairy said.",
        "The two exhibitions coincide with the fair.",
        "The director does not believe in coincidences: a good programme is planned two years ahead.",
        "",
    ],
)
def test_what_reckons_a_date_or_compares_is_no_argument(sentence: str) -> None:
    assert read(sentence or "The harbour is closed.") == ()


def test_a_line_break_inside_a_marker_and_a_question_without_sides() -> None:
    text = "The editor was arrested. The newspaper was sold. Coincidence?"
    (alone,) = read(text)
    assert (alone.form, alone.marker.text, alone.first, alone.then) == ("coincidence", "Coincidence", None, None)
    (broken,) = read("It is no\ncoincidence that the dam\nbroke after the army left the valley.")
    assert broken.marker.text == "is no\ncoincidence that"
    assert (words(broken.first), words(broken.then)) == ("the army left the valley", "the dam broke")


def test_what_was_no_accident_stands_in_the_sentence_before() -> None:
    (found,) = read("The scales broke the night before the inspectors came. That was no accident.")
    assert (found.form, words(found.first), words(found.then)) == (
        "denied coincidence",
        "The scales broke",
        "the inspectors came",
    )
    assert read("The crack is in the glaze of the jug. That was no accident.") == ()


def test_those_whom_the_author_talks_to_do_not_argue() -> None:
    (found,) = read("Readers may conclude that the offensive opened within hours of the ambassador's departure.")
    assert found.attribution is None


def test_it_is_the_sources_argument_where_it_stands_in_its_words() -> None:
    (found,) = read(
        '"It is no coincidence that the dam broke as the army left the valley," the engineer Ada Brandt said.'
    )
    assert found.attribution == "a1"
    assert (words(found.first), words(found.then)) == ("the army left the valley", "the dam broke")


def test_a_marker_may_be_broken_by_who_says_it() -> None:
    (found,) = read('"Is it a coincidence," Tomas Reth asked, "that he leaves just as the money runs out?"')
    assert found.marker.text == 'Is it a coincidence," Tomas Reth asked, "that'
    assert (words(found.first), words(found.then)) == ("the money runs out", "he leaves")
    assert found.attribution == "a1"
    (found,) = read(
        "It can hardly be a coincidence, says the mayor, that each loss is followed, within weeks, by riots."
    )
    assert (words(found.first), found.attribution) == (None, "a1")
    (found,) = read("It is no coincidence, says the mayor, that each loss is followed, within weeks, by two murders.")
    assert (words(found.first), words(found.then), found.attribution) == ("each loss", "two murders", "a1")


def test_a_clause_that_hangs_on_what_was_said_before_it_takes_that() -> None:
    (found,) = read(
        "Officers warn of a revival of the militia, which coincides all too neatly with the retreat of the army."
    )
    assert words(found.then) == "Officers warn of a revival of the militia"


def test_a_side_carries_what_would_select_its_series() -> None:
    text = "It is no coincidence that rebels attacked Velm on 5 January just as General Tomas Reth left the country."
    article = ingest.article_from_text(text, written="2024-01-16")
    tags = tagging.tag(article, tagging.trained_reader(1))
    start = text.index("attacked")
    span = Span(start, start + 8)
    attack = Event(
        id="e1", span=span, trigger=quote(text, (span,)), kind="ASSAULT", mode=None, sub_kind=None, actors=(),
        time=None, place=None, killed=None, injured=None, attribution=None, status="happened", mentions=(span,),
    )  # fmt: skip
    dated = times(article, tags.words, tags.sentences)
    (found,) = arguments(article, Syntax(text, tags), (), dated, (), (attack,))
    assert found.then is not None
    assert found.first is not None
    assert (found.then.events, found.then.kinds, found.then.times) == (("e1",), ("ASSAULT",), ("t1",))
    assert found.first.actors == ("Tomas Reth",)


def test_ids_count_in_reading_order() -> None:
    text = "\n\n".join(sentence for sentence, *_ in FORMS[:4])
    found = read(text)
    assert [argument.id for argument in found] == ["g1", "g2", "g3", "g4"]
    assert [argument.span.start for argument in found] == sorted(argument.span.start for argument in found)


def test_what_and_joins_are_two_arguments() -> None:
    one, other = read("Whenever the envoys meet, bombs go off, and whenever the envoys leave, attacks stop.")
    assert (words(one.first), words(one.then)) == ("the envoys meet", "bombs go off")
    assert (words(other.first), words(other.then)) == ("the envoys leave", "attacks stop")


def test_a_clause_that_a_parse_hangs_on_the_noun_before_it_is_a_side() -> None:
    (argument,) = read("Every time the assembly takes up the withdrawal of the Tessaly garrison, a fuel depot burns.")
    assert (argument.form, words(argument.first), words(argument.then)) == (
        "whenever", "the assembly takes up the withdrawal of the Tessaly garrison", "a fuel depot burns",
    )  # fmt: skip


def test_a_noun_with_a_relative_clause_is_no_happening() -> None:
    assert read("Every time the assembly takes up the garrison, the deputies who own depots are there.") == ()
