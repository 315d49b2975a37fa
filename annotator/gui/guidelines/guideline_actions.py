"""Shows the guidelines beside the text, leads to the section about a label, has them edited."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from annotator.domain.errors import StaleChange, UserError
from annotator.domain.project_change import GuidelineChange, ProjectPlan
from annotator.gui.actions.action_set import Handler
from annotator.gui.panels.label_pill import LabelPill
from annotator.gui.project.desk import Desk
from annotator.gui.reading.under_caret import span_under_caret
from annotator.gui.scheme.sending import send
from annotator.gui.theme import LIGHT, Theme
from annotator.gui.words.translations import ENGLISH, language
from annotator.gui.workspace.workspace import Workspace
from annotator.services.commands.scheme import write_guidelines
from annotator.services.executor import ChangeEvent
from annotator.services.guideline_drafts import GuidelineDraft
from annotator.services.guidelines import LANGUAGES, first_guidelines
from annotator.services.project_thread import OpenProject

if TYPE_CHECKING:
    from annotator.gui.guidelines.panel import GuidelinePanel


class GuidelineActions(QObject):
    """The panel is made when it is first asked for."""

    def __init__(self, desk: Desk, workspace: Workspace, window: QWidget) -> None:
        """Show the guidelines of the project that `workspace` shows."""
        super().__init__(window)
        self._desk = desk
        self._workspace = workspace
        self._window = window
        self._theme = LIGHT
        self._language = ""
        self._section = ""
        self._wants_editor = False
        self._draft: GuidelineDraft | None = None
        self.panel: GuidelinePanel | None = None
        desk.project_closed.connect(self._forget)
        desk.changed.connect(self._follow)
        desk.problem.connect(self._tell_of_draft)

    def handlers(self) -> dict[str, Handler]:
        """Return what the actions of the table do, by id."""
        return {"help.guidelines": self.show_section, "file.guidelines": self.edit}

    @property
    def is_open(self) -> bool:
        """Whether the guidelines are shown."""
        return self.panel is not None and self._workspace.aside is self.panel

    def show_section(self, label: str = "") -> None:
        """Show the guidelines, at the section about a label, or about the one in question."""
        self._section = label or self.label_in_question()
        panel = self.panel or self._made_panel()
        self._workspace.show_aside(panel)
        panel.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._read()

    def close(self) -> None:
        """Leave the guidelines."""
        if self.is_open and self.panel is not None:
            had_focus = self.panel.isAncestorOf(self.panel.window().focusWidget())
            self._workspace.show_aside(None)
            if had_focus:
                self._workspace.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def edit(self) -> None:
        """Have the guidelines edited, in the language shown, once it is known who does."""
        facts = self._desk.facts
        if facts is not None and not facts.read_only and not self._desk.person:
            self._desk.person_needed.emit()
            return
        self._wants_editor = True
        self._read()

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        if self.panel is not None:
            self.panel.set_theme(theme)

    # --- inner workings

    def label_in_question(self) -> str:
        """Return the label that is focused, or that of the mark under the caret."""
        focus = QApplication.focusWidget()
        if isinstance(focus, LabelPill):
            return focus.label.name
        hovered = [each for each in self._workspace.labels.pills() if each.underMouse()]
        if hovered:
            return hovered[0].label.name
        content = self._desk.editor.content if self._desk.editor else None
        found = span_under_caret(self._workspace.text)
        span = content.span(found) if content and found else None
        return span.label if span else ""

    def _made_panel(self) -> "GuidelinePanel":
        from annotator.gui.guidelines.panel import GuidelinePanel

        panel = self.panel = GuidelinePanel(self._workspace)
        panel.set_theme(self._theme)
        panel.edit_asked.connect(self.edit)
        panel.first_asked.connect(self._put_first_in)
        panel.close_asked.connect(self.close)
        panel.language_chosen.connect(self._choose_language)
        return panel

    def _forget(self) -> None:
        """Leave the guidelines of a project that is closed; the next has them in its languages."""
        self._language = self._section = ""
        self._wants_editor, self._draft = False, None
        self.close()

    def _read(self) -> None:
        if self._desk.session is not None:
            self._desk.session.submit(_guidelines, self._take, self._desk.problem.emit)

    def _take(self, texts: Mapping[str, str]) -> None:
        facts = self._desk.facts
        if self._language not in LANGUAGES:
            self._language = self._usual_language(texts)
        if self.panel is not None:
            self.panel.show_texts(texts, self._language)
            self.panel.set_possible(edit=facts is not None and not facts.read_only)
            if self._section:
                self._lead_to(self._section, self.panel)
                self._section = ""
        if self._wants_editor:
            self._wants_editor = False
            self._open_editor(texts.get(self._language, ""), self._language)

    def _lead_to(self, label: str, panel: "GuidelinePanel") -> None:
        """Show the section about a label; say so where there is none."""
        facts = self._desk.facts
        if panel.page.show_section(label) or not panel.page.markdown or facts is None:
            return
        title = next((each.title for each in facts.scheme.labels if each.name == label), label)
        self._desk.hint.emit(
            self.tr("The guidelines have no section about “{0}” yet.").format(title)
        )

    def _open_editor(self, text: str, language: str) -> None:
        from annotator.gui.guidelines.editor import GuidelineEditor

        facts = self._desk.facts
        if facts is not None and not facts.read_only:
            take = partial(self._write, language, text)
            self._draft = GuidelineDraft(facts.id, language)
            GuidelineEditor(
                text,
                language,
                take,
                self._theme,
                self._window,
                draft=self._draft,
                labels=facts.scheme.offered,
            ).open()

    def _write(self, language: str, before: str, after: str) -> None:
        def plan(person: str) -> ProjectPlan:
            return write_guidelines(language, before, after, person)

        try:
            send(self._desk, plan)
        except UserError as error:
            self._desk.problem.emit(error)

    def _put_first_in(self) -> None:
        facts = self._desk.facts
        if facts is not None and self.panel is not None:
            texts = first_guidelines(facts.scheme)
            for language in texts if not self.panel.texts else {self._language} & texts.keys():
                self._write(language, self.panel.texts.get(language, ""), texts[language])

    def _usual_language(self, texts: Mapping[str, str]) -> str:
        """Return the language chosen before, else that of the window, else one there is."""
        known = [self._desk.settings.guideline_language, language(), *texts]
        return next((each for each in known if each in texts), ENGLISH)

    def _choose_language(self, language: str) -> None:
        self._language = self._desk.settings.guideline_language = language
        if self.panel is not None:
            self.panel.show_texts(self.panel.texts, language)

    def _tell_of_draft(self, error: BaseException) -> None:
        """Say that what could not be saved is not lost."""
        if isinstance(error, StaleChange) and self._draft is not None and self._draft.read():
            self._desk.hint.emit(
                self.tr("The guidelines you wrote are kept as a draft: edit them again.")
            )

    def _follow(self, event: ChangeEvent) -> None:
        if not isinstance(event.project, GuidelineChange):
            return
        if self._draft is not None and self._draft.read() == event.project.after:
            self._draft.forget()  # what was written is in the project
        if self.is_open:
            self._read()


def _guidelines(project: OpenProject) -> Mapping[str, str]:
    return project.store.shape.guidelines()
