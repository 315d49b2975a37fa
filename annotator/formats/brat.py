"""brat standoff: a text in one file, what is said about it in others beside it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from annotator.domain.errors import RecordError, UserError
from annotator.domain.incoming import IncomingArticle, Note, Refusal
from annotator.domain.losses import Loss
from annotator.domain.ports import (
    ExportArticle,
    ExportOptions,
    ExportReport,
    ExportSource,
    Read,
    ReadOptions,
    Report,
)
from annotator.formats import json_fields as fields
from annotator.formats.brat_files import (
    CONFIGURATION,
    AnnFile,
    annotations_of,
    is_annotations,
    is_text,
    text_of,
)
from annotator.formats.brat_lines import parse_ann
from annotator.formats.brat_places import Places
from annotator.formats.brat_reading import Said, merged_meta, said_by
from annotator.formats.brat_side import (
    NO_SIDE,
    Side,
    entry_of,
    is_side_file,
    relations_of,
    side_of,
    spans_of,
)
from annotator.formats.brat_writing import CARRIES, losses_of, write_brat
from annotator.formats.decoding import check_characters, decode
from annotator.formats.text import read_bytes

_MARK: Final = "\ufeff"
_LATEST_VERSION: Final = 1_000_000


class BratFormat:
    """Reads and writes folders of `.txt` and `.ann` files."""

    id = "brat"
    title = "brat standoff"
    suffixes: tuple[str, ...] = (".txt", ".ann")
    writes_folder = True
    carries = CARRIES
    precedence = 2
    one_article_a_file = True

    def recognises(self, path: Path, head: bytes) -> bool:
        """Whether the file is a text with annotations beside it, or annotations."""
        del head
        return is_annotations(path) or (is_text(path) and bool(annotations_of(path)))

    def companion(self, path: Path) -> bool:
        """Whether the file is read along with a text, or is brat's configuration."""
        if is_annotations(path):
            return text_of(path) is not None
        return path.name in CONFIGURATION or is_side_file(path)

    def read(self, path: Path, options: ReadOptions) -> Iterator[Read]:
        """Yield the article in a `.txt` with all that the `.ann` files beside it say.

        Raises UserError when the text cannot be read, and for an `.ann`: it is
        its text that is to be named.
        """
        if is_annotations(path):
            raise UserError(_not_alone(path))
        yield from _ArticleFiles(path, options).read()

    def losses(self, article: ExportArticle, options: ExportOptions) -> Iterator[Loss]:
        """Yield what brat has no room for: scores, flags, verdicts, authors, states."""
        del options
        yield from losses_of(article)

    def write(
        self, source: ExportSource, out: Path, options: ExportOptions, report: Report
    ) -> ExportReport:
        """Write a `.txt` and an `.ann` for each article to the folder `out`, all or nothing."""
        del options
        return write_brat(source, out, report)


def _not_alone(path: Path) -> str:
    text = text_of(path)
    if text is None:
        stem, _, annotator = path.stem.rpartition("_")
        other = f" (nor {stem}.txt)" if stem and annotator else ""
        return f"there is no {path.stem}.txt{other} beside it: the text it is about"
    return f"these are annotations of {text}; import that file, and they are read along with it"


class _ArticleFiles:
    """The files of one article."""

    def __init__(self, path: Path, options: ReadOptions) -> None:
        self._path = path
        self._options = options
        self._data = read_bytes(path)
        self._told: list[Note | Refusal] = []
        self._entry = self._found_entry()
        self._text, self._encoding = self._decoded()
        self._side = self._found_side()
        if not self._text or self._text.isspace():
            raise UserError("the file is empty: there is no text to import")

    def read(self) -> Iterator[Read]:
        """Yield the article, then notes and refusals."""
        files = annotations_of(self._path)
        said = {each.name: self._said(each, several=len(files) > 1) for each in files}
        article = IncomingArticle(
            where="",
            text=self._text,
            key=self._options.below or None,
            spans=[span for one in said.values() for span in one.spans],
            relations=[each for one in said.values() for each in one.relations],
            events=[each for one in said.values() for each in one.events],
            meta=merged_meta({}, said),
        )
        if self._entry is not None:
            self._complete(article, said)
        yield article
        yield from self._told
        for one in said.values():
            yield from one.told

    def _found_entry(self) -> dict[str, Any] | None:
        """Return what our own export says about the text."""
        try:
            return entry_of(self._path)
        except RecordError as error:
            self._told.append(Note("", f"{error}; it is left aside"))
            return None

    def _decoded(self) -> tuple[str, str]:
        if self._entry is None:
            return decode(self._data, encoding=self._options.encoding)
        try:
            text = self._data.decode("utf-8")  # as written: a byte order mark is of the text
        except UnicodeDecodeError:
            return decode(self._data, encoding=self._options.encoding)
        check_characters(text)
        return text, "utf-8"

    def _found_side(self) -> Side:
        if self._entry is None:
            return NO_SIDE
        try:
            return side_of(self._entry, self._data, len(self._text))
        except RecordError as error:
            self._told.append(Note("", f"its entry in our own file is not sound: {error}"))
            return NO_SIDE

    def _said(self, file: AnnFile, *, several: bool) -> Said:
        """Return what one file of annotations says."""
        try:
            annotator = file.annotator and fields.checked_name(file.annotator, "annotator")
            lines = parse_ann(self._ann_text(file.name), file.name)
        except (UserError, RecordError) as error:
            return Said(told=[Refusal(file.name, str(error))])
        marked = self._data[:3] == _MARK.encode() and self._data == (_MARK + self._text).encode()
        return said_by(
            lines,
            Places(self._text, lines.places, marked=marked),
            name=file.name,
            annotator=annotator,
            prefix=f"{annotator}/" if several and annotator else "",
            side=self._side,
        )

    def _ann_text(self, name: str) -> str:
        """Return the annotations as text: in UTF-8, or else in the encoding of their text."""
        data = read_bytes(self._path.with_name(name))
        if self._options.encoding is None:
            try:
                return decode(data, encoding="utf-8")[0]
            except UserError:
                return decode(data, encoding=self._encoding)[0]
        return decode(data, encoding=self._options.encoding)[0]

    def _complete(self, article: IncomingArticle, said: dict[str, Said]) -> None:
        """Add what our own export says to what brat's files say."""
        entry = self._entry or {}
        try:
            article.key = fields.string_of(entry, "key") or article.key
            article.title = fields.string_of(entry, "title")
            article.url = fields.string_of(entry, "url")
            article.published = fields.string_of(entry, "published")
            article.language = fields.string_of(entry, "language")
            article.version = _version_of(entry)
            article.meta = merged_meta(fields.mapping_of(entry, "meta"), said)
            self._add_rest(article, entry)
        except RecordError as error:
            self._told.append(Note("", f"its entry in our own file is not sound: {error}"))

    def _add_rest(self, article: IncomingArticle, entry: dict[str, Any]) -> None:
        """Add the spans that cannot stand in an `.ann`, while the text is as it was."""
        if not self._side.length:
            return
        article.spans = [*article.spans, *spans_of(entry, len(self._text))]
        names = frozenset(span.name for span in article.spans)
        article.relations = [*article.relations, *relations_of(entry, names)]


def _version_of(entry: dict[str, Any]) -> int | None:
    version = entry.get("version")
    return version if type(version) is int and 0 < version <= _LATEST_VERSION else None


FORMAT = BratFormat()
