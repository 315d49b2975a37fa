"""Retiring a label, merging it, taking it out: asked first, with what would become of its spans."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotator.domain.scheme import Label
from annotator.domain.scheme_edit import retire_label, take_label_out
from annotator.gui.locale_words import number
from annotator.gui.scheme import titles
from annotator.gui.scheme.label_form import LabelForm
from annotator.gui.scheme.scheme_desk import SchemeDesk
from annotator.gui.scheme.use_dialog import UseDialog
from annotator.services.store_shape import LabelUse


class LabelFate(QObject):
    """Asks about the label that a form shows."""

    def __init__(self, desk: SchemeDesk, form: LabelForm, window: QWidget) -> None:
        """Work through `desk`."""
        super().__init__(window)
        self._desk = desk
        self._form = form
        self._window = window

    def retire(self, retired: bool) -> None:
        """Retire the label once that is wanted, or bring it back."""
        label = self._form.label
        if label is None:
            return
        title = titles.RETIRE if retired else titles.BRING_BACK

        def do(_other: str = "") -> None:
            self._desk.edit(title, lambda now: retire_label(now, label.id, retired=retired))

        if retired:
            becomes = self.tr("They keep it. It is no longer offered, and can be brought back.")
            question = self.tr("Retire “{0}”?").format(label.title)
            self._ask((question, self.tr("Retire")), label, becomes, do)
        else:
            do()

    def merge(self) -> None:
        """Ask which label the spans shall get."""
        label = self._form.label
        if label is not None:
            becomes = self.tr("They get the label chosen here; this one is taken out.")
            question = self.tr("Merge “{0}” into another?").format(label.title)
            merge = partial(self._desk.merge, label.id)
            self._ask((question, self.tr("Merge")), label, becomes, merge, others=True)

    def take_out(self) -> None:
        """Take the label out where nothing has it; else say how much has."""
        label = self._form.label
        if label is None:
            return

        def told(use: LabelUse) -> None:
            if use.spans:
                said = self.tr("Spans with this label: {0}. Merge it into another, or retire it.")
                self._desk.said.emit(said.format(number(use.spans)))
            else:
                self._desk.edit(titles.TAKE_LABEL_OUT, lambda now: take_label_out(now, label.id))

        self._desk.ask_use(label.id, told)

    def _ask(
        self,
        question: tuple[str, str],
        label: Label,
        becomes: str,
        do: Callable[[str], object],
        *,
        others: bool = False,
    ) -> None:
        labels = [each for each in self._desk.scheme.offered if each.id != label.id]

        def told(use: LabelUse) -> None:
            UseDialog(*question, use, becomes, labels if others else (), do, self._window).open()

        self._desk.ask_use(label.id, told)
