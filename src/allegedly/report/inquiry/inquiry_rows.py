"""The rows of inquiries: an argument as a question, its answer, its pictures and the tables under them."""

from collections.abc import Iterator

import msgspec
from markupsafe import Markup

from ...schema import Reading
from ...schema.inquiries import Ground, Inquiry, ProposedSide, Variation
from ...schema.timing import OtherPairs
from ..timing.answers import counts_hint, reading_hints, uncorrected
from ..timing.choice_picture import ChoiceRow, choice_rows
from ..timing.count_picture import count_picture
from ..timing.lag_picture import lag_picture
from ..timing.law_picture import law_picture
from ..timing.methods import surge_methods, test_methods
from ..timing.timeline import timeline
from ..timing.wording import within

BASES = {"words": "from the words", "assumed": "assumed", "given": "given by a person"}


class Figure(msgspec.Struct, frozen=True):
    """A picture with its heading and a sentence on how to read it."""

    heading: str
    picture: Markup
    hint: str


class SideRow(msgspec.Struct, frozen=True):
    """One side: its name, what is known of it, and where each part of it comes from."""

    name: str
    side: ProposedSide
    grounds: tuple[tuple[Ground, str], ...]


class InquiryRow(msgspec.Struct, frozen=True):
    """An inquiry in words. `argument` is the number of the argument in the reading, 0 for one that a person added."""

    number: int
    argument: int
    inquiry: Inquiry
    window: str
    sides: tuple[SideRow, SideRow]
    grounds: tuple[tuple[Ground, str], ...]
    figures: tuple[Figure, ...]
    choices: tuple[ChoiceRow, ...]
    variations: tuple[Variation, ...]
    others: OtherPairs | None
    methods: tuple[str, ...]


def inquiry_rows(inquiries: tuple[Inquiry, ...], reading: Reading) -> tuple[InquiryRow, ...]:
    """Every inquiry: those that were tested first, each group in the order of the reading."""
    numbers = {argument.id: number for number, argument in enumerate(reading.arguments, start=1)}
    ordered = sorted(inquiries, key=lambda each: each.outcome != "tested")
    return tuple(_row(each, number, numbers) for number, each in enumerate(ordered, start=1))


def _row(inquiry: Inquiry, number: int, numbers: dict[str, int]) -> InquiryRow:
    asked, timing = inquiry.proposal, inquiry.timing
    return InquiryRow(
        number=number,
        argument=numbers.get(asked.argument, 0),
        inquiry=inquiry,
        window=within(asked.window.end - asked.window.start, asked.window.start),
        sides=(_side("The one", asked.first), _side("The other", asked.then)),
        grounds=_grounds(asked.grounds),
        figures=tuple(_figures(inquiry, f"i{number}")),
        choices=tuple(choice_rows(timing.choices, timing.result)) if timing else (),
        variations=inquiry.variations,
        others=timing.other_pairs if timing else None,
        methods=tuple(_methods(inquiry)),
    )


def _methods(inquiry: Inquiry) -> Iterator[str]:
    if inquiry.timing is not None:
        yield test_methods(inquiry.timing)
    if inquiry.surge is not None:
        yield surge_methods(inquiry.surge)


def _side(name: str, side: ProposedSide) -> SideRow:
    return SideRow(name, side, _grounds(side.grounds))


def _grounds(grounds: tuple[Ground, ...]) -> tuple[tuple[Ground, str], ...]:
    return tuple((ground, BASES[ground.basis]) for ground in grounds)


def _figures(inquiry: Inquiry, prefix: str) -> list[Figure]:
    found = []
    timing, surge = inquiry.timing, inquiry.surge
    if timing is not None:
        hints = reading_hints(timing)
        found.append(Figure("The two series on one axis of time", timeline(timing), hints["timeline"]))
        if timing.law is not None:
            picture = law_picture(timing.law, uncorrected(timing))
            found.append(Figure("What chance does, and where these data stand", picture, hints["law"]))
        if timing.curve is not None:
            picture = lag_picture(timing.curve, timing.result.lag)
            found.append(Figure("The answer at other delays", picture, hints["lags"]))
    if surge is not None:
        found.append(Figure("Counts and what was expected", count_picture(surge), counts_hint(surge)))
    return [msgspec.structs.replace(each, picture=_under(prefix, each.picture)) for each in found]


def _under(prefix: str, picture: Markup) -> Markup:
    """A picture with its ids under a prefix, so that several of a kind can stand on one page.

    The ids are the picture's own name, with -title and -desc; no quotation mark in its words is left unescaped.
    """
    drawn = str(picture)
    for name in ("timeline", "law", "lags", "counts"):
        drawn = drawn.replace(f' id="{name}', f' id="{prefix}-{name}').replace(
            f'="{name}-title {name}-desc"', f'="{prefix}-{name}-title {prefix}-{name}-desc"'
        )
    return Markup(drawn)
