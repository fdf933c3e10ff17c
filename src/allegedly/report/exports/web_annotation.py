"""W3C Web Annotation (model of 23 February 2017): every object as an annotation on its words, in one page of a
collection. Quote and position selectors, so that the words are found again in a text that changed.
"""

import uuid
from collections.abc import Sequence
from typing import Any

from .annotations import HELD, Annotation, address, annotations, selectors
from .exported import Exported, Subject, json_bytes
from .left_out import left_out

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_DNS, "allegedly.annotations")
"""From which ids are made: the same reading gives the same ids."""


def web_annotation(subjects: Sequence[Subject]) -> Exported:
    """One file, `annotations.jsonld`."""
    items = [_item(subject, one) for subject in subjects for one in annotations(subject)]
    identity = uuid.uuid5(NAMESPACE, "\n".join(subject.reading.article.sha256 for subject in subjects))
    page = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"urn:uuid:{identity}",
        "type": "AnnotationCollection",
        "label": "Made with allegedly",
        "total": len(items),
        "first": {
            "id": f"urn:uuid:{uuid.uuid5(identity, 'first')}",
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
    }
    return Exported({"annotations.jsonld": json_bytes(page)}, tuple(left_out(subjects, HELD)))


def _item(subject: Subject, one: Annotation) -> dict[str, Any]:
    text = subject.reading.article.text
    identity = uuid.uuid5(NAMESPACE, f"{subject.reading.article.sha256} {one.kind} {one.id}")
    body: list[dict[str, Any]] = [{"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in one.tags]
    if one.label:
        body.append({"type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": one.label})
    if one.note:
        body.append({"type": "TextualBody", "purpose": "commenting", "format": "text/plain", "value": one.note})
    made: dict[str, Any] = {"id": f"urn:uuid:{identity}", "type": "Annotation", "motivation": "tagging"}
    if one.author:
        made["creator"] = {"type": "Person", "name": one.author}
    else:
        made["generator"] = {"type": "Software", "name": f"allegedly {subject.reading.made.version}"}
    targets = [{"source": address(subject), "selector": selectors(text, span)} for span in one.quote.pieces]
    return made | {"body": body, "target": targets if len(targets) > 1 else targets[0]}
