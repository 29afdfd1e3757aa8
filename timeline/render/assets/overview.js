// All events as a small histogram in; the window above it, moved by hand or by the two sliders, out.

const BINS = 160;

function drawOverview() {
  const wide = (home[1] - home[0]) / BINS;
  const all = new Uint32Array(BINS), some = new Uint32Array(BINS);
  const bin = (at) => Math.min(BINS - 1, Math.floor((E.at[at] - home[0]) / wide));
  for (let at = 0; at < count; at += 1) if (dated(at)) all[bin(at)] += 1;
  for (const at of passing) if (dated(at)) some[bin(at)] += 1;
  const most = Math.max(1, ...all);
  const bar = (many, kind) => Array.from(many, (value, at) => (value ? svg("rect", {
    class: kind, x: at + 0.1, width: 0.8, y: 30 - 28 * Math.sqrt(value / most), height: 28 * Math.sqrt(value / most),
  }) : ""));
  $("histogram").setAttribute("viewBox", `0 0 ${BINS} 30`);
  $("histogram").replaceChildren(...bar(all, "all"), ...bar(some, "some"));
  for (const name of ["from", "to"]) {
    $(name).min = Math.floor(home[0]);
    $(name).max = Math.ceil(home[1]);
    $(name).step = Math.max(1, Math.round((home[1] - home[0]) / 400));
  }
  drawWindow();
}

/** At the edges of the picture, how many events lie beyond; a click shows the whole period. */
function drawBeyond() {
  const before = passing.filter((at) => E.b[at] <= state.from).length, after = passing.filter((at) => E.a[at] >= state.to).length;
  for (const [id, many] of [["earlier", before], ["later", after]]) {
    $(id).hidden = !many;
    $(id).textContent = say(id, { n: plural(many, "events") });
  }
}

/** The window and the sliders say where the reader is; cheap enough for every frame of a drag. */
function drawWindow() {
  const share = (day) => Math.min(1, Math.max(0, (day - home[0]) / (home[1] - home[0])));
  $("window").style.left = `${share(state.from) * 100}%`;
  $("window").style.width = `${(share(state.to) - share(state.from)) * 100}%`;
  for (const name of ["from", "to"]) {
    if (document.activeElement !== $(name)) $(name).value = String(Math.round(state[name]));
    $(name).setAttribute("aria-valuetext", sayShort(state[name]));
  }
}

function listenOverview() {
  for (const id of ["earlier", "later"]) $(id).addEventListener("click", () => { move(...home); $("chart").focus(); });
  const part = $("window"), strip = $("overview");
  let held = null;
  const day = (event) => home[0] + ((event.clientX - strip.getBoundingClientRect().left) / strip.clientWidth) * (home[1] - home[0]);
  const pull = eachFrame((event) => {
    if (!held) return;
    const by = day(event) - held.day;
    if (held.side === "both") move(held.from + by, held.to + by);
    else if (held.side === "from") move(Math.min(held.from + by, held.to - 4), held.to);
    else move(held.from, Math.max(held.to + by, held.from + 4));
  });
  strip.addEventListener("pointerdown", (event) => {
    if (event.target.matches("input")) return;
    const side = event.target.matches("#window i:first-child") ? "from" : event.target.matches("#window i") ? "to" : "both";
    if (!part.contains(event.target)) {
      const half = (state.to - state.from) / 2;
      move(day(event) - half, day(event) + half);
    }
    held = { side, day: day(event), from: state.from, to: state.to };
    strip.setPointerCapture(event.pointerId);
  });
  strip.addEventListener("pointermove", (event) => held && pull(event));
  strip.addEventListener("pointerup", () => { held = null; });
  strip.addEventListener("dblclick", () => move(...home));
  $("from").addEventListener("input", () => move(Math.min(Number($("from").value), state.to - 4), state.to));
  $("to").addEventListener("input", () => move(state.from, Math.max(Number($("to").value), state.from + 4)));
}
