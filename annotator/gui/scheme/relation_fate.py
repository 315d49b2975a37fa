"""Retiring a relation or taking it out: asked first, with how many links are of its kind."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from annotator.domain.scheme import RelationType
from annotator.domain.scheme_edit import retire_relation, take_relation_out
from annotator.gui.scheme import titles
from annotator.gui.scheme.other_forms import RelationForm
from annotator.gui.scheme.scheme_desk import SchemeDesk
from annotator.gui.scheme.use_dialog import UseDialog, UseQuestion
from annotator.gui.words.locale_words import number
from annotator.services.store_shape import LabelUse


class RelationFate(QObject):
    """Asks about the relation that a form shows."""

    article_asked = Signal(str)

    def __init__(self, desk: SchemeDesk, form: RelationForm, window: QWidget) -> None:
        """Work through `desk`."""
        super().__init__(window)
        self._desk = desk
        self._form = form
        self._window = window
        form.retire_asked.connect(self.retire)
        form.out_asked.connect(self.take_out)

    def retire(self, retired: bool) -> None:
        """Retire the relation, asking first where links are of its kind, or bring it back."""
        relation = self._form.relation
        if relation is None:
            return
        title = titles.RETIRE_RELATION if retired else titles.BRING_RELATION_BACK

        def do(_other: str = "") -> None:
            self._desk.edit(title, lambda now: retire_relation(now, relation.id, retired=retired))

        if retired:
            self._ask(relation, do)
        else:
            do()

    def take_out(self) -> None:
        """Take the relation out where no link is of its kind; else say how many are."""
        relation = self._form.relation
        if relation is None:
            return

        def told(use: LabelUse) -> None:
            if use.spans:
                said = self.tr("Links of this kind: {0}. They stay; retire it instead.")
                self._desk.said.emit(said.format(number(use.spans)))
            else:
                self._desk.edit(
                    titles.TAKE_RELATION_OUT, lambda now: take_relation_out(now, relation.id)
                )

        self._desk.ask_relation_use(relation.id, told)

    def _ask(self, relation: RelationType, do: Callable[[str], object]) -> None:
        question = UseQuestion(
            title=self.tr("Retire “{0}”?").format(relation.title),
            verb=self.tr("Retire"),
            becomes=self.tr("They stay. It is no longer offered, and can be brought back."),
            links=True,
        )

        def told(use: LabelUse) -> None:
            if not use.spans:
                do("")
                return
            dialog = UseDialog(question, use, do, self._window)
            dialog.article_asked.connect(self.article_asked)
            dialog.open()

        self._desk.ask_relation_use(relation.id, told)
