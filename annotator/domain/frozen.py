"""Frozen dataclasses that cost little until one is made.

The standard library compiles seven methods for each of them, half a millisecond in all: with
those on the way to the first window, a twentieth of the start. Here the methods are shared,
but `__init__`, which the standard library compiles when the first one is made. Everything
else is as there: `fields`, `replace`, `asdict`, `match`, copies and pickles.
"""

import dataclasses
from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

_KEPT: Final = ("default", "default_factory", "init", "kw_only")
"""Of a field, what its `__init__` depends on."""

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass  # noqa: PLC0414 — what it is to a type checker
else:

    def dataclass(*, frozen: bool, slots: bool = False, kw_only: bool = False) -> Any:
        """Make a class a frozen dataclass, with the options of the standard library's."""
        assert frozen  # noqa: S101 — what the name of this module promises

        def decorate(cls: type) -> type:
            own = vars(cls).keys()
            made = dataclasses.dataclass(
                init=False, repr=False, eq=False, slots=slots, kw_only=kw_only
            )(cls)
            for name, method in _SHARED.items():
                if name not in own:
                    setattr(made, name, method)
            return made

        return decorate


def _init(self: Any, *args: Any, **values: Any) -> None:
    cls = type(self)
    cls.__init__ = _compiled(cls)
    cls.__init__(self, *args, **values)


def _compiled(cls: type) -> Any:
    """Return an `__init__` of the standard library for the fields of a class."""
    fields = [(each.name, each.type, _again(each)) for each in dataclasses.fields(cls)]
    model = dataclasses.make_dataclass(cls.__name__, fields, frozen=True, repr=False, eq=False)
    made: Any = vars(model)["__init__"]
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    return made


def _again(given: "dataclasses.Field[Any]") -> Any:
    """Return a field like another one, which belongs to its class."""
    made: Any = dataclasses.field
    return made(**{name: getattr(given, name) for name in _KEPT})


@cache
def _values(cls: type) -> Callable[[Any], Any]:
    """Return what reads the values that make two objects of a class equal."""
    return attrgetter(*(each.name for each in dataclasses.fields(cls) if each.compare))


def _eq(self: Any, other: Any) -> Any:
    if other.__class__ is not self.__class__:
        return NotImplemented
    values = _values(self.__class__)
    return values(self) == values(other)


def _hash(self: Any) -> int:
    return hash(_values(self.__class__)(self))


def _repr(self: Any) -> str:
    shown = (each.name for each in dataclasses.fields(self) if each.repr)
    values = ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)
    return f"{self.__class__.__qualname__}({values})"


def _setattr(_self: Any, name: str, _value: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _delattr(_self: Any, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _getstate(self: Any) -> list[Any]:
    return [getattr(self, each.name) for each in dataclasses.fields(self)]


def _setstate(self: Any, state: list[Any]) -> None:
    for each, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, each.name, value)


_SHARED = {
    "__init__": _init,
    "__eq__": _eq,
    "__hash__": _hash,
    "__repr__": _repr,
    "__setattr__": _setattr,
    "__delattr__": _delattr,
    "__getstate__": _getstate,
    "__setstate__": _setstate,
}
