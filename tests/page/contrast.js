// Every visible text whose colour stands out from its ground by less than WCAG's 4.5 to 1, with the ratio.
(() => {
  const SAID = "h1, h2, h3, p, td, th, button, summary, span, dt, dd, figcaption, blockquote, label, em";
  const parse = (value) => (value.match(/[\d.]+/g) ?? []).map(Number);
  const light = (rgb) => {
    const [r, g, b] = rgb.slice(0, 3).map((part) => part / 255).map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (node) => {
    const found = node ? parse(getComputedStyle(node).backgroundColor) : [255, 255, 255];
    return found.length === 3 ? found : ground(node.parentElement);
  };
  const ratio = (node) => {
    const [one, other] = [light(parse(getComputedStyle(node).color)), light(ground(node))];
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  };
  const spoken = (node) => [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim());
  return [...document.querySelectorAll(SAID)]
    .filter((node) => node.checkVisibility() && !node.disabled && !node.closest("#plot, #card, .hidden, .skip") && spoken(node))
    .map((node) => [ratio(node), node.textContent.slice(0, 40)])
    .filter(([found]) => found < 4.5);
})()
