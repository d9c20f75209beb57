"""What people decide wins over every score, and stays readable."""

from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from kg.errors import DecisionError
from kg.model import Literal, Name, PropertyName
from kg.resolution import (
    Action,
    Claim,
    Decision,
    Decisions,
    ThingKey,
    append_decision,
    bearers_of,
    correct,
    key_of,
    questions,
    read_decisions,
)
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


SIGNED = "  who: Ann\n  when: 2031-05-02\n  why: so"
UNEXPLAINED = "  who: Ann\n  when: 2031-05-02"


def decide(action: Action, *things: str, to: str = "") -> Decision:
    return Decision(action, tuple(map(ThingKey, things)), "Ann", "2031-05-02", "I know", to)


def claim(action: Action, *parts: str) -> Decision:
    subject, predicate, object_ = parts
    said = Claim(ThingKey(subject), predicate, ThingKey(object_))
    return Decision(action, (), "Ann", "2031-05-02", "I know", "", said)


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


def test_what_is_no_entity_is_kept_with_the_words_of_the_decision() -> None:
    gone = decide(Action.NOT_AN_ENTITY, "Nordlys")
    dropped = correct([ONE, TWO], ontology(), Decisions((gone,))).dropped
    assert [one.reason for one in dropped] == ["not-an-entity", "not-an-entity"]
    assert all(gone.words in one.detail for one in dropped)


def test_reject_takes_a_fact_out() -> None:
    reject = claim(Action.REJECT, "Mira Oksanen", "worksFor", "organisation/nordlys")
    corrected = correct([ONE, TWO], ontology(), Decisions((reject,)))
    assert [len(extraction.relations) for extraction in corrected.extractions] == [1, 0]
    assert [one.reason for one in corrected.dropped] == ["rejected-fact"]
    assert corrected.stale == ()


def test_to_reject_a_fact_is_to_reject_what_implies_it() -> None:
    heads = text("a", "en", "Ann heads Arc.", [("Person", "Ann"), ("Organisation", "Arc")])
    relation = replace(ONE.relations[0], predicate=PropertyName("heads"))
    one = replace(
        heads,
        relations=(replace(relation, subject=heads.mentions[0], object=heads.mentions[1]),),
    )
    above = claim(Action.REJECT, "Ann", "worksFor", "Arc")
    below = claim(Action.REJECT, "Ann", "heads", "Arc")
    for reject in (above, below):
        assert correct([one], ontology(), Decisions((reject,))).extractions[0].relations == ()


def test_add_states_a_fact_with_its_decision() -> None:
    add = claim(Action.ADD, "Mira Oksanen", "jobTitle", "maker of maps [en]")
    (fact,) = correct([ONE], ontology(), Decisions((add,))).added
    assert fact.subject == "person/mira-oksanen"
    assert fact.object == Literal("maker of maps", "en")
    assert fact.decision is add


@pytest.mark.parametrize(
    ("decision", "problem"),
    [
        (decide(Action.SAME, "Arc Lab", "organisation/gone"), "nothing is called organisation"),
        (claim(Action.REJECT, "Arc Lab", "worksFor", "Nordlys"), "no document states it"),
        (claim(Action.ADD, "Nobody", "worksFor", "Nordlys"), "nothing is called Nobody"),
        (claim(Action.ADD, "Arc Lab", "worksFor", "Nordlys"), "worksFor leads from Person, not"),
        (claim(Action.ADD, "Mira Oksanen", "worksFor", "Nix"), "nothing is called Nix"),
    ],
)
def test_a_decision_without_effect_is_stale(decision: Decision, problem: str) -> None:
    (stale,) = correct([ONE, TWO], ontology(), Decisions((decision,))).stale
    assert stale.decision is decision
    assert stale.problem.startswith(problem)


@pytest.mark.parametrize(
    "second",
    [
        decide(Action.RETYPE, "Arc Laboratory [Organisation]", to="Project"),
        decide(Action.RETYPE, "organisation/arc-laboratory", to="Project"),
        decide(Action.RETYPE, "Arc Lab", to="Project"),
    ],
)
def test_a_thing_may_be_named_as_another_decision_made_it(second: Decision) -> None:
    rename = decide(Action.RENAME, "Arc Lab", to="Arc Laboratory [en]")
    for both in ((rename, second), (second, rename)):
        assert entities(*both)["project/arc-laboratory"] == "Project"


def test_what_is_decided_of_a_joined_thing_holds_for_all_of_it() -> None:
    same = decide(Action.SAME, "Arc Lab", "Nordlys")
    retype = decide(Action.RETYPE, "Nordlys", to="Project")
    found = entities(same, retype)
    assert [kind for kind in found.values() if kind != "Person"] == ["Project"]


def test_a_thing_has_a_decided_name_in_each_language() -> None:
    names = [decide(Action.RENAME, "Arc Lab", to=name) for name in ("Arc Lab A [en]", "Arc B [fi]")]
    resolution = correct([ONE, TWO], ontology(), Decisions(tuple(names))).resolution
    entity = next(e for e in resolution.entities if e.id == "organisation/arc-lab-a")
    assert entity.labels == (Name("Arc Lab A", "en"), Name("Arc B", "fi"))


def test_decisions_stand_among_the_reasons_of_what_they_are_about() -> None:
    rename = decide(Action.RENAME, "Arc Lab", to="Arc Laboratory [en]")
    reject = claim(Action.REJECT, "Mira Oksanen", "worksFor", "Nordlys")
    resolution = correct([ONE, TWO], ontology(), Decisions((rename, reject))).resolution
    reasons = {
        str(e.id): [r for r in e.reasons if r.startswith("decided: ")] for e in resolution.entities
    }
    assert reasons["organisation/arc-laboratory"] == [f"decided: {rename.words}"]
    assert reasons["organisation/nordlys"] == [f"decided: {reject.words}"]


def test_the_order_of_decisions_leaves_no_trace() -> None:
    several = [
        decide(Action.SAME, "Arc Lab", "Nordlys"),
        decide(Action.RENAME, "Nordlys", to="Arc Laboratory [en]"),
        decide(Action.RETYPE, "Arc Laboratory", to="Project"),
    ]
    found = [
        correct([ONE, TWO], ontology(), Decisions(tuple(order))).resolution
        for order in permutations(several)
    ]
    assert all(one == found[0] for one in found)


def test_a_key_is_the_name_where_one_thing_bears_it_else_the_id() -> None:
    everything = correct([ONE, TWO], ontology(), Decisions()).resolution.entities
    keys = {str(entity.id): key_of(entity, bearers_of(everything)).text for entity in everything}
    people = [id_ for id_ in keys if id_.startswith("person/")]
    assert keys["organisation/arc-lab"] == "Arc Lab [Organisation, en]"
    assert [keys[id_] for id_ in people] == people


@pytest.mark.parametrize(
    ("text_", "parts"),
    [
        ("Arc Lab", ("Arc Lab", "", "")),
        ("Arc Lab [fi]", ("Arc Lab", "", "fi")),
        ("Arc Lab [Organisation, fi]", ("Arc Lab", "Organisation", "fi")),
        ("Report [draft]", ("Report [draft]", "", "")),
        ("Report [draft] [Publication]", ("Report [draft]", "Publication", "")),
    ],
)
def test_brackets_hold_class_and_language(text_: str, parts: tuple[str, str, str]) -> None:
    key = ThingKey(text_)
    assert (key.name, key.kind, key.language) == parts


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
            claim(Action.ADD, "Mira Oksanen", "heads", "Arc Lab"),
            claim(Action.REJECT, "Mira Oksanen", "worksFor", "organisation/arc-lab"),
        ),
        (
            decide(Action.RENAME, "Nordlys", to="Nordljus [sv]"),
            decide(Action.RENAME, "organisation/nordlys", to="Nordskenet [sv]"),
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
        ("same: [a, b]", "yaml:1: a mapping; allowed: a list of decisions"),
        ("- same: [a, b]", "yaml:1: 'who' is missing; allowed: words"),
        (f"- same: [a]\n{SIGNED}", "yaml:1: 'same' is 1 in a list; allowed: a list of two"),
        (f"- same: a\n{SIGNED}", "yaml:1: 'same' is 'a'; allowed: a list of two"),
        ("# us\n- merge: a", "yaml:2: unknown field 'merge'; allowed: same, different"),
        ("- who: x", "yaml:1: no action; allowed: one of same"),
        (f"- same: [a, b]\n  rename: a\n{SIGNED}", "yaml:1: both same and rename"),
        (f"- retype: a\n{SIGNED}", "yaml:1: 'to' is missing"),
        (f"- not-an-entity: a\n  to: b\n{SIGNED}", "yaml:2: 'to' with not-an-entity; allowed: w"),
        (f"- reject: a\n{SIGNED}", "yaml:1: 'a'; allowed: fields among subject, property, object"),
        ("- not-an-entity: a\n  who: x\n  when: soon", "yaml:3: 'when' is 'soon'; allowed: a day"),
        ("- not-an-entity: a\n  who:\n  when: 2031-05-02", "yaml:2: 'who' is empty"),
        ("- not-an-entity: a\n  who: [x]\n  when: 2031-05-02", "yaml:2: 'who' is a list"),
        ("- who: x\n  who: y", "yaml:2: 'who' stands twice; allowed: once"),
        (
            f"- add: {{subject: a, property: b, object: c}}\n{UNEXPLAINED}",
            "yaml:1: 'why' is missing",
        ),
        ("- words", "yaml:1: 'words'; allowed: fields among same"),
        ("- [", "yaml:1: not YAML"),
    ],
)
def test_a_wrong_file_is_told_with_the_line_and_what_is_allowed(
    tmp_path: Path, lines: str, words: str
) -> None:
    path = tmp_path / "decisions.yaml"
    path.write_text(lines, encoding="utf-8")
    with pytest.raises(DecisionError) as caught:
        read_decisions(path)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("decision", "words"),
    [
        (decide(Action.RETYPE, "Nordlys", to="Projct"), "unknown class 'Projct'; allowed: Event"),
        (claim(Action.ADD, "a", "knows", "b"), "unknown property 'knows'; allowed: heads"),
    ],
)
def test_a_term_that_the_ontology_does_not_have_is_an_error(decision: Decision, words: str) -> None:
    with pytest.raises(DecisionError) as caught:
        correct([ONE], ontology(), Decisions((replace(decision, line=7),), "decisions.yaml"))
    assert str(caught.value).startswith(f"decisions.yaml:7: {words}")


@pytest.mark.parametrize(
    "before",
    [
        "# ours\n",
        f"- not-an-entity: a # indeed\n{SIGNED}\n# the end",
        f"  - not-an-entity: a\n{SIGNED.replace('  w', '    w')}\n",
        "",
    ],
)
def test_appending_keeps_what_a_person_wrote(tmp_path: Path, before: str) -> None:
    path = tmp_path / "decisions.yaml"
    path.write_text(before, encoding="utf-8")
    held = read_decisions(path).items
    decision = decide(Action.NOT_AN_ENTITY, "b")
    append_decision(path, decision)
    assert path.read_text(encoding="utf-8").startswith(before)
    assert read_decisions(path).items == (*held, decision)


def test_nothing_is_appended_to_a_list_in_brackets(tmp_path: Path) -> None:
    path = tmp_path / "decisions.yaml"
    path.write_text("[]\n", encoding="utf-8")
    with pytest.raises(DecisionError, match="yaml:1: a list in square brackets"):
        append_decision(path, decide(Action.NOT_AN_ENTITY, "b"))
    assert path.read_text(encoding="utf-8") == "[]\n"


def test_a_file_that_is_not_there_holds_no_decisions(tmp_path: Path) -> None:
    assert read_decisions(tmp_path / "decisions.yaml").items == ()


def test_what_versions_leave_open_about_one_thing_is_one_question() -> None:
    """With a side for each group of names that is sure, and sentences of each version."""
    lines = "{} sat by the quay.\nThen 4 711 boats came, see https://sea.example/{} and @quay."
    kinds = {"en": "Sea Board", "fi": "Merilauta", "hu": "Tengertanács"}
    versions = [
        text(tongue, tongue, lines.format(name, "plan"), [("Organisation", name)])
        for tongue, name in kinds.items()
    ]
    resolution = correct(versions, ontology(), Decisions()).resolution
    weak = replace(resolution, merges=tuple(replace(m, score=0.6) for m in resolution.merges))
    (question,) = questions(versions, weak, decisions=Decisions())
    assert [side.key.name for side in question.sides] == list(kinds.values())
    assert question.impact == 2
    one = decide(Action.DIFFERENT, question.sides[0].key.text, question.sides[1].key.text)
    assert questions(versions, weak, decisions=Decisions((one,))) == ()


def test_a_refused_merge_is_a_question_and_its_answer_a_decision() -> None:
    corrected = correct([ONE, TWO], ontology(), Decisions())
    (question,) = questions([ONE, TWO], corrected.resolution, decisions=Decisions())
    assert question.veto == "different organisations"
    first, second = question.sides
    assert first.sentences[0].exact.startswith("Mira Oksanen works for")
    answer = decide(Action.SAME, first.key.text, second.key.text)
    decided = Decisions((answer,))
    again = correct([ONE, TWO], ontology(), decided)
    assert sum(e.kind == "Person" for e in again.resolution.entities) == 1
    assert questions([ONE, TWO], again.resolution, decisions=decided) == ()
