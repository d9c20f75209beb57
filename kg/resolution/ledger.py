"""Reads and writes `decisions.yaml`, the file in which people keep what they decided.

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

It is read as a tree of nodes, so that whatever is wrong is told with its line. A decision is
written at the end; what stands before stays as it is, byte for byte.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

from kg.errors import DecisionError
from kg.resolution.decisions import (
    CHANGED,
    CLAIMED,
    PAIRED,
    Action,
    Claim,
    Decision,
    Decisions,
    ThingKey,
)

_CLAIM = ("subject", "property", "object")
_FIELDS = (*Action, "to", "who", "when", "why")
_ONE_LINE = 1_000_000
_HEAD = (
    "# What people decided about the graph: every build applies it. Edit it or add to it freely.\n"
)


def read_decisions(path: Path) -> Decisions:
    """Read a file of decisions; a file that is not there holds none.

    Raises:
        DecisionError: the file is not YAML, or an item is not a decision.

    """
    try:
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return Decisions()
    except OSError as error:
        raise DecisionError(str(path), error.strerror or "cannot be read") from error
    return Decisions(_parsed(data, str(path)), str(path), hashlib.sha256(data).hexdigest())


def append_decision(path: Path, decision: Decision) -> None:
    """Write a decision at the end of a file, and leave all else as it is.

    Raises:
        DecisionError: the file is wrong, or nothing can be written at its end.

    """
    before = path.read_bytes() if path.is_file() else _HEAD.encode()
    _parsed(before, str(path))
    root = _composed(before, str(path))
    if isinstance(root, yaml.SequenceNode) and root.flow_style:
        problem = "a list in square brackets; allowed: a decision a paragraph, each after a dash"
        raise DecisionError(str(path), problem, root.start_mark.line + 1)
    margin = " " * (root.start_mark.column if root is not None else 0)
    lines = [f"{margin}{line}\n" for line in _written(decision).splitlines()]
    gap = b"" if not before or before.endswith(b"\n") else b"\n"
    text = gap + b"\n" + "".join(lines).encode()
    _parsed(before + text, str(path))
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab") as file:
        file.write(text if path.stat().st_size else before + text)


def _written(decision: Decision) -> str:
    item: dict[str, object] = {str(decision.action): _value(decision)}
    if decision.to:
        item["to"] = decision.to
    item |= {"who": decision.who, "when": date.fromisoformat(decision.when)}
    if decision.why:
        item["why"] = decision.why
    return yaml.safe_dump([item], allow_unicode=True, sort_keys=False, width=_ONE_LINE)


def _value(decision: Decision) -> object:
    claim = decision.claim
    if claim is not None:
        parts = (claim.subject.text, claim.predicate, claim.object.text)
        return dict(zip(_CLAIM, parts, strict=True))
    texts = [thing.text for thing in decision.things]
    return texts if decision.action in PAIRED else texts[0]


def _parsed(data: bytes, file: str) -> tuple[Decision, ...]:
    root = _composed(data, file)
    if root is None:
        return ()
    if not isinstance(root, yaml.SequenceNode):
        problem = f"{_what(root)}; allowed: a list of decisions"
        raise DecisionError(file, problem, root.start_mark.line + 1)
    return tuple(_decision(_item(file, node)) for node in root.value)


def _composed(data: bytes, file: str) -> yaml.Node | None:
    try:
        node: yaml.Node | None = yaml.compose(data.decode("utf-8-sig"), Loader=yaml.SafeLoader)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise DecisionError(file, "not UTF-8", line) from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = f"not YAML: {error.problem or error.context}"
        raise DecisionError(file, problem, mark.line + 1 if mark else 0) from error
    except yaml.YAMLError as error:
        raise DecisionError(file, f"not YAML: {' '.join(str(error).split())}") from error
    return None if isinstance(node, yaml.ScalarNode) and not node.value.strip() else node


@dataclass(frozen=True, slots=True)
class _Item:
    """A mapping of the file: its fields by name."""

    file: str
    node: yaml.Node
    fields: Mapping[str, yaml.Node]

    def wrong(self, found: str, allowed: str, *, at: yaml.Node | None = None) -> DecisionError:
        """Say what was found and what is allowed, with the line."""
        line = (at or self.node).start_mark.line + 1
        return DecisionError(self.file, f"{found}; allowed: {allowed}", line)

    def text(self, name: str) -> str:
        """The words of a field, which must be there."""
        node = self.fields.get(name)
        if not isinstance(node, yaml.ScalarNode) or not node.value.strip():
            found = f"'{name}' is {_what(node) if node else 'missing'}"
            raise self.wrong(found, "words", at=node)
        return str(node.value).strip()


def _what(node: yaml.Node) -> str:
    if isinstance(node, yaml.SequenceNode):
        return "a list"
    if isinstance(node, yaml.MappingNode):
        return "a mapping"
    return repr(node.value) if node.value else "empty"


def _item(file: str, node: yaml.Node, *, allowed: tuple[str, ...] = _FIELDS) -> _Item:
    """Read a mapping whose keys are among `allowed`, each once."""
    bare = _Item(file, node, {})
    if not isinstance(node, yaml.MappingNode):
        raise bare.wrong(_what(node), f"fields among {', '.join(allowed)}")
    fields: dict[str, yaml.Node] = {}
    for name, value in node.value:
        if name.value not in allowed:
            found = f"unknown field {_what(name)}"
            raise bare.wrong(found, ", ".join(allowed), at=name)
        if name.value in fields:
            found = f"'{name.value}' stands twice"
            raise bare.wrong(found, "once", at=name)
        fields[name.value] = value
    return _Item(file, node, fields)


def _decision(item: _Item) -> Decision:
    actions = [action for action in Action if action in item.fields]
    if len(actions) != 1:
        found = f"both {' and '.join(actions)}" if actions else "no action"
        raise item.wrong(found, f"one of {', '.join(Action)}")
    action = actions[0]
    if "to" in item.fields and action not in CHANGED:
        found = f"'to' with {action}"
        raise item.wrong(found, f"with {' and '.join(sorted(CHANGED))}", at=item.fields["to"])
    return Decision(
        action,
        () if action in CLAIMED else _things(item, action),
        item.text("who"),
        _day(item),
        item.text("why") if action is Action.ADD or "why" in item.fields else "",
        item.text("to") if action in CHANGED else "",
        _claim(item, action) if action in CLAIMED else None,
        item.node.start_mark.line + 1,
    )


def _day(item: _Item) -> str:
    text = item.text("when")
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        found = f"'when' is {text!r}"
        raise item.wrong(found, "a day such as 2031-05-02", at=item.fields["when"]) from error


def _things(item: _Item, action: Action) -> tuple[ThingKey, ...]:
    if action not in PAIRED:
        return (ThingKey(item.text(action)),)
    node = item.fields[action]
    parts = node.value if isinstance(node, yaml.SequenceNode) else []
    names = [one.value.strip() for one in parts if isinstance(one, yaml.ScalarNode)]
    if len(names) < 2 or len(names) != len(parts) or not all(names):  # noqa: PLR2004 - a pair
        found = f"{len(parts)} in a list" if isinstance(node, yaml.SequenceNode) else _what(node)
        found = f"'{action}' is {found}"
        raise item.wrong(found, "a list of two things or more", at=node)
    return tuple(map(ThingKey, names))


def _claim(item: _Item, action: Action) -> Claim:
    parts = _item(item.file, item.fields[action], allowed=_CLAIM)
    subject, predicate, object_ = (parts.text(name) for name in _CLAIM)
    return Claim(ThingKey(subject), predicate, ThingKey(object_))
