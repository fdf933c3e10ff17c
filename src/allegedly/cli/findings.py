"""The command `allegedly findings`: every kind of finding, with an example."""

import textwrap
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import click

from ..errors import UsageError

if TYPE_CHECKING:
    from ..checks import Code, Example

_WIDTH = 80


@click.command(short_help="List what it points out in an article, with examples.")
@click.argument("code", required=False, metavar="[CODE]")
@click.option("--json", "json_file", metavar="FILE", help="Write the list as JSON; - for standard output.")
def findings(code: str | None, *, json_file: str | None) -> None:
    """List the kinds of findings: what is pointed out in an article, and an example of each.

    With a CODE (SOURCE-01) everything about that one: what it means and what it does not, an example that gives it,
    and one near to it that does not.
    """
    from ..checks import codes

    listed = codes() if code is None else _only(codes(), code.upper())
    if json_file is not None:
        _write(listed, json_file)
    elif code is None:
        click.echo("\n\n".join("\n".join(_in_list(name, meaning)) for name, meaning in listed.items()))
    else:
        click.echo("\n".join(line for name, meaning in listed.items() for line in _in_full(name, meaning)))


def _only(listed: "Mapping[str, Code]", code: str) -> "Mapping[str, Code]":
    if code not in listed:
        raise UsageError("there is no such kind of finding", where=code, remedy="List them with: allegedly findings")
    return {code: listed[code]}


def _in_list(name: str, meaning: "Code") -> Iterator[str]:
    yield _heading(name, meaning)
    yield from _example(meaning.raises)


def _in_full(name: str, meaning: "Code") -> Iterator[str]:
    yield _heading(name, meaning)
    yield ""
    yield from textwrap.wrap(meaning.explanation, _WIDTH)
    yield "\nGives this finding:"
    yield from _example(meaning.raises)
    yield "\nDoes not:"
    yield from _example(meaning.spares)


def _heading(name: str, meaning: "Code") -> str:
    return f"{name}  {meaning.title} ({meaning.severity})"


def _example(example: "Example") -> Iterator[str]:
    """An example's paragraphs, each on its own lines; its headline and its date above them where it has them."""
    above = (("Headline", example.title), ("Written", example.written))
    paragraphs = [f"{what}: {told}" for what, told in above if told is not None]
    for number, paragraph in enumerate((*paragraphs, *example.text.strip().split("\n\n"))):
        if number:
            yield ""
        yield from textwrap.wrap(paragraph, _WIDTH, initial_indent="    ", subsequent_indent="    ")


def _write(listed: "Mapping[str, Code]", json_file: str) -> None:
    import msgspec

    rows = [{"code": name, **msgspec.to_builtins(meaning)} for name, meaning in listed.items()]
    text = msgspec.json.format(msgspec.json.encode(rows), indent=2).decode("utf-8") + "\n"
    if json_file == "-":
        click.echo(text, nl=False)
    else:
        from ..report import write_atomically

        write_atomically(json_file, text)
