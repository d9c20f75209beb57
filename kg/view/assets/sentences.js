// The sentences that state a fact, one per document, the words marked.

// The marks to show: the ends of the fact first, then other names, none over another.
function marksFor(quote, fact) {
  const ends = new Set([fact.from, fact.to]);
  const wanted = [...(quote.marks ?? [])].sort((a, b) => ends.has(b[2]) - ends.has(a[2]) || a[0] - b[0] || b[1] - a[1]);
  if (fact.value) {
    const at = quote.text.toLowerCase().indexOf(fact.value.toLowerCase());
    if (at >= 0) wanted.unshift([at, at + fact.value.length, null]);
  }
  const taken = [];
  for (const mark of wanted) if (taken.every((other) => mark[1] <= other[0] || other[1] <= mark[0])) taken.push(mark);
  return taken.sort((a, b) => a[0] - b[0]).map(([start, end, entity]) => ({ start, end, entity, strong: entity === null || ends.has(entity) }));
}

function markedText(quote, fact) {
  const parts = [];
  let at = 0;
  for (const { start, end, strong } of marksFor(quote, fact)) {
    parts.push(quote.text.slice(at, start), make("mark", { class: strong ? "strong" : "" }, quote.text.slice(start, end)));
    at = end;
  }
  return [...parts, quote.text.slice(at)];
}

function quotation(place, fact) {
  const quote = page.quotes[place];
  const { title, name, language } = page.documents[quote.document];
  return make("figure", { class: "quotation" },
    make("blockquote", { lang: language === "und" ? null : language, dir: "auto" }, ...markedText(quote, fact)),
    make("figcaption", {}, make("span", { class: "tag" }, language === "und" ? "?" : language), make("cite", { dir: "auto", title: name }, title)));
}

// Who added a fact that no document has to state, and why.
const addition = ([who, when, why]) => make("figure", { class: "quotation" },
  make("blockquote", { dir: "auto" }, why),
  make("figcaption", {}, make("cite", { dir: "auto" }, `${say("addedBy", { name: who })}, ${when}`)));

// One sentence in the reader's language, the other language versions and further sentences on request.
function quotations(fact) {
  if (fact.added.length) return [...fact.added.map(addition), ...fact.quotes.map((place) => quotation(place, fact))];
  if (!fact.quotes.length) return make("p", { class: "quiet" }, say("noSentence"));
  const language = (place) => page.documents[page.quotes[place].document].language;
  const rank = (place) => (language(place) === state.labels ? 0 : language(place) === state.page ? 1 : 2);
  const [first, ...more] = [...fact.quotes].sort((a, b) => rank(a) - rank(b) || a - b);
  if (!more.length) return quotation(first, fact);
  const rest = make("details", { class: "more" }, make("summary", {}, count("moreSentences", more.length)));
  rest.addEventListener("toggle", () => {
    if (rest.open && rest.children.length === 1) rest.append(...more.map((place) => quotation(place, fact)));
  });
  return [quotation(first, fact), rest];
}
