"""Details that several articles are to have in common: those that are ticked, and no others."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.errors import UserError
from annotator.gui.dialogs.dialog_look import lay_out_in
from annotator.gui.words.sentences import sentence
from annotator.services.commands.many import CommonDetails, check_common


class CommonDialog(QDialog):
    """A tick and a field for site, language and date; writing in a field ticks it."""

    def __init__(
        self,
        before: CommonDetails,
        articles: int,
        take: Callable[[CommonDetails], object],
        parent: QWidget,
    ) -> None:
        """Show what the articles have in common; `take` gets what is to be so for all of them."""
        super().__init__(parent)
        self.setObjectName("commonDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Details of %n articles", "", articles))
        self.setModal(True)
        self._take = take
        self._grid = QGridLayout()
        self.rows = [
            self._row(name, title, value, example)
            for (name, title, example), value in zip(self._fields(), before, strict=True)
        ]
        said = QLabel(self.tr("Only what is ticked is changed, in all of the articles."), self)
        said.setProperty("muted", True)
        said.setWordWrap(True)
        self.problem = QLabel(self)
        self.problem.setObjectName("commonProblem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        button = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(button.Ok | button.Cancel, self)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        lay_out_in(layout)
        layout.addLayout(self._grid)
        for widget in (said, self.problem, self.buttons):
            layout.addWidget(widget)
        self.setMinimumWidth(420)
        self._enable()
        self.rows[0][1].setFocus()

    def common(self) -> CommonDetails:
        """Return what is ticked."""
        return CommonDetails(
            *(field.text().strip() if tick.isChecked() else None for tick, field in self.rows)
        )

    def accept(self) -> None:
        """Hand over what is ticked, unless something is wrong with it."""
        try:
            check_common(self.common())
        except UserError as error:
            self.problem.setText(sentence(str(error)))
            self.problem.show()
            return
        super().accept()
        self._take(self.common())

    def _fields(self) -> tuple[tuple[str, str, str], ...]:
        return (
            ("Site", self.tr("&Site"), self.tr("as the address says")),
            ("Language", self.tr("&Language"), self.tr("ru, en, …")),
            ("Published", self.tr("&Date"), self.tr("2026-01-05")),
        )

    def _row(
        self, name: str, title: str, value: str | None, example: str
    ) -> tuple[QCheckBox, QLineEdit]:
        tick, field = QCheckBox(title, self), QLineEdit(value or "", self)
        tick.setObjectName(f"common{name}Tick")
        field.setObjectName(f"common{name}")
        field.setAccessibleName(title.replace("&", ""))
        field.setPlaceholderText(self.tr("they differ") if value is None else example)
        field.textEdited.connect(lambda _text: tick.setChecked(True))
        tick.toggled.connect(self._enable)
        row = self._grid.rowCount()
        self._grid.addWidget(tick, row, 0)
        self._grid.addWidget(field, row, 1)
        return tick, field

    def _enable(self) -> None:
        ticked = any(tick.isChecked() for tick, _ in self.rows)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(ticked)
