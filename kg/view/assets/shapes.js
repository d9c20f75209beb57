// The shapes of the classes, each an outline of about radius 1: for canvas, legend and SVG alike.

function regular(corners, turn, radius = 1) {
  const points = Array.from({ length: corners }, (_, at) => {
    const angle = turn + (at * 2 * Math.PI) / corners;
    return `${(radius * Math.cos(angle)).toFixed(3)} ${(radius * Math.sin(angle)).toFixed(3)}`;
  });
  return `M${points.join("L")}Z`;
}

function star() {
  const points = Array.from({ length: 10 }, (_, at) => {
    const angle = -Math.PI / 2 + (at * Math.PI) / 5;
    const radius = at % 2 ? 0.52 : 1.15;
    return `${(radius * Math.cos(angle)).toFixed(3)} ${(radius * Math.sin(angle)).toFixed(3)}`;
  });
  return `M${points.join("L")}Z`;
}

const OUTLINES = {
  circle: "M-1 0A1 1 0 1 1 1 0A1 1 0 1 1 -1 0Z",
  ring: "M-.95 0A.95 .95 0 1 1 .95 0A.95 .95 0 1 1 -.95 0ZM-.42 0A.42 .42 0 1 0 .42 0A.42 .42 0 1 0 -.42 0Z",
  square: "M-.62 -.86H.62Q.86 -.86 .86 -.62V.62Q.86 .86 .62 .86H-.62Q-.86 .86 -.86 .62V-.62Q-.86 -.86 -.62 -.86Z",
  diamond: "M0 -1.1L1.1 0L0 1.1L-1.1 0Z",
  hexagon: regular(6, 0, 1.05),
  pentagon: regular(5, -Math.PI / 2, 1.05),
  triangle: "M0 -1L1.02 .8H-1.02Z",
  pin: "M0 1.15L-.82 .1A.9 .9 0 1 1 .82 .1Z",
  page: "M-.72 -.95H.3L.76 -.5V.95H-.72Z",
  bar: "M-1.1 -.55H1.1Q1.3 -.55 1.3 0Q1.3 .55 1.1 .55H-1.1Q-1.3 .55 -1.3 0Q-1.3 -.55 -1.1 -.55Z",
  cross: "M-.35 -1H.35V-.35H1V.35H.35V1H-.35V.35H-1V-.35H-.35Z",
  star: star(),
};

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
