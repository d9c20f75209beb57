// Walks along facts that are not filtered out: who is near, and the shortest way between two.

// The facts that lead from an entity to its neighbours.
function steps(place, allowed) {
  return entities[place].facts.filter((at) => facts[at].to !== undefined && allowed(at));
}

// Every entity within so many steps, with its distance.
function neighbourhood(place, reach, allowed) {
  const distance = new Map([[place, 0]]);
  let edge = [place];
  for (let step = 1; step <= reach; step += 1) {
    const next = [];
    for (const at of edge) {
      for (const fact of steps(at, allowed)) {
        const other = otherEnd(facts[fact], at);
        if (!distance.has(other)) {
          distance.set(other, step);
          next.push(other);
        }
      }
    }
    edge = next;
  }
  return distance;
}

// The shortest way from one entity to another: entities and the facts between them; null if none.
function shortestPath(start, goal, allowed) {
  const cameBy = new Map([[start, null]]);
  const queue = [start];
  for (let head = 0; head < queue.length && !cameBy.has(goal); head += 1) {
    for (const fact of steps(queue[head], allowed)) {
      const other = otherEnd(facts[fact], queue[head]);
      if (!cameBy.has(other)) {
        cameBy.set(other, fact);
        queue.push(other);
      }
    }
  }
  if (!cameBy.has(goal)) return null;
  const way = { entities: [goal], facts: [] };
  for (let at = goal; cameBy.get(at) !== null;) {
    const fact = cameBy.get(at);
    at = otherEnd(facts[fact], at);
    way.facts.unshift(fact);
    way.entities.unshift(at);
  }
  return way;
}
