"""The attributes of a label: a row each, with a title, the values and what a new mark gets."""

from collections.abc import Collection
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.plain_names import plain_name
from annotator.domain.scheme import Attribute
from annotator.gui.dialogs.still_fields import StillComboBox
from annotator.gui.widgets.font_room import with_font
from annotator.gui.words.value_words import BUILT_IN, BUILT_IN_ATTRIBUTES, titles_of, value_title

translate = QCoreApplication.translate

_DEFAULT_LETTERS = (6, 12)
"""Letters for which there is room in what new marks get, at the least and at the most."""
_TITLES = (96, 190)
"""Pixels of the column of titles, at the least and at the most; the values have the rest."""
_VALUES = 1
"""The column of the values."""
_FRAME = 24
"""Pixels of a field besides its text."""


class AttributeRow(NamedTuple):
    """The fields of an attribute."""

    name: str
    """Empty while the attribute is new."""
    title: QLineEdit
    values: QLineEdit
    default: QComboBox
    words: dict[str, str]
    """What stands in files for a value that is called otherwise in the language of the window."""

    def split_values(self) -> tuple[str, ...]:
        """Return the values as they stand in files, each once."""
        split = _split(self.values.text(), self.words)
        return tuple(dict.fromkeys(self.words.get(each, each) for each in split if each))

    def show_each_once(self) -> None:
        """Leave of what is written for one value the first, in the words it is written in."""
        written = _split(self.values.text(), self.words)
        once = {self.words.get(each, each): each for each in reversed(written)}
        kept = [each for each in dict.fromkeys(written) if each and each in once.values()]
        self.values.setText(", ".join(kept))

    def explain_values(self) -> None:
        """Let a tool tip show all the values, and what they are in files."""
        shown, words = self.values.text(), ", ".join(self.split_values())
        in_files = translate("AttributeRows", "{0} in files").format(words)
        self.values.setToolTip(shown if words == shown else f"{shown}\n{in_files}")

    def offer_defaults(self, chosen: str) -> None:
        """Offer the values as defaults, and none."""
        self.default.clear()
        self.default.addItem("–", "")
        values = self.split_values()
        titles = titles_of(values)
        for title, value in zip(titles, values, strict=True):
            self.default.addItem(title, value)
        longest = max(map(len, titles), default=0)
        least, most = _DEFAULT_LETTERS
        self.default.setMinimumContentsLength(min(max(longest, least), most))
        self.default.setCurrentIndex(max(self.default.findData(chosen), 0))


class AttributeRows(QWidget):
    """Attributes of a label; tells when a person has finished with a field."""

    finished = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Show no attribute."""
        super().__init__(parent)
        self._rows: list[AttributeRow] = []
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(4)
        self._grid.setColumnStretch(_VALUES, 1)
        self.add = QPushButton(self.tr("Add an attribute"), self)
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self._add_empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(self._grid)
        layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_attributes(self, attributes: tuple[Attribute, ...]) -> None:
        """Show other attributes."""
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._rows = []
        for each in attributes:
            self._add_row(each)
        self._fit_titles()

    def attributes(self) -> tuple[Attribute, ...]:
        """Return what the rows say; one without a title is left out."""
        made = []
        for each in self._rows:
            title, values = each.title.text().strip(), each.split_values()
            default = str(each.default.currentData() or "")
            if title:
                made.append(
                    Attribute(
                        name=each.name or plain_name(title),
                        title=title,
                        values=values,
                        default=default if default in values else "",
                    )
                )
        return tuple(made)

    def rows(self) -> list[AttributeRow]:
        """Return the fields of each row."""
        return list(self._rows)

    def _add_empty(self) -> None:
        self._add_row(Attribute(name="", title="", values=()))
        self._fit_titles()
        self._rows[-1].title.setFocus()

    def _add_row(self, attribute: Attribute) -> None:
        if not self._rows:
            self._add_heads()
        made = AttributeRow(
            attribute.name,
            QLineEdit(attribute.title, self),
            QLineEdit(", ".join(titles_of(attribute.values)), self),
            StillComboBox(self),
            _words_of(attribute),
        )
        made.offer_defaults(attribute.default)
        self._describe(made)
        remove = QToolButton(self)
        remove.setText("✕")
        remove.setAccessibleName(self.tr("Remove the attribute {0}").format(attribute.title))
        remove.setToolTip(remove.accessibleName())
        remove.clicked.connect(lambda: self._remove(made))
        row = self._grid.rowCount()
        for column, widget in enumerate((made.title, made.values, made.default, remove)):
            self._grid.addWidget(widget, row, column)
        self._rows.append(made)
        for field in (made.title, made.values):
            field.editingFinished.connect(lambda: self._finish(made))
        made.default.activated.connect(lambda: self._finish(made))

    def _fit_titles(self) -> None:
        """Give titles what the longest needs, so that the values have as much as can be."""
        metrics, (least, most) = self.fontMetrics(), (with_font(self, each) for each in _TITLES)
        longest = max(
            (metrics.horizontalAdvance(each.title.text()) for each in self._rows), default=0
        )
        for each in self._rows:
            each.title.setFixedWidth(min(max(longest + _FRAME, least), most))

    def _add_heads(self) -> None:
        heads = (self.tr("Title"), self.tr("Values"), self.tr("New marks get"))
        for column, words in enumerate(heads):
            head = QLabel(words, self)
            head.setEnabled(False)  # in the muted colour
            self._grid.addWidget(head, 0, column)

    def _describe(self, made: AttributeRow) -> None:
        for field in (made.title, made.values):
            field.setCursorPosition(0)  # the beginning of what is too long to be seen whole
        made.title.setPlaceholderText(self.tr("Title"))
        made.title.setAccessibleName(self.tr("Title of the attribute"))
        made.title.setToolTip(self.tr("{0} in files").format(made.name) if made.name else "")
        made.values.setPlaceholderText(self.tr("Values, with commas between them"))
        made.values.setAccessibleName(self.tr("Values of the attribute"))
        made.explain_values()
        made.values.textChanged.connect(lambda _text: made.explain_values())
        made.default.setAccessibleName(self.tr("Value that new marks get"))
        made.default.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )

    def _remove(self, made: AttributeRow) -> None:
        made.title.clear()
        self.finished.emit()

    def _finish(self, made: AttributeRow) -> None:
        """Tell, once every row that was begun has values."""
        made.show_each_once()
        made.offer_defaults(str(made.default.currentData() or ""))
        if all(each.values.text().strip() for each in self._rows if each.title.text().strip()):
            self.finished.emit()


def _split(text: str, known: Collection[str]) -> list[str]:
    """Return what commas part, but a known value that has commas itself, as a file may."""
    found, parts = [], text.split(",")
    while parts:
        sizes = range(len(parts), 1, -1)
        size = next((each for each in sizes if ",".join(parts[:each]).strip() in known), 1)
        found.append(",".join(parts[:size]).strip())
        parts = parts[size:]
    return found


def _words_of(attribute: Attribute) -> dict[str, str]:
    """Return the words for what values are called, also for one that comes back."""
    built_in = map(str, BUILT_IN) if attribute.name in BUILT_IN_ATTRIBUTES else ()
    named: dict[str, str] = {value_title(each): each for each in built_in}
    named.update(zip(titles_of(attribute.values), attribute.values, strict=True))
    return named
