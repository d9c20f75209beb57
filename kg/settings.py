"""What a build can be told, in one frozen place; the only reader of configuration.

The ontology is the folder beside the package in a checkout, or the copy inside an installed wheel.
"""

from dataclasses import dataclass, field
from pathlib import Path

VERSION = "0.1.0"
PACKAGE = Path(__file__).resolve().parent
DEFAULT_BASE = "https://kg.example/id/"
DEFAULT_OUTPUT = Path("output")
DECISIONS_FILE = "decisions.yaml"


def shipped_ontology() -> Path:
    """Find the folder of the ontology that kg ships."""
    installed = PACKAGE / "ontology_data"
    return installed if installed.is_dir() else PACKAGE.parent / "ontology"


def example_folder() -> Path:
    """Find the example report that kg ships."""
    return PACKAGE / "example"


@dataclass(frozen=True, slots=True)
class Settings:
    """Choices for one build.

    Attributes:
        output: the folder that the build writes.
        ontology: the folder of the ontology.
        authority: further authority lists (SKOS), in order of their paths.
        base: what the IRIs of entities begin with.
        jobs: processes that read documents side by side.
        language: BCP 47 tag of every document; empty to detect each.
        pipelines: languages with the spaCy package, or folder of one, that tags names in each instead
            of the tagger that ships.
        store: folder of an Oxigraph store to fill as well; None for none.
        title: what the page is called.
        decisions: the file of decisions; None for `decisions.yaml` beside the output folder, if it is there.

    """

    output: Path = DEFAULT_OUTPUT
    ontology: Path = field(default_factory=shipped_ontology)
    authority: tuple[Path, ...] = ()
    base: str = DEFAULT_BASE
    jobs: int = 1
    language: str = ""
    pipelines: tuple[tuple[str, str], ...] = ()
    store: Path | None = None
    title: str = "Knowledge graph"
    decisions: Path | None = None

    @property
    def decisions_file(self) -> Path:
        """Where decisions are kept: outside the output folder, which a build may write again."""
        if self.decisions is not None:
            return self.decisions
        named = self.output.name not in {"", ".."}
        return (self.output if named else self.output.resolve()).parent / DECISIONS_FILE
