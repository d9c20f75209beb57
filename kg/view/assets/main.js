// Starts the page: every change of the state is drawn here.

function fillLanguages() {
  const option = (code, text, chosenOne) => { const element = make("option", { value: code }, text); element.selected = code === chosenOne; return element; };
  $("page-language").replaceChildren(...Object.keys(tables).map((code) => option(code, LANGUAGE_NAMES[code] ?? code, state.page)));
  $("label-language").replaceChildren(...(labelLanguages.length ? labelLanguages : ["en"]).map((code) => option(code, languageName(code), state.labels)));
}

function show(changed) {
  const language = changed("page", "labels");
  const filtered = changed(...UNDONE);
  if (filtered) look();
  if (changed("page")) translate();
  if (language) fillLanguages();
  if (filtered) { arrange(); showSeen(); }
  if (filtered || language) { showFilters(); showCount(); }
  if (language || filtered || changed("selected", "fact")) showPanel();
  showTrail();
  $("undo").disabled = !past.length;
  if (changed("selected", "fact", "focus", "path")) writeAddress();
  version += language ? 1 : 0;
  network.redraw();
}

function startTools() {
  const tool = (id, action) => $(id).addEventListener("click", action);
  tool("undo", undo);
  tool("fit", fit);
  tool("path", () => change({ choosing: state.choosing ? null : { from: state.selected } }));
  tool("table", showTable);
  tool("skip", (event) => { event.preventDefault(); showTable(); });
  tool("help-open", showHelp);
  tool("zoom-in", () => zoom(1.3));
  tool("zoom-out", () => zoom(1 / 1.3));
  for (const [id, action] of [["export-png", exportPng], ["export-svg", exportSvg], ["export-csv", exportCsv], ["print", () => window.print()]]) {
    tool(id, () => { $("export").open = false; action(); });
  }
  for (const [id, key] of [["page-language", "page"], ["label-language", "labels"]]) {
    $(id).addEventListener("change", (event) => {
      remembered.write(key, event.target.value);
      change({ [key]: event.target.value });
    });
  }
  document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll(".menu[open]")) if (!menu.contains(event.target)) menu.open = false;
  });
}

// The language remembered, else the browser's, else English.
function firstLanguage(key, allowed) {
  const wanted = [remembered.read(key), ...(navigator.languages ?? []).map((code) => code.split("-")[0]), "en"];
  return wanted.find((code) => allowed.includes(code)) ?? allowed[0] ?? "en";
}

function start() {
  state = Object.freeze({ ...START, page: firstLanguage("page", Object.keys(tables)), labels: firstLanguage("labels", labelLanguages) });
  look();
  startNetwork();
  startSearch();
  startFilters();
  startTools();
  startKeys();
  listen(show);
  translate();
  fillLanguages();
  showFilters();
  showCount();
  showTrail();
  fit();
  version = 2;
  followAddress();
  window.addEventListener("hashchange", followAddress);
  window.addEventListener("popstate", followAddress);
  document.documentElement.dataset.ready = "yes";
}

start();
