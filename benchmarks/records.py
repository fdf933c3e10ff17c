"""How fast records are imported and found, and in how much memory: run it on a quiet machine.

    python benchmarks/records.py [--rows 400000] [--gdelt-files 10] [--gdelt-rows 200000]

Rows are invented, in the layouts of UCDP GED and GDELT 1.0 and about as long as theirs. Each import runs in a process
of its own, whose peak memory the system measures. A search is timed as a whole, from the query's text to the records;
each figure is the median of seven. Seconds of the processor stand beside those of the clock: on a machine that has more
to do, the clock says little.
"""

import argparse
import csv
import datetime
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from allegedly import records
from allegedly.records.importers.gdelt import NAMES as GDELT_NAMES
from allegedly.records.importers.ucdp_ged import HEADERLESS as GED_NAMES

COUNTRIES = ("Syria", "Iraq", "Afghanistan", "Yemen (North Yemen)", "DR Congo (Zaire)", "Ukraine", "Mexico", "India")
ACTORS = ("Government of Syria", "IS", "Government of Iraq", "SDF", "Taleban", "AQAP", "PKK")
SENTENCE = "Shells hit the town of number {} as clashes went on around it, people there said, and again on the next day"
IMPORT = "import sys; from pathlib import Path; from allegedly import records; \
records.add(sys.argv[1], [sys.argv[2]], version=sys.argv[3], folder=Path(sys.argv[4]))"
QUERIES = (
    "set=ucdp-ged actor=IS country=Iraq kind=attack 2020-01-01..2024-01-31",
    "set=ucdp-ged actor=Daesh killed>=25",
    "set=ucdp-ged near=33.3,44.4,25km 2014",
    'set=ucdp-ged place="Town 3999"',
    "set=ucdp-ged",
    'set=ucdp-ged text="number 3999"',
)


def write_ged(path: Path, rows: int) -> None:
    draw = random.Random(1)
    with path.open("w", newline="", encoding="utf-8") as file:
        table = csv.DictWriter(file, GED_NAMES, restval="")
        table.writeheader()
        for number in range(1, rows + 1):
            day = datetime.date(1989, 1, 1) + datetime.timedelta(days=draw.randrange(13_149))
            one, other = draw.sample(ACTORS, 2)
            killed, words = draw.randrange(30), SENTENCE.format(number)
            latitude, longitude = round(draw.uniform(30, 37), 6), round(draw.uniform(36, 46), 6)
            table.writerow({
                "id": number, "relid": f"SYR-{day.year}-1-{number}", "year": day.year, "active_year": 1,
                "code_status": "Clear", "type_of_violence": 1, "conflict_new_id": 299, "dyad_new_id": 11973,
                "conflict_name": f"{COUNTRIES[number % 8]}: Government", "dyad_name": f"{one} - {other}",
                "side_a_new_id": 118, "side_a": one, "side_b_new_id": 4456, "side_b": other, "number_of_sources": 1,
                "source_article": f"Agency {number % 17},{day},{words}", "source_office": f"Agency {number % 17}",
                "source_date": day, "source_headline": words, "source_original": "witnesses",
                "where_prec": 1 + number % 5, "where_coordinates": f"Town {number % 4000}",
                "where_description": f"Town {number % 4000}, a few kilometres off the main road",
                "adm_1": f"Governorate {number % 200}", "adm_2": f"District {number % 900}", "latitude": latitude,
                "longitude": longitude, "geom_wkt": f"POINT ({longitude} {latitude})", "priogrid_gid": 179714,
                "country": COUNTRIES[number % 8], "country_id": 652, "region": "Middle East", "event_clarity": 1,
                "date_prec": 1, "date_start": f"{day} 00:00:00.000", "date_end": f"{day} 00:00:00.000",
                "deaths_a": killed // 2, "deaths_b": killed - killed // 2, "deaths_civilians": 0,
                "deaths_unknown": 0, "best": killed, "high": killed + 2, "low": killed,
            })  # fmt: skip


def write_gdelt(folder: Path, files: int, rows: int) -> None:
    draw = random.Random(2)
    number = 0
    for index in range(files):
        day = datetime.date(2014, 1, 1) + datetime.timedelta(days=index)
        written = f"{day:%Y%m%d}"
        with (folder / f"{written}.export.CSV").open("w", encoding="utf-8") as file:
            for _ in range(rows):
                number += 1
                code = draw.choice(("010", "042", "0841", "112", "173", "190"))
                cells = {
                    "GLOBALEVENTID": number, "SQLDATE": written, "MonthYear": written[:6], "Year": written[:4],
                    "FractionDate": "2014.0027", "Actor1Code": "IRQGOV", "Actor1Name": "IRAQ",
                    "Actor1CountryCode": "IRQ", "Actor2Code": "USA", "Actor2Name": "UNITED STATES", "IsRootEvent": 1,
                    "EventCode": code, "EventBaseCode": code[:3], "EventRootCode": code[:2], "QuadClass": 4,
                    "GoldsteinScale": -10.0, "NumMentions": 4, "NumSources": 1, "NumArticles": 4, "AvgTone": 3.14159,
                    "ActionGeo_Type": 4, "ActionGeo_FullName": "Baghdad, Baghdad, Iraq", "ActionGeo_CountryCode": "IZ",
                    "ActionGeo_ADM1Code": "IZ07", "ActionGeo_Lat": 33.3386, "ActionGeo_Long": 44.3939,
                    "ActionGeo_FeatureID": -3102536, "DATEADDED": written,
                    "SOURCEURL": f"https://paper.example/2014/01/{number}/a-headline-of-some-words-as-papers-have-them",
                }  # fmt: skip
                file.write("\t".join(str(cells.get(name, "")) for name in GDELT_NAMES) + "\n")


def imported(set_name: str, given: Path, version: str, store: Path) -> str:
    """An import in a process of its own, in words."""
    began = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-c", IMPORT, set_name, str(given), version, str(store)])
    _, status, used = os.wait4(process.pid, 0)
    if status:
        raise SystemExit("the import failed")
    taken = time.perf_counter() - began
    megabytes = used.ru_maxrss / (1_000_000 if sys.platform == "darwin" else 1_000)
    return f"{taken:.1f} s ({used.ru_utime + used.ru_stime:.1f} s of the processor), {megabytes:.0f} MB of memory"


def median(work: Callable[[], object], runs: int = 7) -> str:
    """The median time of some runs, in words."""
    clock, processor = [], []
    for _ in range(runs):
        began, busy = time.perf_counter(), time.process_time()
        work()
        clock.append(1_000 * (time.perf_counter() - began))
        processor.append(1_000 * (time.process_time() - busy))
    return f"{statistics.median(clock):.0f} ms ({statistics.median(processor):.0f} ms of the processor)"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=400_000)
    parser.add_argument("--gdelt-files", type=int, default=10)
    parser.add_argument("--gdelt-rows", type=int, default=200_000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder, store = Path(name), Path(name) / "store"
        write_ged(folder / "ged.csv", given.rows)
        size = (folder / "ged.csv").stat().st_size / 1e6
        told = imported("ucdp-ged", folder / "ged.csv", "25.1", store)
        print(f"UCDP GED: {given.rows:,} rows ({size:.0f} MB) in {told}")
        for query in QUERIES:
            total = records.search(query, folder=store).total
            print(f"  search {query}: {median(lambda: records.search(query, folder=store))}, {total:,} found")  # noqa: B023
        near = (33.3, 44.4, 100.0)
        week = ("2014-03-01", "2014-03-07")
        told = median(lambda: records.candidates("ucdp-ged", "25.1", *week, near, folder=store))
        print(f"  candidates of a week within 100 km: {told}")
        found = records.series("set=ucdp-ged actor=IS", folder=store)
        told = median(lambda: records.series("set=ucdp-ged actor=IS", folder=store), 3)
        print(f"  series of {len(found.times):,} events: {told}")
        for files in (1, given.gdelt_files):
            raw = folder / f"gdelt-{files}"
            raw.mkdir()
            write_gdelt(raw, files, given.gdelt_rows)
            size = sum(file.stat().st_size for file in raw.iterdir()) / 1e6
            told = imported("gdelt", raw, f"1.0-{files}", store)
            print(f"GDELT: {files} files, {files * given.gdelt_rows:,} rows ({size:.0f} MB) in {told}")
        query = f"set=gdelt version=1.0-{given.gdelt_files} country=Iraq kind=attack 2014-01-03"
        total = records.search(query, folder=store).total
        print(f"  search {query}: {median(lambda: records.search(query, folder=store))}, {total:,} found")


if __name__ == "__main__":
    main()
