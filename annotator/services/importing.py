"""Importing: files in, whole or not at all, everything refused by name."""

import os
from functools import partial
from pathlib import Path

from annotator.domain import mapping
from annotator.domain.dates import kept_date
from annotator.domain.errors import Bug, Cancelled, EnvironmentProblem, UserError
from annotator.domain.incoming import IncomingArticle, Note, Refusal
from annotator.domain.language import guess_language
from annotator.domain.ports import Progress, Reader, ReadOptions, Report
from annotator.domain.words import title_from
from annotator.services.call import Call
from annotator.services.import_files import (
    FoundFile,
    find_files,
    reader_for,
    shown,
    source_of,
    why_refused,
)
from annotator.services.import_request import ImportOutcome, ImportRequest, check_request
from annotator.services.mappings import Direction, Mappings
from annotator.services.new_names import told
from annotator.services.project_thread import OpenProject
from annotator.services.store import BatchResult, FileBatch, ImportRules, SourceFile
from annotator.services.suggesting import ExtractorFactory, extract_entities

BATCH_CHARACTERS = 4_000_000
BATCH_ARTICLES = 1_000
BATCH_FILES = 200
_FAULTS_OF_A_FILE = (UserError, Bug, OSError)


def run_import(
    call: Call,
    request: ImportRequest,
    report: Report,
    *,
    extractor_for: ExtractorFactory,
    person: str | None = None,
) -> ImportOutcome:
    """Import files and folders, then extract entities where the files bring none.

    Good files and records stay whatever happens to others. `person` is who
    asked for it, and can undo it. Raises UserError before anything is touched
    when the request itself makes no sense.
    """
    check_request(request)
    run = _ImportRun(call, request, report)
    run.go()
    if not run.outcome.cancelled:
        run.extract(extractor_for)
    run.finish(person)
    return run.outcome


class _ImportRun:
    """Reads the files one after the other and hands them over in batches.

    Small files wait for each other and share a transaction; a file too big for
    one batch is handed over by itself, and counts once it is whole.
    """

    def __init__(self, call: Call, request: ImportRequest, report: Report) -> None:
        self._call = call
        self._request = request
        self._report = report
        self._rules = ImportRules(annotator=request.annotator, new_version=request.new_version)
        self._mappings = Mappings(
            call, Direction.IMPORT, request.mapping, with_usual=request.with_usual
        )
        self._waiting: list[FileBatch] = []
        self._waiting_size = 0
        self._before = self._total = 0
        self.outcome = ImportOutcome()
        self.number = 0
        self._broke_off = False
        """Whether an extraction did that has brought nobody knows how many entities."""

    def go(self) -> None:
        search = find_files(self._request.paths, format_id=self._request.format)
        self.outcome.refused += search.refused
        self.outcome.notes += search.notes
        sizes = [_size(file) for file in search.files]
        self._total = sum(sizes)
        title = ", ".join(shown(Path(path.name)) for path in self._request.paths[:3])
        self.number = self._call(lambda project: project.store.imports.begin(title))
        try:
            for file, size in zip(search.files, sizes, strict=True):
                self._take_file(file)
                self._before += size
        except Cancelled:
            self.outcome.cancelled = True
        self._hand_over()

    def extract(self, extractor_for: ExtractorFactory) -> None:
        try:
            found = extract_entities(
                self._call,
                self.number,
                self.outcome.touched,
                choice=self._request.entities,
                extractor_for=extractor_for,
                report=self._report,
            )
        except Cancelled:
            self.outcome.cancelled = self._broke_off = True
        except EnvironmentProblem as error:
            self._broke_off = True
            self._refuse("entities", "", f"{error} Import the same files again to go on.")
        else:
            self.outcome.entities = found.spans
            self.outcome.notes += [("entities", Refusal("", note)) for note in found.notes]

    def finish(self, person: str | None) -> None:
        self._mappings.remember()
        self.outcome.notes += [("names", Note("", note)) for note in self._mappings.notes]
        self.outcome.notes += [("scheme", note) for note in told(self.outcome.new_names)]
        title = f"Import: {self.outcome.summary}"

        def work(project: OpenProject) -> None:
            if person is not None:
                project.store.ensure_person(person)
            # one that brings nothing is told of, but is nobody's step: undo would undo nothing
            by = person if self._broke_off or not self.outcome.brings_nothing else None
            project.store.imports.finish(self.number, annotator=by, title=title)
            project.executor.forget_steps()

        self._call(work)

    def _take_file(self, file: FoundFile) -> None:
        try:
            _, reader = reader_for(file, self._request.format)
            source = source_of(file, reader)
        except (OSError, UserError) as error:
            self._refuse(shown(file.path), "", why_refused(error))
            return
        try:
            self._read(file, source, reader)
        except Cancelled:
            self._discard(source)
            raise
        except _FAULTS_OF_A_FILE as error:
            self._discard(source)
            self._refuse(source.path, "", why_refused(error))

    def _read(self, file: FoundFile, source: SourceFile, reader: Reader) -> None:
        at_byte = partial(self._at_byte, source.path.rpartition(os.sep)[2])
        options = ReadOptions(
            encoding=self._request.encoding,
            below=file.below,
            settings=self._request.settings,
            at_byte=at_byte,
        )
        names = self._mappings.mapping_for(source.format)
        articles: list[IncomingArticle] = []
        size = 0
        big: BatchResult | None = None
        for record in reader.read(file.path, options):
            if isinstance(record, Refusal):
                self.outcome.refused.append((source.path, record))
                continue
            if isinstance(record, Note):
                self.outcome.notes.append((source.path, record))
                continue
            articles.append(completed(mapping.incoming(record, names)))
            size += len(record.text)
            if size > BATCH_CHARACTERS or len(articles) >= BATCH_ARTICLES:
                found = self._add([FileBatch(source, articles, last=False)])
                big = found if big is None else big.plus(found)
                articles, size = [], 0
        rest = FileBatch(source, articles, last=True)
        if big is None:
            self._queue(rest, size)
        else:
            self._count(big.plus(self._add([rest])))
        at_byte(0)

    def _at_byte(self, name: str, position: int) -> None:
        self._report(Progress(self._before + position, self._total, name))

    def _queue(self, batch: FileBatch, size: int) -> None:
        self._waiting.append(batch)
        self._waiting_size += size
        if self._waiting_size > BATCH_CHARACTERS or len(self._waiting) >= BATCH_FILES:
            self._hand_over()

    def _hand_over(self) -> None:
        """Give the files that wait to the project; one at fault does not take others along."""
        waiting, self._waiting, self._waiting_size = self._waiting, [], 0
        if not waiting:
            return
        try:
            self._count(self._add(waiting))
        except _FAULTS_OF_A_FILE:
            for batch in waiting:
                self._hand_over_alone(batch)

    def _hand_over_alone(self, batch: FileBatch) -> None:
        try:
            self._count(self._add([batch]))
        except _FAULTS_OF_A_FILE as error:
            self._refuse(batch.file.path, "", str(error))

    def _add(self, batches: list[FileBatch]) -> BatchResult:
        number, rules = self.number, self._rules
        return self._call(lambda project: project.store.imports.add(number, batches, rules))

    def _count(self, result: BatchResult) -> None:
        self.outcome.added += result.added
        self.outcome.joined += result.joined
        self.outcome.marks_joined += result.marks_joined
        self.outcome.rows += result.rows
        self.outcome.refused += result.refused
        self.outcome.notes += result.notes
        self.outcome.new_names += result.new_names
        self.outcome.touched += result.touched

    def _discard(self, source: SourceFile) -> None:
        number = self.number
        self._call(lambda project: project.store.imports.discard_file(number, source))

    def _refuse(self, file: str, where: str, why: str) -> None:
        self.outcome.refused.append((file, Refusal(where, why)))


def _size(file: FoundFile) -> int:
    try:
        return file.path.stat().st_size
    except OSError:  # it is refused by name when its turn comes
        return 0


def completed(article: IncomingArticle) -> IncomingArticle:
    """Write the date as it is kept; fill in title and language where the file gives none."""
    article.published = kept_date(article.published)
    article.title = article.title or title_from(article.text)
    article.language = article.language or guess_language(article.text)
    return article
