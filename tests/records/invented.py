"""Small files in the layouts of the data sets, with invented rows."""

import csv
import gzip
import io
import zipfile
from collections.abc import Sequence
from pathlib import Path

from allegedly.records.importers.gdelt import NAMES as GDELT_NAMES
from allegedly.records.importers.ucdp_ged import HEADERLESS as GED_NAMES

Row = dict[str, object]

GED_ROW: Row = {
    "id": 1, "relid": "ATL-2020-1-1", "year": 2020, "active_year": 1, "code_status": "Clear", "type_of_violence": 1,
    "conflict_name": "Iraq: Government", "dyad_name": "Government of Iraq - IS", "side_a": "Government of Iraq",
    "side_b": "IS", "number_of_sources": 1, "source_article": "Agency,2020-03-02,Clash near the dam",
    "source_headline": "Clash near the dam", "where_prec": 1, "where_coordinates": "Dam town", "adm_1": "Dam province",
    "latitude": 33.5, "longitude": 43.5, "country": "Iraq", "country_id": 645, "date_prec": 1,
    "date_start": "2020-03-01 00:00:00.000", "date_end": "2020-03-01 00:00:00.000",
    "deaths_civilians": 0, "best": 4, "high": 6, "low": 3,
}  # fmt: skip

GED_ROWS: list[Row] = [
    GED_ROW,
    GED_ROW | {"id": 2, "date_start": "2020-03-05", "date_end": "2020-03-09", "date_prec": 2, "best": 12, "high": 12,
               "side_b": "Civilians", "side_a": "IS", "type_of_violence": 3, "deaths_civilians": 12,
               "where_coordinates": "Hill village", "latitude": 34.5, "longitude": 43.0},
    GED_ROW | {"id": 3, "date_start": "2020-04-01", "date_end": "2020-04-30", "date_prec": 4, "country": "Syria",
               "side_a": "Ahrar, HTS, Front", "side_b": "SDF", "type_of_violence": 2, "where_prec": 4,
               "latitude": 35.5, "longitude": 38.5, "where_coordinates": "River province", "best": 0, "low": 0},
    GED_ROW | {"id": 4, "date_start": "2020-12-30", "date_end": "2020-12-30", "country": "Yemen (North Yemen)",
               "side_a": "Government of Yemen (North Yemen)", "side_b": "AQAP", "latitude": 15.5, "longitude": 44.5},
]  # fmt: skip

ACLED_ROWS: list[Row] = [
    {"event_id_cnty": "IRQ1", "event_date": "2023-02-15", "year": 2023, "time_precision": 1,
     "disorder_type": "Political violence", "event_type": "Explosions/Remote violence",
     "sub_event_type": "Air/drone strike", "actor1": "Islamic State (Iraq)", "actor2": "", "iso": 368,
     "country": "Iraq", "admin1": "Anbar", "location": "Dam town", "latitude": 33.4, "longitude": 43.3,
     "geo_precision": 1, "source": "Agency", "notes": "A drone fell, it is said.", "fatalities": 2},
    {"event_id_cnty": "IRQ2", "event_date": "2023-03-15", "year": 2023, "time_precision": 3,
     "disorder_type": "Demonstrations", "event_type": "Protests", "sub_event_type": "Peaceful protest",
     "actor1": "Protesters (Iraq)", "actor2": "", "iso": 368, "country": "Iraq", "admin1": "Basra",
     "location": "Port", "latitude": 30.5, "longitude": 47.8, "geo_precision": 3, "source": "Agency", "notes": "",
     "fatalities": 0},
    {"event_id_cnty": "IRQ3", "event_date": "2023-05-10", "year": 2023, "time_precision": 2,
     "disorder_type": "Strategic developments", "event_type": "Strategic developments", "sub_event_type": "Agreement",
     "actor1": "Government of Iraq", "actor2": "Tribe", "iso": 368, "country": "Iraq", "admin1": "Basra",
     "location": "Port", "latitude": 30.5, "longitude": 47.8, "geo_precision": 2, "source": "Agency", "notes": "",
     "fatalities": 0},
]  # fmt: skip

GTD_ROWS: list[Row] = [
    {"eventid": 201501010001, "iyear": 2015, "imonth": 1, "iday": 1, "country_txt": "Iraq", "provstate": "Anbar",
     "city": "Dam town", "latitude": 33.4, "longitude": 43.3, "specificity": 1, "summary": "A façade was hit.",
     "attacktype1_txt": "Bombing/Explosion", "targtype1_txt": "Business", "target1": "A shop", "gname": "Unknown",
     "nkill": "2.0", "scite1": "Agency", "dbsource": "START"},
    {"eventid": 201502000001, "iyear": 2015, "imonth": 2, "iday": 0, "country_txt": "Iraq", "city": "Unknown",
     "specificity": 5, "attacktype1_txt": "Armed Assault", "gname": "Unknown", "nkill": ""},
    {"eventid": 201600000001, "iyear": 2016, "imonth": 0, "iday": 0, "country_txt": "Syria", "city": "Unknown",
     "specificity": 5, "attacktype1_txt": "Armed Assault", "gname": "Unknown", "nkill": 1},
]  # fmt: skip

ICEWS_ROWS: list[Row] = [
    {"Event ID": 1, "Event Date": "2014-01-01", "Source Name": "Ministry (Iraq)", "Source Country": "Iraq",
     "Event Text": "Make a visit", "CAMEO Code": "042", "Intensity": 1.9, "Target Name": "Citizen (Iraq)",
     "Target Country": "Iraq", "Publisher": "Agency", "City": "Baghdad", "Province": "Baghdad", "Country": "Iraq",
     "Latitude": 33.3, "Longitude": 44.4},
    {"Event ID": 2, "Event Date": "2014-01-02", "Source Name": "Army (Iraq)", "Source Country": "Iraq",
     "Event Text": "Use conventional military force", "CAMEO Code": "190", "Intensity": -10,
     "Target Name": "Citizen (Iraq)", "Target Country": "Iraq", "Publisher": "Agency", "City": "",
     "Province": "Anbar", "Country": "Iraq", "Latitude": 33.3, "Longitude": 42.4},
    {"Event ID": 3, "Event Date": "2014-01-03", "Source Name": "Army (Iraq)", "Source Country": "Iraq",
     "Event Text": "Express intent to cooperate", "CAMEO Code": "30", "Intensity": 4, "Target Name": "Citizen (Iraq)",
     "Target Country": "Iraq", "Publisher": "Agency", "City": "", "Province": "", "Country": "Iraq",
     "Latitude": 33.3, "Longitude": 42.4},
]  # fmt: skip


def gdelt_row(number: int, day: str, code: str = "190", added: str = "20140102") -> Row:
    return {
        "GLOBALEVENTID": number, "SQLDATE": day, "MonthYear": day[:6], "Year": day[:4], "Actor1Code": "IRQ",
        "Actor1Name": "IRAQ", "Actor2Code": "", "EventCode": code, "EventRootCode": code[:2], "ActionGeo_Type": 4,
        "ActionGeo_FullName": 'Baghdad, Baghdad "centre", Iraq', "ActionGeo_CountryCode": "IZ", "ActionGeo_Lat": 33.3,
        "ActionGeo_Long": 44.4, "DATEADDED": added, "SOURCEURL": "https://paper.example/1",
    }  # fmt: skip


def table(rows: Sequence[Row], names: Sequence[str] | None = None, divider: str = ",", header: bool = True) -> str:
    """Rows as a table; the columns are those of the first row where `names` does not give them."""
    text = io.StringIO()
    columns = list(names or rows[0])
    writer = csv.DictWriter(text, columns, restval="", delimiter=divider, lineterminator="\n")
    if header:
        writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def ged_file(folder: Path, rows: Sequence[Row] = GED_ROWS, name: str = "GEDEvent_v21_1.csv") -> Path:
    path = folder / name
    path.write_text(table(rows, GED_NAMES), encoding="utf-8")
    return path


def gdelt_file(folder: Path, rows: Sequence[Row], name: str = "20140102.export.CSV", columns: int = 58) -> Path:
    path = folder / name
    lines = ["\t".join(str(row.get(each, "")) for each in GDELT_NAMES[:columns]) for row in rows]
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def zipped(path: Path, *extra: tuple[str, str]) -> Path:
    target = path.with_suffix(".zip")
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(path, f"inside/{path.name}")
        for name, text in extra:
            archive.writestr(name, text)
    return target


def gzipped(path: Path) -> Path:
    target = path.with_name(f"{path.name}.gz")
    target.write_bytes(gzip.compress(path.read_bytes(), mtime=0))
    return target
