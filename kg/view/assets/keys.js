// The keyboard. `/`, `?` and Escape work everywhere; the other keys while the picture has the focus.

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

const PICTURE_KEYS = {
  "+": () => zoom(1.25),
  "-": () => zoom(0.8),
  f: () => fit(),
  u: () => undo(),
  p: () => change({ choosing: { from: state.selected } }),
  h: () => { if (state.selected !== null) hide(state.selected); },
  1: () => { if (state.selected !== null) focusOn(state.selected, 1); },
  2: () => { if (state.selected !== null) focusOn(state.selected, 2); },
  0: () => unfocus(),
  Enter: () => $("panel-title")?.focus(),
};

// How well one place lies in a direction from another: smaller is better, null for behind.
function offCourse(from, to, [dx, dy]) {
  const [x, y] = [to.x - from.x, to.y - from.y];
  const ahead = x * dx + y * dy;
  const aside = Math.abs(x * dy - y * dx);
  return ahead > 0 && aside <= ahead * 1.2 ? Math.hypot(x, y) + aside : null;
}

function walk(direction) {
  const start = state.selected;
  const all = seenEntities();
  if (!all.length) return;
  if (start === null || !seen.entities[start]) {
    open(all.reduce((best, entity) => (entity.facts.length > best.facts.length ? entity : best)).place);
    return;
  }
  const near = neighbourhood(start, 1, (at) => seen.facts[at]);
  near.delete(start);
  const best = (places) => places
    .map((place) => ({ place, off: place === start ? null : offCourse(positions[start], positions[place], direction) }))
    .filter(({ off }) => off !== null).sort((a, b) => a.off - b.off || a.place - b.place)[0];
  const next = best([...near.keys()].filter((place) => seen.entities[place])) ?? best(all.map(({ place }) => place));
  if (next) open(next.place);
}

function pictureKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const direction = ARROWS[event.key];
  const action = direction ? () => walk(direction) : PICTURE_KEYS[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}

function anywhereKey(event) {
  const typing = event.target.closest?.("input:not([type=checkbox], [type=range]), select, textarea, dialog");
  if (event.key === "Escape" && !event.target.closest?.("dialog")) {
    const menu = document.querySelector(".menu[open]");
    if (menu) { menu.open = false; menu.querySelector("summary").focus(); } else escape();
  } else if (typing || event.altKey) return;
  else if ((event.ctrlKey || event.metaKey) && event.key === "z") undo();
  else if (event.key === "/") $("search").focus();
  else if (event.key === "?") showHelp();
  else return;
  event.preventDefault();
}

function showHelp() {
  const keys = ["/", "← ↑ ↓ →", "Enter", "Esc", "+ −", "f", "1 2", "0", "p", "h", "u"];
  const names = ["Search", "Arrows", "Enter", "Escape", "Zoom", "Fit", "Focus", "All", "Path", "Hide", "Undo"];
  const lines = keys.map((key, at) => make("div", {}, make("dt", {}, make("kbd", {}, key)), make("dd", {}, say(`key${names[at]}`))));
  const dialog = $("help");
  dialog.replaceChildren(
    make("div", { class: "sheet-head" }, make("h2", { id: "help-title" }, say("help")), button("✕", () => dialog.close(), { class: "button close", "aria-label": say("close") })),
    make("div", { class: "scroll" }, make("p", {}, say("helpText")), make("dl", { class: "keys" }, ...lines), make("p", { class: "quiet" }, say("about"))));
  dialog.showModal();
}

function startKeys() {
  $("network").addEventListener("keydown", pictureKey);
  document.addEventListener("keydown", anywhereKey);
}
