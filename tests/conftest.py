"""How Hypothesis runs here, which tests come first, and the one browser of a test run.

The same examples come every time, and no deadlines: a deadline measures how busy the machine is,
and an example that fails in one run alone cannot be looked into.
"""

from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.browser import started_browser

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

settings.register_profile("kg", deadline=None, derandomize=True)
settings.load_profile("kg")

LONGEST = ("tests/test_documentation.py", "tests/test_wheel.py", "tests/test_gold.py")
"""Modules that take longest, each in one process: begun last, one would run on while others are idle."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the longest modules come first."""
    items.sort(key=lambda item: item.nodeid.partition("::")[0] not in LONGEST)


@pytest.fixture(scope="session")
def browser() -> "Iterator[Browser]":
    """Chromium, or a skip where there is none; a process can start Playwright only once."""
    yield from started_browser()
