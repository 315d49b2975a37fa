"""Articles to a folder of brat's files, which appears whole or not at all."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, TextIO

from annotator.domain.errors import UserError
from annotator.domain.losses import (
    Feature,
    Loss,
    kept_relations,
    usual_losses,
    verdict_losses,
)
from annotator.domain.ports import ExportArticle, ExportReport, ExportSource, Progress, Report
from annotator.formats.brat_article import AnnWriter
from annotator.formats.brat_conf import Seen
from annotator.formats.brat_files import CONFIGURATION
from annotator.formats.brat_names import FileNames, TypeNames
from annotator.formats.brat_side import MARKER, SIDE_FILE, digest_of, is_side_file
from annotator.services.appearing import appearing_folder, real_folder, write_text

CARRIES: Final = frozenset(
    {
        *(Feature.TEXT, Feature.RANGES, Feature.OVERLAP, Feature.FRAGMENTS, Feature.RELATIONS),
        *(Feature.ATTRIBUTES, Feature.NOTES, Feature.KEYS, Feature.METADATA),
    }
)
_OURS: Final = CONFIGURATION | {SIDE_FILE}
_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, allow_nan=False)


def losses_of(article: ExportArticle) -> Iterator[Loss]:
    """Yield what brat has no room for."""
    yield from usual_losses(article, CARRIES)
    yield from verdict_losses(article)


def write_brat(source: ExportSource, out: Path, report: Report) -> ExportReport:
    """Write all articles of `source` to the folder `out`; an earlier export there is replaced.

    Raises UserError when `out` holds anything else, or work done in brat since,
    and EnvironmentProblem when it cannot be written.
    """
    out = real_folder(out)
    with (
        appearing_folder(out, check_replaceable) as folder,
        (folder / SIDE_FILE).open("x", encoding="utf-8", newline="\n") as side,
    ):
        writing = _Writing(source, folder, side)
        writing.run(report)
    return writing.done_at(out)


class _Writing:
    """One export in progress."""

    def __init__(self, source: ExportSource, folder: Path, side: TextIO) -> None:
        self._source = source
        self._folder = folder
        self._side = side
        self._types = TypeNames()
        self._files = FileNames()
        self._seen = Seen(source.scheme, self._types)
        self._folders = {folder}
        self._done = ExportReport()

    def run(self, report: Report) -> None:
        total = len(self._source)
        self._side.write(f"{MARKER}\n")
        for number, article in enumerate(self._source):
            report(Progress(number, total, article.content.article.key))
            self._write(article)
        write_text(self._folder / "annotation.conf", self._seen.annotation_conf())
        write_text(self._folder / "visual.conf", self._seen.visual_conf())
        # Written to last: what is newer than the side file was changed by somebody else.
        self._side.write("\n")
        report(Progress(total, total))

    def done_at(self, out: Path) -> ExportReport:
        """Return the report, with the files that stand for all."""
        self._done.files = [out / name for name in ("annotation.conf", "visual.conf", SIDE_FILE)]
        return self._done

    def _write(self, article: ExportArticle) -> None:
        stored = article.content.article
        path = self._folder / f"{self._files.path_for(stored.key)}.txt"
        if path.parent not in self._folders:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._folders.add(path.parent)
        data = stored.text.encode()
        path.write_bytes(data)
        writer = AnnWriter(article, self._source.scheme, self._types)
        lines = "".join(f"{line}\n" for line in writer.lines())
        write_text(path.with_suffix(".ann"), lines)
        name = path.relative_to(self._folder).as_posix()
        self._side.write(_ENCODER.encode(_entry(name, data, article, writer)) + "\n")
        self._seen.add(writer.seen_labels, writer.seen_relations, writer.seen_values)
        self._count(article)

    def _count(self, article: ExportArticle) -> None:
        self._done.articles += 1
        self._done.spans += len(article.spans)
        self._done.relations += len(kept_relations(article))
        self._done.losses.add(losses_of(article))


def _entry(name: str, data: bytes, article: ExportArticle, writer: AnnWriter) -> dict[str, Any]:
    """Return what the side file says of one article; nothing empty but what it is found by."""
    stored = article.content.article
    entry = {
        "file": name,
        "key": stored.key,
        "digest": digest_of(data),
        "title": stored.title,
        "url": stored.url,
        "published": stored.published,
        "language": stored.language,
        "version": stored.version if stored.version > 1 else None,
        "meta": dict(stored.meta),
        "names": writer.changed,
        "exact": writer.exact,
        "spans": writer.spans,
        "relations": writer.relations,
    }
    return {field: value for field, value in entry.items() if value}


def check_replaceable(out: Path) -> None:
    """Raise UserError unless `out` is new, empty, or an earlier export nobody has worked on."""
    if not out.exists():
        return
    if not out.is_dir():
        raise UserError(f"{out} is a file; brat's files need a folder of their own.")
    if not any(out.iterdir()):
        return
    side = out / SIDE_FILE
    if not side.is_file() or not is_side_file(side):
        raise UserError(f"{out} is not empty and no earlier export; name a new or empty folder.")
    written = side.stat().st_mtime_ns
    for each in filter(Path.is_file, out.rglob("*")):
        _check_own(each, out, written)


def _check_own(path: Path, out: Path, written: int) -> None:
    """Raise UserError when a file in an earlier export is not as we wrote it."""
    name = path.relative_to(out)
    pair = path.with_suffix(".txt").exists() and path.with_suffix(".ann").exists()
    ours = path.name in _OURS if path.parent == out else False
    if not ours and not (path.suffix in {".txt", ".ann"} and pair):
        raise UserError(
            f"{out} is an earlier export but also holds “{name}”, which a new export would "
            "delete; move that away or name another folder."
        )
    if path.stat().st_mtime_ns > written:
        raise UserError(
            f"“{name}” in {out} has been changed since it was exported; import it first, "
            "or name another folder."
        )
