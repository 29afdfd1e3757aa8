// The page is painted; now unpack plotly.js, draw the figure and answer clicks.

const data = JSON.parse(document.getElementById("data").textContent);

async function inflate(base64) {
  const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).text();
}

async function load() {
  const packed = document.getElementById("plotlyjs").textContent;
  if (!packed || window.Plotly) return;
  const url = URL.createObjectURL(new Blob([await inflate(packed)], { type: "text/javascript" }));
  await new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = url;
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  });
}

function show(id) {
  const row = document.getElementById(id);
  const panel = document.getElementById("panel");
  panel.replaceChildren();
  if (!row) return;
  for (const cell of row.cells) {
    const line = document.createElement("p");
    line.textContent = cell.textContent;
    panel.append(line);
  }
}

async function start() {
  await load();
  const figure = document.getElementById("figure");
  await Plotly.newPlot(figure, data.figure.data, data.figure.layout, { responsive: true, displaylogo: false });
  figure.on("plotly_click", (event) => show(event.points[0].customdata));
}

requestAnimationFrame(() => setTimeout(start, 0));
