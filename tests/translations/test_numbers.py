"""Numbers are written as the language of the window writes them."""

import pytest
from PySide6.QtCore import QLocale

from annotator.domain.scheme import Scheme
from annotator.gui.panels.outline_rows import Kind, Row, Standing
from annotator.gui.panels.wording import details
from annotator.gui.words import locale_words


@pytest.fixture(params=[("en_US", "1,234", "0.91"), ("ru_RU", "1\u00a0234", "0,91")])
def written(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str]:
    """A number with thousands and one with hundredths, in a language that is in force."""
    name, thousands, hundredths = request.param
    monkeypatch.setattr(locale_words, "_locale", lambda: QLocale(name))
    return thousands, hundredths


def test_digits_are_grouped_and_parted_as_in_the_language(written: tuple[str, str]) -> None:
    assert (locale_words.number(1234), locale_words.decimal(0.912, 2)) == written


def test_the_score_of_a_suggestion_is_a_number_of_the_language(
    written: tuple[str, str], scheme: Scheme
) -> None:
    row = Row(Kind.CLAIM, "s", "рад", "CLAIM", standing=Standing.UNDECIDED, score=0.912)
    assert written[1] in details(row, scheme)
