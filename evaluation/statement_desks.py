"""The words of five desks in which events are stated: a UN summary, a rights monitor's short posts, a radio bulletin,
a local news page and a magazine's background piece.

The slots are those of `statement_wordings.py`.
"""

from statement_wordings import VARIED, Style

DESKS = Style(
    (
        # A situation summary of the United Nations.
        "OHCHR documented the killing of {number} people in {place}, where {actor} reportedly conducted ground-based "
        "strikes {day}.",
        "{Day}, an airstrike allegedly carried out by {actor} impacted a residential neighbourhood of {place}, "
        "resulting in {number} fatalities.",
        "Civilians continue to bear the brunt of hostilities. In {place}, {number} were killed {day} owing to "
        "indiscriminate fire by {actor}.",
        "The Mission has received credible information on an incident involving {actor} that occurred {day} in "
        "{place} and caused the death of {number} persons.",
        "As a consequence of armed confrontations between {actor} and {target} in {place} {day}, {number} casualties, "
        "all of them fatal, were registered.",
        "A humanitarian warehouse in {place} sustained damage {day} when {actor} launched munitions at the compound; "
        "{number} people lost their lives.",
        # Posts of a rights monitor.
        "#Breaking {number} people, incl. children, killed {day} in {place}. Perpetrator: {actor}.",
        "{Place}: we documented {number} deaths {day} following a missile attack. Responsible party: {actor}.",
        "Another massacre in {place}! {Actor} murdered {number} people {day}.",
        "Death toll in {place} rises to {number} after the {actor} strike {day}.",
        "{Number} martyrs in {place} {day}, all killed by artillery of {actor}.",
        "{Actor} militants opened fire at a checkpoint in {place} {day} – {number} killed, several injured.",
        # A radio bulletin.
        "Now to {place}, where {actor} has been blamed for an attack {day} in which {number} people died.",
        "The headlines this hour: {number} people are dead in {place} after an assault by {actor} {day}.",
        "There has been more bloodshed in {place}. Gunmen loyal to {actor} opened fire {day}, and {number} people are "
        "confirmed dead.",
        "In other news, {actor} and {target} exchanged heavy fire in {place} {day}. Hospital sources put the number "
        "killed at {number}.",
        "Our correspondent says the explosion {day} in {place} killed {number} people. {Actor} says it was behind it.",
        "A night of violence in {place}: {number} people lost their lives {day} as {actor} advanced on positions held "
        "by {target}.",
        # A news page of the neighbourhood.
        "Sad news from {place} tonight, friends. {Number} of our people were killed {day} in a cowardly attack by "
        "{actor}.",
        "UPDATE {place}: the number of those killed by the shells of {actor} {day} is now {number}. May they rest in "
        "peace.",
        "Funeral prayers will be held in {place} for the {number} people killed {day} by {actor}.",
        "They did not even spare the market. {Number} dead in {place} {day}, and everybody knows it was {actor}.",
        "Heavy clashes in {place} {day}, {actor} attacked our boys from {target}, {number} killed.",
        "Our thoughts are with {place}: {actor} bombed the town {day} and took {number} lives.",
        # The background piece of a magazine.
        "The turning point came {day}, when {actor} moved on {place} and {number} people were killed in a matter of "
        "hours.",
        "By the time the guns fell silent in {place}, {number} people had died. {Actor} had struck {day}, without "
        "warning.",
        "Few outside the region noticed when {actor}, {day}, killed {number} people in {place}.",
        "For {actor}, the raid {day} on {place}, with its {number} dead, was a show of strength.",
        "What happened in {place} {day} is not in dispute: {actor} stormed the village, and {number} of its "
        "inhabitants never saw another day.",
        "The rivalry between {actor} and {target} has cost many lives, {number} of them in {place} {day} alone.",
    ),
    VARIED.parties,
    (
        "on {date} {month}", "on {month} {date}", "on {weekday}", "on {weekday} afternoon", "on {date} {month} {year}",
        "on {weekday}, {month} {date}", "late {weekday}", "overnight on {weekday}", "on the morning of {month} {date}",
    ),
    (
        "{town}, {area}", "{town} in {area}", "{town} ({area}, {country})", "the town of {town}, {area}",
        "{town} in the countryside of {area}", "{town}, {country}", "{town}",
    ),
)  # fmt: skip
"""Measured at first sight and never looked at."""
