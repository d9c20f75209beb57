"""What people decide wins over every score, and stays readable."""

from pathlib import Path

import pytest

from kg.errors import DecisionError
from kg.model import Literal, Name
from kg.resolution import (
    Action,
    Decision,
    Decisions,
    ThingKey,
    append_decision,
    correct,
    read_decisions,
)
from kg.resolution.review import answered, questions
from tests.resolution.texts import ontology, text

ONE = text(
    "a",
    "en",
    "Mira Oksanen works for Arc Lab.",
    [("Person", "Mira Oksanen"), ("Organisation", "Arc Lab")],
    relations=[(0, "worksFor", 1)],
)
TWO = text(
    "b",
    "en",
    "Mira Oksanen works for Nordlys. Arc Lab watched.",
    [("Person", "Mira Oksanen"), ("Organisation", "Nordlys"), ("Organisation", "Arc Lab")],
    relations=[(0, "worksFor", 1)],
)


def decide(action: Action, *things: str, to: str = "") -> Decision:
    return Decision(action, tuple(map(ThingKey, things)), "Ann", "2031-05-02", "I know", to)


def claim(action: Action, *parts: str) -> Decision:
    subject, predicate, object_ = parts
    return Decision(action, (), "Ann", "2031-05-02", "I know", "", (subject, predicate, object_))


def entities(*decisions: Decision) -> dict[str, str]:
    corrected = correct([ONE, TWO], ontology(), Decisions(decisions, "decisions.yaml"))
    return {str(entity.id): entity.kind for entity in corrected.resolution.entities}


def test_without_decisions_namesakes_stay_two() -> None:
    assert sum(kind == "Person" for kind in entities().values()) == 2


def test_same_joins_what_the_rules_keep_apart() -> None:
    found = entities(decide(Action.SAME, "Arc Lab", "Nordlys [Organisation, en]"))
    assert sum(kind == "Organisation" for kind in found.values()) == 1


def test_same_joins_by_id() -> None:
    first, second = sorted(id_ for id_, kind in entities().items() if kind == "Person")
    assert "person/mira-oksanen" in entities(decide(Action.SAME, first, second))


def test_different_keeps_apart_what_the_rules_join() -> None:
    one = text("a", "fi", "Turku. Olen Turussa", [("Place", "Turku"), ("Place", "Turussa")])
    different = Decisions((decide(Action.DIFFERENT, "Turku [fi]", "Turussa [Place]"),))
    assert len(correct([one], ontology(), Decisions()).resolution.entities) == 1
    assert len(correct([one], ontology(), different).resolution.entities) == 2


def test_rename_gives_the_label() -> None:
    rename = decide(Action.RENAME, "organisation/arc-lab", to="Arc Laboratory [en]")
    resolution = correct([ONE, TWO], ontology(), Decisions((rename,))).resolution
    entity = next(e for e in resolution.entities if e.id == "organisation/arc-laboratory")
    assert entity.labels == (Name("Arc Laboratory", "en"),)
    assert Name("Arc Lab", "en") in entity.alternatives


def test_retype_gives_the_class() -> None:
    assert entities(decide(Action.RETYPE, "Nordlys", to="Project"))["project/nordlys"] == "Project"


def test_what_is_no_entity_is_gone_with_its_facts() -> None:
    gone = decide(Action.NOT_AN_ENTITY, "Nordlys")
    corrected = correct([ONE, TWO], ontology(), Decisions((gone,)))
    assert "organisation/nordlys" not in {e.id for e in corrected.resolution.entities}
    assert [len(extraction.relations) for extraction in corrected.extractions] == [1, 0]


def test_reject_takes_a_fact_out() -> None:
    reject = claim(Action.REJECT, "Mira Oksanen", "worksFor", "organisation/nordlys")
    corrected = correct([ONE, TWO], ontology(), Decisions((reject,)))
    assert [len(extraction.relations) for extraction in corrected.extractions] == [1, 0]
    assert corrected.stale == ()


def test_add_states_a_fact_with_its_decision() -> None:
    add = claim(Action.ADD, "organisation/arc-lab", "jobTitle", "maker of maps")
    (fact,) = correct([ONE, TWO], ontology(), Decisions((add,))).added
    assert fact.subject == "organisation/arc-lab"
    assert fact.object == Literal("maker of maps")
    assert fact.decision is add


def test_a_decision_that_matches_nothing_is_stale() -> None:
    old = decide(Action.SAME, "Arc Lab", "organisation/gone")
    idle = claim(Action.REJECT, "Arc Lab", "worksFor", "Nordlys")
    assert correct([ONE, TWO], ontology(), Decisions((old, idle))).stale == (old, idle)


@pytest.mark.parametrize(
    "pair",
    [
        (
            decide(Action.SAME, "Arc Lab", "Nordlys"),
            decide(Action.DIFFERENT, "Nordlys", "Arc Lab"),
        ),
        (
            decide(Action.RETYPE, "Nordlys", to="Project"),
            decide(Action.RETYPE, "organisation/nordlys", to="Place"),
        ),
        (
            claim(Action.ADD, "Nordlys", "worksFor", "Arc Lab"),
            claim(Action.REJECT, "Nordlys", "worksFor", "Arc Lab"),
        ),
    ],
)
def test_decisions_that_contradict_each_other_are_both_named(
    pair: tuple[Decision, Decision],
) -> None:
    with pytest.raises(DecisionError) as caught:
        correct([ONE, TWO], ontology(), Decisions(pair, "decisions.yaml"))
    assert all(decision.words in str(caught.value) for decision in pair)


def test_a_file_of_decisions_reads_back_what_was_appended(tmp_path: Path) -> None:
    path = tmp_path / "decisions.yaml"
    path.write_text("# ours\n", encoding="utf-8")
    decisions = (
        decide(Action.SAME, "Arc Lab", "Nordlys [Organisation, fi]"),
        decide(Action.RENAME, "organisation/arc-lab", to="Älä [fi]"),
        decide(Action.NOT_AN_ENTITY, "Key: takeaways"),
        claim(Action.ADD, "person/ann", "worksFor", "Arc Lab"),
    )
    for decision in decisions:
        append_decision(path, decision)
    assert read_decisions(path).items == decisions
    assert path.read_text(encoding="utf-8").startswith("# ours\n")


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ("same: [a, b]", "not a list"),
        ("- same: [a, b]", "'who' is missing"),
        ("- same: [a]\n  who: x\n  when: y\n  why: z", "two things or more"),
        ("- merge: a", "needs one of same"),
        ("- [", "while parsing"),
    ],
)
def test_a_wrong_file_is_told_in_one_line(tmp_path: Path, lines: str, words: str) -> None:
    path = tmp_path / "decisions.yaml"
    path.write_text(lines, encoding="utf-8")
    with pytest.raises(DecisionError, match=words):
        read_decisions(path)


def test_a_file_that_is_not_there_holds_no_decisions(tmp_path: Path) -> None:
    assert read_decisions(tmp_path / "decisions.yaml").items == ()


def test_a_refused_merge_is_a_question_and_its_answer_a_decision() -> None:
    corrected = correct([ONE, TWO], ontology(), Decisions())
    (question,) = questions([ONE, TWO], corrected.resolution, decisions=Decisions())
    assert question.veto == "different organisations"
    assert question.first.sentences[0].exact.startswith("Mira Oksanen works for")
    answer = answered(question, same=True, who="Ann", when="2031-05-02", why="one person")
    decided = Decisions((answer,))
    again = correct([ONE, TWO], ontology(), decided)
    assert sum(e.kind == "Person" for e in again.resolution.entities) == 1
    assert questions([ONE, TWO], again.resolution, decisions=decided) == ()
