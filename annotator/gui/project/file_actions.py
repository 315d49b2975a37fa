"""What a person does with projects; copies are by `copying`, imports and exports by `exchange`."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from annotator.gui.actions.action_set import Handler
from annotator.gui.exchange.exchange_actions import ExchangeActions
from annotator.gui.project.copying import CopyActions
from annotator.gui.project.desk import Desk
from annotator.gui.project.read_only import ReadOnlyProject
from annotator.gui.words.translations import language
from annotator.services.project_files import PROJECT_SUFFIX

if TYPE_CHECKING:  # dialogs are not on the way to the first window
    from annotator.domain.ports import Report

_MOST_NAMED: Final = 3
_SQLITE: Final = b"SQLite format 3\0"


class FileActions(QObject):
    """Asks for files with dialogs that never stop the window, and sends the work off."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        """Work on the project on the desk."""
        super().__init__(window)
        self._desk = desk
        self._window = window
        self.exchange = ExchangeActions(desk, window)
        self.copies = CopyActions(desk, window)
        self.read_only = ReadOnlyProject(desk, self.copies.ask, window)
        self._waiting: tuple[Path, ...] = ()
        """What is imported as soon as the project for it is open."""
        desk.project_opened.connect(self._has_opened)
        desk.project_closed.connect(self._wait_no_longer)

    def handlers(self) -> dict[str, Handler]:
        """Return what the actions of the table do, by id."""
        return {
            "file.new": self.new_project,
            "file.open": self.open_project,
            "file.recent": self.recent,
            "file.close": partial(self._desk.put_away, lambda: None),
            **self.exchange.handlers(),
            "file.save_copy": self.copies.ask,
            "file.person": self.ask_person,
            "file.quit": self._window.close,
        }

    def new_project(self) -> None:
        """Ask for a name and make a project there."""
        self._ask_new(self.tr("New project"), self._create)

    def open_project(self, missed: Path | None = None) -> None:
        """Ask for a project and open it; look for one that was `missed` if one was."""
        from annotator.gui.dialogs.file_dialog import Purpose, ask_file, every_file, projects

        folders = [each for each in missed.parents if each.is_dir()] if missed else []
        ask_file(
            self._window,
            self.tr("Open a project"),
            Purpose.PROJECT,
            lambda path: self.take_dropped([path]),
            filters=[projects(), every_file()],
            folder=next(iter(folders), None),
        )

    def look_for(self, missed: Path) -> None:
        """Say that a project is not where it was, and ask where it is now."""
        said = self.tr("{0} is not where it was. Show where it is now, or take it off the list.")
        self._desk.hint.emit(said.format(missed.name))
        self.open_project(missed)

    def recent(self) -> dict[str, Callable[[], object]]:
        """Return the projects opened lately, and what choosing one does."""
        return {
            str(path): partial(self._desk.open, path) for path in self._desk.settings.recent
        } or {self.tr("No project yet"): lambda: None}

    def open_demo(self) -> None:
        """Open the sample project, making it first where it is missing."""
        from annotator.services.demo import make_demo
        from annotator.services.sample_place import demo_path

        desk, person = self._desk, self._desk.settings.last_person

        def work(_report: "Report") -> Path:
            path = demo_path(language())
            if not path.is_file():
                make_demo(desk.tools, path, language=language(), person=person)
            return path

        if not desk.opening and not desk.jobs.busy:
            title = self.tr("Making the sample project")
            desk.jobs.start(title, work, desk.open, self.exchange.job_failed)

    def take_dropped(self, paths: list[Path]) -> None:
        """Open a project, or import what is none; without a project, into a new one."""
        there = [path for path in paths if path.exists()]
        projects = [path for path in there if is_project(path)]
        if projects:
            self._open_one(projects[0], [path for path in there if path != projects[0]])
        elif paths and not there:
            self._desk.hint.emit(self.tr("{0} is not there any more.").format(paths[0].name))
        elif self._desk.editor is not None:
            self.exchange.ask_import(there)
        elif there and self._desk.opening:
            self._waiting = tuple(dict.fromkeys((*self._waiting, *there)))
        elif there:
            self._begin_with(there)

    def _open_one(self, project: Path, others: list[Path]) -> None:
        """Open a project, and say what was dropped with it and is left alone."""
        self._desk.open(project)
        if others:
            names = ", ".join(each.name for each in others[:_MOST_NAMED])
            left = f"{names}…" if len(others) > _MOST_NAMED else names
            said = self.tr("One project is open at a time: {0} is opened, and {1} left alone.")
            self._desk.hint.emit(said.format(project.name, left))

    def _begin_with(self, paths: list[Path]) -> None:
        """Make a project for articles, then import them."""
        name = paths[0].stem if paths[0].is_file() else paths[0].name
        suggested = paths[0].with_name(name + PROJECT_SUFFIX)
        create = partial(self._create, articles=tuple(paths))
        self._ask_new(self.tr("A new project for these articles"), create, suggested)

    def _take_waiting(self) -> None:
        """Import what a project was made for, once it is known who does so."""
        paths, self._waiting = self._waiting, ()
        if paths and self._desk.editor is not None:
            self.exchange.ask_import(list(paths))

    def _wait_no_longer(self) -> None:
        """Forget what a project was to be made for that could not be made, or is closed again."""
        self._waiting = ()

    def _has_opened(self) -> None:
        if self._desk.person and self._waiting:
            QTimer.singleShot(0, self, self._take_waiting)

    def ask_person(self) -> None:
        """Ask who is annotating."""
        from annotator.gui.project.person_dialog import PersonDialog

        desk = self._desk
        if desk.facts is not None:
            programs = [each.name for each in desk.facts.annotators if each.program]
            dialog = PersonDialog(
                desk.facts.persons,
                desk.person or desk.settings.last_person,
                programs,
                desk.set_person,
                self._window,
            )
            dialog.finished.connect(self._take_waiting)
            dialog.open()

    def _create(self, path: Path, articles: tuple[Path, ...] = ()) -> None:
        if path.exists():  # since the dialog looked; it is never replaced
            problem = self.tr("{0} is there already; choose another name, or open it.")
            self._desk.hint.emit(problem.format(path.name))
        else:
            self._desk.create(path)
            self._waiting = articles if self._desk.opening else ()

    def _ask_new(
        self, title: str, create: Callable[[Path], None], suggested: Path | None = None
    ) -> None:
        """Ask for the name of a project to make; one that is there is never replaced."""
        from annotator.gui.dialogs.file_dialog import Purpose, Target, ask_target, projects

        target = Target(
            title=title,
            purpose=Purpose.PROJECT,
            suggested=suggested or Path(self.tr("news") + PROJECT_SUFFIX),
            filters=[projects()],
            folder=suggested.parent if suggested else None,
        )
        ask_target(self._window, target, create, replaces=False)


def is_project(path: Path) -> bool:
    """Whether a file is a project by its name, or a database as projects are."""
    if not path.is_file():
        return False
    if path.suffix == PROJECT_SUFFIX:
        return True
    with suppress(OSError), path.open("rb") as file:
        return file.read(len(_SQLITE)) == _SQLITE
    return False
