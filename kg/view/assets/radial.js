// The arrangement of a focus: the thing in the middle, its neighbours around it, theirs around them.
// Each keeps the direction in which it stood, so that one still knows one's way.

const GAP = 92;
const FIRST_RING = 175;

const home = [];
let arranged = "";

const angleFrom = (centre, { x, y }) => Math.atan2(y - centre.y, x - centre.x);

// Places around `centre`, evenly in all directions; in several rings by turns where one is too short.
function ring(places, { centre, radius, direction }) {
  const order = [...places].sort((a, b) => direction(a) - direction(b) || a - b);
  const rings = Math.max(1, Math.ceil((order.length * GAP) / (2 * Math.PI * (radius + GAP * 1.5)) - 0.35));
  const turn = order.length ? direction(order[0]) : 0;
  const placed = new Map(order.map((place, at) => {
    const angle = turn + (2 * Math.PI * at) / order.length;
    const reach = radius + (at % rings) * GAP;
    return [place, { x: centre.x + reach * 1.25 * Math.cos(angle), y: centre.y + reach * Math.sin(angle) }];
  }));
  return { placed, radius: radius + (rings - 1) * GAP };
}

function radial({ place: middle, steps: reach }) {
  const centre = home[middle];
  const allowed = (at) => seen.facts[at];
  const distance = neighbourhood(middle, reach, allowed);
  const at = (step) => [...distance.keys()].filter((place) => distance.get(place) === step);
  const first = ring(at(1), { centre, radius: FIRST_RING, direction: (place) => angleFrom(centre, home[place]) });
  const towards = (place) => {
    const links = steps(place, allowed).map((fact) => otherEnd(facts[fact], place));
    const parent = links.find((other) => distance.get(other) === 1);
    return angleFrom(centre, first.placed.get(parent) ?? home[place]);
  };
  const second = ring(at(2), { centre, radius: first.radius + GAP * 1.3, direction: towards });
  return new Map([[middle, centre], ...first.placed, ...second.placed]);
}

// Move the nodes to the arrangement of the focus, or back to where they stood.
function arrange() {
  const wanted = state.focus ? `${state.focus.place}/${state.focus.steps}` : "";
  if (wanted === arranged) return;
  if (!arranged) positions.forEach((position, place) => { home[place] = position; });
  arranged = wanted;
  const target = state.focus ? radial(state.focus) : new Map();
  const moved = [];
  home.forEach((position, place) => {
    const next = target.get(place) ?? position;
    if (positions[place] !== next) moved.push({ id: place, ...next });
    positions[place] = next;
  });
  nodes.update(moved);
}
