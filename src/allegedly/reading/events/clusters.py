"""Several tellings of one event made one: "the attack" after an attack, the dead counted in the next sentence.

Two tellings are joined only for a reason, and never against one: other names, other days, other places, other numbers.
"""

from collections.abc import Sequence

from ...vocabulary import event_words, lemmas
from ...vocabulary.event_clauses import clause_words
from ..syntax import FINITE, Syntax
from .contradictions import BLASTS, MOST_COMPARED, agrees, of_one_sort, same_party
from .grammar import is_definite, is_lemma, is_verb, preposition
from .sentence_topics import SentenceTopics
from .tellings import Telling

_REACH = 8
"""Sentences back to where "the attack" may point; farther back it is named again."""

_PLACE_REACH = 3
"""Sentences back to an attack at whose place people are said to have been killed: one or two may stand between."""

_MOST_BACK = 60
"""Events back to which a telling is compared: more than most articles have, and it keeps the work linear in books."""

_ANEW = frozenset({"again", "also", "another", "too", "twice"})

_STEM = 4
"""Letters by which a noun is known to be of a verb's family: "bombed", "bombardment"."""


def clustered(syntax: Syntax, topics: SentenceTopics, tellings: Sequence[Telling]) -> list[list[Telling]]:
    """The tellings of each event, in reading order of the first."""
    clusters: list[list[Telling]] = []
    for one in tellings:
        home = _home(syntax, topics, one, clusters)
        if home is None:
            clusters.append([one])
        else:
            home.append(one)
    return clusters


def _home(
    syntax: Syntax, topics: SentenceTopics, one: Telling, clusters: Sequence[list[Telling]]
) -> list[Telling] | None:
    agreeing = (cluster for cluster in clusters[: -_MOST_BACK - 1 : -1] if agrees(one, cluster))
    fitting = [cluster for cluster in agreeing if one.status != "happened" or not _is_denied(cluster)]
    near = [c for c in fitting if syntax.sentence_of[one.index] - syntax.sentence_of[c[-1].index] <= _REACH]
    meant = [cluster for cluster in near if _points_back(syntax, one, cluster)]
    if syntax.words[one.index].tag == "NNS" and meant[:1] != near[:1]:
        meant = []  # "these attacks", a single one told last: they are several events together
    ranked = {"first", "second"} & {syntax.forms[child] for child in syntax.children(one.index)}
    if ranked:
        meant = [cluster for cluster in meant if not _is_of_many(syntax, cluster)]
    if meant and ranked:
        return _ranked(meant, "first" in ranked)
    if meant:
        called = set(lemmas(syntax.forms[one.index]))
        same = (
            cluster
            for cluster in meant
            if any(called & set(lemmas(syntax.forms[member.index])) for member in cluster[-MOST_COMPARED:])
        )
        return next(same, meant[0])
    for cluster in fitting:
        if _counts_its_dead(syntax, topics, one, cluster) or _told_again(syntax, one, cluster):
            return cluster
    return next(
        (
            cluster
            for cluster in near
            if _takes_up(syntax, one, cluster) or _goes_with(syntax, one, cluster) or _announces(syntax, cluster, one)
        ),
        None,
    )


def _is_of_many(syntax: Syntax, cluster: Sequence[Telling]) -> bool:
    """Whether a verb tells at once of what was done to many: "nine men have been arrested. The first arrest"."""
    return any(
        is_verb(syntax, member.index) and syntax.words[head].tag in ("NNS", "NNPS")
        for member in cluster
        for head in member.trigger.frame.sufferers
    )


def _ranked(meant: Sequence[list[Telling]], is_first: bool) -> list[Telling] | None:
    """Which of the two events told last "the *first* attack" and "the *second*" are; of one alone, no second is told.
    `meant` are the latest first.
    """
    inner, *outer = sorted(meant[:2], key=lambda cluster: cluster[0].index)
    return inner if is_first else outer[0] if outer else None


def _points_back(syntax: Syntax, one: Telling, cluster: Sequence[Telling]) -> bool:
    """ "The attack", "these bombings": a definite noun that fits what was told."""
    if is_verb(syntax, one.index):
        return _fires_what_struck(syntax, one, cluster)
    if not is_definite(syntax, one.index):
        return False
    if any(syntax.words[child].tag in ("JJS", "RBS") for child in syntax.children(one.index)):
        return False  # "the deadliest attack since" ranks one, and points at none
    several = [syntax.words[member.index].tag == "NNS" for member in cluster if not is_verb(syntax, member.index)]
    if syntax.words[one.index].tag == "NNS" and not any(several) and not _sums_up(syntax, one, cluster):
        return False
    if one.trigger.meaning.kind == "ASSAULT" and not _fits(syntax, one, cluster):
        return False
    return one.trigger.learned or one.trigger.meaning.kind in ("ASSAULT", "PROTEST", "COERCE", "RETREAT")


def _is_denied(cluster: Sequence[Telling]) -> bool:
    """Whether it was only told not to be so. What then happened is told apart, or a denial would read as a fact."""
    return all(member.status == "denied" for member in cluster)


def _fires_what_struck(syntax: Syntax, one: Telling, cluster: Sequence[Telling]) -> bool:
    """ "Mortar fire struck a bakery. The rebels fired *the shells*": what struck is known, and now who sent it."""
    weapons = event_words().classes.weapons
    known = any(is_lemma(syntax, word, weapons) and is_definite(syntax, word) for word in one.trigger.consumed)
    near = syntax.sentence_of[one.index] - syntax.sentence_of[cluster[-1].index] <= 1
    bare = one.killed is None and all(actor.role == "actor" for actor in one.actors)
    before = cluster[-1].trigger
    struck = before.meaning.sub_kind in BLASTS or not weapons.isdisjoint(before.around)
    return known and near and bare and struck


def _sums_up(syntax: Syntax, one: Telling, cluster: Sequence[Telling]) -> bool:
    """Whether a plural tells what came of the act in the sentence before: "They traded fire. The *clashes* left"."""
    predicate = one.trigger.frame.predicate
    near = syntax.sentence_of[one.index] - syntax.sentence_of[cluster[-1].index] == 1
    return near and len(cluster) == 1 and predicate is not None and syntax.words[predicate].tag == "VBD"


def _fits(syntax: Syntax, one: Telling, cluster: Sequence[Telling]) -> bool:
    """Whether the noun can name it: "the attack" any violence, "the fighting" only what is fought."""
    if _complemented(syntax, one.index):
        mine = [actor for actor in one.actors if actor.role != "actor"]
        theirs = [actor for member in cluster for actor in member.actors if actor.role != "actor"]
        if not any(same_party(a, b) for a in mine for b in theirs):
            return False
    own = range(syntax.sentence(one.index).start, one.index)
    if all(member.index in own and ";" not in syntax.forms[member.index : one.index] for member in cluster):
        return False
    umbrella = any(lemma in clause_words().umbrella for lemma in lemmas(syntax.forms[one.index]))
    shared = {member.trigger.meaning.sub_kind for member in cluster}
    stems = {syntax.forms[member.index][:_STEM] for member in cluster}
    if syntax.forms[one.index][:_STEM] in stems and one.trigger.meaning.sub_kind in BLASTS:
        return True  # "bombed the town. The bombardment"
    modes = {member.trigger.meaning.mode for member in cluster}
    mode = one.trigger.meaning.mode
    return umbrella or (one.trigger.meaning.sub_kind in shared and (mode is None or mode in modes))


def _complemented(syntax: Syntax, noun: int) -> bool:
    """Whether the noun says itself what it was done to: "the killing *of the envoy*", wherever the parse tied that."""
    return "of" in syntax.forms[noun + 1 : noun + 2] or any(
        syntax.words[child].relation == "nmod" and preposition(syntax, child) in ("against", "at", "of", "on")
        for child in syntax.children(noun)
    )


def _counts_its_dead(syntax: Syntax, topics: SentenceTopics, one: Telling, cluster: Sequence[Telling]) -> bool:
    """ "Six soldiers were killed", "the attackers killed six", right behind the attack in its paragraph or a little
    farther on at its own place, by nobody else and at no other time.
    """
    first, last = cluster[0], cluster[-1]
    if first.trigger.meaning.kind != "ASSAULT" or not is_lemma(syntax, one.index, clause_words().harming):
        return False
    doers = one.trigger.frame.doers
    perpetrators = clause_words().perpetrators
    pointed_at = (is_lemma(syntax, doer, perpetrators) and is_definite(syntax, doer) for doer in doers)
    same = bool(doers) and all(pointed_at)
    nobody = not any(actor.role == "actor" for actor in one.actors)
    subject = _is_subject(syntax, last, one)
    by_nobody = nobody and (one.trigger.frame.passive or subject)
    other_day = one.time is not None and all(one.time is not member.time for member in cluster) and not subject
    if other_day or not (same or by_nobody):
        return False
    if (first.killed and one.killed) or (first.injured and one.injured):
        return False
    back = syntax.sentence_of[one.index] - syntax.sentence_of[last.index]
    if by_nobody and back <= _PLACE_REACH and _is_at_its_place(one, cluster):
        return True
    return back <= 1 and topics.same_paragraph(one.index, last.index)


def _is_subject(syntax: Syntax, noun: Telling, verb: Telling) -> bool:
    """Whether a noun is what a verb is said of, wherever the parse tied its subject: no other finite verb stands
    between.
    """
    between = range(noun.index + 1, verb.index)
    other = any(syntax.words[index].tag in FINITE or syntax.forms[index] == ";" for index in between)
    same = syntax.sentence_of[noun.index] == syntax.sentence_of[verb.index]
    return same and bool(between) and not is_verb(syntax, noun.index) and not other


def _is_at_its_place(one: Telling, cluster: Sequence[Telling]) -> bool:
    """Whether people were killed at the small place that was attacked: "shelled Kesh. Four were killed *at Kesh*"."""
    if one.place is None or one.place.kind not in ("settlement", "site"):
        return False
    return any(member.place is not None and member.place.name == one.place.name for member in cluster)


def _told_again(syntax: Syntax, one: Telling, cluster: Sequence[Telling]) -> bool:
    """Whether two of time, place, toll and parties agree: the same event, told in full once more."""
    if one.trigger.meaning.kind in ("ACCUSE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"):
        return False
    for other in cluster[-MOST_COMPARED:]:
        if syntax.sentence_of[one.index] == syntax.sentence_of[other.index]:
            continue
        agreeing = sum(
            any(same_party(a, b) for a in one.actors for b in other.actors if a.role == b.role == role)
            for role in ("actor", "target", "place")
        )
        agreeing += one.time is not None and other.time is not None and one.time.timex == other.time.timex
        agreeing += one.place is not None and other.place is not None and one.place.name == other.place.name
        if one.killed is not None and other.killed is not None and one.killed.low == other.killed.low:
            agreeing += 2 if _heads(syntax, other, one) else 1
        if agreeing >= 2 and _alike(syntax, one, other):
            return True
    return False


def _goes_with(syntax: Syntax, one: Telling, cluster: Sequence[Telling]) -> bool:
    """Whether a word that was learned to tell of violence stands beside an act of it, be it listed or not: "Nine *lay*
    dead. The army had shelled the market".
    """
    learned = one.trigger.learned or all(member.trigger.learned for member in cluster)
    beside = syntax.sentence_of[one.index] - syntax.sentence_of[cluster[-1].index] <= 1
    return learned and beside and one.trigger.meaning.kind == "ASSAULT"


def _announces(syntax: Syntax, cluster: Sequence[Telling], one: Telling) -> bool:
    """Whether a noun with no verb calls out an act that the clause or the sentence behind it tells: "Another *massacre*
    in Kesh! Rebels murdered nine people", "Heavy *clashes* in Kesh, the rebels attacked our boys".
    """
    first = cluster[0]
    called = len(cluster) == 1 and not first.also and not is_verb(syntax, first.index) and not first.definite
    bare = first.trigger.frame.predicate in (None, one.index) and not first.actors and not first.killed
    between = syntax.sentence_of[one.index] - syntax.sentence_of[first.index]
    opening = syntax.sentence(first.index)
    if between == 0:
        opening = range(opening.start, one.trigger.frame.doers[0] if one.trigger.frame.doers else one.index)
    alone = not any(syntax.words[index].tag in FINITE for index in opening)
    tells = is_verb(syntax, one.index) and one.trigger.meaning.kind == "ASSAULT" and bool(one.actors)
    same_place = first.place is not None and one.place in (None, first.place)
    return called and bare and alone and tells and same_place and between <= 1


def _takes_up(syntax: Syntax, one: Telling, cluster: Sequence[Telling]) -> bool:
    """Whether a clause says of *the* depot that it was attacked, and nothing that was not known: "Rebels attacked a
    depot on Friday. Was it by chance that the depot *was attacked* as the envoys met?"
    """
    bare = _is_no_other_day(one, cluster) and one.place is None and one.killed is None and one.injured is None
    children = syntax.children(one.index)
    if (
        not bare
        or one.also
        or not is_verb(syntax, one.index)
        or any(syntax.forms[child] in _ANEW for child in children)
    ):
        return False
    pointed_at = any(is_definite(syntax, head) for head in one.trigger.frame.sufferers)
    known = [actor for member in cluster for actor in member.actors]
    same = all(any(actor.role == other.role and same_party(actor, other) for other in known) for actor in one.actors)
    return pointed_at and bool(one.actors) and same and any(_alike(syntax, one, other) for other in cluster)


def _is_no_other_day(one: Telling, cluster: Sequence[Telling]) -> bool:
    """Whether it has no day of its own, or says of the known day when it was: "on Monday. It was bombed *at noon*"."""
    if one.time is None:
        return True
    days = [member.time.timex[:10] for member in cluster if member.time is not None]
    return one.time.type == "TIME" and days == [one.time.timex[:10]]


def _heads(syntax: Syntax, first: Telling, one: Telling) -> bool:
    """Whether the first, with no day and no place, is right before the other, as a headline is: "Six dead in blast"."""
    bare = first.time is None and first.place is None
    return bare and syntax.sentence_of[one.index] - syntax.sentence_of[first.index] == 1


def _alike(syntax: Syntax, one: Telling, other: Telling) -> bool:
    """Whether the words are of one sort: the same verb, or nouns and verbs of one sub-kind of violence."""
    mine, theirs = one.trigger.meaning, other.trigger.meaning
    if mine.kind == "ASSAULT":
        return of_one_sort(mine.sub_kind, theirs.sub_kind)
    return not set(lemmas(syntax.forms[one.index])).isdisjoint(lemmas(syntax.forms[other.index]))
