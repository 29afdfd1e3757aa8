// The window in, the plotly figure of it out: marks where they can be told apart, counts where they cannot.

const AXIS = 30, MANY = 160, BAND = 8;
const FADES = [[1, 0.16], [0.66, 0.18], [0.33, 0.26]]; // nested shares of a band and their strength
const DRAWN = { displayModeBar: false, scrollZoom: false, doubleClick: false, responsive: false };

let seen = []; // marks on the picture: {at, lane, x, a, b, y, size, first}
let bins = null; // or counts: {wide, lanes: [Map(bin -> count)]}, where marks are too many
let labels = [];
let drawing = null; // the window that the picture was drawn for, and its pixels a day

const plotWidth = () => $("plot").clientWidth;
const pixel = (day) => (day - state.from) * drawing.scale;

/** Chooses marks or counts for a stretch wider than the window, so that a drag shows what comes. */
function choose() {
  const width = plotWidth(), scale = width / (state.to - state.from), side = (state.to - state.from) * 0.7;
  drawing = { width, scale, from: state.from - side, to: state.to + side };
  const inside = passing.filter((at) => E.a[at] < state.to && E.b[at] > state.from);
  bins = inside.length > MANY ? counts(drawing) : null;
  let around = passing.filter((at) => E.a[at] < drawing.to && E.b[at] > drawing.from);
  if (bins || around.length > MANY * 3) around = weightiest(bins ? 60 : MANY * 3);
  const crowd = small() ? null : crowded();
  seen = [];
  for (const at of around) {
    lanesOf(at).forEach((lane, index) => {
      if (bins && index) return;
      const y = bins ? lanes[lane].top + headed() + 11 : crowd ? crowd(at, lane) : heightOf(at, lane);
      seen.push({ at, lane, first: index === 0, x: pixel(E.at[at]), a: pixel(E.a[at]), b: pixel(E.b[at]), y, size: index ? 7 : 11 });
    });
  }
  if (bins) keepApart();
  labels = packLabels(seen, seen.filter((mark) => mark.first), width);
}

/** The first so many events of the stretch, by weight. */
function weightiest(most) {
  const pass = new Uint8Array(count), found = [];
  for (const at of passing) pass[at] = 1;
  for (const at of E.byWeight) {
    if (pass[at] && dated(at) && E.at[at] < drawing.to && E.at[at] > drawing.from) found.push(at);
    if (found.length >= most) break;
  }
  return found.sort((one, other) => one - other);
}

/** Above counts only marks that do not touch each other. */
function keepApart() {
  const kept = [];
  for (const mark of [...seen].sort((one, other) => E.weight[other.at] - E.weight[one.at])) {
    if (kept.every((other) => other.lane !== mark.lane || Math.abs(other.x - mark.x) > 60)) kept.push(mark);
  }
  seen = kept;
}

/** Two rows a lane, filled as they come: for stretches of a long timeline. */
function crowded() {
  const ends = lanes.map(() => [-Infinity, -Infinity]);
  return (at, lane) => {
    const x = pixel(E.at[at]), row = ends[lane][0] <= ends[lane][1] ? 0 : 1;
    ends[lane][row] = x;
    return lanes[lane].top + headed() + 13 + row * 16;
  };
}

/** How many events begin in each narrow bin of each lane. */
function counts({ from, to, scale }) {
  const wide = 11 / scale, many = lanes.map(() => new Map());
  for (const at of passing) {
    if (!(E.at[at] > from && E.at[at] < to)) continue;
    const bin = Math.floor(E.at[at] / wide);
    for (const lane of lanesOf(at)) many[lane].set(bin, (many[lane].get(bin) ?? 0) + 1);
  }
  const most = Math.max(1, ...many.flatMap((lane) => [...lane.values()]));
  return { wide, lanes: many, most };
}

// ----------------------------------------------------------------------------------------------- the traces

const date = (day) => day * DAY;
const safe = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\$/g, "$\u200b").replace(/%\{/g, "%\u200b{");

// Every trace keeps a name of its own: plotly would lend a nameless one the name, and the look, of another.
const names = new Map();

/** Lines that share a style are one trace; `null` lifts the pen. */
class Lines {
  constructor(layer) { Object.assign(this, { layer, styles: new Map() }); }

  add(style, x0, y0, x1, y1) {
    const key = `${this.layer} ${JSON.stringify(style)}`;
    if (!names.has(key)) names.set(key, `line-${names.size}`);
    if (!this.styles.has(key)) {
      this.styles.set(key, { type: "scatter", mode: "lines", uid: names.get(key), x: [], y: [], line: { color: style.color, width: style.width, dash: style.dash ?? "solid", simplify: false }, opacity: style.opacity ?? 1, hoverinfo: "skip", connectgaps: false });
    }
    const trace = this.styles.get(key);
    trace.x.push(date(x0), date(x1), null);
    trace.y.push(y0, y1, null);
  }

  traces() { return [...this.styles.values()]; }
}

/** A band that fades towards the days that are least sure; dotted where the event is only told. Few styles: each is a trace. */
function fade(lines, { at, y }, color) {
  const form = E.form[at], a = E.a[at], b = E.b[at], wide = b - a, width = small() ? BAND : 4;
  if (told(at)) return lines.add({ color, width: 4, opacity: 0.4, dash: "dot" }, a, y, b, y);
  if (form === FORM.period) return lines.add({ color, width, opacity: 0.4 }, a, y, b, y);
  for (const [share, opacity] of small() ? FADES : [[1, 0.2]]) {
    const rest = wide * (1 - share);
    const left = form === FORM.since ? a : form === FORM.until ? a + rest : a + rest / 2;
    lines.add({ color, width, opacity }, left, y, left + wide * share, y);
  }
  return lines;
}

function traces() {
  const lines = new Lines("bands"), joins = new Lines("joins"), families = D.families.map(([name]) => colour(name));
  const points = { sure: blank(), told: blank() }, deduced = blank(), chosen = blank();
  const heights = new Map();
  for (const mark of seen) {
    const { at, y, size, first } = mark, family = families[familyOf(at)];
    if (E.form[at] !== FORM.day) fade(lines, mark, family);
    const filled = (E.form[at] === FORM.day || E.form[at] === FORM.period) && !told(at);
    const into = points[told(at) ? "told" : "sure"];
    into.x.push(date(E.at[at]));
    into.y.push(y);
    into.marker.symbol.push(D.families[familyOf(at)][2] + (filled ? "" : "-open"));
    into.marker.size.push(size - (filled ? 0 : 1));
    into.marker.color.push(family);
    if (E.deduced[at] && first) ring(deduced, at, y, size + 5);
    if (at === state.open) ring(chosen, at, y, size + 7);
    const known = heights.get(at);
    heights.set(at, known ? [Math.min(known[0], y), Math.max(known[1], y)] : [y, y]);
  }
  for (const [at, [top, bottom]] of heights) {
    const mine = at === state.open;
    if (bottom > top && (mine || small())) joins.add({ color: colour(mine ? "accent" : "join"), width: mine ? 1.5 : 1 }, E.at[at], top, E.at[at], bottom);
  }
  const style = (name, width, extra) => Object.assign(extra, { uid: name, marker: { ...extra.marker, line: { width, color: extra.marker.color } } });
  style("sure", 1.6, points.sure);
  style("told", 1.4, points.told);
  Object.assign(deduced, { uid: "deduced" });
  Object.assign(chosen, { uid: "chosen" });
  Object.assign(deduced.marker, { color: colour("muted"), line: { width: 1 } });
  Object.assign(chosen.marker, { color: colour("accent"), line: { width: 2 } });
  return [...bars(), ...joins.traces(), ...lines.traces(), deduced, points.sure, points.told, chosen, texts()].filter((trace) => trace.x.length);
}

const blank = () => ({ type: "scatter", mode: "markers", x: [], y: [], marker: { symbol: [], size: [], color: [], opacity: 1 }, hoverinfo: "none" });

function ring(into, at, y, size) {
  into.x.push(date(E.at[at]));
  into.y.push(y);
  into.marker.symbol.push("circle-open");
  into.marker.size.push(size);
}

/** The counts as small columns that stand on the floor of their lane. */
function bars() {
  if (!bins) return [];
  const lines = new Lines("counts"), style = { color: colour("count"), width: Math.max(2, bins.wide * drawing.scale - 2) };
  bins.lanes.forEach((many, lane) => {
    const { top, height } = lanes[lane];
    for (const [bin, value] of many) {
      const x = (bin + 0.5) * bins.wide, y = top + height - 1;
      lines.add(style, x, y, x, y - 2 - (height - headed() - 26) * Math.sqrt(value / bins.most));
    }
  });
  return lines.traces();
}

function texts() {
  return {
    type: "scatter", mode: "text", hoverinfo: "none", textposition: "middle right", uid: "labels",
    x: labels.map(({ x }) => date(state.from + x / drawing.scale)), y: labels.map(({ y }) => y), text: labels.map(({ text }) => safe(text)),
    textfont: { size: LABEL, color: colour("ink"), family: getComputedStyle(document.body).fontFamily },
  };
}

function layout() {
  const small = { size: 11, color: colour("muted"), family: getComputedStyle(document.body).fontFamily };
  return {
    width: plotWidth(), height: tall + AXIS, margin: { l: 0, r: 0, t: AXIS, b: 0 }, showlegend: false, hovermode: false, dragmode: "pan",
    paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)", font: small,
    xaxis: {
      type: "date", side: "top", range: [date(state.from), date(state.to)], gridcolor: colour("grid"), zeroline: false, tickfont: small, ticklen: 4, tickcolor: colour("grid"),
      nticks: Math.max(3, Math.floor(plotWidth() / 95)), hoverformat: "%-d %b %Y",
      tickformatstops: [{ dtickrange: [null, 864e5 * 20], value: "%-d %b %Y" }, { dtickrange: [864e5 * 20, "M11"], value: "%b %Y" }, { dtickrange: ["M12", null], value: "%Y" }],
    },
    yaxis: { range: [tall, 0], fixedrange: true, visible: false },
  };
}

/** Draws the window; the first time makes the figure. */
function drawFigure() {
  if (!window.Plotly || !plotWidth()) return;
  choose();
  const plot = $("plot");
  const make = plot.dataset.language === state.language ? Plotly.react : Plotly.newPlot;
  if (make === Plotly.newPlot) {
    Plotly.register(locale());
    Plotly.purge(plot);
  }
  make(plot, traces(), layout(), { ...DRAWN, locale: state.language });
  if (make === Plotly.newPlot) listenFigure(plot);
  plot.dataset.language = state.language;
}

/** The words of the axis; plotly wants the whole set. */
function locale() {
  const { months, short } = words();
  const days = Array.from({ length: 7 }, (_, at) => new Date((at + 3) * DAY).toLocaleDateString(state.language, { weekday: "long", timeZone: "UTC" }));
  return { moduleType: "locale", name: state.language, dictionary: {}, format: {
    days, shortDays: days, months, shortMonths: short, periods: ["AM", "PM"], dateTime: "%d %b %Y %X", date: "%d/%m/%Y", time: "%H:%M:%S",
    decimal: ".", thousands: " ", grouping: [3], currency: ["", ""],
  } };
}

function listenFigure(plot) {
  const range = (change) => (change["xaxis.range"] ?? [change["xaxis.range[0]"], change["xaxis.range[1]"]]).map((one) => (typeof one === "number" ? one : Date.parse(`${one.replace(" ", "T")}Z`.replace(/^(\d{4}-\d\d-\d\d)Z$/, "$1"))) / DAY);
  const moved = (change) => "xaxis.range" in change || "xaxis.range[0]" in change;
  plot.on("plotly_relayouting", (change) => { if (moved(change)) [state.from, state.to] = range(change), drawWindow(); });
  // plotly has just drawn what it had: ours comes in the next frame, so that neither makes the other late.
  plot.on("plotly_relayout", (change) => { if (moved(change)) nextFrame(() => move(...range(change))); });
}
