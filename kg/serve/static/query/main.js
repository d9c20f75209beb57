// The query page: an editor, the saved queries with their parameters, and the answer.

import { ask, isRows, tripleRows, FORMATS } from "./asking.js";
import { draw } from "./drawing.js";
import { showTable } from "./table.js";

const $ = (id) => document.getElementById(id);
const here = new URL(location.href);
const page = await (await fetch(`/query.json?lang=${document.documentElement.lang}`)).json();
const say = (key, values = {}) => page.words[key].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
const number = (count) => count.toLocaleString(document.documentElement.lang);

const state = { saved: "", written: "", answer: null, rows: null, view: "table", running: null };

const editor = kgEditor.open($("editor"), {
  text: "",
  label: say("queryText"),
  terms: page.terms,
  run,
  changed: () => editor?.clear(),
});

/* the saved queries */

function listSaved() {
  for (const query of page.saved) $("saved").append(new Option(query.title, query.name));
}

function showParameters(values = {}) {
  const query = page.saved.find(({ name }) => name === $("saved").value);
  $("about").textContent = query?.description ?? "";
  $("parameters").replaceChildren(...(query?.parameters ?? []).map((parameter) => field(parameter, values[parameter.name])));
  $("parameters").hidden = !query?.parameters.length;
}

function field({ name, description, value, needed }, given) {
  const label = document.createElement("label");
  const input = document.createElement("input");
  Object.assign(input, { name, value: given ?? value, required: needed, autocomplete: "off" });
  const words = document.createElement("span");
  words.textContent = needed ? `${description} *` : description;
  label.append(words, input);
  return label;
}

const given = () => Object.fromEntries([...$("parameters").querySelectorAll("input")].map(({ name, value }) => [name, value]));

// Puts the chosen query with its values into the editor; whether that could be done.
async function write() {
  const name = $("saved").value;
  if (!name) return false;
  const answer = await fetch(`/query/saved/${name}?${new URLSearchParams(given())}`);
  const text = await answer.text();
  if (!answer.ok) {
    complain(text);
    return false;
  }
  editor.write(text);
  Object.assign(state, { saved: name, written: text });
  return true;
}

/* running */

async function run() {
  state.running?.abort();
  const running = (state.running = new AbortController());
  const text = editor.text();
  editor.clear();
  remember(text);
  $("run").disabled = true;
  $("status").textContent = say("running");
  $("problem").hidden = true;
  const begin = performance.now();
  try {
    show(await ask(text, { signal: running.signal }), performance.now() - begin);
  } catch (error) {
    if (!running.signal.aborted) complain(error.message);
  } finally {
    if (state.running === running) $("run").disabled = false;
  }
}

// The address of the page leads to this query again.
function remember(text) {
  const address = new URL("/query", here);
  const language = here.searchParams.get("lang");
  if (language) address.searchParams.set("lang", language);
  if (state.saved && text === state.written) {
    address.searchParams.set("saved", state.saved);
    for (const [name, value] of Object.entries(given())) if (value) address.searchParams.set(name, value);
  } else {
    address.searchParams.set("query", text);
  }
  history.replaceState(null, "", address);
}

function complain(text) {
  $("answer").hidden = true;
  $("status").textContent = "";
  $("problem").textContent = text.trim();
  $("problem").hidden = false;
  const place = /line (\d+), column (\d+):/.exec(text);
  if (place) editor.point(Number(place[1]), Number(place[2]), text.split("\n")[0]);
}

/* the answer */

function show(answer, time) {
  state.answer = answer;
  state.rows = answer.type === FORMATS.triples ? tripleRows(answer.text) : JSON.parse(answer.text);
  const count = isRows(state.rows) ? state.rows.results.bindings.length : 1;
  const seconds = (time / 1000).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 2 });
  $("status").textContent = say("counted", { rows: number(count), seconds }) + (answer.cut ? ` ${say("cut")}` : "");
  $("formats").replaceChildren(...formatsOf(answer).map(([name, type]) => new Option(name, type)));
  $("answer").hidden = false;
  turn(state.view);
}

const formatsOf = ({ type }) => Object.entries(type === FORMATS.triples ? FORMATS.graphs : FORMATS.rows);

function turn(view) {
  state.view = view;
  for (const name of ["table", "graph", "raw"]) {
    $(`tab-${name}`).setAttribute("aria-selected", String(name === view));
    $(`tab-${name}`).tabIndex = name === view ? 0 : -1;
    $(name).hidden = name !== view;
  }
  if (!state.answer) return;
  if (view === "table") showTable($("table"), state.rows, { page, say });
  if (view === "graph") draw($("graph"), state.rows, { page, say });
  if (view === "raw") showRaw();
}

async function inFormat() {
  const type = $("formats").value;
  return type === state.answer.type ? state.answer : ask(state.answer.query, { accept: type });
}

async function showRaw() {
  try {
    $("raw-text").textContent = (await inFormat()).text;
  } catch (error) {
    complain(error.message);
  }
}

async function download() {
  const { text, type } = await inFormat();
  const suffix = FORMATS.suffixes[type];
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = `${state.saved || "answer"}.${suffix}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

/* beginning */

async function begin() {
  listSaved();
  const asked = here.searchParams;
  const saved = asked.get("saved");
  if (page.saved.some(({ name }) => name === saved)) {
    $("saved").value = saved;
    showParameters(Object.fromEntries(asked));
    if (await write()) await run();
  } else {
    showParameters();
    editor.write(asked.get("query") ?? page.first);
    if (asked.get("query")) await run();
  }
  document.documentElement.dataset.ready = "";
}

$("saved").addEventListener("change", async () => {
  showParameters();
  const missing = $("parameters").querySelector("input:required:placeholder-shown, input:required:invalid");
  if (missing) missing.focus();
  else if (await write()) run();
});
$("choice").addEventListener("submit", async (event) => {
  event.preventDefault();
  if (await write()) run();
});
$("run").addEventListener("click", run);
$("formats").addEventListener("change", showRaw);
$("download").addEventListener("click", download);
$("copy").hidden = !navigator.clipboard;
$("copy").addEventListener("click", async () => {
  remember(editor.text());
  await navigator.clipboard.writeText(location.href);
  $("status").textContent = say("copied");
});
for (const tab of document.querySelectorAll('[role="tab"]')) {
  tab.addEventListener("click", () => turn(tab.dataset.view));
  tab.addEventListener("keydown", ({ key }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (!step) return;
    const views = ["table", "graph", "raw"];
    turn(views[(views.indexOf(state.view) + step + 3) % 3]);
    $(`tab-${state.view}`).focus();
  });
}

begin();
