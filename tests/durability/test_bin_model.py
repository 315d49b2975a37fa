"""Random binning, restoring, emptying, re-reading and importing among other work: all adds up."""

import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from itertools import cycle
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from annotator.domain.annotated import details_of
from annotator.domain.errors import UserError
from annotator.domain.ids import new_id
from annotator.domain.incoming import IncomingArticle, IncomingSpan
from annotator.domain.ranges import Range
from annotator.domain.recoding import Recoding
from annotator.domain.records import Plan, Status, Verdict
from annotator.domain.scheme import Label, Scheme
from annotator.domain.views import ArticleFilter, ArticleOrder, ArticleQuery, ArticleRow
from annotator.services import commands
from annotator.services.alike import Hit, mark_alike
from annotator.services.commands.care import edit_details, put_in_bin, take_out_of_bin
from annotator.services.commands.scheme import change_scheme, merge
from annotator.services.executor import Executor
from annotator.services.history import article_history
from annotator.services.rereading import reread
from annotator.services.store import FileBatch, ImportRules, SourceFile
from annotator.storage.orm import DATABASE
from annotator.storage.store import SqliteFiles
from tests.durability.sample import scheme, take_in
from tests.durability.scale import FULL
from tests.durability.unsynced import without_syncs
from tests.storage.test_derived import assert_counts_are_right

FILES = SqliteFiles()
people = st.sampled_from(["anna", "vera"])
which = st.integers(0, 9)
OTHERS = ["RUMOUR", "GUESS"]
some = st.sets(which, min_size=1, max_size=4)


def _with_others(known: Scheme) -> Scheme:
    """Return a scheme with labels that can be merged, in a task and in none."""
    for name, layer in zip(OTHERS, ["attribution", "entities"], strict=True):
        known = known.with_label(
            Label(id=new_id(), name=name, title=name, layer=layer, colour="#123456")
        )
    return known


class Bin(RuleBasedStateMachine):
    """The project file beside a set of what must be there, as the rows themselves say."""

    @initialize()
    def begin(self) -> None:
        self.unsynced = without_syncs()
        self.unsynced.__enter__()
        self.folder = tempfile.TemporaryDirectory()
        self.store = FILES.create(Path(self.folder.name, "news.annodb"), scheme())
        self.store._backups.make = lambda *_: None  # type: ignore[method-assign,assignment,return-value]
        self.numbers = 4
        take_in(self.store, range(self.numbers), person="anna")
        self.executor = Executor(self.store)
        self.executor.change_project(
            change_scheme(self.store.scheme, _with_others(self.store.scheme), "Add", "anna")
        )

        for label in OTHERS:
            self.import_suggestion(self.ids({0})[0], label, "anna")
        self.executor.forget_steps()

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.store.close()
            self.folder.cleanup()
            self.unsynced.__exit__(None, None, None)

    def ids(self, numbers: set[int]) -> list[str]:
        there = list(self.store.article_ids())
        return sorted({there[each % len(there)] for each in numbers}) if there else []

    def on_one(self, number: int, plan: Callable[[str], Plan]) -> None:
        for article_id in self.ids({number}):
            with suppress(UserError):
                self.executor.execute(plan(article_id))

    @rule(person=people, number=which, start=which)
    def mark(self, person: str, number: int, start: int) -> None:
        place = [Range(start * 3, start * 3 + 5)]
        self.on_one(
            number,
            lambda each: commands.mark(self.store.article(each), place, "CLAIM", person)[0],
        )

    @rule(person=people, number=which, choice=which, verdict=st.sampled_from([*Verdict, None]))
    def decide(self, person: str, number: int, choice: int, verdict: Verdict | None) -> None:
        def plan(each: str) -> Plan:
            content = self.store.article(each)
            spans = [span for span in content.spans if span.annotator in content.programs]
            if not spans:
                raise UserError("Nothing was suggested.")
            return commands.decide(content, spans[choice % len(spans)].id, verdict, person)

        self.on_one(number, plan)

    @rule(person=people, numbers=some, start=which)
    def mark_alike(self, person: str, numbers: set[int], start: int) -> None:
        ids, place = self.ids(numbers), Range(start, start + 3)
        hits = [Hit(each, "", place, "", "", "", marked=False) for each in ids]
        with suppress(UserError):  # all marked already
            self.executor.execute(mark_alike(map(self.store.article, ids), hits, "CUE", person))

    @rule(person=people, label=st.sampled_from(OTHERS), into=st.sampled_from(["CLAIM", "PER"]))
    def merge_labels(self, person: str, label: str, into: str) -> None:
        labels = {each.name: each for each in self.store.scheme.labels}
        if label in labels:
            plan = merge(self.store.scheme, labels[label].id, labels[into].id, person)
            self.executor.change_project(plan)

    @rule(person=people, number=which, label=st.sampled_from(OTHERS))
    def suggest(self, person: str, number: int, label: str) -> None:
        """Import suggestions for an article that is there, or in the bin, with a verdict."""
        for article_id in self.ids({number}):
            self.import_suggestion(article_id, label, person)
            self.executor.forget_steps()

    def import_suggestion(self, article_id: str, label: str, person: str) -> None:
        known = self.store.article(article_id).article
        span = IncomingSpan(
            label, (Range(0, 2),), annotator="rules", program=True, verdicts={person: "accepted"}
        )
        article = IncomingArticle(where="", text=known.text, key=known.key, spans=[span])
        run = self.store.imports.begin("more")
        file = SourceFile(path="more.jsonl", key="", format="jsonl", sha256="")
        result = self.store.imports.add(run, [FileBatch(file, [article], last=True)], ImportRules())
        assert result.touched == [article_id]
        self.store.imports.finish(run, annotator=person, title="more")

    @rule(person=people, number=which)
    def finish(self, person: str, number: int) -> None:
        self.on_one(
            number, lambda each: commands.set_status(self.store.article(each), Status.DONE, person)
        )

    @rule(person=people, number=which, title=st.sampled_from(["Погода", "Ставка", ""]))
    def edit(self, person: str, number: int, title: str) -> None:
        def plan(each: str) -> Plan:
            content = self.store.article(each)
            return edit_details(content, replace(details_of(content.article), title=title), person)

        self.on_one(number, plan)

    @rule(person=people, numbers=some)
    def put_in(self, person: str, numbers: set[int]) -> None:
        if ids := self.ids(numbers):
            self.executor.execute(put_in_bin(ids, person))

    @rule(person=people, count=st.integers(1, 3))
    def take_out(self, person: str, count: int) -> None:
        if binnings := self.store.binned.binnings()[:count]:
            self.executor.execute(take_out_of_bin(binnings, person))

    @rule(person=people)
    def empty(self, person: str) -> None:
        self.executor.begin_emptying(person)
        self.executor.purge([each.article_id for each in self.store.binned.binnings()])
        assert self.store.binned.count() == 0

    @rule(person=people, number=which)
    def read_again(self, person: str, number: int) -> None:
        def plan(each: str) -> Plan:
            content = self.store.article(each)
            data = content.article.text.encode()
            return reread(content, Recoding(data, "utf-8", "windows-1251"), person, new_id())

        self.on_one(number, plan)

    @rule(person=people)
    def bring_in(self, person: str) -> None:
        take_in(self.store, range(self.numbers, self.numbers + 2), person=person)
        self.numbers += 1  # so that one of them is there, in the bin, or gone already
        self.executor.forget_steps()

    @rule(person=people)
    def take_back(self, person: str) -> None:
        for row in self.store.imports.rows()[:1]:
            self.executor.take_back_import(row.entry, person)

    @rule(person=people, back=st.booleans())
    def step(self, *, person: str, back: bool) -> None:
        with suppress(UserError):
            (self.executor.undo if back else self.executor.redo)(person)

    @rule()
    def forget(self) -> None:
        """As after a restart: steps are folded from the history again."""
        before = [self.executor.undo_state(each) for each in ("anna", "vera")]
        self.executor = Executor(self.store)
        assert before == [self.executor.undo_state(each) for each in ("anna", "vera")]

    @invariant()
    def all_adds_up(self) -> None:
        if not hasattr(self, "store"):
            return
        there = DATABASE.execute_sql("SELECT COUNT(*) FROM article WHERE hidden = 0").fetchone()[0]
        binned = DATABASE.execute_sql("SELECT COUNT(*) FROM article WHERE hidden = 2").fetchone()[0]
        assert there == self.store.counts("anna").total == len(list(self.store.article_ids()))
        assert there == len(self.store.rows(ArticleQuery(person="anna"), offset=0, limit=100))
        assert binned == self.store.binned.count() == self.store.info().binned
        lists = self.lists()
        self.store._articles.lists.forget()
        assert lists == self.lists(), "what is kept of lists is what the rows say"
        for query, listed in lists:
            assert self.store.count(query) == len(listed)
            assert {each.id for each in listed} <= set(self.store.article_ids())
        assert_counts_are_right()
        for each in self.store.article_ids():
            assert all(line.changes for line in article_history(self.store, each))
        assert not list(self.store.integrity())
        assert not list(self.store.dangling_links())

    def lists(self) -> list[tuple[ArticleQuery, list[ArticleRow]]]:
        queries = (
            ArticleQuery(person="anna", show=show, order=order)
            for show, order in zip(ArticleFilter, cycle(ArticleOrder), strict=False)
        )
        return [(each, self.store.rows(each, offset=0, limit=100)) for each in queries]


TestBin = Bin.TestCase
TestBin.settings = settings(
    max_examples=100 if FULL else 8,
    stateful_step_count=40 if FULL else 25,
    deadline=None,
    database=None,
    derandomize=not FULL,
    suppress_health_check=list(HealthCheck),
)
