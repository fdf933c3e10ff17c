"""The words of aid workers, witnesses, courts, bulletins and features, in which recorded events are stated.

The slots are those of `statement_wordings.py`.
"""

from statement_wordings import VARIED, Style

SITUATION = Style(
    (
        "In {place}, on {day}, {actor} shelled a displacement site; {number} people were killed.",
        "{Place} – {day}: air strikes by {actor} killed {number} people, partners report.",
        "Security incidents: in {place} on {day}, {number} people were killed during an attack by {actor}.",
        "Protection of civilians: our teams in {place} report that {number} people were killed by {actor} on {day}.",
        "In {place}, hostilities between {actor} and {target} intensified, with {number} people killed on {day}.",
        "{Place}: a health facility was hit by {actor} on {day}. {Number} people were killed.",
        "The humanitarian situation in {place} deteriorated further. On {day}, {actor} launched an attack that killed "
        "{number} people.",
        "In the reporting period the gravest incident took place in {place}, where {actor} killed {number} people on "
        "{day}.",
        "Armed clashes between {actor} and {target} were reported from {place} on {day}, with {number} fatalities.",
        "In {place}, where distributions had resumed, {actor} fired on a convoy on {day}, killing {number} people.",
        "Access to {place} remains limited after fighting on {day} in which {actor} killed {number} people.",
        "{Place} saw renewed violence. {Actor} attacked on {day}; according to health partners, {number} people lost "
        "their lives.",
        "Partners in {place} verified the deaths of {number} people in an attack by {actor} on {day}.",
        "In {place}, {number} people were reportedly killed by {actor} on {day}, and several families were displaced.",
        "Distributions in {place} were suspended on {day} after {actor} opened fire and killed {number} people.",
        "Casualties: {number} killed in {place} on {day} (attack by {actor}).",
        "In {place}, an aid worker told us, {actor} killed {number} people on {day}.",
        "From {place} our staff reported on {said} that {number} people had been killed two days before, on {day}, by "
        "{actor}.",
        "New displacement was recorded from {place} following an attack by {actor} on {day} that left {number} people "
        "dead.",
        "{Number} deaths were verified in {place}. They occurred on {day}, when {actor} shelled the centre.",
        "In {place} a school used as a shelter was struck on {day} by {actor}, resulting in {number} deaths.",
        "This week's update: {place} was attacked by {actor} on {day}, with {number} people killed.",
        "South of {place}, {actor} ambushed a patrol of {target} on {day}. {Number} people died.",
        "In {place} markets were closed from {day}, the day on which {actor} killed {number} people there.",
    ),
    VARIED.parties,
)
"""A weekly situation report of an aid organisation, the place mostly before the day: looked at after its first run."""

WITNESS = Style(
    (
        "I was in {place} on {day}. {Actor} came in the morning and killed {number} people.",
        "I saw it with my own eyes: on {day}, {actor} killed {number} people in {place}.",
        '"They killed {number} people," a shopkeeper said of the attack by {actor} on {place} on {day}.',
        "We were asleep when {actor} attacked {place} on {day}. In the morning we counted {number} dead.",
        "My brother was one of {number} people whom {actor} killed in {place} on {day}.",
        '"{Actor} came to {place} on {day} and shot {number} of our neighbours," a farmer recalled.',
        "On {day} I heard the planes. {Actor} bombed {place}, and {number} people died under the rubble.",
        "A teacher from {place} remembers {day}: {actor} opened fire on {target}, and {number} people died.",
        "What I will never forget is {place} on {day}, when {actor} killed {number} people.",
        '"On {day} they attacked us here in {place}," an elder said. {Actor} killed {number} people that day.',
        "We fled {place} on {day} after {actor} killed {number} people.",
        "{Number} of my neighbours died in {place} on {day}, when {actor} shelled our street.",
        "A woman who escaped from {place} said that {actor} had killed {number} people there on {day}.",
        "I helped to bury {number} people in {place}; {actor} had killed them on {day}.",
        "The shells of {actor} fell on {place} on {day}, one after the other, and {number} people were dead.",
        "Nobody in {place} will forget {day}: {number} people were killed by {actor}.",
        '"There were {number} bodies in the street," said a nurse in {place}, which {actor} attacked on {day}.',
        "It was getting dark on {day} when {actor} entered {place}. {Number} people did not live to see the morning.",
        "A driver told us how {actor} stopped his bus near {place} on {day} and killed {number} of the passengers.",
        "Then, on {day}, {actor} and {target} began to fight in the middle of {place}, and {number} people were "
        "killed.",
        "{Actor} took {number} men from their houses in {place} on {day} and shot them.",
        "I lost my house in {place} on {day}, in a bombardment by {actor} that killed {number} people.",
    ),
    VARIED.parties,
)
"""Accounts of people who were there, partly in quotation marks and as "I" and "we": looked at after its first runs."""

COURTS = Style(
    (
        "Prosecutors say that on {day} {actor} attacked {place} and killed {number} people.",
        "The indictment lists the attack on {place} on {day}, in which {actor} killed {number} people.",
        "According to the charge sheet, {number} people died when {actor} shelled {place} on {day}.",
        "{Number} people were killed in {place} on {day}; prosecutors hold {actor} responsible.",
        "A commission of inquiry found that {actor} had bombed {place} on {day}, causing {number} deaths.",
        "The court heard that {number} people lost their lives on {day} in {place}, in an assault carried out by "
        "{actor}.",
        "Lawyers for the families of {number} people killed by {actor} in {place} on {day} filed a complaint.",
        "In its findings the commission names {actor} for an attack of {day} on {place} which left {number} people "
        "dead.",
        "The second count concerns {place}, where on {day} {actor} opened fire on {target}, killing {number} people.",
        "A witness told the judges how {actor} entered {place} on {day} and killed {number} people.",
        "Investigators established that the shells which killed {number} people in {place} on {day} were fired by "
        "{actor}.",
        "{Actor} stands accused of killing {number} people in {place} on {day}.",
        "At issue is the battle of {day} between {actor} and {target} in {place}, which cost {number} people their "
        "lives.",
        "The judges also examined an incident in {place}: on {day}, {actor} attacked, and {number} people were killed.",
        "Satellite images confirm the bombardment of {place} by {actor} on {day}, the report says; {number} people "
        "died.",
        "{Number} victims of the attack on {place} on {day} have been identified, and the "
        "investigators attribute it to "
        "{actor}.",
        "The massacre in {place} on {day}, committed by {actor}, claimed {number} lives, the verdict says.",
        "During the hearing a video from {place} was shown. It was recorded on {day}, when {actor} killed {number} "
        "people.",
        "In {place} {actor} clashed with {target} on {day}. {Number} people were killed, the report states.",
        "Responsibility for the deaths of {number} people in {place} on {day} lies with {actor}, the inquiry "
        "concluded.",
    ),
    VARIED.parties,
)
"""Indictments, hearings and reports of inquiries: looked at after their first runs."""

BLIND = Style(
    (
        "CASUALTY BULLETIN. {place}: {number} people killed on {day} by {actor}. Names are being verified.",
        "Our field team has confirmed {number} deaths in {place} on {day} as a result of shelling by {actor}.",
        "We condemn the killing of {number} people by {actor} in {place} on {day} and call for an investigation.",
        "Since the last bulletin the network has added {number} names, all of people killed by {actor} in {place} on "
        "{day}.",
        "{Number} people were confirmed dead in {place} after {actor} targeted the area with artillery on {day}, our "
        "volunteers say.",
        "Attack on a settlement, {place}: {actor} killed {number} people there on {day}, according to three sources on "
        "the ground.",
        "On {day}, the ambulance service in {place} transported {number} dead following an attack by {actor}.",
        "The network holds {actor} responsible for the death of {number} people in {place} on {day}.",
        "A total of {number} people were killed in {place} on {day}. The network attributes the attack to {actor}.",
        "{Actor} carried out an attack in {place} on {day} which claimed the lives of {number} people, the bulletin "
        "says.",
        "The old bakery in {place} has not opened since {day}, when {actor} attacked and {number} people were killed.",
        "People here divide time into before and after {day}. That was when {actor} came to {place} and killed "
        "{number} people.",
        "The road into {place} is quiet now. On {day}, {actor} fought {target} along it, and {number} people died.",
        "She had lived in {place} all her life. {Actor} shelled it on {day}; {number} people were killed, among them "
        "her uncle.",
        "There is a row of new graves in {place} for the {number} people whom {actor} killed on {day}.",
        "He still keeps a list of the {number} people killed in {place} on {day}, when {actor} opened fire.",
        "It took a few minutes. By the time {actor} left {place} on {day}, {number} people had been killed.",
        "To understand what {actor} did in {place} on {day}, one has to speak to the families of the {number} people "
        "who were killed.",
        "The men drink their tea and talk about {day}, the day {actor} bombed {place} and {number} people were killed.",
        "A wall in {place} bears the names of {number} people who died in an attack by {actor} on {day}.",
        "{Number} killed in {place} in attack by {actor} on {day} - local officials.",
        "{Actor} killed {number} in {place} on {day}, police said.",
        "URGENT: {number} dead in {place} after attack by {actor} on {day}, says governor.",
        "{Actor} and {target} clash in {place}, {number} killed on {day} - residents.",
        "At least {number} dead as {actor} strikes {place} on {day}.",
        "Gunfire in {place} on {day} leaves {number} dead; {actor} blamed.",
        "Attack on {place}: {number} people killed on {day}, {actor} claims responsibility.",
        "The death toll from an attack by {actor} on {place} on {day} stands at {number}, an official said on {said}.",
        "An attack on {place} killed {number} people on {day}, officials said, and {actor} claimed responsibility for "
        "it.",
        "Update on the fighting in {place}: {number} people were killed on {day} when {actor} attacked {target}, a "
        "military source said.",
    ),
    VARIED.parties,
)
"""Casualty bulletins of rights groups, features and wire briefs: nothing was mended by them."""
