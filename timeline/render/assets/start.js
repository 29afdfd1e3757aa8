// The page is painted; now open the data, fill the page, fetch plotly.js out of it, and draw.

const STORY = 40; // so few events are a story: its first one is open

const settled = later(() => idle(() => {
  drawNetwork();
  drawFound();
  drawBeyond();
  // A frame in between: what each takes is not added up.
  idle(() => { drawTable(); $("events").setAttribute("aria-busy", "false"); });
}), 120);

/** What follows the window waits until it rests. */
function settle() {
  $("events").setAttribute("aria-busy", "true");
  settled();
}

/** Says again whatever a change touches: `window`, `open`, `filters`, `theme` or `language`. */
function update(what) {
  if (what === "language") { speak(); drawMenus(); }
  if (what === "theme" || what === "language") shade();
  if (what === "filters" || what === "language") {
    passing = passed();
    layLanes();
    drawFilters();
    drawOverview();
    drawUndated();
    drawLegend();
  }
  if (what !== "window") drawPanel();
  if (what === "window" || what === "open") { drawWindow(); drawFigure(); } else layPicture();
  if (what === "open") { markRow(); drawUndated(); } else settle();
  remember();
}

/** Lays the lanes for the width there is, then draws them. */
function layPicture() {
  const shown = lanes.length > 0;
  $("nothing").hidden = shown;
  $("nothing").textContent = say(!count ? "empty" : passing.length ? "no_dated" : "nothing");
  $("chart").classList.toggle("empty", !shown);
  $("plot").hidden = !shown;
  layRows(plotWidth());
  $("chart").style.height = shown ? `${tall + AXIS + (state.unfolded && lanes.length > MOST ? 30 : 0)}px` : "";
  drawLanes();
  if (shown) drawFigure();
}

async function loadPlotly() {
  const { packed, url, integrity } = JSON.parse($("plotlyjs").textContent);
  const source = url || URL.createObjectURL(new Blob([await inflate(packed)], { type: "text/javascript" }));
  await new Promise((done, failed) => {
    const script = el("script", { src: source, load: done, error: failed });
    if (url) Object.assign(script, { integrity, crossOrigin: "anonymous" });
    document.head.append(script);
  });
}

async function start() {
  document.documentElement.dataset.first = state.language;
  document.body.classList.toggle("embed", embedded);
  open(await unpack("data"));
  recall();
  if (state.open < 0 && count && count <= STORY && !embedded) state.open = Math.max(0, E.at.findIndex((day) => day > opening[0]));
  $("query").value = state.query;
  for (const listen of [listenFilters, listenOverview, listenPointer, listenKeys, listenTable, listenShare]) listen();
  update("language");
  tellHeight();
  // The words of the page stand before plotly.js takes its time.
  await new Promise(nextFrame);
  try {
    await loadPlotly();
    layPicture();
  } catch (error) {
    console.error(error);
    $("nothing").hidden = false;
    $("nothing").textContent = say("failed");
  }
  performance.mark("ready");
  document.body.dataset.ready = "yes";
  idle(haystack); // the first search need not wait for it
  let wide = plotWidth();
  new ResizeObserver(later(() => { if (plotWidth() !== wide && !document.body.classList.contains("paper")) { wide = plotWidth(); layPicture(); drawNetwork(); } }, 80)).observe($("plot"));
}

nextFrame(start);
