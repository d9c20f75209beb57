// What one does with things: open, focus, hide, choose the ends of a path, close.

// Make a thing visible again if a filter, a focus or hiding keeps it away.
function reveal(place) {
  if (seen.entities[place]) return;
  const kinds = new Set(state.kinds);
  kinds.delete(entities[place].kind);
  const hidden = new Set(state.hidden);
  hidden.delete(place);
  change({ kinds, hidden, focus: null }, { undoable: true });
  if (!seen.entities[place]) {
    change({ relations: new Set(), documents: new Set(), languages: new Set(), least: 0 });
  }
}

function open(place, { centred = true } = {}) {
  if (state.choosing) return choosePathEnd(place);
  document.body.classList.remove("filtering");
  reveal(place);
  const patch = { selected: place, fact: null, path: null };
  change(state.focus ? { ...patch, focus: state.focus } : patch);
  if (centred) centreOn(place);
  announce(nodeTip(place));
  return undefined;
}

function openFact(place) {
  change({ fact: place, selected: null, path: null });
  announce(factText(facts[place]));
}

function choosePathEnd(place) {
  const { from } = state.choosing;
  if (from === null) change({ choosing: { from: place }, selected: null, fact: null });
  else if (from !== place) {
    change({ path: [from, place], choosing: null, selected: null, fact: null, focus: null }, { undoable: true });
    fit();
    announce(seen.way ? count("steps", seen.way.facts.length) : say("noPath"));
  }
}

function focusOn(place, reach) {
  change({ focus: { place, steps: reach }, selected: place, fact: null, path: null }, { undoable: true });
  fit();
}

function unfocus() {
  change({ focus: null, path: null, choosing: null }, { undoable: true });
  fit();
}

function hide(place) {
  const focus = state.focus?.place === place ? null : state.focus;
  change({ hidden: toggled(state.hidden, place), selected: null, focus }, { undoable: true });
  announce(say("hidden", { name: nameOf(entities[place]) }));
}

function restore(place) {
  change({ hidden: toggled(state.hidden, place) }, { undoable: true });
}

function close() {
  if (state.selected !== null || state.fact !== null || state.path) change({ selected: null, fact: null, path: null });
}

// Escape goes back one step: the choosing of a path, what is open, the focus.
function escape() {
  if (document.body.classList.contains("filtering")) $("filters-close").click();
  else if (state.choosing) change({ choosing: null });
  else if (state.selected !== null || state.fact !== null || state.path) close();
  else if (state.focus) unfocus();
}

function showTrail() {
  const trail = $("trail");
  const { choosing, focus } = state;
  trail.hidden = !choosing && !focus;
  if (choosing) {
    const text = choosing.from === null ? say("choosePathStart") : say("choosePathEnd", { name: nameOf(entities[choosing.from]) });
    trail.replaceChildren(make("span", { dir: "auto" }, text), button(say("cancel"), () => change({ choosing: null })));
  } else if (focus) {
    const pressed = (reach) => ({ "aria-pressed": String(focus.steps === reach), "aria-label": count("steps", reach) });
    trail.replaceChildren(make("span", { dir: "auto" }, say("around", { name: nameOf(entities[focus.place]) })),
      button("1", () => focusOn(focus.place, 1), pressed(1)), button("2", () => focusOn(focus.place, 2), pressed(2)),
      button(say("showAll"), unfocus));
  }
  $("path").setAttribute("aria-pressed", String(Boolean(choosing)));
}
