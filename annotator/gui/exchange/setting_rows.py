"""What a format lets a person choose, as rows of a form."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from annotator.domain.ports import FormatSetting
from annotator.gui.dialogs.still_fields import StillComboBox
from annotator.gui.exchange.labelled import add_row, narrow_form
from annotator.gui.words.sentences import sentence


class SettingRows(QWidget):
    """A list for each setting with choices, the first of them usual, and a field for any other."""

    changed = Signal()
    """A person has chosen something."""

    def __init__(self, after: QWidget, parent: QWidget | None = None) -> None:
        """Show no setting; Tab comes here from `after`."""
        super().__init__(parent)
        self._after = after
        self._settings: tuple[FormatSetting, ...] = ()
        self._chosen: dict[str, str] = {}
        self._page: QWidget | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.hide()

    @property
    def values(self) -> dict[str, str]:
        """What is chosen, by name; what stays as usual is left out."""
        names = {each.name for each in self._settings}
        return {name: value for name, value in self._chosen.items() if name in names and value}

    def show_settings(self, settings: Iterable[FormatSetting]) -> None:
        """Show other settings; what was chosen for one of the same name is kept."""
        found = tuple({each.name: each for each in settings}.values())
        if found == self._settings:
            return
        self._settings = found
        if self._page is not None:
            self._page.hide()
            self._page.deleteLater()
        self._page = QWidget(self)
        form = narrow_form(self._page)
        after = self._after
        for setting in found:
            field = self._add_row(form, setting)
            QWidget.setTabOrder(after, field)
            after = field
        self._layout.addWidget(self._page)
        self.setVisible(bool(found))

    def _add_row(self, form: QFormLayout, setting: FormatSetting) -> QWidget:
        title, help_ = sentence(setting.title), sentence(setting.help)
        field = self._choice(setting) if setting.choices else self._line(setting)
        field.setObjectName(f"setting_{setting.name}")
        field.setAccessibleName(title)
        field.setAccessibleDescription(help_)
        field.setToolTip(help_)
        add_row(form, title, field)
        if isinstance(field, QLineEdit):
            field.setPlaceholderText(help_)
        elif help_:
            said = QLabel(help_, self)
            said.setWordWrap(True)
            said.setEnabled(False)  # a hint, in the colour of hints
            form.addRow(said)
        return field

    def _choice(self, setting: FormatSetting) -> QComboBox:
        box = StillComboBox(self)
        usual, *others = setting.choices
        box.addItem(sentence(usual) or self.tr("found from the content"), "")
        for value in others:
            box.addItem(sentence(value), value)
        box.setCurrentIndex(max(box.findData(self._chosen.get(setting.name, "")), 0))
        box.currentIndexChanged.connect(lambda _row: self._take(setting.name, box.currentData()))
        return box

    def _line(self, setting: FormatSetting) -> QLineEdit:
        line = QLineEdit(self._chosen.get(setting.name, ""), self)
        line.textChanged.connect(lambda typed: self._take(setting.name, typed.strip()))
        return line

    def _take(self, name: str, value: str) -> None:
        self._chosen[name] = value
        self.changed.emit()
