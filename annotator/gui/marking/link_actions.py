"""Linking claims and sources: at once where it is clear, else from a popup of what is near."""

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.partners import share_sentence
from annotator.domain.records import Plan, Relation, Span
from annotator.domain.scheme import Scheme
from annotator.gui.marking.linking import (
    Candidate,
    ends_of,
    is_linkable,
    linked_spans,
    obvious,
    snippet,
)
from annotator.gui.project.article_editor import ArticleEditor
from annotator.gui.project.desk import Desk
from annotator.gui.reading.under_caret import place_of, span_under_caret
from annotator.gui.reading.view import TextView
from annotator.services import commands

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeySequence


class _Made(NamedTuple):
    """A link that was just made, which the next L would change."""

    span_id: str
    relation_id: str


class LinkActions(QObject):
    """Makes links from claims to sources."""

    said = Signal(str)
    """A sentence to show in passing, where the keys are explained."""
    turned = Signal()
    """Linking by itself was switched on or off."""

    def __init__(self, desk: Desk, text: TextView, window: QWidget) -> None:
        """Work on what `text` shows."""
        super().__init__(window)
        self._desk = desk
        self._text = text
        self._window = window
        self._made: _Made | None = None
        self._marked: str | None = None
        self.step_keys: Sequence[QKeySequence] = ()
        """Keys of the action itself: in the popup they go to the next row."""

    def link_current(self) -> None:
        """Link the current claim or source to its obvious partner, else offer what is near.

        Right after a link was made, offer what else it might be.
        """
        editor, span = self._desk.editor, self._current()
        if editor is None or editor.content is None or span is None:
            return
        if self._is_just_made(editor.content, span):
            self._offer(editor, editor.content, span)
            return
        partner = obvious(editor.content, span, editor.scheme, editor.person)
        if partner is None:
            self._made = None
            self._offer(editor, editor.content, span)
        elif self._link(span, partner):
            self._say_linked(partner, self.tr("Linked to “{0}” – {1} again to choose another"))

    def after_mark(self, span: Span) -> None:
        """Link a span just marked to the claim or source marked before it, if that is wanted."""
        editor = self._desk.editor
        if editor is None or not is_linkable(span.label, editor.scheme):
            return  # a cue, say, between the two
        before, self._marked = self._marked, span.id
        if editor.content is None or before is None:
            return
        other = editor.content.span(before)
        if other is None or other.annotator != span.annotator:
            return  # it is gone, or was marked by somebody else
        if self._desk.settings.link_by_itself:
            content, scheme = editor.content, editor.scheme
            if self._belong_together(content, span, other, scheme) and self._link(span, other):
                self._say_linked(other, self.tr("Linked to “{0}” – Ctrl+Z takes the link back"))

    def turn_by_itself(self) -> None:
        """Link spans marked one after the other by themselves, or no longer."""
        settings = self._desk.settings
        settings.link_by_itself = not settings.link_by_itself
        self.turned.emit()

    def _current(self) -> Span | None:
        editor, span_id = self._desk.editor, span_under_caret(self._text)
        return editor.content.span(span_id) if editor and editor.content and span_id else None

    def _is_just_made(self, content: AnnotatedArticle, span: Span) -> bool:
        made = self._made
        return (
            made is not None
            and made.span_id == span.id
            and ("relation", made.relation_id) in content.records
        )

    def _belong_together(
        self, content: AnnotatedArticle, span: Span, other: Span, scheme: Scheme
    ) -> bool:
        linked = linked_spans(content, self._desk.person)
        return (
            ends_of(span, other, scheme) is not None
            and not {span.id, other.id} & linked
            and share_sentence(content.article.text, span, other)
        )

    def _link(self, span: Span, other: Span, instead_of: str | None = None) -> bool:
        """Link two spans, whichever way the scheme says; return whether it was done."""
        editor = self._desk.editor
        ends = ends_of(span, other, editor.scheme) if editor else None
        if editor is None or ends is None:
            return False
        plan = editor.run(
            lambda content: commands.link(
                content, *ends, editor.scheme, editor.person, instead_of=instead_of
            )
        )
        return self._remember(span, plan)

    def _link_to_entity(self, claim: Span, entity: Span, instead_of: str | None) -> bool:
        editor = self._desk.editor
        if editor is None:
            return False
        plan = editor.run(
            lambda content: commands.link_to_entity(
                content, claim.id, entity.id, editor.scheme, editor.person, instead_of=instead_of
            )[0]
        )
        return self._remember(claim, plan)

    def _remember(self, span: Span, plan: Plan | None) -> bool:
        """Keep which link the next L would change; return whether one was made."""
        made = (
            [each.after.id for each in plan.changes if isinstance(each.after, Relation)]
            if (plan)
            else []
        )
        if made:
            self._made = _Made(span.id, made[0])
        return bool(made)

    def _choose(self, span: Span, candidate: Candidate) -> None:
        editor = self._desk.editor
        if editor is None or editor.content is None:
            return
        other = candidate.span
        if candidate.is_linked:
            shown = snippet(editor.content, other, 30)
            self.said.emit(self.tr("It is linked to “{0}” already.").format(shown))
            return
        just_made = self._is_just_made(editor.content, span)
        instead_of = self._made.relation_id if self._made and just_made else None
        if candidate.is_entity:
            done = self._link_to_entity(span, other, instead_of)
        else:
            done = self._link(span, other, instead_of)
        if done:
            self._say_linked(other, self.tr("Linked to “{0}” – {1} again to choose another"))

    def _offer(self, editor: ArticleEditor, content: AnnotatedArticle, span: Span) -> None:
        from annotator.gui.marking.link_offer import SOURCE_ATTRIBUTE, link_popup, link_rows

        def set_source(value: str | None) -> None:
            editor.set_attribute(span.id, SOURCE_ATTRIBUTE, value)

        link = partial(self._choose, span)
        rows = link_rows(content, span, editor.scheme, editor.person, link, set_source)
        if rows[0]:
            popup = link_popup(span, rows, editor.scheme, self._window, self.step_keys)
            popup.open_below(place_of(self._text, span.cover))
        else:
            self._desk.hint.emit(self.tr("There is nothing to link it to; mark it first."))

    def _say_linked(self, other: Span, sentence: str) -> None:
        editor = self._desk.editor
        if editor is not None and editor.content is not None:
            keys = self.step_keys[0].toString() if self.step_keys else "L"
            self.said.emit(sentence.format(snippet(editor.content, other, 30), keys))
