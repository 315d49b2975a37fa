"""spaCy training data: a folder in which `spacy train` runs as it is."""

import os
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from annotator.domain.errors import UserError
from annotator.domain.losses import Feature, Loss, usual_losses
from annotator.domain.ports import (
    ExportArticle,
    ExportOptions,
    ExportReport,
    ExportSource,
    Progress,
    Report,
)
from annotator.nlp.training_docs import relations_between
from annotator.nlp.training_folder import README, check_replaceable
from annotator.nlp.training_language import LanguageExport
from annotator.nlp.training_languages import ANY, spacy_language
from annotator.nlp.training_readme import overview_text
from annotator.services.appearing import appearing_folder, write_text

_CHOICES = {"align": ("expand", "contract", "strict"), "fragments": ("split", "cover", "first")}


_CARRIES = frozenset(
    {
        Feature.TEXT,
        Feature.RANGES,
        Feature.OVERLAP,
        Feature.FRAGMENTS,
        Feature.RELATIONS,
        Feature.ATTRIBUTES,
        Feature.KEYS,
        Feature.IDS,
    }
)


@dataclass(frozen=True)
class SpacyFormat:
    """Writes `DocBin` shards with a training config, one folder for each language."""

    id: str = "spacy"
    title: str = "spaCy training data"
    suffixes: tuple[str, ...] = ()
    writes_folder: bool = True
    carries: frozenset[Feature] = _CARRIES

    def losses(self, article: ExportArticle, options: ExportOptions) -> Iterator[Loss]:
        """Yield what is left out of an article, apart from the moving of edges to tokens."""
        del options
        yield from usual_losses(article, self.carries)

    def write(
        self, source: ExportSource, out: Path, options: ExportOptions, report: Report
    ) -> ExportReport:
        """Write `source` to the folder `out`, whole or not at all.

        An earlier export there is replaced. Raises UserError when `out` holds
        anything else, when an option is none, and when there is no article to train on.
        """
        _check(options)
        out = Path(os.path.realpath(out.expanduser()))
        with appearing_folder(out, check_replaceable) as folder:
            done = _Writing(source, folder, options, report).run()
            files = sorted(each.relative_to(folder) for each in folder.rglob("*") if each.is_file())
        done.files = [out / each for each in files]
        return done


class _Writing:
    """One export in progress."""

    def __init__(
        self, source: ExportSource, folder: Path, options: ExportOptions, report: Report
    ) -> None:
        self._source = source
        self._folder = folder
        self._options = options
        self._report = report
        self._done = ExportReport()
        self._languages: dict[str, LanguageExport] = {}
        self._unknown: dict[str, int] = {}

    def run(self) -> ExportReport:
        total = len(self._source)
        with ExitStack() as open_files:
            for number, article in enumerate(self._source):
                self._report(Progress(number, total, article.content.article.key))
                self._add(article, open_files)
        self._finish()
        self._report(Progress(total, total))
        return self._done

    def _add(self, article: ExportArticle, open_files: ExitStack) -> None:
        asked = article.content.article.language
        code = spacy_language(asked)
        if code == ANY and asked:
            self._unknown[asked] = self._unknown.get(asked, 0) + 1
        if code not in self._languages:
            made = LanguageExport(code, self._folder / code, self._source, self._options)
            open_files.callback(made.close)
            self._languages[code] = made
        if self._languages[code].add(article):
            self._done.articles += 1
            self._done.spans += len(article.spans)
            self._done.relations += len(relations_between(article))

    def _finish(self) -> None:
        notes = self._done.notes
        notes += [
            f"Articles under “{ANY}”, as spaCy has no tokenizer for “{asked}”: {count}."
            for asked, count in sorted(self._unknown.items())
        ]
        used = {code: each for code, each in self._languages.items() if each.articles}
        for code, language in self._languages.items():
            language.finish() if code in used else language.discard()
            prefix = f"{code}: " if len(self._languages) > 1 else ""
            notes += [prefix + note for note in language.notes]
        if not used:
            raise UserError(" ".join(["There is no article to train on.", *notes]))
        if len(used) == 1:
            _move_up(next(iter(used.values())).folder)
        else:
            write_text(
                self._folder / README, overview_text(self._source.project_name, sorted(used))
            )


def _check(options: ExportOptions) -> None:
    for name, known in _CHOICES.items():
        value = getattr(options, name)
        if value not in known:
            raise UserError(f"{name} must be one of {', '.join(known)}, not “{value}”.")
    shares = (options.dev_share, options.test_share)
    if min(shares) < 0 or sum(shares) > 1:
        raise UserError("The shares for dev and test must be between 0 and 1, together at most 1.")


def _move_up(folder: Path) -> None:
    """Make the only language's folder the whole export."""
    for each in list(folder.iterdir()):
        each.rename(folder.parent / each.name)
    folder.rmdir()


FORMAT = SpacyFormat()
