"""The words of aid workers, witnesses, courts, bulletins, correspondents and local papers in which events are stated.

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
"""Casualty bulletins of rights groups, features and wire briefs: blind at first, looked at and mended by later."""

CORRESPONDENT = Style(
    (
        "Pick-up trucks of {actor} rolled into {place} {day}. When they left, {number} people lay dead in the lanes.",
        "The smell of burning still hangs over {place}, where a barrage from {actor} claimed {number} lives {day}.",
        "{Number} people were shot dead {day} in {place}, and everyone here says that {actor} did it.",
        "It took {actor} less than an hour to overrun {place} {day}; {number} people did not survive.",
        "Among the {number} killed in {place} {day} were a baker and his son. The mortars, neighbours say, were those "
        "of {actor}.",
        "The bodies of {number} people lay under blankets in {place} after warplanes of {actor} flattened a row of "
        "houses {day}.",
        "{Day}, {actor} and {target} slugged it out for control of {place}, a fight that left {number} dead.",
        "A roadside bomb planted by {actor} tore through a minibus near {place} {day}, leaving {number} people dead.",
        "{Number} people perished in {place} {day} at the hands of {actor}.",
        "{Actor} rained rockets on {place} {day}, and {number} people were dead before the sirens stopped.",
        "The dead of {place} number {number}. They were cut down {day} by gunmen of {actor}.",
        "An hour's drive from the front lies {place}. {Actor} dropped barrel bombs on it {day}; {number} people were "
        "crushed to death.",
        "{Number} men, women and children were massacred {day} when {actor} swept through {place}.",
        "{Actor}, who had held the hills for a month, descended on {place} {day}. The onslaught cost {number} people "
        "their lives.",
        "Doctors in {place} put the number of dead at {number} after {actor} hammered the town with artillery {day}.",
        "A truck packed with explosives, driven by a member of {actor}, blew up at a roadblock in {place} {day} and "
        "took {number} lives.",
        "{Number} members of {target} fell {day} in {place} when {actor} sprang a trap on their patrol.",
        "Nobody in {place} slept after {actor} sprayed a wedding party with bullets {day} and {number} guests died.",
        "{Number} coffins were carried through {place}: the victims of an attack that {actor} had mounted {day}.",
        "{Actor} lined up {number} villagers against a wall in {place} {day} and executed them.",
        "What began {day} as a skirmish between {actor} and {target} in {place} ended with {number} deaths.",
        "The death toll from the assault of {actor} on {place} {day} has reached {number}.",
        "I reached {place} the day after. {Actor} had gunned down {number} people there {day}.",
        "{Actor} burst into {place} {day} and hacked {number} people to death, survivors told me.",
    ),
    VARIED.parties,
    (
        "on {weekday}", "on {date} {month}", "on the morning of {date} {month}", "on {month} {ordinal}",
        "on {weekday} night", "in the early hours of {weekday}", "two days ago", "late on {weekday}",
        "on {weekday}, {date} {month}", "on the evening of {month} {date}, {year}",
    ),
    ("{town}, {area}", "{town} in {area}", "{town}, {area}, {country}", "the {area} town of {town}", "{town}"),
)  # fmt: skip
"""Dispatches of a correspondent, with what was seen and heard: looked at from the beginning."""

CHRONOLOGY = Style(
    (
        "{day}: {Actor} ambush {target} in {place}; {number} dead.",
        "{day} – {Place}. {Number} killed as {actor} shell residential quarter.",
        "{day} | {place} | {number} people killed in raid by {actor}.",
        "{day}. Suicide car bombing in {place} claims {number} lives; {actor} claimed responsibility.",
        "{day}: Massacre at {place}. {Actor} put {number} people to death.",
        "{Place}, {day}: fighting between {actor} and {target}, {number} fatalities.",
        "{day}, {place}: air raid by {actor}. Dead: {number}.",
        "{day}: In {place}, {number} were shot dead by {actor}.",
        "{day} – Mortar fire attributed to {actor} lands in {place}. {Number} people lose their lives.",
        "{day}: {number} people die in {place} when {actor} storm a market.",
        "{day}: {Actor} execute {number} captives in {place}; the bodies are left in the street.",
        "{day} {place}: gun battle ({actor} v. {target}), {number} killed.",
        "{day}: Rocket attack on {place} by {actor} kills {number}.",
        "{day}: Offensive of {actor} begins with an assault on {place}. Losses: {number} dead.",
        "{day} – Grenades thrown into a café in {place} kill {number}; {actor} blamed.",
        "{day} – {place}: {number} members of {target} slain in an attack on their base by {actor}.",
        "{day}: {Actor} open fire on a funeral in {place}. Among the {number} killed are three women.",
        "{day}: Landmine laid by {actor} explodes beneath a bus outside {place}, {number} killed.",
        "{day}: After heavy bombardment by {actor}, {number} civilians are reported dead in {place}.",
        "{day}: {Place} falls to {actor}; {number} people are killed in the battle.",
        "{day} – Bloodshed in {place}: {actor} gun down {number} people.",
        "{day}: Snipers of {actor} kill {number} in {place}.",
        "{day}: {Actor} carry out reprisals in {place}. {Number} villagers are murdered.",
        "{day}, {place} – Clashes. {Actor} against {target}. {Number} dead.",
    ),
    VARIED.parties,
    (
        "{date} {month} {year}", "{date} {short} {year}", "{year}-{number}-{two}", "{two}.{number}.{year}",
        "{weekday} {date} {month}", "{month} {date}", "{short} {date}, {year}", "{date} {month}",
    ),
    ("{town}, {area}, {country}", "{town}, {area}", "{town} ({area})", "{town}, {area} province"),
)  # fmt: skip
"""Entries of a chronology, in the present and without articles: looked at from the beginning."""

REGIONAL = Style(
    (
        "{Place} is burying its dead: {number} people perished {day} when {actor} turned their guns on the market.",
        "{Day}, {actor} set upon the inhabitants of {place}; {number} of them were slain, says the district office.",
        "Our sister town {place} mourns {number} people whom {actor} put to death {day}.",
        "According to the mayor of {place}, the shellfire of {actor} cost the lives of {number} people {day}.",
        "{Number} lives were lost {day} in {place}. Behind the bloodbath, police say, stand {actor}.",
        "The toll of the incursion of {actor} into {place} {day}: {number} dead.",
        "{Number} inhabitants of {place} met their deaths {day} in a hail of bullets from {actor}.",
        "At the roundabout of {place}, a device hidden by {actor} went up {day}. {Number} people were killed outright.",
        "{Actor} laid waste to the outskirts of {place} {day}, with {number} dead as the result.",
        "Reports reaching us from {place} speak of {number} killed {day}, after {actor} fell upon a column of "
        "{target}.",
        "{Number} people will not come home to {place}: {actor} mowed them down {day}.",
        "In the exchange of fire between {actor} and {target} at {place} {day}, {number} persons lost their lives.",
        "The hospital of {place} took in {number} dead {day}, all of them victims of the shells of {actor}.",
        "Blood was spilled again in {place}: {number} people were slaughtered by {actor} {day}.",
        "{Number} fatalities, that is the balance of the fighting that {actor} and {target} waged over {place} {day}.",
        "An incendiary attack by {actor} burned {number} people to death in {place} {day}.",
        "{Actor} took the lives of {number} people in {place} {day}, the district council announced.",
        "The elders of {place} name {number} dead. It was {actor}, they say, who came {day} with machine guns.",
        "{Actor} strafed the road to {place} {day}; {number} travellers died in their cars.",
        "{Day}, a suicide attacker of {actor} struck at the town hall of {place} and dragged {number} people to their "
        "deaths.",
        "{Number} defenders of {place} from the ranks of {target} were killed {day} as {actor} attacked from three "
        "sides.",
        "It was the blackest hour of {place}: {day}, {actor} butchered {number} people.",
    ),
    VARIED.parties,
    (
        "on {weekday} evening", "on {date} {month}", "on the {ordinal} of {month}", "at noon on {weekday}",
        "the day before yesterday", "on {weekday}, {month} the {ordinal}", "on {month} {date} of this year",
        "on {weekday}", "on {weekday}, {date} {month} {year}",
    ),
    ("{town}, {area}", "{town} ({area})", "{town} in the {area} region", "{town}, {country}", "{town}"),
)  # fmt: skip
"""The words of a paper of the region: only measured at first, looked at and mended by later."""
