// Words of the page in the reader's language, and an interval of days as a reader would say it.

const WORDS = JSON.parse($("words").textContent);
const DAY = 86400000;

const words = () => WORDS[state.language];

/** A phrase of the page with its {slots} filled. */
function say(key, slots = {}) {
  return words().page[key].replace(/\{(\w+)\}/g, (_, name) => (name in slots ? slots[name] : ""));
}

const number = (value) => value.toLocaleString(state.language);

function plural(count, name) {
  const [one, several] = words().say[name];
  return `${number(count)} ${count === 1 ? one : several}`;
}

/** The role of an actor as this kind of event calls it. */
function roleName(kind, role) {
  return words().role_of[kind]?.[role] ?? words().role[role];
}

const calendar = (day) => {
  const at = new Date(day * DAY);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth(), day: at.getUTCDate(), weekday: at.getUTCDay() };
};

const iso = (day) => new Date(Math.round(day) * DAY).toISOString().slice(0, 10);

const put = (form, slots) => form.replace(/\{(\w+)\}/g, (_, name) => slots[name]);

const dayNumber = (day) => (day === 1 ? put(words().date.first, { day }) : String(day));

function sayDay(day) {
  const { year, month, day: number } = calendar(day);
  return put(words().date.day, { day: dayNumber(number), month: words().months[month], year });
}

/** A day in few letters, for axes and sliders. */
function sayShort(day) {
  const { year, month, day: number } = calendar(Math.floor(day));
  return `${number} ${words().short[month]} ${year}`;
}

function sayInterval(first, last) {
  const { date, months } = words();
  const a = calendar(first), b = calendar(last), after = calendar(last + 1);
  if (first === last) return sayDay(first);
  if (a.day === 1 && after.day === 1) {
    const span = (after.year - a.year) * 12 + after.month - a.month;
    if (span === 1) return `${months[a.month]} ${a.year}`;
    if (span === 3 && a.month % 3 === 0) return put(date.quarter, { n: a.month / 3 + 1, year: a.year });
    if (a.month === 0 && after.month === 0) return span === 12 ? String(a.year) : put(date.range, { a: a.year, b: b.year });
  }
  if (last - first === 6 && b.weekday === 0) return put(date.week, { d: sayDay(first) });
  let begins = sayDay(first);
  if (a.year === b.year) begins = a.month === b.month ? dayNumber(a.day) : begins.slice(0, -String(a.year).length - 1);
  return put(date.range, { a: begins, b: sayDay(last) });
}

function sayBounds(first, last, edtf) {
  const about = /^(\d{4}-\d\d-\d\d)~$/.exec(edtf);
  if (about && !Number.isNaN(Date.parse(about[1]))) return sayDay(Date.parse(about[1]) / DAY);
  const season = /^(\d{4})-(2[1-4])~?$/.exec(edtf);
  if (season) return `${words().seasons[season[2] - 21]} ${season[1]}`;
  return first === null || last === null ? sayDay(first ?? last) : sayInterval(first, last);
}

/** The twin of `say_when` in dates.py: a test holds the two together. */
function sayWhen(first, last, edtf, deduced = false) {
  const { date } = words();
  if (first === null && last === null) return date.none;
  edtf ??= "";
  let said = sayBounds(first, last, edtf);
  const about = edtf.includes("~"), since = edtf.endsWith("/..") || last === null, until = !since && (edtf.startsWith("../") || first === null);
  if (about || since || until) {
    const aDay = first === null || last === null || first === last || /^\d{4}-\d\d-\d\d~$/.test(edtf);
    if (first !== null && said === put(date.week, { d: sayDay(first) })) said = put(date.the_week, { d: said });
    else if (aDay) said = put(date.the_day, { d: said });
  }
  if (about) said = put(date.about, { d: said });
  if (since) said = put(date.since, { d: said });
  if (until) said = put(date.until, { d: said });
  return deduced ? put(date.deduced, { d: said }) : said;
}
