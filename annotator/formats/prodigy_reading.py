"""A task of Prodigy to an article."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from annotator.domain.errors import RecordError
from annotator.domain.ids import as_uuid
from annotator.domain.incoming import IncomingArticle, Note, Refusal
from annotator.domain.ports import Read
from annotator.domain.records import NOTHING, Status
from annotator.formats import json_fields as fields
from annotator.formats.article_fields import ArticleHead, head_of
from annotator.formats.json_fields import Extras
from annotator.formats.json_records import Record
from annotator.formats.prodigy_spans import TaskSpans
from annotator.formats.status_fields import REASONS, STATUS, reasons_of, status_of

_OURS: Final = "article"
_KNOWN: Final = frozenset(
    {"text", "tokens", "spans", "relations", "answer", "meta", "_input_hash", "_task_hash"}
    | {"_annotator_id", "_session_id"}
)
_TIME: Final = re.compile(r"\d{4}-\d\d-\d\d_\d\d-\d\d-\d\d$")
"""A session that nobody named is called after its beginning."""
_ANSWERS: Final = ("accept", "reject", "ignore")


def read_task(record: Record, accepted: Status) -> Iterator[Read]:
    """Yield the article of a task, a refusal for each span or relation that is none, and notes.

    `accepted` is the status of who accepted a task. Raises RecordError when it is no task.
    """
    data = fields.object_of(record.value)
    text = _text_of(data)
    answer = _answer_of(data)
    extras: Extras = {}
    found = TaskSpans(record.where, text, data, annotator=_annotator_of(data), extras=extras)
    wanted = answer == _ANSWERS[0]
    problems: list[Read] = [*found.read()] if wanted else [*_left_out(record.where, data, answer)]
    yield IncomingArticle(
        where=record.where,
        text=text,
        **_head_of(data, extras),
        status=_status_of(data, answer, accepted),
        reasons=reasons_of(data[_OURS]) if _is_ours(data.get(_OURS)) else NOTHING,
        spans=found.spans,
        relations=found.relations,
    )
    yield from problems


def _text_of(data: Mapping[str, Any]) -> str:
    if data.get("text") is None:
        raise RecordError("it has no text; tasks on pictures, sounds and the like are not taken")
    text = fields.string_of(data, "text")
    if not text or text.isspace():
        raise RecordError("its text is empty")
    return text


def _answer_of(data: Mapping[str, Any]) -> str:
    answer = fields.string_of(data, "answer") or _ANSWERS[0]
    if answer not in _ANSWERS:
        raise RecordError(
            f"answer must be one of {', '.join(_ANSWERS)}, not {fields.shown(answer)}"
        )
    return answer


def _left_out(where: str, data: Mapping[str, Any], answer: str) -> Iterator[Note | Refusal]:
    """Yield a note about the spans of a task that was rejected or ignored."""
    spans = len(fields.list_of(data, "spans"))
    if spans:
        what = "its span was" if spans == 1 else f"its {spans} spans were"
        done = "rejected" if answer == "reject" else "ignored"
        yield Note(where, f"the task was {done}, so {what} left out; the text is taken")


def _annotator_of(data: Mapping[str, Any]) -> str | None:
    """Return who did the task; None when the session has no name but its time."""
    for name in ("_annotator_id", "_session_id"):
        who = data.get(name)
        if who in (None, ""):
            continue
        if not _TIME.search(fields.checked_name(who, name)):
            return str(who)
    return None


def _head_of(data: Mapping[str, Any], extras: Extras) -> ArticleHead:
    """Return what is said of an article apart from its text and spans; the rest is metadata."""
    if _is_ours(data.get(_OURS)):
        head = head_of(data[_OURS], {STATUS, REASONS}, None)
        taken = _KNOWN | {_OURS}
    else:
        meta = dict(fields.mapping_of(data, "meta"))
        head = head_of({"meta": meta, "key": _key_of(meta)}, (), None)
        taken = _KNOWN
    more = {name: value for name, value in data.items() if name not in taken}
    more.update({f"_{name}": items for name, items in extras.items()})
    if more:
        head["meta"] = {**more, **head["meta"]}
        fields.check_storable(dict(head["meta"]))
    return head


def _is_ours(value: object) -> bool:
    """Whether this is what an export of ours says beside the task."""
    return type(value) is dict and as_uuid(value.get("id")) is not None and "key" in value


def _status_of(data: Mapping[str, Any], answer: str, accepted: Status) -> Mapping[str, str]:
    """Return how far who is with the article."""
    if _is_ours(data.get(_OURS)):
        return status_of(data[_OURS])
    who = _annotator_of(data)
    status = {"accept": accepted, "ignore": Status.SKIPPED}.get(answer, Status.NEW)
    return {who: str(status)} if who and status != Status.NEW and "answer" in data else {}


def _key_of(meta: Mapping[str, Any]) -> str | None:
    """Return the name that metadata gives an article, if it does."""
    for name in ("key", "id", "url"):
        value = meta.get(name)
        if value not in (None, "") and type(value) in {str, int}:
            return str(value)
    return None
