"""Putting layers, labels and relations into another order: a step by keys, anywhere by mouse."""

from dataclasses import replace

from PySide6.QtCore import QModelIndex, QObject, Qt

from annotator.domain.scheme import Label, Layer, RelationType, Scheme
from annotator.domain.scheme_edit import place_label, placed
from annotator.gui.scheme import titles
from annotator.gui.scheme.scheme_desk import SchemeDesk
from annotator.gui.scheme.scheme_model import Item, SchemeModel, identity_of


class SchemeOrder(QObject):
    """Moves what stands in the rows of a model."""

    def __init__(self, desk: SchemeDesk, model: SchemeModel, parent: QObject) -> None:
        """Work through `desk`; what is dropped on the model is moved."""
        super().__init__(parent)
        self._desk = desk
        self._model = model
        # Later, as the view is still at work on the drop when the rows would change.
        model.drop_asked.connect(self._drop, Qt.ConnectionType.QueuedConnection)

    def step(self, index: QModelIndex, by: int) -> None:
        """Move a row up (-1) or down (1) within its group; at an end it stays."""
        item, neighbour = self._model.item(index), self._model.beside(index, by)
        if item is None or neighbour is None or getattr(item, "retired", False):
            return
        before = neighbour if by < 0 else self._model.beside(index, 2)
        self._put(item, item.layer if isinstance(item, Label) else "", before)

    def _drop(self, identity: str, layer: str, before: str) -> None:
        item = self._model.item(self._model.index_of(identity))
        other = self._model.item(self._model.index_of(before)) if before else None
        if item is not None and item is not other:
            self._put(item, layer, other)

    def _put(self, item: Item, layer: str, before: Item | None) -> None:
        if not self._desk.writable:
            return
        match item:
            case Label():
                other = identity_of(before) if before is not None else None
                self._desk.edit(
                    titles.ORDER_LABELS, lambda now: place_label(now, item.id, layer, other)
                )
            case Layer():
                self._desk.edit(titles.ORDER_LAYERS, lambda now: _with_layer(now, item, before))
            case RelationType():
                self._desk.edit(titles.ORDER_RELATIONS, lambda now: _with(now, item, before))


def _with_layer(scheme: Scheme, layer: Layer, before: Item | None) -> Scheme:
    other = before if isinstance(before, Layer) else None
    return replace(scheme, layers=placed(scheme.layers, layer, other))


def _with(scheme: Scheme, relation: RelationType, before: Item | None) -> Scheme:
    other = before if isinstance(before, RelationType) else None
    return replace(scheme, relations=placed(scheme.relations, relation, other))
