"""The query language: `set=ucdp-ged actor=IS country=Iraq,SY kind=attack killed>=10 2020-01-01..2024-01-31`.

A query is conditions with spaces between, all of which must hold. A condition is `key=value`; values with a comma
between are alternatives, `!=` leaves them out, figures take `>=`, `<=`, `>`, `<` too, and a value with spaces or commas
stands in double quotes. Days stand by themselves: `2020-01-01..2024-01-31`, `2020..2021-06`, `2023-10..`, `2020`.
"""

import calendar
import difflib
import re
from datetime import date
from typing import Literal, cast

import msgspec

from ..errors import UsageError
from ..vocabulary.countries import country_code, names

KEYS = {
    "set": "the data set: ucdp-ged",
    "version": "its version: 25.1; the newest here where it is not named",
    "actor": "who takes part, on either side, under any of its names: IS, ISIL and Daesh are one",
    "target": "who takes part on the second side",
    "country": "a country's name or ISO code",
    "area": "a governorate, province or state",
    "place": "a town, village or other place",
    "near": "a point and how far from it: 33.3,44.4,25km",
    "kind": "attack, protest, talks or another kind; or the set's own word for it",
    "killed": "the best figure of those killed: killed>=10",
    "civilians": "the figure of civilians killed",
    "precision": "how sure the day is at least: day, days, week, month, year",
    "text": "words of the headline or the source",
    "id": "the set's own id",
}
"""The keys and what they mean."""

FIGURES = ("killed", "civilians")
PRECISIONS = ("day", "days", "week", "month", "year")

Comparison = Literal["=", "!=", ">=", "<=", ">", "<"]

_TOKEN = re.compile(r'(?:[^\s"]|"[^"]*")+')
_CONDITION = re.compile(r"([^=<>!\s]+)(!=|>=|<=|=|>|<)(.*)", re.DOTALL)
_VALUE = re.compile(r'"([^"]*)"|([^,"]+)')
_DAY = r"\d{4}(?:-\d{1,2}(?:-\d{1,2})?)?"
_DAYS = re.compile(rf"({_DAY})?\.\.({_DAY})?|({_DAY})")
_NEAR = re.compile(r"(-?[\d.]+),(-?[\d.]+),([\d.]+)(?:km)?")


class Condition(msgspec.Struct, frozen=True):
    """One condition: `values` are alternatives, ISO codes where `key` is "country"."""

    key: str
    comparison: Comparison
    values: tuple[str, ...]


class Query(msgspec.Struct, frozen=True, kw_only=True):
    """A query that was understood. `earliest` and `latest` are ISO days, both inside, None where the query is open."""

    set_name: str | None = None
    version: str | None = None
    conditions: tuple[Condition, ...] = ()
    earliest: str | None = None
    latest: str | None = None

    def __str__(self) -> str:
        """The query in one form, whichever way it was written; reading it gives the same query."""
        named = [f"{key}={_quoted(each)}" for key, each in (("set", self.set_name), ("version", self.version)) if each]
        told = [
            f"{each.key}{each.comparison}{','.join(each.values if each.key == 'near' else map(_quoted, each.values))}"
            for each in self.conditions
        ]
        days = [f"{self.earliest or ''}..{self.latest or ''}"] if self.earliest or self.latest else []
        return " ".join([*named, *told, *days])


def parse(text: str) -> Query:
    """Understand a query. Raises UsageError, naming the word and what it may have been meant for."""
    if text.count('"') % 2:
        raise UsageError("a quotation mark is never closed", where=text, remedy='Write actor="Islamic State"')
    fields: dict[str, str] = {}
    conditions: list[Condition] = []
    days: tuple[str | None, str | None] | None = None
    for token in _TOKEN.findall(text):
        if _DAYS.fullmatch(token):
            if days is not None:
                raise UsageError("there are two spans of days", where=token, remedy="Give one, as in 2020..2021-06")
            days = _days(token)
            continue
        found = _CONDITION.fullmatch(token)
        if found is None:
            raise UsageError(f"'{token}' is no condition", where=text, remedy=_meant(token, text))
        key, comparison, values = found[1].lower(), found[2], _values(found[3])
        if key not in KEYS:
            raise UsageError(f"there is no key '{found[1]}'", where=text, remedy=_close_key(key))
        if not values:
            raise UsageError(f"{key} has no value", where=text, remedy=f"Give {KEYS[key]}")
        if comparison not in ("=", "!=") and key not in FIGURES:
            raise UsageError(f"{key} cannot be compared with {comparison}", where=text, remedy=f"Write {key}=")
        if key in ("set", "version"):
            if comparison != "=" or len(values) > 1 or key in fields:
                raise UsageError(f"one {key} must be named", where=text, remedy=f"Write {key}={values[0]} once")
            fields[key] = values[0]
            continue
        conditions.append(_checked(key, comparison, values, text))
    earliest, latest = days or (None, None)
    return Query(
        set_name=fields.get("set"),
        version=fields.get("version"),
        conditions=tuple(conditions),
        earliest=earliest,
        latest=latest,
    )


def _checked(key: str, comparison: str, values: tuple[str, ...], text: str) -> Condition:
    if key == "country":
        values = tuple(map(_country, values))
    elif key in FIGURES:
        if len(values) > 1 or not values[0].isdecimal():
            raise UsageError(f"{key} takes one whole number", where=text, remedy=f"Write {key}>=10")
    elif key == "precision":
        if values[0] not in PRECISIONS or len(values) > 1 or comparison != "=":
            raise UsageError("precision takes one word", where=text, remedy=f"It is {', '.join(PRECISIONS)}")
    elif key == "near":
        joined = ",".join(values)
        found = _NEAR.fullmatch(joined)
        if not found or abs(float(found[1])) > 90 or abs(float(found[2])) > 180 or comparison != "=":
            raise UsageError("near takes a point and a distance", where=text, remedy="Write near=33.3,44.4,25km")
        values = found.group(1, 2, 3)
    return Condition(key, cast("Comparison", comparison), values)


def _values(text: str) -> tuple[str, ...]:
    return tuple(value for quoted, bare in _VALUE.findall(text) if (value := (quoted or bare).strip()))


def _country(value: str) -> str:
    code = country_code(value)
    if code is None:
        close = difflib.get_close_matches(value.casefold(), [name for name in names() if len(name) > 3], 1, 0.7)
        meant = f"Did you mean {close[0].title()}? " if close else ""
        raise UsageError(
            f"there is no country '{value}'", where="country", remedy=f"{meant}Give its English name or its ISO code"
        )
    return code


def _close_key(key: str) -> str:
    close = difflib.get_close_matches(key, KEYS, 1, 0.5)
    return f"Did you mean {close[0]}? The keys are {', '.join(KEYS)}" if close else f"The keys are {', '.join(KEYS)}"


def _meant(token: str, text: str) -> str:
    """What a word without a key may be: the rest of a value that wants quotes, or a date in another form."""
    if re.search(r"\d", token):
        return "Write days as 2020-01-01..2024-01-31"
    before = re.search(rf"(\w+)=(\S+)\s+{re.escape(token)}", text)
    if before:
        return f'Write {before[1]}="{before[2]} {token}" where a value has spaces'
    return "Write key=value, as in actor=IS country=Iraq"


def _days(token: str) -> tuple[str | None, str | None]:
    found = _DAYS.fullmatch(token)
    if found is None:
        raise UsageError("these are no days", where=token, remedy="Write 2020-01-01..2024-01-31")
    first, last = (found[3], found[3]) if found[3] else (found[1], found[2])
    earliest = _day(first, token, last=False) if first else None
    latest = _day(last, token, last=True) if last else None
    if earliest and latest and latest < earliest:
        raise UsageError("the days end before they begin", where=token, remedy="Give the earlier one first")
    return earliest, latest


def _day(text: str, token: str, *, last: bool) -> str:
    """The first or the last day that a date means."""
    year, month, day = (*(int(part) for part in text.split("-")), 0, 0)[:3]
    try:
        if last:
            month = month or 12
            return date(year, month, day or calendar.monthrange(year, month)[1]).isoformat()
        return date(year, month or 1, day or 1).isoformat()
    except ValueError as error:
        raise UsageError(f"there is no day {text}", where=token, remedy="Write days as 2024-01-31") from error


def _quoted(value: str) -> str:
    return f'"{value}"' if re.search(r"[\s,=<>!]", value) else value
