"""How far who is with an article, and why one skipped it: the same fields in several formats."""

from collections.abc import Mapping
from typing import Any, Final

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.errors import RecordError
from annotator.domain.records import Status
from annotator.formats import json_fields as fields

STATUS: Final = "status"
REASONS: Final = "skip_reasons"
_STATUSES: Final = frozenset(str(each) for each in Status)


def status_fields(content: AnnotatedArticle, person: str | None) -> dict[str, dict[str, str]]:
    """Return the fields for one person, or for everybody when none is named."""
    theirs = (each for each in content.statuses if person in {None, each.annotator})
    begun = [each for each in theirs if each.status is not Status.NEW]
    skipped = [each for each in begun if each.reason and each.status is Status.SKIPPED]
    return {
        STATUS: {each.annotator: str(each.status) for each in begun},
        REASONS: {each.annotator: each.reason for each in skipped},
    }


def status_of(data: Mapping[str, Any]) -> Mapping[str, str]:
    """Return who is how far; raises RecordError for what is no status."""
    return fields.chosen_of(data, STATUS, _STATUSES)


def reasons_of(data: Mapping[str, Any]) -> Mapping[str, str]:
    """Return why who has skipped the article; raises RecordError for reasons of anybody else."""
    status = status_of(data)
    reasons = fields.mapping_of(data, REASONS)
    for name, reason in reasons.items():
        if type(reason) is not str:
            shown = fields.shown(reason)
            raise RecordError(f"skip_reasons of {name} must be a string, not {shown}")
        if status.get(name) != Status.SKIPPED:
            raise RecordError(f"skip_reasons names {name}, whose status is not “skipped”")
    return reasons
