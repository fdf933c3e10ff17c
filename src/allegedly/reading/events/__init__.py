"""Events: what happened, who did it to whom, when, where, how many it killed, and whether it happened at all.

The steps, in the order in which `reader` takes them, each with the files that it rests on:

1. `sentence_topics` sees what each sentence speaks of: arms, strife and accidents, or sport, fiction and cooking.
2. `triggers` finds the words that name an event. A word has the first meaning whose `conditions` its clause meets; the
   clause is read into a frame, of a verb by `verb_frames`, of a noun by `noun_frames` and the `trailing_phrases`
   behind it; deaths are an act by whom they are laid to (`blamed_deaths`), and by who wages war in a sentence that
   has no other (`told_deaths`). `noun_phrases` tells who is alive, armed, a
   vehicle or a site, and `grammar` takes the single steps.
3. `tellings` gives each trigger the words of its clause; `joint_tellings` makes one of those in a sentence that are
   one event, by the rules of `parts_of_acts`: an attack and those whom it killed.
4. `owned_verbs` says for each word on which event its dependents hang, and `owners` finds the way up to it.
5. `settings` says when and where: by the clause itself (`clause_settings`), by the one date or place of its sentence
   (`lone_settings`), by a clause that it goes on with (`shared_settings`), by "there" and "it" (`pointed_places`), or
   by the heading of its entry (`headed_entries`); several places in a row are one (`place_rows`).
6. `tolls` says how many came to harm: by number (`dead_counted`), by name (`victims`), by a verb of `harm`, or in a
   sentence of its own (`unattached_tolls`).
7. `status` says whether it happened, by mood and attribution; `participants` says who took part, and `cast` under
   which name; `incident_lists` fills in what the fields of a list say (`entry_fields`).
8. `clusters` makes one event of several tellings, unless one of the `contradictions` stands against it. What an event
   then lacks it has from what was learned (`seen_acts` has found the words, `seen_settings` fills), or from its
   paragraph (`lone_acts`); `composing` keeps what tells enough and makes the object.

Kinds and modes are PLOVER's (Open Event Data Alliance, 2021), the sub-kinds of violence follow ACLED's. The words are
in `vocabulary/events.toml` and `vocabulary/event_clauses.toml`.
"""

from .reader import events

__all__ = ["events"]
