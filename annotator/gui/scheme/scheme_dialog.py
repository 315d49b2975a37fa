"""The editor of the scheme: its tree at the left, a form at the right; each edit counts at once."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.scheme import Label, Layer, RelationType, Scheme
from annotator.domain.scheme_edit import put_label, put_layer, put_relation, take_layer_out
from annotator.gui.dialogs.dialog_look import give_size, lay_out_in
from annotator.gui.scheme import titles
from annotator.gui.scheme.additions import new_label, new_layer, new_relation
from annotator.gui.scheme.first_names import FirstNames
from annotator.gui.scheme.label_fate import KeyRefusal, LabelFate
from annotator.gui.scheme.label_form import LabelForm
from annotator.gui.scheme.other_forms import LayerForm, RelationForm
from annotator.gui.scheme.relation_fate import RelationFate
from annotator.gui.scheme.scheme_desk import SchemeDesk
from annotator.gui.scheme.scheme_model import Item, SchemeModel, identity_of
from annotator.gui.scheme.scheme_order import SchemeOrder
from annotator.gui.scheme.scheme_tree import SchemeTree
from annotator.gui.scheme.tree_buttons import TreeButtons, dialog_button
from annotator.gui.theme import Theme

_SIZE: Final = (1008, 700)


class SchemeDialog(QDialog):
    """Shows and edits the scheme of the open project."""

    import_asked = Signal()
    export_asked = Signal()
    article_asked = Signal(str)
    """The id of an article that shall be shown in place of the editor."""
    list_asked = Signal(str)
    """The name of a label whose articles shall be listed in its place."""

    def __init__(
        self, desk: SchemeDesk, theme: Theme, key_refusal: KeyRefusal, parent: QWidget
    ) -> None:
        """Edit through `desk`; `key_refusal` says why a label cannot have its key."""
        super().__init__(parent)
        self.setObjectName("schemeDialog")
        self.setWindowTitle(self.tr("Scheme"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._desk = desk
        self._closes = False
        self._names = FirstNames()
        self._theme, self._is_problem = theme, False
        self._shown = ""
        self.model = SchemeModel(self)
        self.model.muted = QColor(theme.muted)
        self.order = SchemeOrder(desk, self.model, self)
        self.tree = SchemeTree(self.model, theme, self)
        self.label_form, self.layer_form = LabelForm(self), LayerForm(self)
        self.relation_form = RelationForm(self)
        self.forms = QStackedWidget(self)
        self.message = QLabel(self)
        self.fate = LabelFate(desk, self.label_form, key_refusal, self)
        self.relation_fate = RelationFate(desk, self.relation_form, self)
        self.undo = dialog_button(self.tr("Undo"), desk.undo, self)
        self._lay_out()
        self._connect()
        self.show_scheme()
        self._select(self._first())
        give_size(self, *_SIZE)
        self.tree.setFocus()

    @property
    def item(self) -> Item | None:
        """What is chosen in the tree."""
        return self.model.item(self.tree.currentIndex())

    def show_scheme(self) -> None:
        """Show the scheme as it is now, at the same place."""
        self.model.show_scheme(self._desk.scheme)
        self.tree.expandAll()
        self._select(self._shown)
        self.undo.setEnabled(self._desk.undoable > 0)

    def reject(self) -> None:
        """Close, with what stands in the fields taken; what it asks about is answered first."""
        self._finish()
        if self.fate.asking:
            self._closes = True
        else:
            super().reject()

    # --- edits

    def _take_label(self, label: Label) -> None:
        self.fate.change(self._names.named(label, self._desk.scheme), self._show_item)

    def _take_layer(self, layer: Layer) -> None:
        def change(scheme: Scheme) -> Scheme:
            made, self._shown = self._names.with_layer(scheme, layer)
            return made

        self._edit(titles.CHANGE_LAYER, change)

    def _take_relation(self, relation: RelationType) -> None:
        named = self._names.named(relation, self._desk.scheme)
        self._edit(titles.CHANGE_RELATION, lambda scheme: put_relation(scheme, named))

    def _edit(self, title: str, change: Callable[[Scheme], Scheme]) -> None:
        if not self._desk.edit(title, change):
            self._show_item()  # the fields as they were

    def _add_label(self) -> None:
        self._finish()
        label = new_label(self._desk.scheme, self.item, self.tr("New label"))
        if label is not None:
            self._added(label.id, titles.ADD_LABEL, lambda now: put_label(now, label))
            self._name_it(self.label_form.title)

    def _add_layer(self) -> None:
        self._finish()
        layer = new_layer(self._desk.scheme, self.tr("New layer"))
        self._added(layer.name, titles.ADD_LAYER, lambda now: put_layer(now, layer))
        self._name_it(self.layer_form.title)

    def _add_relation(self) -> None:
        self._finish()
        relation = new_relation(self._desk.scheme, self.tr("New relation"))
        self._added(relation.id, titles.ADD_RELATION, lambda now: put_relation(now, relation))
        self._name_it(self.relation_form.title)

    @staticmethod
    def _name_it(field: QLineEdit) -> None:
        field.setFocus()
        field.selectAll()

    def _added(self, identity: str, title: str, change: Callable[[Scheme], Scheme]) -> None:
        before, self._shown = self._shown, identity
        if self._desk.edit(title, change):
            self._names.add(identity)
        else:
            self._shown = before

    def _move(self, by: int) -> None:
        self._finish()
        self.order.step(self.tree.currentIndex(), by)

    def _has_answered(self) -> None:
        if self._closes:
            self._closes = False
            self.close()

    def _leave(self, asked: SignalInstance, what: str) -> None:
        """Close, and have something shown instead."""
        asked.emit(what)
        self.reject()

    def _take_layer_out(self) -> None:
        item = self.item
        if isinstance(item, Layer):
            self._edit(titles.TAKE_LAYER_OUT, lambda now: take_layer_out(now, item.name))

    # --- what is shown

    def say(self, sentence: str, *, problem: bool = True) -> None:
        """Say why something cannot be, or that it was done."""
        self._is_problem = problem
        self.message.setText(sentence)
        self._colour()

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        self.model.muted = QColor(theme.muted)
        self.tree.set_theme(theme)
        self._colour()

    def _colour(self) -> None:
        colour = self._theme.warning if self._is_problem else self._theme.muted
        self.message.setStyleSheet(f"color: {colour};")

    def _finish(self) -> None:
        form = self.forms.currentWidget()
        if isinstance(form, LabelForm | LayerForm | RelationForm) and self._desk.writable:
            form.finish()

    def _first(self) -> str:
        scheme = self._desk.scheme
        task = [each for each in scheme.offered if scheme.is_task(each.name)]
        return next((each.id for each in (*task, *scheme.labels)), "")

    def _select(self, identity: str) -> None:
        index = self.model.index_of(identity)
        self.tree.setCurrentIndex(index if index.isValid() else self.model.index(0, 0))
        self._show_item()

    def _show_item(self) -> None:
        item, scheme = self.item, self._desk.scheme
        if isinstance(item, Label):
            self.label_form.show_label(item, scheme)
        elif isinstance(item, Layer):
            self.layer_form.show_layer(item)
        elif item is not None:
            self.relation_form.show_relation(item, scheme)
        self._nothing.setText(self.model.about_heading(self.tree.currentIndex()))
        form = self._form_of(item)
        form.setEnabled(self._desk.writable)
        self.forms.setCurrentWidget(form)
        self._shown = identity_of(item) if item is not None else ""

    def _form_of(self, item: Item | None) -> QWidget:
        if isinstance(item, Label):
            return self.label_form
        if isinstance(item, Layer):
            return self.layer_form
        return self.relation_form if item is not None else self._nothing

    # --- parts

    def _connect(self) -> None:
        self.tree.selectionModel().currentChanged.connect(self._show_item)
        self._desk.changed.connect(self.show_scheme)
        self._desk.merged.connect(self._select)
        self._desk.said.connect(self.say)
        self._desk.busy.connect(partial(self.say, problem=False))
        self.label_form.edited.connect(self._take_label)
        self.layer_form.edited.connect(self._take_layer)
        self.relation_form.edited.connect(self._take_relation)
        self.layer_form.out_asked.connect(self._take_layer_out)
        self.relation_fate.article_asked.connect(partial(self._leave, self.article_asked))
        self.fate.answered.connect(self._has_answered)
        self.fate.article_asked.connect(partial(self._leave, self.article_asked))
        self.fate.list_asked.connect(partial(self._leave, self.list_asked))
        self.tree.move_asked.connect(self._move)
        self.tree.undo_asked.connect(self.undo.click)

    def _lay_out(self) -> None:
        self._nothing = QLabel(self)
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        for form in (self.label_form, self.layer_form, self.relation_form, self._nothing):
            self.forms.addWidget(form)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.forms)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.message.setWordWrap(True)
        self.message.setObjectName("schemeMessage")
        panes = QHBoxLayout()
        panes.setSpacing(18)
        panes.addLayout(self._left())
        panes.addWidget(scroll, 1)
        layout = QVBoxLayout(self)
        lay_out_in(layout)
        layout.addLayout(panes, 1)
        layout.addWidget(self.message)
        layout.addLayout(self._foot())

    def _left(self) -> QVBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(self.tree, 1)
        below = TreeButtons(self, writable=self._desk.writable)
        below.label_asked.connect(self._add_label)
        below.layer_asked.connect(self._add_layer)
        below.relation_asked.connect(self._add_relation)
        below.move_asked.connect(self._move)
        left.addWidget(below)
        return left

    def _foot(self) -> QHBoxLayout:
        bring = dialog_button(self.tr("Import…"), self.import_asked.emit, self)
        bring.setEnabled(self._desk.writable)
        foot = QHBoxLayout()
        foot.addWidget(bring)
        foot.addWidget(dialog_button(self.tr("Export…"), self.export_asked.emit, self))
        foot.addStretch(1)
        foot.addWidget(self.undo)
        foot.addWidget(dialog_button(self.tr("Close"), self.reject, self))
        return foot
