// The picture: vis-network draws nodes and edges and finds what is under the pointer; labels, the
// veil over what is not meant, and edge labels are drawn over it here.

const MANY = 2500;
const NEAR = 0.5;
const VEIL = "rgba(250,251,252,.82)";
const EDGE_LABEL_COLOUR = "#46505c";
const LABEL_COLOUR = "#1b2430";

// The layout is wide; on an upright screen it is turned.
const upright = window.innerHeight > window.innerWidth * 1.15;
const positions = nodeOf.map(({ x, y }) => (upright ? { x: y, y: x } : { x, y }));
const nodes = new vis.DataSet(nodeOf.map(({ id, size }) =>
  ({ id, ...positions[id], size, shape: "custom", ctxRenderer: renderNode })));
const edges = new vis.DataSet(page.network.edges);
let network = null;
let placement = { key: "", placed: [], crowd: null };
let version = 0;
let hovered = null;
const measure = document.createElement("canvas").getContext("2d");

const still = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
const narrow = () => window.matchMedia("(max-width: 760px)").matches;
const glide = () => (still() ? false : { duration: 320, easingFunction: "easeInOutQuad" });

const smallest = () => (narrow() ? 2 : 3.2);

// A node never shrinks to less than a dot, however far one zooms out.
function radiusOf(place) {
  return Math.max(nodeOf[place].size, smallest() / (network ? network.getScale() : 1));
}

function paintNode(ctx, place, x, y) {
  const { shape, colour } = page.classes[entities[place].kind];
  const ring = place === state.selected || place === hovered || (state.path ?? []).includes(place)
    ? `${colour}55` : null;
  paintShape(ctx, { shape, colour, x, y, radius: radiusOf(place), ring });
}

function renderNode({ ctx, id, x, y }) {
  const size = radiusOf(id) * 2;
  return { drawNode: () => paintNode(ctx, id, x, y), nodeDimensions: { width: size, height: size } };
}

// What is meant: the selected thing with its neighbours, the open fact, the path; null for all.
function emphasis() {
  if (seen.way) return { entities: new Set(seen.way.entities), facts: new Set(seen.way.facts) };
  if (state.fact !== null) {
    const { from, to } = facts[state.fact];
    return { entities: new Set([from, to]), facts: new Set([state.fact]) };
  }
  if (state.selected === null || !seen.entities[state.selected]) return null;
  if (state.focus && state.focus.place === state.selected) return null;
  const near = entities[state.selected].facts.filter((at) => seen.facts[at] && facts[at].to !== undefined);
  return {
    entities: new Set([state.selected, ...near.map((at) => otherEnd(facts[at], state.selected))]),
    facts: new Set(near),
  };
}

// The places of what is to be labelled, the most important first.
function labelOrder(meant) {
  const rank = (place) => (place === state.selected || place === hovered ? 1e6 : entities[place].facts.length);
  const shown = meant ? [...meant.entities].filter((place) => seen.entities[place])
    : seenEntities().map((entity) => entity.place);
  return shown.sort((a, b) => rank(b) - rank(a) || a - b);
}

function labelsAt(ctx, meant, scale) {
  const { clientWidth: width, clientHeight: height } = $("network");
  return placeLabels(ctx, labelOrder(meant), {
    scale,
    at: (place) => positions[place],
    radius: (place) => Math.max(nodeOf[place].size, smallest() / scale),
    strong: (place) => place === state.selected || place === hovered,
    beside: !narrow(),
    leads: Math.max(4, Math.round((width * height) / 48000)),
  });
}

function labelsNow(ctx, meant, scale) {
  const key = [scale.toFixed(4), version, state.labels, state.selected, state.fact, hovered, state.path].join("|");
  if (placement.key !== key) {
    placement = { key, ...labelsAt(ctx, meant, scale) };
    placement.edges = placeEdgeLabels(ctx, meant, scale);
  }
  return placement;
}

// The middle of an edge as drawn, and its length; vis knows the bend of a curved one.
function middleOf(place) {
  const { from, to } = facts[place];
  const [start, end] = [positions[from], positions[to]];
  const via = network.body.edges[place]?.edgeType?.getViaNode?.();
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  if (!via || via.x === undefined) return { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2, length };
  return { x: start.x / 4 + via.x / 2 + end.x / 4, y: start.y / 4 + via.y / 2 + end.y / 4, via, length };
}

function placeEdgeLabels(ctx, meant, scale) {
  const placed = [];
  if (!meant && scale < NEAR) return placed;
  for (const place of edgePlaces) {
    if (!seen.facts[place] || (meant && !meant.facts.has(place))) continue;
    const { x, y, length } = middleOf(place);
    if (length * scale < 90) continue;
    const text = relationName(facts[place].relation);
    const half = widthOf(ctx, text, EDGE_FONT) / 2 + 2;
    if (length * scale < half * 2 + (radiusOf(facts[place].from) + radiusOf(facts[place].to)) * scale + 16) continue;
    const box = [x * scale - half, y * scale - 7, x * scale + half, y * scale + 7];
    if (placement.crowd.free(box)) {
      placement.crowd.add(box);
      placed.push({ place, text, box });
    }
  }
  return placed;
}

function drawOver(ctx) {
  const meant = emphasis();
  const scale = network.getScale();
  const centre = network.getViewPosition();
  const { clientWidth: width, clientHeight: height } = $("network");
  const ratio = ctx.canvas.width / width;
  if (meant) drawMeant(ctx, meant, ratio);
  ctx.save();
  ctx.setTransform(ratio, 0, 0, ratio, ratio * (width / 2 - centre.x * scale), ratio * (height / 2 - centre.y * scale));
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  paintLabels(ctx, labelsNow(ctx, meant, scale));
  ctx.restore();
}

function drawMeant(ctx, meant, ratio) {
  ctx.save();
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.fillStyle = VEIL;
  ctx.fillRect(0, 0, ctx.canvas.width, ctx.canvas.height);
  ctx.restore();
  for (const place of meant.facts) {
    const edge = seen.facts[place] ? network.body.edges[place] : null;
    edge?.draw(ctx);
    edge?.drawArrows(ctx);
  }
  for (const place of meant.entities) if (seen.entities[place]) paintNode(ctx, place, positions[place].x, positions[place].y);
}

function paintLabels(ctx, { placed, edges: named }) {
  for (const { text, box } of named) {
    paintText(ctx, text, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2, { font: EDGE_FONT, colour: EDGE_LABEL_COLOUR });
  }
  for (const { text, box, font } of [...placed].reverse()) {
    paintText(ctx, text, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2, { font, colour: LABEL_COLOUR });
  }
}

// Tell vis which nodes and edges are hidden: only those for which that changed.
function showSeen() {
  const differs = (set, hidden) => hidden.filter(({ id, hidden: now }) => Boolean(set.get(id).hidden) !== now);
  nodes.update(differs(nodes, entities.map(({ place }) => ({ id: place, hidden: !seen.entities[place] }))));
  edges.update(differs(edges, edgePlaces.map((id) => ({ id, hidden: !seen.facts[id] }))));
  version += 1;
}

// Show everything that is to be seen, labels and all, in the part that the panel leaves free.
function fit() {
  const shown = seen.way ? seen.way.entities : seenEntities().map((entity) => entity.place);
  if (!shown.length) return;
  const free = freeArea();
  const box = around(shown);
  const room = (over) => Math.max(0.02, Math.min(1.25,
    (free.width - over.left - over.right) / Math.max(box.right - box.left, 1),
    (free.height - over.top - over.bottom) / Math.max(box.bottom - box.top, 1)));
  const even = { left: 70, right: 70, top: 30, bottom: 40 };
  const over = overhang(box, room(overhang(box, room(even))));
  network.moveTo({
    position: { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 },
    scale: room(over),
    offset: { x: free.offset.x + (over.left - over.right) / 2, y: free.offset.y + (over.top - over.bottom) / 2 },
    animation: version > 1 ? glide() : false,
  });
}

function around(places) {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const place of places) {
    const { x, y } = positions[place];
    const r = nodeOf[place].size;
    box.left = Math.min(box.left, x - r);
    box.right = Math.max(box.right, x + r);
    box.top = Math.min(box.top, y - r);
    box.bottom = Math.max(box.bottom, y + r);
  }
  return box;
}

// By how many pixels the labels stand out of a box at one scale, with a margin.
function overhang(box, scale) {
  const over = { left: 0, right: 0, top: 0, bottom: 0 };
  for (const { box: [left, top, right, bottom] } of labelsAt(measure, emphasis(), scale).placed) {
    over.left = Math.max(over.left, box.left * scale - left);
    over.right = Math.max(over.right, right - box.right * scale);
    over.top = Math.max(over.top, box.top * scale - top);
    over.bottom = Math.max(over.bottom, bottom - box.bottom * scale);
  }
  return Object.fromEntries(Object.entries(over).map(([side, by]) => [side, Math.min(by + 18, narrow() ? 64 : 190)]));
}

// The part of the picture that the panel leaves free.
function freeArea() {
  const { clientWidth: width, clientHeight: height } = $("network");
  const panel = $("panel");
  const none = { width, height, offset: { x: 0, y: 0 } };
  if (panel.hidden) return none;
  const over = panel.getBoundingClientRect();
  if (narrow()) return { width, height: height - over.height, offset: { x: 0, y: -over.height / 2 } };
  return { width: width - over.width, height, offset: { x: -over.width / 2, y: 0 } };
}

function centreOn(place) {
  const scale = Math.max(network.getScale(), 0.65);
  network.moveTo({ position: positions[place], scale, offset: freeArea().offset, animation: glide() });
}

function zoom(factor) {
  network.moveTo({ scale: Math.min(4, Math.max(0.03, network.getScale() * factor)), animation: false });
}

function startNetwork() {
  const options = structuredClone(page.network.options);
  if (edges.length > MANY) Object.assign(options.interaction, { hideEdgesOnDrag: true, hideEdgesOnZoom: true });
  network = new vis.Network($("network"), { nodes, edges }, options);
  network.on("afterDrawing", drawOver);
  network.on("click", ({ nodes: [place], edges: [fact], pointer }) => {
    const under = network.getNodeAt(pointer.DOM) ?? place;
    if (under !== undefined) open(under, { centred: false });
    else if (fact !== undefined) openFact(fact);
    else if (!state.choosing) close();
  });
  network.on("doubleClick", ({ nodes: [place] }) => { if (place !== undefined) focusOn(place, 1); });
  network.on("dragging", ({ nodes: moved }) => moved.forEach(noteMove));
  network.on("dragEnd", ({ nodes: moved }) => moved.forEach(noteMove));
  network.on("hoverNode", ({ node, pointer }) => { hover(node); tip(nodeTip(node), pointer.DOM); });
  network.on("blurNode", () => { hover(null); tip(null); });
  network.on("hoverEdge", ({ edge, pointer }) => tip(factText(facts[edge]), pointer.DOM));
  network.on("blurEdge", () => tip(null));
  network.on("zoom", ({ scale }) => { tip(null); if (scale > 4 || scale < 0.03) zoom(1); });
}

function noteMove(place) {
  positions[place] = network.getPositions([place])[place];
  version += 1;
}

function hover(place) {
  hovered = place;
  $("network").classList.toggle("pointing", place !== null);
}

const nodeTip = (place) => `${nameOf(entities[place])} · ${kindName(entities[place].kind)} · ${count("facts", entities[place].facts.length)}`;

function tip(text, at = null) {
  const element = $("tip");
  element.hidden = text === null;
  if (text === null) return;
  element.textContent = text;
  const room = $("network").clientWidth - element.offsetWidth - 8;
  element.style.left = `${Math.max(8, Math.min(at.x + 14, room))}px`;
  element.style.top = `${Math.max(8, at.y - element.offsetHeight - 10)}px`;
}
