"""What a user does with the query page, in a real browser that can reach this server only."""

from collections.abc import Callable, Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.serve.clients import serving

Open = Callable[..., Page]


@pytest.fixture(scope="module")
def server(browser: Browser) -> Iterator[str]:
    """The address of a server of the example; not started where there is no browser."""
    del browser
    with serving() as (_, port):
        yield f"http://127.0.0.1:{port}"


@pytest.fixture
def open_page(browser: Browser, server: str) -> Iterator[Open]:
    """Open an address; afterwards nothing may have gone wrong or been asked of anyone else."""
    said: list[str] = []
    asked: list[str] = []
    contexts = []

    def opener(address: str, *, width: int = 1280, wrong: tuple[str, ...] = ()) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 844}, locale="en-GB")
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(20000)
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on(
            "console",
            lambda one: said.append(one.text) if not any(w in one.text for w in wrong) else None,
        )
        page.goto(server + address)
        page.wait_for_selector("html[data-ready]")
        return page

    yield opener
    for context in contexts:
        context.close()
    assert said == []
    assert [url for url in asked if not url.startswith((server, "data:", "blob:"))] == []


def write(page: Page, text: str) -> None:
    page.click("#editor")
    page.keyboard.press("Control+a")
    page.keyboard.type(text)


@pytest.mark.parametrize("width", [1280, 390])
def test_a_saved_query_runs_and_its_address_leads_back(open_page: Open, width: int) -> None:
    page = open_page("/query", width=width)
    page.select_option("#saved", "speaks-for")
    expect(page.locator("#table tbody tr")).to_have_count(5)
    expect(page.locator("#status")).to_contain_text("Rows: 5.")
    page.fill('#parameters input[name="person"]', "Alba Garavet")
    page.keyboard.press("Enter")
    expect(page.locator("#table tbody tr")).to_have_count(1)
    asked = parse_qs(urlsplit(page.url).query)
    assert asked == {"saved": ["speaks-for"], "person": ["Alba Garavet"], "language": ["en"]}
    again = open_page(page.url[page.url.index("/query") :])
    expect(again.locator("#table tbody tr")).to_have_count(1)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_query_can_be_typed_completed_and_run(open_page: Open) -> None:
    page = open_page("/query")
    write(page, "SELECT * { ?who kg:found")
    expect(page.locator(".cm-tooltip-autocomplete li").first).to_contain_text("kg:founded")
    page.wait_for_timeout(200)
    page.keyboard.press("Enter")
    page.keyboard.type(" ?what")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#table tbody tr")).to_have_count(1)
    expect(page.locator('#table a[href="/page/organisation/ping-helsinki"]')).to_be_visible()
    assert "kg%3Afounded" in page.url


def test_a_slip_is_pointed_at(open_page: Open) -> None:
    page = open_page("/query", wrong=("status of 400",))
    write(page, "SELECT * { ?who nope:heads ?what }")
    page.click("#run")
    expect(page.locator("#problem")).to_contain_text("prefix nope: is not declared")
    expect(page.locator("#problem")).to_contain_text("line 1, column 17")
    expect(page.locator("#answer")).to_be_hidden()
    expect(page.locator(".cm-lintRange-error")).to_have_text("nope:heads")


def test_an_answer_is_shown_as_a_graph_and_raw(open_page: Open) -> None:
    page = open_page("/query?saved=about&thing=Ping+Helsinki&lang=fi")
    page.click("#tab-graph")
    expect(page.locator("#graph canvas")).to_be_visible()
    page.click("#tab-raw")
    page.select_option("#formats", "text/turtle")
    expect(page.locator("#raw-text")).to_contain_text("@prefix kg:")
    with page.expect_download() as download:
        page.click("#download")
    assert download.value.suggested_filename == "about.ttl"


def test_hostile_words_stay_words(open_page: Open) -> None:
    page = open_page("/query")
    write(page, 'SELECT ("<img src=x onerror=alert(1)>" AS ?x) (<javascript:alert(1)> AS ?y) {}')
    page.click("#run")
    cells = page.locator("#table td")
    expect(cells.first).to_have_text("<img src=x onerror=alert(1)>")
    expect(page.locator("#table td a, #table img")).to_have_count(0)
