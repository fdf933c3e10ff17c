"""Words around the names of places."""

from .tables import Words, loader


class PlaceWords(Words, frozen=True):
    """Lower-case words. `inside`, `towards` and `against` are prepositions; the lists that end in `_before` and
    `_behind` are capitalised parts of names that tell the kind of place.
    """

    inside: frozenset[str]
    towards: frozenset[str]
    against: frozenset[str]
    directions: frozenset[str]
    spatial: frozenset[str]
    settled: frozenset[str]
    inhabitants: frozenset[str]
    lists: frozenset[str]
    terrain_before: frozenset[str]
    terrain_behind: frozenset[str]
    water_before: frozenset[str]
    water_behind: frozenset[str]
    site_before: frozenset[str]
    site_behind: frozenset[str]
    works: frozenset[str]
    sited: frozenset[str]
    structures: frozenset[str]
    area_behind: frozenset[str]
    civic: frozenset[str]
    housed: frozenset[str]
    stative: frozenset[str]
    meeting: frozenset[str]
    storming: frozenset[str]
    striking: frozenset[str]
    weapons: frozenset[str]
    stances: frozenset[str]
    houses: frozenset[str]
    dealings: frozenset[str]
    burdens: frozenset[str]
    wishing: frozenset[str]
    leaving: frozenset[str]
    taking: frozenset[str]
    moving: frozenset[str]
    trusting: frozenset[str]
    addressing: frozenset[str]
    never: frozenset[str]
    contests: frozenset[str]
    onslaughts: frozenset[str]


place_words = loader("places", PlaceWords)
