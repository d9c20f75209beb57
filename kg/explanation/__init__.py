"""Says where a thing or a fact comes from, and why a name is not in the graph.

1. `index` arranges what a graph holds: facts by their ends, mentions by their entity.
2. `things_called` and `facts_called` find what people mean by words, an id or an IRI.
3. `describe_entity` and `describe_fact` tell names, mentions, evidence and reasons, in lines.
4. `describe_missing` looks a name up in what a build found but did not use (`read_record`).
5. `one_thing`, `pair_keys`, `rejected_claim` and `added_claim` write what people say as decisions do;
   `checked` holds a decision against those that are there.
6. `counts` says how much there is of everything.
"""

from kg.explanation.counting import ALL, Count, counts
from kg.explanation.deciding import (
    added_claim,
    checked,
    checked_kind,
    key_for,
    one_thing,
    pair_keys,
    rejected_claim,
)
from kg.explanation.finding import close_names, facts_called, things_called
from kg.explanation.index import Index, index
from kg.explanation.lines import describe_entity, describe_fact, shortened
from kg.explanation.missing import describe_missing
from kg.explanation.record import Record, Refusal, read_record

__all__ = [
    "ALL",
    "Count",
    "Index",
    "Record",
    "Refusal",
    "added_claim",
    "checked",
    "checked_kind",
    "close_names",
    "counts",
    "describe_entity",
    "describe_fact",
    "describe_missing",
    "facts_called",
    "index",
    "key_for",
    "one_thing",
    "pair_keys",
    "read_record",
    "rejected_claim",
    "shortened",
    "things_called",
]
