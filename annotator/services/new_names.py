"""Tells which labels and relations an import brought to the scheme, one sentence a kind."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from annotator.domain.incoming import Note
from annotator.services.store_imports import NewName


def told(new_names: Iterable[NewName]) -> Iterator[Note]:
    """Yield a note on each layer that has got labels, and one on the relations."""
    by_layer: dict[str, list[str]] = defaultdict(list)
    for each in new_names:
        by_layer[each.layer].append(each.name)
    for layer, names in sorted(by_layer.items(), key=lambda item: not item[0]):
        yield Note("", _of_labels(layer, names) if layer else _of_relations(names))


def _of_labels(layer: str, names: list[str]) -> str:
    if len(names) == 1:
        return f"the label {names[0]} was added to the layer “{layer}”"
    listed = ", ".join(names)
    return f"the labels {listed} were added to the layer “{layer}”"


def _of_relations(names: list[str]) -> str:
    if len(names) == 1:
        return f"the relation {names[0]} was added to the scheme"
    listed = ", ".join(names)
    return f"the relations {listed} were added to the scheme"
