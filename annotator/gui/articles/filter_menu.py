"""The menus beside the search field: what else narrows the list, and how it is sorted."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Final

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from annotator.domain.views import ArticleOrder, ArticleQuery, QueryChoices
from annotator.gui.articles.query_text import OTHER_FILTERS, filter_name, order_name
from annotator.gui.locale_words import number
from annotator.services.project_thread import OpenProject

_MOST: Final = 40
"""Sites a menu has room for; the most frequent come first."""

Take = Callable[[ArticleQuery], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuChoices:
    """What there is to choose from in the open project."""

    found: QueryChoices
    labels: tuple[tuple[str, str], ...]
    """Name and title."""
    annotators: tuple[str, ...]


def choices_of(project: OpenProject) -> MenuChoices:
    """Return what there is to choose from; runs on the project's thread."""
    store = project.store
    return MenuChoices(
        found=store.lists.choices(),
        labels=tuple((each.name, each.title) for each in store.scheme.labels),
        annotators=tuple(each.name for each in store.annotators),
    )


class FilterMenu(QMenu):
    """What narrows the list besides the chips that are always there."""

    def __init__(
        self, query: ArticleQuery, choices: MenuChoices, take: Take, parent: QWidget
    ) -> None:
        """Show what `query` asks for; `take` gets what is asked for instead."""
        super().__init__(parent)
        self._query = query
        self._take = take
        for show in OTHER_FILTERS:
            self._offer(self, filter_name(show), replace(query, show=show))
        self.addSeparator()
        sites = [(f"{name}  ({number(count)})", name) for name, count in choices.found.sites]
        self._group(self.tr("Site"), "site", sites)
        self._dates(choices.found)
        languages = [
            (f"{name}  ({number(count)})", name) for name, count in choices.found.languages
        ]
        self._group(self.tr("Language"), "language", languages)
        labels = [(title, name) for name, title in choices.labels]
        self._labels(self.tr("With the label"), labels, without=False)
        self._labels(self.tr("Without the label"), labels, without=True)
        self._group(
            self.tr("Marked by"), "annotator", [(each, each) for each in choices.annotators]
        )
        self.addSeparator()
        everything = ArticleQuery(person=query.person, order=query.order)
        self.addAction(self.tr("Show all articles"), partial(take, everything))

    def _group(self, title: str, field: str, offered: Iterable[tuple[str, str]]) -> None:
        menu = self.addMenu(title)
        for words, value in list(offered)[:_MOST]:
            changed: dict[str, Any] = {field: value}
            self._offer(menu, words, replace(self._query, **changed))
        menu.setEnabled(not menu.isEmpty())

    def _labels(self, title: str, labels: Iterable[tuple[str, str]], *, without: bool) -> None:
        menu = self.addMenu(title)
        for words, name in labels:
            self._offer(menu, words, replace(self._query, label=name, without_label=without))
        menu.setEnabled(not menu.isEmpty())

    def _dates(self, found: QueryChoices) -> None:
        menu = self.addMenu(self.tr("Date"))
        first, last = found.first_date[:4], found.last_date[:4]
        if first.isdigit() and last.isdigit():
            for year in range(int(last), max(int(first), int(last) - _MOST) - 1, -1):
                dates = replace(self._query, since=str(year), until=str(year))
                self._offer(menu, str(year), dates)
            menu.addSeparator()
        menu.addAction(self.tr("From … to …"), self._ask_dates)

    def _ask_dates(self) -> None:
        from annotator.gui.articles.date_dialog import DateDialog

        take = self._take
        query = self._query
        DateDialog(
            query.since,
            query.until,
            lambda since, until: take(replace(query, since=since, until=until)),
            self.parentWidget(),
        ).open()

    def _offer(self, menu: QMenu, words: str, query: ArticleQuery) -> None:
        action = menu.addAction(words.replace("&", "&&"), partial(self._take, query))
        action.setCheckable(True)
        action.setChecked(query == self._query)


class OrderMenu(QMenu):
    """How the list is sorted."""

    def __init__(self, query: ArticleQuery, take: Take, parent: QWidget) -> None:
        """Show how `query` sorts; `take` gets the query with another order."""
        super().__init__(parent)
        group = QActionGroup(self)
        for order in ArticleOrder:
            action = self.addAction(order_name(order), partial(take, replace(query, order=order)))
            action.setCheckable(True)
            action.setChecked(order is query.order)
            group.addAction(action)
