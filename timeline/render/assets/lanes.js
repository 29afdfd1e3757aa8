// Which lanes are shown and how tall, in which row of its lane each mark stands, and which labels fit.

const MOST = 12, ROW = 19, FEW = 400;

let lanes = []; // {actor, actors, name, bench, count, top, height}
let laneOf = new Map(); // actor -> position of its lane
let rowOf = new Map(); // event * 1000 + lane -> row, where rows are fixed
let nobody = -1; // the lane of events that name no actor
let tall = 0;

const small = () => passing.length <= FEW;
const narrow = () => $("chart").clientWidth < 560;
const headed = () => (narrow() ? 16 : 0); // on a phone the name stands above its lane

/** The lanes of the events that pass: the busiest, then courts and regulators, then one for all others. */
function layLanes() {
  const counts = new Map();
  for (const at of passing) if (dated(at)) for (const actor of E.actors[at]) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  const present = D.lanes.filter((actor) => counts.has(actor));
  const bench = new Set(D.bench);
  const keep = present.length <= MOST || state.unfolded ? present.length : MOST - 1;
  const busiest = new Set([...present].sort((one, other) => counts.get(other) - counts.get(one)).slice(0, keep));
  lanes = present.filter((actor) => busiest.has(actor))
    .map((actor) => ({ actor, actors: [actor], name: A.name[actor], bench: bench.has(actor), count: counts.get(actor) }));
  const others = present.filter((actor) => !busiest.has(actor));
  if (others.length) lanes.push({ actor: -1, actors: others, name: say("others", { n: number(others.length) }), bench: false, count: 0 });
  nobody = passing.some((at) => dated(at) && !E.actors[at].length) ? lanes.length : -1;
  if (nobody >= 0) lanes.push({ actor: -2, actors: [], name: say("nobody"), bench: false, count: 0 });
  laneOf = new Map(lanes.flatMap((lane, index) => lane.actors.map((actor) => [actor, index])));
}

/** The lanes of an event, the one of its first actor first. */
const lanesOf = (at) => (E.actors[at].length === 0 ? [nobody] : [...new Set(E.actors[at].map((actor) => laneOf.get(actor)).filter((lane) => lane !== undefined))]);

/** Gives each mark a row of its lane, so that whatever is zoomed, nothing jumps; then the lanes their heights. */
function layRows(width) {
  rowOf = new Map();
  const used = new Array(lanes.length).fill(1);
  if (small()) {
    const scale = width / (opening[1] - opening[0]);
    const most = passing.length <= 60 ? 9 : passing.length <= 150 ? 6 : 3;
    const ends = lanes.map(() => []);
    for (const at of passing) {
      if (!dated(at)) continue;
      lanesOf(at).forEach((lane, index) => {
        const [left, right] = reach(at, scale, index === 0 && passing.length <= 150, width);
        let row = ends[lane].findIndex((end) => end <= left);
        if (row < 0) row = ends[lane].length < most ? ends[lane].length : ends[lane].indexOf(Math.min(...ends[lane]));
        ends[lane][row] = Math.max(right, ends[lane][row] ?? 0);
        used[lane] = Math.max(used[lane], row + 1);
        rowOf.set(at * 1000 + lane, row);
      });
    }
  }
  tall = 0;
  lanes.forEach((lane, index) => {
    lane.top = tall;
    lane.rows = used[index];
    lane.height = headed() + (small() ? Math.max(lane.name.length > 20 && !narrow() ? 36 : 28, used[index] * ROW + 9) : 44);
    tall += lane.height;
  });
  tall = Math.max(tall, 120);
}

/** What a mark needs of its row at the opening window, with its label where it must have one. */
function reach(at, scale, labelled, width) {
  const x = (E.at[at] - opening[0]) * scale, a = (E.a[at] - opening[0]) * scale, b = (E.b[at] - opening[0]) * scale;
  const long = labelled ? labelWidth(at) + 14 : 10;
  const flip = labelled && x + long > width;
  return [Math.min(a, x - (flip ? long : 9)) - 3, Math.max(b, x + (flip ? 9 : long)) + 3];
}

const rowIn = (at, lane) => rowOf.get(at * 1000 + lane) ?? 0;

/** The height at which a mark stands in the picture. */
function heightOf(at, lane) {
  const { top, height, rows } = lanes[lane];
  const free = height - headed() - rows * ROW;
  return top + headed() + free / 2 + (rowIn(at, lane) + 0.5) * ROW;
}

// -------------------------------------------------------------------------------------------------- labels

const ruler = document.createElement("canvas").getContext("2d");
const shortened = new Map();
const LABEL = 12;
let font = "";
const labelFont = () => { font ||= `${LABEL}px ${getComputedStyle(document.body).fontFamily}`; return font; };

const longest = () => (narrow() ? 150 : passing.length <= 60 ? 230 : 190);

/** The title as it fits a label of so many pixels, and its width. */
function label(at, most = longest()) {
  const key = `${at} ${most}`;
  if (shortened.has(key)) return shortened.get(key);
  ruler.font = labelFont();
  let text = E.title[at].slice(0, 200), wide = ruler.measureText(text).width;
  if (wide > most) {
    let kept = Math.floor((text.length * most) / wide);
    do { kept -= 1; wide = ruler.measureText(`${text.slice(0, kept)}…`).width; } while (wide > most);
    const space = text.lastIndexOf(" ", kept);
    text = `${[...text.slice(0, space > kept * 0.7 ? space : kept)].join("").trimEnd()}…`;
    wide = ruler.measureText(text).width;
  }
  const found = { text, wide: Math.ceil(wide) + 2 };
  shortened.set(key, found);
  return found;
}

const labelWidth = (at) => label(at).wide;

/**
 * Labels that fit among these marks, the weightiest first: {at, text, x, y, wide}, in pixels. No two overlap, and
 * none covers a mark. `marks` are {at, x, a, b, y, size}; those of `wanted` may have a label.
 */
function packLabels(marks, wanted, width) {
  const taken = new Map(); // y -> [[left, right]]
  const at = (y) => taken.get(y) ?? taken.set(y, []).get(y);
  for (const mark of marks) at(mark.y).push([mark.x - mark.size / 2 - 1, mark.x + mark.size / 2 + 1, mark.at]);
  const rows = [...taken.keys()].sort((one, other) => one - other);
  const free = (left, right, y, mine, box) => rows.every((row) => Math.abs(row - y) >= 16
    || taken.get(row).every((held) => held === box || held[1] <= left || held[0] >= right || (held[2] === mine && row === y)));
  const placed = [];
  for (const mark of [...wanted].sort((one, other) => E.weight[other.at] - E.weight[one.at] || one.x - other.x)) {
    if (placed.length >= 160) break;
    const { text, wide } = label(mark.at);
    const gap = mark.size / 2 + 4;
    const beyond = mark.b - mark.x < 60 ? Math.max(gap, mark.b - mark.x + 4) : gap;
    const before = mark.x - mark.a < 60 ? Math.max(gap, mark.x - mark.a + 4) : gap;
    // Inside the window first; a mark near its edge speaks inwards.
    const sides = [mark.x + beyond, mark.x - before - wide];
    const side = sides.find((left) => free(left, left + wide, mark.y, mark.at) && (left >= 0 && left + wide <= width || left + wide < 0 || left > width));
    if (side === undefined) continue;
    const box = [side - 4, side + wide + 4, -1];
    at(mark.y).push(box);
    placed.push({ at: mark.at, text, x: side, y: mark.y, wide, box, left: side === sides[1] });
  }
  // Those that were cut take the room that is left, if it holds them whole.
  for (const one of placed.filter(({ text }) => text.endsWith("…"))) {
    const { text, wide } = label(one.at, narrow() ? 220 : 420);
    const x = one.left ? one.x + one.wide - wide : one.x;
    if (text.endsWith("…") || x < 0 || x + wide > width || !free(x, x + wide, one.y, one.at, one.box)) continue;
    Object.assign(one, { text, wide, x });
    [one.box[0], one.box[1]] = [x - 4, x + wide + 4];
  }
  return placed;
}

// ---------------------------------------------------------------------------------------------- lane names

/** The names beside the lanes: buttons that filter, and one that opens or folds the others. */
function drawLanes() {
  $("lanes").replaceChildren(...lanes.map((lane, index) => {
    const open = lane.actor === -1;
    const first = lane.bench && !lanes[index - 1]?.bench;
    return el("li", { style: `top:${lane.top + AXIS}px;height:${lane.height}px`, class: first && index ? "bench" : "" },
      lane.actor === -2 ? el("span", {}, lane.name) : el("button", {
        type: "button", title: lane.name, "aria-pressed": open ? "false" : String(state.actors.has(lane.actor)),
        "aria-label": open ? lane.name : say("only", { who: lane.name }),
        click: () => { if (open) { state.unfolded = true; update("filters"); } else toggle("actors", lane.actor); },
      }, lane.name));
  }), state.unfolded && lanes.length > MOST ? el("li", { style: `top:${tall + AXIS}px`, class: "fold" },
    el("button", { type: "button", click: () => { state.unfolded = false; update("filters"); } }, say("fold"))) : "");
}
