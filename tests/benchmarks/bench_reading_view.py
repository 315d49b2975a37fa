"""Speed of the reading view beside bare Qt laying out and drawing one screen of text.

Run: python tests/benchmarks/bench_reading_view.py [--check]
CPU time in milliseconds, best of several runs; --check fails when a bar is missed.
"""

import argparse
import os
import random
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter, QTextLayout
from PySide6.QtWidgets import QApplication

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.ranges import Range
from annotator.domain.records import Article, Change, Span
from annotator.domain.scheme import Label, Layer, Scheme
from annotator.gui.reading import TextView
from annotator.gui.reading.edges import Side
from annotator.gui.reading.metrics import measured

LENGTH, SPANS, WIDTH, HEIGHT = 1_000_000, 5_000, 830, 800
LABELS = ("CLAIM", "SOURCE", "CUE", "PER")
SENTENCE = "По словам министра, новых решений пока нет, и переговоры идут своим чередом. "


def scheme() -> Scheme:
    layers = (
        Layer(name="attribution", title="Claims", task=True),
        Layer(name="entities", title="Entities"),
    )
    colours = ("#e69f00", "#0072b2", "#cc79a7", "#009e73")
    labels = tuple(
        Label(id=name, name=name, title=name, layer=layers[name == "PER"].name, colour=colour)
        for name, colour in zip(LABELS, colours, strict=True)
    )
    return Scheme(name="bench", layers=layers, labels=labels, relations=())


def span(key: str, start: int, length: int, number: int) -> Span:
    piece = (Range(start, start + length),)
    label = LABELS[number % len(LABELS)]
    return Span(id=key, article_id="a", label=label, ranges=piece, annotator="anna")


def article(text: str, spans: list[Span]) -> AnnotatedArticle:
    return AnnotatedArticle.of(Article(id="a", key="a", text=text), spans)


def long_article(*, glued: bool) -> AnnotatedArticle:
    chance = random.Random(1)
    text = (SENTENCE * (LENGTH // len(SENTENCE) + 1))[:LENGTH]
    if glued:
        text = text.replace(SENTENCE * 7, SENTENCE * 6 + SENTENCE.rstrip())
    spans = [
        span(f"s{number}", chance.randrange(len(text) - 700), chance.randrange(3, 600), number)
        for number in range(SPANS)
    ]
    return article(text, spans)


def dense_article() -> AnnotatedArticle:
    chance = random.Random(2)
    text = (SENTENCE * 30)[:1600]
    spans = [
        span(f"s{number}", chance.randrange(1300), chance.randrange(3, 200), number)
        for number in range(120)
    ]
    return article(text, spans)


def new_view() -> TextView:
    view = TextView()
    view.resize(WIDTH, HEIGHT)
    view.show()
    QApplication.processEvents()
    return view


def timed(work: Callable[[], object]) -> float:
    start = time.process_time_ns()
    work()
    return (time.process_time_ns() - start) / 1e6


def painted(view: TextView) -> None:
    view.viewport().repaint()


def p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[-1]


def bare_screen() -> float:
    """One screen of text by QTextLayout alone: laid out and drawn."""
    metrics = measured(WIDTH)
    text = (SENTENCE * 30)[:1600]
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)

    def work() -> None:
        layout = QTextLayout(text, metrics.text_font)
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(metrics.column)
            line.setPosition(QPointF(0, top))
            top += metrics.pitch
        layout.endLayout()
        painter = QPainter(image)
        layout.draw(painter, QPointF(metrics.left, 0))
        painter.end()

    return min(timed(work) for _ in range(10))


def opening(content: AnnotatedArticle) -> float:
    view = new_view()

    def work() -> None:
        view.set_article(content, scheme=scheme(), person="anna", title="Title", meta="meta")
        painted(view)

    return min(timed(work) for _ in range(5))


def scrolling(content: AnnotatedArticle, *, jumping: bool) -> float:
    """By a notch of the wheel, or from place to place through the whole text."""
    view = new_view()
    view.set_article(content, scheme=scheme(), person="anna")
    bar = view.verticalScrollBar()

    def step(number: int) -> None:
        bar.setValue(bar.maximum() * number // 200 if jumping else bar.value() + 96)
        painted(view)

    return min(p95([timed(lambda each=each: step(each)) for each in range(200)]) for _ in range(3))


def overview(content: AnnotatedArticle) -> float:
    """The strip beside the scroll bar, drawn anew after a change: it follows the paint."""
    view = new_view()
    view.set_article(content, scheme=scheme(), person="anna")

    def work() -> None:
        view._fill_overview()
        view.overview.repaint()

    return min(timed(work) for _ in range(5))


def resizing(content: AnnotatedArticle) -> float:
    """An edge moved by a key, as the window does it, until it is painted."""
    view = new_view()
    view.set_article(content, scheme=scheme(), person="anna")
    view.set_current_span(content.spans[len(content.spans) // 2].id)
    painted(view)
    state = {"content": content}

    def resize(span_id: str, ranges: tuple[Range, ...]) -> None:
        before = state["content"].span(span_id)
        changed = Change(before, replace(before, ranges=ranges))
        state["content"] = state["content"].with_changes([changed])
        view.update_content(state["content"])

    def step(number: int) -> None:
        view.step_edge(Side.END, forwards=number % 20 < 10, by_token=True)
        painted(view)

    view.resize_requested.connect(resize)
    return min(p95([timed(lambda each=each: step(each)) for each in range(60)]) for _ in range(3))


def lines_article() -> AnnotatedArticle:
    return article("а\n" * 500_000, [])


def adding(content: AnnotatedArticle) -> float:
    view = new_view()
    view.set_article(content, scheme=scheme(), person="anna")
    view.reveal(Range(LENGTH // 2, LENGTH // 2 + 1))
    painted(view)
    first = view.visible_range().start
    state = {"content": content}

    def add(number: int) -> None:
        made = span(f"new{number}", first + number * 7 % 900, 40, number)
        state["content"] = state["content"].with_changes([Change(None, made)])
        view.update_content(state["content"])
        view.set_current_span(made.id)
        painted(view)

    rounds = (range(60), range(60, 120), range(120, 180))
    return min(p95([timed(lambda each=each: add(each)) for each in numbers]) for numbers in rounds)


def repainting() -> float:
    view = new_view()
    view.set_article(dense_article(), scheme=scheme(), person="anna")
    painted(view)
    return min(p95([timed(lambda: painted(view)) for _ in range(30)]) for _ in range(3))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="fail when a bar is missed")
    check = parser.parse_args().check
    app = QApplication.instance() or QApplication([])
    plain, glued = long_article(glued=False), long_article(glued=True)
    bare = bare_screen()
    rows = [
        ("open 1,000,000 characters, one line, 5,000 spans", opening(plain), 100.0),
        ("the same in 1,850 glued paragraphs", opening(glued), 100.0),
        ("scroll by the wheel, a frame, p95", scrolling(plain, jumping=False), 8.0),
        ("scroll by jumps, a frame, p95", scrolling(plain, jumping=True), 8.0),
        ("scroll by jumps, a frame, p95, glued", scrolling(glued, jumping=True), 8.0),
        ("add a span and paint, p95", adding(plain), 16.0),
        ("add a span and paint, p95, glued", adding(glued), 16.0),
        ("move an edge and paint, p95", resizing(plain), 16.0),
        ("overview of 5,000 spans, after the paint", overview(plain), 50.0),
        ("open 500,000 lines of one letter", opening(lines_article()), 300.0),
        ("repaint with 120 spans on screen, p95", repainting(), 8.0),
    ]
    print(f"{'bare QTextLayout, one screen laid out and drawn':52}{bare:8.2f} ms")
    for name, value, bar in rows:
        print(f"{name:52}{value:8.2f} ms   bar {bar:5.0f}   {value / bare:6.1f} x bare")
    app.processEvents()
    return int(check and any(value > bar for _, value, bar in rows))


if __name__ == "__main__":
    sys.exit(main())
