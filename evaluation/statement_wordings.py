"""The words of news in which recorded events are stated: sets of wordings, and what the press calls the parties.

Deaths, place, day and the first party stand in each wording, the other one in some. `{low}` and `{high}` are bounds
around the deaths, `{said}` is the weekday on which the text is written, two days after the event.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Style(NamedTuple):
    """A set of wordings with the names that it uses for the parties of the record; others go by their own name.

    `days` and `places` are its own spellings of them, with the preposition; the usual ones are in `stated_events.py`.
    """

    wordings: Sequence[str]
    parties: Mapping[str, Sequence[str]]
    days: Sequence[str] = ()
    places: Sequence[str] = ()


_PARTIES = {
    "Government of Syria": ("Syrian government forces", "the Syrian army", "regime forces", "government troops"),
    "IS": ("ISIS", "the Islamic State group", "Daesh", "ISIL militants"),
    "SDF": ("the Syrian Democratic Forces", "SDF fighters", "the SDF"),
    "Syrian insurgents": ("Syrian rebels", "insurgents", "rebel fighters"),
    "HTS": ("Hay'at Tahrir al-Sham", "HTS", "HTS militants"),
    "Government of Turkey": ("Turkish forces", "the Turkish army", "Turkey"),
    "Civilians": ("civilians", "villagers"),
}

LOOKED_AT = Style(
    (
        "{Number} people were killed when {actor} attacked {place} on {day}, local monitors said.",
        "{Actor} shelled {place} on {day}, killing {number} people, according to a monitoring group.",
        "On {day}, clashes between {actor} and {target} in {place} left {number} dead, residents said.",
        "An attack by {actor} on {target} near {place} killed {number} people on {day}.",
        "{Actor} killed {number} people in {place} on {day}, activists reported.",
        "Fighting between {actor} and {target} in {place} killed {number} people on {day}, a war monitor said.",
        "{Number} people died in {place} on {day} in an attack that residents blamed on {actor}.",
        "A raid on {place} by {actor} on {day} left {number} people dead.",
        "{Actor} stormed {place} on {day}. {Number} people were killed in the assault, medics said.",
        "On {day} {actor} bombed {place}. The bombardment killed {number} people, rescue workers said.",
        "{Number} people lost their lives in {place} on {day} after {actor} opened fire on {target}, local media "
        "reported.",
        "{Actor} claimed to have killed {number} people in {place} on {day}.",
    ),
    _PARTIES,
)
"""Wordings whose errors were looked at from the beginning."""

PLAIN = Style(
    (
        "{Number} people were killed in {place} on {day} in clashes between {actor} and {target}, the news agency "
        "said.",
        "Clashes broke out between {actor} and {target} in {place} on {day}, leaving {number} people dead.",
        "{Number} people, residents said, were killed by {actor} in {place} on {day}.",
        "{Actor} carried out an attack in {place} on {day} that killed {number} people.",
        "{Place} came under attack by {actor} on {day}, and {number} people were killed, hospital officials said.",
        "In {place}, {number} people were killed on {day} by {actor}, according to local media.",
        "{Actor} struck {place} on {day}; the death toll stood at {number}, rescuers said.",
        "The battle for {place} between {actor} and {target} claimed {number} lives on {day}.",
        "{Actor} launched an assault on {place} on {day}. {Number} people were killed, a hospital source said.",
        "On {day}, {number} people were reported killed in {place} when {actor} and {target} exchanged fire.",
        "{Number} deaths were recorded in {place} on {day} after an offensive by {actor}, monitors said.",
        "Heavy fighting between {actor} and {target} was reported in {place} on {day}. {Number} people were killed.",
    ),
    _PARTIES,
)
"""Plain wordings of every kind of violence: held back at first, looked at and mended by later."""

VARIED = Style(
    (
        "{Actor} blew up a building in {place} on {day}, and {number} people were killed, residents said.",
        "{Number} people were killed when {actor} blew up a checkpoint of {target} in {place} on {day}.",
        "{Place} came under fire from {actor} on {day}. {Number} people were killed, a local council said.",
        "A rocket fired by {actor} hit {place} on {day}, killing {number} people, medics said.",
        "A blast blamed on {actor} rocked {place} on {day}, claiming the lives of {number} people.",
        "{Actor} laid siege to {place} on {day}, and {number} people died in the fighting, monitors said.",
        "State television says {actor} killed {number} people in {place} on {day}.",
        "Shells fired by {actor} fell on {place} on {day}, leaving {number} dead, according to rescuers.",
        "A car bomb set off by {actor} tore through a market in {place} on {day} and killed {number} people.",
        "{Actor} executed {number} people in {place} on {day}, the monitor reported.",
        "The killing of {number} people by {actor} in {place} on {day} was confirmed by two local sources.",
        "The death toll from the attack by {actor} on {place} on {day} has risen to {number}, health officials said.",
        "Battles for control of {place} between {actor} and {target} left {number} people dead on {day}.",
        "At least {number} people were killed and dozens wounded on {day} when {actor} pounded {place} with "
        "artillery, activists said.",
        "Between {low} and {high} people died in {place} on {day} when {actor} bombarded the area, monitors say.",
        "Some {number} people lost their lives in {place} on {day}. Residents blamed {actor} for the attack.",
        "{Actor} ambushed {target} in {place} on {day}, killing {number}, a local journalist said.",
        "A convoy of {target} was ambushed by {actor} near {place} on {day}; {number} people were killed.",
        "Air strikes carried out by {actor} on {place} on {day} killed {number} people, rescue workers said.",
        "Mortar rounds landed in {place} on {day}, killing {number} people. Local officials accused {actor} of "
        "firing them.",
        "Two days ago {actor} attacked {place}, leaving {number} people dead, witnesses told reporters.",
        "{Actor} raided {place} late on {day}, and {number} people were shot dead, according to residents.",
        "In what residents called a massacre, {actor} killed {number} people in {place} on {day}.",
        "{Number} fighters were killed on {day} as {target} repelled an attack by {actor} on {place}, a spokesman "
        "said.",
        "{Actor} and {target} traded fire in {place} on {day}. The clashes left {number} people dead.",
        "Medical sources in {place} said {number} people had been killed in shelling by {actor} on {day}.",
        '"On {day} {actor} entered {place} and killed {number} people," a resident said by telephone.',
        "{Number} members of {target} were killed in an ambush by {actor} in {place} on {day}, the monitoring group "
        "said.",
        "Heavy shelling of {place} by {actor} on {day} killed {number} people and wounded others, the hospital said.",
        "A suicide bomber struck {place} on {day}, killing {number} people. {Actor} claimed responsibility for the "
        "attack.",
        "{Actor} claimed responsibility for an attack in {place} on {day} in which {number} people were killed.",
        "The attack took place on {day} in {place}. {Number} people were killed, and residents blamed {actor}.",
        "Violence flared in {place} on {day}, where {number} people were killed in an exchange of fire between "
        "{actor} and {target}.",
        "{Actor} overran {place} on {day} after a battle with {target} that cost {number} lives.",
        "{Actor} recaptured {place} from {target} on {day} in an assault that left {number} people dead.",
        "It was the deadliest day in weeks in {place}: on {day} {actor} killed {number} people there, monitors said.",
        "A monitoring group put the number of people killed by {actor} in {place} on {day} at {number}.",
        "{Actor} targeted {place} with rockets on {day}. The strikes killed {number} people, civil defence workers "
        "said.",
        "Bombs dropped by {actor} killed {number} people in {place} on {day}, activists said.",
        "A roadside bomb killed {number} people in {place} on {day}. Officials said it had been planted by {actor}.",
        "{Number} people perished in {place} on {day} in a strike attributed to {actor}.",
        "{Number} civilians, including children, were killed in {place} on {day} by fire from {actor}, a doctor said.",
        "Reports from {place} say that {number} people died on {day} when {actor} stormed the area.",
        "{Actor} hit {place} on {day}. According to the civil defence, {number} people were killed.",
        "On the evening of {day}, {actor} attacked {place}. Local media put the number of dead at {number}.",
        "{Number} people were shot dead by {actor} in {place} on {day}, two residents told the agency.",
        "A spokesman said on {said} that {actor} had killed {number} people in {place} on {day}.",
        "On {said}, monitors confirmed that an attack by {actor} on {place} two days earlier had killed {number} "
        "people.",
        "{Place} was attacked by {actor} on {day}. The attackers killed {number} people, survivors said.",
        "More than {low} people, most of them members of {target}, were killed by {actor} in {place} on {day}.",
    ),
    {
        "Government of Syria": (
            "the Syrian military", "Syrian troops", "pro-government forces", "the SAA", "President Assad's forces",
            "the Syrian Arab Army", "the Assad regime", "Damascus",
        ),
        "IS": ("IS", "IS fighters", "the so-called Islamic State", "Islamic State militants", "ISIS gunmen", "ISIL"),
        "SDF": ("the Kurdish-led SDF", "the U.S.-backed Syrian Democratic Forces", "SDF units", "Kurdish-led forces"),
        "Syrian insurgents": ("opposition fighters", "rebels", "armed rebels", "Syrian opposition factions"),
        "HTS": ("HTS fighters", "the jihadist group Hayat Tahrir al-Sham", "the HTS alliance"),
        "Government of Turkey": ("the Turkish military", "Turkish troops", "Ankara's forces"),
        "Civilians": ("civilians", "residents", "local people"),
    },
)  # fmt: skip
"""Fifty wordings written before their errors were looked at, and mended by: passive and nominal ones, verbs of many
senses, several sentences, ranges, and other names for the parties.
"""

APART = Style(
    (
        "It was on {day} that {actor} attacked {place}. {Number} people were killed, residents said.",
        "The shelling began on {day}. {Actor} hit {place}, killing {number} people, medics said.",
        "{Place} was quiet until {actor} attacked it on {day}, killing {number} people.",
        "In {place}, {actor} attacked a checkpoint on {day} and killed {number} people.",
        "{place}: {number} people were killed on {day} when {actor} opened fire on {target}, residents said.",
        "{Number} people were killed in {place} (on {day}) when {actor} shelled the market, a doctor said.",
        "A car bomb planted by {actor} rocked {place} on {day}. The toll in the town stands at {number} dead.",
        "{Actor} opened fire on {target} on {day}. It happened in {place}, and {number} people were killed.",
        "The attack came on {day}. {Actor} killed {number} people in {place}, according to a monitoring group.",
        "{Actor} attacked on {day}. {Number} people were killed in {place}, residents said.",
        "What happened in {place} on {day} is still unclear, but residents say {actor} killed {number} people.",
        "{Number} people were killed in {place} by {actor}, local officials said. The attack happened on {day}.",
        "{Actor} shelled {place}, killing {number} people. The shelling took place on {day}, monitors said.",
        "The bombardment hit {place} on {day}; {actor} fired the shells, and {number} people died.",
        "On {day}, as people gathered at a market in {place}, {actor} fired rockets at it, killing {number} people.",
        "On the morning of {day}, when shops were opening, a bomb set off by {actor} killed {number} people in "
        "{place}.",
        "{Actor} reached {place} on {day} and shot {number} people dead, witnesses said.",
        "{Actor} entered {place} on {day}. They killed {number} people there before they left, residents said.",
        "{Actor} blew up a bridge near {place}, killing {number} people, officials said of the attack on {day}.",
        "{Number} people died in an attack by {actor} that hit {place} on {day}.",
        "Residents of {place} said {actor} had killed {number} people in a raid on {day}.",
        "Funerals were held in {place} for {number} people killed there by {actor} on {day}.",
        "The attack, which took place on {day} in {place}, killed {number} people. Officials blamed {actor}.",
        "{Actor}, who attacked {place} on {day}, killed {number} people, a tribal leader said.",
        "A market in {place} was hit on {day} by shells that {actor} had fired. {Number} people were killed.",
        "Two days after {actor} attacked {place}, officials said on {said} that {number} people had been killed.",
        "Fighting flared on {day} in {place}. {Actor} and {target} clashed for hours, and {number} people were killed.",
        "Monitors said on {said} that {number} people had died in {place} when {actor} struck it on {day}.",
        "{Number} people were killed on {day}, most of them in {place}, in air strikes by {actor}.",
        "The {number} people were killed on {day} in {place}, where {actor} had attacked a village.",
    ),
    VARIED.parties,
)
"""Thirty wordings in which time, place or toll stand apart from the act: written before their errors were looked at,
and mended by.
"""

VIVID = Style(
    (
        "{Actor} gunned down {number} people in {place} on {day}, neighbours told reporters.",
        "Rescue teams pulled {number} bodies from the rubble in {place} after {actor} bombed it on {day}.",
        "An explosion in {place} on {day} killed {number} people; {actor} said it had carried out the attack.",
        "{Number} people lost their lives on {day} when mortar shells fired by {actor} struck {place}.",
        "A firefight between {actor} and {target} in {place} on {day} left at least {number} people dead.",
        "{Actor} launched a dawn raid on {place} on {day} in which {number} people died, a tribal leader said.",
        "{Number} people have been killed in {place}, where {actor} opened fire on a crowd on {day}.",
        "According to the army, {number} members of {target} were killed in {place} on {day} in clashes with {actor}.",
        "Locals in {place} accuse {actor} of killing {number} people there on {day}.",
        "The war monitor documented the deaths of {number} people in {place} on {day} in bombardment by {actor}.",
        "On {day} a missile launched by {actor} slammed into {place}. The strike killed {number} people.",
        "{Actor} beheaded {number} people in {place} on {day}, the group's own news agency said.",
        "An assault by {actor} on {place} cost {number} people their lives on {day}, hospital staff said.",
        "Relatives buried {number} people killed by {actor} in {place} on {day}.",
        "A counter-attack by {actor} against {target} near {place} on {day} resulted in {number} deaths.",
        "{Number} were killed and several injured on {day} in an ambush that {actor} laid for {target} near {place}.",
        "{Actor} and {target} fought for hours in {place} on {day}; by nightfall {number} people were dead.",
        "Snipers of {actor} shot {number} people dead in {place} on {day}, a doctor said by phone.",
        "The toll of the raid that {actor} carried out in {place} on {day} stands at {number} dead.",
        "{Number} people died on {day}. They were killed when {actor} shelled {place}, an aid group said.",
        "{Actor} drove {target} out of {place} on {day} after fighting in which {number} people were killed.",
        "Witnesses described how {actor} attacked {place} on {day} and killed {number} people.",
    ),
    VARIED.parties,
)
"""Wordings with what people did and saw in them: blind at first, looked at and mended by later."""

REPORTED = Style(
    (
        "Monitors recorded {number} fatalities in {place} on {day}, all of them attributed to {actor}.",
        "Incident: armed attack. Location: {place}. Date: {day}. Perpetrator: {actor}. Fatalities: {number}.",
        "{Actor} have stepped up their raids: on {day} they attacked {place}, where {number} people were killed.",
        "At {place}, {actor} opened fire on protesters on {day}, leaving {number} of them dead.",
        "We documented the killing of {number} civilians by {actor} in {place} on {day}, the rights group wrote.",
        "Among the worst incidents was the shelling of {place} by {actor} on {day}, which left {number} people dead.",
        "On {day}, {actor} advanced on {place}. {Target} resisted, and {number} people were killed in the fighting.",
        "{Number} people, among them a local journalist, died when {actor} fired on a car near {place} on {day}.",
        "Not even the school was spared: {actor} bombed it on {day}, killing {number} people in {place}.",
        "An army statement said {number} fighters of {target} had been killed by {actor} in {place} on {day}.",
        "Tensions between {actor} and {target} boiled over in {place} on {day}, when {number} people were killed in a "
        "gun battle.",
        "{Actor} returned to {place} on {day} and slaughtered {number} people.",
        "The assailants, identified as {actor}, struck in {place} on {day}, killing {number} people.",
        "{Place} is in mourning. {Actor} killed {number} people there on {day}.",
        "Residents said the bodies of {number} people killed by {actor} on {day} were found in {place}.",
        "{Actor} continued to bombard {place} on {day}, killing {number} people and wounding dozens.",
        "A suicide bomber sent by {actor} killed {number} people at a checkpoint in {place} on {day}.",
        "The attack on {day} in {place}, which {actor} claimed, was one of the bloodiest this year: {number} people "
        "died.",
        "An explosive device laid by {actor} went off in {place} on {day}. It killed {number} people.",
        "According to the governor, {actor} attacked an outpost outside {place} on {day}; {number} people lost their "
        "lives.",
        "Those killed in {place} on {day} numbered {number}, a medic said, and he blamed {actor}.",
        "{Number} people died under fire from {actor} in {place} on {day}.",
        "{Actor} and {target} traded fire in {place} on {day}, an exchange that cost {number} lives.",
        "During the night of {day}, {actor} crept into {place} and opened fire. {Number} people died.",
        "{Place}, {day}: {actor} attacks, {number} dead.",
        "On {day} it was the turn of {place}, where an air raid by {actor} killed {number} people.",
    ),
    VARIED.parties,
)
"""Wordings of other kinds of texts, of lists of incidents, reports of rights groups and comment: looked at and mended
by.
"""

DETAILED = Style(
    (
        "A pre-dawn attack by {actor} left {number} people dead in {place} on {day}, according to two security "
        "officials.",
        "{Actor} was behind an attack that killed {number} people in {place} on {day}, a provincial spokesman said.",
        "{Number} bodies were brought to the hospital in {place} after {actor} shelled a residential area there on "
        "{day}, a nurse said.",
        "Grief turned to anger in {place} after {number} people were killed there on {day} by {actor}.",
        "At least {number} people are dead after {actor} attacked {place} on {day}.",
        "{Actor} fought their way into {place} on {day}, killing {number} people, before withdrawing at dusk, a local "
        "commander said.",
        "Civil defence volunteers said they had recovered {number} bodies in {place}, which {actor} bombed on {day}.",
        "In the deadliest incident, {number} people were killed on {day} when shells fired by {actor} landed near a "
        "bakery in {place}.",
        "A video published by {actor} on {said} shows the killing of {number} people in {place} on {day}.",
        "The attack on {place} by {actor} on {day} took the lives of {number} people, the United Nations said.",
        "Hospitals in {place} received the bodies of {number} people killed there in air raids by {actor} on {day}.",
        "{Actor} was accused of killing {number} people in {place} on {day}, a charge it denied.",
        "{Number} members of {target} died on {day} when their position near {place} was overrun by {actor}, the "
        "agency reported.",
        "Gunmen from {actor} stopped a bus near {place} on {day} and killed {number} passengers, the driver told the "
        "police.",
        "Medical charity staff treated dozens of wounded and counted {number} dead after {actor} struck {place} on "
        "{day}.",
        "{Actor} said on {said} that its fighters had killed {number} people in an operation in {place} on {day}.",
        "Clashes on {day} between {actor} and {target} on the edge of {place} have left {number} people dead, a tribal "
        "source said.",
        "The violence in {place} on {day} killed {number} people. Witnesses said {actor} had started it.",
        "{Number} people were buried in {place} on {said}, two days after they were killed there by {actor}.",
        "{Actor} detonated a bomb at a police station in {place} on {day}; the explosion killed {number} people.",
        "Early on {day}, fighters of {actor} slipped into {place} and killed {number} people in their homes.",
        "Police in {place} said {number} people had been killed on {day} in what they described as an attack by "
        "{actor}.",
        "{Actor} pressed its offensive against {target} on {day}, killing {number} people in {place}, a war monitor "
        "said.",
        "Families fled {place} on {day} as {actor} bombarded it, killing {number} people.",
        "A strike by {actor} flattened a house in {place} on {day}, killing {number} people inside.",
        "Three months of calm ended in {place} on {day}, when {actor} opened fire on {target} and killed {number} "
        "people.",
        "{Number} people were killed in an attack by {actor} on {place}. The assault took place on {day}, officials "
        "said.",
        "Residents woke on {day} to shelling by {actor} in {place} that killed {number} people.",
    ),
    VARIED.parties,
)
"""Wordings with details of who was where and why: blind at first, looked at and mended by later."""
