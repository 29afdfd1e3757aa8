// One event in; everything known about it out: its date and how it was read, its quotes, its actors, its contradictions.

function openEvent(at, focus = false) {
  state.open = at;
  if (at >= 0 && dated(at) && (E.b[at] < state.from || E.a[at] > state.to)) {
    const half = (state.to - state.from) / 2;
    [state.from, state.to] = fitted(E.at[at] - half, E.at[at] + half);
  }
  update("open");
  if (at >= 0) announce(`${whenOf(at)}. ${E.title[at]}`);
  if (focus) $("panel").focus({ preventScroll: false });
}

/** The next or previous event among those that pass; from none, the first of the window. */
function step(by) {
  if (!passing.length) return;
  const here = passing.indexOf(state.open);
  const first = passing.findIndex((at) => !dated(at) || E.b[at] > state.from);
  openEvent(passing[here < 0 ? Math.max(0, first) : Math.min(Math.max(here + by, 0), passing.length - 1)]);
}

function drawPanel() {
  const panel = $("panel"), at = state.open;
  document.body.classList.toggle("opened", at >= 0);
  if (at < 0) return panel.replaceChildren();
  const here = passing.indexOf(at);
  const button = (key, mark, act, off) => el("button", { type: "button", class: "icon", "aria-label": say(key), title: say(key), disabled: off, click: act }, mark);
  panel.replaceChildren(
    el("nav", {}, button("previous", "←", () => step(-1), here <= 0), button("next", "→", () => step(1), here < 0 || here === passing.length - 1),
      el("span", {}, here < 0 ? "" : say("position", { n: number(here + 1), m: number(passing.length) })), button("close", "×", () => { openEvent(-1); $("chart").focus(); })),
    el("p", { class: "when" }, whenOf(at)),
    el("h2", {}, E.title[at]),
    el("p", { class: "tags" }, swatch(familyOf(at)), ` ${words().kind[kindOf(at)]}`, told(at) ? el("em", {}, words().status[D.statuses[E.status[at]]]) : "",
      E.dispute[at] >= 0 ? el("span", {}, ` · ${D.disputes[E.dispute[at]][0]}`) : ""),
    E.deduced[at] ? el("p", { class: "note" }, say("deduced_why")) : "",
    people(at), ...contradictions(at), ...sources(at),
    el("p", { class: "acts" }, el("button", { type: "button", click: (event) => copy(citation(at), event.currentTarget) }, say("cite")),
      el("button", { type: "button", click: (event) => copy(linkTo(at), event.currentTarget) }, say("link"))));
  panel.scrollTop = 0;
}

function people(at) {
  const rows = [];
  for (let part = 0; part < E.people[at].length; part += 2) {
    const actor = E.people[at][part], role = D.roles[E.people[at][part + 1]];
    rows.push(el("li", {}, el("button", { type: "button", title: say("only", { who: A.name[actor] }), "aria-pressed": String(state.actors.has(actor)), click: () => toggle("actors", actor) }, A.name[actor]), el("span", {}, roleName(kindOf(at), role))));
  }
  return el("ul", { class: "people", "aria-label": say("who") }, rows);
}

/** Claims that cannot all hold, side by side. */
function contradictions(at) {
  return E.conflicts[at].map(([on, why, claims]) => el("section", { class: "conflict" },
    el("h3", {}, say("conflict", { on: words().conflict[on] })), el("p", {}, why),
    el("div", { class: "sides" }, claims.map((claim) => el("div", {}, el("b", {}, publisherOf(claim)), el("p", {}, side(on, claim)))))));
}

/** What one claim says of the matter: its date, its status, or its words. */
function side(on, claim) {
  if (on === "date") return sayWhen(C.first[claim], C.last[claim], C.edtf[claim]);
  if (on === "status") return words().status[D.statuses[C.status[claim]]];
  return `“${quoteOf(claim)}”`;
}

function sources(at) {
  if (!E.claims[at].length) return [];
  const apart = new Set(E.conflicts[at].flatMap(([, , claims]) => claims));
  const agree = E.claims[at].filter((claim) => !apart.has(claim)), differ = E.claims[at].filter((claim) => apart.has(claim));
  const block = (title, claims) => (claims.length ? [el("h3", {}, title), ...claims.map((claim) => quoted(at, claim))] : []);
  return differ.length ? [...block(say("contradict"), differ), ...block(say("agree"), agree)] : block(say("quotes"), agree);
}

/** When an article was published, as it says or as others imply; no words where nobody knows. */
function publishedOf(article) {
  const day = D.articles.published[article], within = D.articles.within[article];
  if (day === null && !within) return "";
  return sayWhen(...(within ?? [day, day]), "", D.articles.from[article] === "deduced");
}

/** One quote with its date words marked, where it stands, and how its date was read. */
function quoted(event, claim) {
  const article = C.article[claim], [before, date, after] = C.quote[claim];
  const [opens, closes] = D.articles.language[article] === "fr" ? ["«\u00a0", "\u00a0»"] : ["“", "”"];
  const status = D.statuses[C.status[claim]];
  const day = publishedOf(article);
  return el("figure", {},
    el("blockquote", { lang: D.articles.language[article] }, opens, before, date ? el("mark", {}, date) : "", after ?? "", closes),
    el("figcaption", {},
      link(D.articles.link[article], publisherOf(claim)), D.articles.title[article] ? el("cite", { lang: D.articles.language[article] }, `, ${D.articles.title[article]}`) : "",
      el("span", { title: D.articles.from[article] ? say("published_from", { from: words().from[D.articles.from[article]] }) : "" }, `, ${day ? say("published", { day }) : say("unpublished")}`),
      C.by[claim] >= 0 ? el("span", {}, ` · ${say("said_by", { who: A.name[C.by[claim]] })}`) : "",
      status !== "occurred" || told(event) ? el("em", {}, words().status[status]) : ""),
    date ? reading(claim, date, day) : "");
}

function reading(claim, date, day) {
  const anchor = C.anchor[claim];
  const from = anchor && `${words().anchor[anchor]}${anchor === "publication" && day ? ` (${day})` : ""}`;
  const row = (key, value, lang) => (value ? [el("dt", {}, say(key)), el("dd", {}, value)] : []);
  const interval = C.first[claim] === null && C.last[claim] === null ? words().date.none
    : `${sayWhen(C.first[claim], C.last[claim], C.edtf[claim])}${C.edtf[claim] ? ` · ${C.edtf[claim]}` : ""}`;
  return el("details", { class: "reading" }, el("summary", {}, say("read_as")), el("dl", {},
    row("words", `“${date}”`), row("rule", C.rule[claim]), row("anchor", from), row("value", C.value[claim]), row("interval", interval)));
}

function citation(at) {
  const quotes = E.claims[at].map((claim) => {
    const article = C.article[claim];
    return `“${quoteOf(claim)}” — ${[publisherOf(claim), D.articles.title[article], publishedOf(article), D.articles.link[article]].filter(Boolean).join(", ")}`;
  });
  return [`${whenOf(at)}: ${E.title[at]}`, ...quotes].join("\n");
}

const linkTo = (at) => `${location.href.split("#")[0]}#${address(at)}`;

// ------------------------------------------------------------------------------------------- undated events

/** What is known of the order of an undated event: the title it stands after or before. */
function orderOf(at) {
  const known = E.claims[at].map((claim) => C.order[claim]).find(Boolean);
  return known ? `${say(known[0] < 0 ? "before" : "after")} “${E.title[known[1]]}”` : "";
}

function drawUndated() {
  const found = passing.filter((at) => !dated(at));
  const shown = found.slice(0, 60);
  $("undated").hidden = !found.length;
  $("undated").replaceChildren(el("h2", {}, `${say("undated")} (${number(found.length)})`), el("p", { class: "hint" }, say("undated_why")),
    el("ul", {}, shown.map((at) => el("li", {}, el("button", { type: "button", "aria-pressed": String(at === state.open), click: () => openEvent(at) }, swatch(familyOf(at)), ` ${E.title[at]}`, orderOf(at) ? el("span", {}, ` · ${orderOf(at)}`) : "")))),
    found.length > shown.length ? el("p", { class: "hint" }, say("shown", { n: number(shown.length), m: number(found.length) })) : "");
}
