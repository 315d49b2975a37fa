"""Tables to articles: any with a column of texts, and ours with their spans and relations."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from annotator.domain.errors import RecordError, UserError
from annotator.domain.ids import as_uuid
from annotator.domain.incoming import IncomingArticle, Refusal
from annotator.domain.ports import Read, ReadOptions
from annotator.formats import json_fields as fields
from annotator.formats.csv_columns import (
    AUTOMATIC,
    DELIMITER,
    columns_of,
    names_a_text,
    other_names,
)
from annotator.formats.csv_companions import Companions
from annotator.formats.csv_layout import ARTICLE_COLUMNS
from annotator.formats.csv_rows import (
    DELIMITERS,
    HEAD,
    Row,
    encoding_of,
    guess_delimiter,
    text_rows,
)
from annotator.formats.json_values import parsed
from annotator.formats.status_fields import REASONS, STATUS, reasons_of, status_of

_ArticleOf = Callable[[Row], IncomingArticle]


def read_table(path: Path, options: ReadOptions) -> Iterator[Read]:
    """Yield the articles of a table, and a refusal for each row that is none.

    Raises UserError when the file cannot be read, or has no column of texts.
    """
    encoding = encoding_of(path, options.encoding)
    delimiter = _delimiter(path, encoding, options)
    rows = text_rows(path, encoding, delimiter, options.at_byte)
    header = _header(rows)
    if tuple(header) == ARTICLE_COLUMNS:
        companions = Companions(path)
        yield from companions.index()
        yield from _articles(rows, len(header), _our_article, companions)
        yield from companions.left_over()
    else:
        columns = columns_of(header, options.settings)
        names = other_names(header, columns)
        article_of = partial(_their_article, columns=columns, names=names)
        yield from _articles(rows, len(header), article_of, None)


def _delimiter(path: Path, encoding: str, options: ReadOptions) -> str:
    chosen = str(options.settings.get(DELIMITER) or AUTOMATIC)
    if chosen != AUTOMATIC:
        if chosen not in DELIMITERS:
            known = ", ".join((AUTOMATIC, *DELIMITERS))
            raise UserError(f"{DELIMITER} must be one of {known}, not “{chosen}”")
        return DELIMITERS[chosen]
    with path.open("rb") as file:
        sample = file.read(HEAD).decode(encoding, errors="ignore").removeprefix("\ufeff")
    named = str(options.settings.get("text_column") or "").strip().casefold()

    def is_wanted(header: Any) -> bool:
        return names_a_text(header) or named in (each.strip().casefold() for each in header)

    return guess_delimiter(sample, is_wanted, path.suffix.lower())


def _header(rows: Iterator[Row | Refusal]) -> list[str]:
    first = next(rows, None)
    if isinstance(first, Row):
        return first.cells
    why = first.why if first is not None else "it is empty"
    raise UserError(f"the first line, which must name the columns, cannot be read: {why}")


def _articles(
    rows: Iterator[Row | Refusal], width: int, article_of: _ArticleOf, companions: Companions | None
) -> Iterator[Read]:
    nothing = True
    for row in rows:
        nothing = False
        if isinstance(row, Refusal):
            yield row
            continue
        try:
            article = _checked(row, width, article_of)
        except RecordError as error:
            yield Refusal(f"line {row.line}", str(error))
            continue
        problems = [] if companions is None else companions.add_to(article)
        yield article
        yield from problems
    if nothing:
        raise UserError("the table has no rows but its first: there is no article to import")


def _checked(row: Row, width: int, article_of: _ArticleOf) -> IncomingArticle:
    if len(row.cells) != width:
        raise RecordError(
            f"it has {len(row.cells)} fields where the first line names {width}; "
            "put quotation marks round fields that hold a delimiter"
        )
    article = article_of(row)
    if not article.text or article.text.isspace():
        raise RecordError("its text is empty")
    return article


def _their_article(
    row: Row, columns: Mapping[str, int], names: Mapping[int, str]
) -> IncomingArticle:
    """Return the article of a row of anyone's table; empty cells say nothing."""
    given = {role: row.cells[at] for role, at in columns.items()}
    return IncomingArticle(
        where=f"line {row.line}",
        text=given["text"],
        key=given.get("key", "").strip() or given.get("url") or None,
        title=given.get("title", ""),
        url=given.get("url", ""),
        published=given.get("published", ""),
        language=given.get("language", ""),
        meta={name: row.cells[at] for at, name in names.items() if row.cells[at]},
    )


def _our_article(row: Row) -> IncomingArticle:
    """Return the article of a row of an export of ours."""
    data: dict[str, Any] = dict(zip(ARTICLE_COLUMNS, row.cells, strict=True))
    meta = fields.object_of(parsed(data["meta"] or "{}"))
    fields.check_storable(meta)
    status = {name: parsed(data[name] or "{}") for name in (STATUS, REASONS)}
    return IncomingArticle(
        where=f"line {row.line}",
        id=as_uuid(data["id"]),
        key=data["key"] or None,
        title=data["title"],
        url=data["url"],
        published=data["published"],
        language=data["language"],
        text=data["text"],
        version=_version(data["text_version"]),
        status=status_of(status),
        reasons=reasons_of(status),
        meta=meta,
    )


def _version(cell: str) -> int | None:
    if not cell:
        return None
    if not (cell.isascii() and cell.isdigit() and len(cell) < 7 and int(cell)):  # noqa: PLR2004
        raise RecordError(f"text_version must be a whole number from 1 up, not {cell[:20]!r}")
    return int(cell)
