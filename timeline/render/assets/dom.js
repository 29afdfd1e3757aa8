// Elements are made here and nowhere else: words become text, never markup.

const $ = (id) => document.getElementById(id);

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (typeof value === "function") node.addEventListener(name, value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false && child !== ""));
  return node;
}

/** An HTML element; functions among the attributes are listeners. */
function el(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** An SVG element. */
function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}

/** A link that may be followed: Python let only http and https through, and this looks again. */
function link(href, ...children) {
  return /^https?:\/\//.test(href) ? el("a", { href, target: "_blank", rel: "noopener noreferrer" }, ...children) : el("span", {}, ...children);
}

/** Says something to those who listen to the page. */
function announce(text) {
  $("announce").textContent = text;
}

/** Runs `work` once, `wait` ms after the last call. */
function later(work, wait) {
  let timer = 0;
  return (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => work(...given), wait);
  };
}

/** Runs `work` at most once a frame, with the last values given. */
function eachFrame(work) {
  let last = null;
  return (...given) => {
    if (last === null) requestAnimationFrame(() => { const now = last; last = null; work(...now); });
    last = given;
  };
}

/** Runs `work` once what was drawn before it is on the screen. */
const nextFrame = (work) => requestAnimationFrame(() => setTimeout(work, 0));

const idle = window.requestIdleCallback ? (work) => requestIdleCallback(work, { timeout: 400 }) : (work) => setTimeout(work, 30);

/** The value of a CSS variable of the page. */
function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}
