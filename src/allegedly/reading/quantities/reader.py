"""From an article to its quantities: what each counts, whom it befell, which is a part or a later state of which."""

from collections.abc import Sequence

from ...schema import Article, Effect, Quantity, Quote, Time
from ..syntax import Syntax
from .drafting import drafts_of
from .drafts import Draft
from .ellipsis import antecedent, nouns_before, said_before, said_of
from .parts import wholes
from .states import earlier_states


def quantities(article: Article, syntax: Syntax, times: Sequence[Time]) -> tuple[Quantity, ...]:
    """The numbers of an article's body that count or measure something, in the order of the text; ids from q1.

    `times` are those of the same article: their numbers are no quantities. Names, ages, years, scores and tables are
    left out. Takes time in proportion to the text.
    """
    drafts = drafts_of(article, syntax, times)
    whole_of = wholes(syntax, drafts)
    earlier_of = earlier_states(article.text, drafts)
    effects = _effects(syntax, drafts, whole_of)
    return tuple(
        Quantity(
            id=f"q{index + 1}",
            span=draft.span,
            text=article.text[draft.span.start : draft.span.end],
            low=draft.interval.low,
            high=draft.interval.high,
            approximate=draft.interval.approximate,
            unit=draft.unit,
            counts=_counts(syntax, drafts, index, whole_of[index]),
            effect=effects[index],
            part_of=_name(whole_of[index]),
            additional=draft.additional,
            earlier=_name(earlier_of.get(index)),
        )
        for index, draft in enumerate(drafts)
    )


def _name(index: int | None) -> str | None:
    return None if index is None else f"q{index + 1}"


def _counts(syntax: Syntax, drafts: Sequence[Draft], index: int, whole: int | None) -> Quote | None:
    """The words for what is counted: the number's own, or those of a number before it whose noun it leaves out.

    A part of a whole counts what its whole does, which stands there.
    """
    draft = drafts[index]
    if draft.found.phrase is not None or draft.ellipsis in (None, "change", "unit") or whole is not None:
        return draft.found.quote(syntax)
    if draft.ellipsis == "again":
        same = said_before(drafts, index, draft.interval.low or 0.0)
        return None if same is None else same.found.quote(syntax)
    if draft.ellipsis == "subject" and (draft.additional or _same_sentence(syntax, drafts, index)):
        return None  # "22 survivors were found while 180 remained trapped": 180 others
    if draft.ellipsis == "subject" and len(nouns_before(syntax, drafts, index)) > 1:
        return None  # "There are 40 men and 50 women. Ten are young."
    found = antecedent(syntax, drafts, index)
    return None if found is None else found.quote(syntax)


def _same_sentence(syntax: Syntax, drafts: Sequence[Draft], index: int) -> bool:
    """Whether the number before stands in the same sentence."""
    first, second = drafts[index - 1].number.start, drafts[index].number.start
    return syntax.sentence_of[first] == syntax.sentence_of[second]


def _effects(syntax: Syntax, drafts: Sequence[Draft], whole_of: Sequence[int | None]) -> list[Effect | None]:
    """What befell those counted. "Killed 200 people, including 12 Americans": the part shares the fate of its whole,
    unless it is one of some ("12 of them were freed"); and a number without a verb that of the one before it, but not
    the captured of "45 were killed and 12 captured"."""
    found: list[Effect | None] = []
    for index, (draft, whole) in enumerate(zip(drafts, whole_of, strict=True)):
        shared = None
        gapped = draft.ellipsis == "gapped" and whole is None and said_of(syntax, draft.number) == "phrase"
        if draft.ellipsis in ("state", "told", "total") or gapped:
            shared = found[index - 1]
        elif draft.ellipsis in (None, "listed") and whole is not None and draft.unit is None:
            shared = None if draft.found.points or draft.found.of or whole >= index else found[whole]
        found.append(draft.effect or shared)
    for part, whole in enumerate(whole_of):
        if whole == part + 1 and drafts[part].found.of and found[part] == found[whole]:
            found[whole] = None  # "jailed 11 of 16 defendants": not the sixteen
    return found
