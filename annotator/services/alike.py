"""Everywhere alike: all places where a string stands, and one step that marks those chosen."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.errors import Cancelled, StaleChange, UserError
from annotator.domain.finding import find_all
from annotator.domain.ids import new_id
from annotator.domain.ports import Progress, Report
from annotator.domain.ranges import Range
from annotator.domain.records import Change, Plan, Span
from annotator.domain.views import ArticleQuery
from annotator.services.call import Call
from annotator.services.commands.common import plan_for, tidy
from annotator.services.executor import ChangeEvent
from annotator.services.hits import Hit, Hits
from annotator.services.project_thread import OpenProject
from annotator.services.store import StoredText

__all__ = [
    "MOST_HITS",
    "AlikeRequest",
    "Hit",
    "find_alike",
    "mark_alike",
    "run_mark_alike",
]

MOST_HITS: Final = 200_000
"""A search ends with the article that brings this many; nobody looks through more."""


@dataclass(frozen=True, kw_only=True)
class AlikeRequest:
    """What is looked for, where, and which marks are there already."""

    needle: str
    label: str
    person: str
    article_id: str | None = None
    """Search this article only."""
    case_sensitive: bool = False
    whole_words: bool = True


def find_alike(call: Call, request: AlikeRequest, report: Report) -> Hits:
    """Return every hit in the order of the articles; at most about MOST_HITS.

    The project is asked for a page of texts at a time; the search itself runs
    on the caller's thread. Raises Cancelled through `report`.
    """
    hits = Hits()
    done, total = 0, call(partial(_count, request))
    for page in _pages(call, request):
        found = {each: ranges for each in page if (ranges := _find(request, each.text))}
        if found:
            ids = [each.article_id for each in found]
            marked = call(partial(_counted, request, ids))
            for each, ranges in found.items():
                known = marked.get(each.article_id, frozenset())
                for piece in ranges:
                    hits.add(each, piece, marked=piece in known)
        done += len(page)
        report(Progress(done, total))
        if len(hits) >= MOST_HITS:
            break
    return hits


def mark_alike(
    articles: Iterable[AnnotatedArticle],
    hits: Sequence[Hit],
    label: str,
    person: str,
    *,
    defaults: Mapping[str, str] | None = None,
) -> Plan:
    """Mark hits in any number of articles; those that bear the mark already are left out.

    `defaults` are the values that the attributes of new marks have.

    Raises UserError when none is left.
    """
    wanted: dict[str, list[Range]] = {}
    for hit in hits:
        wanted.setdefault(hit.article_id, []).append(hit.range)
    changes: list[Change] = []
    count = 0
    for article in articles:
        model = Span(
            id="",
            article_id=article.article.id,
            label=label,
            ranges=(),
            annotator=person,
            attributes=defaults or {},
        )
        made = list(_made(article, wanted.get(article.article.id, ()), model))
        changes += plan_for(article, person, "", made).changes
        count += len(made)
    if not count:
        raise UserError(f"Everything chosen is marked as {label} already.")
    return Plan(title=f"Mark {count} alike as {label}", changes=tuple(changes), annotator=person)


def run_mark_alike(
    hits: Sequence[Hit], label: str, person: str, project: OpenProject
) -> ChangeEvent:
    """Mark hits in one step, planned on the articles as they are now; raises UserError.

    Others do what they wait for while the articles are read; where that changes one of
    those, all are read again in one go.
    """
    ids = dict.fromkeys(hit.article_id for hit in hits)
    defaults = project.store.scheme.defaults_of(label)

    def run(articles: Iterable[AnnotatedArticle]) -> ChangeEvent:
        plan = mark_alike(articles, hits, label, person, defaults=defaults)
        return project.executor.execute(plan)

    try:
        return run(_read_between(project, ids))
    except StaleChange:
        return run(project.store.article(each) for each in ids)


def _read_between(project: OpenProject, ids: Iterable[str]) -> Iterator[AnnotatedArticle]:
    """Read articles while others go on; at the end of the program without them."""
    closing = False
    for each in ids:
        if not closing:
            try:
                project.breathe()
            except Cancelled:
                closing = True
        yield project.store.article(each)


def _pages(call: Call, request: AlikeRequest) -> Iterator[list[StoredText]]:
    if request.article_id is not None:
        yield [call(partial(_one_text, request.article_id))]
        return
    place = 0
    while page := call(partial(_texts, place)):
        yield page
        place = page[-1].place


def _find(request: AlikeRequest, text: str) -> list[Range]:
    return find_all(
        text,
        request.needle,
        case_sensitive=request.case_sensitive,
        whole_words=request.whole_words,
    )


def _made(article: AnnotatedArticle, pieces: Iterable[Range], model: Span) -> Iterator[Change]:
    whose = (model.annotator, model.label)
    there = {each.ranges for each in article.spans if (each.annotator, each.label) == whose}
    for piece in pieces:
        ranges = tidy(article, [piece])
        if ranges not in there:
            there.add(ranges)
            yield Change(None, replace(model, id=new_id(), ranges=ranges))


def _count(request: AlikeRequest, project: OpenProject) -> int:
    if request.article_id is not None:
        return 1
    return project.store.count(ArticleQuery(person=request.person))


def _counted(
    request: AlikeRequest, ids: list[str], project: OpenProject
) -> dict[str, frozenset[Range]]:
    return dict(project.store.counted_ranges(request.label, request.person, ids))


def _texts(place: int, project: OpenProject) -> list[StoredText]:
    return project.store.texts(after=place)


def _one_text(article_id: str, project: OpenProject) -> StoredText:
    article = project.store.article(article_id).article
    return StoredText(0, article_id, article.title, article.text)
