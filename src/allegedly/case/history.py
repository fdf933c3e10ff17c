"""The history of decisions about one article: its order, what was taken back, what two people disagree on.

Decisions are only ever added, so two histories merge by taking all of both. The order is by time, then by id: of two
decisions about one thing the later holds, and where different people made them, that is reported as a conflict.
"""

from collections import defaultdict
from collections.abc import Iterable

from ..schema.decisions import Conflict, Decision, Target

_STANCES = {"accepted": "stays", "corrected": "stays", "added": "stays", "rejected": "goes"}


def ordered(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Each decision once, by time and then by id: the same decisions give the same order, whoever merges them."""
    unique = {decision.id: decision for decision in decisions}
    return tuple(sorted(unique.values(), key=lambda decision: (decision.time, decision.id)))


def live(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions that count: all but those that were taken back, and the takings-back themselves."""
    history = ordered(decisions)
    standing = _standing(history)
    return tuple(decision for decision in history if decision.id in standing and decision.action != "undone")


def last_to_undo(decisions: Iterable[Decision], author: str | None = None) -> Decision | None:
    """The last decision that counts, of one author or of anybody; None where there is none."""
    ours = [decision for decision in live(decisions) if author is None or decision.author == author]
    return ours[-1] if ours else None


def last_to_redo(decisions: Iterable[Decision], author: str | None = None) -> Decision | None:
    """The last taking-back, if nothing was decided since; None where there is nothing to bring back."""
    history = [decision for decision in ordered(decisions) if author is None or decision.author == author]
    standing = _standing(ordered(decisions))
    for decision in reversed(history):
        if decision.action != "undone":
            return None
        if decision.id in standing and not _takes_back_an_undoing(decision, history):
            return decision
    return None


def merge(*histories: Iterable[Decision]) -> tuple[Decision, ...]:
    """All decisions of all histories, each once, in their order."""
    return ordered(decision for history in histories for decision in history)


def conflicts(decisions: Iterable[Decision]) -> tuple[Conflict, ...]:
    """Where the last words of different people about one object cannot all hold, in the order of the history."""
    about: dict[tuple[object, ...], list[Decision]] = defaultdict(list)
    for decision in live(decisions):
        target = decision.target
        about[target.kind, target.anchor.quote.pieces, target.anchor.label].append(decision)
    found = []
    for ours in about.values():
        against = _opposed(ours)
        if against:
            found.append(Conflict(_target(ours), against))
    return tuple(found)


def _standing(history: tuple[Decision, ...]) -> set[str]:
    """The ids of decisions that nothing later takes back; a taking-back can itself be taken back."""
    standing = {decision.id for decision in history}
    for decision in reversed(history):
        if decision.action == "undone" and decision.id in standing and decision.undoes is not None:
            standing.discard(decision.undoes)
    return standing


def _takes_back_an_undoing(decision: Decision, history: list[Decision]) -> bool:
    return any(other.id == decision.undoes and other.action == "undone" for other in history)


def _opposed(decisions: list[Decision]) -> tuple[Decision, ...]:
    """The last word of each person, where two of them oppose each other; else nothing."""
    words: dict[str, dict[str, tuple[object, Decision]]] = defaultdict(dict)
    for decision in decisions:
        if decision.action in _STANCES:
            words["existence"][decision.author] = (_STANCES[decision.action], decision)
        for changes in (decision.borders, decision.links, decision.values):
            for field, value in changes.items():
                words[field][decision.author] = (_settled(value), decision)
        if decision.rating is not None:
            words["rating"][decision.author] = (decision.rating, decision)
    opposed = {}
    for said in words.values():
        first, *others = [value for value, _ in said.values()]
        if any(other != first for other in others):
            opposed.update({decision.id: decision for _, decision in said.values()})
    return ordered(opposed.values())


def _settled(value: object) -> object:
    """A change without what differs by the moment at which it was made: the surroundings of words, the ids of links."""
    if isinstance(value, tuple):
        return tuple(target.anchor.quote for target in value)
    return getattr(value, "quote", value)


def _target(decisions: list[Decision]) -> Target:
    return decisions[-1].target
