"""The rows of the palette: sections with their headings, filled from several sides."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from annotator.gui.palette.entries import Entry

ENTRY_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_ROOT: Final = QModelIndex()
_MOST_LATELY: Final = 5
_MOST_ASIDE: Final = 6
"""Rows of settings and of help pages."""

_Index = QModelIndex | QPersistentModelIndex
Row = Entry | str
"""An entry, or the heading of a section."""


class PaletteModel(QAbstractListModel):
    """What fits the words typed, best first, or everything: lately used first, menu by menu."""

    def __init__(
        self,
        commands: Sequence[Entry],
        aside: Sequence[Entry],
        lately: Sequence[str],
        parent: QObject,
    ) -> None:
        """Offer commands and, when words are typed, what stands `aside`: settings and help."""
        super().__init__(parent)
        self._commands = commands
        self._aside = aside
        self._lately = lately
        self._wanted = ""
        self._articles: Sequence[Entry] = ()
        self.rows: list[Row] = []
        self._show()

    def search(self, wanted: str) -> None:
        """Keep what fits, and no article until they are told."""
        self._wanted = wanted.strip()
        self._articles = ()
        self._show()

    def set_commands(self, commands: Sequence[Entry]) -> None:
        """Offer other commands, as others are possible now."""
        self._commands = commands
        self._show()

    def set_articles(self, articles: Sequence[Entry]) -> None:
        """Offer articles, too."""
        self._articles = articles
        self._show()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return how many rows there are, headings among them."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the title, the entry, or what a screen reader says."""
        row = self.rows[index.row()]
        if role == ENTRY_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row if isinstance(row, str) else row.title
        if role == Qt.ItemDataRole.AccessibleTextRole and isinstance(row, Entry):
            return ", ".join(filter(None, (row.title, row.about, row.keys)))
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let entries be chosen, headings not."""
        if isinstance(self.rows[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _show(self) -> None:
        self.beginResetModel()
        self.rows = list(_with_headings(self._found() if self._wanted else self._everything()))
        self.endResetModel()

    def _everything(self) -> Iterable[Entry]:
        known = {each.id: each for each in self._commands if each.do is not None and each.id}
        lately = [known[each] for each in self._lately if each in known][:_MOST_LATELY]
        heading = QCoreApplication.translate("CommandPalette", "Used lately")
        return (*(_under(heading, each) for each in lately), *self._commands)

    def _found(self) -> Iterable[Entry]:
        fitting = _fitting(self._commands, self._wanted)
        heading = QCoreApplication.translate("CommandPalette", "Commands")
        possible = sorted(
            (each for each in fitting if each.do is not None), key=self._is_not_lately_used
        )
        return (
            *(_under(heading, each) for each in possible),
            *self._articles,
            *_by_section(_fitting(self._aside, self._wanted)),
            *(each for each in fitting if each.do is None),
        )

    def _is_not_lately_used(self, entry: Entry) -> bool:
        return entry.id not in self._lately


def _fitting(entries: Iterable[Entry], wanted: str) -> list[Entry]:
    scored = [(value, each) for each in entries if (value := each.fit(wanted)) is not None]
    return [each for _, each in sorted(scored, key=lambda pair: -pair[0])]


def _by_section(entries: Sequence[Entry]) -> list[Entry]:
    """Return the first of each section together."""
    sections = dict.fromkeys(each.section for each in entries)
    return [
        each
        for section in sections
        for each in [one for one in entries if one.section == section][:_MOST_ASIDE]
    ]


def _under(heading: str, entry: Entry) -> Entry:
    return replace(entry, section=heading)


def _with_headings(entries: Iterable[Entry]) -> Iterable[Row]:
    for section, members in groupby(entries, key=lambda each: each.section):
        yield section
        yield from members
