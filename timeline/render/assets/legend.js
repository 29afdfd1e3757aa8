// The grammar of the picture in; a legend that shows every sign beside its words out.

const SHAPES = {
  diamond: "M7 1.2 12.8 7 7 12.8 1.2 7z", square: "M2.4 2.4h9.2v9.2H2.4z", circle: "M7 1.8a5.2 5.2 0 1 1 0 10.4A5.2 5.2 0 0 1 7 1.8z",
  "triangle-up": "M7 1.6 13 12H1z", "triangle-down": "M7 12.4 1 2h12z", hexagon: "M4 1.8h6L13 7l-3 5.2H4L1 7z",
  x: "M3.6 1 7 4.4 10.4 1 13 3.6 9.6 7 13 10.4 10.4 13 7 9.6 3.6 13 1 10.4 4.4 7 1 3.6z",
};

/** The mark of a family, drawn as plotly draws it. */
function swatch(family, hollow = false, dashed = false) {
  const [name, , symbol] = D.families[family];
  return svg("svg", { class: "swatch", viewBox: "0 0 14 14", "aria-hidden": "true" }, svg("path", {
    d: SHAPES[symbol], fill: hollow ? "none" : `var(--${name})`, stroke: `var(--${name})`, "stroke-width": 1.4, "stroke-dasharray": dashed ? "2 1.5" : "none",
  }));
}

const sample = (...parts) => svg("svg", { class: "sample", viewBox: "0 0 40 14", "aria-hidden": "true" }, ...parts);
const band = (x, width, opacity) => svg("rect", { x, y: 3, width, height: 8, fill: "var(--muted)", opacity });
const spot = (x, more = {}) => svg("circle", { cx: x, cy: 7, r: 4.4, fill: "var(--muted)", stroke: "var(--muted)", "stroke-width": 1.4, ...more });

const SIGNS = {
  day: () => sample(spot(20)),
  within: () => sample(band(2, 36, 0.16), band(8, 24, 0.18), band(14, 12, 0.26), spot(20, { fill: "none" })),
  period: () => sample(svg("rect", { x: 4, y: 3, width: 34, height: 8, fill: "var(--muted)", opacity: 0.4 }), spot(5)),
  open_end: () => sample(band(4, 34, 0.16), band(4, 22, 0.18), band(4, 12, 0.26), spot(5, { fill: "none" })),
  dashed: () => sample(spot(20, { fill: "none", "stroke-dasharray": "2.2 1.6" })),
  deduced_mark: () => sample(spot(20, { r: 3.4 }), spot(20, { r: 6.3, fill: "none", "stroke-width": 0.8 })),
};

/** Families in use filter by their kinds; signs are shown where they occur. */
function drawLegend() {
  const forms = new Set(E.form), used = new Set(E.kind.map((kind) => D.family[kind]));
  const occurs = {
    day: forms.has(FORM.day), within: forms.has(FORM.within), period: forms.has(FORM.period), open_end: forms.has(FORM.since) || forms.has(FORM.until),
    dashed: E.status.some((status) => D.statuses[status] !== "occurred"), deduced_mark: E.deduced.some(Boolean),
  };
  $("legend").hidden = !count;
  $("legend").replaceChildren(
    el("ul", {}, D.families.map(([name], family) => (used.has(family) ? el("li", {}, el("button", { type: "button", "aria-pressed": String(familyChosen(family)), click: () => chooseFamily(family) }, swatch(family), ` ${words().family[name]}`)) : ""))),
    el("ul", { class: "signs" }, Object.entries(SIGNS).map(([name, draw]) => (occurs[name] ? el("li", {}, draw(), ` ${say(name)}`) : ""))));
}

const kindsOf = (family) => D.kinds.map((_, kind) => kind).filter((kind) => D.family[kind] === family && E.kind.includes(kind));
const familyChosen = (family) => kindsOf(family).every((kind) => state.kinds.has(kind));

function chooseFamily(family) {
  const chosen = familyChosen(family);
  for (const kind of kindsOf(family)) if (chosen) state.kinds.delete(kind); else state.kinds.add(kind);
  update("filters");
}
