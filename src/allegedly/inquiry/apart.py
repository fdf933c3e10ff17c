"""The second side of an argument without the events in which the first side's party takes part."""

import msgspec

from ..records.query import Condition, Query, parse
from ..schema.inquiries import Ground, Proposal
from ..vocabulary.actors import actor_names


def apart(proposal: Proposal) -> Proposal:
    """The proposal with both sides apart, unless they are about different countries: else the first side's party would
    follow itself."""
    if not (proposal.first.query and proposal.then.query):
        return proposal
    one, two = parse(proposal.first.query), parse(proposal.then.query)
    party, other = _party(one), _party(two)
    same = other and actor_names(party) == actor_names(other)
    elsewhere = _countries(one) and _countries(two) and not _countries(one) & _countries(two)
    leaving = Condition("actor", "!=", (party,))
    if one.set_name != two.set_name or not party or same or elsewhere or leaving in two.conditions:
        return proposal
    query = msgspec.structs.replace(two, conditions=(*two.conditions, leaving))
    reason = f"Events in which {party} takes part would follow themselves; they are left out of the second side."
    ground = Ground("actor", f"without {party}", "assumed", reason)
    then = msgspec.structs.replace(proposal.then, query=str(query), grounds=(*proposal.then.grounds, ground))
    return msgspec.structs.replace(proposal, then=then)


def _countries(query: Query) -> set[str]:
    return {
        code for each in query.conditions if (each.key, each.comparison) == ("country", "=") for code in each.values
    }


def _party(query: Query) -> str:
    return next((each.values[0] for each in query.conditions if (each.key, each.comparison) == ("actor", "=")), "")
