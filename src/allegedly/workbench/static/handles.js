// Handles at both ends of each chosen piece of text: dragging one, with a mouse, a pen or a finger, moves that border to
// another word. The keys and buttons of the panel do the same without a pointer.
//
// A handle that is let go posts the offsets that its words carry in their elements; nothing here counts characters.
"use strict";

const RIGHT_TO_LEFT = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;
const NEAR_EDGE = 48; // pixels from the window's upper or lower end at which the page begins to scroll along

let grip = null; // what is being dragged: the handle, all words, the piece that it was and the one that it is now

function place() {
  document.getElementById("handles")?.remove();
  const text = document.getElementById("text");
  const drawn = pieces();
  if (!text || !drawn.size) return;
  const layer = document.createElement("div");
  layer.id = "handles";
  layer.setAttribute("aria-hidden", "true");
  text.append(layer);
  const home = layer.getBoundingClientRect();
  for (const [name, found] of drawn) {
    for (const end of ["start", "end"]) {
      const handle = document.createElement("span");
      const [x, y] = border(end === "start" ? found[0] : found[found.length - 1], end);
      handle.className = "handle " + end;
      handle.dataset.piece = name;
      handle.dataset.end = end;
      handle.style.left = x - home.left + "px";
      handle.style.top = y - home.top + "px";
      layer.append(handle);
    }
  }
}

// The words of each chosen piece, in order; a piece may be cut into several elements by marks that cross it.
function pieces() {
  const found = new Map();
  for (const word of document.querySelectorAll("#text [data-drag] w-")) {
    for (let at = word.closest("[data-drag]"); at; at = at.parentElement.closest("[data-drag]")) {
      const name = at.dataset.drag;
      if (!found.has(name)) found.set(name, []);
      if (found.get(name).at(-1) !== word) found.get(name).push(word);
    }
  }
  return found;
}

// Where a word begins or ends on the screen; one that is read from right to left begins at its right.
function border(word, end) {
  const boxes = [...word.getClientRects()];
  const box = end === "start" ? boxes[0] : boxes[boxes.length - 1];
  const left = (end === "start") !== RIGHT_TO_LEFT.test(word.textContent);
  return [left ? box.left : box.right, end === "start" ? box.top : box.bottom];
}

// The number of the word nearest to a point of the window: in the line at its height, the one that is nearest along it.
// Lines follow each other as their words do, so the line is found by halving, in a text of any length.
function nearest(x, y) {
  const boxes = (number) => [...grip.all[number].getClientRects()];
  let low = 0;
  let high = grip.all.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (boxes(middle).at(-1).bottom < y) low = middle + 1;
    else high = middle;
  }
  const line = boxes(low).find((box) => box.bottom >= y) ?? boxes(low).at(-1);
  const beside = (number) => boxes(number).some((box) => box.bottom > line.top && box.top < line.bottom);
  while (low > 0 && beside(low - 1)) low -= 1;
  let best = low;
  let least = Infinity;
  for (let number = low; number < grip.all.length && beside(number); number += 1) {
    for (const box of boxes(number)) {
      const away = Math.max(box.left - x, x - box.right, 0);
      if (box.bottom > line.top && box.top < line.bottom && away < least) [best, least] = [number, away];
    }
  }
  return best;
}

document.addEventListener("pointerdown", (event) => {
  const handle = event.target.closest?.(".handle");
  if (!handle || event.button) return;
  event.preventDefault();
  const piece = pieces().get(handle.dataset.piece);
  const all = [...document.querySelectorAll("#text w-")];
  const [x, y] = border(handle.dataset.end === "start" ? piece[0] : piece[piece.length - 1], handle.dataset.end);
  const half = (handle.dataset.end === "start" ? 1 : -1) * (piece[0].getClientRects()[0].height / 2);
  grip = {
    handle,
    pointer: event.pointerId,
    all,
    was: [all.indexOf(piece[0]), all.indexOf(piece[piece.length - 1])],
    now: [all.indexOf(piece[0]), all.indexOf(piece[piece.length - 1])],
    // The finger holds the knob, which hangs beside the words; what is meant is the middle of their line.
    shift: [x - event.clientX, y + half - event.clientY],
  };
  handle.setPointerCapture(event.pointerId);
  handle.classList.add("held");
  getSelection().removeAllRanges();
});

document.addEventListener("pointermove", (event) => {
  if (!grip || event.pointerId !== grip.pointer) return;
  const [x, y] = [event.clientX + grip.shift[0], event.clientY + grip.shift[1]];
  const panel = document.getElementById("panel").getBoundingClientRect();
  const lowest = panel.top > innerHeight / 3 ? Math.min(panel.top, innerHeight) : innerHeight;
  if (event.clientY < NEAR_EDGE) scrollBy(0, -NEAR_EDGE / 3);
  else if (event.clientY > lowest - NEAR_EDGE) scrollBy(0, NEAR_EDGE / 3);
  const at = nearest(x, y);
  const start = grip.handle.dataset.end === "start";
  const [from, to] = start ? [Math.min(at, grip.was[1]), grip.was[1]] : [grip.was[0], Math.max(at, grip.was[0])];
  const [before, after] = grip.now;
  if (from === before && to === after) return;
  grip.now = [from, to];
  for (let number = Math.min(from, before); number <= Math.max(to, after); number += 1) {
    grip.all[number].classList.toggle("picked", from <= number && number <= to);
  }
  const layer = document.getElementById("handles").getBoundingClientRect();
  const [left, top] = border(grip.all[start ? from : to], grip.handle.dataset.end);
  grip.handle.style.left = left - layer.left + "px";
  grip.handle.style.top = top - layer.top + "px";
});

document.addEventListener("pointerup", (event) => {
  if (!grip || event.pointerId !== grip.pointer) return;
  const { all, was, now, handle } = grip;
  const moved = was[0] !== now[0] || was[1] !== now[1];
  release();
  if (!moved) return;
  const data = new FormData(document.getElementById("borders"));
  data.set("do", "draw " + handle.dataset.piece);
  data.set("span", all[now[0]].dataset.s + "-" + all[now[1]].dataset.e);
  data.set("words", "");
  swap(document.getElementById("borders").action, { method: "POST", body: new URLSearchParams(data) });
});

function release() {
  if (!grip) return;
  for (const word of document.querySelectorAll("#text w-.picked")) word.classList.remove("picked");
  grip = null;
  place();
}

document.addEventListener("pointercancel", release);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") release();
});
document.addEventListener("shown", place);
addEventListener("resize", place);
addEventListener("load", place);
