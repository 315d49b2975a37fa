"""Finding in the open article: the bar, the matches lit up in the text, the one selected."""

from bisect import bisect_left
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from annotator.domain.finding import find_all
from annotator.domain.ranges import Range
from annotator.gui.find.find_bar import FindBar
from annotator.gui.reading.view import TextView

_LONGEST_TAKEN: Final = 200
"""Code points of a selection that still goes into the field."""
_LONG_TEXT: Final = 200_000
"""Texts of so many code points are searched when the typing pauses."""
_PAUSE_MS: Final = 120


class Finder(QObject):
    """Finds what the bar asks for in the text of a view."""

    turned = Signal()
    """The bar was shown or hidden."""

    def __init__(self, bar: FindBar, text: TextView) -> None:
        """Keep the bar hidden until it is asked for."""
        super().__init__(bar)
        self._bar = bar
        self._text = text
        self._hits: list[Range] = []
        self._current: int | None = None
        self._from = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._search)
        bar.changed.connect(self._search_soon)
        bar.chosen.connect(self._choose)
        bar.stepped.connect(self.step)
        bar.left.connect(self.close)
        text.installEventFilter(self)
        bar.hide()

    @property
    def is_open(self) -> bool:
        """Whether the bar is shown."""
        return not self._bar.isHidden()

    def open(self) -> None:
        """Show the bar with the selection, if that is short, and find it."""
        taken = self._selected_string()
        self._from = self._here()
        self._bar.show()
        self.turned.emit()
        if taken:
            self._bar.field.setText(taken)
        self._bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._bar.field.selectAll()
        self._search()

    def close(self) -> None:
        """Hide the bar; the current match stays selected and the keyboard goes to the text."""
        self._catch_up()
        if self._bar.field.hasFocus():
            self._select_current()
        self._bar.hide()
        self._text.set_found((), None)
        self.turned.emit()
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, by: int) -> None:
        """Select the next match, or the one before; opens the bar when nothing was sought."""
        if not self._bar.needle:
            self.open()
            return
        if not self.is_open:
            self._from = self._here()
            self._search()
        self._catch_up()
        if self._hits:
            self._go_to(self._after(by))
            self._select_current()

    def refresh(self) -> None:
        """Find again, because the text may be another one."""
        if self.is_open:
            self._from = self._here()
            self._search(reveal=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Escape in the text close the bar first."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
            and self.is_open
        ):
            self.close()
            return True
        return super().eventFilter(watched, event)

    def _choose(self, by: int) -> None:
        """Select the current match; when it is selected already, the one beside it."""
        self._catch_up()
        if self._is_selected():
            self.step(by)
        else:
            self._select_current()

    def _search_soon(self) -> None:
        if len(self._text.text) > _LONG_TEXT:
            self._pause.start(_PAUSE_MS)
        else:
            self._search()

    def _catch_up(self) -> None:
        if self._pause.isActive():
            self._search()

    def _search(self, *, reveal: bool = True) -> None:
        self._pause.stop()
        self._hits = find_all(
            self._text.text,
            self._bar.needle,
            case_sensitive=self._bar.case.isChecked(),
            whole_words=self._bar.words.isChecked(),
        )
        place = bisect_left(self._hits, (self._from,))
        self._current = place % len(self._hits) if self._hits else None
        self._show(reveal=reveal)

    def _after(self, by: int) -> int:
        """Return the match to go to: beside the current one or, when it is new, itself."""
        if self._current is None:
            return 0
        fresh = not self.is_open and not self._is_selected()
        return (self._current + (0 if fresh and by > 0 else by)) % len(self._hits)

    def _go_to(self, place: int) -> None:
        self._current = place
        self._from = self._hits[place].start
        self._show(reveal=True)

    def _show(self, *, reveal: bool) -> None:
        self._bar.show_count(self._current, len(self._hits))
        if self.is_open:
            self._text.set_found(self._hits, self._current)
        hit = self._current_hit()
        if reveal and hit is not None:
            self._text.reveal(hit)

    def _current_hit(self) -> Range | None:
        return self._hits[self._current] if self._current is not None else None

    def _is_selected(self) -> bool:
        hit = self._current_hit()
        return hit is not None and self._text.selection_state.active == hit

    def _select_current(self) -> None:
        hit = self._current_hit()
        if hit is not None and not self._is_selected():
            self._text.set_selection([hit])
            self._text.reveal(hit)

    def _here(self) -> int:
        """Return from where on to find: the selection, else the caret."""
        selection = self._text.selection()
        return selection[0].start if selection else self._text.caret()

    def _selected_string(self) -> str:
        """Return what is selected if it can stand in the field."""
        ranges = self._text.selection()
        if len(ranges) != 1 or ranges[0].length > _LONGEST_TAKEN:
            return ""
        string = self._text.text[slice(*ranges[0])]
        return string if len(string.splitlines()) == 1 else ""
