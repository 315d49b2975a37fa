"""Articles to three tables."""

import csv
import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Final

from annotator.domain.errors import UserError
from annotator.domain.losses import Loss, kept_relations
from annotator.domain.plurals import plural
from annotator.domain.ports import ExportArticle, ExportReport, ExportSource, Progress, Report
from annotator.domain.records import Span
from annotator.domain.scheme import Scheme
from annotator.formats.csv_layout import (
    ARTICLE_COLUMNS,
    ARTICLES,
    RELATION_COLUMNS,
    RELATIONS,
    SPAN_COLUMNS,
    SPANS,
    covered_text,
)
from annotator.formats.status_fields import REASONS, STATUS, status_fields
from annotator.services.appearing import appearing_folder, real_folder

_CELL: Final = 32_767
"""Characters a cell of Excel holds."""
_FORMULA: Final = ("=", "+", "-", "@")
_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, allow_nan=False)
_Losses = Callable[[ExportArticle], Iterable[Loss]]
_Rows = Iterator[list[Any]]


def write_tables(source: ExportSource, out: Path, report: Report, losses: _Losses) -> ExportReport:
    """Write the articles of `source` to the folder `out`, whole or not at all.

    Raises UserError when `out` holds anything but an earlier export.
    """
    out = real_folder(out)
    with appearing_folder(out, _check_replaceable) as folder:
        done = _Writing(source, folder, losses).run(report)
    done.files = [out / each for each in (ARTICLES, SPANS, RELATIONS)]
    return done


def _check_replaceable(out: Path) -> None:
    """Raise UserError unless `out` is new, empty, or an earlier export and nothing else."""
    if not out.exists():
        return
    if not out.is_dir():
        raise UserError(f"{out} is a file; the tables need a folder of their own.")
    foreign = sorted({each.name for each in out.iterdir()} - {ARTICLES, SPANS, RELATIONS})
    if foreign:
        raise UserError(
            f"{out} also holds “{foreign[0]}”, which an export would delete; name a new folder."
        )
    if any(out.iterdir()) and not _is_ours(out / ARTICLES):
        raise UserError(f"{out / ARTICLES} is no earlier export; name a new or empty folder.")


def _is_ours(path: Path) -> bool:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return file.readline().strip() == ",".join(ARTICLE_COLUMNS)
    except (OSError, UnicodeDecodeError):
        return False


class _Writing:
    """One export in progress."""

    def __init__(self, source: ExportSource, folder: Path, losses: _Losses) -> None:
        self._source = source
        self._folder = folder
        self._losses = losses
        self._scheme = source.scheme
        self._attributes = attributes_of(source.scheme)
        self._links = [each.name for each in source.scheme.relations]
        self._done = ExportReport()
        self._long = self._formulas = 0

    def run(self, report: Report) -> ExportReport:
        total = len(self._source)
        with ExitStack() as files:
            articles = self._table(files, ARTICLES, ARTICLE_COLUMNS)
            more = [f"attribute.{each}" for each in self._attributes]
            more += [f"linked.{each}" for each in self._links]
            spans = self._table(files, SPANS, (*SPAN_COLUMNS, *more))
            relations = self._table(files, RELATIONS, RELATION_COLUMNS)
            for number, article in enumerate(self._source):
                report(Progress(number, total, article.content.article.key))
                articles.writerow(article_row(article, self._source.person))
                spans.writerows(self._span_rows(article))
                relations.writerows(relation_rows(article))
                self._count(article)
        report(Progress(total, total))
        self._note()
        return self._done

    def _table(self, files: ExitStack, name: str, columns: tuple[str, ...]) -> Any:
        path = self._folder / name
        table = csv.writer(files.enter_context(path.open("w", encoding="utf-8-sig", newline="")))
        table.writerow(columns)
        return table

    def _span_rows(self, article: ExportArticle) -> _Rows:
        linked = linked_texts(article)
        for span in article.spans:
            row = span_row(article, span, self._scheme)
            row += [span.attributes.get(each, "") for each in self._attributes]
            row += [" | ".join(linked.get((span.id, each), ())) for each in self._links]
            yield row

    def _count(self, article: ExportArticle) -> None:
        text = article.content.article.text
        self._done.articles += 1
        self._done.spans += len(article.spans)
        self._done.relations += len(kept_relations(article))
        self._done.losses.add(self._losses(article))
        self._long += len(text) > _CELL
        self._formulas += text.startswith(_FORMULA)

    def _note(self) -> None:
        if self._long:
            note = plural(
                self._long,
                "{count} text is longer than the {most} characters a cell of Excel holds",
                "{count} texts are longer than the {most} characters a cell of Excel holds",
                most=_CELL,
            )
            self._done.notes.append(note)
        if self._formulas:
            note = plural(
                self._formulas,
                "{count} text begins with a sign a spreadsheet may take for a formula;"
                " it was written as it is",
                "{count} texts begin with a sign a spreadsheet may take for a formula;"
                " they were written as they are",
            )
            self._done.notes.append(note)


def attributes_of(scheme: Scheme) -> list[str]:
    """Return the names of all attributes of a scheme, each once."""
    return list(dict.fromkeys(each.name for label in scheme.labels for each in label.attributes))


def article_row(article: ExportArticle, person: str | None) -> list[Any]:
    """Return the row of an article."""
    stored = article.content.article
    status = status_fields(article.content, person)
    return [
        stored.id,
        stored.key,
        stored.title,
        stored.url,
        stored.published,
        stored.language,
        stored.text,
        stored.version,
        _ENCODER.encode(status[STATUS]),
        _ENCODER.encode(status[REASONS]),
        _ENCODER.encode(dict(stored.meta)),
        len(article.spans),
        len(kept_relations(article)),
    ]


def span_row(article: ExportArticle, span: Span, scheme: Scheme) -> list[Any]:
    """Return the row of a span, as far as it is read back."""
    stored = article.content.article
    return [
        stored.key,
        stored.id,
        span.id,
        span.label,
        scheme.layer_of(span.label),
        span.cover.start,
        span.cover.end,
        covered_text(stored.text, span.ranges),
        _ENCODER.encode([list(each) for each in span.ranges]),
        span.annotator,
        int(span.annotator in article.content.programs),
        "" if span.score is None else repr(span.score),
        span.note,
        _ENCODER.encode(dict(span.attributes)),
    ]


def relation_rows(article: ExportArticle) -> _Rows:
    """Yield the rows of the relations of an article."""
    spans = {span.id: span for span in article.spans}
    for each in kept_relations(article):
        yield [
            article.content.article.key,
            article.content.article.id,
            *(each.id, each.label, each.from_id, each.to_id, each.annotator, each.note),
            *_shown_end(article, spans[each.from_id]),
            *_shown_end(article, spans[each.to_id]),
        ]


def _shown_end(article: ExportArticle, span: Span) -> tuple[str, str]:
    return span.label, covered_text(article.content.article.text, span.ranges)


def linked_texts(article: ExportArticle) -> dict[tuple[str, str], list[str]]:
    """Return what the spans linked to from a span cover, by span and kind of link."""
    text = article.content.article.text
    spans = {span.id: span for span in article.spans}
    found: dict[tuple[str, str], list[str]] = {}
    for each in kept_relations(article):
        covered = covered_text(text, spans[each.to_id].ranges)
        found.setdefault((each.from_id, each.label), []).append(covered)
    return found
