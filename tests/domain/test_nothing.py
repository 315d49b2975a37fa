import pickle
from collections.abc import Callable
from typing import Any

import pytest

from annotator.domain.records import NOTHING


@pytest.mark.parametrize(
    "change",
    [
        lambda: NOTHING.__setitem__("a", 1),  # type: ignore[attr-defined]
        lambda: NOTHING.update(a=1),  # type: ignore[attr-defined]
        lambda: NOTHING.setdefault("a", 1),  # type: ignore[attr-defined]
        lambda: NOTHING.__ior__({"a": 1}),  # type: ignore[attr-defined]
    ],
)
def test_nothing_stays_empty(change: Callable[[], Any]) -> None:
    with pytest.raises(TypeError, match="stays empty"):
        change()
    assert not NOTHING


def test_nothing_is_the_same_in_another_process() -> None:
    assert pickle.loads(pickle.dumps(NOTHING)) is NOTHING  # noqa: S301 — our own
