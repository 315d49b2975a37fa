"""Values of attributes in the editor of the scheme: called as elsewhere, stored as in files."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.scheme import Attribute
from annotator.gui.scheme.attribute_rows import AttributeRow, AttributeRows

pytestmark = [
    pytest.mark.usefixtures("language"),
    pytest.mark.parametrize("language", ["ru"], indirect=True),
]
KIND = Attribute(name="kind", title="Вид", values=("fact", "opinion"), default="opinion")


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def rows(parent: QWidget) -> AttributeRows:
    return AttributeRows(parent)


def shown(rows: AttributeRows, attribute: Attribute) -> AttributeRow:
    rows.show_attributes((attribute,))
    return rows.rows()[0]


def test_values_are_called_by_their_titles_and_stored_by_their_words(rows: AttributeRows) -> None:
    row = shown(rows, KIND)
    assert row.values.text() == "факт, мнение"
    assert [row.default.itemText(place) for place in range(3)] == ["–", "факт", "мнение"]
    assert row.default.currentText() == "мнение"
    assert "fact, opinion" in row.values.toolTip()
    assert rows.attributes() == (KIND,)


def test_a_value_that_was_taken_out_comes_back_as_the_same(rows: AttributeRows) -> None:
    row = shown(rows, KIND)
    row.values.setText("факт, прогноз")
    assert rows.attributes()[0].values == ("fact", "prediction")
    row.values.setText("факт, opinion, слух")
    assert rows.attributes()[0].values == ("fact", "opinion", "слух")


def test_a_word_of_ones_own_is_stored_as_it_is_written(rows: AttributeRows) -> None:
    row = shown(rows, Attribute(name="tone", title="Тон", values=("мнение",)))
    row.values.setText("мнение, факт")
    assert rows.attributes()[0].values == ("мнение", "факт")


def test_two_values_that_would_be_called_alike_are_told_apart(rows: AttributeRows) -> None:
    both = Attribute(name="kind", title="Вид", values=("opinion", "мнение"))
    assert shown(rows, both).values.text() == "opinion, мнение"
    assert rows.attributes() == (both,)
    assert QCoreApplication.translate("Values", "opinion") == "мнение"


def test_a_value_written_twice_is_shown_once_in_the_words_it_was_written_in(
    rows: AttributeRows,
) -> None:
    row = shown(rows, KIND)
    row.values.setText("факт , fact,слух, мнение, факт")
    row.values.editingFinished.emit()
    assert row.values.text() == "факт, слух, мнение"
    assert rows.attributes()[0].values == ("fact", "слух", "opinion")


def test_a_value_with_a_comma_of_its_own_stays_one(rows: AttributeRows) -> None:
    given = replace(KIND, name="tone", values=("да, но", "да", "нет"), default="да, но")
    row = shown(rows, given)
    assert rows.attributes() == (given,)
    row.values.setText("нет, да, но, да, позже, нет")
    row.show_each_once()
    assert row.values.text() == "нет, да, но, да, позже"
    assert row.split_values() == ("нет", "да, но", "да", "позже")
