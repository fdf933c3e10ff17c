"""Annotations that people made elsewhere, taken into a case as decisions: W3C Web Annotation, or that of Hypothes.is.

A tag says what an annotation is about, with the word for the kind ("claim"), another what it says of it ("accepted",
"rejected"). Without the second, words that the reading has no object on are an addition, and others are accepted.
"""

from collections.abc import Iterator
from typing import Any, get_args

import msgspec

from ..errors import AllegedlyError, DataError, OutputError
from ..schema import Quote, Span, quote
from ..schema.decisions import Anchor, Decision, Judged, ObjectKind, State
from .anchors import locate
from .attaching import Finder
from .folder import Case
from .imported import Imported
from .kinds import KIND, KINDS, pieces
from .proposing import propose
from .records import UNREADABLE

_AS_FOUND = ("machine", "corrected")
"""Tags of our own exports that say nothing new: nobody judged the object, or the case holds the correction already."""

_GIVE = "Give Web Annotations as JSON, or the CSV of decisions under a name that ends in .csv"

_VERDICTS = ("accepted", "rejected", *get_args(State))


class _Note(msgspec.Struct, frozen=True):
    """One annotation from whichever format: where, on which words, with what tags, by whom."""

    address: str
    anchors: tuple[Anchor, ...]
    tags: tuple[str, ...]
    author: str
    comment: str


def import_annotations(case: Case, content: bytes, *, author: str) -> Imported:
    """Take annotations into a case. `author` is whose they are where they do not say it themselves.

    What cannot be taken is listed, one sentence each, and the rest goes on; so are articles that cannot be used. The
    same file again adds nothing. Raises DataError where it is no file of annotations, and OutputError where the case
    cannot be written to; what was taken before is then in it.
    """
    judged, left = _all_judged(case)
    taken, same = 0, 0
    for number, given in enumerate(_items(content), start=1):
        try:
            note = _note(given, author)
            identity, spans = _article(judged, note)
            decision = _decision(judged[identity], note, spans)
            if decision is None:
                same += 1
                continue
            case.decide(identity, decision)
            judged[identity] = case.judged(identity)
            taken += 1
        except OutputError:
            raise
        except AllegedlyError as error:
            left.append(f"annotation {number}: {error.what}")
    return Imported(taken, same, tuple(left))


def _all_judged(case: Case) -> tuple[dict[str, Judged], list[str]]:
    """Every article that was read, and a sentence about each that cannot be used."""
    judged, left = {}, []
    for entry in case.articles():
        if entry.reading is None and not entry.problem:
            continue
        try:
            judged[entry.id] = case.judged(entry.id)
        except AllegedlyError as error:
            left.append(f"{entry.id}: {error.what}")
    return judged, left


def _items(content: bytes) -> list[dict[str, Any]]:
    """The annotations of a collection, a page, a list, a single one, or an export of Hypothes.is."""
    try:
        data = msgspec.json.decode(content)
    except UNREADABLE as error:
        raise DataError("this is no JSON, so no file of annotations", remedy=_GIVE) from error
    if isinstance(data, dict):
        first = data.get("first")
        page = first if isinstance(first, dict) else data
        data = next((page[key] for key in ("items", "annotations", "rows") if isinstance(page.get(key), list)), [data])
    if not isinstance(data, list):
        raise DataError("these are no annotations", remedy=_GIVE)
    return [item for item in data if isinstance(item, dict)]


def _note(item: dict[str, Any], author: str) -> _Note:
    targets = [target for target in _list(item.get("target")) if isinstance(target, dict)]
    anchors = tuple(anchor for target in targets for anchor in _anchors(_list(target.get("selector"))))
    if not anchors:
        raise DataError("it names no words: a selector of the quotation is wanting")
    bodies = [body for body in _list(item.get("body")) if isinstance(body, dict)]
    tags = [str(body.get("value", "")) for body in bodies if body.get("purpose") == "tagging"]
    tags += [str(tag) for tag in _list(item.get("tags"))]
    comments = [str(body.get("value", "")) for body in bodies if body.get("purpose") == "commenting"]
    creator = item.get("creator")
    name = creator.get("name") if isinstance(creator, dict) else creator or item.get("user")
    return _Note(
        address=str(targets[0].get("source") or item.get("uri") or ""),
        anchors=anchors,
        tags=tuple(tag.strip().lower() for tag in tags),
        author=str(name or author).removeprefix("acct:").partition("@")[0] or author,
        comment="\n".join(comments),
    )


def _anchors(selectors: list[Any]) -> Iterator[Anchor]:
    """An anchor of the quotation and, as a hint, of the place."""
    by_type = {one.get("type"): one for one in selectors if isinstance(one, dict)}
    words = by_type.get("TextQuoteSelector", {})
    place = by_type.get("TextPositionSelector", {})
    exact = words.get("exact")
    if isinstance(exact, str) and exact:
        start = place.get("start")
        start = start if isinstance(start, int) and start >= 0 else 0
        spans = (Span(start, start + len(exact)),)
        yield Anchor(Quote(spans, exact), str(words.get("prefix", "")), str(words.get("suffix", "")))


def _article(judged: dict[str, Judged], note: _Note) -> tuple[str, tuple[Span, ...]]:
    """The article that is meant, and where the words stand in it: the one with this address, else the only one with
    these words."""
    found = {}
    for identity, one in judged.items():
        article = one.reading.article
        places = [locate(article.text, anchor) for anchor in note.anchors]
        if all(places):
            found[identity] = tuple(sorted(span for spans in places for span in spans or ()))
            if note.address in (article.origin, f"urn:sha256:{article.sha256}"):
                return identity, found[identity]
    if len(found) != 1:
        raise DataError("no article of the case holds its words" if not found else "several articles hold its words")
    return next(iter(found.items()))


def _decision(judged: Judged, note: _Note, spans: tuple[Span, ...]) -> Decision | None:
    """What the annotation decides, or None where the case has it so already."""
    kind: ObjectKind | None = next((kind for kind in KINDS if kind in note.tags), None)
    if kind is None:
        raise DataError(f"no tag says what it is about ({', '.join(KINDS)})")
    verdict = next((tag for tag in note.tags if tag in _VERDICTS), "")
    if verdict in _AS_FOUND:
        return None
    rejected = {gone.id for gone in judged.rejected if gone.kind == kind}
    identity = _object(judged, kind, spans, note.tags)
    if identity is None and (verdict != "rejected" or not rejected):
        if verdict in ("accepted", "rejected"):
            raise DataError(f"the reading has no {kind} on its words")
        return propose(judged, "added", kind, borders={KIND[kind].main: spans}, author=note.author, note=note.comment)
    if identity is None:
        return None
    judgement = judged.judgement(kind, identity)
    if verdict == "rejected":
        return (
            None
            if identity in rejected
            else propose(judged, "rejected", kind, identity, author=note.author, note=note.comment)
        )
    if judgement is not None and judgement.state != "machine":
        return None
    return propose(judged, "accepted", kind, identity, author=note.author, note=note.comment)


def _object(judged: Judged, kind: ObjectKind, spans: tuple[Span, ...], tags: tuple[str, ...]) -> str | None:
    """The object of a kind on these words, as it is now or as the machine found it; a source is on any mention, and of
    several findings on the same words a tag names the code of the one that is meant."""
    wanted = spans[:1] if kind == "source" else spans
    label = ""
    if kind == "finding":
        codes = {one.code for one in judged.machine.findings if pieces(kind, one) == spans}
        named = {code for code in codes if code.lower() in tags} or codes
        label = named.pop() if len(named) == 1 else ""
    anchor = Anchor(quote(judged.reading.article.text, wanted), label=label)
    return Finder(judged.reading).at(kind, anchor) or Finder(judged.machine).at(kind, anchor)


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]
