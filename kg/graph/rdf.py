"""Knowledge as an RDF dataset; `kg.graph.reading` is the way back.

1. The default graph holds documents, entities and facts, each fact as one plain triple.
2. The graph `<base>graph/evidence` holds a statement for each fact, the words that state it, the
   mentions of every entity and the reasons for its identity.

A fact stands with the `kg:` property that the text gave and those above it (`kg.facts` adds
`worksFor` to `heads`), each with a statement. That `collaboratesWith` holds both ways and what
schema.org calls a property is in the ontology, so that the graph stays small; a query says
`kg:collaboratesWith|^kg:collaboratesWith`.
"""

from collections.abc import Iterator
from itertools import chain

from kg.graph.entities import (
    account_quads,
    document_quads,
    entity_quads,
    mention_links,
    version_quads,
)
from kg.graph.evidence import evidence_quads, fact_quad
from kg.graph.iris import DEFAULT_BASE, checked_base
from kg.graph.terms import Quad, in_order
from kg.model import Knowledge
from kg.ontology import Ontology


def dataset(knowledge: Knowledge, ontology: Ontology, *, base: str = DEFAULT_BASE) -> list[Quad]:
    """Write all that a build knows, each quad once, in the order of `kg.graph.terms.in_order`.

    Raises:
        UsageError: nothing can be named under `base`.

    """
    checked_base(base)
    plain = _plain_quads(knowledge, ontology=ontology, base=base)
    return in_order(chain(plain, evidence_quads(knowledge, ontology=ontology, base=base)))


def _plain_quads(knowledge: Knowledge, *, ontology: Ontology, base: str) -> Iterator[Quad]:
    for document in knowledge.documents:
        yield from document_quads(document, ontology=ontology, base=base)
    for entity in knowledge.entities:
        yield from entity_quads(entity, ontology=ontology, base=base)
    for fact in knowledge.facts:
        yield fact_quad(fact, base=base)
    yield from account_quads(knowledge, base=base)
    yield from mention_links(knowledge, base=base)
    yield from version_quads(knowledge, ontology=ontology, base=base)
