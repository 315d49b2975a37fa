"""The folders where a packaged program looks for spaCy pipelines and plug-ins."""

import sys
from pathlib import Path


def plugin_folders() -> tuple[Path, ...]:
    """Return the folder beside the program and the one among the user's data; they may be missing.

    What `pip install --target` makes there is found like any installed package.
    """
    from platformdirs import user_data_path

    beside = Path(sys.executable).resolve().parent / "plugins"
    try:
        mine = user_data_path("annotator", appauthor=False)
    except RuntimeError:  # no HOME, and a number for a user that has none
        return (beside,)
    return (beside, mine / "plugins")


def add_plugin_folders() -> None:
    """Let packages in those folders be imported; ours come first."""
    sys.path += [str(folder) for folder in plugin_folders() if folder.is_dir()]
