"""Changes to a project as a whole: its scheme and its guidelines, before and after."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeVar

from annotator.domain.errors import StaleChange
from annotator.domain.frozen import dataclass
from annotator.domain.scheme import Layer, Scheme

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemeChange:
    """The scheme before and after; what both have alike is left as it is found."""

    before: Scheme
    after: Scheme
    merged: tuple[str, str] | None = None
    """Ids of two labels: spans of the first become spans of the second."""

    def inverse(self) -> "SchemeChange":
        """Return the change that takes this one back."""
        return replace(self, before=self.after, after=self.before)


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidelineChange:
    """The guidelines in one language before and after; empty means that there are none."""

    language: str
    before: str
    after: str

    def inverse(self) -> "GuidelineChange":
        """Return the change that takes this one back."""
        return replace(self, before=self.after, after=self.before)


ProjectChange = SchemeChange | GuidelineChange


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectPlan:
    """What a command will do to a project as a whole."""

    title: str
    change: ProjectChange
    annotator: str

    def __bool__(self) -> bool:
        """Whether there is anything to do."""
        return self.change.before != self.change.after


def with_scheme_change(current: Scheme, change: SchemeChange) -> Scheme:
    """Return a scheme with a change made; what it does not touch may be other than it knew.

    Raises StaleChange where something it touches is no longer as it was before.
    """
    old, new = change.before, change.after
    if old.name not in {new.name, current.name}:
        raise StaleChange("The scheme was renamed meanwhile.")
    made = Scheme(
        name=new.name if old.name != new.name else current.name,
        layers=_made(current.layers, old.layers, new.layers, _name_of),
        labels=_made(current.labels, old.labels, new.labels, lambda each: each.id),
        relations=_made(current.relations, old.relations, new.relations, lambda each: each.id),
    )
    _check_whole(made)
    return made


def _name_of(layer: Layer) -> str:
    return layer.name


def _made(
    current: Iterable[T], before: Iterable[T], after: Iterable[T], key: Callable[[T], str]
) -> tuple[T, ...]:
    now, old, new = ({key(each): each for each in items} for items in (current, before, after))
    touched = [each for each in {**old, **new} if old.get(each) != new.get(each)]
    if any(now.get(each) != old.get(each) for each in touched):
        raise StaleChange("The scheme was changed meanwhile.")
    kept = {**now, **{each: new[each] for each in touched if each in new}}
    order = _order(list(now), list(old), list(new))
    return tuple(kept[each] for each in order)


def _order(now: list[str], old: list[str], new: list[str]) -> list[str]:
    """Return the new order, with what was added meanwhile at the end."""
    if [each for each in now if each in old] == old:
        return [*new, *(each for each in now if each not in old)]
    stayed = [each for each in new if each in old]
    if stayed != [each for each in old if each in new]:
        raise StaleChange("The order was changed meanwhile.")
    kept = [each for each in now if each in new or each not in old]
    return [*kept, *(each for each in new if each not in old)]


def _check_whole(scheme: Scheme) -> None:
    """Raise StaleChange where two changes together leave the scheme broken."""
    layers = {each.name for each in scheme.layers}
    labels = [each.name for each in scheme.labels]
    keys = [each.key for each in scheme.labels if each.key and not each.retired]
    ends = {name for each in scheme.relations for name in (*each.from_labels, *each.to_labels)}
    relations = [each.name for each in scheme.relations]
    if (
        any(each.layer not in layers for each in scheme.labels)
        or any(len(set(some)) < len(some) for some in (labels, keys, relations))
        or not ends <= set(labels)
    ):
        raise StaleChange("The scheme was changed meanwhile.")
