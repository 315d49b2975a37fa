"""What all tests share: no display, no settings of the person who runs them, no leaked threads."""

import os
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest
from hypothesis import HealthCheck, settings

from annotator.domain.incoming import IncomingArticle
from annotator.domain.scheme import Scheme
from annotator.services.resources import resource
from annotator.services.scheme_files import load_scheme
from annotator.services.store import FileBatch, ImportRules, SourceFile
from annotator.storage.store import SqliteFiles, SqliteProject

# A loaded machine makes examples slow; that says nothing about them.
settings.register_profile("loaded", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("loaded")


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the settings and data of whoever runs the tests out of them."""
    folder = tmp_path_factory.mktemp("home")
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "APPDATA"):
        monkeypatch.setenv(name, str(folder))
    monkeypatch.delenv("LANGUAGE", raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return folder


@pytest.fixture(autouse=True)
def no_leaked_threads() -> Iterator[None]:
    """Fail a test that leaves a thread of ours running."""
    before = set(threading.enumerate())
    yield
    left = [each for each in threading.enumerate() if each not in before and not each.daemon]
    for thread in left:
        thread.join(timeout=2)
    assert not [each for each in left if each.is_alive()]


@pytest.fixture(autouse=True)
def no_language_left() -> Iterator[None]:
    """Take back the words that a window drawn in this process (`demo --screenshot`) goes by."""
    yield
    core = sys.modules.get("PySide6.QtCore")
    app = core.QCoreApplication.instance() if core else None
    if core is None or app is None:
        return
    for each in app.findChildren(core.QTranslator):
        app.removeTranslator(each)
        each.deleteLater()


@pytest.fixture(scope="session")
def qapp_cls() -> type:
    """Run the tests of the window with the program's own application object."""
    from annotator.gui.application import Application

    return Application


@pytest.fixture
def scheme() -> Scheme:
    """The scheme a new project gets."""
    return load_scheme(resource("schemes", "news.toml"))


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    """Where the test's project is."""
    return tmp_path / "news.annodb"


@pytest.fixture
def store(project_path: Path, scheme: Scheme) -> Iterator[SqliteProject]:
    """An empty project, open."""
    project = SqliteFiles().create(project_path, scheme)
    yield project
    project.close()


TakeIn = Callable[..., list[str]]


@pytest.fixture
def take_in(store: SqliteProject) -> TakeIn:
    """Import articles and return their ids: texts, or articles as a reader gives them."""

    def take(*given: str | IncomingArticle, annotator: str | None = None) -> list[str]:
        articles = [
            IncomingArticle(where="", text=each, title=each[:20]) if isinstance(each, str) else each
            for each in given
        ]
        run = store.imports.begin("test")
        file = SourceFile(path="test.jsonl", key="", format="jsonl", sha256="")
        result = store.imports.add(
            run, [FileBatch(file, articles, last=True)], ImportRules(annotator=annotator)
        )
        assert not result.refused
        store.imports.finish(run, annotator=None, title="test")
        return result.touched

    return take
