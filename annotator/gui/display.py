"""Whether Qt can open a window here; if not, one sentence that says what is missing.

Qt itself would abort the process with a page of advice.
"""

import os
import sys
from pathlib import Path

from annotator.domain.errors import EnvironmentProblem
from annotator.gui.qt_import import quick_qt_import

_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libX11.so.6": "libx11-6",
}
_XCB_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
}
_EVERYTHING = "libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libxcb-cursor0"


def check_display() -> None:
    """Raise EnvironmentProblem, with what to do, when Qt could not open a window."""
    if sys.platform == "linux":
        _check_server()
    _check_qt()
    if sys.platform == "linux" and _uses_xcb():
        _check_xcb()


def _check_server() -> None:
    given = os.environ.get
    if not (given("QT_QPA_PLATFORM") or given("DISPLAY") or given("WAYLAND_DISPLAY")):
        raise EnvironmentProblem(
            "There is no display: start the program from a desktop, set DISPLAY or"
            " WAYLAND_DISPLAY, or set QT_QPA_PLATFORM=offscreen to run without a window."
        )


def _check_qt() -> None:
    try:
        with quick_qt_import():
            from PySide6 import QtGui, QtWidgets  # noqa: F401 — whether they load is the question
    except ImportError as error:
        raise EnvironmentProblem(_missing(str(error))) from error


def _uses_xcb() -> bool:
    chosen = os.environ.get("QT_QPA_PLATFORM", "")
    if chosen:
        return chosen.split(":")[0] == "xcb"
    return not os.environ.get("WAYLAND_DISPLAY")


def _check_xcb() -> None:
    """Load what Qt loads for X11; it aborts when that fails."""
    import ctypes

    import PySide6

    plugin = Path(PySide6.__path__[0], "Qt", "plugins", "platforms", "libqxcb.so")
    if not plugin.is_file():
        return  # a Qt of the distribution, which brings its libraries
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        raise EnvironmentProblem(_missing(str(error))) from error
    _check_connection()


def _check_connection() -> None:
    """Knock at the X server, as Qt will."""
    import ctypes  # only where there is one

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError as error:
        raise EnvironmentProblem(_missing(str(error))) from error
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    if refused:
        shown = os.environ.get("DISPLAY", "")
        raise EnvironmentProblem(
            f"The display “{shown}” does not answer: start the program from a desktop, or set"
            " QT_QPA_PLATFORM=offscreen to run without a window."
        )


def _missing(why: str) -> str:
    """Return a sentence that names the library a loader's error is about."""
    library = why.partition(":")[0].rpartition("/")[2].strip()
    if ".so" not in library:
        return f"Qt cannot start: {why}. Install the program again."
    package = (_LIBRARIES | _XCB_LIBRARIES).get(library, _EVERYTHING)
    return (
        f"Qt cannot start: {library} is missing; on Debian or Ubuntu:"
        f" apt-get install {package} (a machine without a desktop needs {_EVERYTHING})."
    )
