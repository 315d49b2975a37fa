"""What a person has decided of an article as a whole, in words."""

from PySide6.QtCore import QCoreApplication

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.counting import counted_spans, is_undecided
from annotator.domain.records import ArticleStatus, Span, Status
from annotator.domain.scheme import Scheme


def task_spans(content: AnnotatedArticle, scheme: Scheme, person: str) -> list[Span]:
    """Return what counts as a person's marks in the layers that are her task."""
    counted = counted_spans(content, person, scheme)
    return [each for each in counted if scheme.is_task(each.label)]


def undecided(content: AnnotatedArticle, scheme: Scheme, person: str) -> int:
    """Return how many suggestions still await a person's verdict."""
    return sum(is_undecided(each, content, person, scheme) for each in content.spans)


def decision(content: AnnotatedArticle, scheme: Scheme, person: str) -> str:
    """Return what a person has decided, empty while an article is to do."""
    translate = QCoreApplication.translate
    status = content.status_of(person)
    if status is Status.DONE:
        if task_spans(content, scheme, person):
            return translate("Decision", "✓ Done")
        return translate("Decision", "✓ Nothing to mark")
    if status is Status.SKIPPED:
        record = content.records.get(("status", content.article.id, person))
        reason = record.reason if isinstance(record, ArticleStatus) else ""
        skipped = translate("Decision", "– Skipped")
        return f"{skipped}: {reason}" if reason else skipped
    return ""
