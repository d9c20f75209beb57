// The filters, which are the legend too: what is switched off is hidden.

function tally(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

const totals = {
  kinds: tally(entities.map((entity) => entity.kind)),
  relations: tally(facts.map((fact) => fact.relation)),
  documents: tally(facts.flatMap(documentsOf)),
  languages: tally(facts.flatMap((fact) => [...new Set(documentsOf(fact).map((place) => page.documents[place].language))])),
};

function choice(switchName, value, text, sign = null) {
  const box = make("input", { type: "checkbox", onchange: () => change({ [switchName]: toggled(state[switchName], value) }, { undoable: true }) });
  box.checked = !state[switchName].has(value);
  return make("li", {}, make("label", {}, box, sign, make("span", { class: "text", dir: "auto" }, text),
    make("span", { class: "number" }, (totals[switchName].get(value) ?? 0).toLocaleString(state.page))));
}

function fillChoices() {
  const byName = (name) => (a, b) => name(a).localeCompare(name(b), state.page);
  const bySize = (counts) => (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a - b;
  const places = (list) => [...list.keys()];
  $("filter-kinds").replaceChildren(...places(page.classes).sort(bySize(totals.kinds)).map((kind) => choice("kinds", kind, kindName(kind), icon(kind, 17))));
  $("filter-relations").replaceChildren(...places(page.relations).sort(byName(relationName)).map((relation) => choice("relations", relation, relationName(relation))));
  $("filter-documents").replaceChildren(...places(page.documents).map((place) => choice("documents", place, page.documents[place].title, make("span", { class: "tag" }, page.documents[place].language))));
  $("filter-languages").replaceChildren(...textLanguages.map((code) => choice("languages", code, languageName(code))));
}

function showFilters() {
  const kept = document.activeElement?.closest?.(".choices li");
  const [list, at] = kept ? [kept.parentElement.id, [...kept.parentElement.children].indexOf(kept)] : [null, -1];
  fillChoices();
  if (list) $(list).children[at]?.querySelector("input")?.focus();
  $("least").value = String(Math.round(state.least * 100));
  $("least-value").textContent = percent(state.least);
  $("hidden-section").hidden = !state.hidden.size;
  $("hidden-list").replaceChildren(...[...state.hidden].map((place) => make("li", {},
    button(say("restore", { name: nameOf(entities[place]) }), () => restore(place), { class: "button wide", dir: "auto" }))));
  $("reset").hidden = !(state.hidden.size || state.least || SWITCHES.some((name) => state[name].size));
}

function showCount() {
  const [things, said] = [seenEntities().length, seenFacts().length];
  $("count").textContent = say("showing", {
    things: things.toLocaleString(state.page), allThings: entities.length.toLocaleString(state.page),
    facts: said.toLocaleString(state.page), allFacts: facts.length.toLocaleString(state.page),
  });
  $("empty").hidden = things > 0;
  const { entities: leftThings, facts: leftFacts } = page.left;
  $("left-out-text").textContent = leftThings ? say("leftOut", { things: count("things", leftThings), facts: count("facts", leftFacts) }) : "";
}

function startFilters() {
  $("left-out").hidden = !page.left.entities;
  $("left-out-close").addEventListener("click", () => { $("left-out").hidden = true; });
  $("least").addEventListener("change", (event) => change({ least: Number(event.target.value) / 100 }, { undoable: true }));
  $("least").addEventListener("input", (event) => { $("least-value").textContent = percent(Number(event.target.value) / 100); });
  $("reset").addEventListener("click", () => {
    const empty = Object.fromEntries(SWITCHES.map((name) => [name, new Set()]));
    change({ ...empty, hidden: new Set(), least: 0 }, { undoable: true });
  });
  const drawer = (opened) => {
    document.body.classList.toggle("filtering", opened);
    $("filters-open").setAttribute("aria-expanded", String(opened));
    $(opened ? "filters-close" : "filters-open").focus();
  };
  $("filters-open").addEventListener("click", () => drawer(!document.body.classList.contains("filtering")));
  $("filters-close").addEventListener("click", () => drawer(false));
}
