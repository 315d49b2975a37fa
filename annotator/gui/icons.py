"""Icons of menus and dialogs, drawn from a font that is read after the first paint."""

import threading
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon

from annotator.gui.qt_import import make_all_names
from annotator.gui.theme import Theme

_PREFIX: Final = "ph"


class Icons(QObject):
    """Reads the library of icons on a thread of its own: half a second that nobody waits for."""

    ready = Signal()
    """Icons can be drawn from now on."""
    _read = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Have nothing yet."""
        super().__init__(parent)
        self._is_ready = self._asked = False
        self._read.connect(self._be_ready)

    def ask(self) -> None:
        """Begin to read, unless that was asked for before."""
        if not self._asked:
            self._asked = True
            # No daemon: a program that ends within a library of Qt's being loaded ends in a fault.
            threading.Thread(target=self._import, name="icons").start()

    def icon(self, name: str, theme: Theme) -> QIcon:
        """Return an icon in the colours of a theme, an empty one while none can be drawn."""
        if not self._is_ready or not name:
            return QIcon()
        drawn: QIcon = _font().icon(
            f"{_PREFIX}.{name}",
            color=theme.muted,
            color_active=theme.text,
            color_selected=theme.text,
            color_disabled=theme.control,
        )
        return drawn

    def _import(self) -> None:
        make_all_names()
        import qtawesome  # noqa: F401 — this is what takes time

        with suppress(RuntimeError):  # the window has gone meanwhile
            self._read.emit()

    def _be_ready(self) -> None:
        self._is_ready = True
        self.ready.emit()


@cache
def _font() -> Any:
    """Return the one font used here; the library by itself would read a dozen."""
    import qtawesome

    folder = Path(qtawesome.__file__).parent / "fonts"
    fonts = next(folder.glob("phosphor*.ttf")).name
    names = next(folder.glob("phosphor-charmap*.json")).name
    return qtawesome.IconicFont((_PREFIX, fonts, names, str(folder)))
