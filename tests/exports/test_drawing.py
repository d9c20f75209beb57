"""The network as a picture, drawn without a browser."""

import struct
import sys
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import UsageError
from kg.exports.exporters import export
from kg.exports.lettering import LONGEST, Label, Wish, place_labels, shortened, width_of
from kg.exports.scene import read_scene
from kg.store import OxigraphStore
from kg.view.looks import LOOKS, SPARE_LOOKS, outlines
from tests.graphs import ID, small_store

SVG = "{http://www.w3.org/2000/svg}"
VIZ = "{http://www.gexf.net/1.2draft/viz}"
HOSTILE = (
    '</text><script>alert("x")</script>',
    "a & b",
    '"><g onload="x"',
    "a\u0007b\u2028c",
    "]]>",
)
FONT = Path(__file__).resolve().parents[2] / "kg" / "exports" / "font" / "DejaVuSans-subset.ttf"


def store_of(*names: str) -> OxigraphStore:
    """A store of people with these names, each of whom commends the next."""
    told = (
        f"<{ID}person/{number}> a kg:Person ; rdfs:label {literal(name)} ; "
        f"kg:commends <{ID}person/{(number + 1) % len(names)}> ."
        for number, name in enumerate(names)
    )
    store = OxigraphStore()
    store.load(
        "\n".join(
            (
                "@prefix kg: <https://kg.example/ontology#> .",
                "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .",
                *told,
            )
        ).encode()
    )
    return store


def literal(text: str) -> str:
    return '"' + "".join(f"\\U{ord(sign):08x}" for sign in text) + '"'


def drawn(store: OxigraphStore) -> ET.Element:
    return ET.fromstring(export(store, "svg"))  # noqa: S314 - written by ourselves


def titles(root: ET.Element, role: str) -> list[str]:
    found = root.findall(f"{SVG}g[@class='{role}']//{SVG}title")
    return [one.text or "" for one in found]


def test_every_thing_and_every_fact_between_two_things_is_in_the_picture() -> None:
    """By name, whether or not there is room for its label."""
    picture = read_scene(small_store()).picture
    things = titles(drawn(small_store()), "things")
    assert len(things) == len(picture.entities)
    assert {"Mira Lind (Person)", "Harbour Library (Organisation)"} <= set(things)
    lines = titles(drawn(small_store()), "facts")
    assert len(lines) == len(picture.links())
    assert "Mira Lind heads Harbour Library" in lines


def test_the_legend_counts_each_class() -> None:
    root = drawn(small_store())
    legend = [one.text for one in root.findall(f"{SVG}g[@class='legend']/{SVG}text")]
    kinds = [str(entity.kind) for entity in read_scene(small_store()).picture.entities]
    assert legend == [f"{kind} {kinds.count(kind)}" for kind in sorted(set(kinds))]


def test_hostile_names_stay_words() -> None:
    """No element but the drawing's own, whatever a text holds."""
    root = drawn(store_of(*HOSTILE))
    plain = {
        f"{SVG}{name}" for name in ("svg", "title", "defs", "marker", "rect", "g", "path", "text")
    }
    assert {element.tag for element in root.iter()} <= plain
    assert not [name for element in root.iter() for name in element.attrib if name.startswith("on")]
    assert {f"{name} (Person)" for name in HOSTILE[:3]} <= set(titles(root, "things"))
    assert "a\ufffdb\u2028c (Person)" in titles(root, "things")


def test_a_graph_of_nothing_is_an_empty_picture() -> None:
    assert titles(drawn(OxigraphStore()), "things") == []


def test_every_shape_has_an_outline() -> None:
    shapes = {look.shape for look in (*LOOKS.values(), *SPARE_LOOKS)}
    assert shapes <= set(outlines())


@given(
    st.lists(
        st.builds(
            Wish,
            text=st.text("abő W", min_size=1, max_size=LONGEST),
            size=st.sampled_from([12.5, 20.0]),
            x=st.floats(-200, 200),
            y=st.floats(-200, 200),
            radius=st.floats(4, 40),
            leads=st.booleans(),
        ),
        max_size=12,
    )
)
@settings(max_examples=60, deadline=None)
def test_no_label_lies_over_another(wishes: list[Wish]) -> None:
    """Those for which there is no room are left out."""
    wishes.sort(key=lambda wish: not wish.leads)
    for one, other in combinations(place_labels(wishes), 2):
        assert not overlap(one, other)


def overlap(one: Label, other: Label) -> bool:
    apart = abs(one.x - other.x) - (one.width + other.width) / 2
    beneath = abs(one.y - other.y) - (one.size + other.size) * 0.6
    return apart < -0.01 and beneath < -0.01


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("Ann Lee", "Ann Lee"),
        ("Ann\n  Lee", "Ann Lee"),
        ("x" * 34, "x" * 34),
        ("x" * 35, f"{'x' * 32}…"),
    ],
)
def test_long_names_are_cut(name: str, label: str) -> None:
    assert shortened(name) == label


def test_letters_with_marks_are_as_wide_as_without() -> None:
    assert width_of("Ősz, țară, Åbo", size=10) == width_of("Osz, tara, Abo", size=10)


def test_gexf_has_the_places_sizes_and_colours_of_the_page() -> None:
    """With y upwards, as Gephi has it."""
    root = ET.fromstring(export(small_store(), "gexf"))  # noqa: S314 - written by ourselves
    scene = read_scene(small_store())
    nodes = {node.get("id"): node for node in root.iter() if node.tag.endswith("}node")}
    for entity, place in zip(scene.picture.entities, scene.places, strict=True):
        node = nodes[f"{ID}{entity.id}"]
        position, size, colour = (node.find(f"{VIZ}{one}") for one in ("position", "size", "color"))
        assert position is not None
        assert size is not None
        assert colour is not None
        assert (position.get("x"), position.get("y")) == (str(place.x), str(-place.y))
        assert float(size.get("value", "0")) == place.radius
        shades = (int(colour.get(shade, "0")) for shade in "rgb")
        assert f"#{bytes(shades).hex()}" == scene.looks[entity.kind].colour


def test_png_is_twice_as_fine_as_the_drawing() -> None:
    root, data = drawn(small_store()), export(small_store(), "png")
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", data[16:24])
    assert (width, height) == (2 * int(root.get("width", "0")), 2 * int(root.get("height", "0")))


def test_png_has_the_letters_of_all_languages_on_any_machine() -> None:
    """Each letter is another picture, so none of them is drawn as the box of an unknown one."""
    letters = "őűșțăâîåäöŐŰȘȚĂÂÎÅÄÖéíóúüžčł"
    pictures = {export(store_of(letter), "png") for letter in letters}
    assert len(pictures) == len(letters)
    assert FONT.is_file()


def test_png_says_which_extra_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(UsageError, match=r"pip install 'kg-witness\[png\]'"):
        export(small_store(), "png")
