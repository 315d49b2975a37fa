"""Lights up what the search of the list has found in the open article, and goes through it."""

from functools import partial

from PySide6.QtCore import QObject

from annotator.domain.errors import UserError
from annotator.domain.ranges import Range
from annotator.gui.project.desk import Desk
from annotator.gui.reading.selection import Selection
from annotator.gui.workspace.workspace import Workspace
from annotator.services.project_thread import OpenProject


class MatchWalker(QObject):
    """Asks where the words stand when an article is opened or the search is another one."""

    def __init__(self, desk: Desk, workspace: Workspace, parent: QObject) -> None:
        """Follow the list and the text of `workspace`."""
        super().__init__(parent)
        self._desk = desk
        self._workspace = workspace
        self._bar = workspace.match_bar
        self._asked: tuple[str | None, str] = (None, "")
        self._known: tuple[str | None, str] = (None, "")
        self._hits: list[Range] = []
        self._current: int | None = None
        self._bar.stepped.connect(self.step)
        self._bar.left.connect(self._forget)
        workspace.articles.query_changed.connect(lambda _query: self._follow(reveal=False))
        workspace.article_shown.connect(lambda: self._follow(reveal=True))
        workspace.finder.turned.connect(self._show)

    @property
    def has_matches(self) -> bool:
        """Whether there is anything to go through, and nothing else is being found."""
        return bool(self._hits) and not self._workspace.finder.is_open

    def step(self, by: int) -> None:
        """Select the next match, or the one before."""
        if not self._hits:
            return
        first = 0 if by > 0 else -1
        place = first if self._current is None else self._current + by
        self._current = place % len(self._hits)
        self._show()
        hit = self._hits[self._current]
        self._workspace.text.set_selection([hit])
        self._workspace.text.reveal(hit)

    def _follow(self, *, reveal: bool) -> None:
        """Find out where the matches are, unless that is known of this article."""
        wanted = (self._workspace.text.article_id, self._workspace.articles.query.search)
        session = self._desk.session
        if wanted == self._known:
            self._show()
        elif session is None or not all(wanted):
            self._asked = wanted
            self._forget()
        elif wanted != self._asked:
            self._asked = wanted
            article_id, search = str(wanted[0]), wanted[1]
            before = self._workspace.text.selection_state if reveal else None
            take = partial(self._take, wanted, before)
            session.submit(partial(_matches, article_id, search), take, _leave)

    def _take(
        self, wanted: tuple[str | None, str], before: Selection | None, hits: list[Range]
    ) -> None:
        """Take the matches; the first one is revealed unless the caret was put somewhere since."""
        if wanted != self._asked:
            return
        self._known, self._hits, self._current = wanted, hits, None
        self._show()
        text, finder = self._workspace.text, self._workspace.finder
        if hits and before is text.selection_state and not finder.is_open:
            text.reveal(hits[0])

    def _forget(self) -> None:
        """Light nothing up until something else is asked for."""
        self._known, self._hits, self._current = self._asked, [], None
        self._show()

    def _show(self) -> None:
        if self._workspace.finder.is_open:
            self._bar.put_away()
            return
        self._workspace.text.set_found(self._hits, self._current)
        if self._hits:
            self._bar.show_match(self._known[1], self._current, len(self._hits))
        else:
            self._bar.put_away()


def _matches(article_id: str, search: str, project: OpenProject) -> list[Range]:
    try:
        return project.store.lists.matches(article_id, search)
    except UserError:
        return []  # it has gone meanwhile


def _leave(_error: BaseException) -> None:
    """Light nothing up; whatever is wrong shows in the list itself."""
