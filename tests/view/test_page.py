"""The file itself: one page, the same bytes each time, nothing in it that a document could run."""

import json
import re
from base64 import b64encode
from hashlib import sha256
from importlib.resources import files

import pytest

from kg.view import render_page
from kg.view.page import LANGUAGES, SCRIPTS, page_script, words
from tests.view.view_graphs import BASE, KG, GraphMaker, made_quads, small_graph, small_quads

HOSTILE = (
    "<script>window.hacked=1</script>",
    "</script><script>window.hacked=1</script>",
    '"><img src=x onerror="window.hacked=1">',
    "'; window.hacked=1; //",
    "\u202eevil\u202c \u2028 {{ 7*7 }}",
    "&lt;b&gt; & <!-- <script>",
)


def small_page() -> str:
    return render_page(small_quads().quads, base=BASE, title="Harbour")


Data = dict[str, list[dict[str, object]]]


def data_of(page: str) -> Data:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert found
    data: Data = json.loads(found[1])
    return data


def test_two_pages_of_one_graph_have_the_same_bytes() -> None:
    quads = small_quads().quads
    assert render_page(quads, base=BASE, title="Harbour") == small_page()
    assert render_page(quads[::-1], base=BASE, title="Harbour") == small_page()
    assert render_page(small_graph(), base=BASE, title="Harbour") == small_page()


def test_the_policy_names_every_script_and_style_by_its_hash() -> None:
    page = small_page()
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert policy
    inline = re.findall(r"<script>(.*?)</script>|<style>(.*?)</style>", page, re.DOTALL)
    assert len(inline) == 3
    for script, style in inline:
        digest = b64encode(sha256((script or style).encode()).digest()).decode()
        assert f"sha256-{digest}" in policy[1].replace("&#39;", "'")
    assert "default-src" in policy[1]
    assert "unsafe" not in policy[1]


def test_no_element_asks_for_another_file() -> None:
    markup = re.sub(r"<(script|style)\b[^>]*>.*?</\1>", "", small_page(), flags=re.DOTALL)
    assert not re.search(r'\b(src|href)="(?!#)', markup)
    assert " style=" not in markup
    assert not re.search(r"\son\w+=", markup)


def test_vis_network_keeps_the_notice_of_its_licence() -> None:
    page = small_page()
    assert "@license" in page
    assert "Apache 2.0 License" in page
    assert "sourceMappingURL" not in page


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_only_text(name: str) -> None:
    maker = GraphMaker()
    document = maker.document("note", "en", name)
    one, two = maker.entity("Person", "one", en=name), maker.entity("Organisation", "two", en=name)
    maker.stated((one, KG.worksFor, two), {document: (0, f"{name} at {name}", [(one, name)])})
    page = render_page(maker.quads, base=BASE, title=name)
    assert page.count("<script") == small_page().count("<script")
    assert "<img" not in page
    assert "\u2028" not in page.replace(name, "")
    assert name in json.dumps(data_of(page)["entities"], ensure_ascii=False).replace('\\"', '"')


def test_beyond_the_limit_the_page_holds_the_most_connected_part() -> None:
    data = data_of(render_page(small_quads().quads, base=BASE, title="Harbour", limit=10))
    everything = data_of(small_page())
    assert len(data["entities"]) == 10
    assert "organisation/harbour-readers-guild" in {entity["id"] for entity in data["entities"]}
    left: object = data["left"]
    assert left == {"entities": 18, "facts": len(everything["facts"]) - len(data["facts"])}


def test_quotes_mark_the_names_inside_them_in_utf16_units() -> None:
    data = data_of(small_page())
    quote = next(quote for quote in data["quotes"] if "📚" in str(quote["text"]))
    text = str(quote["text"]).encode("utf-16-le")
    marks = quote["marks"]
    assert isinstance(marks, list)
    cut = [text[start * 2 : end * 2].decode("utf-16-le") for start, end, _ in marks]
    assert cut == ["Béla Farkas", "Lantern School"]


def test_an_empty_graph_gives_a_page() -> None:
    assert data_of(render_page([], base=BASE, title="Nothing"))["entities"] == []


def test_facts_between_the_same_two_things_are_bent_apart() -> None:
    network = data_of(render_page(made_quads(40, 120).quads, base=BASE, title="x"))["network"]
    assert isinstance(network, dict)
    edges = network["edges"]
    bends = [json.dumps([e["from"], e["to"], e.get("smooth")]) for e in edges]
    assert len(bends) == len(set(bends))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_of_the_page_says_the_same_things(language: str) -> None:
    own, english = words(language), words("en")
    forms = {key for key in own if key.rpartition(".")[2] in {"few", "many", "two"}}
    assert set(own) - forms == set(english)
    for key, text in english.items():
        wanted = set(re.findall(r"{\w+}", text))
        assert set(re.findall(r"{\w+}", own[key])) <= wanted | {"{n}"}, key
        assert wanted - {"{n}"} <= set(re.findall(r"{\w+}", own[key])), key


def test_everything_that_the_scripts_say_has_words() -> None:
    script, template = page_script(), files("kg.view").joinpath("assets/page.html.j2").read_text()
    said = set(re.findall(r'\bsay\("(\w+)"', script)) | set(
        re.findall(r'data-say(?:-\w+)?="(\w+)"', template)
    )
    counted = set(re.findall(r'\bcount\("(\w+)"', script))
    english = words("en")
    assert said - set(english) == set()
    assert {f"{key}.other" for key in counted} - set(english) == set()


def test_every_script_of_the_folder_is_in_the_page() -> None:
    folder = files("kg.view").joinpath("assets")
    found = {
        item.name.removesuffix(".js") for item in folder.iterdir() if item.name.endswith(".js")
    }
    assert found == set(SCRIPTS)
