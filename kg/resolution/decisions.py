"""What people decided: the nouns of `decisions.yaml`, which `kg.resolution.ledger` reads and writes.

A thing is named by its id, or by a name with its class and language in brackets where they matter:
`organisation/sea-council`, `Merineuvosto [Organisation, fi]`. A decision has one action, and says
who took it, when and why.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kg.model import Attribution, Entity
from kg.resolution.names import squeeze

_ID = re.compile(r"[a-z]+/[a-z0-9-]+")
_TAG = r"(?:[A-Z]\w*|[a-z]{2}(?:-[A-Za-z0-9]+)*|und)"
_KEY = re.compile(rf"(?P<name>.*?)(?:\s*\[(?P<tags>{_TAG}(?:\s*,\s*{_TAG})?)\])?", re.DOTALL)
_BY_ID = frozenset({"Account", "Figure"})
"""Classes whose names say little: a handle on any platform, the unit of a number."""

Bearers = Mapping[tuple[str, str], Collection[str]]
"""By class and folded name: the ids of the entities that bear it."""

DECIDED = "decided: "
"""What the words of a decision begin with among the reasons of an entity."""


class Action(StrEnum):
    """What a decision does."""

    SAME = "same"
    DIFFERENT = "different"
    RENAME = "rename"
    RETYPE = "retype"
    NOT_AN_ENTITY = "not-an-entity"
    REJECT = "reject"
    ADD = "add"


PAIRED = frozenset({Action.SAME, Action.DIFFERENT})
CLAIMED = frozenset({Action.REJECT, Action.ADD})
CHANGED = frozenset({Action.RENAME, Action.RETYPE})


@dataclass(frozen=True, slots=True)
class ThingKey:
    """How a decision names a thing: its id, or a name with perhaps a class and a language.

    >>> key = ThingKey("Merineuvosto [Organisation, fi]")
    >>> key.name, key.kind, key.language, key.id
    ('Merineuvosto', 'Organisation', 'fi', '')
    """

    text: str

    @property
    def id(self) -> str:
        """The id, if it is one."""
        return self.text if _ID.fullmatch(self.text) else ""

    @property
    def name(self) -> str:
        """The name without its brackets."""
        found = _KEY.fullmatch(self.text)
        return found["name"] if found else self.text

    @property
    def kind(self) -> str:
        """The class in the brackets."""
        return next((tag for tag in self._tags() if tag[:1].isupper()), "")

    @property
    def language(self) -> str:
        """The language in the brackets."""
        return next((tag for tag in self._tags() if tag[:1].islower()), "")

    def _tags(self) -> list[str]:
        found = _KEY.fullmatch(self.text)
        tags = (found["tags"] if found else "") or ""
        return [tag.strip() for tag in tags.split(",") if tag.strip()]


@dataclass(frozen=True, slots=True)
class Claim:
    """The fact of a `reject` or an `add`; the object is a thing, a link, or words as a `ThingKey`."""

    subject: ThingKey
    predicate: str
    object: ThingKey

    def __str__(self) -> str:
        return f"{self.subject.text} {self.predicate} {self.object.text}"


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision; `line` is where it stands in its file (0: in none), `why` may be empty."""

    action: Action
    things: tuple[ThingKey, ...]
    who: str
    when: str
    why: str = ""
    to: str = ""
    claim: Claim | None = None
    line: int = field(default=0, compare=False)

    @property
    def words(self) -> str:
        """The decision in one line."""
        named = str(self.claim or " | ".join(thing.text for thing in self.things))
        change = f" to {self.to}" if self.to else ""
        reason = f": {self.why}" if self.why else ""
        return f"{self.action} {named}{change} ({self.who}, {self.when}{reason})"

    @property
    def keys(self) -> tuple[ThingKey, ...]:
        """All things that the decision names."""
        return (*self.things, *((self.claim.subject, self.claim.object) if self.claim else ()))

    @property
    def attribution(self) -> Attribution:
        """Who answers for it."""
        return Attribution(self.who, self.when, self.why)


@dataclass(frozen=True, slots=True)
class Decisions:
    """All decisions of one file, in its order; the hash of the file is empty where there is none."""

    items: tuple[Decision, ...] = ()
    file: str = ""
    sha256: str = ""


def bearers_of(entities: Iterable[Entity]) -> Bearers:
    """Gather who bears each name, in any form, among the entities of a class."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for entity in entities:
        for name in (*entity.labels, *entity.alternatives, *entity.forms):
            found[entity.kind, squeeze(name.text)].add(entity.id)
    return found


def key_of(entity: Entity, bearers: Bearers) -> ThingKey:
    """Name an entity for people: by name and class where no other is called so, else by its id."""
    label = next((one for one in entity.labels if one.text == entity.name), None)
    if label is None or entity.kind in _BY_ID:
        return ThingKey(entity.id)
    if set(bearers.get((entity.kind, squeeze(label.text)), ())) - {entity.id}:
        return ThingKey(entity.id)
    tags = f"{entity.kind}, {label.language}" if label.language else entity.kind
    return ThingKey(f"{label.text} [{tags}]")
