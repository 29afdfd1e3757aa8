// Mouse, fingers and keys in; another window, another open event, or the card of what lies under the pointer out.

/** Shows another window, as near as can be. */
function move(from, to) {
  [state.from, state.to] = fitted(from, to);
  update("window");
}

/** Zooms by a factor and keeps one day where it is. */
function zoom(factor, around = (state.from + state.to) / 2) {
  move(around - (around - state.from) * factor, around + (state.to - around) * factor);
}

/** The mark or count under a point of the picture, if any. */
function under(event) {
  if (!drawing) return null;
  const box = $("plot").getBoundingClientRect();
  const x = event.clientX - box.left, y = event.clientY - box.top - AXIS;
  let best = null, near = event.pointerType === "touch" ? 24 : 14;
  for (const mark of seen) {
    const wide = Math.max(mark.a - x, x - mark.b, 0);
    const far = Math.hypot(Math.min(Math.abs(x - mark.x), wide + 4), (mark.y - y) * 1.2);
    if (far < near) { near = far; best = { at: mark.at }; }
  }
  const named = labels.find((one) => x >= one.x && x <= one.x + one.wide && Math.abs(one.y - y) < 9);
  if (named) return { at: named.at };
  if (best || !bins) return best;
  const lane = lanes.findIndex((one) => y >= one.top && y < one.top + one.height);
  const bin = Math.floor((state.from + x / drawing.scale) / bins.wide);
  const many = lane < 0 ? 0 : bins.lanes[lane].get(bin) ?? 0;
  return many ? { many, lane, from: bin * bins.wide, to: (bin + 1) * bins.wide } : null;
}

const hover = eachFrame((event) => {
  const found = event.buttons ? null : under(event);
  $("plot").classList.toggle("found", Boolean(found));
  showCard(found, event);
});

let carded = ""; // what the card shows: it is written again only when that changes

function showCard(found, event) {
  const card = $("card"), shown = found ? `${found.at} ${found.lane} ${found.from}` : "";
  card.hidden = !found;
  if (found && shown !== carded) writeCard(card, found);
  carded = shown;
  if (!found) return;
  const wide = 300, high = card.offsetHeight;
  const left = event.clientX + 16 + wide > innerWidth ? event.clientX - 16 - wide : event.clientX + 16;
  card.style.translate = `${Math.max(8, left)}px ${Math.max(8, Math.min(event.clientY + 14, innerHeight - high - 8))}px`;
}

function writeCard(card, found) {
  const { at } = found;
  if (at === undefined) {
    card.replaceChildren(el("b", {}, say("bin", { n: number(found.many) })), el("p", { class: "when" }, `${lanes[found.lane].name} · ${sayInterval(Math.floor(found.from), Math.max(Math.floor(found.from), Math.ceil(found.to) - 1))}`), el("p", { class: "hint" }, say("zoom")));
  } else {
    const quote = E.claims[at].length ? quoteOf(E.claims[at][0]) : "";
    card.replaceChildren(
      el("p", { class: "when" }, whenOf(at)), el("b", {}, E.title[at]),
      el("p", { class: "who" }, [words().kind[kindOf(at)], told(at) ? words().status[D.statuses[E.status[at]]] : "", E.actors[at].map((actor) => A.name[actor]).join(", ")].filter(Boolean).join(" · ")),
      quote ? el("q", {}, quote.length > 180 ? `${quote.slice(0, 180).trimEnd()}…` : quote) : "",
      el("p", { class: "hint" }, [...new Set(E.claims[at].map(publisherOf))].join(", ")));
  }
}

let tapped = { x: 0, y: 0, when: -1000 };

/** One click opens what lies there; two on the same spot show the whole period. */
function choosePoint(event) {
  const twice = event.timeStamp - tapped.when < 350 && Math.hypot(event.clientX - tapped.x, event.clientY - tapped.y) < 8;
  tapped = { x: event.clientX, y: event.clientY, when: event.timeStamp };
  showCard(null);
  if (twice) return move(...home);
  const found = under(event);
  if (!found) return;
  if (found.at !== undefined) return openEvent(found.at);
  const wide = found.to - found.from;
  move(found.from - wide * 3, found.to + wide * 3);
}

function listenPointer() {
  const plot = $("plot"), fingers = new Map();
  let pressed = null;
  plot.addEventListener("pointermove", (event) => {
    if (event.pointerType !== "touch") return hover(event);
    if (fingers.has(event.pointerId)) drag(event);
  });
  plot.addEventListener("pointerleave", () => showCard(null));
  plot.addEventListener("pointerdown", (event) => {
    pressed = [event.clientX, event.clientY];
    showCard(null);
    if (event.pointerType === "touch") fingers.set(event.pointerId, event.clientX);
  }, true);
  addEventListener("pointerup", (event) => {
    fingers.delete(event.pointerId);
    const here = plot.contains(event.target) || document.querySelector(".dragcover");
    if (pressed && here && Math.hypot(event.clientX - pressed[0], event.clientY - pressed[1]) < 5) choosePoint(event);
    pressed = null;
  }, true);
  addEventListener("pointercancel", (event) => fingers.delete(event.pointerId));
  // Fingers are ours: plotly would keep the page from scrolling.
  for (const name of ["touchstart", "touchmove", "touchend"]) plot.addEventListener(name, (event) => event.stopPropagation(), { capture: true, passive: true });

  const slide = eachFrame((from, to) => move(from, to));
  function drag(event) {
    const before = [...fingers.values()];
    const was = fingers.get(event.pointerId);
    fingers.set(event.pointerId, event.clientX);
    const day = (x) => state.from + (x - plot.getBoundingClientRect().left) * (state.to - state.from) / plotWidth();
    if (fingers.size === 1) {
      const by = (was - event.clientX) * (state.to - state.from) / plotWidth();
      return slide(state.from + by, state.to + by);
    }
    const after = [...fingers.values()];
    const ratio = Math.abs(before[0] - before[1]) / Math.max(8, Math.abs(after[0] - after[1]));
    return zoom(Math.min(Math.max(ratio, 0.5), 2), day((after[0] + after[1]) / 2));
  }

  const wheel = eachFrame((factor, by, around) => (by ? move(state.from + by, state.to + by) : zoom(factor, around)));
  plot.addEventListener("wheel", (event) => {
    const wide = state.to - state.from, days = wide / plotWidth();
    const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey;
    // At the whole period there is nothing to zoom out to: the page scrolls, as it would anywhere else.
    if (!sideways && event.deltaY > 0 && wholeWindow()) return;
    event.preventDefault();
    const around = state.from + (event.clientX - plot.getBoundingClientRect().left) * days;
    wheel(Math.exp(Math.max(-60, Math.min(60, event.deltaY)) * 0.005), sideways ? (event.deltaX || event.deltaY) * days : 0, around);
  }, { passive: false });
}

function listenKeys() {
  const wide = () => state.to - state.from;
  const keys = {
    ArrowLeft: (event) => (event.shiftKey ? move(state.from - wide() / 5, state.to - wide() / 5) : step(-1)),
    ArrowRight: (event) => (event.shiftKey ? move(state.from + wide() / 5, state.to + wide() / 5) : step(1)),
    ArrowUp: () => zoom(0.7),
    ArrowDown: () => zoom(1.4),
    "+": () => zoom(0.7),
    "=": () => zoom(0.7),
    "-": () => zoom(1.4),
    Home: () => move(...home),
    Escape: () => openEvent(-1),
  };
  $("chart").addEventListener("keydown", (event) => {
    if (event.target !== $("chart") || event.ctrlKey || event.metaKey || event.altKey || !(event.key in keys)) return;
    event.preventDefault();
    keys[event.key](event);
  });
}
