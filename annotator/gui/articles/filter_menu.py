"""The menus beside the search field: what else narrows the list, and how it is sorted."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from annotator.domain.views import ArticleFilter, ArticleOrder, ArticleQuery, QueryChoices
from annotator.gui.articles.query_text import filter_name, order_name
from annotator.gui.words.locale_words import number
from annotator.services.project_thread import OpenProject

_MOST: Final = 20
"""Entries a menu has room for; of sites the most frequent come first."""

_SHOWN: Final = tuple(each for each in ArticleFilter if each is not ArticleFilter.ALL)

Take = Callable[[ArticleQuery], object]
Entry = tuple[str, ArticleQuery]
"""Words, and what is asked for with them."""


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
    """All that narrows the list; what is on is ticked, and taken away when it is chosen again."""

    def __init__(
        self, query: ArticleQuery, choices: MenuChoices, take: Take, parent: QWidget
    ) -> None:
        """Show what `query` asks for; `take` gets what is asked for instead."""
        super().__init__(parent)
        self._query = query
        self._take = take
        self._window = parent.window()
        everything = replace(query, show=ArticleFilter.ALL)
        for show in _SHOWN:
            self._offer(self, filter_name(show), replace(query, show=show), everything)
        self.addSeparator()
        self._group(self.tr("Site"), "site", _counted(choices.found.sites))
        self._dates(choices.found)
        self._group(self.tr("Language"), "language", _counted(choices.found.languages))
        self._labels(self.tr("With the label"), choices.labels, without=False)
        self._labels(self.tr("Without the label"), choices.labels, without=True)
        annotators = [(each, each) for each in choices.annotators]
        self._group(self.tr("Marked by"), "annotator", annotators)
        self.addSeparator()
        everything = ArticleQuery(person=query.person, order=query.order)
        self.addAction(self.tr("Show all articles"), partial(take, everything))

    def _group(self, title: str, field: str, offered: Iterable[tuple[str, str]]) -> None:
        def with_(value: str) -> ArticleQuery:
            changed: dict[str, Any] = {field: value}
            return replace(self._query, **changed)

        self._fill(title, [(words, with_(value)) for words, value in offered], with_(""))

    def _labels(self, title: str, labels: Iterable[tuple[str, str]], *, without: bool) -> None:
        entries = [
            (words, replace(self._query, label=name, without_label=without))
            for name, words in labels
        ]
        self._fill(title, entries, replace(self._query, label="", without_label=False))

    def _fill(self, title: str, entries: list[Entry], none: ArticleQuery) -> None:
        """Add a menu of the first entries, with a way to search in all where there are more."""
        menu = self.addMenu(title)
        for words, query in entries[:_MOST]:
            self._offer(menu, words, query, none)
        if len(entries) > _MOST:
            menu.addSeparator()
            menu.addAction(self.tr("Another one…"), partial(self._search, title, entries))
        menu.setEnabled(bool(entries))

    def _search(self, title: str, entries: list[Entry]) -> None:
        from annotator.gui.widgets.choice import Choice
        from annotator.gui.widgets.choices import ChoicePopup

        rows = [
            Choice(text=words, do=partial(self._take, query), checked=query == self._query)
            for words, query in entries
        ]
        popup = ChoicePopup(title, rows, self._window, searched=True)
        popup.open_below(QRect(self.pos(), QSize(1, 1)))

    def _dates(self, found: QueryChoices) -> None:
        menu = self.addMenu(self.tr("Date"))
        none = replace(self._query, since="", until="")
        first, last = found.first_date[:4], found.last_date[:4]
        if first.isdigit() and last.isdigit():
            for year in range(int(last), max(int(first), int(last) - _MOST) - 1, -1):
                dates = replace(self._query, since=str(year), until=str(year))
                self._offer(menu, str(year), dates, none)
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

    def _offer(self, menu: QMenu, words: str, query: ArticleQuery, none: ArticleQuery) -> None:
        """Add an entry; one that is on leads back to `none`."""
        is_on = query == self._query
        action = menu.addAction(
            words.replace("&", "&&"), partial(self._take, none if is_on else query)
        )
        action.setCheckable(True)
        action.setChecked(is_on)


def _counted(found: Iterable[tuple[str, int]]) -> list[tuple[str, str]]:
    return [(f"{name}  ({number(count)})", name) for name, count in found]


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
