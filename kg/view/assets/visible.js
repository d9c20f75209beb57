// Which entities and facts the filters, the hidden things and the focus leave to see.

let seen = { entities: [], facts: [], way: null };

const documentOn = (place) =>
  !state.documents.has(place) && !state.languages.has(page.documents[place].language);

function factOn(fact) {
  if (state.relations.has(fact.relation) || fact.confidence < state.least) return false;
  if (!state.documents.size && !state.languages.size) return true;
  return !fact.quotes.length || documentsOf(fact).some(documentOn);
}

function entityOn(entity, on) {
  if (state.hidden.has(entity.place) || state.kinds.has(entity.kind)) return false;
  if (entity.facts.length) return entity.facts.some((at) => on[at]);
  return !entity.documents.length || entity.documents.some(documentOn);
}

// Work out `seen` from `state`: a flag for each entity and fact, and the path that is asked for.
function look() {
  const factFlags = facts.map(factOn);
  const entityFlags = entities.map((entity) => entityOn(entity, factFlags));
  for (const fact of facts) {
    const ends = entityFlags[fact.from] && (fact.to === undefined || entityFlags[fact.to]);
    factFlags[fact.place] = factFlags[fact.place] && ends;
  }
  const allowed = (at) => factFlags[at];
  const way = state.path ? shortestPath(state.path[0], state.path[1], allowed) : null;
  if (state.focus) {
    const near = neighbourhood(state.focus.place, state.focus.steps, allowed);
    entities.forEach((entity) => { entityFlags[entity.place] = near.has(entity.place); });
    facts.forEach((fact) => {
      factFlags[fact.place] = factFlags[fact.place] && entityFlags[fact.from]
        && (fact.to === undefined || entityFlags[fact.to]);
    });
  }
  seen = { entities: entityFlags, facts: factFlags, way };
}

const seenEntities = () => entities.filter((entity) => seen.entities[entity.place]);
const seenFacts = () => facts.filter((fact) => seen.facts[fact.place]);
