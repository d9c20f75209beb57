// What the user has chosen. One frozen object; a change makes a new one and tells the listeners.

const START = Object.freeze({
  selected: null,
  fact: null,
  focus: null,
  path: null,
  choosing: null,
  hidden: new Set(),
  kinds: new Set(),
  relations: new Set(),
  documents: new Set(),
  languages: new Set(),
  least: 0,
  labels: "en",
  page: "en",
});

// Parts that undo brings back. `kinds` to `languages` hold what is switched off.
const UNDONE = ["focus", "path", "hidden", "kinds", "relations", "documents", "languages", "least"];
const SWITCHES = ["kinds", "relations", "documents", "languages"];

let state = START;
const past = [];
const listeners = [];

const listen = (listener) => listeners.push(listener);

function change(patch, { undoable = false } = {}) {
  const before = state;
  if (undoable) past.push(Object.fromEntries(UNDONE.map((key) => [key, before[key]])));
  state = Object.freeze({ ...state, ...patch });
  const changed = (...keys) => keys.some((key) => before[key] !== state[key]);
  for (const listener of listeners) listener(changed);
}

function undo() {
  const before = past.pop();
  if (before) change(before);
}

function toggled(set, value) {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}

// What the browser keeps between visits; from disk or in private windows it may refuse.
const remembered = {
  read(key) {
    try { return window.localStorage.getItem(`kg.${key}`); } catch { return null; }
  },
  write(key, value) {
    try { window.localStorage.setItem(`kg.${key}`, value); } catch { /* it is only a convenience */ }
  },
};
