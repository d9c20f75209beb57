"""A page that is open in the browser."""

from dataclasses import dataclass, field

from playwright.sync_api import Page


@dataclass(slots=True)
class Opened:
    """A page in the browser, with everything that it asked for and complained about."""

    page: Page
    address: str
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def go(self, fragment: str = "") -> None:
        """Open the page afresh at an address after `#`."""
        self.page.goto("about:blank")
        self.page.goto(self.address + fragment)
        self.page.wait_for_selector("html[data-ready]")
