"""Where the sample project is, what its example is, and whose; `demo` makes it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from annotator.domain.errors import EnvironmentProblem
from annotator.services.toolbox import ENGLISH, SCHEME_LANGUAGES

EXAMPLE_ARTICLES: Final = {
    ENGLISH: "0f0bb4f6-7d0a-4b63-9a55-3d2c8f6f1e01",
    "ru": "5c9d5b0e-3f4e-4a0b-8f0e-6f0f2f1c7a02",
}
"""The article that is annotated as an example, in the sample of each language."""


def demo_path(language: str = ENGLISH) -> Path:
    """Return where the sample in a language lives, in the user's data folder, which is made."""
    from annotator.services.data_folder import data_folder

    folder = data_folder()
    if folder is None:
        raise EnvironmentProblem(
            "There is no home folder to keep the sample project in; make a new project instead."
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EnvironmentProblem(f"The folder {folder} cannot be made: {error}.") from error
    return folder / _name(language)


def example_of(path: Path) -> str:
    """Return the example in the sample at `path`; empty for any other project."""
    language = next((each for each in SCHEME_LANGUAGES if _name(each) == path.name), None)
    if language is None:
        return ""
    from annotator.services.data_folder import data_folder

    folder = data_folder()
    if folder is None or path.absolute().parent != folder.absolute():
        return ""
    return EXAMPLE_ARTICLES[language]


def sample_person(path: Path, persons: Sequence[str]) -> str:
    """Return who the sample was made for, who need not be asked; empty for any other project."""
    return persons[0] if len(persons) == 1 and example_of(path) else ""


def _name(language: str) -> str:
    return "demo.annodb" if language == ENGLISH else f"demo-{language}.annodb"
