"""What is on the first page: the projects opened lately, and three ways to begin."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator.gui.start.start_choice import StartChoice
from annotator.gui.theme import LIGHT, Theme

if TYPE_CHECKING:
    from annotator.gui.start.recent_row import RecentProject

_SHOWN = 6
_WIDTH = 560
_TITLE_SIZE = 2.0


class StartContent(QWidget):
    """A column in the middle of the window."""

    project_chosen = Signal(object)
    project_missed = Signal(object)
    project_forgotten = Signal(object)

    def __init__(self, keys: tuple[str, str], parent: QWidget | None = None) -> None:
        """Show the choices; `keys` are those of a new project and an existing one."""
        super().__init__(parent)
        self._theme = LIGHT
        self._title = QLabel("Annotator", self)
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() * _TITLE_SIZE)
        font.setBold(True)
        self._title.setFont(font)
        what = self.tr("Mark claims, their sources and boilerplate in news articles.")
        self._what = QLabel(what, self)
        self.demo = StartChoice(
            self.tr("Try the sample project"),
            self.tr(
                "Ten invented articles to try everything with; the first one is annotated already."
            ),
            "",
            self,
        )
        self.new = StartChoice(
            self.tr("New project…"),
            self.tr("One file that will hold your articles and all that is marked in them."),
            keys[0],
            self,
        )
        self.open = StartChoice(
            self.tr("Open project…"),
            self.tr("A project of yours, or one that somebody gave you."),
            keys[1],
            self,
        )
        self._recent_title = QLabel(self.tr("Opened lately"), self)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        self._shown: list[RecentProject] = []
        self._drop = QLabel(
            self.tr("Or drop something here: a project, or files and folders with articles."), self
        )
        self._drop.setWordWrap(True)
        self._choices = QVBoxLayout()
        self._choices.setSpacing(8)
        self._lay_out()

    @property
    def first(self) -> QWidget:
        """What is most likely wanted: the last project, at a first start the sample."""
        return self._shown[0].open if self._shown else self.demo

    def set_recent(self, paths: Sequence[Path]) -> None:
        """Show the projects opened lately, those that are gone too; the sample last then."""
        for old in self._shown:
            self._recent.removeWidget(old)
            old.deleteLater()
        self._shown = self._made(paths[:_SHOWN]) if paths else []
        for each in self._shown:
            self._recent.addWidget(each)
        self._recent_title.setVisible(bool(paths))
        order = (self.new, self.open, self.demo) if paths else (self.demo, self.new, self.open)
        for choice in order:
            self._choices.removeWidget(choice)
            self._choices.addWidget(choice)
        self._order_tabs(order)

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        self.setAutoFillBackground(True)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.window))
        palette.setColor(QPalette.ColorRole.WindowText, QColor(theme.text))
        self.setPalette(palette)
        palette.setColor(QPalette.ColorRole.WindowText, QColor(theme.muted))
        for label in (self._what, self._recent_title, self._drop):
            label.setPalette(palette)
        for choice in (self.demo, self.new, self.open):
            choice.set_theme(theme)
        for each in self._shown:
            each.set_theme(theme)

    def _made(self, paths: Sequence[Path]) -> "list[RecentProject]":
        """Return the projects as they are shown: the last one that is there first and large."""
        from annotator.gui.start.recent_row import RecentCard, RecentRow  # a first start has none

        last = next((each for each in paths if each.is_file()), None)
        rows: list[RecentProject] = [RecentRow(each, self) for each in paths if each != last]
        made = [RecentCard(last, self), *rows] if last is not None else rows
        for each in made:
            each.chosen.connect(self.project_chosen)
            each.missed.connect(self.project_missed)
            each.forgotten.connect(self.project_forgotten)
            each.set_theme(self._theme)
        return made

    def _order_tabs(self, choices: Sequence[QWidget]) -> None:
        """Let Tab go from above to below."""
        rows = [part for each in self._shown for part in (each.open, each.forget)]
        chain = [*rows, *choices]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self._title)
        column.addWidget(self._what)
        column.addSpacing(14)
        column.addWidget(self._recent_title)
        column.addLayout(self._recent)
        column.addSpacing(10)
        column.addLayout(self._choices)
        column.addSpacing(10)
        column.addWidget(self._drop)
        column.addStretch(3)
        holder = QWidget(self)
        holder.setLayout(column)
        holder.setFixedWidth(_WIDTH)
        layout = QHBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(holder)
        layout.addStretch(1)
