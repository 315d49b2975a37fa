"""What a list is narrowed to, as words on chips and as text to remember."""

from collections.abc import Mapping
from dataclasses import asdict, fields, replace
from enum import StrEnum
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from annotator.domain.records import NOTHING
from annotator.domain.views import ArticleFilter, ArticleOrder, ArticleQuery
from annotator.gui.words.locale_words import number

MAIN_FILTERS = (
    ArticleFilter.ALL,
    ArticleFilter.TO_DO,
    ArticleFilter.DONE,
    ArticleFilter.FLAGGED,
)
"""Those that have a chip of their own at all times."""
OTHER_FILTERS = tuple(each for each in ArticleFilter if each not in MAIN_FILTERS)
NO_TITLES: Final[Mapping[str, str]] = NOTHING


Titles = Mapping[str, str]
"""What a person calls each label, by its name."""


def filter_name(show: ArticleFilter) -> str:
    """Return what a person calls a filter."""
    translate = QCoreApplication.translate
    return {
        ArticleFilter.ALL: translate("ArticleFilters", "All articles"),
        ArticleFilter.TO_DO: translate("ArticleFilters", "Articles to do"),
        ArticleFilter.DONE: translate("ArticleFilters", "Articles done"),
        ArticleFilter.FLAGGED: translate("ArticleFilters", "Articles with an open question"),
        ArticleFilter.STARTED: translate("ArticleFilters", "Started"),
        ArticleFilter.SKIPPED: translate("ArticleFilters", "Skipped"),
        ArticleFilter.NOTHING: translate("ArticleFilters", "Nothing to mark"),
        ArticleFilter.TO_DECIDE: translate("ArticleFilters", "Suggestions to decide"),
    }[show]


def order_name(order: ArticleOrder) -> str:
    """Return what a person calls an order."""
    translate = QCoreApplication.translate
    return {
        ArticleOrder.IMPORTED: translate("ArticleFilters", "As imported"),
        ArticleOrder.LATEST: translate("ArticleFilters", "Imported last, first"),
        ArticleOrder.NEWEST: translate("ArticleFilters", "Newest first"),
        ArticleOrder.OLDEST: translate("ArticleFilters", "Oldest first"),
        ArticleOrder.SITE: translate("ArticleFilters", "By site"),
        ArticleOrder.TITLE: translate("ArticleFilters", "By title"),
    }[order]


def narrowings(query: ArticleQuery, titles: Titles = NO_TITLES) -> list[tuple[str, ArticleQuery]]:
    """Return, for each thing that narrows a list, its words and the query without it.

    The filters and the search that are always in view are not among them.
    """
    found: list[tuple[str, ArticleQuery]] = []
    if query.show in OTHER_FILTERS:
        found.append((filter_name(query.show), replace(query, show=ArticleFilter.ALL)))
    if query.site:
        found.append((query.site, replace(query, site="")))
    if query.since or query.until:
        found.append((_dates(query), replace(query, since="", until="")))
    if query.language:
        found.append((query.language, replace(query, language="")))
    if query.label:
        without = replace(query, label="", without_label=False)
        found.append((_label(query, titles), without))
    if query.annotator:
        words = QCoreApplication.translate("ArticleFilters", "marked by {0}")
        found.append((words.format(query.annotator), replace(query, annotator="")))
    return found


def in_words(query: ArticleQuery, titles: Titles = NO_TITLES) -> str:
    """Return what a list is narrowed to, but for the search, in one phrase; empty for nothing."""
    shown = query.show in MAIN_FILTERS and query.show is not ArticleFilter.ALL
    parts = [filter_name(query.show)] if shown else []
    parts += [words for words, _ in narrowings(query, titles)]
    return ", ".join(parts)


def summary(query: ArticleQuery, found: int, total: int, titles: Titles = NO_TITLES) -> str:
    """Return how many articles of how many are shown, and which, in what order."""
    translate = QCoreApplication.translate
    shown = translate("ArticleFilters", "{0} of {1}").format(number(found), number(total))
    searched = translate("ArticleFilters", "“{0}”").format(query.search)
    parts = [searched] if query.search else []
    parts += [words] if (words := in_words(query, titles)) else []
    text = f"{shown}: {', '.join(parts)}" if parts else shown
    if query.order is not ArticleOrder.IMPORTED:
        text += f" · ↕ {order_name(query.order)}"
    return text


def _dates(query: ArticleQuery) -> str:
    if query.since == query.until:
        return query.since
    return f"{query.since or '…'} – {query.until or '…'}"


def _label(query: ArticleQuery, titles: Titles) -> str:
    translate = QCoreApplication.translate
    words = (
        translate("ArticleFilters", "without {0}")
        if query.without_label
        else translate("ArticleFilters", "with {0}")
    )
    return words.format(titles.get(query.label, query.label))


def as_text(query: ArticleQuery) -> str:
    """Return a query as text to remember; whose it is comes from elsewhere."""
    import json  # not on the way to the first paint

    return json.dumps(asdict(query) | {"person": ""})


def from_text(text: str) -> ArticleQuery:
    """Return a query that was remembered; where it cannot be read, one for all articles."""
    import json

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
