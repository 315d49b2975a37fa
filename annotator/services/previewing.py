"""A look into files before they are imported: the first articles, and which names they use."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from annotator.domain.errors import UserError
from annotator.domain.incoming import IncomingArticle, Note, Refusal
from annotator.domain.ports import Reader, ReadOptions
from annotator.services.import_files import FoundFile, find_files, reader_for, shown, why_refused
from annotator.services.import_request import ImportRequest, check_request

SEEN_ARTICLES = 50
"""Articles read for a preview."""
SEEN_CHARACTERS = 2_000_000
SEEN_FILES = 200
SHOWN_ARTICLES = 10


@dataclass(kw_only=True)
class ImportPreview:
    """What the first articles of an import look like, with the names their file gives."""

    files: int = 0
    """Files that were found, in folders too."""
    formats: Counter[str] = field(default_factory=Counter)
    """Files looked into, by format."""
    encoding: str = ""
    """Of the files looked into, each once, where their readers can tell."""
    articles: list[IncomingArticle] = field(default_factory=list)
    """The first ones, unmapped."""
    labels: Counter[str] = field(default_factory=Counter)
    relations: Counter[str] = field(default_factory=Counter)
    attributes: Counter[str] = field(default_factory=Counter)
    events: Counter[str] = field(default_factory=Counter)
    refused: list[tuple[str, Refusal]] = field(default_factory=list)
    notes: list[tuple[str, Note | Refusal]] = field(default_factory=list)
    seen: int = 0
    """Articles looked at."""
    whole: bool = True
    """Whether that is all there is."""


def _go_on(position: int) -> None:
    """Take a position in a file and let the reading go on."""


def preview_import(
    request: ImportRequest, *, at_byte: Callable[[int], None] = _go_on
) -> ImportPreview:
    """Read the first articles of what an import would take; the project is not touched.

    `at_byte` is called now and then, and may raise Cancelled. Raises UserError
    when the request makes no sense.
    """
    check_request(request)
    found = find_files(request.paths, format_id=request.format)
    preview = ImportPreview(files=len(found.files), refused=found.refused, notes=[*found.notes])
    look = _Look(request, preview, at_byte)
    for number, file in enumerate(found.files):
        if number >= SEEN_FILES or look.enough:
            preview.whole = False
            break
        at_byte(0)
        look.into(file)
    return preview


class _Look:
    """Goes through files until enough has been seen."""

    def __init__(
        self, request: ImportRequest, preview: ImportPreview, at_byte: Callable[[int], None]
    ) -> None:
        self._request = request
        self._preview = preview
        self._at_byte = at_byte
        self._characters = 0

    @property
    def enough(self) -> bool:
        return self._preview.seen >= SEEN_ARTICLES or self._characters >= SEEN_CHARACTERS

    def into(self, file: FoundFile) -> None:
        name = shown(file.path)
        try:
            format_id, reader = reader_for(file, self._request.format)
            self._preview.formats[format_id] += 1
            self._note_encoding(self._request.encoding or _encoding(reader, file.path))
            self._read(file, reader, name)
        except (UserError, OSError) as error:
            self._preview.refused.append((name, Refusal("", why_refused(error))))

    def _note_encoding(self, encoding: str) -> None:
        known = list(filter(None, self._preview.encoding.split(", ")))
        plain = encoding.removesuffix("-sig")
        if plain and plain not in known:
            self._preview.encoding = ", ".join([*known, plain])

    def _read(self, file: FoundFile, reader: Reader, name: str) -> None:
        options = ReadOptions(
            encoding=self._request.encoding,
            below=file.below,
            settings=self._request.settings,
            at_byte=self._at_byte,
        )
        for record in reader.read(file.path, options):
            if isinstance(record, Refusal):
                self._preview.refused.append((name, record))
            elif isinstance(record, Note):
                self._preview.notes.append((name, record))
            elif self.enough:
                self._preview.whole = False
                return
            else:
                self._take(record)

    def _take(self, article: IncomingArticle) -> None:
        preview = self._preview
        preview.seen += 1
        self._characters += len(article.text)
        preview.labels.update(each.label for each in article.spans)
        preview.relations.update(each.label for each in article.relations)
        preview.attributes.update(name for each in article.spans for name in each.attributes)
        preview.events.update(each.label for each in article.events)
        if len(preview.articles) < SHOWN_ARTICLES:
            preview.articles.append(article)


def _encoding(reader: Reader, path: Path) -> str:
    tell = getattr(reader, "encoding_of", None)
    return str(tell(path)) if tell is not None else ""
