// Paints the shapes of the classes: OUTLINES, each of about radius 1, come from outlines.json.

// What lies white behind a shape with a hole.
const BACKS = { ring: "circle" };

const paths = new Map();

function outline(shape) {
  if (!paths.has(shape)) paths.set(shape, new Path2D(OUTLINES[shape] ?? OUTLINES.circle));
  return paths.get(shape);
}

function paintShape(ctx, { shape, colour, x, y, radius, ring = null }) {
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(radius, radius);
  ctx.fillStyle = colour;
  ctx.lineJoin = "round";
  if (ring) {
    ctx.strokeStyle = ring;
    ctx.lineWidth = 9 / radius;
    ctx.stroke(outline(shape));
  }
  ctx.strokeStyle = "#ffffff";
  ctx.lineWidth = 3 / radius;
  ctx.stroke(outline(shape));
  if (BACKS[shape]) {
    ctx.fillStyle = "#ffffff";
    ctx.fill(outline(BACKS[shape]));
    ctx.fillStyle = colour;
  }
  ctx.fill(outline(shape));
  ctx.restore();
}
