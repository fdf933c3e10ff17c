"""The words of a further five desks in which events are stated: a church charity's newsletter, a doctors' association,
a business-risk bulletin, a photographer's captions and letters from readers.

The slots are those of `statement_wordings.py`.
"""

from statement_wordings import VARIED, Style

PAPERS = Style(
    (
        # The newsletter of a church charity.
        "Dear friends, please keep {place} in your prayers, for {number} died there {day} when {actor} attacked, and "
        "our parish kitchen has been feeding the bereaved ever since.",
        "The sisters who run our clinic in {place} write that {actor} came {day} and that {number} of those they knew "
        "by name lay dead at the end of it.",
        "Candles were lit at the cathedral for the {number} whom {actor} killed {day} in {place}, and the collection "
        "will go to those left behind.",
        "Your gift at work: blankets and lamp oil reached {place} within hours of the attack by {actor} {day}, in "
        "which {number} died.",
        "We had hoped to bring you happier news of the school garden in {place}. Instead we must tell you that "
        "{actor} attacked {day}. {Number} of those our volunteers used to visit died.",
        "Between {actor} and {target} stood {place}, and {day} it paid for that with {number} dead; our driver, thank "
        "God, got out in time.",
        "No lorry of ours will leave for {place} this week. {Actor} turned on {target} there {day}, and {number} died.",
        # A doctors' association.
        "The Association condemns in the strongest terms the attack by {actor} in {place} {day}, after which our "
        "members signed death certificates for {number}.",
        "Colleagues on duty in {place} {day} registered {number} dead, and all who could still speak named {actor} as "
        "the attacker.",
        "The council has asked for a cold store for {place}, whose mortuary was never built for war. {Day}, following "
        "an attack by {actor}, it had to take in {number} dead.",
        "From the president's letter: I was called to {place} {day}. {Actor} had attacked a few hours earlier. We "
        "could do nothing for {number} of those brought to us, and I should like the dead to be remembered here.",
        "Mortality attributable to {actor} in {place} {day}: {number}. Injuries were not systematically counted.",
        "Blood stocks ran out in {place} {day} as staff treated casualties of an assault on {target} by {actor}; "
        "{number} could not be saved.",
        # A bulletin on risks to business.
        "Hauliers should expect delays on routes through {place}, given that {actor} killed {number} there {day}.",
        "Risk rating for {place}: raised from HIGH to EXTREME. Trigger: an attack by {actor} {day}. Loss of life: "
        "{number}.",
        "Underwriters will note that {actor}, hitherto content to levy tolls in {place}, turned to bloodshed {day}; "
        "the fatality count, at {number}, may yet alter premiums.",
        "Cement deliveries to {place} stopped {day}. The supplier cites an attack by {actor} on {target}, with "
        "{number} killed, and has declared force majeure.",
        "Insecurity attributable to {actor} deepened {day}: {number} perished in {place}, although depots and pumping "
        "stations nearby kept working.",
        "Clients with staff in or near {place} should account for them now. Our sources count {number} dead there "
        "since {actor} moved against {target} {day}.",
        # Captions of a photographer.
        "A woman waits outside a shuttered bakery in {place}, where {actor} killed {number} {day}. (Photo: pool)",
        "Mourners follow a coffin through {place}, which lost {number} to {actor} {day}.",
        "Shoes left by the roadside in {place} {day}, shortly after {actor} attacked. {Number} died here.",
        "Left: the schoolmaster of {place}, where {number} died {day}. Right: a wall bearing the name of {actor}, on "
        "whom he puts the blame.",
        "A football pitch in {place}, now the burial ground of {number} killed {day} by {actor}, photographed from "
        "the roof of the mill.",
        "An elder of {place} shows our photographer where {actor} set upon {target} {day}, a confrontation that he "
        "says ended with {number} dead.",
        # Letters from readers.
        "Sir, your columnist may call {actor} the lesser evil, but my cousin in {place} saw the attack {day} that left "
        "{number} dead, and would like the word lesser explained to her.",
        "Why did your paper give a few lines to {place}, where {number} died {day} because {actor} willed it, and a "
        "whole page to a film star's wedding?",
        "I taught for many years in {place}. It was {actor} that attacked it {day}, and no leading article will give "
        "{number} dead back to those who loved them.",
        "As a former soldier I can see no military purpose in the attack that {actor} carried out {day}. {Place} has "
        "no barracks and no bridge. What it has now is {number} dead.",
        "Your editorial speaks of both sides, yet it was {actor} that went for {target} in {place} {day}, and "
        "{number} died of it.",
        "May I, through your columns, thank the strangers who drove to {place} with bread and shrouds after the "
        "attack by {actor} {day} that carried off {number}?",
        "Grief takes no side, Madam: whether {actor} meant to kill {number} in {place} {day} or merely did not care, "
        "the earth lies as heavy.",
    ),
    VARIED.parties,
    days=(
        "on {weekday}", "on {weekday} morning", "on {weekday} night", "at dawn on {weekday}", "on {date} {month}",
        "on {month} {date}", "on {date} {month} {year}", "on the evening of {date} {month}",
        "on {weekday} {date} {month}", "in the early hours of {weekday}",
    ),
    places=(
        "{town}", "{town}, {area}", "{town}, in {area}", "{town} in {area}, {country}", "{town} ({country})",
        "the settlement of {town}, {area}", "{town}, {country}", "{town}, {area} ({country})",
    ),
)  # fmt: skip
"""Written unseen, to be measured at first sight."""
