"""What makes the dialogs look like sisters: their margins, and a Close that only closes."""

from PySide6.QtWidgets import QDialogButtonBox, QLayout, QWidget

from annotator.gui.widgets.screen_fit import fit_into

MARGINS = (16, 14, 16, 14)
"""Pixels around what is in a dialog: left, above, right, below."""


def lay_out_in(layout: QLayout, *, spacing: int = 10) -> None:
    """Give the layout of a dialog the margins and the distances that all have."""
    layout.setContentsMargins(*MARGINS)
    layout.setSpacing(spacing)


def only_leaves(buttons: QDialogButtonBox) -> None:
    """Draw Close like any other button, though Enter presses it: it is not what one came for."""
    close = buttons.button(QDialogButtonBox.StandardButton.Close)
    if close is not None:
        close.setProperty("leaves", True)
        close.style().unpolish(close)  # what a style sheet asks of properties is looked up once
        close.style().polish(close)


def give_size(dialog: QWidget, width: int, height: int) -> None:
    """Make a dialog as large as is good for it, and no larger than the screen has room for."""
    dialog.resize(width, height)
    screen = (dialog.parentWidget() or dialog).screen()  # that of the window it will stand over
    fit_into(dialog, screen.availableGeometry())
