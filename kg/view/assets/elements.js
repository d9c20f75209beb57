// Makes elements. Text from documents only ever becomes text nodes and attribute values.

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

function icon(kind, size = 16) {
  const { shape, colour } = page.classes[kind];
  const svg = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  for (const [key, value] of Object.entries({ viewBox: "-1.4 -1.4 2.8 2.8", width: size, height: size, "aria-hidden": "true", class: "icon" })) svg.setAttribute(key, value);
  path.setAttribute("d", OUTLINES[shape] ?? OUTLINES.circle);
  path.setAttribute("fill", colour);
  svg.append(path);
  return svg;
}

const button = (text, action, attributes = {}) =>
  make("button", { type: "button", class: "button", onclick: action, ...attributes }, text);

const SAFE = new Set(["http:", "https:", "mailto:"]);

// A link out of the page, marked as external; an address of another kind stays text.
function external(address, text = address) {
  let url = null;
  try { url = new URL(address); } catch { /* no address at all */ }
  if (!url || !SAFE.has(url.protocol)) return make("span", { class: "address", dir: "auto" }, text);
  return make("a", { href: url.href, class: "external", rel: "noopener noreferrer", target: "_blank", dir: "auto" },
    text, make("span", { class: "unseen" }, ` (${say("external")})`));
}

// A name on which one can click to walk there.
function entityLink(place) {
  const entity = entities[place];
  return make("button", { type: "button", class: "walk", dir: "auto", lang: nameLanguage(entity) || null, onclick: () => open(place) },
    icon(entity.kind, 13), nameOf(entity));
}

function announce(text) {
  document.getElementById("said").textContent = text;
}

const $ = (id) => document.getElementById(id);
