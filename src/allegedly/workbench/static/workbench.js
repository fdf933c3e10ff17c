// A few lines that make the workbench quicker. Everything works without them: links, forms, a reload.
//
// Nothing here counts characters. Each word of the text is an element that carries its own offsets, in code points, and a
// selection is the first word's start and the last word's end.
"use strict";

const OFF = "allegedly-keys-off";

// Swapping: a link or a form within the article's page is fetched, and its part of the page takes the place of ours.

let latest = 0;
let standing = location.pathname + location.search; // what the page shows

async function swap(address, { sent, back, ...options } = {}) {
  const mine = ++latest;
  const desk = document.getElementById("desk");
  desk.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(address, { credentials: "same-origin", ...options });
    const there = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = there.getElementById("desk");
    if (fresh && answer.ok) settle(sent);
    if (mine !== latest) return;
    if (!fresh) return say(there.querySelector(".problem")?.textContent || there.body.textContent.trim(), true);
    // What a person typed stays where the answer is that it does not fit.
    if (!answer.ok) return say(fresh.dataset.said, true);
    put(fresh, answer.url, there.title, back);
  } catch {
    if (mine === latest) say("The workbench does not answer. Is it still running in the terminal?", true);
  } finally {
    document.getElementById("desk").removeAttribute("aria-busy");
  }
}

function put(fresh, address, title, back) {
  const focused = document.activeElement?.id;
  const panel = document.getElementById("panel").scrollTop;
  const same = document.querySelector("#chosen-heading")?.textContent === fresh.querySelector("#chosen-heading")?.textContent;
  keep();
  document.getElementById("desk").replaceWith(document.adoptNode(fresh));
  bring();
  const shown = new URL(address);
  shown.searchParams.delete("said");
  standing = shown.pathname + shown.search;
  if (!back) history.pushState(null, "", standing);
  document.title = title;
  const again = focused && document.getElementById(focused);
  if (again) again.focus({ preventScroll: true });
  else document.getElementById("panel").focus({ preventScroll: true });
  if (same) document.getElementById("panel").scrollTop = panel;
  choose(null, null);
  document.dispatchEvent(new Event("shown"));
  const chosen = document.querySelector("#text .chosen");
  if (chosen && !same) chosen.scrollIntoView({ block: "nearest" });
  say(fresh.dataset.said || document.getElementById("chosen-heading")?.textContent || "", false);
}

function say(words, problem) {
  const spoken = document.getElementById("spoken");
  // The same words again are no change, and a screen reader would stay silent; a space at their end makes them one.
  spoken.textContent = spoken.textContent === words ? words + "\u00a0" : words;
  const message = document.getElementById("message");
  if (!message || (!problem && message.textContent === words)) return;
  if (!problem) return;
  message.hidden = false;
  message.className = "problem";
  message.textContent = words;
  message.scrollIntoView({ block: "nearest" });
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("#desk form[data-swap]")) return;
  event.preventDefault();
  const data = new FormData(form, event.submitter);
  if (form.method === "get") swap(form.action + "?" + new URLSearchParams(data), { sent: form });
  else swap(form.action, { sent: form, method: "POST", body: new URLSearchParams(data) });
});

document.addEventListener("click", (event) => {
  if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest("#desk a[href]");
  if (link) {
    const there = new URL(link.href);
    if (there.pathname !== location.pathname || !there.search) return;
    event.preventDefault();
    swap(there.pathname + there.search);
    return;
  }
  if (!event.target.closest("#text") || !getSelection().isCollapsed) return;
  const marked = event.target.closest("[data-object]");
  if (marked) swap(location.pathname + "?object=" + encodeURIComponent(marked.dataset.object));
});

// What is still being computed beside the server is asked for again, and the part of the page that waits for it takes it in.
// When nothing of it is pending any more, what that part says of itself is spoken.

let patience = 700; // milliseconds until it is asked again; longer each time

function follow() {
  if (!document.querySelector("[data-follows] [data-pending]")) return (patience = 700);
  setTimeout(async () => {
    const mine = latest;
    try {
      const answer = await fetch(location.href, { credentials: "same-origin" });
      const there = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-follows]");
      const here = document.querySelector("[data-follows]");
      if (mine === latest && there && !here.contains(document.activeElement)) {
        here.replaceWith(document.adoptNode(there));
        if (!there.querySelector("[data-pending]")) say(there.dataset.follows, false);
      }
    } catch {
      // The server ended; the next thing that the person does says so.
      return;
    }
    patience = Math.min(patience * 1.5, 5000);
    follow();
  }, patience);
}

window.addEventListener("load", follow);
document.addEventListener("shown", follow);
// A step back to another choice, or forward; a link to a part of this page is such an event too, and swaps nothing.
window.addEventListener("popstate", () => {
  const there = location.pathname + location.search;
  if (there !== standing) swap(there, { back: true });
});
window.addEventListener("load", () => document.querySelector("#text .chosen")?.scrollIntoView({ block: "center" }));

// What was typed and not sent is not lost: it comes back when what it is about is chosen again, and the browser asks
// whether to leave.

const drafts = new Map();
let leaving = false;

function fields(within) {
  return [...within.querySelectorAll("textarea, input:is([type=text], [type=url], :not([type]))")];
}

function changed(field) {
  return field.value !== field.defaultValue;
}

function draft(field) {
  return field.id + " " + (field.form?.dataset.about || "");
}

function keep() {
  for (const field of fields(document.getElementById("desk"))) {
    if (changed(field)) drafts.set(draft(field), field.value);
    else drafts.delete(draft(field));
  }
}

function bring() {
  for (const field of fields(document.getElementById("desk"))) field.value = drafts.get(draft(field)) ?? field.value;
}

function settle(sent) {
  for (const field of sent ? fields(sent) : []) {
    field.defaultValue = field.value;
    drafts.delete(draft(field));
  }
}

addEventListener("submit", (event) => (leaving = !event.defaultPrevented));
addEventListener("beforeunload", (event) => {
  if (leaving) return;
  if (drafts.size || fields(document).some(changed)) event.preventDefault();
});
addEventListener("pageshow", () => (leaving = false));

// Selecting: the words that a selection touches.

let first = null;
let last = null;

function words() {
  return [...document.querySelectorAll("#text w-")];
}

function choose(from, to) {
  first = from;
  last = to;
  for (const lit of document.querySelectorAll("#text w-.picked")) lit.classList.remove("picked");
  const span = from ? from.dataset.s + "-" + to.dataset.e : "";
  for (const input of document.querySelectorAll(".selected-span")) input.value = span;
  const shown = document.querySelector(".selected-words");
  if (shown) {
    const range = document.createRange();
    if (from) {
      range.setStartBefore(from);
      range.setEndAfter(to);
    }
    shown.textContent = from ? range.toString() : "";
    shown.hidden = !from;
    document.querySelector(".typed-words").hidden = Boolean(from);
  }
}

function touched(range) {
  const word = document.createRange();
  return words().filter((element) => {
    if (!range.intersectsNode(element)) return false;
    word.selectNodeContents(element.firstChild || element);
    return range.compareBoundaryPoints(Range.END_TO_START, word) < 0 && range.compareBoundaryPoints(Range.START_TO_END, word) > 0;
  });
}

function selected() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return;
  const range = selection.getRangeAt(0);
  const text = document.getElementById("text");
  if (!text || !range.intersectsNode(text)) return;
  const found = touched(range);
  if (found.length) choose(found[0], found[found.length - 1]);
}

let waiting = 0;
document.addEventListener("selectionchange", () => {
  clearTimeout(waiting);
  waiting = setTimeout(selected, 120);
});

// The text by keyboard: arrows go from word to word, with Shift they take in more, Enter chooses what stands there.

function step(event) {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!by && event.key !== "Enter" && event.key !== "Escape") return false;
  if (event.key === "Escape") {
    getSelection().removeAllRanges();
    choose(null, null);
    return true;
  }
  if (event.key === "Enter") {
    const marked = last?.closest("[data-object]");
    if (marked) swap(location.pathname + "?object=" + encodeURIComponent(marked.dataset.object));
    return Boolean(marked);
  }
  const all = words();
  const chosen = document.querySelector("#text .chosen w-");
  const at = last ? all.indexOf(last) + by : chosen ? all.indexOf(chosen) : 0;
  const next = all[Math.min(Math.max(at, 0), all.length - 1)];
  if (!next) return false;
  getSelection().removeAllRanges();
  const from = event.shiftKey && first && all.indexOf(first) <= all.indexOf(next) ? first : next;
  choose(from, next);
  for (const word of all.slice(all.indexOf(from), all.indexOf(next) + 1)) word.classList.add("picked");
  next.scrollIntoView({ block: "nearest" });
  document.getElementById("spoken").textContent = document.querySelector(".selected-words")?.textContent || next.textContent;
  return true;
}

// Keys: each stands on the element that it presses or goes to.

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.id === "text" && step(event)) return event.preventDefault();
  if (event.target.matches("input:not([type=checkbox]), textarea, select") || stored()) return;
  if (event.key === "e") {
    const field = document.querySelector("#panel .correct :is(select, input:not([type=hidden]))");
    if (field) field.focus();
    if (field) event.preventDefault();
    return;
  }
  const element = [...document.querySelectorAll("[data-key]")].find((each) => each.dataset.key === event.key);
  if (!element) return;
  event.preventDefault();
  if (element.matches("button, a")) element.click();
  else element.focus();
});

function stored() {
  try {
    return localStorage.getItem(OFF) === "yes";
  } catch {
    return false;
  }
}

const off = document.getElementById("keys-off");
if (off) {
  off.checked = stored();
  off.addEventListener("change", () => localStorage.setItem(OFF, off.checked ? "yes" : "no"));
}
