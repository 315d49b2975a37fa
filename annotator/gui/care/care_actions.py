"""Caring for articles: edits their details, puts them in the bin and takes them out."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from annotator.domain.ids import new_id
from annotator.domain.records import ArticleDetails, Binning
from annotator.gui.actions.action import QT_TRANSLATE_NOOP
from annotator.gui.actions.action_set import Handler
from annotator.gui.care import care_work
from annotator.gui.care.bin_emptying import BinEmptying
from annotator.gui.care.care_table import CHANGES
from annotator.gui.dialogs.open_already import is_open_already
from annotator.gui.project.desk import Desk
from annotator.gui.project.outbox import LONG, Letter, Written
from annotator.gui.workspace.workspace import Workspace
from annotator.services.executor import ChangeEvent

if TYPE_CHECKING:  # not on the way to the first window
    from annotator.domain.recoding import Recoding
    from annotator.gui.care.chosen_actions import ChosenActions

TAKE_BACK: Final = QT_TRANSLATE_NOOP("Sentences", "Take an import back")


class CareActions(QObject):
    """What is done to articles as a whole."""

    extract_asked = Signal(object)
    """Ids of chosen articles whose entities are wanted."""
    export_asked = Signal(object)
    """Ids of chosen articles that are to be exported."""

    def __init__(self, desk: Desk, workspace: Workspace, window: QWidget) -> None:
        """Work on the articles that `workspace` lists."""
        super().__init__(window)
        self._desk = desk
        self._workspace = workspace
        self._window = window
        self._emptying = BinEmptying(desk, window)
        self._chosen: ChosenActions | None = None
        self._awaited = ""
        self._versions: set[frozenset[str]] = set()
        """Articles of which one is another reading of the other."""
        desk.changed.connect(self._open_awaited)

    def handlers(self) -> dict[str, Handler]:
        """Return what the actions of the table do, by id."""
        return {
            "article.details": self.edit,
            "article.bin": self.bin_open,
            "article.bin_shown": self.bin_shown,
            "article.show_bin": self.show_bin,
            "article.duplicates": self.show_duplicates,
            "article.read_again": self.read_again,
            "file.imports": self.show_imports,
            "article.choose_all": self.choose_all,
            "chosen.one": self.choose_one,
            **{each.id: partial(self._do, each.id) for each in CHANGES},
        }

    def choose_all(self) -> None:
        """Choose all articles that the list finds."""
        self._workspace.articles.several.choose_all()

    def choose_one(self) -> None:
        """Choose the open article alone."""
        self._workspace.articles.several.choose_open()

    def _do(self, action_id: str) -> None:
        """Do something with several chosen articles."""
        if self._chosen is None:
            from annotator.gui.care.chosen_actions import ChosenActions

            self._chosen = ChosenActions(self._desk, self._workspace, self._window)
            self._chosen.extract_asked.connect(self.extract_asked)
            self._chosen.export_asked.connect(self.export_asked)
        self._chosen.handlers()[action_id]()

    # --- details

    def edit(self) -> None:
        """Show the details of the open article in a dialog."""
        from annotator.gui.care.details_dialog import DetailsDialog

        editor, facts = self._desk.editor, self._desk.facts
        if editor is None or editor.content is None or facts is None:
            return
        if not editor.person and not facts.read_only:
            editor.person_needed.emit()
            return
        dialog = DetailsDialog(
            editor.content, self._check_key, self._change, self._window, read_only=facts.read_only
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _check_key(self, after: ArticleDetails, tell: Callable[[str], object]) -> None:
        if self._desk.session is not None:
            ask = partial(care_work.key_problem, after.key.strip(), article_id=after.article_id)
            self._desk.session.submit(ask, tell, self._desk.problem.emit)

    def _change(self, after: ArticleDetails) -> None:
        from annotator.services.commands.care import edit_details

        editor = self._desk.editor
        if editor is not None and editor.article_id == after.article_id:
            editor.run(lambda content: edit_details(content, after, editor.person))

    # --- encodings

    def read_again(self) -> None:
        """Show what the open article would be in another encoding."""
        from annotator.gui.care.reread_dialog import RereadDialog

        editor = self._desk.editor
        if editor is None or editor.content is None:
            return
        old = editor.content.article.id
        RereadDialog(
            editor.content, self._desk.session, partial(self._reread, old), self._window
        ).open()

    def _reread(self, old: str, recoding: "Recoding") -> None:
        self._awaited = new_id()
        title = "Read in another encoding"
        self._send(partial(care_work.reread, recoding, old, self._awaited), title)

    def _open_awaited(self, event: ChangeEvent) -> None:
        """Open the new version of an article once it is there, the old one when it is undone."""
        editor = self._desk.editor
        if editor is None:
            return
        if self._awaited in event.article_ids:
            self._versions.add(event.article_ids)
            editor.open(self._awaited)
            self._awaited = ""
        elif event.article_ids in self._versions:
            # where none is there, with an import taken back say, what is open is read again
            editor.open_read(partial(care_work.there, event.article_ids), editor.reload)

    # --- into the bin

    def bin_open(self) -> None:
        """Put the open article in the bin, and open the one beside it."""
        editor = self._desk.editor
        if editor is None or editor.article_id is None:
            return
        article_id, beside = editor.article_id, self._workspace.articles.beside_current()
        if self.put_in_bin([article_id]):
            if beside is not None:
                editor.open(beside)
            else:
                editor.close()

    def put_in_bin(self, article_ids: Sequence[str]) -> bool:
        """Send articles to the bin; return whether it is known by whom."""
        count = len(article_ids)
        said = self.tr("%n articles are in the bin now; undo brings them back.", "", count)
        work = partial(care_work.bin_articles, article_ids)
        return self._send_many(work, "Put in the bin", count, said)

    def bin_shown(self) -> None:
        """Put all the articles of the list in the bin; one undo brings them back."""
        session = self._desk.session
        if session is not None:
            query = replace(self._workspace.articles.query, person=self._desk.person)
            find = partial(care_work.found_ids, query)
            session.submit(find, self._bin_found, self._desk.problem.emit)

    def _bin_found(self, article_ids: list[str]) -> None:
        if article_ids:
            self.put_in_bin(article_ids)
        else:
            self._desk.hint.emit(self.tr("There is no article in the list."))

    def show_duplicates(self) -> None:
        """Show the articles that are like others."""
        from annotator.gui.care.duplicates_dialog import DuplicatesDialog

        make_finder, editor = self._desk.tools.make_twin_finder, self._desk.editor
        if is_open_already(DuplicatesDialog, self._window):
            return
        if make_finder is not None and editor is not None:
            dialog = DuplicatesDialog(self._desk, make_finder, self._window)
            dialog.chosen.connect(editor.open)
            dialog.bin_asked.connect(self.put_in_bin)
            dialog.show()

    # --- the bin

    def show_bin(self) -> None:
        """Show what is in the bin."""
        from annotator.gui.care.bin_dialog import BinDialog

        if is_open_already(BinDialog, self._window):
            return
        dialog = BinDialog(self._desk, self._window)
        dialog.restore_asked.connect(self._restore)
        dialog.empty_asked.connect(self._emptying.empty)
        dialog.show()

    def show_imports(self) -> None:
        """Show what was imported, to take an import back."""
        from annotator.gui.care.imports_dialog import ImportsDialog

        if is_open_already(ImportsDialog, self._window):
            return
        dialog = ImportsDialog(self._desk, self._window)
        dialog.take_back_asked.connect(self._take_back)
        dialog.show()

    def _take_back(self, entry: int) -> None:
        self._send(partial(care_work.take_back_import, entry), TAKE_BACK)

    def _send(self, work: Callable[..., Written], title: str, said: str = "") -> bool:
        """Send work by who is annotating, and say what was done; return whether that is known."""
        editor = self._desk.editor
        if editor is None or not editor.person:
            self._desk.person_needed.emit()
            return False
        by = partial(work, person=editor.person)
        editor.outbox.post(Letter(by, title=title, then=partial(self._say, said, title)))
        return True

    def _send_many(
        self, work: Callable[..., Written], title: str, articles: int, said: str = ""
    ) -> bool:
        """Send work on so many articles, as a job where it takes long; then say something.

        Return whether it is known by whom.
        """
        if articles < LONG or not self._desk.person:
            return self._send(work, title, said)
        from annotator.gui.project.bulk_jobs import BulkJobs
        from annotator.gui.words.sentences import step_title

        by = partial(work, person=self._desk.person)
        say = partial(self._say, said)
        BulkJobs(self._desk).run(step_title(title, None), by, articles, say)
        return True

    def _say(self, said: str, _title: str) -> None:
        if said:
            self._desk.undoable.emit(said)

    def _restore(self, binnings: list[Binning]) -> None:
        work = partial(care_work.restore, binnings)
        self._send_many(work, "Restore from the bin", len(binnings))
