"""Countries in SQL: their names, and where their towns lie, as tables to join with."""

from typing import TYPE_CHECKING

from ..gazetteer import gazetteer
from ..vocabulary.countries import countries, names

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


def lay_out(connection: "DuckDBPyConnection") -> None:
    """Make the table `country_names` (name, code) and the functions `plain_name`, which writes a name as it has it, and
    `before_bracket`.
    """
    rows = dict(names())
    for country in countries().values():
        rows |= {f"fips {code.lower()}": country.code for code in country.fips}
        if country.number is not None:
            rows[str(country.number)] = country.code
    connection.execute("CREATE TABLE country_names (name VARCHAR, code VARCHAR)")
    connection.execute("INSERT INTO country_names SELECT unnest($1), unnest($2)", [list(rows), list(rows.values())])
    connection.execute(
        "CREATE MACRO plain_name(n) AS trim(regexp_replace(strip_accents(lower(n)), '[^\\p{L}\\p{N}_]+', ' ', 'g'))"
    )
    connection.execute("CREATE MACRO before_bracket(n) AS regexp_replace(n, '\\s*\\(.*$', '')")


def lay_out_settled(connection: "DuckDBPyConnection", size: float) -> None:
    """Make the table `settled` (code, north, east): the squares of `size` degrees in which a country has towns, and
    those around them.
    """
    squares = [list(column) for column in zip(*gazetteer().tables[0].settled(size), strict=True)]
    connection.execute(
        "CREATE TABLE settled AS SELECT DISTINCT code, north + up AS north, east + across AS east"
        " FROM (SELECT unnest($1) AS code, unnest($2) AS north, unnest($3) AS east),"
        " range(-1, 2) AS rows(up), range(-1, 2) AS columns(across)",
        squares,
    )
