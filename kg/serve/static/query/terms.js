// Shows RDF terms to people: IRIs shortened and linked, words with their language.

export function short(iri, page) {
  if (iri.startsWith(page.base)) return decode(iri.slice(page.base.length));
  for (const [name, start] of Object.entries(page.prefixes)) {
    if (iri.startsWith(start) && /^[\w.-]*$/.test(iri.slice(start.length))) return `${name}:${iri.slice(start.length)}`;
  }
  return iri;
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// Where a reader may go: the thing's page on this server, or a link of the web.
function address(iri, page) {
  if (iri.startsWith(page.base)) return page.pages + iri.slice(page.base.length);
  return /^https?:\/\//.test(iri) ? iri : "";
}

export function shown(term, page) {
  const element = document.createElement("span");
  if (!term) return element;
  if (term.type === "uri") return shownIri(term.value, page);
  element.textContent = term.type === "bnode" ? `_:${term.value}` : term.value;
  if (term["xml:lang"]) {
    element.lang = term["xml:lang"];
    const tag = document.createElement("span");
    tag.className = "tag";
    tag.textContent = term["xml:lang"];
    element.append(" ", tag);
  }
  return element;
}

function shownIri(iri, page) {
  const where = address(iri, page);
  const element = document.createElement(where ? "a" : "span");
  element.textContent = short(iri, page);
  element.title = iri;
  if (where) element.href = where;
  if (/^https?:/.test(where)) Object.assign(element, { target: "_blank", rel: "noopener noreferrer" });
  return element;
}
