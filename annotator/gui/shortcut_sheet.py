"""The sheet of keyboard shortcuts, drawn from the table of actions."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.action_table import MENUS, READING_KEYS
from annotator.gui.actions import Action, translated

_COLUMNS = 2
_EDGES = 64


class ShortcutSheet(QDialog):
    """Every action that has a key, menu by menu."""

    def __init__(self, table: tuple[Action, ...], parent: QWidget) -> None:
        """Show the keys of `table`."""
        super().__init__(parent)
        self.setObjectName("shortcutSheet")
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        page = QWidget(self)
        columns = QGridLayout(page)
        columns.setHorizontalSpacing(36)
        blocks = [self._block(*each) for each in _sections(table)]
        blocks.append(self._block(self.tr("In the text"), _reading_keys()))
        for number, block in enumerate(each for each in blocks if each is not None):
            place = divmod(number, _COLUMNS)
            columns.addWidget(block, *place, Qt.AlignmentFlag.AlignTop)
        area = QScrollArea(self)
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(area, 1)
        layout.addWidget(buttons)
        self.resize(page.sizeHint().width() + _EDGES, 640)

    def _block(self, title: str, rows: list[tuple[str, str]]) -> QWidget | None:
        if not rows:
            return None
        block = QWidget(self)
        grid = QGridLayout(block)
        grid.setColumnStretch(0, 1)
        head = QLabel(title, block)
        font = head.font()
        font.setBold(True)
        head.setFont(font)
        grid.addWidget(head, 0, 0, 1, 2)
        for number, (what, keys) in enumerate(rows, 1):
            grid.addWidget(QLabel(what, block), number, 0)
            shown = QLabel(keys, block)
            shown.setForegroundRole(shown.palette().ColorRole.PlaceholderText)
            grid.addWidget(shown, number, 1, Qt.AlignmentFlag.AlignRight)
        return block


def _sections(table: tuple[Action, ...]) -> list[tuple[str, list[tuple[str, str]]]]:
    return [
        (
            translated(menu.title).replace("&", ""),
            [
                (translated(each.title), _shown(each.keys))
                for each in table
                if each.menu == menu.id and each.keys
            ],
        )
        for menu in MENUS
    ]


def _reading_keys() -> list[tuple[str, str]]:
    return [(translated(title), keys) for title, keys in READING_KEYS]


def _shown(keys: tuple[str, ...]) -> str:
    text = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(each).toString(text) for each in keys)
