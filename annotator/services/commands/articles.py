"""Commands on the article as a whole: notes, questions, status."""

from dataclasses import replace

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.errors import UserError
from annotator.domain.ids import new_id
from annotator.domain.records import ArticleStatus, Change, Flag, Plan, Status
from annotator.services.commands.common import check_own, plan_for, span_of


def set_note(article: AnnotatedArticle, span_id: str, note: str, person: str) -> Plan:
    """Write a note on a span; on a program's span it becomes a question of the person's."""
    span = span_of(article, span_id)
    if span.annotator in article.programs:
        return raise_flag(article, note, person, span_id=span_id)
    check_own(span, person)
    changes = [] if note == span.note else [Change(span, replace(span, note=note))]
    return plan_for(article, person, "Write a note", changes)


def raise_flag(
    article: AnnotatedArticle, note: str, person: str, *, span_id: str | None = None
) -> Plan:
    """Raise a question on the article or on one span of it."""
    flag = Flag(
        id=new_id(),
        article_id=article.article.id,
        annotator=person,
        note=note,
        span_id=span_id,
    )
    return plan_for(article, person, "Raise a question", [Change(None, flag)])


def settle_flag(article: AnnotatedArticle, flag_id: str, person: str, *, settled: bool) -> Plan:
    """Settle a question, or open it again."""
    flag = next((each for each in article.flags if each.id == flag_id), None)
    if flag is None:
        raise UserError("The question is no longer there.")
    changed = replace(flag, settled=settled)
    title = "Settle a question" if settled else "Open a question again"
    changes = () if changed == flag else (Change(flag, changed),)
    # It is no mark: an article stays new for who only answers a question on it.
    return Plan(title=title, changes=changes, annotator=person, article_id=article.article.id)


def set_status(
    article: AnnotatedArticle,
    status: Status,
    person: str,
    *,
    reason: str = "",
    nothing: bool = False,
) -> Plan:
    """Set how far the person is with the article.

    `reason` is why she skips it; with `nothing` she says that it is done as there is
    nothing to mark in it.
    """
    titles = {
        Status.NEW: "Set to new",
        Status.STARTED: "Open again",
        Status.DONE: "Done",
        Status.SKIPPED: "Skip",
    }
    article_id = article.article.id
    stored = article.records.get(("status", article_id, person))
    after = ArticleStatus(article_id=article_id, annotator=person, status=status, reason=reason)
    same = after == stored or (status is Status.NEW and article.status_of(person) is status)
    return Plan(
        title="Nothing to mark" if nothing else titles[status],
        changes=() if same else (Change(stored, None if status is Status.NEW else after),),
        annotator=person,
        article_id=article.article.id,
    )
