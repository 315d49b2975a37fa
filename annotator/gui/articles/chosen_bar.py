"""The bar below the list while several articles are chosen: how many, and what to do with them."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from annotator.gui.words.locale_words import number


class ChosenBar(QWidget):
    """A button that says how many and opens the menu, and one that chooses one article again."""

    menu_asked = Signal(QPoint)
    one_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.menu = QToolButton(self)
        self.menu.setObjectName("chosenMenu")
        self.menu.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.menu.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.menu.setToolTip(self.tr("What can be done with the chosen articles"))
        self.menu.setProperty("pill", True)
        self.one = QToolButton(self)
        self.one.setObjectName("chooseOne")
        self.one.setText("✕")
        words = self.tr("Choose one article again")
        self.one.setToolTip(words)
        self.one.setAccessibleName(words)
        for button in (self.menu, self.one):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.menu.clicked.connect(self._ask)
        self.one.clicked.connect(self.one_asked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 6)
        layout.setSpacing(4)
        layout.addWidget(self.menu, 1)
        layout.addWidget(self.one)
        self.hide()

    def show_count(self, count: int) -> None:
        """Say how many are chosen; the bar goes with the last of them."""
        self.setVisible(bool(count))
        if count:
            said = self.tr("Chosen: {0}").format(number(count))
            self.menu.setText(f"{said} ▾")
            self.menu.setAccessibleName(self.tr("{0}: what can be done with them").format(said))

    def _ask(self) -> None:
        self.menu_asked.emit(self.menu.mapToGlobal(QPoint(0, self.menu.height())))
