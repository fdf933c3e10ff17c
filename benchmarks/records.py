"""How fast records are imported and found, and in how much memory: run it on a quiet machine.

    python benchmarks/records.py [--rows 400000] [--gdelt-files 10] [--gdelt-rows 200000]
    python benchmarks/records.py --rows 0 --gdelt-files 500    # a hundred million reports

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
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import duckdb

from allegedly import records
from allegedly.records.importers.gdelt import NAMES as GDELT_NAMES
from allegedly.records.importers.ucdp_ged import HEADERLESS as GED_NAMES

COUNTRIES = ("Syria", "Iraq", "Afghanistan", "Yemen (North Yemen)", "DR Congo (Zaire)", "Ukraine", "Mexico", "India")
ACTORS = ("Government of Syria", "IS", "Government of Iraq", "SDF", "Taleban", "AQAP", "PKK")
SENTENCE = "Shells hit the town of number {} as clashes went on around it, people there said, and again on the next day"
IMPORT = """
import sys, time
from pathlib import Path
from allegedly import records
def told(doing, done, total):
    if done and done % 50 == 0:
        print(f"  {time.strftime('%H:%M:%S')} {doing} {done:,} of {total:,} files", file=sys.stderr, flush=True)
records.add(sys.argv[1], [sys.argv[2]], version=sys.argv[3], folder=Path(sys.argv[4]), progress=told)
"""
GDELT_CELLS = {
    "GLOBALEVENTID": "number",
    "SQLDATE": "strftime(day, '%Y%m%d')",
    "MonthYear": "strftime(day, '%Y%m')",
    "Year": "strftime(day, '%Y')",
    "FractionDate": "'2014.0027'",
    "Actor1Code": "['IRQGOV', 'USA', 'SYRREB', 'IRNGOV', 'TUR'][draw // 100 % 5 + 1]",
    "Actor1Name": "['IRAQ', 'UNITED STATES', 'SYRIA', 'IRAN', 'TURKEY'][draw // 100 % 5 + 1]",
    "Actor1CountryCode": "['IRQ', 'USA', 'SYR', 'IRN', 'TUR'][draw // 100 % 5 + 1]",
    "Actor2Code": "'USA'",
    "Actor2Name": "['UNITED STATES', 'POLICE', 'MILITIA', 'SCHOOL', 'REFUGEE'][draw // 500 % 5 + 1]",
    "IsRootEvent": "1",
    "EventCode": "['010', '042', '0841', '112', '173', '190'][draw // 2500 % 6 + 1]",
    "EventRootCode": "['01', '04', '08', '11', '17', '19'][draw // 2500 % 6 + 1]",
    "QuadClass": "4",
    "GoldsteinScale": "-10.0",
    "NumMentions": "draw // 15000 % 20 + 1",
    "NumSources": "1",
    "NumArticles": "draw // 15000 % 20 + 1",
    "AvgTone": "round((draw // 300000 % 20000) / 1000 - 10, 6)",
    "ActionGeo_Type": "4",
    "ActionGeo_FullName": "'Town ' || (draw // 7 % 5000) || ', Baghdad, Iraq'",
    "ActionGeo_CountryCode": "['IZ', 'US', 'SY', 'IR', 'TU'][draw // 100 % 5 + 1]",
    "ActionGeo_ADM1Code": "'IZ07'",
    "ActionGeo_Lat": "round([33, 40, 35, 32, 39][draw // 100 % 5 + 1] + (draw // 7 % 5000) / 5000, 4)",
    "ActionGeo_Long": "round([44, -75, 37, 52, 33][draw // 100 % 5 + 1] + (draw // 7 % 5000) / 5000, 4)",
    "ActionGeo_FeatureID": "-3102536",
    "DATEADDED": "strftime(added, '%Y%m%d')",
    "SOURCEURL": "'https://paper' || (draw % 997) || '.example/' || (draw // 1000 % 100000) || '/a-headline-of-words'",
}
"""The cells of a GDELT row in SQL: `number` is its id, `draw` its random number, `day` and `added` its two days."""
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
    """A zipped file a day from 2014 on, as they are shipped. Three reports in a hundred are about a day a month, a year
    or ten years before, as there. DuckDB writes them, since Python would take longer than the import."""
    connection = duckdb.connect(":memory:", config={"threads": 1, "memory_limit": "256MB"})
    for index in range(files):
        day = datetime.date(2014, 1, 1) + datetime.timedelta(days=index)
        name = f"{day:%Y%m%d}.export.CSV"
        columns = ", ".join(f'{GDELT_CELLS.get(column, "NULL")} AS "{column}"' for column in GDELT_NAMES)
        connection.execute(
            f"COPY (SELECT {columns} FROM (SELECT range AS number, (hash(range) >> 1)::BIGINT AS draw, DATE '{day}' AS"
            " added, CASE draw % 100 WHEN 97 THEN added - 30 WHEN 98 THEN added - 365 WHEN 99 THEN added - 3652 ELSE"
            f" added END AS day FROM range({index * rows + 1}, {(index + 1) * rows + 1})))"
            f" TO '{folder / name}' (FORMAT csv, DELIMITER '\t', HEADER false, QUOTE '')"
        )
        with zipfile.ZipFile(folder / f"{name}.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            archive.write(folder / name, name)
        (folder / name).unlink()


def imported(set_name: str, given: Path, version: str, store: Path) -> str:
    """An import in a process of its own, in words."""
    began = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-c", IMPORT, set_name, str(given), version, str(store)])
    _, status, used = os.wait4(process.pid, 0)
    if status:
        raise SystemExit("the import failed")
    taken = time.perf_counter() - began
    busy = used.ru_utime + used.ru_stime
    return f"{taken:.1f} s ({busy:.1f} s of the processor), {_megabytes(used.ru_maxrss):.0f} MB of memory"


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
    parser.add_argument("--rows", type=int, default=400_000, help="of UCDP GED; 0 leaves it out")
    parser.add_argument("--gdelt-files", type=int, default=10)
    parser.add_argument("--gdelt-rows", type=int, default=200_000, help="in a file")
    parser.add_argument("--folder", help="for what is written and deleted again; GDELT takes some 150 bytes a row")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=given.folder) as name:
        if given.rows:
            measure_ged(Path(name), given.rows)
        if given.gdelt_files:
            measure_gdelt(Path(name), given.gdelt_files, given.gdelt_rows)


def measure_ged(folder: Path, rows: int) -> None:
    store = folder / "store"
    write_ged(folder / "ged.csv", rows)
    size = (folder / "ged.csv").stat().st_size / 1e6
    told = imported("ucdp-ged", folder / "ged.csv", "25.1", store)
    print(f"UCDP GED: {rows:,} rows ({size:.0f} MB) in {told}")
    for query in QUERIES:
        search(query, store)
    near = (33.3, 44.4, 100.0)
    week = ("2014-03-01", "2014-03-07")
    told = median(lambda: records.candidates("ucdp-ged", "25.1", *week, near, folder=store))
    print(f"  candidates of a week within 100 km: {told}")
    found = records.series("set=ucdp-ged actor=IS", folder=store)
    told = median(lambda: records.series("set=ucdp-ged actor=IS", folder=store), 3)
    print(f"  series of {len(found.times):,} events: {told}", flush=True)


def measure_gdelt(folder: Path, files: int, rows: int) -> None:
    raw, store = folder / "gdelt", folder / "gdelt-store"
    raw.mkdir()
    began = time.perf_counter()
    write_gdelt(raw, files, rows)
    print(f"GDELT: {files} files, {files * rows:,} rows ({_size(raw):,.0f} MB zipped) written in", end=" ")
    print(f"{time.perf_counter() - began:.0f} s", flush=True)
    told = imported("gdelt", raw, "1.0", store)
    print(f"  imported in {told}; {_size(store):,.0f} MB in the store", flush=True)
    last = datetime.date(2014, 1, 1) + datetime.timedelta(days=files - 1)
    week = last - datetime.timedelta(days=min(6, files - 1))
    for days in (str(last), f"{week}..{last}", f"{last - datetime.timedelta(days=365)}"):
        search(f"set=gdelt country=Iraq kind=attack {days}", store)
    search(f"set=gdelt actor=TURKEY text=paper42.example {last}", store)
    search("set=gdelt id=42", store, runs=1)
    print(f"  memory of all searches together: {memory():.0f} MB", flush=True)


def search(query: str, store: Path, runs: int = 7) -> None:
    total = records.search(query, folder=store).total
    told = median(lambda: records.search(query, folder=store), runs)
    print(f"  search {query}: {told}, {total:,} found", flush=True)


def memory() -> float:
    """The most memory that this process has held, in megabytes."""
    return _megabytes(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def _megabytes(peak: int) -> float:
    return peak / (1_000_000 if sys.platform == "darwin" else 1_000)


def _size(folder: Path) -> float:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6


if __name__ == "__main__":
    main()
