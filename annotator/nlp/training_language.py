"""The training data of one language: its folder from the first article to the README."""

import json
import shutil
from collections import Counter
from pathlib import Path

from annotator.domain.ports import ExportArticle, ExportOptions, ExportSource
from annotator.nlp.training_config import ConfigChoices, config_text
from annotator.nlp.training_docs import ENTS, LONGEST_TEXT, SPANS, DocMaker, TrainingDoc
from annotator.nlp.training_folder import README
from annotator.nlp.training_parts import DEV, PARTS, TRAIN, PartKeeper
from annotator.nlp.training_readme import Facts, readme_text
from annotator.nlp.training_shards import ShardFolder
from annotator.services.appearing import write_text

SET_APART = "entities_only"


class LanguageExport:
    """Takes the articles of one language, one by one, into a folder of its own."""

    def __init__(
        self, language: str, folder: Path, source: ExportSource, options: ExportOptions
    ) -> None:
        folder.mkdir()
        self.language = language
        self.folder = folder
        self.notes: list[str] = []
        self.articles = 0
        self._not_done = 0
        self._learns_spans = False
        self._source = source
        self._options = options
        self._maker = DocMaker(language, source.scheme, options)
        self._decisions: Counter[str] = Counter()
        self._parts = {part: ShardFolder(folder / part) for part in PARTS}
        self._apart = {part: ShardFolder(folder / SET_APART / part) for part in PARTS}
        self._keeper = PartKeeper(options, lambda part, made: self._parts[part].add(made))
        self._apart_keeper = PartKeeper(options, lambda part, made: self._apart[part].add(made))
        self._alignment = (folder / "alignment.jsonl").open("w", encoding="utf-8", newline="\n")

    def add(self, article: ExportArticle) -> bool:
        """Take an article in; return False, with a note, for one spaCy cannot train on."""
        key = article.content.article.key
        if problem := _unusable(article):
            self.notes.append(f"“{key}” is left out: {problem}.")
            return False
        made = self._maker.make(article)
        if not made.exact:
            self.notes.append(f"“{key}” is left out: spaCy's tokens do not give its text back.")
            return False
        self.articles += 1
        self._not_done += not article.done
        self._log(made)
        (self._keeper if article.done else self._apart_keeper).place(made)
        return True

    def finish(self) -> None:
        """Write what is held back, the config and the README."""
        self._alignment.close()
        self._learns_spans = self._has_spans
        if self._learns_spans:
            self._apart_keeper.finish()
        else:
            self._bring_back()
        if self._nothing_is_done:
            self._learns_spans = self._has_spans
        dev_is_train = self._keeper.finish()
        for folder in (*self._parts.values(), *self._apart.values()):
            folder.flush()
        if dev_is_train:
            self._parts[DEV].copy_of(self._parts[TRAIN])
            self.notes.append("dev is a copy of train, for want of articles.")
        self._tell()
        self._write_texts(dev_is_train=dev_is_train)

    def close(self) -> None:
        """Let go of open files, finished or not."""
        self._alignment.close()

    def discard(self) -> None:
        """Remove the folder of a language that has no article to train on."""
        self._alignment.close()
        shutil.rmtree(self.folder)

    def _log(self, made: TrainingDoc) -> None:
        key = made.article.content.article.key
        for case in made.cases:
            self._decisions[case.decision] += 1
            self._alignment.write(json.dumps(case.as_json(key), ensure_ascii=False) + "\n")

    @property
    def _nothing_is_done(self) -> bool:
        return self._not_done == self.articles

    @property
    def _has_spans(self) -> bool:
        return any(group == SPANS for group, _ in self._parts[TRAIN].counts)

    def _bring_back(self) -> None:
        """Use the articles set apart.

        Either no component learns spans, so they cannot mislead it, or no
        article at all is done and there is nothing better to learn spans from.
        """
        for part, apart in self._apart.items():
            if apart.docs:
                self._parts[part].take_over(apart)
                self._keeper.filled(part, apart.counts)
        self._apart = {}
        for made in self._apart_keeper.release():
            self._keeper.place(made)
        shutil.rmtree(self.folder / SET_APART, ignore_errors=True)

    @property
    def _set_apart(self) -> int:
        return sum(folder.docs for folder in self._apart.values())

    def _tell(self) -> None:
        if self._set_apart:
            self.notes.append(
                f"In {SET_APART}/, as they are not done: {self._set_apart} of {self.articles} "
                "articles. They train nothing."
            )
        not_done = self._not_done - self._set_apart
        if not_done:
            self.notes.append(f"Articles used for training though not done: {not_done}.")
        if self._nothing_is_done and self._learns_spans:
            self.notes.append(
                "No article is done, so all train: where a span is not marked yet, they teach "
                "that nothing is there."
            )
        for decision, count in sorted(self._decisions.items()):
            self.notes.append(f"{count} × {decision}: see alignment.jsonl.")
        choices = self._choices()
        if not choices.entities:
            self.notes.append("There is no entity to learn: config.cfg has no ner.")
        if not choices.spans:
            self.notes.append(
                "There is no claim, source, cue or boilerplate to learn"
                + (" in an article that is done." if self._has_spans else ".")
            )
        if choices.longest_span > choices.span_length:
            self.notes.append(
                f"Spans of more than {choices.span_length} tokens are in the data, but the model "
                "does not look for them."
            )

    def _choices(self) -> ConfigChoices:
        train = self._parts[TRAIN]
        return ConfigChoices(
            language=self.language,
            entities=any(group == ENTS for group, _ in train.counts),
            spans=self._learns_spans,
            longest_span=train.longest,
            seed=self._options.seed,
        )

    def _write_texts(self, *, dev_is_train: bool) -> None:
        facts = Facts(
            project=self._source.project_name,
            person=self._source.person,
            scheme=self._source.scheme,
            options=self._options,
            choices=self._choices(),
            parts={part: folder for part, folder in self._parts.items() if folder.docs},
            set_apart=self._set_apart,
            dev_is_train=dev_is_train,
            decisions=self._decisions,
            notes=self.notes,
        )
        write_text(self.folder / "config.cfg", config_text(facts.choices))
        write_text(self.folder / README, readme_text(facts))


def _unusable(article: ExportArticle) -> str:
    text = article.content.article.text
    if not text.strip():
        return "its text is empty"
    if len(text) > LONGEST_TEXT:
        return f"spaCy trains on no text of more than {LONGEST_TEXT:,} characters"
    return ""
