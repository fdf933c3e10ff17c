import re
from collections import Counter

import pytest
from comparison.versions import NEW, OLD, bare
from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly import comparison, report
from allegedly.schema import quote

from ..page_reader import parse

_WORDS = ("one", "two", "three", "four", "five", "six")
HOSTILE = 'He said <script>alert(1)</script> & "left". \u202eIt was dark.\x1b[31m <img src=x onerror=y>'


@pytest.fixture(scope="module")
def page():
    return parse(report.render_comparison(comparison.compare(bare(OLD, title="One"), bare(NEW, title="Other"))))


def test_nothing_is_loaded_and_nothing_runs(page):
    (policy,) = page.find("meta", **{"http-equiv": "Content-Security-Policy"})
    assert re.fullmatch(
        r"default-src 'none'; style-src 'sha256-[\w+/=]{44}'; base-uri 'none'; form-action 'none'",
        policy.attributes["content"],
    )
    assert {element.tag for element in page.all()}.isdisjoint({"script", "link", "img", "iframe", "form", "object"})
    assert all(link.attributes["href"].startswith("#") for link in page.find("a"))
    assert not any("style" in element.attributes for element in page.all())


def test_what_went_and_what_came_are_marked_by_elements_of_their_own(page):
    (texts,) = page.find("section", id="texts")
    marked = {tag: [each.text for each in texts.find(tag)] for tag in ("del", "ins")}
    assert marked == {
        "del": ["struck through", "Monday", "Two lorries crossed it before noon."],
        "ins": ["double underlined", "Tuesday", "A dog barked."],
    }


def test_each_text_stands_on_its_side_in_its_order(page):
    (texts,) = page.find("section", id="texts")
    for side, text in (("old", OLD), ("new", NEW)):
        words = [span.text for cell in texts.find("td", class_=side) for span in cell.find("span", class_="passage")]
        shown = re.sub(r"^\d+ |moved (to|from) line \d+ ", "", " ".join(words))
        assert re.sub(r"\d+ ", "", shown).split() == text.split()


def test_every_link_leads_to_an_element_and_no_id_stands_twice(page):
    ids = Counter(element.attributes["id"] for element in page.all() if "id" in element.attributes)
    assert {name for name, number in ids.items() if number > 1} == set()
    assert {link.attributes["href"][1:] for link in page.find("a")} <= set(ids)


def test_every_change_leads_to_both_texts_and_back(page):
    (changes,) = page.find("section", id="changes")
    items = changes.find("li")
    assert [item.find("strong")[0].text for item in items] == [
        "Headline.", "Removed.", "Added.", "Reworded.", "Moved.",
    ]  # fmt: skip
    (reworded,) = [item for item in items if item.find("strong")[0].text == "Reworded."]
    assert [link.attributes["href"] for link in reworded.find("a")] == ["#old-p1", "#new-p1"]
    assert [link.attributes["href"] for link in page.by_id("new-p1").find("a")] == [f"#{reworded.attributes['id']}"]


def test_hostile_words_are_words(page):
    written = report.render_comparison(comparison.compare(bare(OLD), bare(HOSTILE, title="<b>x</b>")))
    assert "<script" not in written
    assert "<img" not in written
    assert "<b>x" not in written
    assert "\u202e" not in written
    assert "\x1b" not in written
    assert "&lt;script&gt;" in written


def test_the_same_two_give_the_same_page():
    first, again = (report.render_comparison(comparison.compare(bare(OLD), bare(NEW))) for _ in range(2))
    assert first == again


def test_two_that_are_the_same_say_so():
    page = parse(report.render_comparison(comparison.compare(bare(OLD), bare(OLD))))
    assert [note.words for note in page.find("p", class_="notice")] == [
        "The two texts are the same, character for character."
    ]
    assert [empty.words for empty in page.find("p", class_="empty")] == ["No change was found.", "No source was found."]


def test_a_long_unchanged_stretch_is_folded():
    same = "\n\n".join(f"Paragraph number {word} says nothing new." for word in _WORDS)
    page = parse(report.render_comparison(comparison.compare(bare(f"Ash.\n\n{same}"), bare(f"Oak.\n\n{same}"))))
    (fold,) = page.find("details")
    assert fold.find("summary")[0].words == "5 unchanged paragraphs"
    assert len(fold.find("tr")) == 6


def test_the_quotes_of_changes_are_of_the_text():
    found = comparison.compare(bare(OLD), bare(NEW))
    assert all(change.old is None or quote(OLD, change.old.pieces) == change.old for change in found.changes)


texts = st.lists(
    st.sampled_from(["Ash grew here.", "Oak fell there.", "Oak fell here.", "Elm?", "\n\n", "\n", "> Fir.", "A B"]),
    max_size=10,
).map(" ".join)


@given(old=texts, new=texts)
@settings(max_examples=40, deadline=None)
def test_any_two_texts_give_a_page_with_each_passage_on_its_side(old, new):
    found = comparison.compare(bare(old), bare(new))
    page = parse(report.render_comparison(found))
    for side in ("old", "new"):
        shown = {span.attributes["id"] for cell in page.find("td", class_=side) for span in cell.find(class_="passage")}
        assert shown == {f"{side}-{each.id}" for each in found.passages if getattr(each, side)}
