"""Reading a wrongly decoded article again: what it may be in, and the new version it becomes."""

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, NamedTuple

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.errors import UserError
from annotator.domain.ids import new_id
from annotator.domain.language import guess_language
from annotator.domain.ports import Progress, Report
from annotator.domain.recoding import ENCODINGS, Recoding, bytes_of, carried, read
from annotator.domain.records import (
    Article,
    ArticleStatus,
    Binning,
    Change,
    Flag,
    NewVersion,
    Plan,
    Record,
    Relation,
    Span,
    SpanVerdict,
    Status,
)
from annotator.domain.words import title_from
from annotator.services.commands.care import now
from annotator.services.plugins import reader

_SAMPLE: Final = 20_000
"""Bytes by which an encoding is guessed."""
_TELLING: Final = frozenset({"windows-1251", "koi8-r"})
"""Text that is as it should be is known as Russian in these, where it is."""


class Source(NamedTuple):
    """Bytes an article may have been read from, in the encoding it was read in."""

    data: bytes
    encoding: str
    """Empty when no encoding gives the text the article has."""
    path: str = ""
    """The file, empty for bytes made of the text itself."""


class Sources(NamedTuple):
    """Where to read an article from again, and what looks best."""

    known: list[Source]
    """The file's alone, where it is still there, else one for each encoding that is possible."""
    best: Source
    becomes: str
    """The encoding the bytes seem to be in, empty when none looks better than the one it is in."""


class Carried(NamedTuple):
    """How many spans find their place in the new text, and how many do not."""

    spans: int
    lost: int


def find_sources(article: Article, report: Report) -> Sources:
    """Return what bytes an article may have been read from; for the threads of jobs.

    The file it came from is taken where it is a text file that gives this very
    text; else the text is turned back into bytes, which is exact in every
    encoding that is returned.
    """
    file = _source_file(article)
    if file is not None:
        return Sources([file], file, _better(file, article.text))
    known = []
    for number, encoding in enumerate(ENCODINGS):
        report(Progress(number, len(ENCODINGS)))
        data = bytes_of(article.text, encoding)
        if data is not None:
            known.append(Source(data, encoding))
    return Sources(known, *_best(known, article.text))


def _best(known: list[Source], text: str) -> tuple[Source, str]:
    """Return the bytes that read better in another encoding, and which; the first where none do."""
    if not any(_reads_well(each) for each in known if each.encoding in _TELLING):
        for each in known:
            if becomes := _better(each, text):
                return each, becomes
    return known[0], ""


def _reads_well(source: Source) -> bool:
    """Whether bytes would be taken for what they were read as, so that there is nothing to mend."""
    return _guess(source.data) == source.encoding


def source_of_file(path: Path, text: str) -> Source:
    """Return a file a person names as the source of a text.

    Raises UserError when it cannot be read.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UserError(f"{path} cannot be read: {error.strerror}.") from error
    return Source(data, _encoding_it_was_read_in(data, text), str(path))


def _source_file(article: Article) -> Source | None:
    if not os.path.isfile(article.source_file):  # noqa: PTH113 — says False where Path.is_file raises: no rights, a name too long
        return None
    try:
        found = source_of_file(Path(article.source_file), article.text)
    except UserError:
        return None
    return found if found.encoding else None


def _encoding_it_was_read_in(data: bytes, text: str) -> str:
    for encoding in ENCODINGS:
        if Recoding(data, encoding, encoding).is_of(text):
            return encoding
    return ""


def _better(source: Source, text: str) -> str:
    """Return an encoding in which bytes read better than as they were read, empty without one."""
    found = _guess(source.data)
    try:
        return found if found and read(source.data, found) != text else ""
    except UserError:
        return ""


def _guess(data: bytes) -> str:
    guess = getattr(reader("text"), "encoding_of_bytes", None)
    return str(guess(data[:_SAMPLE])) if guess is not None else ""


def survey(content: AnnotatedArticle, recoding: Recoding) -> Carried:
    """Count the spans of an article that find their place in the new text."""
    places = _places(content, recoding)
    kept = sum(carried(each.ranges, places) is not None for each in content.spans)
    return Carried(kept, len(content.spans) - kept)


def reread(content: AnnotatedArticle, recoding: Recoding, person: str, article_id: str) -> Plan:
    """Put a new version, `article_id`, in the place of an article, which goes to the bin.

    Spans whose edges fall on characters of the new text are carried over, with
    all that hangs on them. Raises UserError where the bytes do not fit.
    """
    at = now()
    article = _new_version(content.article, recoding, article_id)
    version = NewVersion(
        article=article,
        of=content.article.id,
        binned=Binning(article_id=article_id, annotator=person, at=at),
    )
    carrier = _Carrier(content, _places(content, recoding), article_id)
    changes = (
        Change(None, Binning(article_id=content.article.id, annotator=person, at=at)),
        Change(version.binned, None),
        *(Change(None, each) for each in carrier.records()),
    )
    return Plan(
        title="Read in another encoding", changes=changes, annotator=person, adds=(version,)
    )


def _places(content: AnnotatedArticle, recoding: Recoding) -> dict[int, int]:
    edges = (edge for span in content.spans for each in span.ranges for edge in each)
    return dict(recoding.places(content.article.text, edges))


def _new_version(article: Article, recoding: Recoding, article_id: str) -> Article:
    text, old = recoding.text, article.text
    is_beginning = article.title in {title_from(old), old[: len(article.title)]}
    is_guessed = article.language == guess_language(old)
    return replace(
        article,
        id=article_id,
        text=text,
        title=title_from(text) if is_beginning else _retitled(article, recoding),
        language=guess_language(text) if is_guessed else article.language,
    )


def _retitled(article: Article, recoding: Recoding) -> str:
    """Return a title read again as the text is, where it can be."""
    data = bytes_of(article.title, recoding.was) if recoding.was else None
    try:
        return read(data, recoding.becomes) if data else article.title
    except UserError:
        return article.title


@dataclass
class _Carrier:
    """Makes the records of a new version out of those of the old one."""

    content: AnnotatedArticle
    places: dict[int, int]
    article_id: str

    def __post_init__(self) -> None:
        self._ids: dict[str, str] = {}
        """New ids of spans that are carried over, by the old ones."""

    def records(self) -> list[Record]:
        """Return the records, in an order in which each can be added."""
        spans = self._spans()
        return [
            *spans,
            *filter(None, map(self._relation, self.content.relations)),
            *filter(None, map(self._verdict, self.content.verdicts)),
            *map(self._flag, self.content.flags),
            *map(self._status, self.content.statuses),
        ]

    def _spans(self) -> list[Span]:
        found = [(each, carried(each.ranges, self.places)) for each in self.content.spans]
        kept = [(span, ranges) for span, ranges in found if ranges is not None]
        self._ids = {span.id: new_id() for span, _ in kept}
        made = [
            replace(
                span,
                id=self._ids[span.id],
                article_id=self.article_id,
                ranges=ranges,
                replaces=self._ids.get(span.replaces) if span.replaces else None,
            )
            for span, ranges in kept
        ]
        return sorted(made, key=lambda span: span.replaces is not None)

    def _relation(self, old: Relation) -> Relation | None:
        ends = self._ids.get(old.from_id), self._ids.get(old.to_id)
        if ends[0] is None or ends[1] is None:
            return None
        return replace(old, id=new_id(), article_id=self.article_id, from_id=ends[0], to_id=ends[1])

    def _verdict(self, old: SpanVerdict) -> SpanVerdict | None:
        span = self._ids.get(old.span_id)
        return replace(old, article_id=self.article_id, span_id=span) if span else None

    def _flag(self, old: Flag) -> Flag:
        """Return a question; one about a span that got lost is about the article."""
        span = self._ids.get(old.span_id) if old.span_id is not None else None
        return replace(old, id=new_id(), article_id=self.article_id, span_id=span)

    def _status(self, old: ArticleStatus) -> ArticleStatus:
        """Return a status; what was done is open again where something got lost."""
        lost = len(self._ids) < len(self.content.spans)
        status = Status.STARTED if lost and old.status is Status.DONE else old.status
        return replace(old, article_id=self.article_id, status=status)
