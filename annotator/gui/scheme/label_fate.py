"""Retiring, merging or taking out a label or its values: asked first, with what has it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from annotator.domain.scheme import Label, Scheme
from annotator.domain.scheme_edit import lost_values, put_label, retire_label, take_label_out
from annotator.gui.scheme import titles
from annotator.gui.scheme.label_form import LabelForm
from annotator.gui.scheme.scheme_desk import SchemeDesk
from annotator.gui.scheme.use_dialog import UseDialog, UseQuestion
from annotator.gui.words.locale_words import number
from annotator.services.store_shape import LabelUse

KeyRefusal = Callable[[Label], str]


class LabelFate(QObject):
    """Asks about the label that a form shows."""

    article_asked = Signal(str)
    list_asked = Signal(str)
    answered = Signal()
    """Nothing is asked any more."""

    def __init__(
        self, desk: SchemeDesk, form: LabelForm, key_refusal: KeyRefusal, window: QWidget
    ) -> None:
        """Work through `desk`; `key_refusal` says why a label cannot have its key."""
        super().__init__(window)
        self._key_refusal = key_refusal
        self._desk = desk
        self._form = form
        self._window = window
        self.asking = False
        """Whether something waits for an answer."""
        form.retire_asked.connect(self.retire)
        form.merge_asked.connect(self.merge)
        form.out_asked.connect(self.take_out)

    def retire(self, retired: bool) -> None:
        """Retire the label once that is wanted, or bring it back."""
        label = self._form.label
        if label is None:
            return
        title = titles.RETIRE if retired else titles.BRING_BACK

        def do(_other: str = "") -> None:
            self._desk.edit(title, lambda now: retire_label(now, label.id, retired=retired))

        if not retired:
            do()
            return
        question = UseQuestion(
            title=self.tr("Retire “{0}”?").format(label.title),
            verb=self.tr("Retire"),
            becomes=self.tr("They keep it. It is no longer offered, and can be brought back."),
            label=label.name,
        )
        self._ask_use(label, question, do)

    def merge(self) -> None:
        """Ask which label the spans shall get."""
        label = self._form.label
        if label is None:
            return
        question = UseQuestion(
            title=self.tr("Merge “{0}” into another?").format(label.title),
            verb=self.tr("Merge"),
            becomes=self.tr("They get the label chosen here; this one is taken out."),
            others=_others(label, self._desk.scheme),
            label=label.name,
        )
        self._ask_use(label, question, partial(self._desk.merge, label.id))

    def take_out(self) -> None:
        """Take the label out where nothing has it; else say how much has."""
        label = self._form.label
        if label is None:
            return

        def told(use: LabelUse) -> None:
            if use.spans:
                said = self.tr("Marks with this label: {0}. Merge it into another, or retire it.")
                self._desk.said.emit(said.format(number(use.spans)))
            else:
                self._desk.edit(titles.TAKE_LABEL_OUT, lambda now: take_label_out(now, label.id))

        self._desk.ask_use(label.id, told)

    def change(self, label: Label, refused: Callable[[], object]) -> None:
        """Change the label; ask where spans have values that it shall not have any more."""
        before = self._form.label
        lost = lost_values(before, label) if before is not None else {}
        if before is not None and before.key != label.key and (why := self._key_refusal(label)):
            self._desk.said.emit(why)
            refused()
            return

        def do(_other: str = "") -> None:
            if not self._desk.edit(titles.CHANGE_LABEL, lambda now: put_label(now, label)):
                refused()

        def told(use: LabelUse) -> None:
            if use.spans:
                self._open(self._about(label, lost), use, do).rejected.connect(refused)
            else:
                do()
                self._done()

        if self.asking:
            return
        if lost:
            self.asking = True
            self._desk.ask_attribute_use(label.id, lost, told, self._done)
        else:
            do()

    def _about(self, label: Label, lost: dict[str, frozenset[str]]) -> UseQuestion:
        values = ", ".join(sorted(each for gone in lost.values() for each in gone))
        return UseQuestion(
            title=self.tr("Take {0} out of “{1}”?").format(values, label.title),
            verb=self.tr("Take out"),
            becomes=self.tr("They keep what they have. It is no longer offered."),
        )

    def _ask_use(self, label: Label, question: UseQuestion, do: Callable[[str], object]) -> None:
        self._desk.ask_use(label.id, lambda use: self._open(question, use, do))

    def _open(self, question: UseQuestion, use: LabelUse, do: Callable[[str], object]) -> UseDialog:
        dialog = UseDialog(question, use, do, self._window)
        dialog.article_asked.connect(self.article_asked)
        dialog.list_asked.connect(self.list_asked)
        dialog.finished.connect(self._done)
        dialog.open()
        return dialog

    def _done(self) -> None:
        self.asking = False
        self.answered.emit()


def _others(label: Label, scheme: Scheme) -> list[Label]:
    """Return what a label can be merged into, those of its own layer first."""
    others = [each for each in scheme.offered if each.id != label.id]
    return sorted(others, key=lambda each: each.layer != label.layer)
