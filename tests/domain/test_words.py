"""Titles end at a word; edges inside a word are told from edges beside one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.words import TITLE_LENGTH, is_inside_token, title_from


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Заголовок\nТекст", "Заголовок"),
        ("\r\n \u00a0\u200b\nЗаголовок  с\u00a0пробелом\rТекст", "Заголовок с пробелом"),
        ("", ""),
        ("\n \n", ""),
        ("слово " * 30, "слово " * 15 + "слово…"),
        ("я" * 300, "я" * (TITLE_LENGTH - 1) + "…"),
    ],
)
def test_the_first_line_is_the_title(text: str, title: str) -> None:
    assert title_from(text) == title


@given(st.text())
def test_a_title_is_one_short_line_without_spaces_around(text: str) -> None:
    title = title_from(text)
    assert len(title) <= TITLE_LENGTH + 1
    assert title == " ".join(title.split())


@pytest.mark.parametrize(
    "text",
    [
        "Мос|ква",
        "20|25",
        "кто-|то",
        "кто|-то",
        "COVID|-19",
        "е|\u0301",
        "и\u0306|м",
        "со\u00ad|вет",
        "👩|\u200d👩",
        "👩\u200d|👩",
        "👍|🏽",
    ],
)
def test_this_cut_is_inside(text: str) -> None:
    left, right = text.split("|")
    assert is_inside_token(left + right, len(left))


@pytest.mark.parametrize(
    "text",
    [
        "|Москва",
        "Москва|",
        "Москва| ",
        "два |слова",
        "США|.",
        "«|Да»",
        "1941|-1945",
        "1941-|1945",
        "слово |- слово",
        "слово -| слово",
        "странами.|Лавров",
        "总|统",
        "Путин|'s",
        "-|а",
        "а|-",
    ],
)
def test_this_cut_is_not(text: str) -> None:
    left, right = text.split("|")
    assert not is_inside_token(left + right, len(left))
