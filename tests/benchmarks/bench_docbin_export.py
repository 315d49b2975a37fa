"""Export to DocBin beside bare `nlp.make_doc` and `DocBin`: CPU time, best of three.

Run with `python tests/benchmarks/bench_docbin_export.py [ARTICLES]`; exits 1 above the bar.
"""

import random
import re
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
from annotator.nlp.spacy_format import FORMAT

BAR = 1.25
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


def main() -> int:
    """Print both times and their ratio."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    made = [synthetic(number) for number in range(count)]
    spacy.blank("ru")
    least, full = seconds(bare, made), seconds(ours, made)
    print(f"{count} articles: bare {least:.2f} s, export {full:.2f} s, ratio {full / least:.2f}")
    return int(full / least > BAR)


if __name__ == "__main__":
    sys.exit(main())
