"""The scheme and the guidelines of a project, as its store knows them."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, Protocol

from annotator.domain.project_change import ProjectChange
from annotator.services.store_history import EntryKind


class UsePlace(NamedTuple):
    """An article and how many of the spans in question are in it."""

    article_id: str
    title: str
    """Its key where it has no title."""
    spans: int


class LabelUse(NamedTuple):
    """How many spans have a label, or values of its attributes, and where the most of them are."""

    spans: int
    articles: int
    annotators: Mapping[str, int]
    """Spans by whom they are."""
    most: Sequence[UsePlace]
    """The articles with the most."""


class ShapeStore(Protocol):
    """Changes what gives a project its shape, and tells what hangs on it."""

    def make(self, change: ProjectChange, kind: EntryKind, number: int, step: int) -> None:
        """Make a change and keep it with the entry `number`, of the step that `step` began.

        Raises StaleChange when the project is not as the change expects.
        """
        ...

    def of_entry(self, number: int) -> ProjectChange | None:
        """Return what an entry of the history changed of the project as a whole, if anything."""
        ...

    def guidelines(self) -> Mapping[str, str]:
        """Return the guidelines as Markdown, by language."""
        ...

    def label_use(self, label_id: str) -> LabelUse:
        """Return what has a label."""
        ...

    def attribute_use(
        self, label_id: str, lost: Mapping[str, frozenset[str]], breathe: Callable[[], None]
    ) -> LabelUse:
        """Return which spans with a label have any of these values, by attribute.

        `breathe` is called between steps of some ten milliseconds; what it raises ends the count.
        """
        ...

    def relation_use(self, relation_id: str, breathe: Callable[[], None]) -> LabelUse:
        """Return which links are of a kind; their number stands for that of spans."""
        ...
