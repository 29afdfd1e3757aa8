// Search box, menus with counts and two switches in; the events that pass out.

let passing = []; // positions of the events that pass, in the page's order
let folded = null; // the words that search looks in, folded once

const fold = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

function haystack() {
  folded ??= E.id.map((_, at) => fold([
    E.title[at], ...E.actors[at].map((actor) => `${A.name[actor]} ${A.aliases[actor]}`), ...E.claims[at].map(quoteOf),
  ].join(" \n")));
  return folded;
}

const publishersOf = (at) => E.claims[at].map((claim) => D.publisher[C.article[claim]]);

const TESTS = {
  // Two actors mean events that both take part in; two kinds, events of either.
  actors: (at) => [...state.actors].every((actor) => E.actors[at].includes(actor)),
  kinds: (at) => state.kinds.has(E.kind[at]),
  statuses: (at) => state.statuses.has(E.status[at]),
  disputes: (at) => state.disputes.has(E.dispute[at]),
  publishers: (at) => publishersOf(at).some((one) => state.publishers.has(one)),
};

/** The events that pass every filter, or every filter but one: what a menu counts. */
function passed(except = "") {
  const tests = SETS.filter((name) => name !== except && state[name].size).map((name) => TESTS[name]);
  if (state.disagree) tests.push((at) => E.conflicts[at].length > 0);
  if (state.sure) tests.push((at) => E.form[at] === FORM.day && !E.deduced[at]);
  const needles = fold(state.query).split(/\s+/).filter(Boolean);
  if (needles.length) {
    const hay = haystack();
    tests.push((at) => needles.every((needle) => hay[at].includes(needle)));
  }
  const found = [];
  for (let at = 0; at < count; at += 1) if (tests.every((test) => test(at))) found.push(at);
  return found;
}

const filtering = () => state.query !== "" || state.disagree || state.sure || SETS.some((name) => state[name].size);

function clearFilters() {
  for (const name of SETS) state[name].clear();
  Object.assign(state, { query: "", disagree: false, sure: false });
  $("query").value = "";
  update("filters");
}

/** Chooses one actor more, or one less; the panel and the network do the same as the menu. */
function toggle(name, one) {
  if (!state[name].delete(one)) state[name].add(one);
  update("filters");
}

const MENUS = {
  actors: { title: "actors", values: () => D.lanes, name: (one) => A.name[one], of: (at) => E.actors[at] },
  kinds: { title: "kinds", values: () => D.kinds.map((_, one) => one), name: (one) => words().kind[D.kinds[one]], of: (at) => [E.kind[at]] },
  statuses: { title: "status", values: () => D.statuses.map((_, one) => one), name: (one) => words().status[D.statuses[one]], of: (at) => [E.status[at]] },
  disputes: { title: "disputes", values: () => D.disputes.map((_, one) => one), name: (one) => D.disputes[one][0], of: (at) => [E.dispute[at]] },
  publishers: { title: "sources", values: () => D.publishers.map((_, one) => one), name: (one) => D.publishers[one], of: (at) => [...new Set(publishersOf(at))] },
};

/** Each value of a menu with how many events it would leave, the most frequent first. */
function counted(name) {
  const counts = new Map();
  for (const at of passed(name === "actors" ? "" : name)) for (const one of MENUS[name].of(at)) counts.set(one, (counts.get(one) ?? 0) + 1);
  return MENUS[name].values()
    .map((one) => [one, counts.get(one) ?? 0])
    .filter(([one, many]) => many || state[name].has(one))
    .sort((one, other) => other[1] - one[1])
    .slice(0, 200);
}

function choices(name) {
  return counted(name).map(([one, many]) => el("label", { class: "choice" },
    el("input", { type: "checkbox", checked: state[name].has(one), change: () => toggle(name, one) }),
    el("span", {}, MENUS[name].name(one)), el("b", {}, number(many))));
}

function menu(name) {
  const list = el("div", { class: "choices", role: "group", "aria-label": say(MENUS[name].title) });
  const box = el("details", { class: "menu", "data-menu": name, toggle: () => {
    if (!box.open) return;
    for (const other of document.querySelectorAll(".menu[open]")) if (other !== box) other.open = false;
    list.replaceChildren(...choices(name));
    list.style.translate = `${Math.min(0, innerWidth - 12 - list.getBoundingClientRect().right)}px 0`;
  } }, el("summary", {}, el("span", {}, say(MENUS[name].title)), el("b", {})), list);
  return box;
}

function drawMenus() {
  const shown = Object.keys(MENUS).filter((name) => MENUS[name].values().length > 1);
  const flip = (name) => el("button", { type: "button", class: "switch", "data-switch": name, click: () => { state[name] = !state[name]; update("filters"); } }, say(name));
  $("menus").replaceChildren(...shown.map(menu), E.conflicts.some((one) => one.length) ? flip("disagree") : "", flip("sure"),
    el("button", { type: "button", id: "clear", click: clearFilters }, say("clear")),
    el("button", { type: "button", id: "whole", click: () => move(...home) }, say("whole")));
}

/** Menus, switches and the number found say what is chosen. */
function drawFilters() {
  for (const box of document.querySelectorAll(".menu")) {
    const chosen = state[box.dataset.menu].size;
    box.querySelector("b").textContent = chosen ? number(chosen) : "";
    box.classList.toggle("chosen", chosen > 0);
    if (box.open) {
      const focused = [...box.querySelectorAll("input")].indexOf(document.activeElement);
      box.querySelector(".choices").replaceChildren(...choices(box.dataset.menu));
      box.querySelectorAll("input")[focused]?.focus();
    }
  }
  for (const button of document.querySelectorAll("[data-switch]")) button.setAttribute("aria-pressed", String(state[button.dataset.switch]));
  $("clear").hidden = !filtering();
  drawFound();
}

/** How many events pass, and how many of them the window holds. */
function drawFound() {
  const inside = wholeWindow() ? passing.length : passing.filter(inView).length;
  $("whole").hidden = wholeWindow() || !passing.length;
  $("found").textContent = [
    filtering() ? say("of", { n: number(passing.length), m: number(count) }) : "",
    inside < passing.length ? say("inside", { n: number(inside) }) : "",
  ].filter(Boolean).join(" · ");
}

function listenFilters() {
  const search = eachFrame(() => { state.query = $("query").value.slice(0, 200).trim(); update("filters"); });
  $("query").addEventListener("input", search);
  document.addEventListener("click", (event) => {
    for (const box of document.querySelectorAll(".menu[open]")) if (!box.contains(event.target)) box.open = false;
  });
  document.addEventListener("keydown", (event) => {
    const box = event.key === "Escape" && document.querySelector(".menu[open]");
    if (box) { box.open = false; box.querySelector("summary").focus(); }
  });
}
