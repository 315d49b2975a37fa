"""The sheet of keyboard shortcuts: searched, copied, saved to be printed."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from annotator.gui.actions.shortcut_sheet import ShortcutSheet
from tests.gui.helpers_window import MakeProject, OpenWindow


@pytest.fixture
def sheet(open_window: OpenWindow, make_project: MakeProject) -> ShortcutSheet:
    window = open_window(make_project("Текст."))
    window.views.show_keys()
    found = window.findChild(ShortcutSheet)
    assert found is not None
    return found


def rows(sheet: ShortcutSheet) -> list[tuple[str, str]]:
    return [row for each in sheet.shown for row in each.rows]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("link claim", ("Link claim and source", "L")),
        ("ctrl+k", ("Command palette", "Ctrl+K")),
        ("дштл сдфшь", ("Link claim and source", "L")),
        ("let go", ("Let go of the selection", "Esc")),
    ],
)
def test_the_sheet_is_searched_by_words_and_keys(
    sheet: ShortcutSheet, typed: str, found: tuple[str, str]
) -> None:
    every = len(rows(sheet))
    sheet.field.setText(typed)
    assert found in rows(sheet)
    assert len(rows(sheet)) < every / 4
    assert found[0] in sheet.page.toPlainText()


def test_what_is_not_found_is_said(sheet: ShortcutSheet) -> None:
    sheet.field.setText("qqqq")
    assert sheet.none_found.isVisible()
    assert not sheet.page.isVisible()


def test_what_is_shown_is_copied_and_saved(sheet: ShortcutSheet, tmp_path: Path) -> None:
    sheet.field.setText("undo")
    sheet.copy()
    assert QGuiApplication.clipboard().text() == "Edit\nCtrl+Z\tUndo\n"
    sheet.save(tmp_path / "keys.pdf")
    assert (tmp_path / "keys.pdf").read_bytes().startswith(b"%PDF")
    assert sheet.said.text() == f"Saved as {tmp_path / 'keys.pdf'}."


def test_what_cannot_be_saved_is_told(sheet: ShortcutSheet, tmp_path: Path) -> None:
    sheet.save(tmp_path / "none" / "keys.pdf")
    assert sheet.said.isVisible()
    assert sheet.said.text().startswith("Nothing was saved: there is no folder")


def test_a_sheet_that_is_open_shows_other_keys_as_they_are_chosen(
    open_window: OpenWindow, make_project: MakeProject
) -> None:
    window = open_window(make_project("Текст."))
    window.views.show_keys()
    sheet = window.findChild(ShortcutSheet)
    assert sheet is not None
    window.settings.set_keys("label.link", ("K",))
    window.draw_actions()
    assert ("Link claim and source", "K") in rows(sheet)
