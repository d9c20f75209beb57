"""Pages on disk, opened in headless Chromium without a network."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from kg.view import render_page
from tests.view.opened import Opened
from tests.view.view_graphs import BASE, made_quads, small_quads


@pytest.fixture(scope="session")
def page_files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The same pages for every test: a small graph and one of three hundred things."""
    folder = tmp_path_factory.mktemp("pages")
    quads = {"small": small_quads().quads, "large": made_quads(300, 700).quads}
    for name, content in quads.items():
        page = render_page(content, base=BASE, title="Reading aloud")
        (folder / f"{name}.html").write_text(page, encoding="utf-8")
    return {name: folder / f"{name}.html" for name in quads}


@pytest.fixture
def open_file(browser: Browser) -> Iterator[Callable[[Path, int], Opened]]:
    """Open a file at a width; afterwards nothing may have been asked for or gone wrong."""
    all_opened: list[Opened] = []

    def opener(path: Path, width: int = 1400) -> Opened:
        context = browser.new_context(
            viewport={"width": width, "height": 844},
            offline=True,
            locale="en-GB",
            reduced_motion="reduce",
        )
        opened = Opened(context.new_page(), path.as_uri())
        opened.page.set_default_timeout(8000)
        opened.page.on("request", lambda request: opened.requests.append(request.url))
        opened.page.on("pageerror", lambda error: opened.errors.append(str(error)))
        opened.page.on("console", lambda message: opened.errors.append(message.text))
        opened.go()
        all_opened.append(opened)
        return opened

    yield opener
    for opened in all_opened:
        opened.page.context.close()
        assert opened.errors == []
        foreign = [
            url for url in opened.requests if not url.startswith(("file:", "about:", "blob:"))
        ]
        assert foreign == []


@pytest.fixture
def small(open_file: Callable[[Path, int], Opened], page_files: dict[str, Path]) -> Opened:
    return open_file(page_files["small"], 1400)


@pytest.fixture
def large(open_file: Callable[[Path, int], Opened], page_files: dict[str, Path]) -> Opened:
    return open_file(page_files["large"], 1400)


@pytest.fixture
def phone(open_file: Callable[[Path, int], Opened], page_files: dict[str, Path]) -> Opened:
    return open_file(page_files["small"], 390)
