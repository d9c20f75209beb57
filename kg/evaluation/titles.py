"""Judges titles: per person and language, against the titles that the gold accepts."""

from collections.abc import Iterator, Mapping

from kg.evaluation.built import Built, BuiltFact
from kg.evaluation.gold import Gold, GoldTitle
from kg.evaluation.matching import Matching
from kg.evaluation.tables import Found, Judgement, Verdict, Wanted, wanted_in
from kg.evaluation.wording import is_accepted_title, is_part_of_title

_Accepted = Mapping[tuple[str, str], GoldTitle]


def judge_titles(built: Built, *, gold: Gold, matching: Matching) -> Judgement:
    """Judge `kg:jobTitle`: one title a person and language is wanted, more are not wrong."""
    accepted = {(title.person, title.language): title for title in gold.titles}
    wanted = (
        Wanted(
            f"{person} {language}",
            f"{gold.entities[person].name} | {title.accepted[0]} ({language})",
            frozenset({language}),
        )
        for (person, language), title in accepted.items()
    )
    return Judgement(
        wanted_in(built.languages, wanted), tuple(_found(built, gold, matching, accepted))
    )


def _found(built: Built, gold: Gold, matching: Matching, accepted: _Accepted) -> Iterator[Found]:
    answered = set[str]()
    for fact in built.facts_of("jobTitle"):
        person = matching.key_of.get(fact.subject, fact.subject)
        words = f"{built.name_of(fact.subject)} | {fact.object} ({fact.language or 'untagged'})"
        titles = _titles_of(person, fact, accepted)
        right = [t for t in titles if is_accepted_title(fact.object, t.accepted)]
        for title in right:
            key = f"{person} {title.language}"
            verdict = Verdict.NEUTRAL if key in answered else Verdict.RIGHT
            answered.add(key)
            yield Found(words, verdict, frozenset({title.language}), key, frozenset({key}))
        if not right:
            part = any(is_part_of_title(fact.object, title.accepted) for title in titles)
            neutral = part or (person in gold.entities and gold.entities[person].allowed)
            yield Found(words, Verdict.NEUTRAL if neutral else Verdict.WRONG, _languages(fact))


def _titles_of(person: str, fact: BuiltFact, accepted: _Accepted) -> list[GoldTitle]:
    return [
        title
        for (who, language), title in accepted.items()
        if who == person and (not fact.language or fact.language == language)
    ]


def _languages(fact: BuiltFact) -> frozenset[str]:
    return frozenset({fact.language}) if fact.language else fact.languages
