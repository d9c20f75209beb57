"""What people decided, kept in a file that people read: `decisions.yaml`.

```yaml
- same: [organisation/sea-council, "Merineuvosto [Organisation, fi]"]
  who: Ann Lee
  when: 2031-05-02
  why: one body with two names
- rename: organisation/sea-council
  to: "Council of the Sea [en]"
  who: …
- add: {subject: person/ann-lee, property: worksFor, object: organisation/sea-council}
  who: …
```

A thing is named by its id, or by a name with its class and language in brackets where they matter.
A decision has one action, and says who took it, when and why.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

import yaml

from kg.errors import DecisionError

_ID = re.compile(r"[a-z]+/[a-z0-9-]+")
_KEY = re.compile(r"(?P<name>.*?)\s*(?:\[(?P<tags>[^\[\]]*)\])?")
_CLAIM = ("subject", "property", "object")
_SIGNED = ("who", "when", "why")


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
    """How a decision names a thing: its id, or a name with perhaps a class and a language."""

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
class Decision:
    """One decision; `claim` is the fact of a `reject` or `add` as subject, property, object."""

    action: Action
    things: tuple[ThingKey, ...]
    who: str
    when: str
    why: str
    to: str = ""
    claim: tuple[str, str, str] = ("", "", "")

    @property
    def words(self) -> str:
        """The decision in one line."""
        named = " | ".join(thing.text for thing in self.things) or " ".join(self.claim)
        change = f" to {self.to}" if self.to else ""
        return f"{self.action} {named}{change} ({self.who}, {self.when}: {self.why})"


@dataclass(frozen=True, slots=True)
class Decisions:
    """All decisions of one file, in its order."""

    items: tuple[Decision, ...] = ()
    file: str = ""


@dataclass(frozen=True, slots=True)
class _Item:
    """One item of the file, as YAML has it."""

    file: str
    number: int
    fields: Mapping[str, object] = field(default_factory=dict)

    def wrong(self, problem: str) -> DecisionError:
        """Say what is wrong with this item."""
        return DecisionError(self.file, f"decision {self.number}: {problem}")

    def text(self, name: str) -> str:
        """The text of a field, which must be there."""
        value = self.fields.get(name)
        if value is None or isinstance(value, (list, dict)) or not str(value).strip():
            problem = f"{name!r} is missing or no text"
            raise self.wrong(problem)
        return str(value).strip()


def read_decisions(path: Path) -> Decisions:
    """Read a file of decisions; a file that is not there holds none.

    Raises:
        DecisionError: the file is not YAML, or an item is not a decision.

    """
    if not path.is_file():
        return Decisions((), str(path))
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        problem = " ".join(str(error).split())
        raise DecisionError(str(path), problem) from error
    if data is None:
        return Decisions((), str(path))
    if not isinstance(data, list):
        raise DecisionError(str(path), "not a list of decisions")
    return Decisions(
        tuple(_decision(str(path), number, item) for number, item in enumerate(data, start=1)),
        str(path),
    )


def append_decision(path: Path, decision: Decision) -> None:
    """Write a decision at the end of a file, and leave all else as it is."""
    item: dict[str, object] = {str(decision.action): _value(decision)}
    if decision.to:
        item["to"] = decision.to
    item |= {"who": decision.who, "when": decision.when, "why": decision.why}
    text = yaml.safe_dump([item], allow_unicode=True, sort_keys=False, width=100)
    before = path.read_text(encoding="utf-8") if path.is_file() else ""
    gap = "" if not before or before.endswith("\n") else "\n"
    path.write_text(before + gap + text, encoding="utf-8")


def _value(decision: Decision) -> object:
    if decision.action in CLAIMED:
        return dict(zip(_CLAIM, decision.claim, strict=True))
    texts = [thing.text for thing in decision.things]
    return texts if decision.action in PAIRED else texts[0]


def _decision(file: str, number: int, data: object) -> Decision:
    item = _Item(file, number, data if isinstance(data, dict) else {})
    actions = [action for action in Action if action in item.fields]
    if len(actions) != 1:
        problem = f"needs one of {', '.join(Action)}; has {len(actions)}"
        raise item.wrong(problem)
    action = actions[0]
    who, when, why = (item.text(name) for name in _SIGNED)
    return Decision(
        action,
        () if action in CLAIMED else _things(item, action),
        who,
        when,
        why,
        item.text("to") if action in CHANGED else "",
        _claim(item, action) if action in CLAIMED else ("", "", ""),
    )


def _things(item: _Item, action: Action) -> tuple[ThingKey, ...]:
    if action not in PAIRED:
        return (ThingKey(item.text(action)),)
    value = item.fields[action]
    names = [str(name).strip() for name in value] if isinstance(value, Sequence) else []
    if isinstance(value, str) or len(names) <= 1:
        problem = f"{action} needs a list of two things or more"
        raise item.wrong(problem)
    return tuple(ThingKey(name) for name in names)


def _claim(item: _Item, action: Action) -> tuple[str, str, str]:
    value = item.fields[action]
    parts = _Item(item.file, item.number, value if isinstance(value, dict) else {})
    subject, predicate, object_ = (parts.text(name) for name in _CLAIM)
    return subject, predicate, object_
