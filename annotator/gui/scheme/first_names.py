"""Names in files for what was just added: made from its first title, as long as nobody gave one."""

from dataclasses import replace
from typing import TypeVar

from annotator.domain.plain_names import name_from
from annotator.domain.scheme import Label, Layer, RelationType, Scheme
from annotator.domain.scheme_edit import put_layer

Named = TypeVar("Named", Label, RelationType)


class FirstNames:
    """Knows what was added in an editor and is called “New label” still."""

    def __init__(self) -> None:
        """Know of nothing."""
        self._fresh: set[str] = set()

    def add(self, identity: str) -> None:
        """Remember that something was added: by its id, a layer by its name."""
        self._fresh.add(identity)

    def named(self, item: Named, scheme: Scheme) -> Named:
        """Return a label or relation as edited, with a name made from its first title."""
        known: list[Label | RelationType] = [*scheme.labels, *scheme.relations]
        before = next((each for each in known if each.id == item.id), None)
        if item.id not in self._fresh or before is None or before.title == item.title:
            return item
        self._fresh.discard(item.id)
        if before.name != item.name:
            return item  # somebody has given it a name
        name = name_from(item.title, (each.name.upper() for each in known if each is not before))
        return replace(item, name=name if isinstance(item, Label) else name.lower())

    def with_layer(self, scheme: Scheme, layer: Layer) -> tuple[Scheme, str]:
        """Return the scheme with a layer as edited, and the name it has then.

        A layer is known by its name, so that only an empty one gets another.
        """
        if layer.name not in self._fresh or scheme.labels_in(layer.name):
            return put_layer(scheme, layer), layer.name
        others = [each.name.upper() for each in scheme.layers if each.name != layer.name]
        named = replace(layer, name=name_from(layer.title, others).lower())
        if any(each.title == layer.title for each in scheme.layers if each.name == layer.name):
            return put_layer(scheme, layer), layer.name
        self._fresh.discard(layer.name)
        layers = tuple(named if each.name == layer.name else each for each in scheme.layers)
        return put_layer(replace(scheme, layers=layers), named), named.name
