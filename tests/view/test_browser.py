"""What a user does with the page, done in a real browser; nothing it does may reach the network."""

import csv
import io
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from rdflib import URIRef

from kg.view import render_page
from tests.view.opened import Opened
from tests.view.view_graphs import BASE, FOAF, KG, GraphMaker, small_graph

GUILD = "#thing=organisation/harbour-readers-guild"


def choose(page: Page, text: str) -> None:
    page.keyboard.press("/")
    page.keyboard.type(text)
    page.keyboard.press("Enter")


def title(page: Page) -> str:
    return page.locator("#panel-title").inner_text()


def node_at(page: Page, name: str) -> tuple[float, float]:
    """Find where a thing stands on the screen: the middle, once it was centred and let go."""
    choose(page, name)
    box = page.locator("#network").bounding_box()
    panel = page.locator("#panel").bounding_box()
    assert box
    assert panel
    return box["x"] + (box["width"] - panel["width"]) / 2, box["y"] + box["height"] / 2


def test_the_page_opens_with_a_picture_and_a_legend(small: Opened) -> None:
    expect(small.page.locator("#network canvas")).to_be_visible()
    expect(small.page.locator("#filter-kinds li")).to_have_count(10)
    expect(small.page.locator("#count")).to_contain_text("28 of 28 things")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("AALTIO", "Onni Äältiö"),
        ("farkas bela", "Béla Farkas"),
        ("lukijoiden", "Harbour Readers' Guild"),
        ("hrg", "Harbour Readers' Guild"),
        ("412", "412 readers"),
    ],
)
def test_search_finds_names_in_every_language_and_spelling(
    small: Opened, typed: str, found: str
) -> None:
    choose(small.page, typed)
    assert title(small.page) == found


def test_suggestions_are_walked_with_the_arrows_and_say_when_nothing_is_found(
    small: Opened,
) -> None:
    page = small.page
    page.fill("#search", "o")
    first = page.locator("#suggestions [aria-selected=true] .name").inner_text()
    page.press("#search", "ArrowDown")
    assert page.locator("#suggestions [aria-selected=true] .name").inner_text() != first
    page.fill("#search", "zzzz")
    expect(page.locator("#suggestions")).to_contain_text("Nothing of that name")


def test_the_panel_tells_facts_with_a_sentence_per_language_and_the_words_marked(
    small: Opened,
) -> None:
    page = small.page
    small.go(GUILD)
    fact = page.locator("#panel .fact").filter(
        has_text="Ada Lindqvist heads Harbour Readers' Guild"
    )
    expect(fact.locator("blockquote")).to_have_count(1)
    fact.locator("summary").click()
    expect(fact.locator("blockquote")).to_have_count(5)
    marked = fact.locator("blockquote[lang=fi] mark.strong").all_inner_texts()
    assert marked == ["Ada Lindqvist", "Sataman lukijoiden kiltaa"]
    expect(page.locator("#panel .reasons li")).to_have_count(2)
    expect(page.locator("#panel .names li")).to_have_count(5)


def test_links_out_are_marked_as_external(small: Opened) -> None:
    small.go(GUILD)
    links = small.page.locator("#panel a.external")
    expect(links).to_have_count(2)
    for link in links.all():
        assert link.get_attribute("rel") == "noopener noreferrer"
        assert (link.get_attribute("href") or "").startswith("https://")


def test_from_the_panel_one_walks_to_neighbours_and_back(small: Opened) -> None:
    page = small.page
    small.go(GUILD)
    page.locator("#panel .walk", has_text="Quay Radio").first.click()
    assert title(page) == "Quay Radio"
    assert page.url.endswith("#thing=organisation/quay-radio")
    page.go_back()
    expect(page.locator("#panel-title")).to_have_text("Harbour Readers' Guild")
    page.go_forward()
    expect(page.locator("#panel-title")).to_have_text("Quay Radio")


def test_clicking_a_thing_and_a_line_opens_them(small: Opened) -> None:
    page = small.page
    x, y = node_at(page, "Quay Fair")
    page.keyboard.press("Escape")
    expect(page.locator("#panel")).to_be_hidden()
    page.mouse.click(x, y)
    expect(page.locator("#panel-title")).to_have_text("Quay Fair")
    small.go("#fact=person/ada-lindqvist,heads,organisation/harbour-readers-guild")
    assert title(page) == "Ada Lindqvist heads Harbour Readers' Guild"


def test_pointing_at_a_thing_shows_a_tooltip(small: Opened) -> None:
    x, y = node_at(small.page, "Quay Fair")
    small.page.mouse.move(x - 60, y - 60)
    small.page.mouse.move(x, y, steps=4)
    expect(small.page.locator("#tip")).to_contain_text("Quay Fair")


def test_filters_by_kind_relation_document_language_and_confidence(small: Opened) -> None:
    page, shown = small.page, small.page.locator("#count")
    page.locator("#filter-kinds label", has_text="person").click()
    expect(shown).to_contain_text("23 of 28 things")
    page.click("#undo")
    expect(shown).to_contain_text("28 of 28 things")
    for summary in page.locator("#filters .section > summary").all():
        summary.click()
    for list_name, text in (
        ("relations", "coordinates"),
        ("documents", "Reading aloud in the harbour"),
        ("languages", "Finnish"),
    ):
        label = page.locator(f"#filter-{list_name} label", has_text=text)
        label.click()
        expect(shown).not_to_contain_text("38 of 38 facts")
        label.click()
        expect(shown).to_contain_text("38 of 38 facts")
    page.locator("#least").fill("90")
    expect(shown).not_to_contain_text("38 of 38 facts")
    page.click("#reset")
    expect(shown).to_contain_text("38 of 38 facts")


def test_the_language_of_labels_and_of_the_page_is_switched_and_remembered(small: Opened) -> None:
    page = small.page
    small.go(GUILD)
    page.click("#languages summary")
    page.select_option("#label-language", "fi")
    page.select_option("#page-language", "hu")
    assert title(page) == "Sataman lukijoiden kilta"
    expect(page.locator("#fit")).to_have_text("Igazítás")
    assert page.get_attribute("html", "lang") == "hu"
    small.go(GUILD)
    assert title(page) == "Sataman lukijoiden kilta"
    expect(page.locator("#fit")).to_have_text("Igazítás")


@pytest.mark.parametrize("language", ["en", "fi", "sv", "hu", "ro"])
def test_the_page_speaks_every_language(small: Opened, language: str) -> None:
    small.page.evaluate("code => localStorage.setItem('kg.page', code)", language)
    small.go(GUILD)
    for text in small.page.locator("button:visible, h2:visible").all_inner_texts():
        assert "{" not in text
    assert small.page.get_attribute("html", "lang") == language


def test_focus_shows_one_or_two_steps_and_all_again(small: Opened) -> None:
    page, shown = small.page, small.page.locator("#count")
    small.go(GUILD)
    page.locator("#panel .actions button").nth(0).click()
    expect(shown).to_contain_text("10 of 28 things")
    assert page.url.endswith("&steps=1")
    page.locator("#trail button", has_text="2").click()
    expect(shown).to_contain_text("23 of 28 things")
    page.locator("#trail button", has_text="Show all").click()
    expect(shown).to_contain_text("28 of 28 things")


def test_the_shortest_path_between_two_chosen_things(small: Opened) -> None:
    page = small.page
    choose(page, "Béla Farkas")
    page.click("#path")
    expect(page.locator("#trail")).to_contain_text("Béla Farkas")
    choose(page, "The Coast")
    expect(page.locator("#panel .facts > li")).to_have_count(3)
    assert "#path=person/bela-farkas,place/the-coast" in page.url
    small.go("#path=topic/literacy,place/the-coast")
    expect(page.locator("#panel")).to_contain_text("do not connect")


def test_hide_restore_and_undo(small: Opened) -> None:
    page, shown = small.page, small.page.locator("#count")
    small.go(GUILD)
    page.locator("#panel .actions button", has_text="Hide").click()
    expect(shown).to_contain_text("27 of 28 things")
    page.click("#undo")
    expect(shown).to_contain_text("28 of 28 things")
    small.go(GUILD)
    page.locator("#panel .actions button", has_text="Hide").click()
    page.locator("#hidden-list button").click()
    expect(shown).to_contain_text("28 of 28 things")


def test_opening_a_hidden_thing_brings_it_back(small: Opened) -> None:
    page = small.page
    page.locator("#filter-kinds label", has_text="person").click()
    choose(page, "Sven")
    expect(page.locator("#count")).to_contain_text("28 of 28 things")


def test_the_keyboard_walks_zooms_and_goes_back(small: Opened) -> None:
    page = small.page
    page.locator("#network").focus()
    page.keyboard.press("ArrowRight")
    first = title(page)
    page.keyboard.press("ArrowRight")
    assert title(page) != first
    for key in ("+", "-", "f", "h", "u"):
        page.keyboard.press(key)
    expect(page.locator("#count")).to_contain_text("28 of 28 things")
    page.keyboard.press("?")
    expect(page.locator("#help")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#help")).to_be_hidden()
    page.keyboard.press("Escape")
    expect(page.locator("#panel")).to_be_hidden()


def test_every_fact_stands_in_a_table(small: Opened) -> None:
    page = small.page
    page.click("#table")
    expect(page.locator("#facts tbody tr")).to_have_count(38)
    page.fill("#facts-filter", "LAMPAS")
    expect(page.locator("#facts tbody tr")).to_have_count(1)
    page.locator("#facts tbody .walk").first.click()
    assert title(page) == "Béla Farkas"


def test_a_long_table_has_pages(large: Opened) -> None:
    page = large.page
    page.click("#table")
    expect(page.locator("#facts tbody tr")).to_have_count(100)
    page.click("#facts-on")
    expect(page.locator("#facts-range")).to_have_text("101\N{EN DASH}200 of 700")


def saved(page: Page, button: str) -> bytes:
    page.click("#export summary")
    with page.expect_download() as download:
        page.click(button)
    path = download.value.path()
    return Path(path).read_bytes()


def test_the_view_is_saved_as_png_svg_and_csv(small: Opened) -> None:
    page = small.page
    assert saved(page, "#export-png").startswith(b"\x89PNG")
    root = ET.fromstring(saved(page, "#export-svg"))  # noqa: S314 - our own file
    texts = [
        "".join(element.itertext()) for element in root.iter("{http://www.w3.org/2000/svg}text")
    ]
    assert "Harbour Readers' Guild" in texts
    rows = list(csv.reader(io.StringIO(saved(page, "#export-csv").decode("utf-8-sig"))))
    assert len(rows) == 39
    assert ["person/ada-lindqvist", "Ada Lindqvist", "heads"] in [row[:3] for row in rows]


OVERLAPS = """svg => {
  const holder = document.createElement("div");
  holder.innerHTML = svg;
  document.body.append(holder);
  const labels = [...holder.querySelectorAll("text[text-anchor=middle]")];
  const boxes = labels.map(label => label.getBoundingClientRect());
  const pairs = boxes.flatMap((a, at) => boxes.slice(at + 1).map(b => [a, b]));
  return [boxes.length, pairs.filter(([a, b]) => a.left < b.right - 2 && b.left < a.right - 2
    && a.top < b.bottom - 5 && b.top < a.bottom - 5).length];
}"""


def test_at_the_first_zoom_no_label_stands_on_another(large: Opened) -> None:
    labels, overlaps = large.page.evaluate(OVERLAPS, saved(large.page, "#export-svg").decode())
    assert labels > 40
    assert overlaps == 0


def test_print_keeps_the_picture_and_drops_the_tools(small: Opened) -> None:
    small.page.emulate_media(media="print")
    expect(small.page.locator("#network canvas")).to_be_visible()
    expect(small.page.locator(".tools")).to_be_hidden()


def test_on_a_phone_nothing_is_wider_than_the_screen(phone: Opened) -> None:
    page = phone.page
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    expect(page.locator("#filters")).to_be_hidden()
    page.click("#filters-open")
    expect(page.locator("#filters")).to_be_visible()
    page.click("#filters-close")
    phone.go(GUILD)
    box = page.locator("#panel").bounding_box()
    assert box
    assert box["width"] <= 390
    page.click("#languages summary")
    expect(page.locator("#page-language")).to_be_in_viewport()


def test_a_page_works_where_the_browser_keeps_nothing(small: Opened) -> None:
    small.page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused'); } })"
    )
    small.go(GUILD)
    assert title(small.page) == "Harbour Readers' Guild"


def test_unknown_addresses_open_the_whole_picture(small: Opened) -> None:
    for address in ("#thing=person/nobody", "#thing=%E0%A4%A", "#fact=a", "#path=x", "#%"):
        small.go(address)
        expect(small.page.locator("#panel")).to_be_hidden()


HOSTILE = "<img src=x onerror=window.hacked=1>\u202e\"'</script><script>window.hacked=1</script>"


def hostile_page() -> str:
    maker = GraphMaker()
    document = maker.document("evil", "en", HOSTILE)
    one = maker.entity("Person", "one", en=HOSTILE, fi="=cmd()")
    two = maker.entity("Organisation", "two", en="\u200f\u202eAcme")
    sentence = f"{HOSTILE} works at Acme"
    maker.stated(
        (one, KG.worksFor, two), {document: (0, sentence, [(one, HOSTILE), (two, "Acme")])}
    )
    quote = maker.quote(document, 0, sentence)
    for address in (
        "javascript:window.hacked=1",
        "data:text/html,<script>1</script>",
        "https://fine.example/",
    ):
        maker.fact(
            (one, FOAF.homepage, URIRef(address.replace("<", "%3C").replace(">", "%3E"))),
            quotes=[quote],
        )
    maker.say(
        one,
        URIRef("http://www.w3.org/2004/02/skos/core#exactMatch"),
        URIRef("javascript:window.hacked=1"),
    )
    return render_page(maker.quads, base=BASE, title=HOSTILE)


def test_a_hostile_document_does_nothing(
    open_file: Callable[[Path, int], Opened], tmp_path: Path
) -> None:
    path = tmp_path / "hostile.html"
    path.write_text(hostile_page(), encoding="utf-8")
    opened = open_file(path, 1400)
    page = opened.page
    opened.go("#thing=person/one")
    hrefs = [link.get_attribute("href") for link in page.locator("#panel a").all()]
    assert hrefs == ["https://fine.example/"]
    for link in page.locator("#panel .address").all():
        link.click()
    page.click("#table")
    page.keyboard.press("Escape")
    choose(page, "img")
    ET.fromstring(saved(page, "#export-svg"))  # noqa: S314 - our own file
    page.click("#languages summary")
    page.select_option("#label-language", "fi")
    rows = csv.reader(io.StringIO(saved(page, "#export-csv").decode("utf-8-sig")))
    assert not any(cell.startswith("=") for row in rows for cell in row)
    page.locator("#network").focus()
    page.keyboard.press("ArrowLeft")
    assert page.evaluate("window.hacked") is None
    assert page.locator("#panel img, #facts img, header img").count() == 0


def test_a_page_that_leaves_things_out_says_so(
    open_file: Callable[[Path, int], Opened], tmp_path: Path
) -> None:
    path = tmp_path / "part.html"
    path.write_text(render_page(small_graph(), base=BASE, title="Part", limit=10), encoding="utf-8")
    notice = open_file(path, 390).page.locator("#left-out")
    expect(notice).to_contain_text("leaves out 18 things")
    notice.locator("button").click()
    expect(notice).to_be_hidden()
