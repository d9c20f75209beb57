// The page's data, indexed: entities with the facts about them, and names to search.

const readJson = (id) => JSON.parse(document.getElementById(id).textContent);

const page = readJson("data");
const tables = readJson("words");

const entities = page.entities.map((entity, place) => ({
  also: [], forms: [], same: [], reasons: [], documents: [], value: "",
  ...entity, place, facts: [],
}));

const facts = page.facts.map((fact, place) => ({ quotes: [], rules: [], added: [], ...fact, place }));

for (const fact of facts) {
  entities[fact.from].facts.push(fact.place);
  if (fact.to !== undefined && fact.to !== fact.from) entities[fact.to].facts.push(fact.place);
}

const entityById = new Map(entities.map((entity) => [entity.id, entity.place]));
const nodeOf = page.network.nodes;
const edgePlaces = page.network.edges.map((edge) => edge.id);

const otherEnd = (fact, place) => (fact.from === place ? fact.to : fact.from);

const documentsOf = (fact) => [...new Set(fact.quotes.map((place) => page.quotes[place].document))];

const textLanguages = [...new Set(page.documents.map((document) => document.language))].sort();

const labelLanguages = (() => {
  const found = new Set();
  for (const entity of entities) for (const code of Object.keys(entity.labels)) if (code) found.add(code);
  return [...found].sort();
})();

// Letters that Unicode does not split into a base letter and a mark.
const PLAIN = { "ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th" };

// Text without case and diacritics: what two spellings of a name have in common.
function fold(text) {
  const bare = text.normalize("NFKD").replace(/[\p{M}\p{Cf}]/gu, "").toLowerCase();
  return bare.replace(/[øđłßæœıðþ]/g, (letter) => PLAIN[letter]);
}
