// What part of the picture is in view: fitting, centring, zooming.

const measure = document.createElement("canvas").getContext("2d");

const still = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
// The view glides to its new place where that is cheap enough to look smooth.
const glide = () => (still() || edges.length > MANY / 2 ? false : { duration: 320, easingFunction: "easeInOutQuad" });

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
  return Object.fromEntries(Object.entries(over).map(([side, by]) => [side, Math.min(by + 18, narrow() ? 64 : 250)]));
}

// The part of the picture that the panel and the bar above it leave free.
function freeArea() {
  const { clientWidth: width, clientHeight } = $("network");
  const bar = $("trail").hidden ? 0 : 48;
  const height = clientHeight - bar;
  const panel = $("panel");
  if (panel.hidden) return { width, height, offset: { x: 0, y: bar / 2 } };
  const over = panel.getBoundingClientRect();
  if (narrow()) return { width, height: height - over.height, offset: { x: 0, y: (bar - over.height) / 2 } };
  return { width: width - over.width, height, offset: { x: -over.width / 2, y: bar / 2 } };
}

function centreOn(place) {
  const scale = Math.max(network.getScale(), 0.65);
  network.moveTo({ position: positions[place], scale, offset: freeArea().offset, animation: glide() });
}

function zoom(factor) {
  network.moveTo({ scale: Math.min(4, Math.max(0.03, network.getScale() * factor)), animation: false });
}
