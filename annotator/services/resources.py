"""Where the files under `resources/` are: in a checkout, an installed wheel, a frozen build."""

import sys
from pathlib import Path

from annotator.domain.errors import EnvironmentProblem

_PACKAGE = Path(__file__).resolve().parent.parent


def resource(*parts: str) -> Path:
    """Return the path of a resource, `resource("schemes", "news.toml")` say."""
    for root in _roots():
        if root.is_dir():
            path = root.joinpath(*parts)
            if path.exists():
                return path
    name = "/".join(parts)
    raise EnvironmentProblem(f"The installation lacks {name}; install the program again.")


def _roots() -> tuple[Path, ...]:
    frozen = getattr(sys, "_MEIPASS", None)
    roots = (_PACKAGE / "resources", _PACKAGE.parent / "resources")
    return (Path(frozen) / "resources", *roots) if frozen else roots
