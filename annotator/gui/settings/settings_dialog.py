"""The settings on one page, to be searched; whatever is changed counts at once."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.actions.action import Action, mark_action_id, translated
from annotator.gui.actions.action_set import ActionSet
from annotator.gui.actions.menus import MENUS
from annotator.gui.dialogs.dialog_look import give_size, lay_out_in
from annotator.gui.dialogs.still_fields import StillComboBox, StillSpinBox
from annotator.gui.settings.key_row import KeyRow
from annotator.gui.settings.language_field import LanguageField
from annotator.gui.settings.setting_names import BACKUPS, LANGUAGE, SIZE, THEME, shown
from annotator.gui.settings.settings import Settings
from annotator.gui.words.russian_keys import in_other_layout
from annotator.gui.words.translations import LANGUAGES

_THEMES: Final = ("view.system", "view.light", "view.dark")
_SIZES: Final = (("view.zoom_out", "−"), ("view.zoom_in", "+"), ("view.zoom_reset", "↺"))
_MARKING: Final = ("text.snap", "label.link_by_itself")
_TEXT: Final = ("text.font", "text.line_width", "text.line_spacing")
_TEXT_TURNED: Final = ("view.soft_breaks", "text.odd_characters")
_LIST: Final = ("view.long_titles", "view.pace")
_TICK: Final = "✓ "
_FIGURE: Final = 72
_COMBO: Final = 210
_SIZE: Final = (620, 640)


class SettingsDialog(QDialog):
    """Rows of settings; drawn from the actions, so that menus and this page agree."""

    start_again = Signal()
    """What was set counts only from the next start on, which is wanted now."""

    def __init__(
        self,
        actions: ActionSet,
        settings: Settings,
        redraw: Callable[[], object],
        rules_changed: Callable[[], object],
        parent: QWidget,
    ) -> None:
        """Show what is set.

        `redraw` makes the actions anew when keys have changed; `rules_changed`
        is called when backups are kept otherwise.
        """
        super().__init__(parent)
        self.setObjectName("settingsDialog")
        self.setWindowTitle(self.tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._actions = actions
        self._settings = settings
        self._redraw = redraw
        self._rules_changed = rules_changed
        self._sections: list[tuple[QWidget, list[tuple[str, QWidget]]]] = []
        self._key_rows: list[KeyRow] = []
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Search the settings…"))
        self.field.setAccessibleName(self.tr("Search the settings"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._search)
        self.none_found = QLabel(self.tr("No setting is called so. Try other words."), self)
        self.none_found.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.none_found.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.none_found.hide()
        self._page = QWidget(self)
        self._rows = QVBoxLayout(self._page)
        self._rows.setContentsMargins(2, 2, 14, 2)
        self._rows.setSpacing(6)
        self._fill()
        self._lay_out()
        give_size(self, *_SIZE)

    def key_row(self, action_id: str) -> KeyRow:
        """Return the row of an action's keys."""
        return next(row for row in self._key_rows if row.action.id == action_id)

    def _fill(self) -> None:
        table = {each.id: each for each in self._actions.table}
        self._add_section(self.tr("Looks"), self._looks(table))
        self._add_section(self.tr("Marking"), self._turned(table, _MARKING))
        self._add_section(self.tr("Text"), self._text(table))
        self._add_section(self.tr("List and status line"), self._turned(table, _LIST))
        self._add_section(self.tr("Backups"), self._backups())
        for menu in MENUS:
            entries = [each for each in table.values() if each.menu == menu.id]
            title = self.tr("Keys: {0}").format(translated(menu.title).replace("&", ""))
            self._add_section(title, self._keys(entries))
        self._rows.addStretch(1)
        combos = self._page.findChildren(QComboBox)
        widest = max(each.sizeHint().width() for each in combos)
        for combo in combos:
            combo.setMinimumWidth(max(widest, _COMBO))

    def _looks(self, table: Mapping[str, Action]) -> Iterator[tuple[str, QWidget]]:
        themes = [table[each] for each in _THEMES if each in table]
        combo = StillComboBox(self._page)
        for each in themes:
            combo.addItem(translated(each.title), each.id)
            if self._is_on(each):
                combo.setCurrentIndex(combo.count() - 1)
        combo.activated.connect(lambda _row: self._actions.do(combo.currentData()))
        yield self._row(shown(THEME), combo)
        field = LanguageField(self._settings, shown(LANGUAGE), self._page)
        field.start_again.connect(self.start_again)
        title, row = self._row(shown(LANGUAGE), field)
        yield " ".join((title, LANGUAGE, *LANGUAGES.values())), row

    def _text(self, table: Mapping[str, Action]) -> Iterator[tuple[str, QWidget]]:
        yield self._row(shown(SIZE), self._size_buttons(table))
        for each in (table[name] for name in _TEXT if name in table):
            combo = StillComboBox(self._page)
            self._fill_combo(combo, each)
            combo.activated.connect(partial(self._take_entry, combo, each))
            yield self._row(translated(each.title), combo)
        yield from self._turned(table, _TEXT_TURNED)

    def _backups(self) -> Iterator[tuple[str, QWidget]]:
        rules = self._settings.backup_rules
        for name, value, least, most in (
            ("newest", rules.newest, 2, 200),
            ("days", rules.days, 0, 365),
            ("every_minutes", rules.every_minutes, 1, 480),
        ):
            field = StillSpinBox(self._page)
            field.setObjectName(f"setting_backups_{name}")
            field.setAlignment(Qt.AlignmentFlag.AlignCenter)
            field.setFixedWidth(_FIGURE)
            field.setRange(least, most)
            field.setValue(value)
            field.valueChanged.connect(partial(self._take_rule, name))
            yield self._row(shown(BACKUPS[name]), field)

    def _take_rule(self, name: str, value: int) -> None:
        self._settings.backup_rules = self._settings.backup_rules._replace(**{name: value})
        self._rules_changed()

    def _turned(
        self, table: Mapping[str, Action], names: tuple[str, ...]
    ) -> Iterator[tuple[str, QWidget]]:
        for each in (table[name] for name in names if name in table):
            title = translated(each.title)
            box = QCheckBox(title, self._page)
            box.setObjectName(f"setting_{each.id}")
            box.setChecked(self._is_on(each))
            box.clicked.connect(partial(self._do, each.id))
            yield title, box

    def _keys(self, entries: list[Action]) -> Iterator[tuple[str, QWidget]]:
        for each in entries:
            if not each.submenu and not each.id.startswith(mark_action_id("")):
                row = KeyRow(each, self._actions, self._settings, self._take_keys, self._page)
                self._key_rows.append(row)
                yield translated(each.title), row

    def _size_buttons(self, table: Mapping[str, Action]) -> QWidget:
        holder = QWidget(self._page)
        layout = QHBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        for name, sign in _SIZES:
            button = QPushButton(sign, holder)
            button.setAutoDefault(False)
            button.setAccessibleName(translated(table[name].title))
            button.setToolTip(translated(table[name].title))
            button.clicked.connect(partial(self._do, name))
            layout.addWidget(button)
        return holder

    def _fill_combo(self, combo: QComboBox, each: Action) -> None:
        combo.clear()
        for title in self._actions.entries(each.id):
            combo.addItem(title.removeprefix(_TICK))
            if title.startswith(_TICK):
                combo.setCurrentIndex(combo.count() - 1)

    def _take_entry(self, combo: QComboBox, each: Action, row: int) -> None:
        list(self._actions.entries(each.id).values())[row]()
        self._fill_combo(combo, each)

    def _do(self, action_id: str, _checked: bool = False) -> None:
        self._actions.do(action_id)

    def _is_on(self, each: Action) -> bool:
        state = self._actions.state
        return state is not None and each.checked is not None and each.checked(state)

    def _take_keys(self) -> None:
        self._redraw()
        for row in self._key_rows:
            row.refresh()

    def _row(self, title: str, control: QWidget) -> tuple[str, QWidget]:
        holder = QWidget(self._page)
        layout = QHBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        label = QLabel(title, holder)
        label.setWordWrap(True)
        label.setBuddy(control)
        control.setAccessibleName(title)
        if isinstance(control, LanguageField):  # what it says stands below what it chooses
            label.setMinimumHeight(control.combo.sizeHint().height())
            layout.addWidget(label, 1, Qt.AlignmentFlag.AlignTop)
        else:
            layout.addWidget(label, 1)
        layout.addWidget(control)
        return title, holder

    def _add_section(self, title: str, rows: Iterator[tuple[str, QWidget]]) -> None:
        entries = list(rows)
        if not entries:
            return
        head = QLabel(title, self._page)
        head.setContentsMargins(0, 10, 0, 2)
        font = head.font()
        font.setBold(True)
        head.setFont(font)
        self._rows.addWidget(head)
        for _, widget in entries:
            self._rows.addWidget(widget)
        self._sections.append((head, [(f"{title} {name}", widget) for name, widget in entries]))

    def _search(self, wanted: str) -> None:
        """Show the rows with what was typed, else with what its keys write in the other layout."""
        found = self._show_rows(wanted) or self._show_rows(in_other_layout(wanted))
        self.none_found.setVisible(not found)
        self._area.setVisible(found)

    def _show_rows(self, wanted: str) -> bool:
        """Show the rows whose title, section or key holds every word; return whether any does."""
        asked = wanted.casefold().split()
        anything = False
        for head, rows in self._sections:
            found = False
            for name, widget in rows:
                keys = widget.keys_shown if isinstance(widget, KeyRow) else ""
                fits = all(each in f"{name} {keys}".casefold() for each in asked)
                widget.setVisible(fits)
                found = found or fits
            head.setVisible(found)
            anything = anything or found
        return anything

    def _reset_keys(self) -> None:
        for action_id in self._settings.chosen_keys:
            self._settings.set_keys(action_id, None)
        self._take_keys()

    def _lay_out(self) -> None:
        area = self._area = QScrollArea(self)
        area.setWidget(self._page)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        bar = area.verticalScrollBar().sizeHint().width()
        area.setMinimumWidth(self._page.minimumSizeHint().width() + bar)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        role = QDialogButtonBox.ButtonRole.ResetRole
        reset = buttons.addButton(self.tr("All keys as they were"), role)
        reset.clicked.connect(self._reset_keys)
        layout = QVBoxLayout(self)
        lay_out_in(layout)
        layout.addWidget(self.field)
        layout.addWidget(self.none_found, 1)
        layout.addWidget(area, 1)
        layout.addWidget(buttons)
        for button in buttons.buttons():
            if isinstance(button, QPushButton):
                button.setAutoDefault(False)
