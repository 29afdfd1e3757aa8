// What the reader chose: window, filters, open event, language, theme; and the same in the address after the #.

const SETS = ["actors", "kinds", "statuses", "disputes", "publishers"];
const KEYS = { actors: "a", kinds: "k", statuses: "s", disputes: "d", publishers: "p" };

const state = {
  from: 0, to: 1, query: "", disagree: false, sure: false, open: -1, unfolded: false,
  language: document.documentElement.lang in JSON.parse($("words").textContent) ? document.documentElement.lang : "en",
  theme: "",
  actors: new Set(), kinds: new Set(), statuses: new Set(), disputes: new Set(), publishers: new Set(),
};

const embedded = new URLSearchParams(location.search).has("embed");
const wholeWindow = () => state.from <= home[0] && state.to >= home[1];

/** The name that a choice keeps in the address, and the choice behind a name; unknown names choose nothing. */
const named = {
  actors: [(at) => A.id[at], (name) => A.index.get(name)],
  kinds: [(at) => D.kinds[at], (name) => at(D.kinds, name)],
  statuses: [(at) => D.statuses[at], (name) => at(D.statuses, name)],
  disputes: [(at) => D.disputes[at][2], (name) => at(D.disputes.map((one) => one[2]), name)],
  publishers: [(at) => D.publishers[at], (name) => at(D.publishers, name)],
};

function at(list, name) {
  const found = list.indexOf(name);
  return found < 0 ? undefined : found;
}

/** The address of what is seen now; `only` keeps nothing but one event and the language. */
function address(only = -1) {
  const hash = new URLSearchParams();
  if (only < 0) {
    if (state.from !== opening[0] || state.to !== opening[1]) hash.set("w", `${iso(state.from)}..${iso(state.to)}`);
    if (state.query) hash.set("q", state.query);
    for (const name of SETS) for (const one of state[name]) hash.append(KEYS[name], named[name][0](one));
    if (state.disagree) hash.set("x", "disagree");
    if (state.sure) hash.set("c", "sure");
    if (state.theme) hash.set("t", state.theme);
  }
  const event = only < 0 ? state.open : only;
  if (event >= 0) hash.set("e", E.id[event]);
  if (state.language !== document.documentElement.dataset.first) hash.set("l", state.language);
  return `${hash}`;
}

const remember = later(() => {
  try {
    history.replaceState(null, "", `#${address()}`);
  } catch {
    // Some frames forbid it: the page works on, without an address to share.
  }
}, 250);

/** Takes what the address says; whatever it cannot mean is passed over. */
function recall() {
  const hash = new URLSearchParams(location.hash.slice(1, 4000));
  for (const name of SETS) {
    state[name] = new Set(hash.getAll(KEYS[name]).map(named[name][1]).filter((one) => one !== undefined));
  }
  state.query = (hash.get("q") ?? "").slice(0, 200);
  state.disagree = hash.get("x") === "disagree";
  state.sure = hash.get("c") === "sure";
  state.open = E.index.get(hash.get("e")) ?? -1;
  if (Object.hasOwn(WORDS, hash.get("l") ?? "")) state.language = hash.get("l");
  if (["light", "dark"].includes(hash.get("t"))) state.theme = hash.get("t");
  [state.from, state.to] = opening;
  const [from, to] = (hash.get("w") ?? "").split("..").map((day) => Date.parse(day) / DAY);
  if (/^\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d$/.test(hash.get("w") ?? "") && from < to) [state.from, state.to] = fitted(from, to);
}

/** The nearest window that lies at home and shows at least four days. */
function fitted(from, to) {
  const wide = Math.min(Math.max(to - from, 4), home[1] - home[0]);
  const middle = (from + to) / 2;
  const begin = Math.min(Math.max(middle - wide / 2, home[0]), home[1] - wide);
  return [begin, begin + wide];
}
