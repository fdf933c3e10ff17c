"""Country names in SQL: the vocabulary of countries as a table to join with."""

from typing import TYPE_CHECKING

from ..vocabulary.countries import countries, names

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


def lay_out(connection: "DuckDBPyConnection") -> None:
    """Make the tables `country_names` (name, code) and `countries` (code, latitude, longitude), and the functions
    `plain_name`, which writes a name as the first has it, and `before_bracket`.
    """
    rows = dict(names())
    for country in countries().values():
        rows |= {f"fips {code.lower()}": country.code for code in country.fips}
        if country.number is not None:
            rows[str(country.number)] = country.code
    connection.execute("CREATE TABLE country_names (name VARCHAR, code VARCHAR)")
    connection.execute("INSERT INTO country_names SELECT unnest($1), unnest($2)", [list(rows), list(rows.values())])
    middles = [(each.code, *each.middle) for each in countries().values() if each.middle]
    connection.execute("CREATE TABLE countries (code VARCHAR, latitude DOUBLE, longitude DOUBLE)")
    connection.execute(
        "INSERT INTO countries SELECT unnest($1), unnest($2), unnest($3)",
        [list(column) for column in zip(*middles, strict=True)],
    )
    connection.execute(
        "CREATE MACRO plain_name(n) AS trim(regexp_replace(strip_accents(lower(n)), '[^\\p{L}\\p{N}_]+', ' ', 'g'))"
    )
    connection.execute("CREATE MACRO before_bracket(n) AS regexp_replace(n, '\\s*\\(.*$', '')")
