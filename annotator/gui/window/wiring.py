"""Who in the main window hears of what."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from annotator.gui.window.main_window import MainWindow


def connect(window: "MainWindow") -> None:
    """Connect the parts of the window with each other."""
    from annotator.gui.window.passing_words import PassingWords

    desk, text = window.desk, window.workspace.text
    desk.person_needed.connect(window.files.ask_person)
    desk.jobs.started.connect(window.refresh_later)
    desk.jobs.ended.connect(window.refresh_later)
    text.selection_changed.connect(window.refresh_later)
    text.context_menu_requested.connect(partial(_show_context_menu, window))
    text.painted.connect(window.follow_caret)
    marks = window.marks
    words = PassingWords(desk, text, window.status_line, window)
    for each in (window.articles, window.questions, window.undo):
        each.said.connect(words.say)
    for links in (marks.links, marks.others):
        links.said.connect(words.say_of_mark)
    if window.unwanted_keys is not None:
        window.unwanted_keys.said.connect(words.say_of_mark)
    window.undo.action_asked.connect(lambda action_id: window.handler_of(action_id)())
    window.marks.links.turned.connect(window.refresh_later)
    window.views.keys_changed.connect(window.draw_actions)
    window.views.rules_changed.connect(window.safekeeper.take_rules)
    window.views.help_wanted.connect(window.help.show_page)
    window.views.start_again_wanted.connect(window.start_again)
    window.reading.changed.connect(window.refresh_later)
    window.history.changed.connect(window.refresh_later)
    window.lists.changed.connect(window.refresh_later)
    window.views.theme_chosen.connect(window.show_theme)
    window.views.theme_chosen.connect(window.refresh_later)
    window.views.soft_breaks_changed.connect(window.lay_out_again)
    window.workspace.articles.several_changed.connect(window.refresh_later)
    window.workspace.articles.several_changed.connect(window.status_line.set_chosen)
    window.care.extract_asked.connect(window.extraction.extract_some)
    window.care.export_asked.connect(window.files.exchange.export_only)
    window.workspace.articles.import_asked.connect(window.handler_of("file.import_files"))
    window.top_bar.palette_asked.connect(window.views.show_palette)
    window.top_bar.person_asked.connect(window.files.ask_person)
    window.start_page.new_asked.connect(window.files.new_project)
    window.start_page.open_asked.connect(window.files.open_project)
    window.start_page.demo_asked.connect(window.files.open_demo)
    window.start_page.project_chosen.connect(desk.open)
    window.start_page.project_missed.connect(window.files.look_for)
    window.start_page.project_forgotten.connect(partial(_forget_recent, window))
    QGuiApplication.styleHints().colorSchemeChanged.connect(window.show_theme)
    tree = window.workspace.panel.findChild(QWidget, "annotationTree")
    if isinstance(tree, QWidget):
        tree.installEventFilter(window)
    if desk.facts is not None and not desk.person and not desk.facts.read_only:
        window.files.ask_person()  # it was opened before anybody could be asked


def _show_context_menu(window: "MainWindow", place: QPoint) -> None:
    """Offer what can be done about the mark or the selection."""
    window.refresh()
    window.marks.show_menu(window.actions_, place)


def _forget_recent(window: "MainWindow", path: Path) -> None:
    """Take a project off the list of those opened lately."""
    window.settings.forget_recent(path)
    window.start_page.set_recent(window.settings.all_recent)
    window.start_page.take_focus()
