/* Suggests things while one types in the bar: a list box below the field (ARIA combobox). */
"use strict";
(() => {
  const field = document.getElementById("find");
  if (!field) return;
  const list = document.createElement("ul");
  list.id = "found";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", field.getAttribute("aria-label"));
  field.after(list);
  const states = { role: "combobox", "aria-expanded": "false", "aria-controls": "found", "aria-autocomplete": "list" };
  for (const [name, value] of Object.entries(states)) field.setAttribute(name, value);
  let asked = 0;
  let chosen = -1;
  let waiting = 0;

  const show = (open) => {
    list.hidden = !open;
    field.setAttribute("aria-expanded", String(open));
    if (!open) choose(-1);
  };
  const choose = (place) => {
    chosen = place;
    [...list.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === place)));
    if (place < 0) field.removeAttribute("aria-activedescendant");
    else {
      field.setAttribute("aria-activedescendant", `found-${place}`);
      list.children[place].scrollIntoView({ block: "nearest" });
    }
  };
  const item = (result, at) => {
    const line = document.createElement("li");
    line.id = `found-${at}`;
    line.setAttribute("role", "option");
    line.setAttribute("aria-selected", "false");
    line.dataset.page = result.page;
    const name = document.createElement("bdi");
    name.lang = result.language;
    name.textContent = result.name;
    const kind = document.createElement("span");
    kind.textContent = ` ${result.kind}${result.matched === result.name ? "" : ` · ${result.matched}`}`;
    line.append(name, kind);
    return line;
  };
  const suggest = async () => {
    const words = field.value.trim();
    const mine = ++asked;
    if (!words) return show(false);
    const wanted = new URLSearchParams({ q: words, format: "json", limit: "8", lang: document.documentElement.lang });
    let answer;
    try {
      answer = await (await fetch(`/search?${wanted}`)).json();
    } catch {
      return;
    }
    if (mine !== asked || document.activeElement !== field) return;
    const kept = list.children[chosen]?.dataset.page;
    list.replaceChildren(...answer.results.map(item));
    show(answer.results.length > 0);
    choose([...list.children].findIndex((line) => line.dataset.page === kept));
  };

  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(suggest, 120);
  });
  field.addEventListener("keydown", (event) => {
    const count = list.hidden ? 0 : list.children.length;
    if (event.key === "Escape" && count) show(false);
    else if (event.key === "ArrowDown" && count) choose((chosen + 1) % count);
    else if (event.key === "ArrowUp" && count) choose((chosen + count - (chosen < 0 ? 0 : 1)) % count);
    else if (event.key === "Enter" && chosen >= 0) location.assign(list.children[chosen].dataset.page);
    else return;
    event.preventDefault();
  });
  list.addEventListener("mousedown", (event) => {
    const line = event.target.closest("li");
    if (line) location.assign(line.dataset.page);
  });
  field.addEventListener("blur", () => {
    asked++;
    show(false);
  });
})();
