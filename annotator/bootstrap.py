"""The one place that joins storage, formats and language models to the services."""

from collections.abc import Sequence
from pathlib import Path

from annotator.domain.ports import Extractor, Suggester
from annotator.domain.scheme import Scheme
from annotator.services.backup_files import BackupFiles
from annotator.services.rescue_report import RescueReport
from annotator.services.store import ProjectFiles, ProjectStore
from annotator.services.toolbox import Toolbox


def toolbox() -> Toolbox:
    """Join the parts; nothing heavy is imported before it is used."""
    return Toolbox(files=_LazyFiles(), extractor_for=_extractor_for, default_scheme=_scheme)


class _LazyFiles:
    """Imports the storage when the first project is opened, on the thread that opens it."""

    @property
    def backups(self) -> BackupFiles:
        return _files().backups

    def rescue(
        self, broken: Path, target: Path, complete_from: Sequence[Path] = ()
    ) -> RescueReport:
        return _files().rescue(broken, target, complete_from)

    def create(self, path: Path, scheme: Scheme, *, name: str = "") -> ProjectStore:
        return _files().create(path, scheme, name=name)

    def open(self, path: Path) -> ProjectStore:
        return _files().open(path)

    def open_to_read(self, path: Path) -> ProjectStore:
        return _files().open_to_read(path)


def _files() -> ProjectFiles:
    from annotator.storage.store import SqliteFiles

    return SqliteFiles()


def _extractor_for(program: str, suggester: Suggester) -> Extractor:
    from annotator.nlp.extraction import extractor_for

    return extractor_for(program, suggester)


def _scheme() -> Scheme:
    from annotator.services.resources import resource
    from annotator.services.scheme_files import load_scheme

    return load_scheme(resource("schemes", "news.toml"))
