"""The language of a text is told from its letters and commonest words, or left open."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.language import guess_language

SENTENCES = {
    "ru": "Президент заявил, что правительство не будет повышать налоги в этом году.",
    "uk": "Президент України заявив, що уряд не буде підвищувати податки цього року.",
    "be": "Прэзідэнт заявіў, што ўрад не будзе павышаць падаткі ў гэтым годзе.",
    "bg": "Президентът заяви, че правителството няма да увеличава данъците тази година.",
    "sr": "Председник је изјавио да влада неће повећавати порезе ове године.",
    "en": "The president said that the government would not raise taxes this year.",
    "de": "Der Präsident sagte, dass die Regierung die Steuern in diesem Jahr nicht erhöhen werde.",
    "fr": "Le président a déclaré que le gouvernement n'augmenterait pas les impôts.",
    "es": "El presidente dijo que el gobierno no subirá los impuestos este año.",
    "it": "Il presidente ha detto che il governo non aumenterà le tasse quest'anno.",
    "pt": "O presidente disse que o governo não vai aumentar os impostos este ano.",
    "pl": "Prezydent powiedział, że rząd nie podniesie podatków w tym roku.",
    "el": "Ο πρόεδρος είπε",
    "zh": "总统说政府今年不会提高税收",
    "ja": "大統領は今年増税しないと述べた",
    "ar": "قال الرئيس إن الحكومة لن ترفع الضرائب",
}


@pytest.mark.parametrize(("language", "text"), SENTENCES.items())
def test_a_sentence_is_enough(language: str, text: str) -> None:
    assert guess_language(text) == language


@pytest.mark.parametrize("text", ["Привет, мир", "ЦБ сохранил ключевую ставку", "ВТБ: рост 3%"])
def test_a_russian_headline_without_common_words_is_russian(text: str) -> None:
    assert guess_language(text) == "ru"


@pytest.mark.parametrize(
    "text",
    [
        "Синоптики обещают дожди до конца недели",
        "Спор про налог дошёл до суда",
        "Да или нет: Минфин решает судьбу налога",
    ],
)
def test_a_word_that_neighbours_share_does_not_make_a_russian_text_foreign(text: str) -> None:
    assert guess_language(text) == "ru"


def test_foreign_names_do_not_change_the_language() -> None:
    text = "Глава Microsoft Corporation Сатья Наделла и компания Apple заявили, что это не так."
    assert guess_language(text) == "ru"


@pytest.mark.parametrize(
    "text", ["", "  \n", "12345 — 67 %", "😀😀", "Reuters", "Қазақстан үкіметі"]
)
def test_no_language_is_better_than_a_wrong_one(text: str) -> None:
    assert guess_language(text) == ""


@given(st.text())
def test_any_text_has_two_letters_or_none(text: str) -> None:
    assert len(guess_language(text)) in {0, 2}
