"""Hypothes.is: the same annotations in the JSON of its API, ready for its import.

Its annotations have one target each; the rest of a quotation in several pieces is in the text of the annotation.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from ..characters import one_line
from .annotations import HELD as ON_WORDS
from .annotations import Annotation, address, annotations, selectors
from .exported import Exported, Subject, json_bytes, lost
from .left_out import Held, left_out
from .markdown import escaped

HELD: Held = {**ON_WORDS, "article": "origin title"}


def hypothesis(subjects: Sequence[Subject]) -> Exported:
    """One file, `hypothesis.json`."""
    every = [(subject, one) for subject in subjects for one in annotations(subject)]
    rows = [_row(subject, one) for subject, one in every]
    _tell_apart(rows)
    losses = [
        *lost(
            sum(len(one.quote.pieces) > 1 for _, one in every),
            "annotation in several pieces stands on its first",
            "annotations in several pieces stand on their first",
        ),
        *left_out(subjects, HELD),
    ]
    content = {"export_userid": "", "client_version": "", "export_date": "", "annotations": rows}
    return Exported({"hypothesis.json": json_bytes(content)}, tuple(losses))


def _tell_apart(rows: list[dict[str, Any]]) -> None:
    """Number annotations that say the same of the same words elsewhere: its import skips what it has already."""
    seen: Counter[tuple[str, ...]] = Counter()
    for row in rows:
        target = row["target"][0]
        said = (target["source"], target["selector"][0]["exact"], row["text"], *row["tags"])
        seen[said] += 1
        if seen[said] > 1:
            row["text"] += f"\n\nThe same words, number {seen[said]}"


def _row(subject: Subject, one: Annotation) -> dict[str, Any]:
    article = subject.reading.article
    by = f"{one.by} by {one.author}" if one.author else "found by the machine"
    lines = [f"{one.kind}: {one.label}" if one.label else one.kind, by, one.note]
    if len(one.quote.pieces) > 1:
        lines.append(f"All of it: {one.quote.text}")
    # Its import asks whose annotations of the file to take.
    user = f"acct:{one_line(one.author).replace('@', ' ') or 'allegedly'}@localhost"
    return {
        "uri": address(subject),
        "user": user,
        # It refuses an annotation that does not say who may read it. Private: an article may not be published yet.
        "permissions": {"read": [user], "update": [user], "delete": [user]},
        "document": {"title": [subject.title]},
        # The text of an annotation is Markdown there, and shown to others.
        "text": "\n\n".join(escaped(line) for line in lines if line),
        "tags": one.tags,
        "target": [{"source": address(subject), "selector": selectors(article.text, one.quote.pieces[0])}],
    }
