"""Versions of one text as witnesses: what each states, and in what they are not alike.

1. A build lays the blocks of the versions side by side (`Passage`).
2. For each fact and figure, the versions that state it are told, with their words (`Claim`).
3. Where the versions are not alike, there is a `Finding` with a side for each of them: facts not
   found in some version, numbers that disagree, names that differ within one version, passages
   that some version lacks. `Severity` says whether the texts differ or whether it is a nuance.
"""

from kg.comparison.comparing import compare, compare_versions
from kg.comparison.nouns import Claim, Comparison, Finding, Kind, Severity, Side, Version

__all__ = [
    "Claim",
    "Comparison",
    "Finding",
    "Kind",
    "Severity",
    "Side",
    "Version",
    "compare",
    "compare_versions",
]
