"""Guidelines that were written and not saved: kept on this machine, not in the project."""

from contextlib import suppress
from pathlib import Path

from annotator.services.data_folder import data_folder


class GuidelineDraft:
    """What was last written in one language for one project, until it is saved."""

    def __init__(self, project: str, language: str) -> None:
        """Keep the draft for the project with this id."""
        self._name = f"{project}-{language}.md"

    def read(self) -> str | None:
        """Return what was not saved; None without any."""
        path = self._path()
        try:
            return path.read_bytes().decode("utf-8") if path else None
        except (OSError, UnicodeDecodeError):
            return None

    def write(self, text: str) -> bool:
        """Keep `text`; return whether it could be."""
        path = self._path()
        if path is None:
            return False
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            partial = path.with_suffix(".partial")
            partial.write_bytes(text.encode("utf-8", errors="replace"))
            partial.replace(path)
        except OSError:
            return False
        return True

    def forget(self) -> None:
        """Keep nothing any more: it was saved, or thrown away."""
        path = self._path()
        if path is not None:
            with suppress(OSError):
                path.unlink(missing_ok=True)

    def _path(self) -> Path | None:
        folder = data_folder()
        return None if folder is None else folder / "drafts" / self._name
