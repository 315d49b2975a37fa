"""The line at the bottom: whether all is saved, how far the work is, what can be done now."""

from collections.abc import Iterable
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QWidget

from annotator.domain.views import ArticleCounts
from annotator.gui.actions.action import key_name, mark_action_id, translated
from annotator.gui.actions.action_set import ActionSet
from annotator.gui.actions.window_state import WindowState
from annotator.gui.project.session import SaveState, Saving
from annotator.gui.theme import LIGHT, Theme
from annotator.gui.widgets.announcing import announce
from annotator.gui.words.day_words import explained, in_short
from annotator.gui.words.locale_words import number
from annotator.gui.words.sentences import sentence, step_title

_BAR: Final = 160
_GAP: Final = 14
_SAID_MS: Final = 6_000
_MOST_KEYS: Final = 4
"""Of the labels' keys so many are named, digits in a row as one."""
_RANKS: Final = {"label": 0, "edit": 1, "edge": 2}
"""Beginnings of ids of the actions whose hints come first."""
_SYMBOLS: Final = {"Backspace": "⌫"}


class KeyHints(QWidget):
    """Says what keys do now, as many as there is room for, or in their place what was just done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Say nothing."""
        super().__init__(parent)
        self._hints: list[str] = []
        self._said = ""
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(_SAID_MS)
        self._silence.timeout.connect(partial(self.say, ""))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    @property
    def said(self) -> str:
        """The sentence shown in the place of the hints, empty when there is none."""
        return self._said

    def set_hints(self, hints: list[str]) -> None:
        """Say other things, the most important ones first."""
        if hints != self._hints:
            self._hints = hints
            self._describe()

    def say(self, sentence: str) -> None:
        """Show a sentence for a while, or none."""
        if not sentence and not self._said:
            return
        self._said = sentence
        if sentence:
            self._silence.start()
            announce(self, sentence)
        self._describe()

    def shown(self) -> list[str]:
        """Return the hints there is room for: whole ones, the first ones."""
        found, right = [], 0
        for hint in self._hints:
            right += self.fontMetrics().horizontalAdvance(hint)
            if right > self.width():
                break
            found.append(hint)
            right += _GAP
        return found

    def minimumSizeHint(self) -> QSize:
        """Give way to everything else."""
        return QSize(0, self.fontMetrics().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the hints at the right, or the sentence."""
        painter, metrics = QPainter(self), self.fontMetrics()
        if self._said:
            sentence = metrics.elidedText(self._said, Qt.TextElideMode.ElideRight, self.width())
            painter.setPen(self.palette().color(QPalette.ColorRole.Text))
            painter.drawText(self.rect(), _MIDDLE | Qt.AlignmentFlag.AlignRight.value, sentence)
            painter.end()
            return
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        right = self.width()
        for hint in reversed(self.shown()):
            width = metrics.horizontalAdvance(hint)
            painter.drawText(right - width, 0, width, self.height(), _MIDDLE, hint)
            right -= width + _GAP
        painter.end()

    def _describe(self) -> None:
        self.setAccessibleName(self._said or ", ".join(self._hints))
        self.update()


_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter.value


class StatusLine(QWidget):
    """Save state, progress bar, counts and key hints."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show that everything is saved."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = LIGHT
        self._state = SaveState(Saving.SAVED)
        self._counts = ArticleCounts(0, 0, 0, 0)
        self._with_pace = True
        self.save_state = QLabel(self)
        self.save_state.setObjectName("saveState")
        self.save_state.setAccessibleDescription(self.tr("Save state"))
        self.progress = QProgressBar(self)
        self.progress.setObjectName("progressBar")
        self.progress.setAccessibleName(self.tr("Articles done"))
        self.progress.setTextVisible(False)
        self.progress.setFixedSize(_BAR, 6)
        self.counts = QLabel(self)
        self.hints = KeyHints(self)
        self._chosen: QLabel | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 5, 14, 5)
        layout.setSpacing(18)
        for widget in (self.save_state, self.progress, self.counts):
            layout.addWidget(widget)
        layout.addWidget(self.hints, 1)
        self.set_save_state(self._state)
        self.set_counts(self._counts)

    def set_save_state(self, state: SaveState, *, read_only: bool = False) -> None:
        """Show whether everything done is on the disk."""
        self._state = state
        texts = {
            Saving.SAVED: self.tr("✓ Saved"),
            Saving.SAVING: _under_way(state.why),
            Saving.FAILED: self.tr("Not saved: {0}").format(sentence(state.why)),
        }
        text = self.tr("Only to look at") if read_only else texts[state.saving]
        self.save_state.setText(text if len(text) < 80 else text[:79] + "…")  # noqa: PLR2004 — characters that fit the line
        self.save_state.setToolTip(self._more_about(state))
        self._colour()

    def _more_about(self, state: SaveState) -> str:
        if state.saving is Saving.SAVING and state.why:
            return self.tr("What you do meanwhile is shown at once, and saved after it.")
        return sentence(state.why)

    def set_counts(self, counts: ArticleCounts) -> None:
        """Show how far the work is."""
        self._counts = counts
        self.progress.setUpdatesEnabled(False)  # else it paints the whole window, now
        self.progress.setMaximum(max(counts.total, 1))
        self.progress.setValue(counts.total - counts.to_do)
        self.progress.setUpdatesEnabled(True)
        self.counts.setText(in_short(counts, with_pace=self._with_pace))
        self.counts.setToolTip(explained(counts))
        self.progress.setToolTip(explained(counts))
        self.progress.setVisible(bool(counts.total))

    def set_chosen(self, count: int) -> None:
        """Say how many articles are chosen, or nothing where it is one as ever."""
        if self._chosen is None:
            if not count:
                return
            self._chosen = QLabel(self)
            self._chosen.setObjectName("chosenCount")
            layout = self.layout()
            if isinstance(layout, QHBoxLayout):
                layout.insertWidget(layout.indexOf(self.hints), self._chosen)
        self._chosen.setVisible(bool(count))
        self._chosen.setText(self.tr("Chosen: {0}").format(number(count)))

    def set_with_pace(self, *, shown: bool) -> None:
        """Show today's count and the pace, or what is done alone."""
        self._with_pace = shown
        self.set_counts(self._counts)

    def announce(self, sentence: str) -> None:
        """Say for a while what was just done, in the place of the hints."""
        self.hints.say(sentence)

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
        if style != self.save_state.styleSheet():
            self.save_state.setStyleSheet(style)


def _under_way(title: str) -> str:
    """Return that something is being saved; `title` is that of a step that takes long."""
    if not title:
        return QCoreApplication.translate("StatusLine", "Saving…")
    said = QCoreApplication.translate("StatusLine", "Saving: {0}…")
    return said.format(step_title(title, None))


def hints_of(actions: ActionSet, state: WindowState) -> list[str]:
    """Return «key what it does» for what is possible now, about the mark first."""
    labels: list[str] = []
    found: list[tuple[int, str]] = []
    for each, _made in actions.enabled():
        keys = each.keys[0] if each.keys else ""
        if each.id.startswith(mark_action_id("")):
            labels.append(keys)
        elif each.hint and keys:
            word = each.program_hint if state.program_span and each.program_hint else each.hint
            rank = _RANKS.get(each.id.partition(".")[0], len(_RANKS))
            found.append((rank, f"{_key_name(keys)} {translated(word)}"))
    if any(labels):
        mark = QCoreApplication.translate("StatusLine", "mark")
        relabel = QCoreApplication.translate("StatusLine", "relabel")
        found.insert(0, (0, f"{keys_in_short(labels)} {mark if state.selection else relabel}"))
    return [hint for _, hint in sorted(found, key=lambda each: each[0])]


def keys_in_short(keys: Iterable[str]) -> str:
    """Return digits in a row as «1–7», with other keys after them, and of many just the first."""
    found: list[list[str]] = []
    for key in sorted(filter(None, keys)):
        if key.isdigit() and found and ord(key) == ord(found[-1][-1]) + 1:
            found[-1].append(key)
        else:
            found.append([key])
    parts = ["–".join(dict.fromkeys((each[0], each[-1]))) for each in found]
    return ", ".join([*parts[:_MOST_KEYS], *["…"][: len(parts) > _MOST_KEYS]])


def _key_name(keys: str) -> str:
    return _SYMBOLS.get(keys) or key_name(keys)
