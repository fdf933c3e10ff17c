"""The words of five more desks in which events are stated: a wire agency's alerts and updates, an embassy's travel
notices, a think tank's weekly digest, a newspaper's live page and speeches of survivors and members of parliament.

The slots are those of `statement_wordings.py`.
"""

from statement_wordings import VARIED, Style

PAGES = Style(
    (
        # Alerts and updates of a wire agency.
        "URGENT - {Number} dead in {place} after attack by {actor} {day} - health officials.",
        "NEWS ALERT: {actor} struck {place} {day}; {number} confirmed killed.",
        "UPDATE 2 - Adds toll, background. The attack that {actor} launched {day} in {place} left {number} dead, a "
        "medic and a local official said, revising a count given hours earlier.",
        "{Place} - Relatives were digging graves for the {number} dead of an attack that {actor} carried out {day}, a "
        "photographer for the agency said.",
        "The toll from the violence in {place} stood at {number} dead, hospital staff told the agency. It broke out "
        "{day}, when {actor} attacked {target}.",
        "Officials blamed {actor} for the bloodshed {day} in {place}, where {number} died before calm returned.",
        "Governor confirms {number} killed in {place}. His office said the deaths came {day}, during an operation by "
        "{actor} against {target}.",
        # Travel notices of an embassy.
        "Following violence attributed to {actor} that left {number} dead in {place} {day}, travellers should avoid "
        "the area until further notice.",
        "The Embassy is aware of an incident {day} in {place}, with {number} confirmed dead. Local authorities hold "
        "{actor} responsible.",
        "Security message for nationals: the road through {place} remains closed because of the killing of {number} "
        "people {day} at the hands of {actor}.",
        "The Ministry continues to advise against all travel to the region. {Day}, an attack was mounted by {actor} "
        "in {place}; consular staff have been told of {number} dead.",
        "Consular assistance is not available in {place}, where an assault by {actor} on {target} {day} ended with "
        "{number} dead.",
        "Why we have raised the alert level: {number} dead in {place} {day}, in the latest attack to be laid at the "
        "door of {actor}.",
        # A think tank's digest of the week.
        "Bottom line: {actor} escalated {day} in {place} with an operation that killed {number} and that is likely to "
        "draw a response before the next reporting period ends.",
        "Our dataset codes the event {day} in {place} as violence by {actor}, with a best estimate of {number} for "
        "fatalities.",
        "Event to watch - {place}: {actor} against {target}, {day}, fatalities {number}.",
        "{Actor} resumed offensive activity in this sector. The costliest incident of the week took place {day} in "
        "{place}, with {number} reported killed.",
        "Of the incidents logged in this edition, the one in {place} {day} was the most lethal: {number} killed by "
        "{actor}.",
        "Local ceasefires held elsewhere but not in {place}, where {actor} broke the calm {day} at a price of "
        "{number} dead.",
        "The contest that pits {actor} against {target} shows no sign of abating. Its toll in {place} {day}, which "
        "our analysts give with high confidence, was {number} dead.",
        # The live page of a newspaper.
        "17.42 We can now confirm {number} dead in {place}. Everything we hear points to {actor}, whose attack {day} "
        "was first reported to us by a reader.",
        "What we know so far: {actor} attacked {place} {day}; {number} people died; mobile networks in the area are "
        "down.",
        "Our reporter has reached {place} and has seen the bodies, {number} in all, of those whom {actor} killed "
        "{day}.",
        "Good morning. We start in {place}, still reeling from what {actor} did there {day}. A list of the dead, "
        "pinned to the door of the clinic, runs to {number}.",
        "Correction to an earlier entry: the attack by {actor} {day} was in {place}, and the dead number {number}.",
        "Anger is growing over the killing of {number} people in {place} {day}: the opposition calls it a crime and "
        "wants {actor} brought to court for it.",
        # Speeches of survivors and of members of parliament.
        "Madam Speaker, I ask this House to remember {place}, where {actor} took {number} of my constituents from us "
        "{day}.",
        "I was in the grain store when {actor} attacked {place} {day}. When I crept out, they told me that we had "
        "lost {number} of our neighbours.",
        "Do not say that nobody is to blame, gentlemen. {Number} of my people died in {place}. Death came {day}, and "
        "it was {actor} that brought it.",
        "My mother used to say that {place} was too poor to be worth a war. {Day}, {actor} proved her wrong; {number} "
        "of us did not survive it.",
        "Honourable members, the very name of {place} should shame us. What {actor} did there {day} cost the lives of "
        "{number}, and our government answered with a letter.",
        "I have come from {place} to bear witness before this committee. I speak for {number} who cannot, because "
        "{actor} killed them {day} while the world looked away.",
    ),
    VARIED.parties,
    days=(
        "{weekday}", "on {weekday}", "early on {weekday}", "before dawn on {weekday}", "on {weekday} evening",
        "on {date} {month}", "on {month} {date}, {year}", "on {weekday}, {date} {month}", "late on {month} {date}",
    ),
    places=(
        "{town}", "{town}, {area}", "{area}'s {town}", "{town} ({area})", "{town}, {area}, {country}",
        "the community of {town}, {area}", "the locality of {town} in {area}",
    ),
)  # fmt: skip
"""Written unseen, to be measured at first sight."""
