"""Mentions: the stretches of an article that name a place, before anything is known of which place.

namesakes   what is only called after a place: ships, storms, treaties, teams
marked      the trained reader's places, with what surrounds a name and the gazetteer as a check on them
unmarked    what it took for a person or a body, or did not mark, where the words around make it a place
answers     what the trained reader takes for where something happened
addresses   what stands before the area or the country in which it lies
bodies      the place in the name of a body
familiar    what it took for a person and is a town beside the article's other places
lists       what stands in one list with places
repeats     a name that was a place elsewhere in the article
peoples     "Iraqi", "Syrians", "US-Israeli", "Gori-based"
"""

from ...gazetteer import Gazetteer
from ...schema import Article
from ..syntax import Syntax
from .addresses import take_addresses
from .answers import take_answers
from .datelines import dateline
from .familiar import take_familiar
from .found import Found
from .lists import take_lists
from .marked import take_marked
from .namesakes import namesakes
from .peoples import take_peoples
from .repeats import take_repeats
from .surroundings import Named, Surroundings
from .unmarked import take_unmarked


def mentions(article: Article, syntax: Syntax, gazetteer: Gazetteer) -> list[Named]:
    """All mentions of places in an article, in the order of the text; none overlaps another."""
    context = Surroundings(article, syntax, gazetteer)
    found = Found(namesakes(context))
    take_marked(context, found)
    filed = dateline(article)
    if filed is not None and len(words := syntax.within(filed)) and not found.any_of(words):
        found.take(context.named(words))
    take_addresses(context, found)
    take_unmarked(context, found)
    take_answers(context, found)
    take_familiar(context, found)
    take_lists(context, found)
    take_repeats(context, found)
    take_peoples(context, found)
    return found.all()
