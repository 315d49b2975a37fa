"""What acts on a person's word: made when the window has been painted, or is asked for it."""

from functools import cached_property
from typing import TYPE_CHECKING

from annotator.gui.window.window_frame import WindowFrame

if TYPE_CHECKING:  # what the first paint can do without is imported when it is made
    from annotator.gui.actions.action_set import Handler
    from annotator.gui.care.care_actions import CareActions
    from annotator.gui.find.find_actions import FindActions
    from annotator.gui.guidelines.guideline_actions import GuidelineActions
    from annotator.gui.help.help_actions import HelpActions
    from annotator.gui.history.history_actions import HistoryActions
    from annotator.gui.marking.mark_actions import MarkActions
    from annotator.gui.marking.undo_actions import UndoActions
    from annotator.gui.project.backup_actions import BackupActions
    from annotator.gui.project.extraction_actions import ExtractionActions
    from annotator.gui.project.file_actions import FileActions
    from annotator.gui.project.safekeeping import Safekeeper
    from annotator.gui.project.saving_trouble import SavingTrouble
    from annotator.gui.questions.question_actions import QuestionActions
    from annotator.gui.scheme.scheme_actions import SchemeActions
    from annotator.gui.statistics.statistics_actions import StatisticsActions
    from annotator.gui.window.article_actions import ArticleActions
    from annotator.gui.window.list_settings import ListSettings
    from annotator.gui.window.reading_actions import ReadingActions
    from annotator.gui.window.view_actions import ViewActions


class WindowControls(WindowFrame):
    """The window with its controls, one for each kind of thing a person does."""

    articles: "ArticleActions"
    lists: "ListSettings"
    safekeep_after_ms: int | None = None
    """So long after a project was opened, it begins to be looked after."""

    @cached_property
    def files(self) -> "FileActions":
        """What is done with files."""
        from annotator.gui.project.file_actions import FileActions

        return FileActions(self.desk, self)

    @cached_property
    def safekeeper(self) -> "Safekeeper":
        """Checks and backs up the open project."""
        from annotator.gui.project.safekeeping import SAFEKEEP_AFTER_MS, Safekeeper

        wait = SAFEKEEP_AFTER_MS if self.safekeep_after_ms is None else self.safekeep_after_ms
        return Safekeeper(self.desk, after_ms=wait)

    @cached_property
    def backups(self) -> "BackupActions":
        """What is done with backups."""
        from annotator.gui.project.backup_actions import BackupActions

        return BackupActions(self.desk, self.safekeeper, self.message, self)

    @cached_property
    def saving(self) -> "SavingTrouble":
        """Tells of what cannot be saved."""
        from annotator.gui.project.saving_trouble import SavingTrouble

        return SavingTrouble(self.desk, self.message, self.files.copies.ask, self)

    @cached_property
    def extraction(self) -> "ExtractionActions":
        """Extracts entities."""
        from annotator.gui.project.extraction_actions import ExtractionActions

        return ExtractionActions(self.desk, self.message, self)

    @cached_property
    def care(self) -> "CareActions":
        """What is done to articles as a whole."""
        from annotator.gui.care.care_actions import CareActions

        return CareActions(self.desk, self.workspace, self)

    @cached_property
    def marks(self) -> "MarkActions":
        """What is done with marks."""
        from annotator.gui.marking.mark_actions import MarkActions

        return MarkActions(self.desk, self.workspace, self)

    @cached_property
    def undo(self) -> "UndoActions":
        """Takes steps back, and makes them again."""
        from annotator.gui.marking.undo_actions import UndoActions

        return UndoActions(self.desk, self.workspace, self.message, self)

    @cached_property
    def views(self) -> "ViewActions":
        """Changes what the window looks like."""
        from annotator.gui.window.view_actions import ViewActions

        return ViewActions(self.desk, self.workspace, self)

    @cached_property
    def finds(self) -> "FindActions":
        """Finds in the open article."""
        from annotator.gui.find.find_actions import FindActions

        return FindActions(self.desk, self.workspace, self)

    @cached_property
    def reading(self) -> "ReadingActions":
        """Changes how the text is set."""
        from annotator.gui.window.reading_actions import ReadingActions

        return ReadingActions(self.desk, self.workspace, self, self.marks.label)

    @cached_property
    def history(self) -> "HistoryActions":
        """Shows what was done, and what was before."""
        from annotator.gui.history.history_actions import HistoryActions

        return HistoryActions(self.desk, self.workspace, self)

    @cached_property
    def scheme(self) -> "SchemeActions":
        """Changes the scheme."""
        from annotator.gui.scheme.scheme_actions import SchemeActions

        return SchemeActions(self.desk, self.workspace, self)

    @cached_property
    def guidelines(self) -> "GuidelineActions":
        """Shows the guidelines."""
        from annotator.gui.guidelines.guideline_actions import GuidelineActions

        return GuidelineActions(self.desk, self.workspace, self)

    @cached_property
    def questions(self) -> "QuestionActions":
        """Goes through the questions."""
        from annotator.gui.questions.question_actions import QuestionActions

        return QuestionActions(self.desk, self.workspace, self)

    @cached_property
    def statistics(self) -> "StatisticsActions":
        """Shows what counts."""
        from annotator.gui.statistics.statistics_actions import StatisticsActions

        return StatisticsActions(self.desk, self)

    @cached_property
    def help(self) -> "HelpActions":
        """Shows help."""
        from annotator.gui.help.help_actions import HelpActions

        return HelpActions(self.guidelines, self)

    def all_handlers(self) -> dict[str, "Handler"]:
        """Return what the actions of the table do, by id."""
        return {
            **self.files.handlers(),
            **self.backups.handlers(),
            **self.saving.handlers(),
            **self.extraction.handlers(),
            **self.articles.handlers(),
            **self.care.handlers(),
            **self.marks.handlers(),
            **self.undo.handlers(),
            **self.views.handlers(),
            **self.finds.handlers(),
            **self.reading.handlers(),
            **self.history.handlers(),
            **self.scheme.handlers(),
            **self.guidelines.handlers(),
            **self.lists.handlers(),
            **self.questions.handlers(),
            **self.statistics.handlers(),
            **self.help.handlers(),
        }
