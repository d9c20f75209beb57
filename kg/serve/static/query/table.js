// The answer as a table: a click on a column's name sorts, and long answers come in pages.

import { isRows } from "./asking.js";
import { shown } from "./terms.js";

const PAGE = 200;

export function showTable(place, answer, { page, say }) {
  if (!isRows(answer)) {
    place.textContent = say(answer.boolean ? "yes" : "no");
    return;
  }
  const columns = answer.head.vars;
  const state = { rows: answer.results.bindings, from: 0, column: "", down: false };
  const table = document.createElement("table");
  const foot = document.createElement("div");
  foot.className = "pages";
  place.replaceChildren(table, foot);
  const paint = () => {
    table.replaceChildren(head(columns, state, paint), body(columns, state, page));
    foot.replaceChildren(...pager(state, paint, say));
  };
  paint();
}

function head(columns, state, paint) {
  const row = document.createElement("tr");
  for (const column of columns) {
    const cell = document.createElement("th");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.textContent = column;
    if (state.column === column) cell.ariaSort = state.down ? "descending" : "ascending";
    button.addEventListener("click", () => {
      Object.assign(state, { down: state.column === column && !state.down, column, from: 0 });
      state.rows = sorted(state.rows, column, state.down);
      paint();
    });
    cell.append(button);
    row.append(cell);
  }
  const element = document.createElement("thead");
  element.append(row);
  return element;
}

const order = new Intl.Collator(undefined, { numeric: true });

function sorted(rows, column, down) {
  const sign = down ? -1 : 1;
  return [...rows].sort((a, b) => sign * order.compare(a[column]?.value ?? "", b[column]?.value ?? ""));
}

function body(columns, state, page) {
  const element = document.createElement("tbody");
  for (const binding of state.rows.slice(state.from, state.from + PAGE)) {
    const row = document.createElement("tr");
    for (const column of columns) {
      const cell = document.createElement("td");
      cell.dataset.column = column;
      cell.append(shown(binding[column], page));
      row.append(cell);
    }
    element.append(row);
  }
  return element;
}

function pager(state, paint, say) {
  const all = state.rows.length;
  if (all <= PAGE) return all ? [] : [say("noRows")];
  const turn = (step, word) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button line";
    button.textContent = say(word);
    button.disabled = state.from + step < 0 || state.from + step >= all;
    button.addEventListener("click", () => {
      state.from += step;
      paint();
    });
    return button;
  };
  const where = say("rowsOf", { from: state.from + 1, to: Math.min(state.from + PAGE, all), all });
  return [turn(-PAGE, "previous"), where, turn(PAGE, "next")];
}
