"""Names: one spelled in two ways, two names of one group, and one surname for two people."""

import functools
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from ..schema import Quote, Span
from ..unwrapping import unwrapped
from ..vocabulary import name_parts
from ..vocabulary.actors import actor_names, spelled_names
from ..vocabulary.countries import plain
from .evidence import Evidence
from .found import Found

_SHORTEST = 5
"""Letters of a word whose spelling can be told from another name's: "Jon" and "Jan" are two names."""

_SHORTEST_ALONE = 6
"""Letters of a name of one word, with nothing beside it that says that the same is meant."""

_MOST_EDITS = 2
"""Letters that two spellings may differ by: "Hamreen" and "Hamrin" do by two."""

_VOWELS = re.compile(r"[aeiouy]+")
_TWICE = re.compile(r"(.)\1+")
_SOFT = str.maketrans({"q": "k", "c": "k", "z": "s", "w": "v"})
"""Letters that transliterations use for one another."""

_TIED = re.compile(r"\b(?:or|also|alias|aka|known|called|formerly|acronym|abbreviation|short|stands)\b|[()]")
"""What says that two names mean the same."""

_SIC = re.compile(r"(?:['’]s?)?\s*[(\[]\s*sic\b")
_NEAR = 80
"""Characters within which "also known as" ties two names."""

_INITIALS = 2
"""Letters of an abbreviation that show what it is short for."""

_SHOWN = 3
_NAMED = ("person", "organisation", "place")


def find(evidence: Evidence) -> Iterator[Found]:
    """NAME-01 to NAME-03."""
    names = _names(evidence)
    yield from _spelled_twice(evidence, names)
    yield from _called_twice(evidence, names)
    yield from _two_of_one_surname(evidence, names)


def _names(evidence: Evidence) -> dict[tuple[str, str], list[Span]]:
    """Every name outside of headings, by its kind and its plain words, titles left out, with where it stands."""
    titles, found = name_parts().titles, dict[tuple[str, str], list[Span]]()
    for mention in evidence.tags.mentions:
        if not mention.name or mention.kind not in _NAMED or not evidence.is_running(mention.span):
            continue
        text = re.sub(
            r"['’]s?$|\s*\(.*$|,.*$", "", evidence.text[mention.span.start : mention.span.end], flags=re.DOTALL
        )
        words = [word for word in plain(text).split() if word not in titles and word != "the"]
        if words:
            found.setdefault((mention.kind, " ".join(words)), []).append(mention.span)
    return found


def _spelled_twice(evidence: Evidence, names: Mapping[tuple[str, str], list[Span]]) -> Iterator[Found]:
    """Two names of one kind that differ only as two spellings of one name do."""
    alike: dict[tuple[str, ...], list[tuple[str, str]]] = {}
    for kind, name in names:
        sounds = [_sound(word) for word in name.split()]
        alike.setdefault((kind, *sounds), []).append((kind, name))
        if len(sounds) > 1:
            alike.setdefault((kind, sounds[-1]), []).append((kind, name))
    reported: set[frozenset[str]] = set()
    for group in alike.values():
        for one, other in combinations(group, 2):
            words = _differing(one[1].split(), other[1].split())
            if (
                words is None
                or words in reported
                or _knowingly(evidence, names[one])
                or _knowingly(evidence, names[other])
            ):
                continue
            reported.add(words)
            spans = sorted((names[one], names[other]))
            listed = [f"“{unwrapped(evidence.cut(found[0]).text)}” ({_times(len(found))})" for found in spans]
            yield Found(
                code="NAME-01",
                quotes=tuple(evidence.cut(found[0]) for found in spans),
                reason=f"{' and '.join(listed)} differ as two spellings of one name do.",
            )


def _knowingly(evidence: Evidence, spans: Sequence[Span]) -> bool:
    """Whether the author marks a name as a source's own spelling."""
    return any(_SIC.match(evidence.text, span.end) for span in spans)


def _differing(one: list[str], other: list[str]) -> frozenset[str] | None:
    """The words in which two names differ, where each is a spelling of the one in its place."""
    if len(one) == len(other) and len(one) > 1:
        pairs = [(first, second) for first, second in zip(one, other, strict=True) if first != second]
        alike = all(_one_word(first, second, _SHORTEST) for first, second in pairs)
        return frozenset(word for pair in pairs for word in pair) if pairs and alike else None
    return frozenset((one[-1], other[-1])) if _one_word(one[-1], other[-1], _SHORTEST_ALONE) else None


def _one_word(first: str, second: str, shortest: int) -> bool:
    """Whether two words are spellings of one: they sound alike, and few letters differ.

    "Kuwaiti" is of Kuwait, and Paulo is not Paula.
    """
    if first == second or min(len(first), len(second)) < shortest or not (first + second).isalpha():
        return False
    if (
        first + "i" == second
        or second + "i" == first
        or (first[:-1] == second[:-1] and {first[-1], second[-1]} == {*"ao"})
    ):
        return False
    return first[0] == second[0] and _sound(first) == _sound(second) and _edits(first, second) <= _MOST_EDITS


def _sound(word: str) -> str:
    """What transliterations of one word share: its consonants, those that are heard alike taken for one."""
    letters = _TWICE.sub(r"\1", word.replace("ph", "f").replace("gh", "g").translate(_SOFT))
    return word[0] + _VOWELS.sub("", letters[1:].replace("h", ""))


def _edits(first: str, second: str) -> int:
    """Letters to put in, take out or change to make one word of the other (Levenshtein 1966)."""
    row = list(range(len(second) + 1))
    for place, letter in enumerate(first, 1):
        above, row = row, [place]
        for number, other in enumerate(second, 1):
            row.append(min(row[-1] + 1, above[number] + 1, above[number - 1] + (letter != other)))
    return row[-1]


def _called_twice(evidence: Evidence, names: Mapping[tuple[str, str], list[Span]]) -> Iterator[Found]:
    """Two names of one group in the author's own words, and nothing that says that they are one."""
    own: dict[str, list[Span]] = {}
    for (_, name), spans in (*names.items(), *_known(evidence, names)):
        unquoted = [span for span in spans if not evidence.is_quoted(span.start)]
        if unquoted and len(actor_names(name)) > 1:
            own.setdefault(name, []).extend(unquoted)
    for one, other in combinations(own, 2):
        if other in actor_names(one) and not _is_short_for(one, other) and not _tied(evidence, own[one], own[other]):
            first, second = sorted((own[one][0], own[other][0]))
            yield Found(
                code="NAME-02",
                quotes=(evidence.cut(first), evidence.cut(second)),
                reason=(
                    f"“{unwrapped(evidence.cut(first).text)}” and “{unwrapped(evidence.cut(second).text)}” "
                    "are names of one group; the article uses both and does not say so."
                ),
            )


def _known(
    evidence: Evidence, names: Mapping[tuple[str, str], list[Span]]
) -> Iterator[tuple[tuple[str, str], list[Span]]]:
    """Names of known groups that were not read as names, with where they stand."""
    met = {name for _, name in names}
    found: dict[str, list[Span]] = {}
    for match in _groups().finditer(evidence.text, *evidence.article.body):
        span = Span(*match.span())
        if plain(match.group()) not in met and evidence.is_running(span):
            found.setdefault(plain(match.group()), []).append(span)
    return ((("organisation", name), spans) for name, spans in found.items())


@functools.cache
def _groups() -> re.Pattern[str]:
    listed = sorted((name for name in spelled_names() if len(name) >= _SHORTEST), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, listed))})(?![\w-]|\s+[A-Z])")


def _is_short_for(one: str, other: str) -> bool:
    """Whether anybody sees that two names are one: "ISIS" and "Islamic State", "ISIS" and "ISIL"."""
    letters = [name if " " not in name else "".join(word[0] for word in name.split()) for name in (one, other)]
    return letters[0][:_INITIALS] == letters[1][:_INITIALS]


def _tied(evidence: Evidence, ones: list[Span], others: list[Span]) -> bool:
    """Whether the two stand near one another anywhere with a bracket, an "or" or "known as" between or around them."""
    for one in ones:
        for other in others:
            start, end = min(one.start, other.start), max(one.end, other.end)
            if end - start < _NEAR and _TIED.search(evidence.text, max(start - _NEAR // 2, 0), end + 1):
                return True
    return False


def _two_of_one_surname(evidence: Evidence, names: Mapping[tuple[str, str], list[Span]]) -> Iterator[Found]:
    """A bare surname that says something, where two sources of the article have it."""
    speaking = [source for source in evidence.sources if source.type == "named person" and source.attributions]
    by_surname: dict[str, set[str]] = {}
    full = [name.split() for kind, name in names if kind == "person" and len(name.split()) > 1]
    for source in speaking:
        words = [word for word in plain(source.name).split() if word not in name_parts().titles]
        if len(words) > 1 and words in full:
            by_surname.setdefault(words[-1], set()).add(" ".join(words))
    for surname, people in by_surname.items():
        if len(people) < 2:
            continue
        stands = sorted((span.start, name) for name in people for span in names["person", name])
        doubtful = [words for words in _bare(evidence, surname) if _points_elsewhere(stands, words.start)]
        if doubtful:
            called = " and ".join(f"“{name.title()}”" for name in sorted(people))
            yield Found(
                code="NAME-03",
                quotes=tuple(doubtful[:_SHOWN]),
                reason=f"{called} both say something in this article; the name alone does not tell who is meant here.",
            )


def _bare(evidence: Evidence, surname: str) -> list[Quote]:
    return [
        attribution.source
        for attribution in evidence.attributions
        if attribution.source is not None
        and plain(attribution.source.text) == surname
        and evidence.is_running(attribution.source.pieces[0])
    ]


def _points_elsewhere(stands: Sequence[tuple[int, str]], offset: int) -> bool:
    """Whether the last full name before a bare surname is not that of the person whom the article names most."""
    before = [name for start, name in stands if start < offset]
    counts = Counter(name for _, name in stands)
    return bool(before) and counts[before[-1]] < max(counts.values())


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"
