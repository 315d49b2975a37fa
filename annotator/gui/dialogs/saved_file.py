"""Small files the window writes, whole or not at all, and what is said of them."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from annotator.domain.errors import AnnotatorError
from annotator.gui.words.sentences import sentence

translate = QCoreApplication.translate


def save_file(path: Path, content: bytes) -> tuple[bool, str]:
    """Write a file; return whether that went well, and a sentence about it."""
    from annotator.services.appearing import write_whole

    try:
        write_whole(path, content, example=path.name)
    except AnnotatorError as error:
        said = translate("SavedFile", "Nothing was saved: {0}")
        return False, said.format(sentence(str(error)).rstrip(".") + ".")
    return True, translate("SavedFile", "Saved as {0}.").format(path)
