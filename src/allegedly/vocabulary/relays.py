"""Verbs by which one source passes on what it has from another."""

from .tables import Words, loader


class Relays(Words, frozen=True):
    """Lemmas: `citing` ("quotes a report"), `telling` ("tells the paper"), `seeing` ("reports seen by the paper")."""

    citing: frozenset[str]
    telling: frozenset[str]
    seeing: frozenset[str]


relays = loader("relays", Relays)
