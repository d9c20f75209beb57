// Every fact as a table: for screen readers, for reading, for those who do not care for pictures.

const ROWS = 100;
let tableAt = 0;
let tableText = "";

function tableFacts() {
  const wanted = fold(tableText.trim());
  if (!wanted) return facts;
  return facts.filter((fact) => fold(`${factText(fact)} ${fact.quotes.map((place) => page.quotes[place].text).join(" ")}`).includes(wanted));
}

function tableRow(fact) {
  const walk = (place) => make("button", { type: "button", class: "walk", dir: "auto", onclick: () => { $("facts").close(); open(place); } }, icon(entities[place].kind, 13), nameOf(entities[place]));
  const object = fact.to !== undefined ? walk(fact.to) : valueElement(fact);
  return make("tr", {},
    make("th", { scope: "row" }, walk(fact.from)), make("td", {}, relationName(fact.relation)), make("td", {}, object),
    make("td", { class: "figure" }, percent(fact.confidence)),
    make("td", { class: "sentences" }, ...[quotations(fact)].flat()));
}

function fillTable() {
  const found = tableFacts();
  tableAt = Math.max(0, Math.min(tableAt, Math.floor((found.length - 1) / ROWS) * ROWS));
  const shown = found.slice(tableAt, tableAt + ROWS);
  $("facts-body").replaceChildren(...shown.map(tableRow));
  $("facts-range").textContent = found.length
    ? say("rows", { from: (tableAt + 1).toLocaleString(state.page), to: (tableAt + shown.length).toLocaleString(state.page), all: found.length.toLocaleString(state.page) })
    : say("notFound");
  $("facts-back").disabled = tableAt === 0;
  $("facts-on").disabled = tableAt + ROWS >= found.length;
}

function turn(by) {
  tableAt += by;
  fillTable();
  $("facts-scroll").scrollTop = 0;
}

function showTable() {
  const head = ["thing", "relation", "object", "confidence", "sentences"].map((key) => make("th", { scope: "col" }, say(key)));
  const filter = make("input", { type: "search", id: "facts-filter", placeholder: say("filterTable"), "aria-label": say("filterTable") });
  filter.addEventListener("input", () => { tableText = filter.value; tableAt = 0; fillTable(); });
  filter.value = tableText;
  $("facts").replaceChildren(
    make("div", { class: "sheet-head" }, make("h2", { id: "facts-title" }, count("facts", facts.length)), filter,
      button("✕", () => $("facts").close(), { class: "button close", "aria-label": say("close") })),
    make("div", { class: "scroll", id: "facts-scroll", tabindex: "0", role: "region", "aria-labelledby": "facts-title" },
      make("table", {}, make("thead", {}, make("tr", {}, ...head)), make("tbody", { id: "facts-body" }))),
    make("div", { class: "sheet-foot" },
      button("←", () => turn(-ROWS), { id: "facts-back", "aria-label": say("previous") }),
      make("span", { id: "facts-range", role: "status" }),
      button("→", () => turn(ROWS), { id: "facts-on", "aria-label": say("next") })));
  fillTable();
  $("facts").showModal();
}
