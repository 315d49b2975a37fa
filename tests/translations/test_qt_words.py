"""What Qt's own Russian lacks of its file dialog is said in ours."""

import pytest
from PySide6.QtCore import QLibraryInfo, QTranslator

from annotator.gui.words.qt_words import OF_QT
from annotator.services.resources import resource


@pytest.fixture(scope="module")
def translators() -> list[QTranslator]:
    """Qt's own Russian, and ours."""
    qt, ours = QTranslator(), QTranslator()
    assert qt.load("qtbase_ru", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    assert ours.load("annotator_ru", str(resource("translations")))
    return [qt, ours]


@pytest.mark.parametrize(("context", "text"), OF_QT)
def test_each_is_in_russian(translators: list[QTranslator], context: str, text: str) -> None:
    said = [each.translate(context, text) for each in translators]
    assert any(said)
    assert all("а" <= letter.casefold() <= "я" for each in said if each for letter in each[1:2])
