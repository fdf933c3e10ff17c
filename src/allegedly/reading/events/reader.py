"""From an article to its events: find the words, read their clauses, then make one event of several tellings."""

from collections.abc import Sequence
from copy import copy

from ...schema import Article, Attribution, Event, Place, Quantity, Source, Time
from ..syntax import Syntax
from .carriers import carrier_of, carriers
from .cast import Cast
from .clause_settings import recurring
from .clusters import clustered
from .composing import composed, stands, tells
from .counted_times import without_counted_from
from .datelines import without_datelines
from .gapped_clauses import with_gapped
from .grammar import is_definite, is_verb
from .incident_lists import fill_from_fields
from .joint_tellings import joint_tellings
from .lone_acts import fill_from_paragraph
from .owned_verbs import owned_words
from .participants import participants, sited_words
from .seen_acts import seen_triggers, sure_words
from .seen_settings import fill_from_seen
from .sentence_topics import SentenceTopics
from .settings import settle
from .status import status
from .told_deaths import death_triggers
from .tolls import tolls
from .triggers import triggers


def events(
    article: Article,
    syntax: Syntax,
    sources: tuple[Source, ...],
    attributions: tuple[Attribution, ...],
    times: tuple[Time, ...],
    places: tuple[Place, ...],
    quantities: tuple[Quantity, ...],
) -> tuple[Event, ...]:
    """What an article says happened, will happen or did not happen, in reading order.

    All ids that an event points at are those of the objects given. Words of headings and apparatus tell of no events.
    Takes time in proportion to the text, and to the events times those near to them.
    """
    syntax = _with_places(syntax, places)
    topics = SentenceTopics(article, syntax, times)
    acts = triggers(syntax, topics)
    deaths = death_triggers(syntax, topics, acts, quantities, attributions)
    seen = seen_triggers(syntax, topics, attributions, (*acts, *deaths))
    tellings = joint_tellings(syntax, sorted((*acts, *deaths, *seen), key=lambda one: one.index))
    owners = owned_words(syntax, tellings)
    carried = carriers(syntax, attributions)
    dated = without_counted_from(syntax, without_datelines(article, times, places))
    settle(syntax, dated, places, tellings, owners, carried)
    tolls(syntax, quantities, tellings, owners)
    cast, sited = Cast(syntax, sources, attributions), sited_words(syntax, places)
    again = {tellings[number].index for number in recurring(syntax, times, owners)}
    tellings = with_gapped(syntax, times, places, quantities, tellings)
    for one in tellings:
        carrier = carrier_of(syntax, one.index, carried)
        one.attribution = carrier.id if carrier is not None else None
        one.status = status(
            syntax, one.trigger, carrier, recurs=one.index in again, dated=_was_on_a_day(one.time, article)
        )
        one.actors = participants(syntax, topics, cast, sited, one, carrier)
        one.definite = not is_verb(syntax, one.index) and is_definite(syntax, one.index)
    fill_from_fields(syntax, times, places, quantities, cast, tellings)
    sure = sure_words(syntax)
    told = [one for one in tellings if one.index in sure or tells(syntax, one)]
    clusters = [
        cluster
        for cluster in clustered(syntax, topics, told)
        if any(one.index in sure for one in cluster) or stands(syntax, cluster)
    ]
    fill_from_seen(syntax, dated, places, quantities, clusters)
    fill_from_paragraph(syntax, dated, places, quantities, attributions, clusters)
    return tuple(composed(syntax, cluster, f"e{number}") for number, cluster in enumerate(clusters, 1))


def _was_on_a_day(time: Time | None, article: Article) -> bool:
    """Whether a time is one day, before the article was written where that is known."""
    if time is None or time.earliest is None or time.earliest != time.latest:
        return False
    return article.written is None or time.earliest <= article.written[:10]


def _with_places(syntax: Syntax, places: Sequence[Place]) -> Syntax:
    """The same words, with those known as places that the reading of places has found to be some, or governments that
    go by the name of one.
    """
    found = copy(syntax)
    located = {index: "place" for one in places if one.role != "attribute" for index in syntax.within(one.span)}
    found.entity_kinds = syntax.entity_kinds | located
    return found
