"""Where the packaged program begins, and what it says where there is no terminal."""

import io
import sys

import pytest

from resources.installer import start


@pytest.mark.parametrize(
    ("arguments", "status", "shown"),
    [
        (["one.annodb", "two.annodb"], 2, "annotator: one project at a time, please; got 2.\n"),
        (["exprot", "news.annodb"], 2, "annotator: there is no command “exprot”; there are demo"),
        (["info", "gone.annodb"], 1, "gone.annodb"),
        (["formats"], 0, None),
    ],
)
def test_without_a_terminal_a_problem_is_shown_and_nothing_else(
    arguments: list[str], status: int, shown: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(sys, "argv", ["annotator", *arguments])
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    monkeypatch.setattr(start, "show", said.append)
    assert start.run_without_terminal() == status
    assert isinstance(sys.stdout, io.StringIO)
    assert len(said) == (shown is not None)
    assert all(shown in each for each in said if shown)
