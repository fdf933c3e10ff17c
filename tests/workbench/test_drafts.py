"""What a person typed and did not send, in a real Chromium."""

import pytest

from .bench import identity

pytestmark = pytest.mark.browser


def typed(desk, visit):
    """A page with a note that was typed and not sent, and the dialogs that it opens."""
    page = visit(desk)
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.goto(page.url + "?object=claim:c2")
    page.locator("#note").press_sequentially("Heard it.")
    return page, asked


def test_what_was_typed_and_not_sent_stays_with_its_object(desk, visit):
    page, asked = typed(desk, visit)
    for other, note in (("after", ""), ("before", "Heard it.")):
        page.locator(f"#{other}").click()
        page.wait_for_selector("#desk:not([aria-busy])")
        assert page.locator("#note").input_value() == note
    page.locator("#border-words").fill("inspection")
    page.locator("#accept").click()
    page.wait_for_selector("#message:text-is('Accepted.')")
    assert desk.case.judged(identity(desk)).judgement("claim", "c2").note == "Heard it."
    # What was sent is gone, and what was typed into another form is still there, on the way back too.
    assert (page.locator("#note").input_value(), page.locator("#border-words").input_value()) == ("", "inspection")
    page.locator("#after").click()
    page.wait_for_selector("#desk:not([aria-busy])")
    page.close(run_before_unload=True)
    page.wait_for_event("close")
    assert asked == ["beforeunload"]
    assert page.complaints == []


def test_whoever_leaves_with_something_typed_is_asked(desk, visit):
    page, asked = typed(desk, visit)
    page.close(run_before_unload=True)
    page.wait_for_event("close")
    assert asked == ["beforeunload"]


def test_whoever_sent_what_was_typed_is_not_asked(desk, visit):
    page, asked = typed(desk, visit)
    page.locator("#accept").click()
    page.wait_for_selector("#message:text-is('Accepted.')")
    page.goto(page.url.partition("/articles")[0] + "/help")
    page.locator("#author").press_sequentially("x")
    page.locator("button:text-is('Save')").click()
    page.wait_for_selector("#author[value='xRM']")
    assert (desk.author, asked) == ("xRM", [])
