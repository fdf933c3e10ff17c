"""Whether a side of an argument tells of something that happens, and of something that a record could hold."""

from collections.abc import Sequence

from ...schema import Event
from ...vocabulary import lemmas
from ...vocabulary.happenings import happening_words
from ..syntax import FINITE, Syntax
from .markers import Marked
from .sides import Sides

_SHORT = 3
"""Words of "just as" and "comes just as"; longer markers of this form compare nothing."""

_STATING = frozenset({"root", "ccomp", "advcl", "conj", "parataxis", "xcomp"})
"""Relations of verbs that state something of their own, as a relative clause does not."""

_MADE_OF_VERBS = ("ance", "ing", "ment", "sion", "tion")


def is_happening(syntax: Syntax, words: range, events: Sequence[Event]) -> bool:
    """Whether these words tell of one: by their verb, by an event of the reading among them, or by their noun."""
    head, verb = syntax.head(words), _verb_of(syntax, words)
    if verb is not None:
        return _happens(syntax, verb)
    known = happening_words()
    if syntax.forms[head] in known.at_hand or _tells_event(syntax, words, events):
        return True
    nouns = [index for index in words if syntax.words[index].tag.startswith("NN") and not _is_month(syntax, index)]
    if any(syntax.words[child].relation == "cop" for child in syntax.children(head)):
        return False
    if any(syntax.words[child].tag == "VBN" and _is_being(syntax, child) for child in syntax.children(head)):
        return True
    form = syntax.forms[head]
    mood = form not in known.nouns and not known.moods.isdisjoint(lemmas(form))  # "talks" are held, "talk" is a mood
    named = any(not known.nouns.isdisjoint(lemmas(syntax.forms[index])) for index in nouns)
    return not mood and (named or _is_deed(syntax, head))


def _verb_of(syntax: Syntax, words: range) -> int | None:
    """The verb that states what these words tell; a parse that went wrong hangs a clause on its article or subject."""
    head = syntax.head(words)
    verbs = (index for index in (head, *words) if syntax.words[index].tag.startswith("VB"))
    stating = [index for index in verbs if index == head or syntax.words[index].relation in _STATING]
    stating += [index for index in words if _states_alone(syntax, index)]
    return stating[0] if stating else None


def _states_alone(syntax: Syntax, verb: int) -> bool:
    """Whether a verb states something that a parse hangs on the noun before it as a relative clause: one of these has a
    pronoun or a subject of its own. "Whenever they debate the garrison, a depot *burns*".
    """
    word, before = syntax.words[verb], syntax.words[verb - 1]
    if word.relation != "acl:relcl" or word.tag not in FINITE or not before.tag.startswith("NN"):
        return False
    return not any(syntax.words[child].relation.startswith("nsubj") for child in syntax.children(verb))


def _tells_event(syntax: Syntax, words: range, events: Sequence[Event]) -> bool:
    span = syntax.span(words.start, words.stop - 1)
    return any(span.start <= mention.start < span.end for event in events for mention in event.mentions)


def _is_deed(syntax: Syntax, noun: int) -> bool:
    """Whether a noun is made of a verb and says of whom or what: "a *sitting* of the commission"."""
    told = any(syntax.words[child].relation in ("nmod", "nmod:poss") for child in syntax.children(noun))
    return told and syntax.words[noun].tag == "NN" and syntax.forms[noun].endswith(_MADE_OF_VERBS)


def is_recorded(syntax: Syntax, words: range, events: Sequence[Event]) -> bool:
    """Whether these words tell of what data sets record: by an event of the reading, its noun, or an armed body."""
    if _tells_event(syntax, words, events):
        return True
    known = happening_words()
    listed = known.nouns | known.counted | known.arms
    return any(
        syntax.words[index].tag.startswith("NN")
        and not listed.isdisjoint((syntax.forms[index], *lemmas(syntax.forms[index])))
        and not _is_month(syntax, index)
        for index in words
    )


def is_public(syntax: Syntax, words: range, events: Sequence[Event]) -> bool:
    """Whether these words are about public affairs: what data sets record, or the people and acts of a state."""
    return is_recorded(syntax, words, events) or any(_is_of_state(syntax, index) for index in words)


def _is_of_state(syntax: Syntax, noun: int) -> bool:
    """Whether a noun is of public affairs, or names a land that does something: "*Norway* buys frigates"."""
    if not syntax.words[noun].tag.startswith("NN"):
        return False
    form = syntax.forms[noun]
    met = {*lemmas(form), *lemmas(form.rpartition("-")[2])}
    acts = syntax.entity_kinds.get(noun) == "place" and syntax.words[noun].relation == "nsubj"
    return acts or not happening_words().public.isdisjoint(met)


def tells_rate(syntax: Syntax, words: range) -> bool:
    """Whether these words say that there was more or less of what is counted: "attacks on convoys surged", "the number
    of attacks fell", "a surge in attacks"."""
    rates = happening_words().rates
    for index in words:
        word = syntax.words[index]
        if not word.tag.startswith(("VB", "NN")) or rates.isdisjoint(lemmas(syntax.forms[index])):
            continue
        relations = ("nsubj", "nsubj:pass") if word.tag.startswith("VB") else ("nmod", "compound", "obl")
        under = [child for child in syntax.children(index) if child in words]
        if any(syntax.words[child].relation in relations and _is_counted(syntax, child) for child in under):
            return True
    return False


def _is_counted(syntax: Syntax, noun: int) -> bool:
    known = happening_words()
    if not known.counted.isdisjoint(lemmas(syntax.forms[noun])):
        return True
    if known.amounts.isdisjoint(lemmas(syntax.forms[noun])):
        return False
    counted = [child for child in syntax.children(noun) if syntax.words[child].relation == "nmod"]
    return any(not known.counted.isdisjoint(lemmas(syntax.forms[child])) for child in counted)


def _is_being(syntax: Syntax, verb: int) -> bool:
    """Whether a participle tells of what happens to a noun: "the treaty *being signed*"."""
    return any(syntax.forms[child] == "being" for child in syntax.children(verb))


def _is_month(syntax: Syntax, index: int) -> bool:
    return syntax.forms[index] == "march" and syntax.words[index].tag == "NNP"


def comes(syntax: Syntax, marked: Marked, cut: Sides) -> bool:
    """Whether a marker with a verb of its own ("comes days after") sets a named thing beside a happening behind it."""
    before, behind = (cut.first, cut.then) if marked.kind.sides == "before" else (cut.then, cut.first)
    verbal = syntax.words[marked.words.start].tag.startswith("VB") and marked.kind.form != "coincidence"
    return verbal and syntax.words[syntax.head(before)].tag.startswith("NN") and is_happening(syntax, behind, ())


def _happens(syntax: Syntax, verb: int) -> bool:
    helpers = {syntax.forms[child] for child in syntax.children(verb) if syntax.words[child].relation.startswith("aux")}
    stated = not happening_words().states.isdisjoint(lemmas(syntax.forms[verb]))
    if _is_weather(syntax, verb):
        return False
    return (not stated or _turns_into(syntax, verb) or _is_planned(syntax, verb)) and helpers.isdisjoint(
        happening_words().hypothetical
    )


def _is_weather(syntax: Syntax, verb: int) -> bool:
    """Whether "it" rains."""
    weather = not happening_words().weather.isdisjoint(lemmas(syntax.forms[verb]))
    subjects = (child for child in syntax.children(verb) if syntax.words[child].relation in ("nsubj", "expl"))
    return weather and any(syntax.forms[child] == "it" for child in subjects)


def _turns_into(syntax: Syntax, verb: int) -> bool:
    """Whether somebody or something came to be another: "since the bill *became law*", and not "became tired"."""
    return "become" in lemmas(syntax.forms[verb]) and any(
        syntax.words[child].relation in ("xcomp", "obj") and syntax.words[child].tag.startswith("NN")
        for child in syntax.children(verb)
    )


def _is_planned(syntax: Syntax, verb: int) -> bool:
    """Whether "to be" tells what was arranged: "hours before she *was to testify*"."""
    ahead = (child for child in syntax.children(verb) if child > verb and syntax.words[child].relation == "xcomp")
    return "be" in lemmas(syntax.forms[verb]) and any(syntax.words[child].tag == "VB" for child in ahead)


def is_rule(syntax: Syntax, words: range) -> bool:
    """Whether a clause says what has to be done and not what is: "the president *must* name a successor"."""
    head = syntax.head(words)
    return not happening_words().obliging.isdisjoint(syntax.forms[child] for child in syntax.children(head))


def is_testable(syntax: Syntax, marked: Marked, cut: Sides, events: Sequence[Event]) -> bool:
    """Whether it can be more than a comparison or a turn of talk.

    "Just as" tells the time where its clause is under way ("just as talks are failing") or tells of a change; else it
    mostly compares, at the head of a sentence above all. "Whenever" needs what data sets record, and nobody in general
    ("whenever you buy"); "each and every time" stresses so much that it needs no record. Instead of what they record,
    public affairs on both sides do, whoever tells of them. What is done "within days of" something as a rule is none.
    """
    public = all(is_public(syntax, words, events) for words in cut)
    form, recorded = marked.kind.form, public or any(is_recorded(syntax, words, events) for words in cut)
    if marked.kind.needs == "record" and (not recorded or (form == "aftermath" and _is_custom(syntax, marked, cut))):
        return False
    if form == "whenever" and not public and _is_anybody(syntax, (*cut.first, *cut.then)):
        return False
    if form == "whenever" and syntax.forms[marked.words.start + 1] not in ("and", "single"):
        return recorded
    if form == "just as" and syntax.forms[marked.words.stop - 1] == "as" and len(marked.words) <= _SHORT:
        head, verb = syntax.head(cut.first), _verb_of(syntax, cut.first)
        return recorded and (_under_way(syntax, head) or (verb is not None and _under_way(syntax, verb)))
    return True


def _is_custom(syntax: Syntax, marked: Marked, cut: Sides) -> bool:
    """Whether a side tells in the present tense what is done: "*publishes* the minutes within days of"."""
    present = [syntax.words[head].tag in ("VBP", "VBZ") for head in map(syntax.head, cut)]
    return marked.kind.sides == "behind" and any(present) and not comes(syntax, marked, cut)


def _is_anybody(syntax: Syntax, words: Sequence[int]) -> bool:
    return not happening_words().anybody.isdisjoint(syntax.forms[index] for index in words)


def _under_way(syntax: Syntax, verb: int) -> bool:
    word = syntax.words[verb]
    helpers = [child for child in syntax.children(verb) if syntax.words[child].relation.startswith("aux")]
    if word.tag == "VBG":
        return bool(helpers)
    ahead = any(syntax.words[child].relation == "xcomp" for child in syntax.children(verb))
    if ahead and syntax.forms[verb] in happening_words().impending:
        return True
    perfect = word.tag == "VBN" and any(syntax.forms[child] in ("had", "'d", "’d") for child in helpers)
    changing = not happening_words().changes.isdisjoint(lemmas(syntax.forms[verb]))
    return perfect or (changing and word.tag.startswith("VB"))
