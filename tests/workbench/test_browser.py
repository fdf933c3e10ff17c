"""End to end, in a real Chromium. Each test goes one way that a person goes."""

import http.server
import threading

import pytest
from case import sample

from allegedly.case import new
from allegedly.workbench import Desk

from . import bench
from .bench import identity
from .test_hostile_input import ATTACK

pytestmark = pytest.mark.browser

STRANGE = "😀𝒳 مرحبا بالعالم — e\u0301\u0301 👩‍👩‍👧\r\n\r\n"
"""Characters that every program counts otherwise, before all else in the text."""

PRESS_LONG = "first => getSelection().setBaseAndExtent(first.firstChild, 0, first.firstChild, 10)"
"""What a long press on a word leaves, which no emulation of touch does itself: a selection, and no other event."""


@pytest.fixture
def strange(tmp_path) -> Desk:
    case = new(tmp_path / "strange")
    case.add(sample.reading(STRANGE + sample.TEXT))
    return Desk(case, author="RM", read=bench.read, tag=bench.tag, records=tmp_path)


def press(page, *keys):
    """Press keys, each once the page has answered the one before."""
    for key in keys:
        page.keyboard.press(key)
        page.wait_for_selector("#desk:not([aria-busy])")


def state(desk, kind, identity_):
    judgement = desk.case.judged(identity(desk)).judgement(kind, identity_)
    return judgement and judgement.state


def test_judge_by_keyboard_alone(desk, visit):
    page = visit(desk)
    press(page, "j")
    assert page.locator("#panel code").first.text_content() == "p1"
    press(page, "j", "j")
    kind, _, name = page.url.partition("object=")[2].replace("%3A", ":").partition(":")
    press(page, "a")
    assert state(desk, kind, name) == "accepted"
    assert page.locator("#spoken").text_content() == "Accepted."
    press(page, "x")
    assert page.locator(".stands .state").text_content() == "rejected"
    press(page, "u", "u")
    assert state(desk, kind, name) is None
    press(page, "r")
    assert state(desk, kind, name) == "accepted"
    page.goto(page.url.partition("?")[0] + "?object=claim:c2")
    press(page, "]", "}")
    claim = next(claim for claim in desk.case.judged(identity(desk)).reading.claims if claim.id == "c2")
    assert claim.text == "railing was rotten,"
    press(page, "e")
    assert page.evaluate("document.activeElement.closest('form').className") == "correct"
    page.keyboard.press("Escape")
    page.locator("#reading").click(position={"x": 2, "y": 2})
    page.keyboard.press("?")
    page.wait_for_url("**/help")
    assert page.complaints == []


def test_what_happened_is_spoken_each_time(desk, visit):
    page = visit(desk)
    page.evaluate("""() => {
        window.heard = [];
        const spoken = document.getElementById('spoken');
        let last = '';
        new MutationObserver(() => {
            if (spoken.textContent !== last) heard.push(spoken.textContent.trim());
            last = spoken.textContent;
        }).observe(spoken, {childList: true});
    }""")
    page.locator("nav.sections a").first.click()  # stays on the page
    press(page, "j", "a", "x", "u", "u", "u", "r")
    page.locator("#missed-words").fill("no such words")
    page.locator("#missed-kind").select_option("claim")
    page.locator("#missed").click()
    page.wait_for_selector("#add")
    page.locator("#add").click()
    page.wait_for_selector("#message.problem")
    heard = [words for words in page.evaluate("heard") if not words.startswith("What stands below")]
    assert heard[1:7] == [
        "Accepted.", "Rejected. Undo brings it back.", "Undone.", "Undone.",
        "There is nothing of yours to undo.", "Done again.",
    ]  # fmt: skip
    assert heard[-1].startswith("These words do not stand in the text.")
    assert [problem for problem in page.complaints if "400" not in problem] == []


def test_add_by_keyboard_alone_on_words_after_strange_characters(strange, visit):
    page = visit(strange)
    page.keyboard.press("s")
    words = page.locator("#text w-").all_text_contents()
    for _ in range(words.index("Two") + 1):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Shift+ArrowRight")
    assert page.locator(".selected-words").text_content() == "Two lorries"
    page.keyboard.press("i")
    page.locator("#missed-kind").select_option("source")
    page.keyboard.press("Tab")
    press(page, "Enter")
    page.locator("#added-type").select_option("unnamed group")
    page.locator("#added-name").fill("The lorries")
    page.locator("#add").click()
    page.wait_for_selector(".state.added")
    added = strange.case.judged(identity(strange)).reading.sources
    text = strange.case.article(identity(strange)).text
    (source,) = [source for source in added if source.name == "The lorries"]
    assert [text[start:end] for start, end in source.mentions] == ["Two lorries"]
    assert page.complaints == []


def test_a_selection_with_the_mouse_has_the_offsets_of_the_text_of_record(strange, visit):
    page = visit(strange)
    words = page.locator("#text w-")
    texts = words.all_text_contents()
    first, last = words.nth(texts.index("inspection")), words.nth(texts.index("cancelled"))
    first.scroll_into_view_if_needed()
    start, end = first.bounding_box(), last.bounding_box()
    page.mouse.move(start["x"] + 1, start["y"] + start["height"] / 2)
    page.mouse.down()
    page.mouse.move(end["x"] + end["width"] - 1, end["y"] + end["height"] / 2, steps=4)
    page.mouse.up()
    page.wait_for_selector(".selected-words:not([hidden])")
    at = strange.case.article(identity(strange)).text.index("inspection was cancelled")
    assert page.locator("#add-heading ~ .selected-span").input_value() == f"{at}-{at + 24}"


def drag(page, handle, to, *, release=True):
    """Drag a handle with the mouse to a word."""
    held, box = page.locator(handle).bounding_box(), to.bounding_box()
    page.mouse.move(held["x"] + held["width"] / 2, held["y"] + held["height"] / 2)
    page.mouse.down()
    # The handle hangs beside its line: to come to the middle of another line it moves by what lies between the two.
    below = box["height"] / 2 if ".end" in handle else -box["height"] / 2
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2 + below, steps=5)
    if release:
        page.mouse.up()
        page.wait_for_selector("#desk:not([aria-busy])")


def word(page, words):
    texts = page.locator("#text w-").all_text_contents()
    return page.locator("#text w-").nth(texts.index(words))


def claim(desk, name="c2"):
    return next(claim.text for claim in desk.case.judged(identity(desk)).reading.claims if claim.id == name)


def test_borders_are_dragged_with_the_mouse_and_undone(strange, visit):
    page = visit(strange)
    page.goto(page.url + "?object=claim:c2")
    assert page.locator(".handle").count() == 2
    drag(page, ".handle.end", word(page, "Lindqvist"))
    page.wait_for_selector("#message:text-is('Saved.')")
    assert claim(strange) == 'The railing was rotten," said Mara Lindqvist'
    drag(page, ".handle.start", word(page, "railing"))
    assert claim(strange) == 'railing was rotten," said Mara Lindqvist'
    press(page, "u", "u")
    assert claim(strange) == "The railing was rotten"
    drag(page, ".handle.end", word(page, "Lindqvist"), release=False)
    assert page.locator("#text w-.picked").last.text_content() == "Lindqvist"
    page.keyboard.press("Escape")
    page.mouse.up()
    assert page.locator("#text w-.picked").count() == 0
    assert claim(strange) == "The railing was rotten"
    assert page.complaints == []


def test_borders_never_cross_and_other_parts_of_a_statement_are_dragged_too(desk, visit):
    page = visit(desk)
    page.goto(page.url + "?object=attribution:a2")
    assert page.locator(".handle").evaluate_all("all => all.map((each) => each.dataset.piece)") == [
        "content 0", "content 0", "cue 0", "cue 0", "source 0", "source 0",
    ]  # fmt: skip
    drag(page, ".handle.end[data-piece='source 0']", word(page, "engineer"))
    attribution = desk.case.judged(identity(desk)).reading.attributions[1]
    assert attribution.source.text == "Mara Lindqvist, an engineer"
    drag(page, ".handle.start[data-piece='source 0']", word(page, "lorries"))
    drag(page, ".handle.start[data-piece='source 0']", word(page, "vote"))
    assert desk.case.judged(identity(desk)).reading.attributions[1].source.text.endswith("engineer")
    assert page.complaints == []


def test_words_from_right_to_left_begin_at_their_right(strange, visit):
    bench.decide(bench.browser(strange), strange, do="add", add="claim", words="مرحبا بالعالم", checkable="yes")
    page = visit(strange)
    added = next(claim.id for claim in strange.case.judged(identity(strange)).reading.claims if "added" in claim.id)
    page.goto(page.url + f"?object=claim:{added}")
    start, end = (page.locator(f".handle.{which}").bounding_box() for which in ("start", "end"))
    assert start["x"] > end["x"]
    drag(page, ".handle.start", word(page, "بالعالم"))
    assert claim(strange, added) == "بالعالم"
    assert page.complaints == []


def test_borders_are_dragged_with_a_finger(desk, visit):
    page = visit(desk, viewport={"width": 360, "height": 780}, has_touch=True, is_mobile=True)
    page.goto(page.url + "?object=claim:c2")
    box = page.locator(".handle.end").bounding_box()
    assert (box["width"], box["height"]) == (44, 44)
    to = word(page, "Lindqvist").bounding_box()
    finger = page.context.new_cdp_session(page)

    def touch(kind, *at):
        points = [{"x": at[0], "y": at[1]}] if at else []
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    x, y = box["x"] + 22, box["y"] + 22
    # The middle of the line is where the finger's handle stands for; so far as the words are away, so far it moves.
    away = to["x"] + to["width"] / 2 - x, to["y"] - (word(page, "rotten").bounding_box()["y"])
    touch("touchStart", x, y)
    for part in (0.3, 0.7, 1):
        touch("touchMove", x + away[0] * part, y + away[1] * part)
    touch("touchEnd")
    page.wait_for_selector("#message:text-is('Saved.')")
    assert claim(desk) == 'The railing was rotten," said Mara Lindqvist'
    assert page.complaints == []


def test_words_are_added_to_a_statement_by_keyboard(desk, visit):
    page = visit(desk)
    page.goto(page.url + "?object=claim:c2")
    page.keyboard.press("s")
    for _ in range(6):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Shift+ArrowRight")
    chosen = page.locator(".selected-words").text_content()
    page.keyboard.press("Tab")
    press(page, "p")
    assert claim(desk) == f"The railing was rotten {chosen}"
    assert page.locator(".handle").count() == 4
    page.locator("#pieces-cut-0").click()
    page.wait_for_selector("#pieces-cut-0", state="detached")
    assert claim(desk) == chosen
    assert page.complaints == []


def test_what_is_computed_beside_the_server_comes_by_itself(tmp_path, visit):
    go = threading.Event()

    def slow(made):
        go.wait(10)
        return bench.tag(made)

    slow_desk = Desk(bench.case(tmp_path / "case"), author="RM", read=bench.read, tag=slow, records=tmp_path / "none")
    page = visit(slow_desk)
    page.goto(page.url + "?object=quantity:q1")
    press(page, "x")
    assert page.locator("#findings [data-pending]").count() == 1
    address = page.url
    go.set()
    page.wait_for_selector("#findings .gone")
    assert (
        page.locator("#findings .gone .now").text_content() == "Rests on a number that was rejected: no longer found."
    )
    assert (page.url, page.locator("#findings [data-pending]").count()) == (address, 0)
    assert page.complaints == []


def test_everything_works_without_a_script(desk, visit):
    page = visit(desk, java_script_enabled=False)
    page.locator("#in-attribution-a2").click()
    page.locator("#accept").click()
    assert page.locator("#message").text_content() == "Accepted."
    page.locator("#content-end-left").click()
    page.locator("#missed-words").fill("the inspection was cancelled")
    page.locator("#missed-kind").select_option("claim")
    page.locator("#missed").click()
    page.locator("#add").click()
    assert page.locator("#message").text_content() == "Added."
    page.locator("#undo").click()
    assert [decision.action for decision in desk.case.decisions(identity(desk))] == [
        "accepted", "corrected", "added", "undone",
    ]  # fmt: skip


def test_a_hostile_article_runs_nothing(tmp_path, visit):
    case = new(tmp_path / "hostile")
    case.add(sample.reading(sample.TEXT + ATTACK))
    page = visit(Desk(case, author="RM", read=bench.read, tag=bench.tag, records=tmp_path))
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    press(page, "j", "a")
    assert page.locator("img").count() == 0
    assert "<script>alert(1)</script>" in page.locator("#text").text_content()
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.ran = 1\">')")
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.ran = 2'}))"
    )
    page.wait_for_timeout(100)
    assert page.evaluate("window.ran") is None


def test_another_site_in_the_same_browser_reaches_nothing(desk, visit):
    page = visit(desk)
    home = page.url.partition("/articles")[0]
    evil = f"""<form id="f" method="post" action="{home}/author" target="_top"><input name="author" value="Eve">
        <input name="token" value="{desk.keys.form}"></form><iframe src="{home}/"></iframe>"""

    class Evil(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(evil.encode())

        def log_message(self, *_):
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Evil) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}).start()
        try:
            # Another site to the browser, although the same machine.
            page.goto(f"http://localhost:{server.server_port}/")
            read = page.evaluate(
                "home => fetch(home + '/index.json', {credentials: 'include'}).then(() => 'read', () => 'blocked')",
                home,
            )
            framed = page.frames[1].evaluate("document.documentElement.innerText")
            page.evaluate("document.getElementById('f').submit()")
            page.wait_for_url(home + "/author")
            answer = page.locator("body").text_content()
        finally:
            server.shutdown()
    assert (read, desk.author) == ("blocked", "RM")
    assert "Bridge" not in framed
    assert answer.startswith("This page opens from the address that the terminal shows.")


def test_on_a_telephone_the_panel_is_seen_beside_the_chosen_words(desk, visit):
    page = visit(desk, viewport={"width": 360, "height": 780}, has_touch=True)
    page.locator("#text .content w-").first.tap()
    page.wait_for_selector("#accept")
    for chosen in (page.locator("#accept"), page.locator("#text .chosen w-").first):
        box = chosen.bounding_box()
        assert 0 <= box["y"] <= 780 - box["height"]


def test_on_a_telephone_words_beside_a_chosen_object_can_be_added_at_once(desk, visit):
    page = visit(desk, viewport={"width": 360, "height": 780}, has_touch=True, is_mobile=True)
    page.goto(page.url + "?object=claim:c2")
    word(page, "inspection").evaluate(PRESS_LONG)
    page.wait_for_selector(".selected-words:text-is('inspection')")
    box = page.locator("#missed").bounding_box()
    assert 780 / 2 < box["y"] <= 780 - box["height"]


def test_a_step_back_brings_the_choice_before_and_keeps_what_is_being_typed(desk, visit):
    page = visit(desk)
    page.evaluate("window.same = true")
    press(page, "j", "j")
    after = page.locator("#chosen-heading").text_content()
    page.locator("#note").fill("Ask her.")
    page.go_back()
    page.wait_for_function("after => document.querySelector('#chosen-heading').textContent !== after", arg=after)
    assert page.locator("#note").input_value() == ""
    page.go_forward()
    page.wait_for_function("after => document.querySelector('#chosen-heading').textContent === after", arg=after)
    assert page.locator("#note").input_value() == "Ask her."
    assert page.evaluate("window.same")
    assert page.complaints == []


def test_a_page_that_waits_keeps_what_is_being_typed_and_says_when_it_is_done(tmp_path, visit):
    go = threading.Event()

    def slow(article, progress):
        go.wait(10)
        return bench.read(article, progress)

    page = visit(Desk(bench.case(tmp_path / "case"), author="RM", read=slow, tag=bench.tag, records=tmp_path / "none"))
    page.goto(page.url.partition("/articles")[0])
    page.locator("#text").fill("The mayor said that it rained.")
    page.locator("button:text-is('Add the text')").click()
    page.wait_for_url("**/adding")
    page.evaluate("window.same = true")
    go.set()
    page.wait_for_selector("#tasks a:text-is('Open it')")
    assert page.evaluate("window.same")
    assert page.locator("#spoken").text_content() == "All is read."
    assert page.complaints == []


def test_words_are_chosen_with_a_finger_where_no_mouse_button_is_ever_let_go(desk, visit):
    page = visit(desk, viewport={"width": 360, "height": 780}, has_touch=True, is_mobile=True)
    word(page, "inspection").evaluate(PRESS_LONG)
    page.wait_for_selector(".selected-words:text-is('inspection')")
    word(page, "cancelled").evaluate("last => getSelection().extend(last.firstChild, 9)")
    page.wait_for_selector(".selected-words:text-is('inspection was cancelled')")
    page.locator("#missed-kind").select_option("claim")
    page.locator("#missed").tap()
    page.locator("#add").tap()
    page.wait_for_selector(".state.added")
    claims = desk.case.judged(identity(desk)).reading.claims
    assert [claim.text for claim in claims if "added" in claim.id] == ["inspection was cancelled"]
    assert page.complaints == []
