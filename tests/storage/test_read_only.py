"""A project that cannot be written: said as such, and open to be read."""

import os
from pathlib import Path

import pytest

from annotator.domain.errors import CannotWrite
from annotator.domain.scheme import Scheme
from annotator.storage.store import SqliteFiles


@pytest.mark.parametrize("refused", ["access", "open"])
def test_a_project_without_the_right_to_write_is_open_to_be_read(
    project_path: Path, scheme: Scheme, monkeypatch: pytest.MonkeyPatch, refused: str
) -> None:
    SqliteFiles().create(project_path, scheme).close()

    def no_right(*_arguments: object) -> bool:
        if refused == "open":
            raise PermissionError(13, "Permission denied")
        return False

    with monkeypatch.context() as patch:
        patch.setattr(os, refused, no_right)
        with pytest.raises(CannotWrite):
            SqliteFiles().open(project_path)
    store = SqliteFiles().open_to_read(project_path)
    assert store.read_only
    store.close()
