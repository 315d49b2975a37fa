"""The buttons beside the search field, and the menus they open."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QPoint, QSize, Qt
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from annotator.domain.views import ArticleOrder
from annotator.gui.articles.query_text import order_name

_SIDE: Final = 26
"""Side of a button in pixels, unless its sign needs more."""


class _MenuButton(QToolButton):
    """A square, as long as its sign has room there."""

    def sizeHint(self) -> QSize:
        """Return the size, which a layout leaves it."""
        return super().sizeHint().expandedTo(QSize(_SIDE, _SIDE))


def menu_button(name: str, sign: str, words: str, parent: QWidget) -> QToolButton:
    """Return a button that shows a sign and is called by `words`; it has nothing to do yet."""
    button = _MenuButton(parent)
    button.setObjectName(name)
    button.setText(sign)
    button.setToolTip(words)
    button.setAccessibleName(words)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setEnabled(False)
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    button.setStyleSheet("padding: 0")
    return button


def show_order(button: QToolButton, order: ArticleOrder) -> None:
    """Let a button say how the list is sorted, and be lit up unless that is as usual."""
    words = QCoreApplication.translate("ArticlePane", "Sort the articles: {0}")
    button.setToolTip(words.format(order_name(order)))
    button.setCheckable(order is not ArticleOrder.IMPORTED)
    button.setChecked(order is not ArticleOrder.IMPORTED)


def pop_up(menu: QMenu, button: QToolButton) -> None:
    """Show a menu below a button; it goes when it is closed."""
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(button.mapToGlobal(QPoint(0, button.height())))
