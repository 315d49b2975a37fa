"""What the window and the command line are given from the outer parts."""

from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from annotator.domain.scheme import Scheme
from annotator.services.project_files import ProjectFiles

if TYPE_CHECKING:
    from annotator.services.duplicates import TwinFinderFactory
    from annotator.services.suggesting import ExtractorFactory

ENGLISH: Final = "en"
SCHEME_LANGUAGES: Final = (ENGLISH, "ru")
"""Languages in which the scheme of a new project has titles."""


class DefaultScheme(Protocol):
    """Where the scheme of a new project comes from."""

    def __call__(self, language: str = ENGLISH) -> Scheme:
        """Return the scheme with titles in a language, English where there are none."""
        ...


class Toolbox(NamedTuple):
    """Project files, worker processes and the scheme of a new project."""

    files: ProjectFiles
    extractor_for: "ExtractorFactory"
    default_scheme: DefaultScheme
    make_twin_finder: "TwinFinderFactory | None" = None
    """Starts what compares articles; None: nothing does."""


class Window(Protocol):
    """The window, for commands that end in one."""

    def open(self, tools: Toolbox, project: Path | None, person: str | None = None) -> int:
        """Open a project and return the exit status once the window is closed.

        `person` annotates whatever is opened; without one she is known, or asked.
        """
        ...

    def draw(self, tools: Toolbox, project: Path, person: str, target: Path) -> None:
        """Draw the window with a project to a PNG file; needs no display."""
        ...
