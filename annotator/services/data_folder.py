"""Where the program keeps what is a user's own and in no project."""

from pathlib import Path


def data_folder() -> Path | None:
    """Return the program's folder among a user's data, which may be missing; None without a home.

    A service may run without HOME, and by the number of a user that has no name.
    """
    from platformdirs import user_data_path

    try:
        return user_data_path("annotator", appauthor=False)
    except RuntimeError:
        return None
