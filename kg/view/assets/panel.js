// The panel: one thing, one fact or one path, told in words with the sentences behind them.

const AT_ONCE = 40;

function panelHead(kicker, title, language = null) {
  return make("div", { class: "panel-head" },
    make("p", { class: "kicker" }, ...kicker.map((part) => (typeof part === "string" ? make("span", { class: "text" }, part) : part))),
    make("h2", { id: "panel-title", dir: "auto", lang: language, tabindex: "-1" }, title),
    button("✕", close, { class: "button close", "aria-label": say("close") }));
}

function names(entity) {
  const rows = Object.entries(entity.labels).filter(([code]) => code).map(([code, name]) =>
    make("li", {}, make("span", { class: "tag", title: languageName(code) }, code), make("span", { lang: code, dir: "auto" }, name)));
  const also = (list) => [...new Map(list)].map(([name, code]) => make("span", { lang: code, dir: "auto", class: "also" }, name));
  return [
    rows.length > 1 ? make("ul", { class: "names" }, ...rows) : null,
    entity.also.length ? make("p", { class: "quiet" }, `${say("also")}: `, ...also(entity.also)) : null,
    entity.forms.length ? make("p", { class: "quiet" }, `${say("forms")}: `, ...also(entity.forms)) : null,
  ];
}

function actions(entity) {
  const { place } = entity;
  const focused = (steps) => String(Boolean(state.focus && state.focus.place === place && state.focus.steps === steps));
  return make("div", { class: "actions" },
    button(say("oneStep"), () => focusOn(place, 1), { "aria-pressed": focused(1) }),
    button(say("twoSteps"), () => focusOn(place, 2), { "aria-pressed": focused(2) }),
    button(say("pathFrom"), () => change({ choosing: { from: place } })),
    button(say("hide"), () => hide(place)),
    page.site ? make("a", { class: "button", href: page.site.pages + encode(entity.id) }, say("itsPage")) : null,
    page.site ? make("a", { class: "button", href: `${page.site.networks}${encode(entity.id)}${addressOf({ ...state, fact: null, focus: null, path: null, selected: place })}` }, say("allAround")) : null);
}

const valueElement = (fact) => {
  if (fact.to !== undefined) return entityLink(fact.to);
  if (fact.link) return external(fact.link);
  return make("strong", { lang: fact.language ?? null, dir: "auto" }, fact.value);
};

function factLine(fact, here = null) {
  const subject = fact.from === here ? make("span", { class: "here", dir: "auto" }, nameOf(entities[here])) : entityLink(fact.from);
  const object = fact.to !== undefined && fact.to === here ? make("span", { class: "here", dir: "auto" }, nameOf(entities[here])) : valueElement(fact);
  return make("p", { class: "fact-line" }, subject, " ", make("span", { class: "verb" }, relationName(fact.relation)), " ", object);
}

function factMeta(fact) {
  const share = Math.round(fact.confidence * 100);
  const meter = make("meter", { min: 0, max: 100, value: share, "aria-label": say("confidence") });
  const rules = fact.rules.length ? ` · ${say("rule")}: ${fact.rules.join(", ")}` : "";
  return make("p", { class: "meta" }, meter, ` ${percent(fact.confidence)} · ${count("documents", documentsOf(fact).length)}${rules}`);
}

const factItem = (fact, here = null) => make("li", { class: "fact" }, factLine(fact, here), ...[quotations(fact)].flat(), factMeta(fact));

// Facts in the order in which one tells them: what the thing does, then what is said of it by others.
function factList(entity) {
  const order = (fact) => [fact.to === undefined ? 0 : fact.from === entity.place ? 1 : 2,
    fact.language && fact.language !== state.labels ? 1 : 0, fact.relation, -documentsOf(fact).length, fact.place];
  const shown = entity.facts.map((at) => facts[at]).filter((fact) => !fact.link)
    .sort((a, b) => order(a).map((value, at) => value - order(b)[at]).find((difference) => difference) ?? 0);
  const list = make("ul", { class: "facts" }, ...shown.slice(0, AT_ONCE).map((fact) => factItem(fact, entity.place)));
  if (shown.length <= AT_ONCE) return list;
  const more = button(count("showMore", shown.length - AT_ONCE), () => {
    list.append(...shown.slice(AT_ONCE).map((fact) => factItem(fact, entity.place)));
    more.remove();
  });
  return [list, more];
}

function section(title, ...content) {
  return make("section", {}, make("h3", {}, title), ...content.flat());
}

function linksOut(entity) {
  const links = entity.facts.map((at) => facts[at]).filter((fact) => fact.link && fact.from === entity.place);
  if (!links.length && !entity.same.length) return null;
  return section(say("linksOut"), make("ul", { class: "plain" },
    ...links.map((fact) => make("li", {}, make("span", { class: "verb" }, relationName(fact.relation)), " ", external(fact.link), ...[quotations(fact)].flat())),
    ...entity.same.map((address) => make("li", {}, make("span", { class: "verb" }, say("sameAs")), " ", external(address)))));
}

function entityPanel(entity) {
  const named = entity.documents.map((place) => page.documents[place]);
  return [
    panelHead([icon(entity.kind, 15), kindName(entity.kind)], nameOf(entity), nameLanguage(entity) || null),
    ...names(entity),
    actions(entity),
    entity.facts.length ? section(count("facts", entity.facts.length), factList(entity)) : make("p", { class: "quiet" }, say("noFacts")),
    linksOut(entity),
    entity.reasons.length ? section(say("reasons"), make("ul", { class: "plain reasons" }, ...entity.reasons.map((reason) => make("li", { dir: "auto" }, reason)))) : null,
    named.length ? section(say("namedIn"), make("ul", { class: "plain" }, ...named.map(({ title, language }) =>
      make("li", {}, make("span", { class: "tag" }, language), make("span", { dir: "auto", lang: language }, title))))) : null,
  ];
}

const factPanel = (fact) => [
  panelHead([say("fact")], factText(fact)),
  make("ul", { class: "facts" }, factItem(fact)),
];

function pathPanel([start, goal]) {
  const title = say("pathBetween", { from: nameOf(entities[start]), to: nameOf(entities[goal]) });
  if (!seen.way) return [panelHead([say("path")], title), make("p", { class: "quiet" }, say("noPath"))];
  return [
    panelHead([`${say("path")} · ${count("steps", seen.way.facts.length)}`], title),
    make("ol", { class: "facts" }, ...seen.way.facts.map((at) => factItem(facts[at]))),
  ];
}

function panelContent() {
  if (state.path) return pathPanel(state.path);
  if (state.fact !== null) return factPanel(facts[state.fact]);
  if (state.selected !== null) return entityPanel(entities[state.selected]);
  return null;
}

function showPanel() {
  const content = panelContent();
  const panel = $("panel");
  panel.hidden = content === null;
  document.body.classList.toggle("reading", content !== null);
  panel.replaceChildren(...(content ?? []).filter(Boolean));
  panel.scrollTop = 0;
}
