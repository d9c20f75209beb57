"""How fast the store answers, against rdflib's in-memory store, in one run on one machine.

Method: 80,000 facts are made up between 2,000 things, the same ones every time. Both stores answer
one question: how many things lie two facts away from any (3.2 million ways). What counts is the
ratio. Memory is how much the resident set grows over 100,000 triples, each kind of store in a
process of its own.

    python benchmarks/store.py [--triples 80000] [--skip-rdflib]
"""

import argparse
import multiprocessing
import random
import resource
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from rdflib import Graph, URIRef

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from kg.graph.terms import Quad
from kg.ontology import KG
from kg.store import OxigraphStore

QUESTION = """
PREFIX kg: <https://kg.example/ontology#>
SELECT (COUNT(DISTINCT ?there) AS ?n) WHERE { ?here kg:knows ?between . ?between kg:knows ?there }
"""


def made_up(count: int) -> Iterator[Quad]:
    """Make facts between a fortieth as many things, the same ones every time."""
    dice = random.Random(80_000)  # noqa: S311 - a benchmark, not a secret
    things = [URIRef(f"https://kg.example/id/thing/{number}") for number in range(count // 40)]
    made: set[Quad] = set()
    while len(made) < count:
        made.add((dice.choice(things), KG.knows, dice.choice(things), None))
    return iter(sorted(made, key=str))


def embedded(quads: list[Quad]) -> OxigraphStore:
    """Fill kg's store."""
    store = OxigraphStore()
    store.add(quads)
    return store


def in_memory(quads: list[Quad]) -> Graph:
    """Fill rdflib's store."""
    graph = Graph()
    for subject, predicate, node, _ in quads:
        graph.add((subject, predicate, node))
    return graph


def seconds(work: Callable[[], object]) -> tuple[float, str]:
    """Run once; return how long it took and what came out."""
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, str(result)


def grown(name: str) -> float:
    """Fill a store with 100,000 triples in a process of its own; return MB of growth."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return float(pool.apply(_grow, (name,)))


def _grow(name: str) -> float:
    quads = list(made_up(100_000))
    before = _resident()
    kept = embedded(quads) if name == "kg" else in_memory(quads)
    after = _resident()
    assert len(kept) == len(quads)  # noqa: S101 - keeps the store alive until here
    return after - before


def _resident() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 1e6


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description="the store's speed and memory")
    parser.add_argument("--triples", type=int, default=80_000)
    parser.add_argument("--skip-rdflib", action="store_true")
    options = parser.parse_args()
    quads = list(made_up(options.triples))
    load, _ = seconds(lambda: embedded(quads))
    store = embedded(quads)
    ours, answer = min(seconds(lambda: store.select(QUESTION).rows[0][0]) for _ in range(3))
    print(f"load {options.triples} triples: {load:.2f} s; two-hop query: {ours:.3f} s ({answer})")
    print(f"memory per 100,000 triples: kg {grown('kg'):.0f} MB, rdflib {grown('rdflib'):.0f} MB")
    if not options.skip_rdflib:
        graph = in_memory(quads)
        theirs, check = seconds(lambda: next(iter(graph.query(QUESTION)))[0])  # type: ignore[index]
        same = "same answer" if check == answer else f"other answer: {check}"
        print(f"rdflib in memory: {theirs:.1f} s ({same}); ratio {theirs / ours:.0f}")


if __name__ == "__main__":
    main()
