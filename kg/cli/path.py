"""The saved query that SPARQL cannot answer: the shortest way between two things.

Property paths tell that there is a way, not which; this one is found in the network
(`kg.exports.shortest_path`), over any number of facts.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from kg.errors import UsageError
from kg.queries import Parameter, ParameterType, SavedQuery, render

if TYPE_CHECKING:
    from kg.store import Store, Table

PATH = SavedQuery(
    name="shortest-path",
    title="The shortest connection between two things, over any number of facts",
    description="Each step of the way: two things, the fact between them, a sentence that says it.",
    parameters=(
        Parameter("first", ParameterType.THING, "where to start"),
        Parameter("second", ParameterType.THING, "where to arrive"),
    ),
    text="",
)


def find_path(store: "Store", values: Mapping[str, str]) -> "Table":
    """Answer `PATH`; no rows where there is no way.

    Raises:
        UsageError: a parameter is absent or unknown, or nothing has its name.

    """
    from kg.exports.network import to_networkx
    from kg.exports.paths import shortest_path
    from kg.store import Table

    render(PATH, values)
    network = to_networkx(store)
    ends = [_named(store, values[parameter.name]) for parameter in PATH.parameters]
    ways = [shortest_path(network, first, second) for first in ends[0] for second in ends[1]]
    best = min((way for way in ways if way is not None), key=len, default=())
    rows = [
        (
            number,
            str(network.nodes[step.start]["label"]),
            f"→ {step.relation} →" if step.forward else f"← {step.relation} ←",
            str(network.nodes[step.end]["label"]),
            step.sentence,
        )
        for number, step in enumerate(best, start=1)
    ]
    return Table.of(("step", "from", "fact", "to", "sentence"), rows)


def _named(store: "Store", name: str) -> list[str]:
    from kg.store import things_named

    found = [str(thing) for thing in things_named(store, name.strip())]
    if not found:
        message = f"nothing in the graph is called {name!r}"
        raise UsageError(message)
    return found
