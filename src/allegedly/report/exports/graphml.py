"""GraphML: who rests on whom, for Gephi, yEd, igraph and networkx.

Nodes are the articles and their sources. An edge goes from an article to each source that it gives, with the number of
claims that rest on it, and from a source to each that it cites.
"""

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from ..characters import one_line
from .exported import Exported, Links, Subject
from .left_out import Held, left_out

HELD: Held = {
    "article": "title",
    "attributions": "source_id",
    "sources": "name type title affiliation attributions cites",
    "claims": "attribution checkable",
}

_KEYS = (
    ("label", "node", "string"),
    ("kind", "node", "string"),
    ("type", "node", "string"),
    ("title", "node", "string"),
    ("affiliation", "node", "string"),
    ("by", "node", "string"),
    ("author", "node", "string"),
    ("statements", "node", "int"),
    ("relation", "edge", "string"),
    ("claims", "edge", "int"),
    ("checkable", "edge", "int"),
)


def graphml(subjects: Sequence[Subject]) -> Exported:
    """One file, `sources.graphml`."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
        ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns'
        ' http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
        *(f'  <key id="{name}" for="{owner}" attr.name="{name}" attr.type="{kind}"/>' for name, owner, kind in _KEYS),
        '  <graph id="sources" edgedefault="directed">',
        *(line for subject in subjects for line in _nodes(subject)),
        *(line for subject in subjects for line in _edges(subject)),
        "  </graph>",
        "</graphml>",
    ]
    content = "\n".join(lines) + "\n"
    return Exported(
        {"sources.graphml": content.encode("utf-8")},
        (
            "Sources of two articles that have one name stay two nodes",
            *left_out(subjects, HELD),
        ),
    )


def _nodes(subject: Subject) -> Iterator[str]:
    yield from _element("node", {"id": subject.id}, {"label": subject.title, "kind": "article"})
    for source in subject.reading.sources:
        by, author = subject.standing("source", source.id)
        data = {
            "label": source.name,
            "kind": "source",
            "type": source.type,
            "title": source.title,
            "affiliation": source.affiliation,
            "by": by,
            "author": author,
            "statements": len(source.attributions),
        }
        yield from _element("node", {"id": f"{subject.id}/{source.id}"}, data)


def _edges(subject: Subject) -> Iterator[str]:
    links = Links(subject.reading)
    resting = [(links.speaker(claim), claim) for claim in subject.reading.claims]
    number = 0
    for source in subject.reading.sources:
        ours = [claim for speaker, claim in resting if speaker is not None and speaker.id == source.id]
        ends: list[tuple[str, str, str, int | None, int | None]]
        ends = [(subject.id, f"{subject.id}/{source.id}", "gives", len(ours), sum(claim.checkable for claim in ours))]
        ends += [(f"{subject.id}/{source.id}", f"{subject.id}/{cited}", "cites", None, None) for cited in source.cites]
        for start, end, relation, claims, checkable in ends:
            number += 1
            attributes = {"id": f"{subject.id}/edge{number}", "source": start, "target": end}
            data: dict[str, str | int | None] = {"relation": relation, "claims": claims, "checkable": checkable}
            yield from _element("edge", attributes, data)


def _element(name: str, attributes: dict[str, str], data: dict[str, str | int | None]) -> Iterator[str]:
    """An element with its data; `one_line` drops the control characters that no XML can hold."""
    given = " ".join(f"{key}={quoteattr(one_line(value))}" for key, value in attributes.items())
    yield f"    <{name} {given}>"
    for key, value in data.items():
        if value not in (None, ""):
            yield f'      <data key="{key}">{escape(_xml(str(value)))}</data>'
    yield f"    </{name}>"


def _xml(text: str) -> str:
    """Text without the two non-characters that XML 1.0 forbids besides controls and surrogates."""
    return one_line(text).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
