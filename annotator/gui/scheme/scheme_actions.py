"""Opens the editor of the scheme; takes a scheme from a file and writes it to one."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotator.domain.errors import EnvironmentProblem, UserError
from annotator.domain.scheme import Label, Scheme
from annotator.domain.views import ArticleQuery
from annotator.gui.actions.action import Action, Scope, mark_action_id
from annotator.gui.actions.action_set import ActionSet, Handler
from annotator.gui.project.desk import Desk
from annotator.gui.scheme import titles
from annotator.gui.scheme.scheme_desk import SchemeDesk
from annotator.gui.theme import LIGHT, Theme
from annotator.gui.workspace.workspace import Workspace

if TYPE_CHECKING:  # dialogs are not on the way to the first window
    from annotator.gui.scheme.scheme_dialog import SchemeDialog

_SUFFIX = ".toml"


class SchemeActions(QObject):
    """What is done to the scheme of the project on the desk."""

    def __init__(self, desk: Desk, workspace: Workspace, window: QWidget) -> None:
        """Work on the project on the desk, which `workspace` shows."""
        super().__init__(window)
        self._desk = desk
        self._workspace = workspace
        self._window = window
        self._theme = LIGHT
        self.actions: ActionSet | None = None
        """The actions of the window, whose keys no label may have."""

    def handlers(self) -> dict[str, Handler]:
        """Return what the actions of the table do, by id."""
        return {
            "file.scheme": self.open,
            "file.import_scheme": self.ask_import,
            "file.export_scheme": self.ask_export,
        }

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme

    def open(self) -> "SchemeDialog | None":
        """Show the editor, once it is known who changes the scheme."""
        from annotator.gui.scheme.scheme_dialog import SchemeDialog

        facts = self._desk.facts
        if facts is None:
            return None
        if not self._desk.person and not facts.read_only:
            self._desk.person_needed.emit()
            return None
        edits = SchemeDesk(self._desk, self)
        dialog = SchemeDialog(edits, self._theme, self._key_refusal, self._window)
        edits.setParent(dialog)  # and gone with it
        dialog.finished.connect(edits.leave)
        dialog.import_asked.connect(partial(self.ask_import, edits, dialog.say))
        dialog.export_asked.connect(partial(self.ask_export, dialog.say))
        dialog.article_asked.connect(self._show_article)
        dialog.list_asked.connect(self._list_articles)
        dialog.open()
        return dialog

    def ask_import(
        self, edits: SchemeDesk | None = None, tell: Callable[..., object] | None = None
    ) -> None:
        """Ask for a scheme's file and take it; `edits` and `tell` as for `take`."""
        from annotator.gui.dialogs.file_dialog import Purpose, ask_file

        title = self.tr("Import a scheme")
        take = partial(self.take, edits=edits, tell=tell)
        ask_file(self._window, title, Purpose.SCHEME, take, filters=self._filters())

    def ask_export(self, tell: Callable[..., object] | None = None) -> None:
        """Ask for a name and write the scheme there; `tell` as for `write`."""
        from annotator.gui.dialogs.file_dialog import Purpose, Target, as_file_name, ask_target

        facts = self._desk.facts
        if facts is not None:
            target = Target(
                title=self.tr("Export the scheme"),
                purpose=Purpose.SCHEME,
                suggested=facts.path.with_name(as_file_name(facts.scheme.name) + _SUFFIX),
                filters=self._filters(),
            )
            ask_target(self._window, target, partial(self.write, tell=tell))

    def take(
        self,
        path: Path,
        edits: SchemeDesk | None = None,
        tell: Callable[..., object] | None = None,
    ) -> None:
        """Put the scheme of a file in the place of the project's; what has spans stays, retired.

        `edits` makes it a step of the editor's; `tell` says what changed, else the window.
        """
        from annotator.services.scheme_files import load_scheme
        from annotator.services.scheme_import import with_scheme_file

        try:
            given = load_scheme(path)
        except UserError as error:
            self._desk.problem.emit(error)
            return
        scheme = edits or self._desk_of_its_own()
        before = scheme.scheme
        if scheme.edit(titles.IMPORT, lambda now: with_scheme_file(now, given)):
            said = self._imported(before, scheme.scheme)
            if tell is not None:
                tell(said, problem=False)
            else:
                self._desk.hint.emit(said)
        if edits is None:
            scheme.deleteLater()

    def _desk_of_its_own(self) -> SchemeDesk:
        scheme = SchemeDesk(self._desk, self)
        scheme.said.connect(self._say)
        return scheme

    def _imported(self, before: Scheme, after: Scheme) -> str:
        """Return what an import changed: nothing that has marks goes without a word."""
        said = self.tr("The scheme “{0}” was imported.").format(after.name)
        offered = {each.id for each in after.offered}
        retired = [each.title for each in before.offered if each.id not in offered]
        if retired:
            said += " " + self.tr("Retired, with their marks: {0}.").format(", ".join(retired))
        return said

    def _key_refusal(self, label: Label) -> str:
        """Return why a label cannot have its key: because an action has it, or the text."""
        if self.actions is None or not label.key:
            return ""
        from annotator.gui.settings.key_settings import refusal

        name = mark_action_id("")
        others = [each for each in self.actions.table if not each.id.startswith(name)]
        wanted = Action(id=name, title=label.title, menu="label", scope=Scope.MARKING)
        return refusal(others, wanted, label.key)

    def write(self, path: Path, tell: Callable[..., object] | None = None) -> None:
        """Write the scheme to a file; `tell` says what became of it, else the window."""
        facts = self._desk.facts
        if facts is None:
            return
        from annotator.gui.dialogs.saved_file import save_file
        from annotator.services.scheme_files import scheme_toml

        done, said = save_file(path, scheme_toml(facts.scheme).encode())
        if tell is not None:
            tell(said, problem=not done)
        elif done:
            self._desk.hint.emit(said)
        else:
            self._desk.problem.emit(EnvironmentProblem(said))

    def _show_article(self, article_id: str) -> None:
        if self._desk.editor is not None:
            self._desk.editor.open(article_id)

    def _list_articles(self, label: str) -> None:
        pane = self._workspace.articles
        pane.set_query(ArticleQuery(person=self._desk.person, label=label))
        pane.list.setFocus()

    def _say(self, sentence: str) -> None:
        if sentence:
            self._desk.problem.emit(UserError(sentence))

    def _filters(self) -> list[str]:
        from annotator.gui.dialogs.file_dialog import every_file

        return [self.tr("Schemes (*.toml)"), every_file()]
