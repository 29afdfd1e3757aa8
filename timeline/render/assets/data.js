// The columns that Python wrote, unpacked once: events, claims, actors, and where each event lies in time.

async function inflate(base64) {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"))).text();
}

/** What an element holds as JSON, which may itself be packed in base64. */
async function unpack(id) {
  const held = JSON.parse($(id).textContent);
  return typeof held?.packed === "string" ? JSON.parse(await inflate(held.packed)) : held;
}

let D, E, C, A; // the document, its events, claims and actors
let home = [0, 1]; // the window that shows everything
let opening = home; // and the one to begin with: without a lone event that is years away
let count = 0;

const FORM = {};

function open(document) {
  D = document;
  E = D.events;
  C = D.claims;
  A = D.actors;
  count = E.id.length;
  D.forms.forEach((name, index) => { FORM[name] = index; });
  place();
  E.index = new Map(E.id.map((id, index) => [id, index]));
  A.index = new Map(A.id.map((id, index) => [id, index]));
  D.publishers = [...new Set(D.articles.publisher.map((name, at) => name || D.articles.source[at]))].sort();
  const publisher = new Map(D.publishers.map((name, at) => [name, at]));
  D.publisher = D.articles.publisher.map((name, at) => publisher.get(name || D.articles.source[at]));
  E.actors = E.people.map((people) => [...new Set(people.filter((_, at) => at % 2 === 0))]);
  E.activity = new Uint32Array(A.id.length);
  for (const actors of E.actors) for (const actor of actors) E.activity[actor] += 1;
  // What deserves a label first: many sources, then disagreement, then a sure day.
  const weight = (at) => E.sources[at] * 4 + (E.conflicts[at].length ? 3 : 0) + (E.form[at] === FORM.day ? 1 : 0);
  E.weight = Float32Array.from(E.id, (_, at) => weight(at));
  E.byWeight = Uint32Array.from(E.id, (_, at) => at).sort((one, other) => E.weight[other] - E.weight[one] || scatter(one) - scatter(other));
}

// Equals are taken from anywhere in time, and always the same ones.
const scatter = (at) => Math.imul(at + 1, 2654435761) >>> 0;

/** Where each event begins, ends and is marked, in days; an open side reaches a little further than it is known. */
function place() {
  let low = Infinity, high = -Infinity;
  for (let at = 0; at < count; at += 1) {
    low = Math.min(low, E.first[at] ?? E.last[at] ?? Infinity);
    high = Math.max(high, E.last[at] ?? E.first[at] ?? -Infinity);
  }
  if (low > high) [low, high] = [0, 0];
  const wide = Math.max(high + 1 - low, 12);
  const reach = wide * 0.06;
  E.a = new Float64Array(count);
  E.b = new Float64Array(count);
  E.at = new Float64Array(count);
  for (let at = 0; at < count; at += 1) {
    const form = E.form[at];
    if (form === FORM.none) { E.a[at] = E.b[at] = E.at[at] = NaN; continue; }
    const first = E.first[at] ?? E.last[at], last = (E.last[at] ?? E.first[at]) + 1;
    E.a[at] = form === FORM.until ? last - reach : first;
    E.b[at] = form === FORM.since ? first + reach : last;
    E.at[at] = form === FORM.within || form === FORM.day ? (first + last) / 2 : form === FORM.until ? last : first;
  }
  home = padded(low, high + 1);
  opening = gathered(E.at.filter((day) => !Number.isNaN(day)).sort()) ?? home;
}

function padded(low, high) {
  const least = (12 - (high - low)) / 2;
  return [low - Math.max((high - low) * 0.03, least), high + Math.max((high - low) * 0.05, least)];
}

/** The window of all days but a few at one end, if that halves it. */
function gathered(days) {
  const few = Math.min(Math.max(1, Math.floor(days.length / 20)), 20), last = days.length - 1;
  if (days.length < 8) return null;
  const [first, end] = days[few] - days[0] > days[last] - days[last - few] ? [days[few], days[last]] : [days[0], days[last - few]];
  return end - first < (days[last] - days[0]) / 2 ? padded(first, end + 1) : null;
}

const dated = (at) => E.form[at] !== FORM.none;
const kindOf = (at) => D.kinds[E.kind[at]];
const familyOf = (at) => D.family[E.kind[at]];
const whenOf = (at) => sayWhen(E.first[at], E.last[at], E.edtf[at] || (dated(at) ? iso(E.first[at] ?? E.last[at]) : ""), Boolean(E.deduced[at]));
const told = (at) => D.statuses[E.status[at]] !== "occurred";
const publisherOf = (claim) => D.publishers[D.publisher[C.article[claim]]];
const quoteOf = (claim) => C.quote[claim].join("");
