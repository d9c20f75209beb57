// Paints over what vis-network drew: a veil over what is not meant, and all labels.

const NEAR = 0.5;
const VEIL = "rgba(250,251,252,.82)";
const EDGE_LABEL_COLOUR = "#46505c";
const LABEL_COLOUR = "#1b2430";

let placement = { key: "", placed: [], crowd: null };

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
  const order = labelOrder(meant);
  return placeLabels(ctx, order, {
    scale,
    at: (place) => positions[place],
    radius: (place) => radiusAt(place, scale),
    strong: (place) => place === state.selected || place === hovered,
    beside: !narrow(),
    leads: Math.min(Math.round((width * height) / 48000), Math.max(4, Math.round(order.length / 9))),
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
