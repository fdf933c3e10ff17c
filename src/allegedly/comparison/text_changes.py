"""Changes of whole passages: corrections and editor's notes, what was added, removed, reworded, moved."""

import re
from collections.abc import Iterable, Iterator

from ..schema import Article, Claim, Quote, Span, quote
from ..schema.comparisons import Change, Turn
from ..unwrapping import unwrapped
from .evidence import Evidence, Voices
from .passages import Worded

_NOTICE = re.compile(
    r"""
      ^\W* (?: correction s? | clarification s? | corrected | update d? | editor s? ['’]? s? \s+ note | erratum
             | retraction | amendment ) \b [^.!?]{0,40} [:–—|-]
    | ^\W* (?: correction | clarification | editor['’]?s?['’]?\s+note | erratum | retraction ) s? \W* $
    | \b (?: an? | the ) \s+ (?: earlier | previous | original | prior ) \s+ (?: version | edition ) \s+ of \s+ this
    | \b this \s+ (?: article | story | report | post | piece | page | headline | dispatch ) \s+
      (?: was | has \s+ been | is \s+ being ) \s+
      (?: \w+ \s+ ){0,2}
      (?: amended | corrected | updated | changed | edited | revised | clarified | retracted | withdrawn | removed )
    | \b we \s+ (?: regret | apologi[sz]e \s+ for ) \s+ (?: the | this | any ) \s+ (?: error | mistake | confusion )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""How newsrooms begin and word a correction, a clarification or an editor's note."""


def is_notice(words: str) -> bool:
    """Whether a sentence is, or begins, a correction or an editor's note."""
    return bool(_NOTICE.search(unwrapped(words)))


def text_changes(evidence: Evidence, told: Iterable[Change]) -> Iterator[Change]:
    """Changes of passages. A reworded one whose rewording is `told` by other changes is not told again, and neither are
    lines about the article itself (title, byline, date)."""
    already = {identity for change in told for identity in change.passages}
    about = _front(evidence.old.reading.article), _front(evidence.new.reading.article)
    passages = [each for each in evidence.worded.values() if not _is_front(each, about)]
    for run in _runs(passages):
        kind = run[0].passage.kind
        if kind == "unchanged" or (kind == "reworded" and run[0].passage.id in already and not _notice(run[0])):
            continue
        yield _told(evidence, run)


def _runs(passages: Iterable[Worded]) -> Iterator[list[Worded]]:
    """Passages that are told as one: neighbours of one paragraph that came, went or moved. A note begins a run."""
    run: list[Worded] = []
    for each in passages:
        if run and (not _together(run[-1], each) or _notice(each)):
            yield run
            run = []
        run.append(each)
    if run:
        yield run


def _together(one: Worded, other: Worded) -> bool:
    ours, theirs = (
        (each.passage.kind, each.passage.old_paragraph, each.passage.new_paragraph) for each in (one, other)
    )
    return ours == theirs and ours[0] in ("added", "removed", "moved")


def _told(evidence: Evidence, run: list[Worded]) -> Change:
    kind = run[0].passage.kind
    assert kind != "unchanged"
    old = _quote(evidence.old.text, [each.passage.old for each in run])
    new = _quote(evidence.new.text, [each.passage.new for each in run])
    if any(map(_notice, run)):
        turn: Turn | None = "added" if old is None else "gone" if new is None else None
        how = {"added": "was added", "gone": "is gone"}.get(turn or "", "is worded otherwise")
        return evidence.change("notice", old, new, f"A correction or note about the article {how}", turn=turn)
    number = f"{len(run)} sentences" if len(run) > 1 else "A sentence"
    if kind == "reworded":
        return evidence.change(kind, old, new, "Other words, with no change of source, number or strength found")
    if kind == "moved":
        place = f"from paragraph {run[0].passage.old_paragraph} to paragraph {run[0].passage.new_paragraph}"
        other = ", and reworded" if any(each.blocks for each in run) else ""
        return evidence.change(kind, old, new, f"{number} moved {place}{other}")
    voices, here = (evidence.new, new) if kind == "added" else (evidence.old, old)
    assert here is not None
    claims = [claim for claim in voices.reading.claims if _inside(claim, here)]
    refs = tuple(claim.id for claim in claims)
    reason = f"{number} {'were' if len(run) > 1 else 'was'} {kind}{_claims(claims, voices)}"
    if kind == "added":
        return evidence.change(kind, old, new, reason, new_refs=refs)
    return evidence.change(kind, old, new, reason, old_refs=refs)


def _notice(each: Worded) -> bool:
    """Whether either side is a notice that the other side is not word for word."""
    passage = each.passage
    return passage.kind != "unchanged" and any(is_notice(side.text) for side in (passage.old, passage.new) if side)


def _quote(text: str, quotes: list[Quote | None]) -> Quote | None:
    pieces = tuple(sorted(piece for one in quotes if one for piece in one.pieces))
    return quote(text, pieces) if pieces else None


def _inside(claim: Claim, here: Quote) -> bool:
    return any(piece.start < end and start < piece.end for piece in claim.pieces for start, end in here.pieces)


def _claims(claims: list[Claim], voices: Voices) -> str:
    """How many claims stand in it, and on how many of them nobody stands behind."""
    if not claims:
        return ""
    nobody = sum(voices.source(voices.carrier(claim)) is None for claim in claims)
    if len(claims) == 1:
        return ", with 1 claim, on nobody" if nobody else ", with 1 claim"
    return f", with {len(claims)} claims" + (f", {nobody} on nobody" if nobody else "")


def _front(article: Article) -> list[Span]:
    spans = (article.basis[field].span for field in ("title", "standfirst", "byline", "publisher", "written")
             if field in article.basis)  # fmt: skip
    return [span for span in spans if span is not None]


def _is_front(each: Worded, about: tuple[list[Span], list[Span]]) -> bool:
    """Whether all its words belong to the title, the byline or the date line."""
    sides = [(side, spans) for side, spans in zip((each.old, each.new), about, strict=True) if side]
    return all(
        side.apart and any(start < side.span.end and side.span.start < end for start, end in spans)
        for side, spans in sides
    )
