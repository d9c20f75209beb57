"""Another spaCy pipeline may tag the names of a language: an installed package, or a folder."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
import spacy

from kg.errors import UsageError
from kg.extraction import build_extractor, extract
from kg.extraction.labels import LABELS
from kg.extraction.packages import load_package, taggers_in_use
from kg.extraction.tagger.component import FACTORY
from kg.facts import assert_facts
from kg.model import Extraction, Mention
from tests.texts import resolved, shipped, written

RULES = [
    ("PERSON", "Quillon Dask"),
    ("FAC", "Dask Bridge"),
    ("ORG", "Nordverk"),
    ("EVENT", "Harbour Week festival"),
    ("WORK_OF_ART", "Grey Tide"),
    ("NORP", "Norden"),
    ("SHIP", "Valtava"),
]
TEXT = (
    "In May Quillon Dask of Nordverk crossed Dask Bridge and sailed on Valtava. "
    "A Norden choir sang Grey Tide at the Harbour Week festival."
)


def pipeline_in(folder: Path, *, language: str = "en", name: str = "names") -> Path:
    """Save a small pipeline whose entities are those of the rules."""
    nlp = spacy.blank(language, meta={"name": name, "version": "1.2"})
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": label, "pattern": text} for label, text in RULES])  # type: ignore[attr-defined] # spaCy types any component as a function
    folder.parent.mkdir(parents=True, exist_ok=True)
    nlp.to_disk(folder)
    return folder


def package_in(folder: Path) -> str:
    """Make an installed package of it, as `spacy package` does, and give its name."""
    pipeline_in(folder / "en_dasknames" / "en_dasknames-1.2", name="dasknames")
    inner = folder / "en_dasknames" / "en_dasknames-1.2" / "meta.json"
    (folder / "en_dasknames" / "meta.json").write_bytes(inner.read_bytes())
    (folder / "en_dasknames" / "__init__.py").write_text(
        "from spacy.util import load_model_from_init_py\n\n\n"
        "def load(**options):\n    return load_model_from_init_py(__file__, **options)\n"
    )
    about = folder / "en_dasknames-1.2.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: en_dasknames\nVersion: 1.2\n")
    return "en_dasknames"


def read_with(package: Path | str, text: str = TEXT) -> Extraction:
    return extract(written(text, "en"), build_extractor(shipped(), "en", package=str(package)))


def kinds(extraction: Extraction) -> Mapping[str, str]:
    return {mention.name: mention.kind for mention in extraction.mentions}


def test_the_entities_of_a_folder_are_mentions(tmp_path: Path) -> None:
    """Their labels are mapped to ours; an event needs its head noun, and a nationality is no name."""
    found = kinds(read_with(pipeline_in(tmp_path)))
    assert found["Quillon Dask"] == "Person"
    assert found["Nordverk"] == "Organisation"
    assert found["Dask Bridge"] == "Place"
    assert found["Harbour Week festival"] == "Event"
    assert "Norden" not in found


def test_a_label_that_nobody_knows_is_told(tmp_path: Path) -> None:
    """The name is not used."""
    found = read_with(pipeline_in(tmp_path))
    told = [one.detail for one in found.unused if one.reason == "unknown-label"]
    assert told == ["SHIP: Valtava"]
    assert "Valtava" not in kinds(found)


def test_sentences_are_still_ours(tmp_path: Path) -> None:
    """A name does not reach over the end of a block, whatever the pipeline has."""
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.to_disk(tmp_path)
    text = "Quarterly notes\n\nThe ship, e.g. the Valtava, sails."
    parsed = build_extractor(shipped(), "en", package=str(tmp_path)).nlp(text)
    assert [sentence.text.strip() for sentence in parsed.sents][-1].endswith("Valtava, sails.")


def test_an_installed_package_is_found_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = package_in(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    assert kinds(read_with(name))["Quillon Dask"] == "Person"
    used = taggers_in_use(["en"], [("en", name)])["en"]
    assert (used.name, used.version) == ("en_dasknames", "1.2")


def test_what_tags_is_told_by_name_version_and_hash(tmp_path: Path) -> None:
    """Where it stands does not count; a language without a tagger is left out."""
    places = [pipeline_in(tmp_path / place) for place in ("one", "two")]
    one, two = (taggers_in_use(["en", "fi", "de"], [("en", str(place))]) for place in places)
    assert one == two
    assert [*one] == ["en", "fi"]
    assert (one["en"].name, one["en"].version, one["fi"].name) == ("en_names", "1.2", FACTORY)
    (places[1] / "further.txt").write_text("more")
    assert taggers_in_use(["en"], [("en", str(places[1]))])["en"] != one["en"]


def test_a_pipeline_of_many_languages_will_do(tmp_path: Path) -> None:
    assert load_package(str(pipeline_in(tmp_path, language="xx")), language="fi").lang == "xx"


def test_what_is_no_pipeline_is_refused_in_one_line(tmp_path: Path) -> None:
    """A package that is not there, a package of another kind, an empty folder."""
    for place in ("xx_no_such_names", "numpy", str(tmp_path)):
        with pytest.raises(UsageError, match="neither an installed spaCy package nor its folder"):
            load_package(place, language="en")


def test_a_pipeline_of_another_language_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="for fi is one of another language, en"):
        load_package(str(pipeline_in(tmp_path)), language="fi")


def test_a_pipeline_that_does_not_load_says_why(tmp_path: Path) -> None:
    """Here its settings name a component that nobody has."""
    config = pipeline_in(tmp_path) / "config.cfg"
    config.write_text(config.read_text().replace("entity_ruler", "no_such_part"))
    meta = json.loads((tmp_path / "meta.json").read_text())
    assert meta["lang"] == "en"
    with pytest.raises(UsageError, match=r"cannot be loaded: .*no_such_part"):
        load_package(str(tmp_path), language="en")


def test_labels_become_four_or_nothing() -> None:
    assert set(LABELS.values()) == {"PER", "ORG", "LOC", "MISC", ""}


def test_a_mention_says_what_found_it(tmp_path: Path) -> None:
    """Also where the name stands elsewhere in the document; those other places are known names."""
    found = read_with(pipeline_in(tmp_path), "They met Quillon Dask. Later Dask smiled.")
    rules = [(one.evidence.exact, one.rule, one.confidence) for one in found.mentions]
    assert rules[0] == ("Quillon Dask", "tagger", 0.9)
    assert rules[1][:2] == ("Dask", "short-form")
    assert rules[1][2] < rules[0][2]


def test_a_fact_is_no_surer_than_the_names_in_it(tmp_path: Path) -> None:
    """The tagger's probability bounds what is said of the name."""
    found = read_with(pipeline_in(tmp_path), "In May Quillon Dask founded Nordverk.")
    resolution = resolved(found)
    facts = assert_facts([found], resolution, shipped()).facts
    founded = [fact for fact in facts if fact.predicate == "founded"]
    assert founded
    (relation,) = [one for one in found.relations if one.predicate == "founded"]
    ends = [
        end.confidence for end in (relation.subject, relation.object) if isinstance(end, Mention)
    ]
    assert founded[0].confidence == round(relation.confidence * min(ends), 4)
    assert min(ends) <= 0.9
