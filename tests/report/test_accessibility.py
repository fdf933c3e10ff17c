import re
from importlib import resources
from itertools import pairwise
from pathlib import Path

import pytest

import allegedly
from allegedly import report
from allegedly.report.event_rows import STATUSES

from . import facts_sample, sample
from .page_reader import parse

CSS = resources.files("allegedly.report").joinpath("templates/report.css").read_text(encoding="utf-8")
KINDS = ("person", "organisation", "document", "anonymous", "group", "nobody")


@pytest.fixture(scope="module")
def page():
    return parse(report.render(facts_sample.reading()))


def _colours(mode):
    blocks = re.findall(r":root \{(.*?)\}", CSS, flags=re.DOTALL)
    light = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", blocks[0]))
    dark = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", blocks[1]))
    assert light.keys() == dark.keys()
    return light if mode == "light" else dark


def _luminance(colour):
    """Relative luminance as WCAG 2.2 defines it."""
    channels = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one, other):
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _mixed(colour, other, share):
    pairs = [(int(colour[index : index + 2], 16), int(other[index : index + 2], 16)) for index in (1, 3, 5)]
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in pairs)


def test_the_formula_agrees_with_the_recommendation():
    assert _contrast("#000000", "#ffffff") == pytest.approx(21)
    assert _contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_text_has_the_contrast_of_level_aa(mode):
    colours = _colours(mode)
    pairs = [(ink, ground) for ink in ("ink", "muted", "link") for ground in ("paper", "raised", "target")]
    pairs += [("alert", ground) for ground in ("paper", "raised", "target")] + [("on-badge", "alert")]
    pairs += [(ink, ground) for ink in ("ink", "muted") for ground in ("land", "sea")]
    pairs += [("ink", f"{kind}-tint") for kind in KINDS] + [("on-badge", f"{kind}-ink") for kind in KINDS]
    contrast = {pair: _contrast(colours[pair[0]], colours[pair[1]]) for pair in pairs}
    assert {pair: ratio for pair, ratio in contrast.items() if ratio < 4.5} == {}
    pointed_at = {kind: _mixed(colours[f"{kind}-ink"], colours["paper"], 0.26) for kind in KINDS}
    assert "var(--kind) 26%, var(--paper)" in CSS
    assert {kind for kind in KINDS if _contrast(colours["ink"], pointed_at[kind]) < 4.5} == set()


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_lines_and_boxes_can_be_told_from_what_they_stand_on(mode):
    colours = _colours(mode)
    assert {kind for kind in KINDS if _contrast(colours[f"{kind}-ink"], colours[f"{kind}-tint"]) < 3} == set()
    drawn = [
        ("person-ink", "land"),
        ("person-ink", "sea"),
        ("person-ink", "paper"),
        ("alert", "land"),
        ("alert", "sea"),
    ]
    drawn += [("muted", "land"), ("muted", "paper")]
    assert {pair for pair in drawn if _contrast(colours[pair[0]], colours[pair[1]]) < 3} == set()


def test_shapes_tell_source_cue_content_hedge_and_own_voice_apart_without_colour():
    shape = {role: re.search(rf"^\.{role} {{(.*?)}}", CSS, flags=re.DOTALL | re.MULTILINE) for role in
             ("source", "cue", "content", "hedge", "own")}  # fmt: skip
    declared = {role: match[1] if match else "" for role, match in shape.items()}
    assert "border: 1.5px solid" in declared["source"]
    styles = {role: re.search(r"decoration-style: (\w+)", rule) for role, rule in declared.items() if role != "source"}
    assert all("text-decoration-line: underline" in declared[role] for role in styles)
    assert {role: style[1] if style else "solid" for role, style in styles.items()} == {
        "cue": "dashed", "content": "solid", "hedge": "wavy", "own": "dotted",
    }  # fmt: skip


def test_no_decoration_is_written_in_a_shorthand_that_webkit_drops():
    sheets = {sheet.name: sheet.read_text("utf-8") for sheet in Path(allegedly.__path__[0]).rglob("*.css")}
    assert {"report.css", "sections.css", "comparison.css", "workbench.css"} <= sheets.keys()
    long = {name: re.findall(r"text-decoration: [^;}]* [^;}]*", sheet) for name, sheet in sheets.items()}
    assert {name: found for name, found in long.items() if found} == {}


def test_marks_in_the_article_are_told_to_who_hears_them():
    text = parse(report.render(sample.reading())).by_id("text")
    told = {
        kind: {(mark.attributes.get("role"), mark.attributes.get("aria-roledescription")) for mark in marks}
        for kind in ("content", "own", "hedge", "source", "cue")
        if (marks := text.find("span", class_=kind))
    }
    assert told == {
        "content": {("mark", "statement")},
        "own": {("mark", "on nobody’s word")},
        "hedge": {("mark", "hedge")},
        "source": {(None, None)},
        "cue": {(None, None)},
    }


def test_landmarks_are_there_once_and_sections_have_names(page):
    assert [len(page.find(tag)) for tag in ("header", "nav", "main", "footer", "article", "h1")] == [1, 1, 1, 1, 1, 1]
    names = [page.by_id(section.attributes["aria-labelledby"]).words for section in page.find("section")]
    assert names == [
        "At a glance",
        "Findings",
        "On whose word",
        "The article",
        "When",
        "Where",
        "Events",
        "Figures",
        "Arguments from timing",
        "Sources",
        "Resting on nobody",
        "Hedges and insinuations",
    ]


def test_headings_skip_no_level(page):
    levels = [int(element.tag[1]) for element in page.all() if re.fullmatch("h[1-6]", element.tag)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_table_headers_say_what_they_head(page):
    assert {cell.attributes["scope"] for cell in page.find("th")} == {"col", "row"}
    assert all(table.find("caption") or "aria-labelledby" in table.attributes for table in page.find("table"))


def test_every_link_and_control_has_a_name(page):
    assert [link for link in page.find("a") if not (link.words or link.attributes.get("aria-label"))] == []
    assert all(control.parent is not None and control.parent.tag == "label" for control in page.find("input"))


def test_every_picture_has_a_name_or_is_hidden(page):
    for picture in page.find("svg"):
        if picture.attributes.get("role") == "img":
            labels = picture.attributes["aria-labelledby"].split()
            assert all(page.by_id(label).words for label in labels)
        else:
            inside = picture.parent is not None and picture.parent.tag == "svg"
            assert inside or picture.attributes.get("aria-hidden") == "true"


def test_every_picture_has_a_table_that_tells_the_same(page):
    for anchor, rows in (("when", 6), ("where", 8)):
        (table,) = page.by_id(anchor).find("table")
        assert len(table.find("tr")) == rows + 1


def test_the_status_of_an_event_is_told_by_shape_and_by_word(page):
    shapes = {}
    for picture in page.by_id("events").find("table")[0].find("svg", class_="key"):
        (path,) = picture.find("path")
        (status,) = path.classes - {"status"}
        shapes[status] = path.attributes["d"]
        assert picture.parent is not None
        assert picture.parent.words == STATUSES[status][0]
    assert len(shapes) == len(set(shapes.values())) == 6


def test_the_first_link_skips_to_the_article(page):
    first = page.find("a")[0]
    assert (first.words, first.attributes["href"]) == ("Skip to the article", "#text")


def test_language_is_stated_and_names_are_isolated():
    page = parse(report.render(sample.reading()))
    assert page.find("html")[0].attributes["lang"] == "en"
    assert page.by_id("text").attributes["lang"] == "en"
    assert "דנה אלון" in [element.text for element in page.by_id("P3").find("bdi")]


def test_nothing_is_said_by_a_style_attribute_or_a_handler(page):
    attributes = {name for element in page.all() for name in element.attributes}
    assert {name for name in attributes if name == "style" or name.startswith("on")} == set()
