"""The dialogs that ask for files and folders, all made here so that they behave alike.

The system's own dialog is shown where there is one, Qt's where there is none. Each
begins in the folder where the person was last for the same purpose.
"""

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QHeaderView,
    QMessageBox,
    QPushButton,
    QSplitter,
    QToolButton,
    QTreeView,
    QWidget,
)

from annotator.gui.settings.settings import Settings
from annotator.gui.widgets.screen_fit import fit_into
from annotator.services.project_files import PROJECT_SUFFIX

translate = QCoreApplication.translate

_SIZE: Final = (920, 560)
_PLACES_WIDTH: Final = 170
"""Of the list of places at the left of Qt's own dialog, in pixels."""
_KIND: Final = 2
"""The column that says what the suffix says; without it names have room."""
_ARROWS: Final = {
    "backButton": Qt.ArrowType.LeftArrow,
    "forwardButton": Qt.ArrowType.RightArrow,
    "toParentButton": Qt.ArrowType.UpArrow,
}
_ASKS_ITSELF: Final = sys.platform == "darwin"
"""Whether the system's dialog asks before it replaces a file, whatever it is told."""
_UNFIT: Final = frozenset('\\/:*?"<>|')

Take = Callable[[Path], object]


class Purpose(StrEnum):
    """What a file is asked for; each has a folder that is remembered."""

    PROJECT = "project"
    COPY = "copy"
    ELSEWHERE = "elsewhere"
    """Where to while the project cannot be written."""
    ARTICLES = "articles"
    EXPORT = "export"
    SCHEME = "scheme"
    REPORT = "report"
    """Figures, lists of cases, sheets: what is read, not worked with."""


def ask_file(
    parent: QWidget,
    title: str,
    purpose: Purpose,
    take: Take,
    *,
    filters: Sequence[str] = (),
    folder: Path | None = None,
) -> QFileDialog:
    """Ask for a file that is there; `folder` is where to begin if not where one was last."""
    dialog = _dialog(parent, title, purpose, folder)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters(list(filters) or [every_file()])
    dialog.fileSelected.connect(lambda name: _taken(parent, purpose, Path(name), take))
    return _opened(dialog)


def ask_files(
    parent: QWidget,
    title: str,
    purpose: Purpose,
    take: Callable[[list[Path]], object],
    *,
    filters: Sequence[str] = (),
    else_in: Path | None = None,
) -> QFileDialog:
    """Ask for files that are there, one or several; `else_in` is where to begin the first time."""
    dialog = _dialog(parent, title, purpose, else_in=else_in)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilters(list(filters) or [every_file()])

    def chosen(names: list[str]) -> None:
        paths = [Path(each) for each in names]
        _taken(parent, purpose, paths[0], lambda _first: take(paths))

    dialog.filesSelected.connect(chosen)
    return _opened(dialog)


def ask_folder(
    parent: QWidget,
    title: str,
    purpose: Purpose,
    take: Take,
    *,
    folder: Path | None = None,
    else_in: Path | None = None,
) -> QFileDialog:
    """Ask for a folder; it is remembered with what stands beside it."""
    dialog = _dialog(parent, title, purpose, folder, else_in=else_in)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(lambda name: _taken(parent, purpose, Path(name), take))
    return _opened(dialog)


class Target(NamedTuple):
    """What is to be written, and where that is asked for."""

    title: str
    purpose: Purpose
    suggested: Path
    """Its suffix is the one every name gets; its folder is where to begin the first time."""
    filters: Sequence[str] = ()
    folder: Path | None = None
    """Where to begin, wherever one was last."""


def ask_target(
    parent: QWidget, target: Target, take: Take, *, replaces: bool = True
) -> QFileDialog:
    """Ask for a name to write to; where something is called so already, ask about that.

    It may be replaced then, or another name be chosen; with `replaces` False the latter only.
    """

    def again(path: Path) -> None:
        ask_target(
            parent, target._replace(suggested=path, folder=path.parent), take, replaces=replaces
        )

    def checked(path: Path) -> None:
        if not os.path.lexists(path) or (replaces and _ASKS_ITSELF):
            take(path)
        elif replaces:
            ask_to_replace(parent, path, take, again)
        else:
            _tell_taken(parent, path, again)

    return ask_any_target(parent, target, checked)


def ask_any_target(parent: QWidget, target: Target, take: Take) -> QFileDialog:
    """Ask for a name to write to; whoever writes asks before anything is replaced."""
    beside = target.suggested.parent if target.suggested.is_absolute() else None
    dialog = _dialog(parent, target.title, target.purpose, target.folder, else_in=beside)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    # Ours asks about the name with its suffix, which the dialogs of some systems do not.
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setNameFilters(list(target.filters))
    dialog.setDefaultSuffix(target.suggested.suffix.removeprefix("."))
    dialog.selectFile(target.suggested.name)
    dialog.fileSelected.connect(lambda name: _taken(parent, target.purpose, Path(name), take))
    return _opened(dialog)


def ask_to_replace(parent: QWidget, path: Path, replace: Take, other: Take) -> QMessageBox:
    """Ask whether a file or folder is to be replaced; `other` asks for another name."""
    box = _about(parent, path)
    box.setIcon(QMessageBox.Icon.Question)
    if path.is_dir():
        said = translate("FileDialog", "The folder is in {0}. All that is in it is replaced.")
    else:
        said = translate("FileDialog", "The file is in {0}. What it holds is replaced.")
    box.setInformativeText(said.format(path.parent))
    role = QMessageBox.ButtonRole
    yes = box.addButton(translate("FileDialog", "&Replace"), role.AcceptRole)
    yes.clicked.connect(lambda: replace(path))
    _offer_other(box, path, other)
    box.open()
    return box


def projects() -> str:
    """Return the filter of projects."""
    return kind_filter(translate("FileDialog", "Projects"), [PROJECT_SUFFIX])


def every_file() -> str:
    """Return the filter that lets all files be seen."""
    return translate("FileDialog", "All files (*)")


def kind_filter(title: str, suffixes: Iterable[str]) -> str:
    """Return a filter: “Tables (*.csv *.tsv)”."""
    return f"{title} ({' '.join(f'*{each}' for each in suffixes)})"


def as_file_name(title: str) -> str:
    """Return a title without the characters that some system does not let a name have."""
    return "".join("-" if each in _UNFIT else each for each in title).strip(" .") or "-"


# --- parts


def _dialog(
    parent: QWidget,
    title: str,
    purpose: Purpose,
    folder: Path | None = None,
    *,
    else_in: Path | None = None,
) -> QFileDialog:
    dialog = QFileDialog(parent, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    settings = _settings_of(parent)
    kept = settings.folder(purpose) if settings is not None else None
    dialog.setDirectory(str(folder or kept or else_in or _documents()))
    return dialog


def _opened(dialog: QFileDialog) -> QFileDialog:
    _arrange_own(dialog)
    dialog.open()
    return dialog


def _arrange_own(dialog: QFileDialog) -> None:
    """Give Qt's own dialog room for what its columns hold; that of a system has no such parts."""
    table = dialog.findChild(QTreeView, "treeView")
    splitter = dialog.findChild(QSplitter, "splitter")
    if table is None or splitter is None:
        return
    dialog.resize(*_SIZE)
    fit_into(dialog, dialog.screen().availableGeometry())
    splitter.setSizes([_PLACES_WIDTH, dialog.width() - _PLACES_WIDTH])
    for name, arrow in _ARROWS.items():  # drawn in the colours of the theme; its pictures are not
        if (button := dialog.findChild(QToolButton, name)) is not None:
            button.setArrowType(arrow)
    header = table.header()
    header.setStretchLastSection(False)
    header.setResizeContentsPrecision(0)  # rows that are seen; a folder may hold 100,000
    for column in range(header.count()):
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    header.setSectionHidden(_KIND, True)


def _taken(parent: QWidget, purpose: Purpose, path: Path, take: Take) -> None:
    if (settings := _settings_of(parent)) is not None:
        settings.set_folder(purpose, path.parent)
    take(path)


def _settings_of(widget: QWidget | None) -> Settings | None:
    """Return the settings of the window that a dialog belongs to, None in a window of nobody."""
    while widget is not None:
        if isinstance(kept := getattr(widget, "settings", None), Settings):
            return kept
        widget = widget.parentWidget()
    return None


def _documents() -> Path:
    place = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(place))
    return folder if folder.is_dir() else Path.home()


def _tell_taken(parent: QWidget, path: Path, other: Take) -> None:
    box = _about(parent, path)
    box.setIcon(QMessageBox.Icon.Information)
    said = translate("FileDialog", "It is not replaced, as it may hold somebody's work.")
    box.setInformativeText(said)
    box.setDefaultButton(_offer_other(box, path, other))
    box.open()


def _about(parent: QWidget, path: Path) -> QMessageBox:
    box = QMessageBox(parent)
    box.setObjectName("targetTaken")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(translate("FileDialog", "There already"))
    box.setText(translate("FileDialog", "“{0}” is there already.").format(path.name))
    return box


def _offer_other(box: QMessageBox, path: Path, other: Take) -> QPushButton:
    """Offer another name, and to leave it; Escape leaves it."""
    role = QMessageBox.ButtonRole.ActionRole
    button = box.addButton(translate("FileDialog", "Choose another &name…"), role)
    button.clicked.connect(lambda: other(path))
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    return button
