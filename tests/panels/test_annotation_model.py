import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.records import Record
from annotator.gui.panels.annotation_model import AnnotationModel
from annotator.gui.panels.outline import NOTES, Outline
from annotator.gui.panels.runs import difference, runs
from tests.panels.helpers_panels import (
    ME,
    PROGRAM,
    SCHEME,
    added,
    article,
    changed_by,
    removed,
    sample,
    span,
    steps,
)


def shown(model: AnnotationModel, above: QModelIndex | None = None) -> list[object]:
    above = above or QModelIndex()
    found: list[object] = []
    for row in range(model.rowCount(above)):
        index = model.index(row, 0, above)
        found.append(model.row_at(index))
        if model.rowCount(index):
            found.append(shown(model, index))
    return found


def model_of(content: AnnotatedArticle, tab: str) -> tuple[AnnotationModel, Outline]:
    model, outline = AnnotationModel(), Outline(content, SCHEME, ME)
    model.show_tab(outline, tab)
    return model, outline


def texts(model: AnnotationModel) -> list[str]:
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_an_added_span_is_one_inserted_row(qtbot: QtBot) -> None:
    model, outline = model_of(sample(), "entities")
    with qtbot.waitSignal(model.rowsInserted) as told:
        model.refresh(outline.update(added(sample(), span("new", "PER", 20, 24))))
    assert told.args[1:] == [1, 1]
    assert texts(model) == ["Лаврова", "н пр", "Москву", "Путин"]


def test_a_removed_span_is_one_removed_row(qtbot: QtBot) -> None:
    model, outline = model_of(sample(), "attribution")
    gone = span("lone", "SOURCE", 40, 45)
    with qtbot.waitSignal(model.rowsRemoved) as told:
        model.refresh(outline.update(removed(sample(), gone)))
    assert told.args[1:] == [1, 1]


def test_a_change_elsewhere_tells_nothing(qtbot: QtBot) -> None:
    model, outline = model_of(sample(), "attribution")
    with qtbot.assertNotEmitted(model.rowsInserted), qtbot.assertNotEmitted(model.dataChanged):
        model.refresh(outline.update(added(sample(), span("new", "PER", 20, 24))))


def test_many_scattered_rows_come_in_two_steps_at_most(qtbot: QtBot) -> None:
    old = [span(f"o{at}", "PER", at, at + 1, PROGRAM) for at in range(0, 280, 2)]
    new = [span(f"n{at}", "PER", at + 1, at + 2, PROGRAM) for at in range(0, 280, 2)]
    model, outline = model_of(article(*old), "entities")
    inserted: list[int] = []
    model.rowsInserted.connect(lambda _above, first, last: inserted.append(last - first + 1))
    model.refresh(outline.update(added(article(*old), *new)))
    assert inserted == [280]


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(changes=steps)
@pytest.mark.parametrize("tab", ["attribution", "entities", NOTES])
def test_row_signals_lead_where_a_fresh_start_leads(
    qtbot: QtBot, tab: str, changes: list[list[tuple[Record, bool]]]
) -> None:
    content = article(span("s0", "CLAIM", 0, 9), span("s1", "SOURCE", 10, 17))
    model, outline = model_of(content, tab)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for new in changes:
        content = changed_by(content, new)
        model.refresh(outline.update(content))
        assert shown(model) == shown(model_of(content, tab)[0])
    tester.deleteLater()


@pytest.mark.parametrize(
    ("positions", "stretches"),
    [([], []), ([3], [(3, 3)]), ([1, 2, 3, 7, 9, 10], [(1, 3), (7, 7), (9, 10)])],
)
def test_positions_side_by_side_make_one_stretch(
    positions: list[int], stretches: list[tuple[int, int]]
) -> None:
    assert runs(positions) == stretches


@pytest.mark.parametrize(
    ("before", "after"), [("", "ab"), ("ab", ""), ("abc", "axc"), ("ab", "ba"), ("aa", "a")]
)
def test_what_goes_and_what_comes_makes_one_list_the_other(before: str, after: str) -> None:
    going, coming = difference(list(before), list(after))
    kept = before[: going.start] + before[going.stop :]
    assert kept[: coming.start] + after[coming.start : coming.stop] + kept[coming.start :] == after
