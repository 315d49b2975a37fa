"""What a person does to marks: with keys, the label bar, the panel and the context menu."""

from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from annotator.domain.records import Plan, Span, Verdict
from annotator.gui.actions.action_set import ActionSet, Handler
from annotator.gui.marking.link_actions import LinkActions
from annotator.gui.marking.linking import is_linkable
from annotator.gui.marking.mark_menu import MarkMenu, links_of
from annotator.gui.marking.relate_actions import RelateActions
from annotator.gui.project.article_editor import Planner
from annotator.gui.project.desk import Desk
from annotator.gui.reading.under_caret import place_of, span_under_caret
from annotator.gui.workspace.workspace import Workspace
from annotator.services import commands


class MarkActions(QObject):
    """Marks, changes, accepts, rejects, links and annotates spans of the open article."""

    def __init__(self, desk: Desk, workspace: Workspace, window: QWidget) -> None:
        """Work on what `workspace` shows."""
        super().__init__(window)
        self._desk = desk
        self._workspace = workspace
        self._window = window
        self.links = LinkActions(desk, workspace.text, window)
        self.others = RelateActions(desk, workspace.text, window)
        self._connect_panel()

    def handlers(self) -> dict[str, Handler]:
        """Return what the actions of the table do, by id."""
        return {
            **self.others.handlers(),
            "edit.delete": self.delete_current,
            "label.accept": self.accept_current,
            "label.add_fragment": self.add_fragment,
            "label.attributes": self.choose_attributes,
            "label.link": self.link_current,
            "label.link_by_itself": self.links.turn_by_itself,
            "label.note": self.write_note,
            "label.pick": self.pick_label,
            "label.question": self.ask_question,
        }

    def link_current(self) -> None:
        """Link the claim or source at the caret; any other mark in the way its label has."""
        editor, span = self._desk.editor, self._current()
        if editor is not None and span is not None and not is_linkable(span.label, editor.scheme):
            self.others.offer()
        else:
            self.links.link_current()

    def label(self, name: str) -> None:
        """Mark the selection with a label or, without one, give it to the current span."""
        editor = self._desk.editor
        if editor is None or editor.content is None:
            return
        ranges = self._workspace.text.selection()
        current = self._workspace.text.current_span()
        if ranges:
            if made := editor.mark(ranges, name):
                self.others.after_mark(made)
                self.links.after_mark(made)
        elif current is not None:
            editor.relabel(current, name)
        else:
            self._desk.hint.emit(self.tr("Select some text first."))

    def press_label(self, name: str) -> None:
        """Do what a label does; with nothing to give it to, hold it for the drags to come."""
        text = self._workspace.text
        idle = not text.selection() and (text.held_label or not text.current_span())
        if not idle or self._desk.editor is None or self._desk.editor.content is None:
            self.label(name)
            return
        held = None if text.held_label == name else name
        text.set_held_label(held)
        text.setFocus()
        if held is not None:
            self._desk.hint.emit(self.tr("Each drag marks now; Esc lets go of the label."))

    def delete_current(self) -> None:
        """Delete the current span, or reject it when it is by a program."""
        if span := self._current():
            self._delete(span.id)

    def accept_current(self) -> None:
        """Accept the current span."""
        if span := self._current():
            self._decide(Verdict.ACCEPTED, span.id)

    def add_fragment(self) -> None:
        """Add what is selected to the current span, as one more piece of it."""
        editor, current = self._desk.editor, self._workspace.text.current_span()
        span = editor.content.span(current) if editor and editor.content and current else None
        ranges = self._workspace.text.selection()
        if editor is None or span is None or not ranges:
            self._desk.hint.emit(self.tr("Select one more piece of the current mark first."))
        else:
            editor.resize(span.id, (*span.ranges, *ranges))

    def choose_attributes(self) -> None:
        """Offer the attributes of the current span's label."""
        from annotator.gui.marking.mark_choices import attribute_popup

        editor, span = self._desk.editor, self._current()
        popup = attribute_popup(editor, span, self._window) if editor and span else None
        if popup is not None and span is not None:
            popup.open_below(place_of(self._workspace.text, span.cover))

    def pick_label(self) -> None:
        """Offer all labels for the selection or, without one, for the current span."""
        from annotator.gui.marking.mark_choices import label_popup

        editor, ranges = self._desk.editor, self._workspace.text.selection()
        span = None if ranges else self._current()
        if editor is None or (span is None and not ranges):
            return
        give = partial(self._relabel, span.id) if span else self.label
        popup = label_popup(editor.scheme, span.label if span else None, give, self._window)
        place = span.cover if span else ranges[-1]
        popup.open_below(place_of(self._workspace.text, place))

    def write_note(self) -> None:
        """Ask for a note on the current span."""
        if span := self._current():
            self._edit_note(span.id)

    def ask_question(self) -> None:
        """Ask for a question about the current span."""
        from annotator.gui.dialogs.text_dialog import TextDialog

        if span := self._current():
            take = partial(self._raise_question, span.id)
            title, asked = self.tr("Raise a question"), self.tr("Your question about this mark")
            TextDialog(title, asked, "", take, self._window).open()

    def show_menu(self, actions: ActionSet, place: QPoint) -> None:
        """Show what can be done with selection and current span, at a global position."""
        menu = MarkMenu(self._window)
        menu.add_actions(actions)
        editor, span = self._desk.editor, self._current()
        if editor and editor.content and span and not self._workspace.text.selection():
            links = links_of(editor.content, span, editor.person)
            menu.add_links(links, self._workspace.text.set_current_span, self._unlink)
        if not menu.isEmpty():
            menu.popup(place)

    def _connect_panel(self) -> None:
        self._workspace.labels.label_chosen.connect(self.press_label)
        panel = self._workspace.panel
        panel.span_activated.connect(self._workspace.text.go_to_span)
        panel.accept_requested.connect(partial(self._decide, Verdict.ACCEPTED))
        panel.reject_requested.connect(partial(self._decide, Verdict.REJECTED))
        panel.undecide_requested.connect(partial(self._decide, None))
        panel.delete_requested.connect(self._delete)
        panel.unlink_requested.connect(self._unlink)
        panel.note_edit_requested.connect(self._edit_note)
        panel.settle_requested.connect(self._settle)

    def _current(self) -> Span | None:
        editor, current = self._desk.editor, span_under_caret(self._workspace.text)
        return editor.content.span(current) if editor and editor.content and current else None

    def _run(self, planner: Planner) -> Plan | None:
        return self._desk.editor.run(planner) if self._desk.editor else None

    def _delete(self, span_id: str) -> None:
        self._run(lambda content: commands.delete(content, span_id, self._desk.person))

    def _decide(self, verdict: Verdict | None, span_id: str) -> None:
        self._run(lambda content: commands.decide(content, span_id, verdict, self._desk.person))

    def _unlink(self, relation_id: str) -> None:
        self._run(lambda content: commands.unlink(content, relation_id, self._desk.person))

    def _settle(self, flag_id: str, settled: bool) -> None:
        self._run(
            lambda content: commands.settle_flag(
                content, flag_id, self._desk.person, settled=settled
            )
        )

    def _relabel(self, span_id: str, name: str) -> None:
        if self._desk.editor is not None:
            self._desk.editor.relabel(span_id, name)

    def _edit_note(self, span_id: str) -> None:
        editor = self._desk.editor
        span = editor.content.span(span_id) if editor and editor.content else None
        if editor is None or editor.content is None or span is None:
            return
        by_program = span.annotator in editor.content.programs
        from annotator.gui.dialogs.text_dialog import TextDialog

        asked = self.tr("Your question about this mark") if by_program else self.tr("Note")
        TextDialog(
            self.tr("Note on the mark"),
            asked,
            "" if by_program else span.note,
            partial(self._take_note, span_id),
            self._window,
        ).open()

    def _raise_question(self, span_id: str, note: str) -> None:
        person = self._desk.person
        if note:
            self._run(lambda content: commands.raise_flag(content, note, person, span_id=span_id))

    def _take_note(self, span_id: str, note: str) -> None:
        self._run(lambda content: commands.set_note(content, span_id, note, self._desk.person))
