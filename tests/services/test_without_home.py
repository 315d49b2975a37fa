"""Without a home folder the program works; what needs one says so."""

from pathlib import Path

import pytest

from annotator.domain.errors import EnvironmentProblem
from annotator.services import data_folder
from annotator.services.backup_files import BackupReason
from annotator.services.guideline_drafts import GuidelineDraft
from annotator.services.sample_place import demo_path, example_of
from annotator.storage.store import SqliteFiles, SqliteProject

pytestmark = pytest.mark.usefixtures("no_home")


@pytest.fixture
def no_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have no HOME, and a user without a name: what the library says then."""

    def missing(*_: str, **__: object) -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr("platformdirs.user_data_path", missing)
    assert data_folder.data_folder() is None


def test_backups_are_made_and_listed_beside_the_project(
    store: SqliteProject, project_path: Path
) -> None:
    backups = SqliteFiles().backups
    assert backups.list(project_path) == []
    store.back_up(BackupReason.ASKED)
    assert len(backups.list(project_path)) == 1
    store.path.with_name("other.annodb.backups").touch()
    store.path = store.path.with_name("other.annodb")
    with pytest.raises(EnvironmentProblem, match="could not be backed up"):
        store.back_up(BackupReason.ASKED)


def test_a_draft_is_not_kept(tmp_path: Path) -> None:
    draft = GuidelineDraft(str(tmp_path), "ru")
    assert not draft.write("text")
    assert draft.read() is None
    draft.forget()


def test_the_sample_needs_a_home_and_says_so() -> None:
    with pytest.raises(EnvironmentProblem, match="There is no home folder"):
        demo_path()
    assert not example_of(Path("demo.annodb"))
