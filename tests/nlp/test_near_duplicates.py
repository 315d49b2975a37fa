import os
import random
import subprocess
import sys

import pytest

from annotator.nlp.near_duplicates import NearDuplicates

WORDS = [f"слово{number}" for number in range(5_000)]


def text(seed: int, length: int = 400) -> list[str]:
    return random.Random(seed).choices(WORDS, k=length)  # noqa: S311


def twins(*texts: str) -> list[int]:
    alike = NearDuplicates()
    for each in texts:
        alike.add(each)
    return alike.twins()


def changed(words: list[str], every: int) -> str:
    return " ".join("другое" if number % every == 0 else word for number, word in enumerate(words))


def test_copies_with_another_head_and_foot_are_twins() -> None:
    body = " ".join(text(1))
    copies = [f"МОСКВА, 5 янв — ТАСС. {body}", f"{body} Подписывайтесь на наш канал.", body.upper()]
    assert twins("Нечто иное.", body, *copies, " ".join(text(2))) == [0, 1, 1, 1, 1, 5]


@pytest.mark.parametrize(("every", "alike"), [(50, True), (40, True), (6, False), (3, False)])
def test_few_changed_words_make_twins_and_many_none(every: int, *, alike: bool) -> None:
    for seed in range(20):
        words = text(seed)
        assert twins(" ".join(words), changed(words, every)) == [0, 0 if alike else 1]


def shingles(words: list[str]) -> set[tuple[str, ...]]:
    return {tuple(words[place : place + 3]) for place in range(len(words) - 2)}


def test_likeness_is_near_the_true_one() -> None:
    errors = []
    for seed in range(60):
        first = text(seed, 200)
        second = first[: 20 + 3 * seed] + text(seed + 1_000, 200)[20 + 3 * seed :]
        alike = NearDuplicates()
        alike.add(" ".join(first))
        alike.add(" ".join(second))
        one, other = shingles(first), shingles(second)
        errors.append(alike.likeness(0, 1) - len(one & other) / len(one | other))
    assert abs(sum(errors) / len(errors)) < 0.02
    assert max(map(abs, errors)) < 0.16


def test_short_texts_are_twins_only_when_their_words_are_the_same() -> None:
    short = ["Молния!", "Молния", "«Молния».", "", "...", "Взрыв в порту", "Взрыв в метро", ""]
    assert twins(*short) == [0, 0, 0, 3, 4, 5, 6, 3]


BODY = (
    "Мост через реку Сухону откроют для движения 12 сентября, сообщил глава района Олег Ветров."
    " Ремонт длился два года: подрядчик заменил балки, перила и освещение. На работы ушло 340"
    " миллионов рублей."
)
FOOTERS = (
    "",
    " Подписывайтесь на наш канал, чтобы узнавать новости первыми.",
    "© 2019-2025 «Вестник Севера». Главный редактор И. Крылова. Телефон редакции: +7 (000) 1-23.",
    "\nФото: Анна Лис. Все права защищены, перепечатка только со ссылкой. Реклама на сайте. 16+",
)


@pytest.mark.parametrize("head", ["", "ВОЛОГДА, 3 сен — ", "Общество / Дороги. "])
def test_a_short_text_with_other_footers_is_one_text(head: str) -> None:
    copies = [head + BODY + footer for footer in FOOTERS]
    assert twins(*copies, BODY) == [0] * 5


def test_other_short_texts_with_one_footer_are_not_one_text() -> None:
    bodies = [" ".join(text(seed, length)) for seed, length in enumerate((8, 12, 20, 28, 40))]
    for footer in FOOTERS:
        assert twins(*(body + " " + footer for body in bodies)) == [0, 1, 2, 3, 4]


def test_short_texts_that_begin_alike_and_go_on_otherwise_are_apart() -> None:
    words = text(5, 90)
    begun = [" ".join(words[:20] + text(seed, 70)) for seed in range(3)]
    assert twins(*begun) == [0, 1, 2]


def test_a_footer_of_many_articles_does_not_hide_the_copies_among_them() -> None:
    footers = [" ".join(text(seed, 30)) for seed in (1_001, 1_002)]
    bodies = [" ".join(text(seed, 40)) for seed in range(150)]
    first, second = ([f"{body} {footer}" for body in bodies] for footer in footers)
    assert twins(*first, *second) == [*range(150), *range(150)]


def test_twins_of_twins_are_one_group() -> None:
    words = text(7, 1_000)
    steps = [" ".join(words[at : at + 700]) for at in range(0, 240, 40)]
    assert twins(*steps) == [0] * 6


def test_a_script_without_spaces_is_compared_by_its_letters() -> None:
    chance = random.Random(3)  # noqa: S311
    body = "".join(chr(0x4E00 + chance.randrange(2_000)) for _ in range(300))
    assert twins(body, "新华社" + body[:-5], body[::-1]) == [0, 0, 2]


def test_many_copies_of_a_few_texts_and_none_at_all() -> None:
    texts = [" ".join(text(number % 3, 60)) for number in range(2_500)]
    assert twins(*texts) == [number % 3 for number in range(2_500)]
    assert twins() == []


def test_every_process_finds_the_same() -> None:
    code = (
        "from annotator.nlp.near_duplicates import NearDuplicates as N; n = N();"
        "n.add('а б в г д е'); n.add('a b c d'); print(n._signatures[:2].tobytes().hex())"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", code],
            check=True,
            capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(found) == 1
