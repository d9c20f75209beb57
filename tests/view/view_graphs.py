"""Graphs for the tests of the page: a small one written by hand, larger ones made by rule."""

import random
import re
from collections.abc import Iterator
from hashlib import sha256

from rdflib import RDF, RDFS, XSD, Dataset, Literal, Namespace, URIRef
from rdflib.term import Node

BASE = "https://kg.example/id/"
KG = Namespace("https://kg.example/ontology#")
OA = Namespace("http://www.w3.org/ns/oa#")
DCTERMS = Namespace("http://purl.org/dc/terms/")
SKOS = Namespace("http://www.w3.org/2004/02/skos/core#")
SCHEMA = Namespace("https://schema.org/")
FOAF = Namespace("http://xmlns.com/foaf/0.1/")
EVIDENCE = URIRef(f"{BASE}graph/evidence")
LANGUAGES = ("en", "fi", "hu", "ro", "sv")

Quad = tuple[Node, Node, Node, Node | None]
Told = tuple[int, str, list[tuple[URIRef, str]]]
"""Where a sentence stands, the sentence, and the words in it that name entities."""


class GraphMaker:
    """Collects quads in the shape that a build writes."""

    def __init__(self) -> None:
        self.quads: list[Quad] = []

    def say(self, subject: Node, predicate: Node, value: Node, graph: Node | None = None) -> None:
        self.quads.append((subject, predicate, value, graph))

    def document(self, name: str, language: str, title: str) -> URIRef:
        node = URIRef(f"{BASE}document/{name}")
        self.say(node, RDF.type, KG.Document)
        self.say(node, DCTERMS.title, Literal(title, lang=language))
        self.say(node, DCTERMS.language, Literal(language))
        self.say(node, DCTERMS.source, Literal(f"{name}.txt"))
        return node

    def entity(self, kind: str, slug: str, **names: str) -> URIRef:
        node = URIRef(f"{BASE}{kind.lower()}/{slug}")
        self.say(node, RDF.type, KG[kind])
        for language, name in names.items():
            tag = None if language == "any" else language
            self.say(node, RDFS.label, Literal(name, lang=tag))
        return node

    def quote(self, document: Node, start: int, exact: str) -> URIRef:
        key = sha256(f"{document} {start} {exact}".encode()).hexdigest()[:12]
        node, selector = URIRef(f"{BASE}evidence/{key}"), URIRef(f"{BASE}selector/{key}")
        self.say(node, RDF.type, OA.SpecificResource, EVIDENCE)
        self.say(node, OA.hasSource, document, EVIDENCE)
        self.say(node, OA.hasSelector, selector, EVIDENCE)
        self.say(selector, OA.start, Literal(start), EVIDENCE)
        self.say(selector, OA.end, Literal(start + len(exact)), EVIDENCE)
        self.say(selector, OA.exact, Literal(exact), EVIDENCE)
        return node

    def naming(self, entity: Node, document: Node, start: int, exact: str) -> None:
        key = sha256(f"{entity} {document} {start}".encode()).hexdigest()[:12]
        node = URIRef(f"{BASE}mention/{key}")
        self.say(node, RDF.type, KG.Mention, EVIDENCE)
        self.say(node, OA.hasBody, entity, EVIDENCE)
        self.say(node, OA.hasTarget, self.quote(document, start, exact), EVIDENCE)
        self.say(document, KG.mentions, entity)

    def fact(
        self,
        triple: tuple[Node, Node, Node],
        *,
        quotes: list[URIRef],
        confidence: float = 0.9,
        rule: str = "pattern",
    ) -> None:
        self.say(*triple)
        key = sha256(" ".join(part.n3() for part in triple).encode()).hexdigest()[:12]
        node = URIRef(f"{BASE}statement/{key}")
        self.say(node, RDF.type, KG.Statement, EVIDENCE)
        for part, value in zip((RDF.subject, RDF.predicate, RDF.object), triple, strict=True):
            self.say(node, part, value, EVIDENCE)
        score = Literal(str(confidence), datatype=XSD.decimal)
        self.say(node, KG.confidence, score, EVIDENCE)
        self.say(node, KG.witnesses, Literal(len(quotes)), EVIDENCE)
        self.say(node, KG.rule, Literal(rule), EVIDENCE)
        for quote in quotes:
            self.say(node, KG.evidence, quote, EVIDENCE)

    def stated(
        self,
        triple: tuple[Node, Node, Node],
        sentences: dict[URIRef, Told],
        *,
        confidence: float = 0.9,
    ) -> None:
        """Assert a fact with a sentence per document, in which words name entities."""
        quotes = []
        for document, (start, sentence, names) in sentences.items():
            quotes.append(self.quote(document, start, sentence))
            for entity, words in names:
                self.naming(entity, document, start + sentence.index(words), words)
        self.fact(triple, quotes=quotes, confidence=confidence)

    def dataset(self) -> Dataset:
        dataset = Dataset()
        for subject, predicate, value, graph in self.quads:
            target = dataset.graph(graph) if isinstance(graph, URIRef) else dataset.default_graph
            target.add((subject, predicate, value))
        return dataset


FIRST = [
    "Ada",
    "Bela",
    "Cyra",
    "Dario",
    "Elin",
    "Fanni",
    "Goran",
    "Hilda",
    "Ivo",
    "Janka",
    "Kaisa",
    "Lauri",
    "Mirel",
    "Noemi",
    "Otso",
    "Petra",
    "Radu",
    "Saara",
    "Tibor",
    "Ulla",
    "Vlad",
    "Wilma",
    "Ylva",
    "Zoltan",
]
LAST = [
    "Almgren",
    "Barta",
    "Cojocaru",
    "Dahl",
    "Erdei",
    "Forsell",
    "Gaal",
    "Hakala",
    "Ionescu",
    "Jansson",
    "Kallio",
    "Lengyel",
    "Moldovan",
    "Nieminen",
    "Olah",
    "Palsson",
    "Rusu",
    "Salmi",
    "Toth",
    "Uotila",
    "Varga",
    "Wiklund",
]
TOWNS = [
    "Aldmere",
    "Brookvik",
    "Csillagd",
    "Dunaly",
    "Eskola",
    "Fenwick",
    "Galdra",
    "Hollola",
    "Ildava",
    "Jarnsund",
]
FIELDS = [
    "Media",
    "Water",
    "Forest",
    "Youth",
    "Data",
    "Energy",
    "Radio",
    "Library",
    "Harbour",
    "Rail",
    "Climate",
    "Housing",
]
FORMS = [
    "Institute",
    "Council",
    "Agency",
    "Network",
    "Union",
    "Office",
    "Association",
    "Laboratory",
    "Fund",
]


def made_graph(entities: int, facts: int, *, seed: int = 5) -> Dataset:
    """Make a graph of communities: organisations with their people, projects and figures."""
    return made_quads(entities, facts, seed=seed).dataset()


def made_quads(entities: int, facts: int, *, seed: int = 5) -> GraphMaker:
    maker, chance = GraphMaker(), random.Random(seed)  # noqa: S311 - repeatable, not secret
    documents = [maker.document(f"report-{code}", code, f"Report {code}") for code in LANGUAGES]
    nodes = list(_nodes(maker, entities, chance))
    for subject, predicate, value in _triples(nodes, facts, chance):
        sentence = f"{subject[2]} and {value[2]} are named here together, said the report."
        start = chance.randrange(0, 90_000)
        told = documents[: 1 + min(4, int(chance.expovariate(0.8)))]
        names = [(subject[1], subject[2]), (value[1], value[2])]
        maker.stated(
            (subject[1], predicate, value[1]),
            dict.fromkeys(told, (start, sentence, names)),
            confidence=round(0.5 + chance.random() / 2, 2),
        )
    return maker


Entry = tuple[str, URIRef, str, int]


def _nodes(maker: GraphMaker, count: int, chance: random.Random) -> Iterator[Entry]:
    kinds = ["Person"] * 8 + ["Organisation"] * 5 + ["Project"] * 2 + ["Figure"] * 3
    kinds += ["Account"] * 3 + ["Event", "Publication", "Platform", "Place", "Topic"]
    groups = max(2, count // 22)
    for number in range(count):
        kind = "Organisation" if number < groups else chance.choice(kinds)
        name = {
            "Person": f"{chance.choice(FIRST)} {chance.choice(LAST)}",
            "Figure": f"{chance.randrange(20, 9000)} readers",
            "Account": f"@{chance.choice(FIELDS).lower()}{number}",
            "Place": chance.choice(TOWNS),
            "Project": f"#{chance.choice(FIELDS)}{chance.choice(FORMS)}",
        }.get(kind, f"{chance.choice(TOWNS)} {chance.choice(FIELDS)} {chance.choice(FORMS)}")
        node = maker.entity(kind, f"n{number}", en=name, fi=f"{name} (fi)")
        group = (
            number if number < groups else min(groups - 1, int(chance.betavariate(1, 2.6) * groups))
        )
        yield kind, node, name, group


JOINS = {
    ("Person", "Organisation"): ("worksFor", "heads"),
    ("Organisation", "Organisation"): ("collaboratesWith", "subOrganisationOf"),
    ("Organisation", "Project"): ("contributesTo", "coordinates"),
    ("Person", "Project"): ("contributesTo",),
    ("Person", "Event"): ("speaksAt", "moderates"),
    ("Organisation", "Event"): ("organises",),
    ("Organisation", "Publication"): ("created",),
    ("Organisation", "Account"): ("hasAccount",),
    ("Organisation", "Platform"): ("usesPlatform",),
    ("Project", "Platform"): ("usesPlatform",),
    ("Organisation", "Place"): ("locatedIn",),
    ("Organisation", "Figure"): ("hasFigure",),
    ("Project", "Figure"): ("hasFigure",),
    ("Person", "Person"): ("commends",),
}


def _triples(
    nodes: list[Entry], count: int, chance: random.Random
) -> Iterator[tuple[Entry, URIRef, Entry]]:
    by_group: dict[int, list[Entry]] = {}
    for node in nodes:
        by_group.setdefault(node[3], []).append(node)
    seen: set[tuple[URIRef, URIRef]] = set()
    hubs = [node for node in nodes if node[0] == "Organisation"]
    for turn in range(count * 30):
        if len(seen) >= count:
            return
        first = nodes[turn] if turn < len(nodes) else chance.choice(nodes)
        near = by_group[first[3]] if chance.random() < 0.93 else hubs
        second = near[0] if turn < len(nodes) else chance.choice(near)
        for pair in ((first, second), (second, first)):
            names = JOINS.get((pair[0][0], pair[1][0]))
            key = (pair[0][1], pair[1][1])
            if names and key not in seen and key[0] != key[1]:
                seen.add(key)
                yield pair[0], KG[chance.choice(names)], pair[1]
                break


def small_graph() -> Dataset:
    """Make a graph of about thirty things from a report in five languages, in words of our own."""
    return small_quads().dataset()


def small_quads() -> GraphMaker:
    maker = GraphMaker()
    documents = {
        code: maker.document(f"reading-{code}", code, title)
        for code, title in {
            "en": "Reading aloud in the harbour",
            "fi": "Ääneen lukemista satamassa",
            "sv": "Högläsning i hamnen",
            "hu": "Felolvasás a kikötőben",
            "ro": "Lectură cu voce tare în port",
        }.items()
    }
    entities = _small_entities(maker)
    _small_facts(maker, documents, entities)
    return maker


def _small_entities(maker: GraphMaker) -> dict[str, URIRef]:
    entities = {
        "ada": maker.entity("Person", "ada-lindqvist", any="Ada Lindqvist"),
        "bela": maker.entity("Person", "bela-farkas", en="Béla Farkas", hu="Farkas Béla"),
        "irina": maker.entity("Person", "irina-popescu", any="Irina Popescu"),
        "onni": maker.entity("Person", "onni-aaltio", any="Onni Äältiö"),
        "sven": maker.entity("Person", "sven-sjo", any="Sven Sjö"),
        "guild": maker.entity(
            "Organisation",
            "harbour-readers-guild",
            en="Harbour Readers' Guild",
            fi="Sataman lukijoiden kilta",
            sv="Hamnens läsargille",
            hu="Kikötői Olvasók Céhe",
            ro="Breasla Cititorilor din Port",
        ),
        "desk": maker.entity("Organisation", "story-desk", en="Story Desk", fi="Tarinapöytä"),
        "office": maker.entity(
            "Organisation",
            "port-library-office",
            en="Port Library Office",
            sv="Hamnbibliotekets kansli",
        ),
        "school": maker.entity(
            "Organisation", "lantern-school", en="Lantern School", hu="Lámpás Iskola"
        ),
        "radio": maker.entity("Organisation", "quay-radio", en="Quay Radio", fi="Laituriradio"),
        "fund": maker.entity("Organisation", "tide-fund", en="Tide Fund", ro="Fondul Mareea"),
        "aloud": maker.entity(
            "Project", "aloud-by-the-sea", en="#AloudByTheSea", fi="#ÄäneenMerellä"
        ),
        "boats": maker.entity("Project", "book-boats", en="Book Boats", sv="Bokbåtarna"),
        "talk": maker.entity("Event", "evening-of-pages", en="Evening of Pages", fi="Sivujen ilta"),
        "fair": maker.entity("Event", "quay-fair", en="Quay Fair", hu="Rakparti Vásár"),
        "guide": maker.entity("Publication", "reading-guide", en="A Guide to Reading Aloud"),
        "songs": maker.entity("Publication", "songs-of-the-pier", en="Songs of the Pier"),
        "tube": maker.entity("Platform", "clipview", any="ClipView"),
        "gram": maker.entity("Platform", "snapleaf", any="SnapLeaf"),
        "account": maker.entity("Account", "clipview-aloud", any="@aloudbythesea"),
        "account2": maker.entity("Account", "snapleaf-guild", any="@harbourreaders"),
        "town": maker.entity(
            "Place", "varnemunde-bay", en="Varnhamn", fi="Varnasatama", sv="Varnhamn"
        ),
        "coast": maker.entity("Place", "the-coast", en="The Coast", ro="Coasta"),
        "literacy": maker.entity("Topic", "literacy", en="literacy", fi="lukutaito", hu="olvasás"),
    }
    for slug, value, words in (
        ("readers", "412", {"en": "readers", "fi": "lukijaa", "sv": "läsare"}),
        ("boats", "9", {"en": "boats", "sv": "båtar"}),
        ("views", "18500", {"en": "views", "ro": "vizualizări"}),
        ("schools", "31", {"en": "schools", "hu": "iskola"}),
    ):
        node = maker.entity("Figure", slug, **words)
        maker.say(node, SCHEMA.value, Literal(value))
        entities[f"figure-{slug}"] = node
    maker.say(entities["guild"], SKOS.altLabel, Literal("HRG"))
    maker.say(entities["guild"], SKOS.hiddenLabel, Literal("Sataman lukijoiden killan", lang="fi"))
    maker.say(entities["guild"], SKOS.exactMatch, URIRef("https://authority.example/guild/7"))
    for reason in (
        "the acronym HRG stands beside the name in en and sv",
        "same place in the list of speakers in all five versions",
    ):
        maker.say(entities["guild"], KG.identityReason, Literal(reason), EVIDENCE)
    maker.say(entities["school"], SKOS.altLabel, Literal("Lantern"))
    return entities


def _small_facts(maker: GraphMaker, documents: dict[str, URIRef], e: dict[str, URIRef]) -> None:
    start = iter(range(100, 100_000, 160))

    def say(
        subject: str,
        relation: str,
        value: str,
        sentences: dict[str, tuple[str, str, str]],
        confidence: float = 0.9,
    ) -> None:
        told = {
            documents[code]: (next(start), text, [(e[subject], first), (e[value], second)])
            for code, (text, first, second) in sentences.items()
        }
        maker.stated((e[subject], KG[relation], e[value]), told, confidence=confidence)

    say(
        "ada",
        "heads",
        "guild",
        {
            "en": (
                "Ada Lindqvist is in charge of the Harbour Readers' Guild.",
                "Ada Lindqvist",
                "Harbour Readers' Guild",
            ),
            "fi": (
                "Ada Lindqvist johtaa Sataman lukijoiden kiltaa.",
                "Ada Lindqvist",
                "Sataman lukijoiden kiltaa",
            ),
            "sv": (
                "Ada Lindqvist leder Hamnens läsargille.",
                "Ada Lindqvist",
                "Hamnens läsargille",
            ),
            "hu": (
                "Ada Lindqvist vezeti a Kikötői Olvasók Céhét.",
                "Ada Lindqvist",
                "Kikötői Olvasók Céhét",
            ),
            "ro": (
                "Ada Lindqvist conduce Breasla Cititorilor din Port.",
                "Ada Lindqvist",
                "Breasla Cititorilor din Port",
            ),
        },
        0.99,
    )
    say(
        "bela",
        "worksFor",
        "school",
        {
            "en": (
                "Béla Farkas teaches at the Lantern School 📚 every week.",
                "Béla Farkas",
                "Lantern School",
            ),
            "hu": ("Farkas Béla a Lámpás Iskola tanára.", "Farkas Béla", "Lámpás Iskola"),
        },
        0.94,
    )
    short = "{0} {1} {2}."
    for subject, relation, value, codes, confidence in (
        ("irina", "worksFor", "office", "en ro", 0.92),
        ("onni", "worksFor", "radio", "fi en", 0.9),
        ("sven", "worksFor", "desk", "sv", 0.7),
        ("sven", "founded", "desk", "sv en", 0.88),
        ("desk", "subOrganisationOf", "guild", "en fi", 0.93),
        ("guild", "collaboratesWith", "office", "en sv", 0.85),
        ("guild", "collaboratesWith", "radio", "fi", 0.62),
        ("guild", "coordinates", "aloud", "en fi sv", 0.97),
        ("school", "contributesTo", "aloud", "hu en", 0.9),
        ("radio", "contributesTo", "aloud", "fi", 0.8),
        ("fund", "contributesTo", "boats", "ro en", 0.86),
        ("office", "coordinates", "boats", "en sv", 0.9),
        ("guild", "organises", "talk", "en fi sv hu ro", 0.99),
        ("ada", "speaksAt", "talk", "en fi", 0.95),
        ("bela", "speaksAt", "talk", "hu", 0.9),
        ("irina", "moderates", "talk", "ro en", 0.93),
        ("onni", "speaksAt", "fair", "fi", 0.84),
        ("school", "organises", "fair", "hu", 0.9),
        ("guild", "created", "guide", "en", 0.88),
        ("ada", "created", "songs", "sv", 0.6),
        ("aloud", "usesPlatform", "tube", "en fi", 0.9),
        ("aloud", "usesPlatform", "gram", "sv", 0.8),
        ("aloud", "hasAccount", "account", "en fi sv hu ro", 1.0),
        ("account", "accountOn", "tube", "en", 1.0),
        ("guild", "hasAccount", "account2", "en", 1.0),
        ("account2", "accountOn", "gram", "en", 1.0),
        ("talk", "locatedIn", "town", "en sv", 0.9),
        ("guild", "locatedIn", "town", "en", 0.9),
        ("town", "locatedIn", "coast", "ro", 0.75),
        ("talk", "hasFigure", "figure-readers", "en fi sv", 0.95),
        ("boats", "hasFigure", "figure-boats", "sv", 0.9),
        ("aloud", "hasFigure", "figure-views", "ro", 0.9),
        ("fair", "hasFigure", "figure-schools", "hu", 0.9),
        ("ada", "commends", "onni", "fi", 0.55),
    ):
        names = [_spoken(maker, e[subject]), _spoken(maker, e[value])]
        verb = re.sub("(?=[A-Z])", " ", relation).lower()
        text = short.format(names[0], verb, names[1])
        sentence = (text, names[0], names[1])
        say(subject, relation, value, dict.fromkeys(codes.split(), sentence), confidence)
    quote = maker.quote(documents["en"], next(start), "Ada Lindqvist, keeper of the reading lamps")
    title = Literal("keeper of the reading lamps", lang="en")
    maker.fact((e["ada"], KG.jobTitle, title), quotes=[quote], confidence=0.91)
    quote = maker.quote(
        documents["en"], next(start), "The guild's page is https://guild.example/ashore."
    )
    maker.fact((e["guild"], FOAF.homepage, URIRef("https://guild.example/ashore")), quotes=[quote])


def _spoken(maker: GraphMaker, entity: URIRef) -> str:
    labels = [v for s, p, v, _ in maker.quads if s == entity and p == RDFS.label]
    values = [str(v) for s, p, v, _ in maker.quads if s == entity and p == SCHEMA.value]
    return " ".join([*values, str(labels[0])])
