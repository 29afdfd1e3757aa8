// The events in view as a table: the twin of the picture for those who read or listen, and what is printed.

const PAGE = 200;
const COLUMNS = ["when", "what", "kind", "who", "status", "source"];
let order = { column: "when", down: false };
let rows = [];
let drawn = 0;

const inView = (at) => !dated(at) || (E.a[at] < state.to && E.b[at] > state.from);

const KEY = {
  what: (at) => E.title[at], kind: (at) => words().kind[kindOf(at)], who: (at) => E.actors[at].map((actor) => A.name[actor]).join(", "),
  status: (at) => words().status[D.statuses[E.status[at]]], source: (at) => -E.sources[at],
};

function sorted(found) {
  if (order.column === "when") return order.down ? found.reverse() : found;
  const compare = new Intl.Collator(state.language, { numeric: true }).compare;
  const keys = new Map(found.map((at) => [at, KEY[order.column](at)]));
  found.sort((one, other) => (order.column === "source" ? keys.get(one) - keys.get(other) : compare(keys.get(one), keys.get(other))) || one - other);
  return order.down ? found.reverse() : found;
}

function drawTable() {
  rows = sorted(passing.filter(inView));
  drawn = 0;
  const body = el("tbody");
  const table = $("events").querySelector("table");
  table.setAttribute("aria-rowcount", String(rows.length + 1));
  table.tHead.replaceChildren(el("tr", {}, COLUMNS.map(head)));
  table.tBodies[0].replaceWith(body);
  drawMore(PAGE);
}

function head(name) {
  const mine = order.column === name;
  return el("th", { scope: "col", "aria-sort": mine ? (order.down ? "descending" : "ascending") : false },
    el("button", { type: "button", title: say("sort", { column: words().column[name] }), click: () => {
      order = { column: name, down: mine && !order.down };
      drawTable();
      $("events").querySelectorAll("th button")[COLUMNS.indexOf(name)].focus();
    } }, words().column[name], el("i", { "aria-hidden": "true" }, mine ? (order.down ? " ↓" : " ↑") : "")));
}

function drawMore(many) {
  const until = Math.min(rows.length, drawn + many);
  const body = $("events").querySelector("tbody");
  const made = [];
  for (; drawn < until; drawn += 1) made.push(line(rows[drawn], drawn));
  body.append(...made);
  if (!rows.length) body.append(el("tr", {}, el("td", { colspan: COLUMNS.length }, say(count ? "nothing" : "empty"))));
  $("more").hidden = drawn >= rows.length;
  $("more").querySelector("span").textContent = say("shown", { n: number(drawn), m: number(rows.length) });
}

function line(at, index) {
  const status = D.statuses[E.status[at]];
  return el("tr", { "data-event": E.id[at], "aria-rowindex": index + 2, class: at === state.open ? "open" : "" },
    el("td", {}, whenOf(at)),
    el("td", {}, el("button", { type: "button", click: () => openEvent(at, true) }, E.title[at]), E.conflicts[at].length ? el("em", {}, say("disagree")) : ""),
    el("td", {}, swatch(familyOf(at)), ` ${words().kind[kindOf(at)]}`),
    el("td", {}, E.actors[at].map((actor) => A.name[actor]).join(", ")),
    el("td", {}, words().status[status]),
    el("td", {}, cited(at)));
}

/** Publishers with links; on paper each link is followed by its address. */
function cited(at) {
  const found = new Map(E.claims[at].map((claim) => [C.article[claim], claim]));
  return [...found.keys()].map((article, index) => [index ? ", " : "", link(D.articles.link[article], D.publishers[D.publisher[article]])]).flat();
}

function markRow() {
  for (const row of document.querySelectorAll("tr.open")) row.classList.remove("open");
  if (state.open >= 0) document.querySelector(`tr[data-event="${CSS.escape(E.id[state.open])}"]`)?.classList.add("open");
}

function listenTable() {
  $("more").querySelector("button").addEventListener("click", () => drawMore(PAGE * 5));
}
