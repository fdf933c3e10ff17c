"""Articles that are none, or strange ones: whatever comes in, what comes out is sensible or silent, and no flood."""

import functools

import pytest

import allegedly
from allegedly import report
from allegedly.errors import InputError, UsageError

CONVOY = """Convoy hit in the north as talks open

KHARGA, 2 May (Velm Wire) - Gunmen ambushed a convoy of grain lorries near the village of Tin Essako on Tuesday,
killing six drivers and a gendarme, officials said. The attack came a day after a 30-day truce was signed in Algiers.

It was the fourth on the road since mid-March. The army had shelled the market of Anefis last Friday, the rebels said.
Between 3,000 and 3,500 people fled in 2022. The wall will be rebuilt in 2031, in a decade, or in ten centuries.
"""

MATCH = """Lions massacre Rovers 6-1 as Okafor bags hat-trick

Northbridge Lions destroyed Rovers 6-1 on Saturday in front of 23,412 at Mill Lane, with Ade Okafor shooting three
past a helpless keeper inside 20 minutes. Rovers, beaten 2-0 at home by Easton last week, were under fire from the first
whistle. Okafor fired Northbridge ahead after nine minutes, and Bell doubled the lead from the spot in the 14th.

"We were killed in midfield," said the Rovers manager, Dan Cole, 47. "It was a bloodbath. We must bounce back."

Lions have won 11 of their 14 away games (79%) and go second, three points behind United, who beat Chelsea 4-3.
"""

RECIPE = """Slow lamb with apricots

Serves 6. Preparation: 20 minutes. Cooking: 3 hours.

1.5 kg lamb shoulder, cut into 4 cm pieces
2 large onions, chopped
3 cloves garlic, crushed
1/2 tsp cinnamon
200 g dried apricots
400 ml stock

1. Heat the oven to 160C (140C fan). Season the lamb and sear it in hot oil for 5 minutes, until browned.
2. Kill the heat, add the onions and let them sweat for 8-10 minutes.
3. Pour in the stock, and cook for 2 1/2 hours. Beat the cream, blast the almonds under the grill for a minute, and
strike out any burnt ones.

Per serving: 540 kcal, 32 g fat, 12% of it saturated. Keeps for three days in the fridge.
"""

TABLE = """Municipal election, Marrow County - results by ward

Ward            Brandt   Reth   Sarrani   Turnout
North           1,204    988    312       61.2%
South             877  1,450    201       58.9%
Harbour         2,310  1,102    645       72.4%
Springfield       120     98     40       55.1%
Total           5,077  4,139  1,531       62.0%

2019  12  34  45  1,002.5
2020  15  31  46    998.0
2021  11  36  41  1,020.25
"""

FICTION = """The Glass General

The General died on a Thursday, which was like him. Nine bullets and a broken lamp, said the cook, and the lamp was the
greater loss. Mira counted the steps down to the cellar: forty-one, the same as on the night of the three kings.

"You killed him," said Tomas.

"Everybody killed him," said Mira. "I only held the knife."

The war had lasted two hundred years, or since breakfast. In the year 4012 the Emperor's fleet had bombed the moons of
Tarsis, and eleven million souls went out like candles. She thought of Paris, her cat, and of London, her other cat.
"""

NUMERALS = """Flood in the delta

Officials said that ٢٥٠ people were killed and ١٬٢٠٠ injured when the river broke its banks on ٥ نوفمبر. The relief
agency spoke of 1'250'000 people without a roof and of 12,50,000 in its Indian edition. Some 3 500 houses were lost.

The toll rose to 3.000 by Friday. -5 were missing, 0 people were rescued, and 1e9 more were ∞ or ½ lost. ٪٥٠ of the crop
is gone, said the minister. 1,2,3,4 and 1,,000 and 10,00 and ₹3,00,000 crore. The dam held １２０ million cubic metres.
"""

SPRINGFIELDS = "The mayors met in Springfield on Tuesday. " + " ".join(
    f"Springfield sent {number} people to Springfield, and Springfield beat Springfield." for number in range(2, 42)
)

STRANGE = {
    "sport": MATCH,
    "recipe": RECIPE,
    "table": TABLE,
    "fiction": FICTION,
    "numerals": NUMERALS,
    "forty Springfields": SPRINGFIELDS,
    "one word": "Springfield",
    "marks": "Well . , ; : ! ? \"\" '' () [] — – - … %% $$ €€ 1/0",
    "a line without end": "killed 12 people and " * 300,
    "digits": "These are " + " ".join(str(number) for number in range(1, 400)) + ".",
    "dates alone": " ".join(f"{day} February 2023, Monday, 5/{day}," for day in range(1, 60)),
    "right to left": "The paper of the town wrote on Friday: قال مسؤول إن ٢٥٠ شخصا قتلوا في بغداد يوم الجمعة."
    " No more was known of it. It will come out again on Monday.",
    "controls": "The mayor\x00 said\u202e that \U0001f600 12 people\u200b were killed.\x1b[31m",
    "halves of a quotation": '"He said "that" he said "that he said" and then "',
}


@functools.cache
def read(text: str, written: str | None = "2024-04-14") -> allegedly.Reading:
    return allegedly.read_text(text, written=written, threads=1)


@pytest.mark.parametrize("name", list(STRANGE))
def test_it_is_read_and_shown_without_a_flood(name: str) -> None:
    text = STRANGE[name]
    reading = read(text)
    words = len(text.split())
    assert report.render(reading).count("</html>") == 1
    assert all(len(line) <= 80 for line in report.summary(reading, width=80).splitlines())
    assert len(reading.findings) <= max(8, words // 20)
    assert len(reading.events) <= max(2, words // 8)


@pytest.mark.parametrize("written", [None, "0001-01-01", "0001-12-31", "2130-05-03", "9999-01-01", "9999-12-31"])
def test_any_day_of_writing_will_do(written: str | None) -> None:
    reading = read(CONVOY, written)
    assert "</html>" in report.render(reading)
    assert [time.text for time in reading.times if time.timex == "2022"] == ["2022"]
    assert {event.killed.low for event in reading.events if event.killed is not None} == {6}
    assert not any(finding.code.startswith("DATE") for finding in reading.findings)


def test_without_a_date_nothing_relative_is_given_a_day() -> None:
    days = {time.text: time.earliest for time in read(CONVOY, None).times}
    assert {days[words] for words in ("Tuesday", "mid-March", "last Friday")} == {None}


@pytest.mark.parametrize("written", ["10000-01-01", "0000-01-01", "2023-02-29", "yesterday", ""])
def test_a_day_that_no_calendar_has_is_refused(written: str) -> None:
    with pytest.raises(UsageError):
        allegedly.read_text(CONVOY, written=written)


@pytest.mark.parametrize(
    "text", ["", " \n", ". , ; : !", "1 2 3 4 5", "قال مسؤول إن ٢٥٠ شخصا قتلوا في بغداد يوم الجمعة."]
)
def test_what_is_no_english_text_is_refused(text: str) -> None:
    with pytest.raises(InputError):
        allegedly.read_text(text)


@pytest.mark.parametrize("name", ["recipe", "table", "one word", "digits"])
def test_where_nothing_happened_there_is_nothing(name: str) -> None:
    reading = read(STRANGE[name])
    assert (reading.events, reading.arguments, reading.findings) == ((), (), ())
    assert report.claims_most_in_need(reading) == ()
    assert {quantity.effect for quantity in reading.quantities} <= {None}


def test_a_match_has_no_dead() -> None:
    reading = read(MATCH)
    assert {quantity.effect for quantity in reading.quantities} == {None}
    assert [event.kind for event in reading.events if event.killed or event.injured] == []
    assert reading.findings == ()


def test_a_table_has_no_figures() -> None:
    assert read(TABLE).quantities == ()


def test_numbers_as_others_write_them() -> None:
    found = {quantity.text: quantity.low for quantity in read(NUMERALS).quantities}
    assert found == {
        "٢٥٠": 250,
        "١٬٢٠٠": 1200,
        "1'250'000": 1_250_000,
        "Some 3 500": 3150,
        "１２０ million cubic metres": 120_000_000,
    }


def test_forty_springfields_are_one_place_with_a_choice() -> None:
    reading = read(SPRINGFIELDS)
    here = {(place.latitude, place.longitude) for place in reading.places}
    assert len(here) == 1
    assert all(len(place.alternatives) <= 10 for place in reading.places)
    assert reading.findings == ()
