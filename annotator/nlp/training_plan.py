"""The first look at all articles of an export: which are alike, and which part each falls in."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from annotator.domain.ports import (
    ExportArticle,
    ExportOptions,
    ExportSource,
    PartedText,
    PartKeeping,
)
from annotator.domain.ranges import Range, joined_overlaps
from annotator.domain.scheme import BOILERPLATE_LAYER, Scheme
from annotator.nlp.boilerplate import boilerplate_of, without_ranges
from annotator.nlp.known_entities import has_program_entities
from annotator.nlp.near_duplicates import NearDuplicates
from annotator.nlp.training_docs import LONGEST_TEXT, SPANS, group_of
from annotator.nlp.training_languages import spacy_language
from annotator.nlp.training_parts import Candidate, Labels, decided_parts, divided, split_name


@dataclass(kw_only=True)
class Plan:
    """Where each article goes, by its id."""

    parts: Mapping[str, str]
    apart: frozenset[str]
    """Languages whose unfinished articles are set apart from training."""
    programs_look: frozenset[str] = frozenset()
    """Languages in which programs give entities."""
    joined: Counter[str] = field(default_factory=Counter)
    """Articles that share the part of a near-duplicate before them, by language."""
    notes: list[str] = field(default_factory=list)


def planned(source: ExportSource, options: ExportOptions, tell: Callable[[int, str], None]) -> Plan:
    """Go through the articles and decide their parts; those decided earlier stay.

    `tell` is told the number and the key of each article.
    """
    looking = _Looking(source.scheme, options)
    for number, article in enumerate(source):
        tell(number, article.content.article.key)
        looking.add(article)
    keeping: PartKeeping | None = getattr(source, "parts", None)
    if keeping is None:
        return looking.plan({}, [])
    split = split_name(options)
    others = looking.add_others(keeping.others(split))
    return looking.plan(keeping.kept(split), others)


def store(source: ExportSource, options: ExportOptions, plan: Plan) -> str:
    """Remember the parts of a plan; return why that could not be done, or nothing."""
    keeping: PartKeeping | None = getattr(source, "parts", None)
    return "" if keeping is None else keeping.keep(split_name(options), plan.parts)


def unusable(text: str) -> str:
    """Return why spaCy cannot train on a text, or nothing."""
    if not text.strip():
        return "its text is empty"
    if len(text) > LONGEST_TEXT:
        return f"spaCy trains on no text of more than {LONGEST_TEXT:,} characters"
    return ""


class _Looking:
    """Gathers what the parts of articles depend on."""

    def __init__(self, scheme: Scheme, options: ExportOptions) -> None:
        self._scheme = scheme
        self._options = options
        self._alike = NearDuplicates()
        self._found: list[tuple[Candidate, bool]] = []
        self._labels: dict[Labels, Labels] = {}
        self._programs_look: set[str] = set()

    def add(self, article: ExportArticle) -> None:
        """Look at an article that leaves."""
        stored = article.content.article
        left = _without(stored.text, boilerplate_of(article.spans, self._scheme))
        if unusable(left if self._options.drop_boilerplate else stored.text):
            return
        self._alike.add(left or stored.text)
        language = spacy_language(stored.language)
        if language not in self._programs_look and has_program_entities(article, self._scheme):
            self._programs_look.add(language)
        labels = self._labels_of(article)
        candidate = Candidate(stored.id, stored.key, language, trains=True, labels=labels)
        self._found.append((candidate, article.done))

    def add_others(self, texts: Iterable[PartedText]) -> list[str]:
        """Look at articles that have a part and do not leave; return their ids."""
        ids = []
        for each in texts:
            left = _without(each.text, joined_overlaps(sorted(each.boilerplate)))
            self._alike.add(left or each.text)
            ids.append(each.article_id)
        return ids

    def plan(self, kept: Mapping[str, str], others: Sequence[str]) -> Plan:
        """Decide the parts; `kept` are those that stay."""
        apart = frozenset(each.language for each, done in self._found if done and _spans(each))
        candidates = [
            each._replace(trains=done or each.language not in apart) for each, done in self._found
        ]
        leaders = self._alike.twins()
        parts = decided_parts(candidates, leaders, kept, self._options, others)
        plan = Plan(
            parts={each.id: part for each, part in zip(candidates, parts, strict=True)},
            apart=apart,
            programs_look=frozenset(self._programs_look),
            joined=Counter(each.language for n, each in enumerate(candidates) if leaders[n] != n),
        )
        if count := divided(leaders, [*parts, *(kept[each] for each in others)]):
            plan.notes.append(
                f"Groups of near-duplicates that are in more than one part: {count}, as their "
                "parts were stored before they were found alike. What is stored is not moved."
            )
        return plan

    def _labels_of(self, article: ExportArticle) -> Labels:
        names = {span.label for span in article.spans}
        if self._options.drop_boilerplate:
            names = {each for each in names if self._scheme.layer_of(each) != BOILERPLATE_LAYER}
        found = frozenset((group_of(name, self._scheme), name) for name in names)
        return self._labels.setdefault(found, found)


def _without(text: str, ranges: Sequence[Range]) -> str:
    return without_ranges(text, ranges).text if ranges else text


def _spans(candidate: Candidate) -> bool:
    return any(group == SPANS for group, _ in candidate.labels)
