"""What a list is narrowed to, as words on chips and as text to remember."""

import json
from dataclasses import asdict, fields, replace
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication

from annotator.domain.views import ArticleFilter, ArticleOrder, ArticleQuery

MAIN_FILTERS = (
    ArticleFilter.ALL,
    ArticleFilter.TO_DO,
    ArticleFilter.DONE,
    ArticleFilter.FLAGGED,
)
"""Those that have a chip of their own at all times."""
OTHER_FILTERS = tuple(each for each in ArticleFilter if each not in MAIN_FILTERS)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ArticleFilters", text)


def filter_name(show: ArticleFilter) -> str:
    """Return what a person calls a filter."""
    return {
        ArticleFilter.ALL: _tr("All articles"),
        ArticleFilter.TO_DO: _tr("Articles to do"),
        ArticleFilter.DONE: _tr("Articles done"),
        ArticleFilter.FLAGGED: _tr("Articles with an open question"),
        ArticleFilter.STARTED: _tr("Started"),
        ArticleFilter.SKIPPED: _tr("Skipped"),
        ArticleFilter.NOTHING: _tr("Nothing to mark"),
        ArticleFilter.TO_DECIDE: _tr("Suggestions to decide"),
    }[show]


def order_name(order: ArticleOrder) -> str:
    """Return what a person calls an order."""
    return {
        ArticleOrder.IMPORTED: _tr("As imported"),
        ArticleOrder.LATEST: _tr("Imported last, first"),
        ArticleOrder.NEWEST: _tr("Newest first"),
        ArticleOrder.OLDEST: _tr("Oldest first"),
        ArticleOrder.SITE: _tr("By site"),
        ArticleOrder.TITLE: _tr("By title"),
    }[order]


def narrowings(query: ArticleQuery) -> list[tuple[str, ArticleQuery]]:
    """Return, for each thing that narrows a list, its words and the query without it."""
    found: list[tuple[str, ArticleQuery]] = []
    if query.show in OTHER_FILTERS:
        found.append((filter_name(query.show), replace(query, show=ArticleFilter.ALL)))
    if query.site:
        found.append((query.site, replace(query, site="")))
    if query.since or query.until:
        both = query.since or "…", query.until or "…"
        dates = query.since if query.since == query.until else " – ".join(both)
        found.append((dates, replace(query, since="", until="")))
    if query.language:
        found.append((query.language, replace(query, language="")))
    if query.label:
        words = _tr("without {0}") if query.without_label else _tr("with {0}")
        without = replace(query, label="", without_label=False)
        found.append((words.format(query.label), without))
    if query.annotator:
        words = _tr("marked by {0}").format(query.annotator)
        found.append((words, replace(query, annotator="")))
    if query.order is not ArticleOrder.IMPORTED:
        found.append((f"↕ {order_name(query.order)}", replace(query, order=ArticleOrder.IMPORTED)))
    return found


def as_text(query: ArticleQuery) -> str:
    """Return a query as text to remember; whose it is comes from elsewhere."""
    return json.dumps(asdict(query) | {"person": ""})


def from_text(text: str) -> ArticleQuery:
    """Return a query that was remembered; where it cannot be read, one for all articles."""
    usual = ArticleQuery(person="")
    try:
        kept = json.loads(text)
        return replace(
            usual, **{each.name: _value(usual, kept, each.name) for each in fields(usual)}
        )
    except (ValueError, TypeError, AttributeError):
        return usual


def _value(usual: ArticleQuery, kept: dict[str, Any], name: str) -> Any:
    known = getattr(usual, name)
    value = kept.get(name, known)
    if isinstance(known, StrEnum):
        return type(known)(value)
    return value if type(value) is type(known) else known
