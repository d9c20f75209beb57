// Search over every name in every language, without regard to case and diacritics.

const MOST = 12;

const index = entities.map((entity) => {
  const labels = Object.entries(entity.labels).map(([code, name]) => [name, code]);
  const all = [...labels, ...entity.also, ...entity.forms, ...(entity.value ? [[`${entity.value} ${nameOf(entity, "en")}`]] : [])];
  return all.map(([name, code]) => ({ name, code, folded: fold(name) }));
});

function closeness(folded, wanted) {
  const at = folded.indexOf(wanted);
  if (at < 0) return 0;
  if (folded === wanted) return 4;
  if (at === 0) return 3;
  return /[\p{L}\p{N}]/u.test(folded[at - 1]) ? 1 : 2;
}

// The best matches: { entity, name, code }, the closest and most connected first.
function matches(text) {
  const wanted = fold(text.trim());
  if (!wanted) return [];
  const found = [];
  for (const entity of entities) {
    let best = null;
    for (const entry of index[entity.place]) {
      const score = closeness(entry.folded, wanted);
      if (score > (best?.score ?? 0)) best = { ...entry, score };
    }
    if (best) found.push({ entity, ...best });
  }
  found.sort((a, b) => b.score - a.score || b.entity.facts.length - a.entity.facts.length || a.entity.place - b.entity.place);
  return found;
}

let offered = [];
let active = -1;

// What tells a thing from another of the same name: the first fact that it is the subject of.
function distinction(entity) {
  const telling = entity.facts.map((at) => facts[at]).find((fact) => fact.from === entity.place && fact.to !== undefined);
  return telling ? `${relationName(telling.relation)} ${valueName(telling)}` : "";
}

function suggestion({ entity, name, code }, at) {
  const shown = nameOf(entity);
  const namesake = offered.some((other) => other.entity !== entity && nameOf(other.entity) === shown);
  const detail = name !== shown ? name : namesake ? distinction(entity) : "";
  const other = detail ? make("span", { class: "matched", lang: name !== shown ? code : null, dir: "auto" }, detail) : null;
  return make("li", { role: "option", id: `suggestion-${at}`, "aria-selected": String(at === active), onmousedown: (event) => { event.preventDefault(); choose(at); } },
    icon(entity.kind, 15), make("span", { class: "name", dir: "auto" }, shown, other), make("span", { class: "kind" }, kindName(entity.kind)));
}

function offer() {
  const found = matches($("search").value);
  offered = found.slice(0, MOST);
  active = offered.length ? 0 : -1;
  if ($("search").value.trim()) announce(count("found", found.length));
  paintSuggestions();
}

function paintSuggestions() {
  const list = $("suggestions");
  const none = $("search").value.trim() && !offered.length ? [make("li", { class: "none" }, say("notFound"))] : [];
  list.replaceChildren(...offered.map(suggestion), ...none);
  list.hidden = !list.children.length;
  $("search").setAttribute("aria-expanded", String(!list.hidden));
  if (active >= 0 && !list.hidden) {
    $("search").setAttribute("aria-activedescendant", `suggestion-${active}`);
    list.children[active].scrollIntoView({ block: "nearest" });
  } else $("search").removeAttribute("aria-activedescendant");
}

function closeSuggestions() {
  offered = [];
  active = -1;
  $("suggestions").hidden = true;
  $("search").setAttribute("aria-expanded", "false");
  $("search").removeAttribute("aria-activedescendant");
}

function choose(at) {
  const found = offered[at];
  if (!found) return;
  closeSuggestions();
  $("search").value = "";
  open(found.entity.place);
  if (!state.choosing) $("panel-title")?.focus({ preventScroll: true });
}

function searchKey(event) {
  const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (move && offered.length) {
    active = (active + move + offered.length) % offered.length;
    paintSuggestions();
  } else if (event.key === "Enter") choose(active);
  else if (event.key === "Escape") { closeSuggestions(); $("search").value = ""; $("network").focus(); }
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function startSearch() {
  const input = $("search");
  input.addEventListener("input", offer);
  input.addEventListener("focus", () => { if (input.value) offer(); });
  input.addEventListener("blur", closeSuggestions);
  input.addEventListener("keydown", searchKey);
}
