"""Events: what happened, who did it to whom, when, where, how many it killed, and whether it happened at all.

    links, verb_frames, frames    the clause of a word: doers, sufferers, what else hangs on it
    parties         noun phrases: how far they reach, whether they are alive, armed or a place
    surroundings    arms, accidents, sport, fiction and kitchens around a word
    triggers, conditions          words that name an event, with the meaning that their arguments allow
    tellings        one word that tells of an event, and what belongs to it
    anchors, tolls  times, places and numbers, by the words that they hang on
    settings        times and places that one clause takes over from another
    struck          the place of an act that is done to "it"
    actors          who takes part, under the fullest name
    status          happened, claimed, denied, planned, hypothetical, habitual
    clusters        several tellings of one event
    reader          all of it, in the order of the text

Kinds and modes are PLOVER's (Open Event Data Alliance, 2021), the sub-kinds of violence follow ACLED's.
"""

from .reader import events

__all__ = ["events"]
