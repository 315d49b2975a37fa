"""The training data of one language: its folder from the first article to the README."""

import json
import shutil
from pathlib import Path
from typing import Any, Final

from annotator.domain.ports import ExportArticle, ExportOptions, ExportSource
from annotator.nlp.known_entities import EntityReview
from annotator.nlp.training_config import ConfigChoices, config_text
from annotator.nlp.training_counts import Counts
from annotator.nlp.training_docs import ENTS, SPANS, DocMaker, TrainingDoc
from annotator.nlp.training_folder import ALIGNMENT, BOILERPLATE_MAP, CONFIG, README, SET_APART
from annotator.nlp.training_parts import DEV, PARTS, TRAIN
from annotator.nlp.training_plan import Plan, unusable
from annotator.nlp.training_readme import Facts, readme_text
from annotator.nlp.training_shards import ShardFolder
from annotator.services.appearing import write_text

_ENCODE: Final = json.JSONEncoder(ensure_ascii=False).encode
_NAMED: Final = 20
"""Articles left out that are named one by one."""


class LanguageExport:
    """Takes the articles of one language, one by one, into a folder of its own."""

    def __init__(
        self,
        language: str,
        folder: Path,
        source: ExportSource,
        options: ExportOptions,
        plan: Plan,
    ) -> None:
        folder.mkdir()
        self.language = language
        self.folder = folder
        self.counts = Counts()
        self._left_out: list[str] = []
        self._source = source
        self._options = options
        self._plan = plan
        review = EntityReview(
            by_person=source.person is not None, programs_look=language in plan.programs_look
        )
        self._maker = DocMaker(language, source.scheme, options, review)
        self._parts = {part: ShardFolder(folder / part) for part in PARTS}
        self._apart = {part: ShardFolder(folder / SET_APART / part) for part in PARTS}
        self._copied = ""
        self._alignment = _lines(folder / ALIGNMENT)
        self._map = _lines(folder / BOILERPLATE_MAP) if options.drop_boilerplate else None

    def add(self, article: ExportArticle) -> TrainingDoc | None:
        """Take an article in; return None, with a note, for one spaCy cannot train on."""
        part = self._plan.parts.get(article.content.article.id)
        made = self._made(article)
        if made is None or part is None:
            return None
        self.counts.add(made, self._source.scheme)
        self._log(made)
        apart = not article.done and self.language in self._plan.apart
        (self._apart if apart else self._parts)[part].add(made)
        return made

    def _made(self, article: ExportArticle) -> TrainingDoc | None:
        stored = article.content.article
        if problem := unusable(stored.text):
            self._leave_out(stored.key, problem)
            return None
        made = self._maker.make(article)
        if made.cut is not None and unusable(made.article.content.article.text):
            self._leave_out(stored.key, "it is nothing but boilerplate")
            return None
        if not made.exact:
            self._leave_out(stored.key, "spaCy's tokens do not give its text back")
            return None
        return made

    def _leave_out(self, key: str, why: str) -> None:
        self._left_out.append(f"“{key}” is left out: {why}.")

    def finish(self) -> None:
        """Fill what is empty, and write the config and the README."""
        self.close()
        for folder in (*self._parts.values(), *self._apart.values()):
            folder.flush()
        self._fill_empty()
        facts = self._facts()
        write_text(self.folder / CONFIG, config_text(facts.choices))
        write_text(self.folder / README, readme_text(facts))

    def _fill_empty(self) -> None:
        """Copy a part where train or dev has no article at all, or training would not begin."""
        filled = [part for part in PARTS if self._parts[part].docs]
        for part in (TRAIN, DEV):
            if filled and part not in filled:
                self._parts[part].copy_of(self._parts[filled[0]])
                self._copied = f"{part} is a copy of {filled[0]}, for want of articles."

    def close(self) -> None:
        """Let go of open files, finished or not."""
        self._alignment.close()
        if self._map is not None:
            self._map.close()

    def discard(self) -> None:
        """Remove the folder of a language that has no article to train on."""
        self.close()
        shutil.rmtree(self.folder)

    def _log(self, made: TrainingDoc) -> None:
        key = made.article.content.article.key
        stored = {} if made.cut is None else made.cut.stored_ranges()
        for case in made.cases:
            self._alignment.write(_line(case.as_json(key, stored.get(case.span.id))))
        if self._map is not None and made.cut is not None:
            self._map.write(_line(made.cut.as_json()))

    @property
    def _set_apart(self) -> int:
        return sum(folder.docs for folder in self._apart.values())

    @property
    def _has_spans(self) -> bool:
        return any(group == SPANS for group, _ in self._parts[TRAIN].counts)

    @property
    def _learns_spans(self) -> bool:
        """Whether spans are learnt: from done articles, or from all where none is done."""
        return self._has_spans and (self.language in self._plan.apart or self.counts.nothing_done)

    @property
    def notes(self) -> list[str]:
        """What a person should know about this export, as sentences."""
        return [*self._notes_on_articles(), *self._notes_on_learning()]

    def _notes_on_articles(self) -> list[str]:
        notes = self._left_out[:_NAMED]
        if len(self._left_out) > _NAMED:
            notes.append(f"Articles left out besides: {len(self._left_out) - _NAMED}.")
        if self._copied:
            notes.append(self._copied)
        if joined := self._plan.joined[self.language]:
            notes.append(f"Near-duplicates that share the part of their twin: {joined}.")
        if self._set_apart:
            notes.append(
                f"In {SET_APART}/, as they are not done: {self._set_apart} of "
                f"{self.counts.articles} articles. They train nothing."
            )
        if not_done := self.counts.not_done - self._set_apart:
            notes.append(f"Articles used for training though not done: {not_done}.")
        if self.counts.nothing_done and self._learns_spans:
            notes.append(
                "No article is done, so all train: where a span is not marked yet, they teach "
                "that nothing is there."
            )
        return notes

    def _notes_on_learning(self) -> list[str]:
        notes = [
            f"{count} × {decision}: see {ALIGNMENT}."
            for decision, count in sorted(self.counts.decisions.items())
        ]
        notes += self.counts.notes()
        choices = self._choices()
        if not choices.entities:
            notes.append("There is no entity to learn: config.cfg has no ner.")
        if not choices.spans:
            notes.append(
                "There is no claim, source, cue or boilerplate to learn"
                + (" in an article that is done." if self._has_spans else ".")
            )
        if choices.longest_span > choices.span_length:
            notes.append(
                f"Spans of more than {choices.span_length} tokens are in the data, but the model "
                "does not look for them."
            )
        return notes

    def _choices(self) -> ConfigChoices:
        train = self._parts[TRAIN]
        return ConfigChoices(
            language=self.language,
            entities=any(group == ENTS for group, _ in train.counts),
            spans=self._learns_spans,
            longest_span=train.longest,
            seed=self._options.seed,
        )

    def _facts(self) -> Facts:
        return Facts(
            project=self._source.project_name,
            person=self._source.person,
            scheme=self._source.scheme,
            options=self._options,
            choices=self._choices(),
            parts={part: folder for part, folder in self._parts.items() if folder.docs},
            counts=self.counts,
            set_apart=self._set_apart,
            joined=self._plan.joined[self.language],
            copied=self._copied,
            notes=self.notes,
        )


def _lines(path: Path) -> Any:
    return path.open("w", encoding="utf-8", newline="\n")


def _line(value: object) -> str:
    return _ENCODE(value) + "\n"
