// The picture: vis-network draws nodes and edges and finds what is under the pointer.

const MANY = 2500;

// The layout is wide; on an upright screen it is turned.
const upright = window.innerHeight > window.innerWidth * 1.15;
const positions = nodeOf.map(({ x, y }) => (upright ? { x: y, y: x } : { x, y }));
const nodes = new vis.DataSet(nodeOf.map(({ id, size }) =>
  ({ id, ...positions[id], size, shape: "custom", ctxRenderer: renderNode })));
const edges = new vis.DataSet(page.network.edges);
let network = null;
let version = 0;
let hovered = null;

const narrow = () => window.matchMedia("(max-width: 760px)").matches;

const smallest = () => (narrow() ? 2 : 3.2);

// How much more slowly nodes shrink than the distances between them: a few have room for that.
const SLOWER = entities.length <= 150 ? 0.5 : 0.12;

// The radius of a node at a scale; never less than a dot, however far one zooms out.
function radiusAt(place, scale) {
  return Math.max(nodeOf[place].size * Math.min(scale, 1) ** -SLOWER, smallest() / scale);
}

const radiusOf = (place) => radiusAt(place, network ? network.getScale() : 1);

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

// Tell vis which nodes and edges are hidden: only those for which that changed.
function showSeen() {
  const differs = (set, hidden) => hidden.filter(({ id, hidden: now }) => Boolean(set.get(id).hidden) !== now);
  nodes.update(differs(nodes, entities.map(({ place }) => ({ id: place, hidden: !seen.entities[place] }))));
  edges.update(differs(edges, edgePlaces.map((id) => ({ id, hidden: !seen.facts[id] }))));
  version += 1;
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
