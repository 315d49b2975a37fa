"""The hand: an article entered without suggestions, each key press and drag counted."""

from pathlib import Path
from typing import Final

from pytestqt.qtbot import QtBot

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.ranges import Range
from tests.gui.helpers_hand import Hand
from tests.gui.helpers_window import MakeProject, OpenWindow, articles_in

ARTICLE: Final = (
    "Движение по Старому мосту откроют до конца октября, сообщил мэр Верхнеозёрска Пётр Орлов. "
    "По его словам, подрядчик обогнал график на две недели.Депутат городского совета Анна Ким "
    "отметила, что смета выросла почти вдвое. Ремонт, по мнению депутата, следовало начать "
    "весной. Город ждал этого моста семь лет.«Мы проверим каждый рубль», – заявили в "
    "контрольной палате. Там же подчеркнули, что первые выводы появятся в ноябре. "
    "Напомним, мост закрыли прошлой осенью.© 2016–2024 Газета «Озёрный край». Перепечатка "
    "материалов допускается только с согласия редакции."
)
PAIRS: Final = (
    ("мэр Верхнеозёрска Пётр Орлов", "Движение по Старому мосту откроют до конца октября"),
    ("его", "подрядчик обогнал график на две недели"),
    ("Депутат городского совета Анна Ким", "смета выросла почти вдвое"),
    ("депутата", "Ремонт … следовало начать весной"),
    ("контрольной палате", "Мы проверим каждый рубль"),
    ("Там", "первые выводы появятся в ноябре"),
)
"""Sources and claims; the words of two fragments stand on both sides of the mark of omission."""
BOILERPLATE: Final = ARTICLE[ARTICLE.index("©") : -1]
DIGITS: Final = {"CLAIM": "1", "SOURCE": "2", "BOILERPLATE": "4"}


def ranges_of(words: str) -> tuple[Range, ...]:
    pieces = words.split(" … ")
    return tuple(Range(at := ARTICLE.index(piece), at + len(piece)) for piece in pieces)


def told(article: AnnotatedArticle) -> tuple[set[str], set[tuple[str, str]]]:
    """Return the labelled words and the linked words of an article."""
    words = {
        span.id: " … ".join(ARTICLE[slice(*piece)] for piece in span.ranges)
        for span in article.spans
    }
    labelled = {f"{span.label} {words[span.id]}" for span in article.spans}
    return labelled, {(words[each.from_id], words[each.to_id]) for each in article.relations}


def test_an_article_is_entered_with_two_actions_a_span_and_one_a_link(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot, project_path: Path
) -> None:
    window = open_window(make_project(ARTICLE))
    window.settings.link_by_itself = False
    window.workspace.text.setFocus()
    hand = Hand(window, qtbot)
    for source, claim in PAIRS:
        assert hand.mark(ranges_of(source), DIGITS["SOURCE"]) == 2
        fragments = ranges_of(claim)
        assert hand.mark(fragments, DIGITS["CLAIM"]) == 1 + len(fragments)
        assert hand.link() == 1
    assert hand.mark(ranges_of(BOILERPLATE), DIGITS["BOILERPLATE"]) == 2
    assert len(hand.actions) <= 2 * (2 * len(PAIRS) + 1) + len(PAIRS) + 1
    window.close()
    labelled, linked = told(articles_in(project_path)[0])
    expected = {f"SOURCE {source}" for source, _ in PAIRS} | {f"CLAIM {each}" for _, each in PAIRS}
    assert labelled == expected | {f"BOILERPLATE {BOILERPLATE}"}
    assert linked == {(claim, source) for source, claim in PAIRS}
