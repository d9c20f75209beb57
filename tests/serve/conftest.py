"""The example, served to a client in the same process."""

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from kg.serve.app import make_app
from kg.serve.served import Served, open_served
from kg.settings import shipped_ontology
from tests.serve.clients import OUTPUT, client_of, hostile_served


@pytest.fixture(scope="session")
def example() -> Served:
    """The graph of `output/`."""
    return open_served(OUTPUT, ontology=shipped_ontology())


@pytest.fixture(scope="session")
def client(example: Served) -> Iterator[TestClient]:
    """A client of a server of the example."""
    with client_of(make_app(example)) as opened:
        yield opened


@pytest.fixture(scope="session")
def hostile() -> Iterator[TestClient]:
    """A client of a server of a graph whose names are made to do harm."""
    with client_of(make_app(hostile_served())) as opened:
        yield opened
