"""What is done with several chosen articles, as far as the project is asked; on its thread."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from annotator.domain.errors import Bug
from annotator.domain.records import Plan
from annotator.domain.sites import site_of
from annotator.domain.views import ArticleStanding, ChosenArticles
from annotator.gui.project.outbox import Written
from annotator.services.commands import many
from annotator.services.commands.care import put_in_bin
from annotator.services.commands.many import CommonDetails
from annotator.services.project_thread import OpenProject
from annotator.services.store_history import Tell, tell_nobody

Planner = Callable[[Sequence[ArticleStanding], str], Plan]
"""Plans something for articles, by a person."""


class Chosen(NamedTuple):
    """Articles that are chosen, and who works on them."""

    articles: ChosenArticles
    person: str


class Planned:
    """A plan as the window sees it: its changes stay on the project's thread, and are let go there.

    With 100,000 of them, that alone would make the window wait.
    """

    def __init__(self, plan: Plan) -> None:
        """Keep a plan until it is on the disk."""
        self._plan: Plan | None = plan
        self.title = plan.title
        self.articles = len({each.record.article_id for each in plan.changes})

    def __call__(self, project: OpenProject, tell: Tell = tell_nobody) -> Written:
        """Make the changes of the plan."""
        if self._plan is None:
            raise Bug("A plan was carried out twice.")
        person = self._plan.annotator
        event = project.executor.execute(self._plan, tell)
        self._plan = None
        return Written(event, project.executor.undo_state(person))


def plan(planner: Planner, chosen: Chosen, project: OpenProject) -> Planned:
    """Plan something for the articles by what the person has done of each."""
    standings = project.store.lists.standings(chosen.articles, chosen.person)
    return Planned(planner(standings, chosen.person))


def binned(standings: Sequence[ArticleStanding], person: str) -> Plan:
    """Plan to put articles in the bin."""
    return put_in_bin([each.article_id for each in standings], person)


def edited(common: CommonDetails, chosen: Chosen, project: OpenProject) -> Planned:
    """Plan to give the articles details in common."""
    details = project.store.lists.details(chosen.articles)
    return Planned(many.edit_all(details, common, chosen.person))


def in_common(chosen: Chosen, project: OpenProject) -> CommonDetails:
    """Return which details the articles have in common already, None for those that differ."""
    found = project.store.lists.details(chosen.articles)
    sites = {site_of(each.url, each.meta) for each in found}
    languages = {each.language for each in found}
    dates = {each.published for each in found}
    return CommonDetails(*(_only(each) for each in (sites, languages, dates)))


def ids(chosen: Chosen, project: OpenProject) -> list[str]:
    """Return the ids of the articles, in the order of the project."""
    standings = project.store.lists.standings(chosen.articles, chosen.person)
    return [each.article_id for each in standings]


def reasons(project: OpenProject, *, person: str) -> list[str]:
    """Return why the person has skipped articles, the most frequent reasons first."""
    return project.store.lists.reasons(person)


def _only(values: set[str]) -> str | None:
    return values.pop() if len(values) == 1 else None
