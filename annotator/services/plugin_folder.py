"""The folders where a packaged program looks for spaCy pipelines and plug-ins."""

import sys
from pathlib import Path

from annotator.services.data_folder import data_folder


def plugin_folders() -> tuple[Path, ...]:
    """Return the folder beside the program and the one among the user's data; they may be missing.

    What `pip install --target` makes there is found like any installed package.
    """
    beside = Path(sys.executable).resolve().parent / "plugins"
    mine = data_folder()
    return (beside,) if mine is None else (beside, mine / "plugins")


def add_plugin_folders() -> None:
    """Let packages in those folders be imported; ours come first."""
    sys.path += [str(folder) for folder in plugin_folders() if folder.is_dir()]
