// What the page says, in the language that it speaks; names in the language of labels.

const LANGUAGE_NAMES = { en: "English", fi: "suomi", sv: "svenska", hu: "magyar", ro: "română" };

function say(key, values = {}) {
  const text = tables[state.page][key] ?? tables.en[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

// "1 fact", "3 facts", "20 de fapte": the form that the language's plural rules ask for.
function count(key, number) {
  const form = new Intl.PluralRules(state.page).select(number);
  const table = tables[state.page];
  const text = table[`${key}.${form}`] ?? table[`${key}.other`] ?? key;
  return text.replace("{n}", number.toLocaleString(state.page));
}

const percent = (share) => new Intl.NumberFormat(state.page, { style: "percent" }).format(share);

function languageName(code) {
  if (!code || code === "und") return say("unknownLanguage");
  try {
    return new Intl.DisplayNames([state.page], { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}

function chosen(labels, language) {
  return labels[language] ?? labels[""] ?? labels.en ?? labels[Object.keys(labels).sort()[0]];
}

function nameOf(entity, language = state.labels) {
  const name = chosen(entity.labels, language);
  if (!entity.value) return name ?? entity.id;
  return name === undefined || name.includes(entity.value) ? name ?? entity.value : `${entity.value} ${name}`;
}

// The language of the name that is shown, for screen readers.
function nameLanguage(entity) {
  for (const code of [state.labels, "", "en"]) if (code in entity.labels) return code;
  return Object.keys(entity.labels).sort()[0] ?? "";
}

const kindName = (kind) => chosen(page.classes[kind].labels, state.page);
const relationName = (relation) => chosen(page.relations[relation].labels, state.page);

function valueName(fact) {
  if (fact.to !== undefined) return nameOf(entities[fact.to]);
  return fact.link ?? fact.value;
}

const factText = (fact) =>
  `${nameOf(entities[fact.from])} ${relationName(fact.relation)} ${valueName(fact)}`;

// Put the page's language into every element that the template marked.
function translate() {
  document.documentElement.lang = state.page;
  for (const element of document.querySelectorAll("[data-say]")) element.textContent = say(element.dataset.say);
  for (const element of document.querySelectorAll("[data-say-label]")) element.setAttribute("aria-label", say(element.dataset.sayLabel));
  for (const element of document.querySelectorAll("[data-say-hint]")) element.setAttribute("placeholder", say(element.dataset.sayHint));
}
