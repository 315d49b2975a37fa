"""Damaged files: never a crash, never a silently wrong text, and a rescue that is clean."""

import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.errors import AnnotatorError
from annotator.domain.views import ArticleQuery
from annotator.services.checking import check_deep
from annotator.storage.store import SqliteFiles, SqliteProject
from tests.durability.sample import make_sample
from tests.durability.scale import times
from tests.durability.unsynced import without_syncs

FILES = SqliteFiles()
PAGE = 4096

Articles = dict[str, AnnotatedArticle]


@pytest.fixture(autouse=True, scope="module")
def unsynced() -> Iterator[None]:
    with without_syncs():
        yield


def contents(store: SqliteProject) -> Articles:
    return {each: store.article(each) for each in store.article_ids()}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "sample.annodb"
    make_sample(path)
    return path


@pytest.fixture(scope="module")
def originals(sample: Path) -> Articles:
    store = FILES.open_to_read(sample)
    found = contents(store)
    store.close()
    return found


def damage(path: Path, choose: random.Random) -> str:
    """Break a file in one of the ways disks and people do; return how."""
    content = bytearray(path.read_bytes())
    way = choose.choice(["bytes", "page", "zeros", "cut", "swap"])
    pages = len(content) // PAGE
    match way:
        case "bytes":
            for _ in range(choose.choice([1, 5, 50])):
                content[choose.randrange(len(content))] = choose.randrange(256)
        case "page":
            at = choose.randrange(pages) * PAGE
            content[at : at + PAGE] = choose.randbytes(PAGE)
        case "zeros":
            at = choose.randrange(pages) * PAGE
            content[at : at + 4 * PAGE] = bytes(len(content[at : at + 4 * PAGE]))
        case "cut":
            del content[choose.randrange(len(content)) :]
        case _:
            one, other = (choose.randrange(pages) * PAGE for _ in range(2))
            content[one : one + PAGE], content[other : other + PAGE] = (
                content[other : other + PAGE],
                content[one : one + PAGE],
            )
    path.write_bytes(content)
    return way


@pytest.fixture
def broken(request: pytest.FixtureRequest, sample: Path, tmp_path: Path) -> Path:
    path = tmp_path / "broken.annodb"
    shutil.copyfile(sample, path)
    damage(path, random.Random(request.param))
    return path


def every_way_of_reading(store: SqliteProject) -> Iterator[object]:
    for article_id in store.article_ids():
        yield lambda article_id=article_id: store.article(article_id)
        yield lambda article_id=article_id: list(store.article_entries(article_id))
    yield store.info
    yield lambda: store.rows(ArticleQuery(person="anna"), offset=0, limit=1000)
    yield lambda: store.counts("anna")
    yield lambda: list(check_deep(store))
    yield lambda: list(store.quick_checks())


def look_at_all(store: SqliteProject, originals: Articles) -> None:
    """Read everything; only our own errors may come of it, and no text that is not the one."""
    steps = every_way_of_reading(store)
    while True:
        try:
            step = next(steps)
        except (StopIteration, AnnotatorError):
            return
        try:
            found = step()
        except AnnotatorError:
            continue
        if isinstance(found, AnnotatedArticle) and found.article.id in originals:
            assert found.article.text == originals[found.article.id].article.text


SEEDS = sorted({*range(times(60, 1000)), 491})  # 491 flags an article there is not


@pytest.mark.parametrize("broken", SEEDS, indirect=True)
def test_a_damaged_file_never_crashes_the_program_nor_lies(
    broken: Path, originals: Articles
) -> None:
    before = broken.read_bytes()
    try:
        store = FILES.open_to_read(broken)
    except AnnotatorError:
        return
    try:
        look_at_all(store, originals)
    finally:
        store.close()
    assert broken.read_bytes() == before


@pytest.mark.parametrize("broken", range(times(40, 1000)), indirect=True)
def test_a_rescue_is_clean_says_what_it_lost_and_a_backup_completes_it(
    broken: Path, sample: Path, originals: Articles, tmp_path: Path
) -> None:
    for name, backups in (("alone", []), ("completed", [sample])):
        target = tmp_path / f"{name}.annodb"
        try:
            report = FILES.rescue(broken, target, backups)
        except AnnotatorError:
            assert not backups
            continue
        store = FILES.open(target)
        saved = contents(store)
        errors = [each for each in check_deep(store) if each.severity == "error"]
        store.close()
        assert not errors
        texts = {each.article.text for each in originals.values()}
        assert {each.article.text for each in saved.values()} <= texts
        if backups or not report.lost:
            assert set(saved) == set(originals)
        if not report.lost:
            assert {each.article.key for each in saved.values()} == {
                each.article.key for each in originals.values()
            }
