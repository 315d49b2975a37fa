import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.graphemes import is_grapheme_boundary
from annotator.domain.paragraphs import LONGEST, Break, Paragraph, paragraphs

NEWLINES = ("\n", "\r\n", "\r", "\u2028", "\u2029", "\x0b", "\x0c", "\x85")
PIECES = (".", "!", "…", '"', "»", "А", "б", "слово", "U", "©", " ", "7", "г", "👍")
texts = st.lists(st.sampled_from([*NEWLINES, *PIECES])).map("".join)


def shown(text: str, *, soft_breaks: bool = True) -> list[str]:
    return [text[start:end] for start, end, _ in paragraphs(text, soft_breaks=soft_breaks)]


@given(texts, st.booleans())
def test_paragraphs_and_the_newlines_between_them_are_the_text(text: str, soft: bool) -> None:  # noqa: FBT001
    found = paragraphs(text, soft_breaks=soft)
    whole = text[: found[0].start] + text[found[0].start : found[0].end]
    for left, right in pairwise(found):
        between = text[left.end : right.start]
        assert between in (NEWLINES if right.before is Break.HARD else ("",))
        whole += between + text[right.start : right.end]
    assert whole == text
    assert not any(newline in piece for piece in shown(text) for newline in NEWLINES)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("между странами.Лавров сказал", ["между странами.", "Лавров сказал"]),
        ("общества в целом.© 2014", ["общества в целом.", "© 2014"]),
        ("“This is the end.”Next day", ["“This is the end.”", "Next day"]),
        ("он ушёл.«Да», — сказал", ["он ушёл.", "«Да», — сказал"]),
        ('он ушёл."Да", - сказал', ["он ушёл.", '"Да", - сказал']),
        ('он сказал: "Да."Потом ушёл', ['он сказал: "Да."', "Потом ушёл"]),
        ("„Ende.“Dann", ["„Ende.“", "Dann"]),
        ("The end.“Then", ["The end.", "“Then"]),
        ("слово».Лавров", ["слово».", "Лавров"]),
        ("ура!Потом…Он", ["ура!", "Потом…", "Он"]),
        ("в 2025.Лавров", ["в 2025.", "Лавров"]),
        ("мира.А.С.Пушкин", ["мира.", "А.С.Пушкин"]),
        ("сайт antmsk.ru.Лавров", ["сайт antmsk.ru.", "Лавров"]),
        ("мира.Ёлка", ["мира.", "Ёлка"]),
    ],
)
def test_glued_paragraphs_are_taken_apart(text: str, expected: list[str]) -> None:
    assert shown(text) == expected
    assert shown(text, soft_breaks=False) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "сказал И.И.Иванов вчера",
        "А.С.Пушкин",
        "the U.S.A. and the U.K.",
        "на antmsk.ru и Booking.Com",
        "по адресу Mail.Ru, www.Site.Org",
        "писать на Anna.B@rim.media",
        "см. https://site.com/A.Html",
        "рост 3.14",
        "в г.Москва",
        "ул.Ленина",
        "Mr.Smith and Ph.D.Smith",
        "ASP.NET",
        "1.Введение",
        "Обычно. Потом",
        ". Net",
    ],
)
def test_initials_abbreviations_addresses_and_numbers_stay_whole(text: str) -> None:
    assert shown(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("школу закрыли на ремонтМэр Петров обещал", "школу закрыли на ремонт"),
        ("итоги 2024 годаВ городе", "итоги 2024 года"),
        ("северо-западВице-премьер прибыл", "северо-запад"),
        ("(объявлен конкурсПо словам главы", "(объявлен конкурс"),
        ("закон принятЁлка куплена", "закон принят"),
        ("the school is under repairsThe mayor", "the school is under repairs"),
        ("лидерамиApple объявила", "лидерами"),
    ],
)
def test_words_glued_without_a_mark_are_taken_apart(text: str, expected: str) -> None:
    assert shown(text) == [expected, text.removeprefix(expected)]
    assert shown(text, soft_breaks=False) == [text]


@pytest.mark.parametrize(
    ("glued", "elsewhere"),
    [
        ("пожар в ОдинцовеПолиция", "Полиция ждёт. Живут в Одинцове."),
        ("глава ВетровВ городе", "Сказал Ветров. В нём"),
        ("вечер с ДалиДали", "Родился Дали там."),
    ],
)
def test_a_capitalised_word_is_taken_apart_where_both_halves_stand_elsewhere(
    glued: str, elsewhere: str
) -> None:
    assert len(shown(f"{glued} начала. Так.")) == 1
    assert len(shown(f"{glued} начала. {elsewhere}")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "волонтёры ЛизаАлерт нашли. Лиза дома",
        "такси заказали в ЯндексТакси. Компания Яндекс",
        "в МегаФоне и РосНефти. Нефть",
        "группа ВКонтакте, компании РосНефть и МакДональдс",
        "волонтёры ЛизаАлерт, агентство ФедералПресс и РИА",
        "купил iPhone и eBay, смотрел YouTube на macOS",
        "завод КамАЗ, АвтоВАЗ и автоВАЗ, ТехноНИКОЛЬ, микроРНК и мтДНК",
        "экоПолис построят. Дом в экоПолис дорог",
        "новый жилой экоПолис, он же ЭкоПолис ",
        "под тегом #своихНебросаем писали, @какойТо сказал",
        "на сайте site.ru/новостиДня было, gosuslugiОнлайн2 нет",
        "функция documentReady() вызвана",
        "витаминС и гепатитА, классБ",
        "в доме №5кГорки",
    ],
)
def test_names_with_a_capital_inside_stay_whole(text: str) -> None:
    assert shown(text) == [text]


@pytest.mark.parametrize(
    "text", ["x" * 20_000, "слово " * 3_000, "Да. " * 3_000, "e\u0301" * 9_000]
)
def test_a_long_line_is_cut_at_graphemes(text: str) -> None:
    found = paragraphs(text)
    assert "".join(shown(text)) == text
    assert max(end - start for start, end, _ in found) <= LONGEST
    assert {each.before for each in found[1:]} == {Break.CUT}
    assert all(is_grapheme_boundary(text, each.start) for each in found)


def test_a_long_line_is_cut_at_the_end_of_a_sentence_if_it_can() -> None:
    assert all(piece.endswith(". ") for piece in shown("Вот так оно и было. " * 900)[:-1])


def test_what_may_stay_together_is_not_cut() -> None:
    assert len(paragraphs("слово " * (LONGEST // 6))) == 1


def test_the_paragraph_at_an_offset_is_found() -> None:
    found = paragraphs("аб\r\nвг")
    assert list(found) == [Paragraph(0, 2, Break.HARD), Paragraph(4, 6, Break.HARD)]
    assert [found.at(offset) for offset in range(7)] == [0, 0, 0, 0, 1, 1, 1]


@pytest.mark.parametrize("unit", [".", '."', '.("', "А.Б", "«", "?!", "слА", "домаДом "])
def test_no_text_takes_quadratic_time(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    started = time.process_time()
    assert "".join(shown(text)) == text
    assert time.process_time() - started < 2


def test_half_a_million_lines_take_no_time() -> None:
    started = time.process_time()
    assert len(paragraphs("а\n" * 500_000)) == 500_001
    assert time.process_time() - started < 1
