"""Making and taking away links of the other kinds, from a popup of what is near."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.records import Span
from annotator.gui.actions.action_set import Handler
from annotator.gui.marking.linking import snippet, words_around
from annotator.gui.marking.relating import Tie, sure_cue, ties
from annotator.gui.project.article_editor import ArticleEditor
from annotator.gui.project.desk import Desk
from annotator.gui.reading.under_caret import place_of, span_under_caret
from annotator.gui.reading.view import TextView
from annotator.services import commands

if TYPE_CHECKING:
    from annotator.gui.widgets.choice import Choice


class RelateActions(QObject):
    """Says who a source is, which words tie a claim to it, and whatever else a project links."""

    said = Signal(str)
    """A sentence to show in passing, where the keys are explained."""

    def __init__(self, desk: Desk, text: TextView, window: QWidget) -> None:
        """Work on what `text` shows."""
        super().__init__(window)
        self._desk = desk
        self._text = text
        self._window = window

    def handlers(self) -> dict[str, Handler]:
        """Return what the actions of the table do, by id."""
        return {"label.relate": self.offer}

    def after_mark(self, span: Span) -> None:
        """Tie a cue just marked to the claim of its sentence, or a claim to its cue, if wanted."""
        editor = self._desk.editor
        if editor is not None and editor.content is not None and self._desk.settings.link_by_itself:
            tie = sure_cue(editor.content, span, editor.scheme, editor.person)
            if tie is not None:
                self._choose(editor, tie)

    def offer(self) -> None:
        """Offer what the mark at the caret may be linked to; what it is linked to has a tick."""
        editor, span_id = self._desk.editor, span_under_caret(self._text)
        if editor is None or editor.content is None or span_id is None:
            return
        span = editor.content.span(span_id)
        found = ties(editor.content, span, editor.scheme, editor.person) if span else []
        if span is None or not found:
            self._desk.hint.emit(self.tr("There is nothing to link it to; mark it first."))
            return
        self._open(editor, span, found)

    def _open(self, editor: ArticleEditor, span: Span, found: list[Tie]) -> None:
        from annotator.gui.marking.link_offer import near_and_rest
        from annotator.gui.widgets.choice import numbered, without_same_detail
        from annotator.gui.widgets.choices import ChoicePopup

        content = editor.content
        assert content is not None  # noqa: S101 — the caller has seen it
        kinds = {tie.kind.name for tie in found}
        rows = [self._row(editor, content, tie, len(kinds) == 1) for tie in found]
        shown, rest = near_and_rest(without_same_detail(rows))
        words = snippet(content, span, 30)
        title = self.tr("Link “{0}” to").format(words)
        if len(kinds) == 1:
            title = self.tr("{0}: “{1}”").format(found[0].kind.title, words)
        popup = ChoicePopup(title, numbered(shown), self._window, rest=rest)
        popup.setObjectName("relatePopup")
        popup.open_below(place_of(self._text, span.cover))

    def _row(
        self, editor: ArticleEditor, content: AnnotatedArticle, tie: Tie, is_one_kind: bool
    ) -> "Choice":
        """Return a row; at the right the kind of the link, or the label where all are of one."""
        from annotator.gui.widgets.choice import Choice

        label = editor.scheme.label(tie.other.label)
        title = label.title if label else tie.other.label
        return Choice(
            text=snippet(content, tie.other, 100),
            do=partial(self._choose, editor, tie),
            around=words_around(content, tie.other),
            detail=title if is_one_kind else tie.kind.title,
            colour=label.colour if label else "",
            checked=tie.link is not None,
        )

    def _choose(self, editor: ArticleEditor, tie: Tie) -> None:
        """Make a link, or take away the one that is there."""
        if editor.content is None:
            return
        person, shown = editor.person, snippet(editor.content, tie.other, 30)
        if tie.link is None:
            made = editor.run(
                lambda content: commands.link(
                    content, *tie.ends, editor.scheme, person, label=tie.kind.name
                )
            )
            if made:
                self.said.emit(self.tr("{0}: “{1}”").format(tie.kind.title, shown))
        else:
            link_id = tie.link.id
            if editor.run(lambda content: commands.unlink(content, link_id, person)):
                self.said.emit(self.tr("No longer linked to “{0}”").format(shown))
