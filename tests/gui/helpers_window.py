"""What the tests of the window share besides fixtures."""

from collections.abc import Callable, Sequence
from pathlib import Path

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.incoming import IncomingArticle
from annotator.domain.views import ArticleQuery
from annotator.gui.window.main_window import MainWindow
from annotator.services.store import FileBatch, ImportRules, SourceFile
from annotator.storage.store import SqliteFiles, SqliteProject

Given = Sequence[str | IncomingArticle]
MakeProject = Callable[..., Path]
OpenWindow = Callable[..., MainWindow]


def take_in(store: SqliteProject, given: Given) -> None:
    articles = [
        IncomingArticle(where="", text=each, title=each[:20]) if isinstance(each, str) else each
        for each in given
    ]
    run = store.imports.begin("test")
    file = SourceFile(path="test.jsonl", key="", format="jsonl", sha256="")
    result = store.imports.add(run, [FileBatch(file, articles, last=True)], ImportRules())
    assert not result.refused
    store.imports.finish(run, annotator=None, title="test")


def is_ready(window: MainWindow) -> bool:
    """Whether the window shows an article and the list, or knows that there is none."""
    editor, counts = window.desk.editor, window.desk.counts  # which come last
    return editor is not None and (
        window.desk.is_empty or (editor.content is not None and counts.total > 0)
    )


def articles_in(path: Path) -> list[AnnotatedArticle]:
    """Return what is in a project file that nobody has open."""
    store = SqliteFiles().open(path)
    rows = store.rows(ArticleQuery(person=""), offset=0, limit=100)
    found = [store.article(row.id) for row in rows]
    store.close()
    return found
