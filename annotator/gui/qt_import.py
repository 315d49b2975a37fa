"""Importing PySide6 without two costs that it has at every start of a program.

It brings its support modules as sources in an archive and compiles all of them anew
(`signature_bootstrap.py` of libshiboken): an eighth of our start. And it puts an
`__import__` of its own in place of Python's, which reads the source of every module
imported from then on, for its switch `__feature__`, which we do not use: 60 ms more.
"""

import builtins
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from annotator.gui.kept_code import KeptCode

_QT_IMPORTS: list[Callable[..., object]] = []
"""The import that PySide6 had put in place of Python's own."""


@contextmanager
def quick_qt_import() -> Iterator[None]:
    """Let PySide6 be imported inside, the first time in this process."""
    plain_import, plain_compile = builtins.__import__, builtins.compile
    code = KeptCode("pyside6")
    builtins.compile = code.compile
    try:
        yield
    finally:
        builtins.compile = plain_compile
        if builtins.__import__ is not plain_import:
            _QT_IMPORTS.append(builtins.__import__)
        builtins.__import__ = plain_import
    code.save()


def make_all_names() -> None:
    """Have PySide6 make every name of its modules, for libraries that import all by a star.

    PySide6 makes names when they are asked for, and its own import sees to the
    star; ours, put back at the start, would find only the names in use.
    """
    for qt_import in _QT_IMPORTS[-1:]:
        for module in ("QtCore", "QtGui", "QtWidgets"):
            qt_import(f"PySide6.{module}", globals(), None, ("*",), 0)
