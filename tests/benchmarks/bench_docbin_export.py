"""Export to DocBin beside bare `nlp.make_doc` and `DocBin`: CPU time, best of three.

Run with `python tests/benchmarks/bench_docbin_export.py [ARTICLES]`; exits 1 above the bar.
The search for near-duplicates is timed apart. With `--memory ARTICLES` the articles are made
one by one and what the export needs at most is printed; that of near-duplicates alone with
`--twins ARTICLES`.
"""

import random
import re
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import spacy
from spacy.tokens import DocBin

sys.path.insert(0, str(Path(__file__).parents[1] / "nlp"))

from helpers_export import SCHEME, article

from annotator.domain.ports import ExportArticle, ExportOptions, silent
from annotator.nlp.near_duplicates import NearDuplicates
from annotator.nlp.spacy_format import FORMAT

BAR = 1.25
MOST_MEGABYTES = 400
LENGTH, SPANS = 6_800, 55
WORDS = re.findall(
    r"\S+",
    (
        "министр заявил что переговоры между Москвой и Вашингтоном продолжаются, однако результаты "
        "пока не названы. По словам источника, «встреча состоится в пятницу», сообщает агентство "
        "ТАСС; экспорт вырос на 12,5 % в 2025 году. Сергей Лавров подчеркнул важность консультаций"
    ),
)
LABELS = ("PER", "LOC", "ORG", "CLAIM", "SOURCE", "CUE", "BOILERPLATE")


def synthetic(number: int) -> ExportArticle:
    """Make an article of 6,800 characters with 55 spans, the same one for a number each time."""
    chance = random.Random(number)
    text = " ".join(
        f"{chance.choice(WORDS)}{chance.randrange(40) or ''}"
        if chance.random() < 0.1
        else chance.choice(WORDS)
        for _ in range(LENGTH // 5)
    )[:LENGTH]
    marked = []
    for each in range(SPANS):
        start = chance.randrange(LENGTH - 300)
        length = chance.randrange(4, 20) if each % 7 < 3 else chance.randrange(5, 250)
        marked.append((LABELS[each % 7], ((start, start + length),)))
    return article(str(number), text, marked, language="ru")


@dataclass
class Source:
    """Articles made beforehand, so that making them is not measured."""

    articles: list[ExportArticle]
    person: str | None = "anna"
    project_name: str = "Benchmark"
    scheme = SCHEME

    def __len__(self) -> int:
        return len(self.articles)

    def __iter__(self) -> Iterator[ExportArticle]:
        return iter(self.articles)


@dataclass
class MadeSource(Source):
    """Articles made when they are asked for, so that they take no memory."""

    count: int = 0

    def __len__(self) -> int:
        return self.count

    def __iter__(self) -> Iterator[ExportArticle]:
        return map(synthetic, range(self.count))


def bare(articles: list[ExportArticle], out: Path) -> None:
    """Do the least: tokens into a DocBin, no annotation at all."""
    nlp = spacy.blank("ru")
    shard = DocBin(store_user_data=True)
    for each in articles:
        shard.add(nlp.make_doc(each.content.article.text))
    shard.to_disk(out / "bare.spacy")


def ours(articles: list[ExportArticle], out: Path) -> None:
    """Export with everything."""
    FORMAT.write(Source(articles), out / "export", ExportOptions(), silent)


def seconds(work: Callable[[list[ExportArticle], Path], None], made: list[ExportArticle]) -> float:
    """Return the CPU time of the best of three runs."""
    times = []
    for _ in range(3):
        with tempfile.TemporaryDirectory() as folder:
            begun = time.process_time()
            work(made, Path(folder))
            times.append(time.process_time() - begun)
    return min(times)


def search(made: list[ExportArticle], out: Path) -> None:
    """Look for near-duplicates, as the export does first."""
    alike = NearDuplicates()
    for each in made:
        alike.add(each.content.article.text)
    alike.twins()


def megabytes() -> float:
    """Return the most memory this process has had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def memory(count: int) -> int:
    """Print what an export of many articles needs at most."""
    with tempfile.TemporaryDirectory() as folder:
        source = MadeSource([], count=count)
        FORMAT.write(source, Path(folder) / "export", ExportOptions(), silent)
    print(f"export of {count} articles: at most {megabytes():.0f} MB")
    return int(megabytes() > MOST_MEGABYTES)


def twins(count: int) -> int:
    """Print what the search for near-duplicates among many articles takes."""
    texts = [synthetic(number).content.article.text for number in range(200)]
    alike, chance = NearDuplicates(), random.Random(0)
    begun = time.process_time()
    for number in range(count):
        cut = chance.randrange(LENGTH)
        alike.add(texts[number % 200][cut:] + texts[chance.randrange(200)][:cut])
    groups = len(set(alike.twins()))
    seconds = time.process_time() - begun
    print(f"{count} articles, {groups} groups: {seconds:.0f} s, at most {megabytes():.0f} MB")
    return int(megabytes() > MOST_MEGABYTES)


def main() -> int:
    """Print both times and their ratio, or what was asked for instead."""
    asked = dict(zip(sys.argv[1::2], map(int, sys.argv[2::2]), strict=False))
    if "--memory" in asked:
        return memory(asked["--memory"])
    if "--twins" in asked:
        return twins(asked["--twins"])
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    made = [synthetic(number) for number in range(count)]
    spacy.blank("ru")
    least, full, apart = seconds(bare, made), seconds(ours, made), seconds(search, made)
    ratio = (full - apart) / least
    print(
        f"{count} articles: bare {least:.2f} s, export {full - apart:.2f} s and near-duplicates "
        f"{apart:.2f} s, ratio without these {ratio:.2f}"
    )
    return int(ratio > BAR)


if __name__ == "__main__":
    sys.exit(main())
