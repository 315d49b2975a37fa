"""Has the project read what the list is likely to be asked for next, while nobody waits.

A filter or an order is then there when it is chosen, even in a large project, and what a
search has found can be scrolled through.
"""

from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer

from annotator.domain.views import ArticleQuery
from annotator.gui.articles.article_list import ArticleListModel
from annotator.services.project_thread import OpenProject

_AFTER_MS: Final = 400
"""So long after a list was shown, the article is, too."""
_PAUSE_MS: Final = 20
"""What else is asked of the project comes between two steps."""


class ReadingAhead(QObject):
    """Follows a list: each time it has found its articles, what lies beside it is read."""

    def __init__(self, model: ArticleListModel) -> None:
        """Follow `model`."""
        super().__init__(model)
        self._model = model
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)
        model.loaded.connect(self._begin)

    def _begin(self, _place: object) -> None:
        self._timer.start(_AFTER_MS)

    def _step(self) -> None:
        self._model.ask(partial(_read_ahead, self._model.query), self._go_on)

    def _go_on(self, more: bool) -> None:
        if more:
            self._timer.start(_PAUSE_MS)


def _read_ahead(query: ArticleQuery, project: OpenProject) -> bool:
    return project.store.lists.read_ahead(query)
