"""How project files are made, opened and rescued; `storage` provides it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from annotator.domain.scheme import Scheme
from annotator.services.backup_files import BackupFiles, BackupRules

if TYPE_CHECKING:
    from annotator.services.rescue_report import RescueReport
    from annotator.services.store import ProjectStore

PROJECT_SUFFIX = ".annodb"


class ProjectFiles(Protocol):
    """Makes and opens project files."""

    rules: BackupRules
    """Which backups are kept, whoever makes them; may be set at any time."""

    @property
    def backups(self) -> BackupFiles:
        """Where the backups of projects are."""
        ...

    def rescue(
        self, broken: Path, target: Path, complete_from: Sequence[Path] = ()
    ) -> "RescueReport":
        """Save what can be read of a damaged project into a new one.

        What is lost is taken from the backups named, the first that has it.
        Raises UserError when `target` exists, DamagedProject when nothing is left.
        """
        ...

    def create(self, path: Path, scheme: Scheme, *, name: str = "") -> "ProjectStore":
        """Make a new project and open it; without a name it bears its file's."""
        ...

    def open(self, path: Path) -> "ProjectStore":
        """Open a project for work; raises ProjectInUse when another program has it."""
        ...

    def open_to_read(self, path: Path) -> "ProjectStore":
        """Open a project to look at, also while another program works in it."""
        ...
