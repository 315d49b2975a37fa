"""Near-duplicates: copies with other footers found, others left apart; time and memory.

Run: PYTHONPATH=. python tests/benchmarks/bench_duplicates.py FOLDER [COUNT]
FOLDER holds texts (.txt, at any depth). Their beginnings are the bodies, with footers made
here: copies of a body with another footer should be found, other bodies with the same footer
should not. Then COUNT texts (100,000) of a Zipfian vocabulary, one in ten a copy with
another footer, are compared: CPU time beside the bare splitting and hashing of their words,
peak memory of the process.
"""

import random
import resource
import sys
import time
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path

from annotator.nlp.near_duplicates import NearDuplicates

LENGTHS = (120, 200, 400, 800, 1_500)
"""Code points of a body."""
FOOTERS = {
    "none": ("",) * 6,
    "short": (
        " Подписывайтесь на нас в Telegram.",
        "\nФото: пресс-служба правительства области",
        " Источник: https://vesti-goroda.example/news/18231",
        "\nЧитайте также: Как изменятся тарифы с июля",
        " © ИА «Северный край», 2025",
        "\nНашли ошибку? Выделите её и нажмите Ctrl+Enter.",
    ),
    "long": (
        (
            "© 2025 Сетевое издание «Вечерний город». Учредитель: ООО «Медиагруппа». Главный"
            " редактор: Петрова А. С. Адрес редакции: 190000, ул. Садовая, 12. Тел. +7 (812) 55-01."
        ),
        (
            "\nЕсли вы стали свидетелем интересного события, присылайте фото и видео в редакцию."
            " Новости дня читайте в нашем канале, подписывайтесь на нас в социальных сетях."
        ),
        (
            "\nВсе права защищены. Полное или частичное копирование материалов разрешено только при"
            " наличии активной ссылки на первоисточник. Реклама: reklama@sever.example, 18+."
        ),
        (
            " Автор: И. Сидоров. Следите за событиями на сайте «Областной вестник»: самое важное за"
            " неделю приходит на почту, подписка бесплатна, отказаться можно в любую минуту."
        ),
        (
            "\nТеги: экономика, регион, власть. Поделиться: ВКонтакте, Одноклассники, Telegram."
            " Комментарии (14). Чтобы оставить комментарий, войдите или зарегистрируйтесь на сайте."
        ),
        (
            " Свидетельство о регистрации СМИ ЭЛ № ФС 77-00001 выдано РКН. Мнение редакции"
            " может не совпадать с мнением авторов. На сайте есть рекомендательные технологии."
        ),
    ),
}


def bodies(folder: Path, length: int) -> list[str]:
    """Return the beginnings of all texts, cut after a word."""
    texts = (path.read_text("utf-8", "replace") for path in sorted(folder.rglob("*.txt")))
    return [text[:length].rsplit(None, 1)[0] for text in texts if len(text) >= length]


def grouped(texts: list[str]) -> list[int]:
    """Return the first of its group for each text."""
    alike = NearDuplicates()
    for each in texts:
        alike.add(each)
    return alike.twins()


def print_quality(folder: Path) -> None:
    """Print which share of pairs with one body, and with one footer, are taken for twins."""
    print("body  footer  same body, other footers: found   other bodies, same footer: found")
    for length in LENGTHS:
        some = bodies(folder, length)
        alone = grouped(some)
        different = [each for place, each in enumerate(some) if alone[place] == place]
        for kind, footers in FOOTERS.items():
            print(f"{length:4}  {kind:6}  ", end="")
            print("{:4} of {:4}".format(*_same_bodies(different, footers)), end="")
            print("{:27} of {:6}".format(*_same_footers(different, footers)))


def _same_bodies(some: list[str], footers: tuple[str, ...]) -> tuple[int, int]:
    found = total = 0
    for body in some:
        leaders = [grouped([body + one, body + other]) for one, other in combinations(footers, 2)]
        found += sum(each == [0, 0] for each in leaders)
        total += len(leaders)
    return found, total


def _same_footers(some: list[str], footers: tuple[str, ...]) -> tuple[int, int]:
    found = total = 0
    for footer in footers:
        leaders = grouped([body + footer for body in some])
        found += sum(one == other for one, other in combinations(leaders, 2))
        total += len(some) * (len(some) - 1) // 2
    return found, total


def made_texts(count: int) -> Iterator[str]:
    """Yield texts of 20 to 400 words with the footers of a hundred sites, one in ten a copy."""
    chance = random.Random(11)
    words = [f"слово{chance.randrange(10**6)}" for _ in range(60_000)]
    weights = [1 / (10 + rank) for rank in range(len(words))]
    drawn = chance.choices(words, weights, k=1_000_000)
    sites = [" ".join(chance.choices(words, k=chance.randrange(5, 50))) for _ in range(100)]
    kept = ""
    for number in range(count):
        if number % 10 or not kept:
            length, step = chance.randrange(20, 400), chance.randrange(1, 2_000)
            place = chance.randrange(len(drawn) - length * step)
            kept = " ".join(drawn[place : place + length * step : step])
        yield f"{kept} {chance.choice(sites)}"


def measured(work: Callable[[], object]) -> float:
    """Return the CPU seconds of some work."""
    started = time.process_time()
    work()
    return time.process_time() - started


def print_speed(count: int) -> None:
    """Print CPU time and memory for so many texts."""
    texts = list(made_texts(count))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    alike = NearDuplicates()
    bare = measured(lambda: [sum(map(hash, each.lower().split())) for each in texts])
    taking = measured(lambda: [alike.add(each) for each in texts])
    found: list[int] = []
    comparing = measured(lambda: found.extend(alike.twins()))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    copies = sum(leader != number for number, leader in enumerate(found))
    print(f"{count} texts, {sum(map(len, texts)) // count} characters each,", end=" ")
    print(f"{(count - 1) // 10} copies; found: {copies}")
    print(f"bare {bare:.2f} s, taken in {taking:.2f} s ({taking / bare:.1f} x), ", end="")
    print(f"compared {comparing:.2f} s ({comparing / bare:.1f} x), {(peak - before) // 1024} MB")


if __name__ == "__main__":
    print_quality(Path(sys.argv[1]))
    print_speed(int(sys.argv[2]) if len(sys.argv) > 2 else 100_000)
