"""A wrongly decoded article is read again: text, marks, one step, and back."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import UserError
from annotator.domain.ids import new_id
from annotator.domain.incoming import IncomingArticle
from annotator.domain.ports import silent
from annotator.domain.ranges import Range
from annotator.domain.recoding import ENCODINGS, Recoding, bytes_of, carried
from annotator.domain.records import Status
from annotator.domain.words import title_from
from annotator.services import commands
from annotator.services.executor import Executor
from annotator.services.rereading import find_sources, reread, source_of_file, survey
from annotator.storage.store import SqliteProject
from tests.conftest import TakeIn

RIGHT = "Банк снизит ставку, сказал вчера министр Иванов. Рынок ждал этого с осени, как и все."


def wrong(was: str, becomes: str = "utf-8") -> str:
    return RIGHT.encode(becomes).decode(was)


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("koi8-r", "windows-1251"),
        ("windows-1251", "koi8-r"),
        ("cp866", "windows-1251"),
        ("iso8859-1", "utf-8"),
        ("koi8-r", "utf-8"),
        ("windows-1252", "windows-1251"),
    ],
)
def test_the_encoding_is_found_from_the_text_alone(
    store: SqliteProject, take_in: TakeIn, was: str, becomes: str
) -> None:
    (article_id,) = take_in(wrong(was, becomes))
    found = find_sources(store.article(article_id).article, silent)
    assert Recoding(found.best.data, found.best.encoding, found.becomes).text == RIGHT


def test_what_reads_well_gets_no_suggestion(store: SqliteProject, take_in: TakeIn) -> None:
    (article_id,) = take_in(RIGHT)
    assert find_sources(store.article(article_id).article, silent).becomes == ""


def test_the_file_is_taken_where_it_is_still_there(
    store: SqliteProject, take_in: TakeIn, tmp_path: Path
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbf" + RIGHT.encode())
    (article_id,) = take_in(path.read_bytes().decode("koi8-r"))
    source = source_of_file(path, store.article(article_id).article.text)
    assert source.encoding == "koi8-r"
    assert Recoding(source.data, source.encoding, "utf-8").text == RIGHT
    with pytest.raises(UserError, match="cannot be read"):
        source_of_file(tmp_path / "b.txt", RIGHT)


def test_a_new_version_takes_the_place_of_the_old_with_all_that_fits_in_one_step(
    store: SqliteProject, take_in: TakeIn
) -> None:
    text = wrong("koi8-r")
    (article_id,) = take_in(IncomingArticle(where="", text=text, key="k", title=text[:18]))
    executor = Executor(store)
    plan, claim = commands.mark(store.article(article_id), [Range(0, 8)], "CLAIM", "anna")
    executor.execute(plan)
    plan, odd = commands.mark(store.article(article_id), [Range(1, 8)], "SOURCE", "anna")
    executor.execute(plan)
    executor.execute(
        commands.link(store.article(article_id), claim.id, odd.id, store.scheme, "anna")
    )
    executor.execute(commands.raise_flag(store.article(article_id), "?", "anna", span_id=odd.id))
    executor.execute(commands.set_status(store.article(article_id), Status.DONE, "anna"))
    before = store.article(article_id)
    recoding = Recoding(text.encode("koi8-r"), "koi8-r", "utf-8")
    assert survey(before, recoding) == (1, 1)
    new = new_id()
    executor.execute(reread(before, recoding, "anna", new))
    now = store.article(new)
    assert (now.article.text, now.article.key, now.article.version) == (RIGHT, "k", 2)
    assert now.article.title == title_from(RIGHT)
    assert [RIGHT[each.cover.start : each.cover.end] for each in now.spans] == ["Банк"]
    assert (now.relations, now.status_of("anna"), len(now.flags)) == ((), Status.STARTED, 1)
    assert list(store.article_ids()) == [new]
    executor.undo("anna")
    assert store.article(article_id) == before
    assert list(store.article_ids()) == [article_id]
    executor.redo("anna")
    assert store.article(new) == now
    assert not list(store.integrity())


@given(st.text(min_size=1), st.sampled_from(ENCODINGS), st.data())
def test_a_range_is_carried_over_exactly_or_not_at_all(
    text: str, becomes: str, data: st.DataObject
) -> None:
    raw = text.encode("utf-8")
    recoding = Recoding(raw, "koi8-r", becomes)
    old = raw.decode("koi8-r")
    start = data.draw(st.integers(0, len(old) - 1))
    end = data.draw(st.integers(start + 1, len(old)))
    try:
        new = recoding.text
    except UserError:
        return
    found = carried([Range(start, end)], recoding.places(old, [start, end]))
    if found is not None and bytes_of(new, becomes) == raw:
        piece = new[found[0].start : found[0].end]
        assert piece.encode(becomes) == raw[start:end]


def test_a_source_that_cannot_be_looked_at_is_not_there(
    store: SqliteProject, take_in: TakeIn
) -> None:
    (article_id,) = take_in(RIGHT)
    shown = "\\xef" * 200  # how a name in other bytes is kept, longer than any file's
    article = replace(store.article(article_id).article, source_file=shown)
    assert find_sources(article, silent).best.path == ""
