"""Joins nodes under guards, and keeps every join and every refusal with its words."""

from dataclasses import dataclass, field

from kg.resolution.guards import NodeFacts, Profile, merged, veto_of


@dataclass(frozen=True, slots=True, order=True)
class Join:
    """Two nodes taken for one thing: how sure (0 to 1) and why."""

    first: int
    second: int
    score: float
    reason: str


@dataclass(frozen=True, slots=True, order=True)
class Refusal:
    """Two nodes that something spoke for joining, and what spoke against."""

    first: int
    second: int
    reason: str
    veto: str


@dataclass(slots=True)
class Clusters:
    """A forest of nodes with a profile for each tree.

    The one mutable object of resolution: `resolve` makes it, fills it and reads it out.
    """

    facts: NodeFacts
    joins: list[Join] = field(default_factory=list)
    refusals: set[Refusal] = field(default_factory=set)
    _parent: list[int] = field(init=False)
    _profiles: dict[int, Profile] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._parent = list(range(len(self.facts.nodes)))

    def root(self, node: int) -> int:
        """The node that stands for the cluster of `node`."""
        while self._parent[node] != node:
            self._parent[node] = self._parent[self._parent[node]]
            node = self._parent[node]
        return node

    def profile(self, node: int) -> Profile:
        """What is known of the cluster of `node`."""
        root = self.root(node)
        found = self._profiles.get(root)
        if found is None:
            found = self._profiles[root] = self.facts.profile(root)
        return found

    def together(self, first: int, second: int) -> bool:
        """Whether two nodes are one thing so far."""
        return self.root(first) == self.root(second)

    def veto(self, first: int, second: int, *, direct: bool = True) -> str:
        """Words that forbid the clusters of two nodes to be one, or nothing."""
        ours, theirs = self.profile(first), self.profile(second)
        return veto_of(ours, theirs, facts=self.facts, root=self.root, direct=direct)

    def join(
        self, first: int, second: int, *, reason: str, score: float = 1.0, direct: bool = True
    ) -> bool:
        """Take two nodes for one thing, unless a guard forbids it.

        `direct` evidence speaks of these two (one name, one account); what is not direct must
        not join two things of one document.
        """
        if self.together(first, second):
            return True
        low, high = min(first, second), max(first, second)
        veto = self.veto(first, second, direct=direct)
        if veto:
            self.refusals.add(Refusal(low, high, reason, veto))
            return False
        self.joins.append(Join(low, high, score, reason))
        self._link(self.root(low), self.root(high))
        return True

    def force(self, first: int, second: int, *, reason: str) -> None:
        """Take two nodes for one thing, whatever speaks against it."""
        if not self.together(first, second):
            low, high = min(first, second), max(first, second)
            self.joins.append(Join(low, high, 1.0, reason))
            self._link(self.root(low), self.root(high))

    def refuse(self, first: int, second: int, *, reason: str, veto: str) -> None:
        """Keep that two nodes are not taken for one thing, although something spoke for it."""
        self.refusals.add(Refusal(min(first, second), max(first, second), reason, veto))

    def groups(self) -> list[list[int]]:
        """Every cluster, in the order of its first node."""
        found: dict[int, list[int]] = {}
        for node in range(len(self._parent)):
            found.setdefault(self.root(node), []).append(node)
        return list(found.values())

    def _link(self, first: int, second: int) -> None:
        small, large = sorted(
            (first, second), key=lambda root: (len(self.profile(root).nodes), root)
        )
        self._parent[small] = large
        self._profiles[large] = merged(self.profile(large), self._profiles.pop(small))
