"""The page: the answer to a question of timing as one HTML file that needs nothing but itself.

It has the look and the Content-Security-Policy of an article's page: no script, no address, one style sheet named by
its digest. Templates write the markup; pictures are drawn by `svg`; whatever they are given is escaped.
"""

from functools import cache
from typing import Any

from jinja2 import Environment

from ...schema.timing import SurgeTest, TimingTest
from ..columns import shorten
from ..templating import environment as templates_of
from ..templating import style_of
from . import answers, facts, methods, wording
from .choice_picture import choice_rows
from .count_picture import count_picture
from .lag_picture import lag_picture
from .law_picture import law_picture
from .timeline import legend, timeline


def render_test(test: TimingTest) -> str:
    """One self-contained HTML page of a test of two series; the same test gives the same page."""
    result = test.result
    return _render(
        "test.html",
        test=test,
        question=answers.question(test),
        answer=answers.test_answer(test),
        notes=[*result.notes, *test.notes],
        facts=facts.test_facts(test),
        tables=[("First", facts.series_facts(test.first)), ("Second", facts.series_facts(test.then))],
        hints=answers.reading_hints(test),
        timeline=timeline(test),
        legend=legend(test),
        law=None if test.law is None else law_picture(test.law, answers.uncorrected(test)),
        lags=None if test.curve is None else lag_picture(test.curve, result.lag),
        choices=choice_rows(test.choices, result),
        others=test.other_pairs,
        methods=methods.test_methods(test),
        limits=answers.test_limits(test),
    )


def render_surge(test: SurgeTest) -> str:
    """One self-contained HTML page of a test of one series; the same test gives the same page."""
    return _render(
        "surge.html",
        test=test,
        question=answers.surge_question(test),
        answer=answers.surge_answer(test),
        notes=[*test.result.notes, *test.notes],
        facts=facts.surge_facts(test),
        tables=[("Series", facts.series_facts(test.series))],
        hint=answers.counts_hint(test),
        counts=count_picture(test),
        methods=methods.surge_methods(test),
        limits=answers.surge_limits(test),
    )


def _render(template: str, **values: Any) -> str:
    return _environment().get_template(template).render(**values)


@cache
def _environment() -> Environment:
    environment = templates_of("allegedly.report.timing")
    environment.globals.update(style=style_of("report.css", "timing/timing.css"))
    environment.filters.update(sentence=wording.sentence, ratio=wording.ratio, p_value=wording.p_value)
    environment.filters.update(number=wording.number, shorten=shorten)
    return environment
