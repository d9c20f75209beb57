// The answer as a network, drawn by vis-network: triples as they are; of rows, the things that
// stand in one row, each joined with the first, under the name of its column.

import { isRows } from "./asking.js";
import { short } from "./terms.js";

const MOST = 500;
const NAMES = ["http://www.w3.org/2000/01/rdf-schema#label", "http://www.w3.org/2004/02/skos/core#prefLabel"];
const TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
const FONT = { face: "Inter, 'Segoe UI', system-ui, sans-serif", color: "#1b2430", size: 14, strokeWidth: 3, strokeColor: "#ffffff" };

let drawn = null; // the network that the page shows

export async function draw(place, answer, { page, say }) {
  drawn?.destroy();
  drawn = null;
  const { nodes, edges } = isRows(answer) ? (answer.triples ? ofTriples : ofRows)(answer, page) : { nodes: [], edges: [] };
  if (!nodes.length) {
    place.textContent = say("noGraph");
    return;
  }
  await loadVis();
  const kept = new Set(nodes.slice(0, MOST).map(({ id }) => id));
  place.replaceChildren();
  drawn = new vis.Network(
    place,
    { nodes: nodes.slice(0, MOST), edges: edges.filter(({ from, to }) => kept.has(from) && kept.has(to)) },
    {
      nodes: { shape: "dot", size: 11, font: FONT, borderWidth: 1.5 },
      edges: { arrows: { to: { scaleFactor: 0.6 } }, color: "#8a96a5", font: { ...FONT, size: 11, color: "#4b5664" } },
      physics: { stabilization: { iterations: 250 }, barnesHut: { springLength: 190 } },
      layout: { randomSeed: 7, improvedLayout: nodes.length < 150 },
    },
  );
}

function loadVis() {
  if (window.vis) return null;
  return new Promise((done, failed) => {
    const script = Object.assign(document.createElement("script"), { src: "/static/vis-network.js", onload: done, onerror: failed });
    document.head.append(script);
  });
}

function collector(page) {
  const nodes = new Map();
  const node = ({ type, value }) => {
    const key = `${type} ${value}`;
    if (!nodes.has(key)) nodes.set(key, { id: key, label: type === "uri" ? local(value, page) : value, title: value, color: "#5d6670" });
    return nodes.get(key);
  };
  return { nodes, node };
}

function local(iri, page) {
  const name = short(iri, page);
  return name.startsWith("http") ? name : name.slice(name.indexOf("/") + 1);
}

function ofTriples(answer, page) {
  const { nodes, node } = collector(page);
  const edges = [];
  for (const { subject, predicate, object } of answer.results.bindings) {
    const from = node(subject);
    if (NAMES.includes(predicate.value)) named(from, object, document.documentElement.lang);
    else if (predicate.value === TYPE) from.color = page.kinds[object.value] ?? from.color;
    else if (object.type !== "literal") edges.push({ from: from.id, to: node(object).id, label: local(predicate.value, page).replace(/^\w+:/, "") });
  }
  return { nodes: [...nodes.values()], edges };
}

function named(node, { value, "xml:lang": language }, wished) {
  if (node.language === wished) return;
  if (node.language === undefined || language === wished || !language) Object.assign(node, { label: value, language: language ?? "" });
}

function ofRows(answer, page) {
  const { nodes, node } = collector(page);
  const edges = new Map();
  for (const row of answer.results.bindings) {
    const things = answer.head.vars.filter((column) => row[column] && row[column].type !== "literal");
    const columns = things.length > 1 ? things : answer.head.vars.filter((column) => row[column]);
    const [first, ...rest] = columns.map((column) => {
      const found = node(row[column]);
      if (row[`${column}Name`]) found.label = row[`${column}Name`].value; // as the saved queries call it
      return [column, found];
    });
    for (const [column, { id }] of rest) edges.set(`${first[1].id}\n${id}\n${column}`, { from: first[1].id, to: id, label: column });
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}
