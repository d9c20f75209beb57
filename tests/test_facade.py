"""`import kg` costs nothing and offers at most twelve names."""

from importlib import import_module

import pytest

import kg
from tests.cli.calls import run

MOST_NAMES = 12


def test_there_are_at_most_twelve_names() -> None:
    assert len(kg.__all__) <= MOST_NAMES
    assert sorted(kg.__all__) == sorted(set(kg.__all__))


@pytest.mark.parametrize("name", kg.__all__)
def test_each_name_is_that_of_its_module(name: str) -> None:
    offered = getattr(kg, name)
    assert getattr(import_module(offered.__module__), name) is offered
    assert name in dir(kg)


def test_another_name_shows_those_there_are() -> None:
    with pytest.raises(AttributeError, match=r"has no 'biuld'\. Allowed: Build, KgError"):
        kg.biuld  # noqa: B018 - asked for on purpose


def test_import_is_cheap() -> None:
    """None of what the names need is imported before one is asked for."""
    script = "import sys, kg; print(*sorted(m for m in sys.modules if m.startswith('kg.')))"
    assert run("-c", script).out.strip() == ""
