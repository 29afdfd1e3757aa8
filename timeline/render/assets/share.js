// Language, theme, copying, picture and paper.

async function copy(text, button) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // A page opened from a file may not reach the clipboard that way.
    const area = el("textarea", { class: "hidden" });
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
    button.focus();
  }
  const was = button.textContent;
  if (was !== say("copied")) setTimeout(() => { button.textContent = was; }, 1400);
  button.textContent = say("copied");
  announce(say("copied"));
}

/** Every word of the page that Python wrote, said again in the language chosen. */
function speak() {
  document.documentElement.lang = state.language;
  for (const node of document.querySelectorAll("[data-say]")) node.textContent = say(node.dataset.say);
  for (const node of document.querySelectorAll("[data-label]")) node.setAttribute("aria-label", say(node.dataset.label));
  for (const node of document.querySelectorAll("[data-hint]")) node.placeholder = say(node.dataset.hint);
  for (const button of $("languages").children) button.setAttribute("aria-pressed", String(button.dataset.language === state.language));
  $("counts").textContent = ["events", "actors", "articles"].map((name) => plural({ events: count, actors: A.id.length, articles: D.articles.title.length }[name], name)).join(" · ");
  const days = E.at.filter((day) => !Number.isNaN(day));
  $("span").textContent = days.length ? sayInterval(...ends()) : "";
}

/** The first and last day that any event knows. */
function ends() {
  let low = Infinity, high = -Infinity;
  for (let at = 0; at < count; at += 1) {
    if (!dated(at)) continue;
    low = Math.min(low, E.first[at] ?? E.last[at]);
    high = Math.max(high, E.last[at] ?? E.first[at]);
  }
  return [low, high];
}

const dark = () => (state.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";

function shade() {
  document.documentElement.dataset.theme = dark() ? "dark" : "light";
}

/** The figure with its title and the names of its lanes, as a picture file. */
async function savePicture() {
  const side = 170, drawnLayout = layout();
  const found = await Plotly.toImage({
    data: traces(),
    layout: {
      ...drawnLayout, width: plotWidth() + side, height: tall + 80, margin: { l: side, r: 0, t: 80, b: 0 }, paper_bgcolor: colour("paper"),
      shapes: lanes.map((lane) => ({ type: "line", layer: "below", xref: "paper", yref: "y", x0: -side / plotWidth(), x1: 1, y0: lane.top, y1: lane.top, line: { width: 1, color: colour("line") } })),
      title: { text: safe(document.title), x: 0.015, y: 1, yanchor: "top", pad: { t: 16 }, font: { size: 20, color: colour("ink"), family: "Georgia, serif" } },
      yaxis: { ...drawnLayout.yaxis, visible: true, showgrid: false, tickvals: lanes.map((lane) => lane.top + lane.height / 2), ticktext: lanes.map((lane) => safe(lane.name.length > 26 ? `${lane.name.slice(0, 25)}…` : lane.name)), tickfont: { size: 12, color: colour("ink") } },
    },
  }, { format: "png", scale: 2, width: plotWidth() + side, height: tall + 80 });
  el("a", { href: found, download: `${document.title.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 60) || "timeline"}.png` }).click();
}

/** Paper is white and has no window to scroll: light colours, the width of a page, every row. */
function paper() {
  document.documentElement.dataset.theme = "light";
  document.body.classList.add("paper");
  for (const box of document.querySelectorAll(".reading")) box.open = true;
  drawMore(Infinity);
  layPicture();
}

function screen() {
  document.body.classList.remove("paper");
  for (const box of document.querySelectorAll(".reading")) box.open = false;
  shade();
  update("theme");
}

function listenShare() {
  for (const button of $("languages").children) button.addEventListener("click", () => { state.language = button.dataset.language; update("language"); });
  $("theme").addEventListener("click", () => { state.theme = dark() ? "light" : "dark"; update("theme"); });
  $("share").addEventListener("click", (event) => copy(`${location.href.split("#")[0]}#${address()}`, event.currentTarget));
  $("png").addEventListener("click", () => window.Plotly && savePicture());
  $("print").addEventListener("click", () => print());
  addEventListener("beforeprint", paper);
  addEventListener("afterprint", screen);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => update("theme"));
  addEventListener("hashchange", () => { recall(); update("language"); });
}

/** In another page's frame, tells it how tall this one is. */
function tellHeight() {
  if (!embedded || parent === window) return;
  new ResizeObserver(() => parent.postMessage({ type: "timeline:height", height: document.documentElement.scrollHeight }, "*")).observe(document.body);
}
