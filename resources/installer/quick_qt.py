"""What the packaged program does before PyInstaller's own hook, which imports Qt, at each start."""

from contextlib import suppress

from annotator.gui.qt_import import quick_qt_import

with suppress(ImportError), quick_qt_import():  # what is missing is told when a window is wanted
    import PySide6.QtCore  # noqa: F401 — the first import is the slow one
