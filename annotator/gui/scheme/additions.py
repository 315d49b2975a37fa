"""What a label, layer or relation is before a person has said anything about it."""

from annotator.domain.ids import new_id
from annotator.domain.plain_names import name_from
from annotator.domain.scheme import Label, Layer, RelationType, Scheme
from annotator.gui.scheme.colour_vision import spare
from annotator.gui.scheme.scheme_model import Item


def new_label(scheme: Scheme, near: Item | None, title: str) -> Label | None:
    """Return a label for the layer of what is chosen; None where there is no layer."""
    if not scheme.layers:
        return None
    layer = scheme.layers[0].name
    if isinstance(near, Label):
        layer = near.layer
    elif isinstance(near, Layer):
        layer = near.name
    return Label(
        id=new_id(),
        name=name_from(title, (each.name for each in scheme.labels)),
        title=title,
        layer=layer,
        colour=spare(scheme.labels),
    )


def new_layer(scheme: Scheme, title: str) -> Layer:
    """Return a layer that is a task."""
    known = [each.name.upper() for each in scheme.layers]
    return Layer(name=name_from(title, known).lower(), title=title, task=True)


def new_relation(scheme: Scheme, title: str) -> RelationType:
    """Return a relation that may run between any labels."""
    known = [each.name.upper() for each in scheme.relations]
    return RelationType(id=new_id(), name=name_from(title, known).lower(), title=title)
