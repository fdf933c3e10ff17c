"""What an argument asks of records: both sides, the window and the day of a rise; overridden where a person decided."""

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import PurePath

import msgspec

from ..schema import Argument, Reading, Side
from ..schema.inquiries import Ground, Proposal, ProposedSide, Window
from ..unwrapping import unwrapped
from .apart import apart
from .choosing import SetAtHand
from .overrides import Override
from .sides import claims_rise, propose_side
from .windows import told, window_of

RECENT = 90
"""Days before the article from which a rise is taken to count where no day is told: "now" in the press means weeks or a
few months, and a count over less has little to show."""

OTHER_RECENT = (30, 180)
"""The other reasonable meanings: the last month, the last half year."""


def propose(argument: Argument, reading: Reading, sets: Sequence[SetAtHand]) -> Proposal:
    """The argument as a question, with what was taken from the words and what was assumed."""
    phrase, window, readings, ground = window_of(argument, reading.article.text)
    table = f"{_table_prefix(reading.article.origin)}{argument.id}"
    first = propose_side(argument.first, argument.then, reading, sets, f"{table}-first.csv")
    then = propose_side(argument.then, argument.first, reading, sets, f"{table}-then.csv")
    since, other, grounds = _since(argument, reading)
    return Proposal(
        argument=argument.id,
        phrase=phrase,
        first=first,
        then=then,
        window=window,
        readings=readings,
        since=since,
        since_readings=other,
        grounds=(ground, *grounds),
        until=reading.article.written[:10] if reading.article.written else None,
    )


def _table_prefix(origin: str) -> str:
    """What the names of an article's tables begin with: its file's name, for other articles may lie beside it."""
    name = "" if "://" in origin else PurePath(origin).name
    return f"{name}." if name not in ("", "-") else ""


def overridden(proposal: Proposal, override: Override) -> Proposal:
    """The proposal with a person's decisions in it; what is as it was proposed keeps its grounds."""
    then = None if override.then == apart(proposal).then.query else override.then
    changed: dict[str, object] = {
        "first": _side(proposal.first, override.first, override.first_table, override.first_observed),
        "then": _side(proposal.then, then, override.then_table, override.then_observed),
    }
    grounds = list(proposal.grounds)
    if override.window is not None and Window(*override.window) != proposal.window:
        window = Window(*override.window)
        changed["window"] = window
        grounds = [each for each in grounds if each.part != "window"]
        grounds.insert(0, Ground("window", told(window), "given", "By the file beside the article."))
    if override.readings is not None:
        changed["readings"] = tuple(Window(*each) for each in override.readings)
    if override.since is not None and override.since != proposal.since:
        changed["since"] = override.since or None
        changed["since_readings"] = ()
        grounds = [each for each in grounds if each.part != "since"]
        if override.since:
            grounds.append(Ground("since", override.since, "given", "By the file beside the article."))
    return msgspec.structs.replace(proposal, grounds=tuple(grounds), **changed)


def _side(side: ProposedSide, query: str | None, table: str | None, observed: tuple[str, ...]) -> ProposedSide:
    if (query is None or query == side.query) and table is None:
        return side
    value = query or table or ""
    return ProposedSide(
        words=side.words,
        query=query or "",
        table=table or "",
        observed=observed,
        grounds=(Ground("query" if query else "table", value, "given", "By the file beside the article."),),
    )


def _since(argument: Argument, reading: Reading) -> tuple[str | None, tuple[str, ...], list[Ground]]:
    """The day of a claimed rise: told by a date of the second side or the first, else some weeks before the article."""
    word = claims_rise(argument.then)
    if word is None or argument.form == "whenever":  # again and again is no rise since a day
        return None, (), []
    for side in (argument.then, argument.first):
        told_on = _first_day(side, reading)
        if told_on is not None and told_on[0] < (reading.article.written or "9999"):
            day, words = told_on
            return day, (), [Ground("since", day, "words", f"“{word}” claims a rise, and “{words}” dates it.")]
    if reading.article.written is None:
        return None, (), []
    written = date.fromisoformat(reading.article.written[:10])
    day = (written - timedelta(days=RECENT)).isoformat()
    other = tuple((written - timedelta(days=days)).isoformat() for days in OTHER_RECENT)
    reason = f"“{word}” claims a rise and no words date it: {RECENT} days before the article was written."
    return day, other, [Ground("since", day, "assumed", reason)]


def _first_day(side: Side | None, reading: Reading) -> tuple[str, str] | None:
    if side is None:
        return None
    dated = {each.id: each for each in reading.times}
    happened = {each.id: each.time for each in reading.events}
    for name in (*side.times, *(happened.get(event) for event in side.events)):
        time = dated.get(name) if name is not None else None
        if time is not None and time.earliest is not None:
            return time.earliest, unwrapped(time.text)
    return None
