"""Commands on many articles at once: one plan, one step of the history, named with its count."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from annotator.domain.dates import kept_date
from annotator.domain.ids import new_id
from annotator.domain.records import ArticleDetails, ArticleStatus, Change, Flag, Plan, Status
from annotator.domain.sites import site_of, with_site
from annotator.domain.views import ArticleStanding
from annotator.services.commands.care import check_details, counted

_CLOSED = (Status.DONE, Status.SKIPPED)


_CALLED = ("site", "language", "date")
"""What titles of steps call the fields of CommonDetails."""
_BLANK = ArticleDetails(article_id="", key="-")


class CommonDetails(NamedTuple):
    """What many articles are to have in common; None leaves each as it is."""

    site: str | None = None
    language: str | None = None
    published: str | None = None


def finish_all(standings: Iterable[ArticleStanding], person: str) -> Plan:
    """Say that the person is done with the articles."""
    changes = _to_status(standings, Status.DONE, person)
    return _plan(f"Mark {counted(len(changes))} as done", changes, person)


def close_unmarked(standings: Iterable[ArticleStanding], person: str) -> Plan:
    """Say that there is nothing to mark in the articles; those with marks are left as they are."""
    unmarked = (each for each in standings if not each.marks)
    changes = _to_status(unmarked, Status.DONE, person)
    return _plan(f"Close {counted(len(changes))}, with nothing to mark", changes, person)


def skip_all(standings: Iterable[ArticleStanding], reason: str, person: str) -> Plan:
    """Leave the articles out, and say why."""
    changes = _to_status(standings, Status.SKIPPED, person, reason)
    return _plan(f"Skip {counted(len(changes))}", changes, person)


def open_again(standings: Iterable[ArticleStanding], person: str) -> Plan:
    """Open those of the articles again that the person has closed."""
    closed = (each for each in standings if each.status and each.status.status in _CLOSED)
    changes = _to_status(closed, Status.STARTED, person)
    return _plan(f"Open {counted(len(changes))} again", changes, person)


def question_all(standings: Iterable[ArticleStanding], note: str, person: str) -> Plan:
    """Raise the same question on each of the articles; new ones are started by it."""
    standings = list(standings)
    flags = [
        Change(None, Flag(id=new_id(), article_id=each.article_id, annotator=person, note=note))
        for each in standings
    ]
    new = (each for each in standings if each.status is None or each.status.status is Status.NEW)
    starts = _to_status(new, Status.STARTED, person)
    return _plan(f"Flag {counted(len(flags))} with a question", [*flags, *starts], person)


def edit_all(every: Iterable[ArticleDetails], common: CommonDetails, person: str) -> Plan:
    """Give the articles the same site, language or date; raises as `check_common` does."""
    check_common(common)
    changes = [Change(each, after) for each in every if (after := _edited(each, common)) != each]
    said = ", ".join(name for name, value in zip(_CALLED, common, strict=True) if value is not None)
    return _plan(f"Edit {counted(len(changes))}: {said}", changes, person)


def check_common(common: CommonDetails) -> None:
    """Raise UserError for what is no language or date."""
    check_details(_BLANK, _edited(_BLANK, common))


def _edited(details: ArticleDetails, common: CommonDetails) -> ArticleDetails:
    meta = details.meta
    if common.site is not None and common.site != site_of(details.url, meta):
        meta = with_site(meta, common.site, details.url)
    return replace(
        details,
        meta=meta,
        language=details.language if common.language is None else common.language,
        published=details.published if common.published is None else kept_date(common.published),
    )


def _to_status(
    standings: Iterable[ArticleStanding], status: Status, person: str, reason: str = ""
) -> list[Change]:
    changes = (
        Change(
            each.status,
            ArticleStatus(
                article_id=each.article_id, annotator=person, status=status, reason=reason
            ),
        )
        for each in standings
    )
    return [each for each in changes if each.before != each.after]


def _plan(title: str, changes: Sequence[Change], person: str) -> Plan:
    return Plan(title=title, changes=tuple(changes), annotator=person)
