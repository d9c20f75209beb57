"""What the endpoint says of itself (SPARQL 1.1 Service Description), as N-Triples.

Every node has a name: the endpoint's address with a fragment.
"""

from collections.abc import Iterator

from kg.graph.iris import evidence_graph_iri
from kg.serve.served import Served
from kg.store import GRAPH_FORMATS, ROWS_FORMATS

SD = "http://www.w3.org/ns/sparql-service-description#"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


def description(held: Served, endpoint: str) -> bytes:
    """Describe the service at the address `endpoint`."""
    triples = {f"<{s}> <{p}> <{o}> .\n" for s, p, o in _triples(held, endpoint)}
    return "".join(sorted(triples)).encode()


def _triples(held: Served, endpoint: str) -> Iterator[tuple[str, str, str]]:
    service, dataset = f"{endpoint}#service", f"{endpoint}#dataset"
    yield service, TYPE, f"{SD}Service"
    yield service, f"{SD}endpoint", endpoint
    yield service, f"{SD}supportedLanguage", f"{SD}SPARQL11Query"
    formats = [one.iri for one in ROWS_FORMATS.values()] + [
        one.iri for one in GRAPH_FORMATS.values()
    ]
    for form in formats:
        yield service, f"{SD}resultFormat", form
    yield service, f"{SD}defaultDataset", dataset
    yield dataset, TYPE, f"{SD}Dataset"
    for name, role in (("facts", "defaultGraph"), ("evidence", "namedGraph")):
        yield dataset, f"{SD}{role}", f"{endpoint}#{name}"
    yield f"{endpoint}#facts", TYPE, f"{SD}Graph"
    yield f"{endpoint}#evidence", TYPE, f"{SD}NamedGraph"
    yield f"{endpoint}#evidence", f"{SD}name", evidence_graph_iri(held.base)
