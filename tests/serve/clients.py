"""Clients of an application in the same process."""

from pathlib import Path

from starlette.applications import Starlette
from starlette.testclient import TestClient

OUTPUT = Path(__file__).resolve().parents[2] / "output"


def client_of(app: Starlette) -> TestClient:
    """A client that follows no redirect; what the server did not foresee raises here."""
    return TestClient(app, base_url="http://127.0.0.1:8000", follow_redirects=False)
