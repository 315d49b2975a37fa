"""The scheme: which layers, labels, relations and attributes a project knows."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property

from annotator.domain.frozen import dataclass

ENTITIES = "entities"
ATTRIBUTION = "attribution"
BOILERPLATE_LAYER = "boilerplate"
OTHER = "other"

CLAIM, SOURCE, CUE, BOILERPLATE = "CLAIM", "SOURCE", "CUE", "BOILERPLATE"
ATTRIBUTED_TO, CUE_OF, REFERS_TO = "attributed_to", "cue", "refers_to"

LABEL_LENGTH = 100
"""Longest label name taken, in characters."""

_SPARE_COLOURS = ("#8c6d31", "#6b6ecf", "#b5539c", "#3f8f8f", "#a0522d", "#5b7f2b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """A group of labels; a task layer is what annotators are asked to mark."""

    name: str
    title: str
    task: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute:
    """A named value from a closed list, on spans of one label."""

    name: str
    title: str
    values: tuple[str, ...]
    default: str = ""
    """The value a new mark gets; empty: none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A kind of span: its layer, how it looks, which digit marks it."""

    id: str
    name: str
    title: str
    layer: str
    colour: str
    key: str = ""
    description: str = ""
    attributes: tuple[Attribute, ...] = ()
    example: str = ""
    """What a span with this label looks like, in a sentence."""
    retired: bool = False
    """No longer offered; spans that have it keep it."""

    @property
    def defaults(self) -> dict[str, str]:
        """Values that new marks get, by attribute."""
        return {each.name: each.default for each in self.attributes if each.default}

    def attribute(self, name: str) -> Attribute | None:
        """Return the attribute called `name`, if the label has it."""
        return next((each for each in self.attributes if each.name == name), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationType:
    """A kind of link and which labels it may run between; no labels means any."""

    id: str
    name: str
    title: str
    from_labels: tuple[str, ...] = ()
    to_labels: tuple[str, ...] = ()
    retired: bool = False
    """No longer offered; links of this kind stay."""

    def fits(self, from_label: str, to_label: str) -> bool:
        """Whether a link of this kind may run between spans with these labels."""
        return (not self.from_labels or from_label in self.from_labels) and (
            not self.to_labels or to_label in self.to_labels
        )


@dataclass(frozen=True, kw_only=True)
class Scheme:
    """All layers, labels and relation types of a project, in the order shown."""

    name: str
    layers: tuple[Layer, ...]
    labels: tuple[Label, ...]
    relations: tuple[RelationType, ...]

    @cached_property
    def _labels(self) -> dict[str, Label]:
        return {label.name: label for label in self.labels}

    @cached_property
    def _relations(self) -> dict[str, RelationType]:
        return {relation.name: relation for relation in self.relations}

    @cached_property
    def offered(self) -> tuple[Label, ...]:
        """The labels that can be given to something, those of task layers first."""
        kept = (label for label in self.labels if not label.retired)
        return tuple(sorted(kept, key=lambda label: label.layer not in self.task_layers))

    @cached_property
    def _layer_of(self) -> dict[str, str]:
        return {label.name: label.layer for label in self.labels}

    @property
    def layers_by_label(self) -> Mapping[str, str]:
        """The layer of each label, by the label's id."""
        return {label.id: label.layer for label in self.labels}

    @cached_property
    def task_layers(self) -> frozenset[str]:
        """Names of the layers annotators are asked to mark."""
        return frozenset(layer.name for layer in self.layers if layer.task)

    def label(self, name: str) -> Label | None:
        """Return the label called `name`, if there is one."""
        return self._labels.get(name)

    def relation(self, name: str) -> RelationType | None:
        """Return the relation type called `name`, if there is one."""
        return self._relations.get(name)

    def defaults_of(self, label: str) -> dict[str, str]:
        """Return the values that new marks with a label get, by attribute."""
        known = self.label(label)
        return known.defaults if known else {}

    def layer_of(self, label: str) -> str:
        """Return the layer of a label; an unknown label belongs to the layer `other`."""
        return self._layer_of.get(label, OTHER)

    def labels_in(self, *layers: str) -> tuple[Label, ...]:
        """Return the labels of these layers, in order."""
        return tuple(label for label in self.labels if label.layer in layers)

    def is_task(self, label: str) -> bool:
        """Whether spans with this label are the annotators' task."""
        return self._layer_of.get(label, OTHER) in self.task_layers

    def with_label(self, label: Label) -> "Scheme":
        """Return the scheme with one more label, and its layer if that is new."""
        layers = self.layers
        if all(layer.name != label.layer for layer in layers):
            layers += (Layer(name=label.layer, title=label.layer.capitalize()),)
        return replace(self, layers=layers, labels=(*self.labels, label))

    def with_relation(self, relation: RelationType) -> "Scheme":
        """Return the scheme with one more relation type."""
        return replace(self, relations=(*self.relations, relation))


def spare_colour(taken: Iterable[str]) -> str:
    """Return a colour for a label that came without one, unused ones first."""
    used = list(taken)
    return min(_SPARE_COLOURS, key=used.count)
