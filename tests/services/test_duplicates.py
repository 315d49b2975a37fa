"""Articles that are alike: found in pages of texts, described as they are in the end."""

from collections.abc import Sequence

from annotator.domain.incoming import IncomingArticle
from annotator.domain.ranges import Range
from annotator.services.call import InlineCall
from annotator.services.commands import mark
from annotator.services.commands.care import put_in_bin
from annotator.services.duplicates import Twin, find_duplicates, same_texts, spare
from annotator.services.executor import Executor
from annotator.services.project_thread import OpenProject
from annotator.storage.store import SqliteProject
from tests.conftest import TakeIn


class All:
    """Takes all texts for alike."""

    def __init__(self) -> None:
        self.count = 0

    def add(self, texts: Sequence[str]) -> None:
        self.count += len(texts)

    def groups(self) -> list[list[Twin]]:
        return [[Twin(number, 1.0) for number in range(self.count)]]

    def close(self) -> None:
        self.count = -1


def test_those_with_a_same_text_are_told_apart_and_what_goes_meanwhile_is_left_out(
    store: SqliteProject, take_in: TakeIn
) -> None:
    ids = take_in("один", "два", "три")
    more = [
        IncomingArticle(where="", text=each, key=f"{each}-2") for each in ("один", "два", "три")
    ]
    ids += take_in(*more)
    executor = Executor(store)
    executor.execute(put_in_bin([ids[1]], "anna"))

    class Slow(All):
        def groups(self) -> list[list[Twin]]:
            executor.execute(put_in_bin([ids[2]], "anna"))
            executor.begin_emptying("anna")
            executor.purge([ids[2]])
            return super().groups()

    call = InlineCall(OpenProject(store, executor))
    (group,) = find_duplicates(call, Slow, "anna", lambda _: None)
    assert [each.article.id for each in group] == [ids[0], *ids[3:]]
    (same,) = same_texts(group)
    assert [each.article.id for each in same] == [ids[0], ids[3]]


def test_the_copy_stays_in_which_people_have_marked_most_whoever_looks(
    store: SqliteProject, take_in: TakeIn
) -> None:
    (first,) = take_in("один два")
    (second,) = take_in(IncomingArticle(where="", text="один два", key="2"))
    executor = Executor(store)
    executor.execute(mark(store.article(first), [Range(0, 4)], "CLAIM", "anna")[0])
    for place in (Range(0, 4), Range(5, 8)):
        executor.execute(mark(store.article(second), [place], "SOURCE", "vera")[0])
    call = InlineCall(OpenProject(store, executor))
    for person in ("anna", "vera"):
        (group,) = find_duplicates(call, All, person, lambda _: None)
        assert spare(group) == [first]
