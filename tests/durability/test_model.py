"""Random work, undo, redo and restarts against a plain model in memory: equal at each step."""

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, assume, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.errors import CannotUndo, StaleChange, UserError
from annotator.domain.ranges import Range
from annotator.domain.records import Change, Plan, Span, Status, Verdict
from annotator.services import commands
from annotator.services.alike import Hit, mark_alike
from annotator.services.executor import Executor
from annotator.services.history import BEGINNING, article_history, restore_plan, state_at
from annotator.storage.store import SqliteFiles
from tests.durability.sample import scheme, take_in
from tests.durability.scale import FULL
from tests.durability.unsynced import without_syncs

FILES = SqliteFiles()
SCHEME = scheme()
people = st.sampled_from(["anna", "vera"])
labels = st.sampled_from(["CLAIM", "SOURCE", "CUE", "BOILERPLATE"])
places = st.tuples(st.integers(0, 200), st.integers(1, 40)).map(lambda p: Range(p[0], p[0] + p[1]))
which = st.integers(0, 30)


class Project(RuleBasedStateMachine):
    """The project file beside a dictionary and two stacks a person."""

    @initialize()
    def begin(self) -> None:
        self.unsynced = without_syncs()
        self.unsynced.__enter__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name, "news.annodb")
        self.store = FILES.create(self.path, SCHEME)
        self.article_id, self.other_id = take_in(self.store, range(2))
        self.now = 0.0
        self.executor = Executor(self.store, lambda: self.now)
        self.model = self.store.article(self.article_id)
        self.other = self.store.article(self.other_id)
        self.past = [self.model]
        self.undone: dict[str, list[tuple[Change, ...]]] = {"anna": [], "vera": []}
        self.done: dict[str, list[tuple[Change, ...]]] = {"anna": [], "vera": []}

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.store.close()
            self.folder.cleanup()
            self.unsynced.__exit__(None, None, None)

    def run(self, plan: Plan) -> None:
        """Do a plan in both; they must agree on whether it can be done."""
        assume(bool(plan))
        self.now += 100  # nothing comes quickly, so each is a step of its own
        self.executor.execute(plan)
        self.took(plan.changes)
        self.done[plan.annotator].append(plan.changes)
        self.undone[plan.annotator].clear()

    def took(self, changes: tuple[Change, ...]) -> None:
        here = self.about(self.article_id, changes)
        self.other = self.other.with_changes(self.about(self.other_id, changes))
        self.model = self.model.with_changes(here)
        if here:
            self.past.append(self.model)

    @staticmethod
    def about(article_id: str, changes: tuple[Change, ...]) -> list[Change]:
        return [each for each in changes if each.record.article_id == article_id]

    def pick(self, number: int, *, person: str | None = None, program: bool = False) -> Span:
        found = [
            span
            for span in self.model.spans
            if (span.annotator in self.model.programs) == program
            and person in {None, span.annotator}
        ]
        assume(bool(found))
        return found[number % len(found)]

    @rule(person=people, label=labels, place=places)
    def mark(self, person: str, label: str, place: Range) -> None:
        try:
            plan, _ = commands.mark(self.model, [place], label, person)
        except UserError:
            return
        self.run(plan)

    @rule(person=people, label=labels, found=st.lists(places, min_size=1, max_size=4))
    def mark_alike(self, person: str, label: str, found: list[Range]) -> None:
        hits = [
            Hit(article_id, "", place, "", "", "", marked=False)
            for article_id in (self.article_id, self.other_id)
            for place in found
        ]
        try:
            plan = mark_alike([self.model, self.other], hits, label, person)
        except UserError:
            return
        self.run(plan)
        run = self.store.entry(self.store.steps(person)[-1][0]).run
        articles = {each.record.article_id for each in plan.changes}
        assert (run is None) == (len(articles) == 1)

    @rule(person=people, number=which, place=places, program=st.booleans())
    def resize(self, *, person: str, number: int, place: Range, program: bool) -> None:
        span = self.pick(number, person=None if program else person, program=program)
        try:
            plan, _ = commands.resize(self.model, span.id, [place], person)
        except UserError:
            return
        self.run(plan)

    @rule(person=people, number=which, label=labels)
    def relabel(self, person: str, number: int, label: str) -> None:
        span = self.pick(number, person=person)
        try:
            plan, _ = commands.relabel(self.model, span.id, label, SCHEME, person)
        except UserError:  # somebody's link does not fit any more
            return
        if self.possible(plan):
            self.run(plan)

    @rule(person=people, number=which)
    def delete(self, person: str, number: int) -> None:
        span = self.pick(number, person=person)
        try:
            plan = commands.delete(self.model, span.id, person)
        except UserError:  # somebody has linked it
            return
        if self.possible(plan):
            self.run(plan)

    @rule(person=people, one=which, other=which)
    def link(self, person: str, one: int, other: int) -> None:
        try:
            plan = commands.link(self.model, self.pick(one).id, self.pick(other).id, SCHEME, person)
        except UserError:
            return
        self.run(plan)

    @rule(person=people, number=which, verdict=st.sampled_from([*Verdict, None]))
    def decide(self, person: str, number: int, verdict: Verdict | None) -> None:
        span = self.pick(number, program=True)
        self.run(commands.decide(self.model, span.id, verdict, person))

    @rule(person=people, number=which, note=st.text("абв 😀\n", max_size=5))
    def ask(self, person: str, number: int, note: str) -> None:
        span = self.pick(number)
        self.run(commands.raise_flag(self.model, note, person, span_id=span.id))

    @rule(person=people, status=st.sampled_from(Status))
    def close(self, person: str, status: Status) -> None:
        self.run(commands.set_status(self.model, status, person))

    @rule(person=people)
    def undo(self, person: str) -> None:
        if not self.done[person]:
            assert self.executor.undo_state(person).undo == ""
            return
        changes = tuple(each.inverse() for each in reversed(self.done[person][-1]))
        if self.again(self.executor.undo, person, changes):
            self.undone[person].append(self.done[person].pop())

    @rule(person=people)
    def redo(self, person: str) -> None:
        if not self.undone[person]:
            assert self.executor.undo_state(person).redo == ""
            return
        changes = self.undone[person][-1]
        if self.again(self.executor.redo, person, changes):
            self.done[person].append(self.undone[person].pop())

    def again(self, way, person: str, changes: tuple[Change, ...]) -> bool:  # noqa: ANN001
        possible = self.fits(changes)
        try:
            way(person)
        except CannotUndo:
            assert not possible
            return False
        assert possible
        self.took(changes)
        return True

    def possible(self, plan: Plan) -> bool:
        """Whether a plan can be run; where not, check that the project says so and stays."""
        if self.fits(plan.changes):
            return True
        try:
            self.executor.execute(plan)
        except StaleChange:
            return False
        raise AssertionError("a span was removed under somebody's work")

    def fits(self, changes: tuple[Change, ...]) -> bool:
        """Whether the model can take changes: every record as expected, nothing left hanging."""
        try:
            after = self.model.with_changes(self.about(self.article_id, changes))
            self.other.with_changes(self.about(self.other_id, changes))
        except StaleChange:
            return False
        return all(span_id in after_spans(after) for span_id in hung_on(after))

    @precondition(lambda self: len(self.past) > 3)
    @rule(person=people, number=which)
    def go_back(self, person: str, number: int) -> None:
        entries = [line.number for line in article_history(self.store, self.article_id)][::-1]
        place = number % (len(entries) + 1)
        then = BEGINNING if place == 0 else entries[place - 1]
        assert state_at(self.store, self.article_id, then).records == self.past[place].records
        plan = restore_plan(self.store, self.article_id, then, person)
        if plan and self.possible(plan):
            self.run(plan)
            mine = [r for r in self.past[place].records.values() if r.annotator == person]
            for record in mine:
                hung = hung_on(replace(self.model, records={0: record}))
                if all(each in after_spans(self.model) for each in hung):
                    assert record in self.model.records.values()

    @rule()
    def restart(self) -> None:
        self.store.close()
        self.store = FILES.open(self.path)
        self.executor = Executor(self.store, lambda: self.now)

    @invariant()
    def both_are_equal(self) -> None:
        if hasattr(self, "store"):
            assert self.store.article(self.article_id).records == self.model.records
            assert self.store.article(self.other_id).records == self.other.records


def after_spans(article: AnnotatedArticle) -> set[str]:
    return {key[1] for key in article.records if key[0] == "span"}


def hung_on(article: AnnotatedArticle) -> set[str]:
    """Return the ids of all spans that anything hangs on."""
    ends = {end for each in article.relations for end in (each.from_id, each.to_id)}
    ends |= {each.span_id for each in article.verdicts}
    return ends | {each.span_id for each in article.flags if each.span_id is not None}


TestProject = Project.TestCase
TestProject.settings = settings(
    max_examples=100 if FULL else 6,
    stateful_step_count=50 if FULL else 35,
    deadline=None,
    database=None,
    derandomize=not FULL,
    suppress_health_check=list(HealthCheck),
)
