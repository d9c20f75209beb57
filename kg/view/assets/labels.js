// Labels as on a map: the same size at every zoom, the most connected first, none over another.

const LABEL_FONT = '500 12.5px "Inter", "Segoe UI", system-ui, -apple-system, Roboto, "Helvetica Neue", Arial, sans-serif';
const STRONG_FONT = LABEL_FONT.replace("500 12.5px", "650 13.5px");
const EDGE_FONT = LABEL_FONT.replace("500 12.5px", "400 11px");
const LINE = 15;
const CELL = 64;

const widths = new Map();

function widthOf(ctx, text, font) {
  const key = `${font[0]}${text}`;
  if (!widths.has(key)) {
    ctx.font = font;
    widths.set(key, ctx.measureText(text).width);
  }
  return widths.get(key);
}

const shorten = (text) => (text.length > 34 ? `${text.slice(0, 32).trimEnd()}…` : text);

// Boxes on the screen, sorted into cells, so that a new box is compared with its surroundings only.
class Crowd {
  constructor() { this.cells = new Map(); }

  * near([left, top, right, bottom]) {
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row += 1) {
      for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column += 1) {
        yield row * 100003 + column;
      }
    }
  }

  // Whether a box touches no other; a label may touch its own node, a leading one any lesser node.
  free(box, { owner = null, leads = false } = {}) {
    for (const key of this.near(box)) {
      for (const other of this.cells.get(key) ?? []) {
        const yields = other[4] !== null && (other[4] === owner || (leads && !other[5]));
        if (!yields && box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]) return false;
      }
    }
    return true;
  }

  add(box, { owner = null, leads = false } = {}) {
    const entry = [...box, owner, leads];
    for (const key of this.near(box)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(entry);
    }
  }
}

// Boxes in which a label may stand: beneath its node, above, and `beside` it right and left.
function* boxesFor(x, y, radius, width, beside) {
  const half = width / 2 + 3;
  const reach = radius * 1.12;
  yield [x - half, y + reach + 1, x + half, y + reach + 1 + LINE];
  yield [x - half, y - reach - 1 - LINE, x + half, y - reach - 1];
  if (!beside) return;
  yield [x + reach + 1, y - LINE / 2, x + reach + 1 + half * 2, y + LINE / 2];
  yield [x - reach - 1 - half * 2, y - LINE / 2, x - reach - 1, y + LINE / 2];
}

// Place labels for `order` (places of entities, the most important first) at one scale.
// Returns boxes relative to the layout's origin, in pixels of the screen.
// The first `leads` of them are set in bold where there are many, and may cover lesser nodes.
function placeLabels(ctx, order, { scale, at, radius, strong, beside, leads: most }) {
  const crowd = new Crowd();
  const leading = new Set(order.slice(0, most));
  for (const place of order) {
    const { x, y } = at(place);
    const r = radius(place) * scale * 0.8;
    crowd.add([x * scale - r, y * scale - r, x * scale + r, y * scale + r], { owner: place, leads: leading.has(place) });
  }
  const placed = [];
  for (const place of order) {
    const { x, y } = at(place);
    const leads = leading.has(place);
    const text = shorten(nameOf(entities[place]));
    const font = strong(place) || (leads && order.length > 60) ? STRONG_FONT : LABEL_FONT;
    const width = widthOf(ctx, text, font);
    for (const box of boxesFor(x * scale, y * scale, radius(place) * scale, width, beside)) {
      if (crowd.free(box, { owner: place, leads })) {
        crowd.add(box);
        placed.push({ place, text, box, font });
        break;
      }
    }
  }
  return { placed, crowd };
}

function paintText(ctx, text, x, y, { font, colour }) {
  ctx.font = font;
  ctx.lineJoin = "round";
  ctx.lineWidth = 3.5;
  ctx.strokeStyle = "rgba(255,255,255,.92)";
  ctx.strokeText(text, x, y);
  ctx.fillStyle = colour;
  ctx.fillText(text, x, y);
}
