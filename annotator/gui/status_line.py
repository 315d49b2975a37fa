"""The line at the bottom: whether all is saved, how far the work is, what can be done now."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QWidget

from annotator.domain.views import ArticleCounts
from annotator.gui.action_set import ActionSet
from annotator.gui.action_table import mark_action_id
from annotator.gui.actions import translated
from annotator.gui.locale_words import number
from annotator.gui.session import SaveState, Saving
from annotator.gui.theme import LIGHT, Theme

_BAR: Final = 160
_GAP: Final = 14
_SYMBOLS: Final = {"Backspace": "⌫", "Return": "Enter", "Ctrl+Return": "Ctrl+Enter"}


class KeyHints(QWidget):
    """Says what keys do now, at the right, as many as there is room for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Say nothing."""
        super().__init__(parent)
        self._hints: list[str] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def set_hints(self, hints: list[str]) -> None:
        """Say other things, the most important ones last."""
        if hints != self._hints:
            self._hints = hints
            self.setAccessibleName(", ".join(hints))
            self.update()

    def minimumSizeHint(self) -> QSize:
        """Give way to everything else."""
        return QSize(0, self.fontMetrics().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw from the right, as long as there is room."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        right = self.width()
        for hint in reversed(self._hints):
            width = painter.fontMetrics().horizontalAdvance(hint)
            if width > right:
                break
            painter.drawText(right - width, 0, width, self.height(), _MIDDLE, hint)
            right -= width + _GAP
        painter.end()


_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter.value


class StatusLine(QWidget):
    """Save state, progress bar, counts and key hints."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show that everything is saved."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = LIGHT
        self._state = SaveState(Saving.SAVED)
        self.save_state = QLabel(self)
        self.save_state.setObjectName("saveState")
        self.save_state.setAccessibleName(self.tr("Save state"))
        self.progress = QProgressBar(self)
        self.progress.setObjectName("progressBar")
        self.progress.setAccessibleName(self.tr("Articles done"))
        self.progress.setTextVisible(False)
        self.progress.setFixedSize(_BAR, 6)
        self.counts = QLabel(self)
        self.hints = KeyHints(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 5, 14, 5)
        layout.setSpacing(18)
        for widget in (self.save_state, self.progress, self.counts):
            layout.addWidget(widget)
        layout.addWidget(self.hints, 1)
        self.set_save_state(self._state)
        self.set_counts(ArticleCounts(0, 0, 0, 0))

    def set_save_state(self, state: SaveState, *, read_only: bool = False) -> None:
        """Show whether everything done is on the disk."""
        self._state = state
        texts = {
            Saving.SAVED: self.tr("✓ Saved"),
            Saving.SAVING: self.tr("Saving…"),
            Saving.FAILED: self.tr("Not saved: {0}").format(state.why),
        }
        text = self.tr("Only to look at") if read_only else texts[state.saving]
        self.save_state.setText(text if len(text) < 80 else text[:79] + "…")  # noqa: PLR2004
        self.save_state.setToolTip(state.why)
        self._colour()

    def set_counts(self, counts: ArticleCounts) -> None:
        """Show how far the work is."""
        closed = counts.done
        self.progress.setMaximum(max(counts.total, 1))
        self.progress.setValue(closed)
        shown = self.tr("{0} of {1} done").format(number(closed), number(counts.total))
        self.counts.setText(shown if counts.total else "")
        self.progress.setVisible(bool(counts.total))

    def set_project_open(self, is_open: bool) -> None:
        """Show what there is to say of a project only when there is one."""
        self.save_state.setVisible(is_open)
        if not is_open:
            self.set_counts(ArticleCounts(0, 0, 0, 0))

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        self.setStyleSheet(
            f"StatusLine {{ background: {theme.window}; border-top: 1px solid {theme.border}; }}"
            f" QLabel {{ color: {theme.muted}; }}"
        )
        self._colour()

    def _colour(self) -> None:
        failed = self._state.saving is Saving.FAILED
        style = f"color: {self._theme.warning}; font-weight: bold;" if failed else ""
        self.save_state.setStyleSheet(style)


def hints_of(actions: ActionSet) -> list[str]:
    """Return «key what it does» for what is possible now and worth a hint."""
    found, digits = [], []
    for each, _made in actions.enabled():
        keys = each.keys[0] if each.keys else ""
        if each.id.startswith(mark_action_id("")):
            digits.append(keys)
        elif each.hint and keys:
            native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            found.append(f"{_SYMBOLS.get(keys, native)} {translated(each.hint)}")
    digits = sorted(filter(None, digits))
    if digits:
        span = f"{digits[0]}–{digits[-1]}" if len(digits) > 1 else digits[0]
        found.insert(0, f"{span} {QCoreApplication.translate('StatusLine', 'mark')}")
    return found
