// The current view as a picture (PNG, SVG) and as a table (CSV).

function download(name, blob) {
  const address = URL.createObjectURL(blob);
  const link = make("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(address), 10000);
}

const fileName = (suffix) => `${fold(page.title).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 60) || "graph"}.${suffix}`;

const kindsSeen = () => [...new Set(seenEntities().map((entity) => entity.kind))].sort((a, b) => kindName(a).localeCompare(kindName(b)));

function exportPng() {
  const source = $("network").querySelector("canvas");
  const ratio = source.width / source.clientWidth;
  const copy = make("canvas", { width: source.width, height: source.height });
  const ctx = copy.getContext("2d");
  ctx.fillStyle = "#ffffff";
  ctx.fillRect(0, 0, copy.width, copy.height);
  ctx.drawImage(source, 0, 0);
  ctx.scale(ratio, ratio);
  ctx.textBaseline = "middle";
  kindsSeen().forEach((kind, at) => {
    const { shape, colour } = page.classes[kind];
    const y = source.clientHeight - 18 - (kindsSeen().length - 1 - at) * 20;
    paintShape(ctx, { shape, colour, x: 20, y, radius: 6.5 });
    paintText(ctx, kindName(kind), 34, y, { font: LABEL_FONT, colour: LABEL_COLOUR });
  });
  copy.toBlob((blob) => download(fileName("png"), blob), "image/png");
}

const svgEscape = (text) => String(text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

function svgText(x, y, text, { size, colour, weight = 500, anchor = "middle" }) {
  return `<text x="${x.toFixed(1)}" y="${(y + size * 0.36).toFixed(1)}" font-size="${size}" font-weight="${weight}" fill="${colour}" text-anchor="${anchor}" stroke="#fff" stroke-width="3" stroke-linejoin="round" paint-order="stroke">${svgEscape(text)}</text>`;
}

function svgEdge(place, point, scale) {
  const { from, to } = facts[place];
  const { via } = middleOf(place);
  const [a, b] = [point(positions[from]), point(positions[to])];
  const c = via ? point(via) : { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  const way = Math.hypot(b.x - c.x, b.y - c.y) || 1;
  const back = radiusOf(to) * scale + 3;
  const [x, y] = [b.x - ((b.x - c.x) / way) * back, b.y - ((b.y - c.y) / way) * back];
  const width = Math.max(0.6, edges.get(place).width * scale);
  return `<path d="M${a.x.toFixed(1)} ${a.y.toFixed(1)}Q${c.x.toFixed(1)} ${c.y.toFixed(1)} ${x.toFixed(1)} ${y.toFixed(1)}" stroke-width="${width.toFixed(2)}" marker-end="url(#arrow)"/>`;
}

function svgNode(place, point, scale) {
  const { shape, colour } = page.classes[entities[place].kind];
  const { x, y } = point(positions[place]);
  const r = radiusOf(place) * scale;
  return `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${r.toFixed(2)})"><title>${svgEscape(nameOf(entities[place]))}</title>${BACKS[shape] ? `<path d="${OUTLINES[BACKS[shape]]}" fill="#fff"/>` : ""}<path d="${OUTLINES[shape] ?? OUTLINES.circle}" fill="${colour}" stroke="#fff" stroke-width="${(1.5 / r).toFixed(3)}"/></g>`;
}

function svgOfView() {
  const { clientWidth: width, clientHeight: height } = $("network");
  const scale = network.getScale();
  const centre = network.getViewPosition();
  const point = ({ x, y }) => ({ x: (x - centre.x) * scale + width / 2, y: (y - centre.y) * scale + height / 2 });
  const meant = emphasis();
  const [dx, dy] = [width / 2 - centre.x * scale, height / 2 - centre.y * scale];
  const shownFacts = edgePlaces.filter((place) => seen.facts[place] && (!meant || meant.facts.has(place)));
  const shown = seenEntities().map(({ place }) => place).filter((place) => !meant || meant.entities.has(place));
  const text = ({ text: words, box, font = EDGE_FONT }) => svgText((box[0] + box[2]) / 2 + dx, (box[1] + box[3]) / 2 + dy, words,
    font === EDGE_FONT ? { size: 11, colour: EDGE_LABEL_COLOUR, weight: 400 } : { size: 12.5, colour: LABEL_COLOUR });
  const legend = kindsSeen().map((kind, at, all) => {
    const y = height - 18 - (all.length - 1 - at) * 20;
    const { shape, colour } = page.classes[kind];
    return `<path transform="translate(20 ${y}) scale(6.5)" d="${OUTLINES[shape] ?? OUTLINES.circle}" fill="${colour}"/>${svgText(34, y, kindName(kind), { size: 12, colour: LABEL_COLOUR, anchor: "start" })}`;
  });
  return [
    `<svg xmlns="${SVG}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Inter, 'Segoe UI', system-ui, sans-serif">`,
    `<title>${svgEscape(page.title)}</title><rect width="100%" height="100%" fill="#fff"/>`,
    '<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 .8L8 4L0 7.2Z" fill="#8a96a5"/></marker></defs>',
    '<g fill="none" stroke="#8a96a5">', ...shownFacts.map((place) => svgEdge(place, point, scale)), "</g>",
    ...shown.map((place) => svgNode(place, point, scale)),
    ...(placement.edges ?? []).map(text), ...placement.placed.map(text), ...legend, "</svg>",
  ].join("\n");
}

const exportSvg = () => download(fileName("svg"), new Blob([svgOfView()], { type: "image/svg+xml" }));

// A cell that a spreadsheet would take for a formula gets an apostrophe before it.
function csvCell(value) {
  const text = String(value ?? "");
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

function csvOfView() {
  const rows = [["subject", "subject name", "relation", "object", "object name", "confidence", "documents", "sentences"]];
  for (const fact of seenFacts()) {
    const [from, to] = [entities[fact.from], entities[fact.to]];
    rows.push([from.id, nameOf(from), page.relations[fact.relation].name, to ? to.id : "", valueName(fact), fact.confidence,
      documentsOf(fact).map((place) => page.documents[place].name).join("; "), fact.quotes.map((place) => page.quotes[place].text).join(" | ")]);
  }
  return `\ufeff${rows.map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`;
}

const exportCsv = () => download(fileName("csv"), new Blob([csvOfView()], { type: "text/csv;charset=utf-8" }));
