"""Taking a scheme from a file into a project that has one."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from annotator.domain.errors import UserError
from annotator.domain.scheme import Label, RelationType, Scheme

_Kind = TypeVar("_Kind", Label, RelationType)


def with_scheme_file(now: Scheme, given: Scheme) -> Scheme:
    """Return a project's scheme after a file's: whatever the file does not know is retired.

    Labels and relations are the same by id, else by name; none is taken out. Raises
    UserError when the file gives one the name of another that it does not know by its id.
    """
    labels = tuple(_known(each, now.labels, given.labels) for each in given.labels)
    relations = tuple(_known(each, now.relations, given.relations) for each in given.relations)
    _check_all_stay(now.labels, labels)
    _check_all_stay(now.relations, relations)
    rest = [each for each in now.labels if not _is_among(each, labels)]
    left = [each for each in now.relations if not _is_among(each, relations)]
    layers = {each.name for each in given.layers}
    needed = {each.layer for each in rest}
    kept = tuple(each for each in now.layers if each.name in needed - layers)
    here = {each.name for each in (*labels, *rest)}
    return Scheme(
        name=given.name,
        layers=(*given.layers, *kept),
        labels=(*labels, *(replace(each, retired=True) for each in rest)),
        relations=(*relations, *(_retired(each, here) for each in left)),
    )


def _check_all_stay(now: Iterable[_Kind], taken: Sequence[_Kind]) -> None:
    names = {each.id: each.name for each in now}
    there = {each.id for each in taken}
    for one in taken:
        old = names.get(one.id, one.name)
        if old != one.name and one.name in {names[each] for each in names.keys() - there}:
            raise UserError(
                f"The file gives {old} the name {one.name}, which is another’s here;"
                " give it another name in the file."
            )


def _is_among(one: _Kind, others: Iterable[_Kind]) -> bool:
    return any(each.id == one.id or each.name == one.name for each in others)


def _known(one: _Kind, now: Iterable[_Kind], given: Iterable[_Kind]) -> _Kind:
    """Return one of a file under the id of its namesake, unless the file gives that to another."""
    ids = {each.name: each.id for each in now}
    same = ids.get(one.name)
    if same is None or one.id in ids.values() or any(each.id == same for each in given):
        return one
    return replace(one, id=same)


def _retired(relation: RelationType, labels: set[str]) -> RelationType:
    """Return a relation retired, without ends that are called otherwise now."""
    return replace(
        relation,
        retired=True,
        from_labels=tuple(each for each in relation.from_labels if each in labels),
        to_labels=tuple(each for each in relation.to_labels if each in labels),
    )
