"""What the pane of articles does while several are chosen: the bar below the list, the ways out."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal

from annotator.gui.articles.chosen_bar import ChosenBar

if TYPE_CHECKING:
    from annotator.gui.articles.article_pane import ArticlePane


class Several(QObject):
    """Shows in a pane that several articles are chosen, and leads back to one."""

    menu_asked = Signal(QPoint)
    """What can be done with them is asked for, at a place of the screen."""

    def __init__(self, pane: "ArticlePane") -> None:
        """Show it in `pane`."""
        super().__init__(pane)
        self._pane = pane
        self._bar = ChosenBar(pane)
        self._bar.one_asked.connect(self.choose_open)
        self._bar.menu_asked.connect(self.menu_asked)
        layout = pane.layout()
        if layout is not None:
            layout.addWidget(self._bar)

    def show(self) -> None:
        """Show how many are chosen now."""
        self._bar.show_count(self._pane.chosen_count)

    def choose_all(self) -> None:
        """Choose all that the list finds, and go into it."""
        self._pane.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._pane.list.selectAll()

    def choose_open(self) -> None:
        """Choose the open article alone, where it is in the list."""
        self._pane.list.choosing().chosen.let_go()
        self._pane.list.selectionModel().clear()
        self._pane.set_current(self._pane.current)

    def beside(self) -> int | None:
        """Return the row below the open article that is not chosen, else above it.

        None where it is not chosen itself.
        """
        chosen, model, current = self._pane.list.chosen, self._pane.model, self._pane.current
        row = model.row_of(current) if current else None
        if chosen is None or row is None or row not in chosen.rows:
            return None
        first, end = next(each for each in chosen.rows.pairs if each[0] <= row < each[1])
        if end < model.rowCount():
            return end
        return first - 1 if first else None
