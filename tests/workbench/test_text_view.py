"""The text as the workbench draws it: the marks of the report, each with the object that it leads to."""

import re

from report import sample

from allegedly.case import apply
from allegedly.report.marks import SPOKEN
from allegedly.workbench import text_view
from allegedly.workbench.prepared import prepare


def drawn(reading):
    judged = apply(reading, ())
    return text_view.render(judged.reading.article, prepare(judged).marks, None)


def test_the_words_of_a_source_have_one_box_for_all_that_they_say():
    text = "{a1.source:{a3.source:{s1.mention:Brook}}} {a1.cue:{a3.cue:said}} {a1.content:this} and {a3.content:that}."
    page = drawn(sample.reading(text))
    assert re.findall(r'<span class="(source|cue|content) \w+" data-object="([^"]*)"', page) == [
        ("source", "source:s1"),
        ("cue", "attribution:a3"),
        ("content", "attribution:a1"),
        ("content", "attribution:a3"),
    ]
    assert re.findall(r'<a class="badge \w+" href="[^"]*" id="([^"]*)"', page) == [
        "in-attribution-a3", "in-attribution-a1",
    ]  # fmt: skip


def test_marks_are_told_to_who_hears_them_as_in_the_report():
    page = drawn(sample.reading())
    for role, said in SPOKEN.items():
        opened = re.findall(rf'<span class="{role}[ "][^>]*>', page)
        assert opened
        assert all(f'role="mark" aria-roledescription="{said}"' in one for one in opened)


def test_every_label_has_an_id_of_its_own():
    ids = re.findall(r' id="([^"]*)"', drawn(sample.reading()))
    assert len(ids) == len(set(ids)) > 10
