"""Entries of the history in words: what was done, what was there before, what after."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from annotator.domain.records import (
    ArticleDetails,
    ArticleStatus,
    Binning,
    Change,
    Flag,
    Record,
    Relation,
    Span,
    SpanVerdict,
    Status,
    Verdict,
)
from annotator.domain.scheme import Scheme
from annotator.gui.actions.action import QT_TRANSLATE_NOOP
from annotator.gui.words.locale_words import quoted
from annotator.gui.words.sentences import step_title
from annotator.gui.words.value_words import value_title
from annotator.services.history import HistoryLine
from annotator.services.store import EntryKind

translate = QCoreApplication.translate
_LONGEST: Final = 160
"""Characters of a mark's text that are told."""
_STATUSES: Final = {
    Status.NEW: QT_TRANSLATE_NOOP("History", "new"),
    Status.STARTED: QT_TRANSLATE_NOOP("History", "started"),
    Status.DONE: QT_TRANSLATE_NOOP("History", "done"),
    Status.SKIPPED: QT_TRANSLATE_NOOP("History", "skipped"),
}
_VERDICTS: Final = {
    Verdict.ACCEPTED: QT_TRANSLATE_NOOP("History", "accepted"),
    Verdict.REJECTED: QT_TRANSLATE_NOOP("History", "rejected"),
}
_UNDECIDED: Final = QT_TRANSLATE_NOOP("History", "undecided")
_KINDS: Final = {
    EntryKind.UNDO: QT_TRANSLATE_NOOP("History", "Undone: {0}"),
    EntryKind.REDO: QT_TRANSLATE_NOOP("History", "Done again: {0}"),
}
_IN_BIN: Final = QT_TRANSLATE_NOOP("History", "in the bin")
_IN_LIST: Final = QT_TRANSLATE_NOOP("History", "in the list")
_META: Final = QT_TRANSLATE_NOOP("History", "further metadata")
_DETAILS: Final = {
    "key": QT_TRANSLATE_NOOP("History", "key"),
    "title": QT_TRANSLATE_NOOP("History", "title"),
    "url": QT_TRANSLATE_NOOP("History", "address"),
    "published": QT_TRANSLATE_NOOP("History", "date"),
    "language": QT_TRANSLATE_NOOP("History", "language"),
}


class Told(NamedTuple):
    """An entry in words; `before` or `after` is empty where there was nothing."""

    title: str
    before: str
    after: str


@dataclass(slots=True)
class Wording:
    """Puts entries about one article into words."""

    text: str
    """Of the article."""
    scheme: Scheme
    spans: dict[str, Span] = field(default_factory=dict)
    """Marks met so far, also those that are gone."""

    def learn(self, records: Iterable[Record | None]) -> None:
        """Remember marks, so that links on them can be told."""
        for each in records:
            if isinstance(each, Span):
                self.spans.setdefault(each.id, each)

    def told(self, line: HistoryLine) -> Told:
        """Return an entry in words."""
        changes = _important(line.changes)
        pairs = [self._pair(each) for each in changes]
        return Told(
            self._title(line),
            _joined(before for before, _ in pairs),
            _joined(after for _, after in pairs),
        )

    def _title(self, line: HistoryLine) -> str:
        title = step_title(line.title, self.scheme) or translate("History", "Change")
        frame = _KINDS.get(line.kind)
        return translate("History", frame).format(title) if frame else title

    def _label(self, name: str) -> str:
        label = self.scheme.label(name)
        return label.title if label else name

    def _pair(self, change: Change) -> tuple[str, str]:
        """Return what was before and after, told by what differs."""
        before, after = change.before, change.after
        if isinstance(before, Span) and isinstance(after, Span):
            return self._changed_span(before, after)
        if isinstance(before, Flag) and isinstance(after, Flag) and before.note == after.note:
            return _settled(before), _settled(after)
        if isinstance(before, ArticleDetails) and isinstance(after, ArticleDetails):
            return _changed_details(before, after)
        tell = self._tellers()[type(change.record)]
        return tell(before, change.record), tell(after, change.record)

    def _tellers(self) -> Mapping[type[Record], Callable[[Record | None, Record], str]]:
        return {
            Span: self._span,
            Relation: self._relation,
            SpanVerdict: self._verdict,
            ArticleStatus: _status,
            Flag: _question,
            ArticleDetails: _details,
            Binning: _binning,
        }

    def _changed_span(self, before: Span, after: Span) -> tuple[str, str]:
        found: list[tuple[str, str]] = []
        if before.label != after.label:
            found.append((self._label(before.label), self._label(after.label)))
        if before.ranges != after.ranges:
            found.append((self._quote(before), self._quote(after)))
        for name in sorted({*before.attributes, *after.attributes}):
            pair = tuple(value_title(each.attributes.get(name, "–")) for each in (before, after))
            if pair[0] != pair[1]:
                found.append((f"{name}: {pair[0]}", f"{name}: {pair[1]}"))
        if before.note != after.note:
            found.append((_note(before.note), _note(after.note)))
        if before.ranges == after.ranges:
            found.append(("", self._quote(after)))
        return _joined(each for each, _ in found), _joined(each for _, each in found)

    def _span(self, record: Record | None, _about: Record) -> str:
        if not isinstance(record, Span):
            return ""
        return f"{self._label(record.label)} {self._quote(record)}"

    def _relation(self, record: Record | None, _about: Record) -> str:
        if not isinstance(record, Relation):
            return ""
        kind = self.scheme.relation(record.label)
        title = kind.title if kind else record.label
        return f"{self._end(record.from_id)} → {self._end(record.to_id)} ({title})"

    def _verdict(self, record: Record | None, about: Record) -> str:
        assert isinstance(about, SpanVerdict)  # noqa: S101 — the table of tellers says so
        known = _VERDICTS[record.verdict] if isinstance(record, SpanVerdict) else _UNDECIDED
        return f"{self._end(about.span_id)}: {translate('History', known)}"

    def _end(self, span_id: str) -> str:
        span = self.spans.get(span_id)
        return self._quote(span) if span else translate("History", "a mark")

    def _quote(self, span: Span) -> str:
        pieces = (self.text[each.start : each.end] for each in span.ranges)
        words = " ".join(" … ".join(pieces).split())
        return quoted(words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…")


def _status(record: Record | None, _about: Record) -> str:
    return translate(
        "History", _STATUSES[record.status if isinstance(record, ArticleStatus) else Status.NEW]
    )


def _question(record: Record | None, _about: Record) -> str:
    if not isinstance(record, Flag):
        return ""
    return translate("History", "question “{0}”").format(record.note)


def _changed_details(before: ArticleDetails, after: ArticleDetails) -> tuple[str, str]:
    names = {each: translate("History", name) for each, name in _DETAILS.items()}
    changed = [each for each in names if getattr(before, each) != getattr(after, each)]
    told = [
        _joined(f"{names[each]}: {getattr(one, each) or '–'}" for each in changed)
        for one in (before, after)
    ]
    if before.meta != after.meta:
        told = [_joined([each, translate("History", _META)]) for each in told]
    return told[0], told[1]


def _details(record: Record | None, _about: Record) -> str:
    return record.title or record.key if isinstance(record, ArticleDetails) else ""


def _binning(record: Record | None, _about: Record) -> str:
    return translate("History", _IN_BIN if isinstance(record, Binning) else _IN_LIST)


def _settled(flag: Flag) -> str:
    state = translate("History", "settled") if flag.settled else translate("History", "open")
    return f"{_question(flag, flag)}: {state}"


def _note(note: str) -> str:
    return (
        translate("History", "note “{0}”").format(note) if note else translate("History", "no note")
    )


def _important(changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """Return the changes without those that only came with others, as the first mark's status."""
    rest = tuple(each for each in changes if not isinstance(each.record, ArticleStatus))
    return rest or changes


def _joined(parts: Iterable[str]) -> str:
    return ", ".join(filter(None, parts))
