"""The pages in Chromium: nothing is asked of another site, nothing goes wrong, hostile names do nothing."""

import threading
import time
from collections.abc import Iterator

import pytest
import uvicorn
from playwright.sync_api import Browser, Page

from kg.serve import Served, make_app
from tests.serve.clients import hostile_served

PAGES = (
    "/",
    "/things",
    "/things?class=Person",
    "/documents",
    "/search?q=torin",
    "/page/person/alba-garavet",
    "/page/document/webinar-en-c3fb39ea",
    "/network",
    "/network/person/alba-garavet",
)


class Running:
    """A server in a thread of this process."""

    def __init__(self, held: Served) -> None:
        self._server = uvicorn.Server(uvicorn.Config(make_app(held), port=0, log_config=None))
        self._thread = threading.Thread(target=self._server.run, daemon=True)

    def __enter__(self) -> str:
        self._thread.start()
        while not self._server.started:
            time.sleep(0.02)
        port = self._server.servers[0].sockets[0].getsockname()[1]
        return f"http://127.0.0.1:{port}"

    def __exit__(self, *_: object) -> None:
        self._server.should_exit = True
        self._thread.join()


@pytest.fixture(scope="module")
def address(example: Served) -> Iterator[str]:
    with Running(example) as started:
        yield started


@pytest.fixture(params=[1300, 390])
def page(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page at the width of a desk or a phone; afterwards nothing may have gone wrong."""
    context = browser.new_context(viewport={"width": request.param, "height": 844}, locale="en-GB")
    opened = context.new_page()
    wrong, asked = list[str](), list[str]()
    opened.on("console", lambda message: wrong.append(message.text))
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("dialog", lambda dialog: wrong.append(dialog.message))
    opened.on("request", lambda request: asked.append(request.url))
    yield opened
    context.close()
    assert wrong == []
    assert [url for url in asked if not url.startswith((address, "data:"))] == []


@pytest.mark.parametrize("path", PAGES)
def test_a_page_opens_whole_and_alone(page: Page, address: str, path: str) -> None:
    page.goto(address + path)
    assert page.locator("main").count() == 1
    assert page.locator("h1").count() == 1
    wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(wider) <= 0


def test_typing_a_name_leads_to_its_page(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("combobox").press_sequentially("garav")
    page.locator("#found-0", has_text="Alba Garavet").wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/page/person/alba-garavet**")


def test_what_is_chosen_stays_so_when_the_answer_to_further_letters_comes(
    page: Page, address: str
) -> None:
    page.goto(address)
    field = page.get_by_role("combobox")
    field.press_sequentially("garav")
    page.locator("#found-0", has_text="Alba Garavet").wait_for()
    page.keyboard.press("ArrowDown")
    with page.expect_response("**/search?q=garave&**"):
        field.press_sequentially("e")
    page.wait_for_timeout(100)
    page.keyboard.press("Enter")
    page.wait_for_url("**/page/person/alba-garavet**")


def test_the_place_of_a_sentence_is_in_sight(page: Page, address: str) -> None:
    page.goto(f"{address}/page/organisation/ping-helsinki")
    page.locator(".quote figcaption a").last.evaluate("link => link.click()")
    page.wait_for_selector("#here", state="attached")
    box = page.locator("#here").bounding_box()
    assert box is not None
    assert 0 <= box["y"] <= 844


def test_a_picture_leads_to_a_page(page: Page, address: str) -> None:
    page.goto(f"{address}/network/person/alba-garavet#thing=person/alba-garavet")
    page.get_by_role("link", name="Its page").click()
    page.wait_for_url("**/page/person/alba-garavet")


def test_names_made_to_do_harm_do_nothing(browser: Browser) -> None:
    wrong: list[str] = []
    with Running(hostile_served()) as address:
        context = browser.new_context()
        page = context.new_page()
        page.on("dialog", lambda dialog: wrong.append(dialog.message))
        page.on("console", lambda message: wrong.append(message.text))
        for path in ("page/organisation/arc-lab", "page/person/bo-oneil", "search?q=bo", "network"):
            page.goto(f"{address}/{path}")
        page.goto(f"{address}/")
        page.get_by_role("combobox").press_sequentially("arc lab")
        page.get_by_role("option").first.wait_for()
        context.close()
    assert wrong == []
