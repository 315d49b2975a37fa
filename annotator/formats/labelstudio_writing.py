"""Articles to Label Studio tasks: an annotation a person, a prediction a program.

The annotation of the person asked for holds everything that counts as theirs,
so the programs' spans they took over too, under the ids these have in the
predictions: Label Studio makes an annotation of a prediction just so.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from annotator.domain.losses import Loss, kept_relations
from annotator.domain.ports import ExportArticle, ExportReport, ExportSource, Progress, Report
from annotator.domain.records import Relation, Span
from annotator.formats.article_fields import META, described
from annotator.formats.labelstudio_config import LABEL, TEXT, Controls, control_name
from annotator.formats.labelstudio_regions import SPAN
from annotator.formats.labelstudio_texts import config_of
from annotator.services.appearing import appearing_files

_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, allow_nan=False)


def write_labelstudio(
    source: ExportSource,
    out: Path,
    report: Report,
    losses: Callable[[ExportArticle], Iterable[Loss]],
) -> ExportReport:
    """Write an array of tasks to `out` and the labelling configuration beside it, or neither.

    Raises UserError when `out` is no file to write to, EnvironmentProblem when
    the disk refuses.
    """
    config = config_of(out)
    done, total = ExportReport(files=[out, config]), len(source)
    tasks = _Tasks(Controls(source.scheme), source.person)
    with appearing_files(out, config, example="tasks.json") as (file, config_file):
        report(Progress(0, total, out.name))
        for article in source:
            file.write(",\n" if done.articles else "[\n")
            file.write(_ENCODER.encode(tasks.task(article)))
            done.losses.add(losses(article))
            done.articles += 1
            done.spans += len(article.spans)
            done.relations += len(kept_relations(article))
            report(Progress(done.articles, total, out.name))
        file.write("\n]\n" if done.articles else "[]\n")
        config_file.write(tasks.controls.config())
    done.notes += tasks.notes(config.name)
    return done


class _Tasks:
    """Tasks of one file; sees which attributes and pieces there are."""

    def __init__(self, controls: Controls, person: str | None) -> None:
        self.controls = controls
        self._person = person
        self._in_pieces = 0

    def notes(self, config: str) -> Iterator[str]:
        """Yield what whoever imports the tasks should know."""
        yield f"{config} is the labelling configuration these tasks need"
        if self._in_pieces:
            yield (
                f"{self._in_pieces} discontinuous spans are several regions each,"
                " which know each other by the key “span” of their meta"
            )

    def task(self, article: ExportArticle) -> dict[str, Any]:
        """Return the task of one article."""
        stored = article.content.article
        self.controls.see(article.spans)
        self._in_pieces += sum(1 for span in article.spans if len(span.ranges) > 1)
        meta = {META: dict(stored.meta)} if stored.meta else {}
        return {
            "data": {**described(stored), **meta, "text": stored.text},
            "annotations": list(self._annotations(article)),
            "predictions": list(self._predictions(article)),
        }

    def _annotations(self, article: ExportArticle) -> Iterator[dict[str, Any]]:
        """Yield an annotation for each person; the one asked for has the programs' spans too."""
        programs = article.content.programs
        names = _annotators(article)
        if self._person is not None and article.done:
            names.setdefault(self._person)
        for name in names:
            if name in programs:
                continue
            by = {name, *programs} if name == self._person else {name}
            yield {
                # No completed_by: Label Studio refuses tasks that name accounts it does not have.
                "created_username": name,
                "ground_truth": False,
                "was_cancelled": False,
                "result": self._result(
                    article,
                    [each for each in article.spans if each.annotator in by],
                    [each for each in kept_relations(article) if each.annotator == name],
                ),
            }

    def _predictions(self, article: ExportArticle) -> Iterator[dict[str, Any]]:
        for name in _annotators(article):
            if name in article.content.programs:
                spans = [each for each in article.spans if each.annotator == name]
                relations = [each for each in kept_relations(article) if each.annotator == name]
                yield {
                    "model_version": name,
                    "result": self._result(article, spans, relations),
                }

    def _result(
        self, article: ExportArticle, spans: Sequence[Span], relations: Sequence[Relation]
    ) -> list[dict[str, Any]]:
        text, programs = article.content.article.text, article.content.programs
        found: list[dict[str, Any]] = []
        for span in spans:
            origin = "prediction" if span.annotator in programs else "manual"
            found += self._regions(span, text, origin)
        return found + [_relation(each) for each in relations]

    def _regions(self, span: Span, text: str, origin: str) -> Iterator[dict[str, Any]]:
        """Yield the results of a span: a region for each piece, attributes with the first."""
        for number, piece in enumerate(span.ranges, 1):
            place = {"start": piece.start, "end": piece.end}
            covered = text[piece.start : piece.end]
            region = {
                "id": span.id if number == 1 else f"{span.id}_{number}",
                "to_name": TEXT,
                "origin": origin,
                **({} if span.score is None else {"score": span.score}),
                **_meta(span),
            }
            value = {**place, "text": covered, "labels": [span.label]}
            yield {**region, "from_name": LABEL, "type": "labels", "value": value}
            if number == 1:
                for name, chosen in span.attributes.items():
                    said = self._said(name, chosen, covered)
                    name_and_type = {"from_name": control_name(name), "type": said[0]}
                    yield {**region, **name_and_type, "value": {**place, **said[1]}}

    def _said(self, name: str, value: str, covered: str) -> tuple[str, dict[str, Any]]:
        """Return the type of tag an attribute has, and how that tag holds the value."""
        if self.controls.is_choice(name):
            return "choices", {"text": covered, "choices": [value]}
        return "textarea", {"text": [value]}


def _annotators(article: ExportArticle) -> dict[str, None]:
    """Return whose spans and relations leave, each name once, in order."""
    names = [each.annotator for each in article.spans]
    return dict.fromkeys([*names, *(each.annotator for each in kept_relations(article))])


def _meta(span: Span) -> dict[str, Any]:
    """Return a region's meta: its note, and which span it is a piece of."""
    meta: dict[str, Any] = {"text": [span.note]} if span.note else {}
    if len(span.ranges) > 1:
        meta[SPAN] = span.id
    return {META: meta} if meta else {}


def _relation(relation: Relation) -> dict[str, Any]:
    record = {
        "id": relation.id,
        "type": "relation",
        "from_id": relation.from_id,
        "to_id": relation.to_id,
        "direction": "right",
        "labels": [relation.label],
    }
    return {**record, "notes": relation.note} if relation.note else record
