"""The scheme as its editor sees it: edits are made at once here, and sent off behind."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from annotator.domain.errors import StaleChange, UserError
from annotator.domain.project_change import ProjectPlan
from annotator.domain.scheme import Scheme
from annotator.gui.project.desk import Desk
from annotator.gui.project.session import SaveState, Saving
from annotator.gui.scheme.sending import send
from annotator.gui.words.sentences import sentence, step_title
from annotator.gui.words.translations import language
from annotator.services.commands.scheme import change_scheme, merge
from annotator.services.project_thread import OpenProject
from annotator.services.store_shape import LabelUse

T = TypeVar("T")


class SchemeDesk(QObject):
    """Edits the scheme of the open project step by step, each an entry of the history."""

    changed = Signal()
    """The scheme is another."""
    said = Signal(str)
    """Why something cannot be; empty when something could."""
    merged = Signal(str)
    """The id of a label that another one was merged into."""
    busy = Signal(str)
    """What takes a while; empty when it is done."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        """Begin with the scheme as it is."""
        super().__init__(parent)
        self._desk = desk
        self.scheme = desk.facts.scheme if desk.facts else desk.tools.default_scheme(language())
        self.undoable = 0
        """Steps made here that an undo takes back."""
        self._is_left = self._is_busy = False
        desk.facts_changed.connect(self._take_facts)
        desk.problem.connect(self._take_problem)
        desk.save_state_changed.connect(self._follow_saving)

    def leave(self) -> None:
        """Pass no answer on any more: who asked is going."""
        self._is_left = True

    @property
    def writable(self) -> bool:
        """Whether the scheme can be changed."""
        return self._desk.facts is not None and not self._desk.facts.read_only

    def edit(self, title: str, change: Callable[[Scheme], Scheme]) -> bool:
        """Make one edit; return whether it could be made."""
        try:
            after = change(self.scheme)
            made = send(self._desk, partial(change_scheme, self.scheme, after, title))
        except UserError as error:
            self.said.emit(sentence(str(error)))
            return False
        if made:
            self._has_changed(after)
        return True

    def merge(self, label_id: str, into_id: str) -> None:
        """Make the spans of one label those of another."""
        plans: list[ProjectPlan] = []

        def plan(person: str) -> ProjectPlan:
            plans.append(merge(self.scheme, label_id, into_id, person))
            return plans[0]

        try:
            made = send(self._desk, plan)
        except UserError as error:
            self.said.emit(sentence(str(error)))
            return
        if made and isinstance(plans[0].change.after, Scheme):
            self._has_changed(plans[0].change.after)
            self.merged.emit(into_id)

    def undo(self) -> None:
        """Take the last step back that was made here."""
        if self.undoable and self._desk.editor is not None:
            self.undoable -= 1
            self.said.emit("")
            self._desk.editor.undo()

    def ask_use(self, label_id: str, told: Callable[[LabelUse], object]) -> None:
        """Have the spans with a label counted."""
        self._ask(partial(_use, label_id), told, self._take_problem)

    def ask_attribute_use(
        self,
        label_id: str,
        lost: Mapping[str, frozenset[str]],
        told: Callable[[LabelUse], object],
        failed: Callable[[], object],
    ) -> None:
        """Have the spans counted that have any of the values `lost`, by attribute."""

        def fail(error: BaseException) -> None:
            self._take_problem(error)
            failed()

        self._ask(partial(_attribute_use, label_id, lost), told, fail)

    def ask_relation_use(self, relation_id: str, told: Callable[[LabelUse], object]) -> None:
        """Have the links of a kind counted."""
        self._ask(partial(_relation_use, relation_id), told, self._take_problem)

    def _ask(
        self,
        work: Callable[[OpenProject], T],
        told: Callable[[T], object],
        failed: Callable[[BaseException], object],
    ) -> None:
        def answer(receiver: Callable[[Any], object], found: Any) -> None:
            if not self._is_left:
                self.busy.emit("")
                receiver(found)

        if self._desk.session is not None:
            self.busy.emit(self.tr("Counting…"))
            self._desk.session.submit(work, partial(answer, told), partial(answer, failed))

    def _follow_saving(self, state: SaveState) -> None:
        """Say what takes long to write; closing the dialog need not wait for it."""
        if state.saving is Saving.SAVING and state.why:
            said = self.tr("Saving: {0}… You can go on meanwhile.")
            self.busy.emit(said.format(step_title(state.why, None)))
            self._is_busy = True
        elif self._is_busy:
            self._is_busy = False
            self.busy.emit("")

    def _has_changed(self, scheme: Scheme) -> None:
        self.scheme = scheme
        self.undoable += 1
        self.said.emit("")
        self.changed.emit()

    def _take_facts(self) -> None:
        editor, facts = self._desk.editor, self._desk.facts
        waits = editor is not None and editor.outbox.letters
        if facts is not None and not waits and facts.scheme != self.scheme:
            self.scheme = facts.scheme
            self.changed.emit()

    def _take_problem(self, error: BaseException) -> None:
        """Say what was refused, and show the scheme as it is after all."""
        self.said.emit(sentence(str(error)))
        self._take_facts()
        if isinstance(error, StaleChange):  # no other: reading the facts may be what failed
            self.undoable = 0  # an undo would take back what came before the edits refused
            self._desk.refresh_facts()


def _attribute_use(
    label_id: str, lost: Mapping[str, frozenset[str]], project: OpenProject
) -> LabelUse:
    return project.store.shape.attribute_use(label_id, lost, project.breathe)


def _relation_use(relation_id: str, project: OpenProject) -> LabelUse:
    return project.store.shape.relation_use(relation_id, project.breathe)


def _use(label_id: str, project: OpenProject) -> LabelUse:
    return project.store.shape.label_use(label_id)
