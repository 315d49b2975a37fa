"""Our cheaper frozen dataclasses beside those of the standard library."""

import copy
import dataclasses
import pickle
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain import frozen


@frozen.dataclass(frozen=True, slots=True, kw_only=True)
class Cheap:
    """Made by us."""

    name: str
    place: tuple[int, int] = (0, 0)
    note: str = ""


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Plain:
    """Made by the standard library."""

    name: str
    place: tuple[int, int] = (0, 0)
    note: str = ""


@frozen.dataclass(frozen=True)
class Placed:
    """Its fields are given by place, and it may be extended by what is found out later."""

    first: int
    second: str = "two"

    def __repr__(self) -> str:
        return "placed"


VALUES = st.fixed_dictionaries(
    {"name": st.text(max_size=3)},
    optional={
        "place": st.tuples(st.integers(0, 2), st.integers(0, 2)),
        "note": st.text(max_size=2),
    },
)


@given(VALUES, VALUES)
def test_they_are_equal_hashed_and_shown_as_those_are(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    cheap, plain = Cheap(**one), Plain(**one)
    assert (cheap == Cheap(**other)) == (plain == Plain(**other))
    if cheap == Cheap(**other):
        assert hash(cheap) == hash(Cheap(**other))
    assert repr(cheap) == repr(plain).replace("Plain", "Cheap")
    assert dataclasses.asdict(cheap) == dataclasses.asdict(plain)
    assert dataclasses.replace(cheap, note="!") == Cheap(**{**one, "note": "!"})


def pickled(given: Cheap) -> Cheap:
    found = pickle.loads(pickle.dumps(given))  # noqa: S301 — our own
    assert isinstance(found, Cheap)
    return found


@given(VALUES)
@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, pickled])
def test_a_copy_is_equal(copied: Callable[[Cheap], Cheap], values: dict[str, Any]) -> None:
    assert copied(Cheap(**values)) == Cheap(**values)


def test_nothing_can_be_changed_or_added() -> None:
    cheap = Cheap(name="a")
    for name in ("name", "other"):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(cheap, name, "b")
    with pytest.raises(dataclasses.FrozenInstanceError):
        del cheap.name  # type: ignore[misc]  # what is tried
    assert not hasattr(cheap, "__dict__")


@pytest.mark.parametrize("values", [{}, {"nam": "a"}, {"name": "a", "names": "b"}])
def test_wrong_fields_are_refused_the_first_time_and_ever_after(values: dict[str, str]) -> None:
    for _ in range(2):
        with pytest.raises(TypeError):
            Cheap(**values)  # type: ignore[arg-type]  # what is tried


def test_fields_are_given_by_place_and_matched_and_own_methods_stay() -> None:
    match Placed(1):
        case Placed(first, second):
            assert (first, second) == (1, "two")
    assert Placed(1, "two") == Placed(1) != Cheap(name="1")
    assert repr(Placed(1)) == "placed"


def test_one_is_never_equal_to_another_kind() -> None:
    assert Cheap(name="a") != Plain(name="a")
