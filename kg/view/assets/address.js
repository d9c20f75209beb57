// The address after `#` says what is open, so that it can be linked to and the back button works:
// `#thing=person/ada`, `#thing=person/ada&steps=1`, `#fact=person/ada,worksFor,organisation/arc`,
// `#path=person/ada,organisation/arc`.

const encode = (text) => encodeURIComponent(text).replace(/%2F/g, "/").replace(/%40/g, "@");

function decode(text) {
  try { return decodeURIComponent(text); } catch { return text; }
}

function addressOf({ selected, fact, focus, path }) {
  if (path) return `#path=${path.map((place) => encode(entities[place].id)).join(",")}`;
  if (fact !== null) {
    const { from, relation, to } = facts[fact];
    const parts = [entities[from].id, page.relations[relation].name, entities[to].id];
    return `#fact=${parts.map(encode).join(",")}`;
  }
  const place = focus ? focus.place : selected;
  if (place === null) return "";
  const steps = focus ? `&steps=${focus.steps}` : "";
  return `#thing=${encode(entities[place].id)}${steps}`;
}

function placesIn(text) {
  return text.split(",").map((part) => entityById.get(decode(part)));
}

// The part of the state that an address stands for; unknown things stand for nothing.
function readAddress(hash) {
  const nothing = { selected: null, fact: null, focus: null, path: null };
  const parts = new Map(hash.replace(/^#/, "").split("&").map((part) => {
    const at = part.indexOf("=");
    return at < 0 ? [part, ""] : [part.slice(0, at), part.slice(at + 1)];
  }));
  if (parts.has("path")) {
    const places = placesIn(parts.get("path"));
    return places.length === 2 && places.every((place) => place !== undefined)
      ? { ...nothing, path: places } : nothing;
  }
  if (parts.has("fact")) return { ...nothing, fact: factIn(parts.get("fact")) };
  const place = entityById.get(decode(parts.get("thing") ?? ""));
  if (place === undefined) return nothing;
  const steps = Number(parts.get("steps"));
  return { ...nothing, selected: place, focus: [1, 2].includes(steps) ? { place, steps } : null };
}

function factIn(text) {
  const [from, relation, to] = text.split(",").map(decode);
  const found = facts.find((fact) => fact.from === entityById.get(from)
    && page.relations[fact.relation].name === relation && fact.to !== undefined
    && fact.to === entityById.get(to));
  return found ? found.place : null;
}

function writeAddress() {
  const address = addressOf(state);
  if (address === (window.location.hash || "")) return;
  if (addressOf(readAddress(window.location.hash)) === address) return;
  const clean = window.location.href.split("#")[0];
  window.history.pushState(null, "", clean + address);
}

function followAddress() {
  const next = readAddress(window.location.hash);
  if (addressOf(next) === addressOf(state)) return;
  change({ ...next, choosing: null });
  if (state.path || state.focus) fit();
  else if (state.selected !== null) centreOn(state.selected);
}
