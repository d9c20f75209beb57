// Sends a query to /sparql and reads what comes back.

export const FORMATS = {
  rows: {
    JSON: "application/sparql-results+json",
    CSV: "text/csv",
    TSV: "text/tab-separated-values",
    XML: "application/sparql-results+xml",
  },
  graphs: {
    "N-Triples": "application/n-triples",
    Turtle: "text/turtle",
    "JSON-LD": "application/ld+json",
    "RDF/XML": "application/rdf+xml",
    TriG: "application/trig",
  },
  triples: "application/n-triples",
  suffixes: {
    "application/sparql-results+json": "json",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
    "application/sparql-results+xml": "xml",
    "application/n-triples": "nt",
    "text/turtle": "ttl",
    "application/ld+json": "jsonld",
    "application/rdf+xml": "rdf",
    "application/trig": "trig",
  },
};

const EITHER = `${FORMATS.rows.JSON}, ${FORMATS.triples}`;

// Rejects with the server's words where it refuses.
export async function ask(query, { accept = EITHER, signal } = {}) {
  const headers = { accept, "content-type": "application/sparql-query" };
  const response = await fetch("/sparql", { method: "POST", body: query, headers, signal });
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  const type = response.headers.get("content-type").split(";")[0];
  return { query, text, type, cut: response.headers.get("x-answer-cut") };
}

export const isRows = (answer) => "results" in answer;

const TRIPLE = /^(?:<([^>]*)>|_:(\S+)) <([^>]*)> (?:<([^>]*)>|_:(\S+)|"((?:[^"\\]|\\.)*)"(?:@(\S+)|\^\^<([^>]*)>)?) \.$/;
const ESCAPES = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

const unescaped = (text) =>
  text.replace(/\\(?:u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8})|(.))/g, (_, four, eight, sign) =>
    sign ? ESCAPES[sign] ?? sign : String.fromCodePoint(parseInt(four ?? eight, 16)));

const node = (iri, blank) => (iri === undefined ? { type: "bnode", value: blank } : { type: "uri", value: unescaped(iri) });

// N-Triples in the form of the JSON of a SELECT, with three columns.
export function tripleRows(text) {
  const bindings = [];
  for (const line of text.split("\n")) {
    const found = TRIPLE.exec(line);
    if (!found) continue;
    const [, subject, blank, predicate, object, objectBlank, words, language, datatype] = found;
    const literal = { type: "literal", value: unescaped(words ?? ""), ...(language && { "xml:lang": language }), ...(datatype && { datatype }) };
    bindings.push({
      subject: node(subject, blank),
      predicate: { type: "uri", value: unescaped(predicate) },
      object: words === undefined ? node(object, objectBlank) : literal,
    });
  }
  return { head: { vars: ["subject", "predicate", "object"] }, results: { bindings }, triples: true };
}
