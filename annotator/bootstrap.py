"""The one place that joins storage, formats and language models to the services."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.domain.scheme import Scheme
from annotator.services.backup_files import BackupFiles, BackupRules
from annotator.services.project_files import ProjectFiles
from annotator.services.toolbox import ENGLISH, Toolbox

if TYPE_CHECKING:
    from annotator.domain.ports import Extractor, Suggester
    from annotator.services.duplicates import TwinFinder
    from annotator.services.rescue_report import RescueReport
    from annotator.services.store import ProjectStore

_SCHEMES = {ENGLISH: "news.toml", "ru": "news.ru.toml"}


def toolbox() -> Toolbox:
    """Join the parts; nothing heavy is imported before it is used."""
    return Toolbox(
        files=_LazyFiles(),
        extractor_for=_extractor_for,
        default_scheme=_scheme,
        make_twin_finder=_twin_finder,
    )


class _LazyFiles:
    """Imports the storage when the first project is opened, on the thread that opens it."""

    def __init__(self) -> None:
        self._rules = BackupRules()
        self._known: ProjectFiles | None = None

    @property
    def rules(self) -> BackupRules:
        return self._rules

    @rules.setter
    def rules(self, rules: BackupRules) -> None:
        self._rules = rules
        if self._known is not None:
            self._known.rules = rules

    @property
    def backups(self) -> BackupFiles:
        return self._files.backups

    def rescue(
        self, broken: Path, target: Path, complete_from: Sequence[Path] = ()
    ) -> "RescueReport":
        return self._files.rescue(broken, target, complete_from)

    def create(self, path: Path, scheme: Scheme, *, name: str = "") -> "ProjectStore":
        return self._files.create(path, scheme, name=name)

    def open(self, path: Path) -> "ProjectStore":
        return self._files.open(path)

    def open_to_read(self, path: Path) -> "ProjectStore":
        return self._files.open_to_read(path)

    @property
    def _files(self) -> ProjectFiles:
        if self._known is None:
            from annotator.storage.store import SqliteFiles

            self._known = SqliteFiles(self._rules)
        return self._known


def _extractor_for(program: str, suggester: "Suggester") -> "Extractor":
    from annotator.nlp.extraction import extractor_for

    return extractor_for(program, suggester)


def _twin_finder() -> "TwinFinder":
    from annotator.nlp.twin_finding import ProcessTwinFinder

    return ProcessTwinFinder()


def _scheme(language: str = ENGLISH) -> Scheme:
    from annotator.services.resources import resource
    from annotator.services.scheme_files import load_scheme

    return load_scheme(resource("schemes", _SCHEMES.get(language, _SCHEMES[ENGLISH])))
