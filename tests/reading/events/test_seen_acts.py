"""Events in words that no list has, as the trained reader takes them for such."""

from .sample import attribution, brief, mentioned, told


def test_a_word_that_no_list_has_names_an_event() -> None:
    assert told("foray") == ()
    (event,) = told("foray", acts=[("foray", "ASSAULT.attack", 0.9)])
    assert (event.trigger.text, event.kind, event.sub_kind) == ("foray", "ASSAULT", "attack")
    (event,) = told("landing", acts=[("landed", "ASSAULT.shelling", 0.9)])
    assert (event.kind, event.sub_kind) == ("ASSAULT", "shelling")


def test_a_word_that_may_name_one_is_none() -> None:
    assert told("foray", acts=[("foray", "ASSAULT.attack", 0.5)]) == ()


def test_a_listed_word_that_the_rules_declined_may_name_one() -> None:
    assert told("metaphor") == ()
    assert brief(told("metaphor", acts=[("battled", "ASSAULT.armed clash", 0.7)])) == [
        ("battled", "ASSAULT", "happened")
    ]


def test_where_sport_is_spoken_of_nothing_is_seen() -> None:
    assert told("sport", acts=[("attacked", "ASSAULT.attack", 0.95)]) == ()


def test_a_noun_alone_tells_enough_where_it_surely_names_an_act() -> None:
    assert told("generic") == ()
    assert brief(told("generic", acts=[("attack", "ASSAULT.attack", 0.9)])) == [("attack", "ASSAULT", "happened")]


def test_what_is_denied_is_an_attribution_and_no_refusal() -> None:
    denied = attribution(
        "denied", "The army", "denied", "that its aircraft had bombed the hospital in Tersk", attitude="denies"
    )
    acts = [("denied", "REJECT", 0.9)]
    assert [event.kind for event in told("denied", attributions=[denied], acts=acts)] == ["ASSAULT"]
    assert [event.kind for event in told("denied", acts=acts)] == ["REJECT", "ASSAULT"]


def test_what_is_called_for_is_told_with_the_call() -> None:
    assert brief(told("official asking", acts=[("help", "AID", 0.9)])) == [("asked", "REQUEST", "happened")]


def test_two_words_of_one_kind_in_a_sentence_tell_of_one_act() -> None:
    tore = ("tore", "ASSAULT.attack", 0.9)
    (event,) = told("foray", acts=[("foray", "ASSAULT.attack", 0.9), tore])
    assert mentioned("foray", event) == ["foray", "tore"]
    assert len(told("foray", acts=[("foray", "MOBILIZE", 0.9), tore])) == 2


def test_a_listed_word_names_what_a_learned_one_before_it_tells_of() -> None:
    (event,) = told("numbered", acts=[("bomb", "ASSAULT.bombing", 0.9)])
    assert (event.trigger.text, mentioned("numbered", event)) == ("exploded", ["bomb", "exploded"])


def test_a_learned_word_beside_an_act_of_violence_tells_of_it() -> None:
    (event,) = told("numbered", acts=[("numbered", "ASSAULT.attack", 0.9)])
    assert mentioned("numbered", event) == ["exploded", "numbered"]
    assert len(told("numbered", acts=[("numbered", "COERCE", 0.9)])) == 2


def test_what_tells_of_the_dead_or_is_told_with_a_listed_word_is_left_to_the_rules() -> None:
    assert told("rose", acts=[("toll", "ASSAULT.attack", 0.99)]) == told("rose")
    assert told("numbered", acts=[("killed", "ASSAULT.attack", 0.99)]) == told("numbered")


def test_killing_surely_tells_of_an_act_where_somebody_is_killed_and_none_is_told_beside_it() -> None:
    surely, unsure = [("killed", "ASSAULT.attack", 0.97)], [("killed", "ASSAULT.attack", 0.9)]
    counted = [("killed", "driver", 0.9)]
    assert brief(told("port", acts=surely, settings=counted)) == [("killed", "ASSAULT", "happened")]
    assert told("port", acts=unsure, settings=counted) == ()
    assert told("port", acts=surely) == ()
