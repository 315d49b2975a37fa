"""Guidelines that were written and not saved: kept on this machine, not in the project."""

from contextlib import suppress
from pathlib import Path


class GuidelineDraft:
    """What was last written in one language for one project, until it is saved."""

    def __init__(self, project: str, language: str) -> None:
        """Keep the draft for the project with this id."""
        self._name = f"{project}-{language}.md"

    def read(self) -> str | None:
        """Return what was not saved; None without any."""
        try:
            return self._path().read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError):
            return None

    def write(self, text: str) -> bool:
        """Keep `text`; return whether it could be."""
        path = self._path()
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
        with suppress(OSError):
            self._path().unlink(missing_ok=True)

    def _path(self) -> Path:
        from platformdirs import user_data_path

        return user_data_path("annotator", appauthor=False) / "drafts" / self._name
