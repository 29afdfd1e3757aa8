// The events in view in; who meets whom out: places come from Python, the strongest ties only are drawn.

const TIES = 40;

function ties() {
  const met = new Map(), active = new Map();
  for (const at of passing) {
    if (!inView(at)) continue;
    const actors = E.actors[at].filter((actor) => A.place[actor]);
    for (const one of actors) {
      active.set(one, (active.get(one) ?? 0) + 1);
      for (const other of actors) if (one < other) met.set(one * 65536 + other, (met.get(one * 65536 + other) ?? 0) + 1);
    }
  }
  const strongest = [...met].sort((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, TIES)
    .map(([pair, many]) => ({ one: Math.floor(pair / 65536), other: pair % 65536, many }));
  return { strongest, active };
}

function drawNetwork() {
  const { strongest, active } = ties();
  const frame = $("knots");
  $("network").hidden = active.size < 2;
  if ($("network").hidden) return frame.replaceChildren();
  const wide = Math.max(300, frame.clientWidth || $("events").clientWidth), high = wide < 560 ? 380 : 420;
  const side = wide < 560 ? 60 : 130;
  const spot = (actor) => [side + (A.place[actor][0] / 1000) * (wide - 2 * side), 34 + (A.place[actor][1] / 1000) * (high - 68)];
  const most = Math.max(...active.values()), strong = Math.max(1, ...strongest.map((tie) => tie.many));
  const round = (actor) => 4 + 11 * Math.sqrt(active.get(actor) / most);
  ruler.font = labelFont();
  frame.setAttribute("viewBox", `0 0 ${wide} ${high}`);
  frame.style.height = `${high}px`;
  const lines = strongest.map(({ one, other, many }) => {
    const [x1, y1] = spot(one), [x2, y2] = spot(other);
    return svg("line", { x1, y1, x2, y2, "stroke-width": 0.8 + 5 * (many / strong), opacity: 0.25 + 0.5 * (many / strong) });
  });
  const actors = [...active.keys()].sort((one, other) => active.get(other) - active.get(one) || one - other);
  const taken = actors.map((actor) => { const [x, y] = spot(actor), r = round(actor); return [x - r, y - r, x + r, y + r]; });
  frame.replaceChildren(svg("g", { class: "ties" }, lines), ...actors.map((actor) => knot(actor, spot(actor), round(actor), active.get(actor), taken, wide)));
}

function knot(actor, [x, y], r, many, taken, wide) {
  const choose = () => toggle("actors", actor);
  const name = A.name[actor].length > 30 ? `${A.name[actor].slice(0, 29).trimEnd()}…` : A.name[actor];
  const long = ruler.measureText(name).width + 2;
  const spots = [[x + r + 4, y + 4, "start"], [x - r - 4 - long, y + 4, "start"], [x - long / 2, y + r + 14, "start"], [x - long / 2, y - r - 5, "start"]];
  const box = ([left, base]) => [left - 2, base - 12, left + long + 2, base + 4];
  const clear = (a) => a[0] >= 0 && a[2] <= wide && taken.every((b) => a[2] <= b[0] || a[0] >= b[2] || a[3] <= b[1] || a[1] >= b[3]);
  const found = spots.find((one) => clear(box(one)));
  if (found) taken.push(box(found));
  return svg("g", {
    class: "knot", role: "button", tabindex: "0", "aria-pressed": String(state.actors.has(actor)),
    click: choose, keydown: (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); choose(); } },
  }, svg("title", {}, `${A.name[actor]} · ${plural(many, "events")}`), svg("circle", { cx: x, cy: y, r }), found ? svg("text", { x: found[0], y: found[1] }, name) : "");
}
