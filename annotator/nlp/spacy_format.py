"""spaCy training data: a folder in which `spacy train` runs as it is."""

import shlex
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

from annotator.domain.errors import UserError
from annotator.domain.losses import Feature, Loss, kept_relations
from annotator.domain.ports import (
    ExportArticle,
    ExportOptions,
    ExportReport,
    ExportSource,
    Progress,
    Read,
    ReadOptions,
    Report,
)
from annotator.nlp.docbin_reading import is_docbin, read_docbin
from annotator.nlp.training_folder import README, TEXTS, check_replaceable, is_export
from annotator.nlp.training_language import LanguageExport
from annotator.nlp.training_languages import ANY, spacy_language
from annotator.nlp.training_losses import Aligner, losses_of
from annotator.nlp.training_plan import Plan, planned, store
from annotator.nlp.training_readme import overview_text
from annotator.services.appearing import appearing_folder, real_folder, write_text

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


_USES = frozenset(
    {"align", "fragments", "dev_share", "test_share", "seed", "drop_boilerplate", "command"}
)


@dataclass(frozen=True)
class SpacyFormat:
    """Writes `DocBin` shards with a training config, one folder a language; reads any `DocBin`."""

    id: str = "spacy"
    title: str = "spaCy training data"
    suffixes: tuple[str, ...] = (".spacy",)
    writes_folder: bool = True
    carries: frozenset[Feature] = _CARRIES
    uses: frozenset[str] = _USES
    precedence: int = 0
    _aligner: Aligner = field(default_factory=Aligner, repr=False, compare=False)

    def recognises(self, path: Path, head: bytes) -> bool:
        """Whether the file is named as a DocBin, or begins like one."""
        return path.suffix.lower() == ".spacy" or is_docbin(head)

    def companion(self, path: Path) -> bool:
        """Whether a file belongs to an exported folder and is no shard."""
        return path.name in TEXTS and is_export(path.parent)

    def read(self, path: Path, options: ReadOptions) -> Iterator[Read]:
        """Yield the articles of a shard; our own come back as they were, from `user_data`.

        Raises UserError when the file is damaged, no DocBin, or too big to be read safely.
        """
        yield from read_docbin(path, options)

    def losses(self, article: ExportArticle, options: ExportOptions) -> Iterator[Loss]:
        """Yield, span by span, what leaves the tokens or is moved to their edges.

        The exact ranges are in `user_data` all the same.
        """
        yield from losses_of(self._aligner.made(article, options), self.carries)

    def write(
        self, source: ExportSource, out: Path, options: ExportOptions, report: Report
    ) -> ExportReport:
        """Write `source` to the folder `out`, whole or not at all.

        An earlier export there is replaced. Raises UserError when `out` holds
        anything else, when an option is none, and when there is no article to train on.
        """
        _check(options)
        out = real_folder(out)
        with appearing_folder(out, check_replaceable) as folder:
            shown = replace(options, command=_shown_command(options.command, out))
            done = _Writing(source, folder, shown, report).run()
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
        plan = planned(
            self._source,
            self._options,
            lambda number, key: self._report(Progress(number, 2 * total, key)),
        )
        with ExitStack() as open_files:
            for number, article in enumerate(self._source, start=total):
                self._report(Progress(number, 2 * total, article.content.article.key))
                self._add(article, plan, open_files)
        self._finish(plan)
        self._report(Progress(2 * total, 2 * total))
        self._store(plan)
        return self._done

    def _add(self, article: ExportArticle, plan: Plan, open_files: ExitStack) -> None:
        asked = article.content.article.language
        code = spacy_language(asked)
        if code == ANY and asked:
            self._unknown[asked] = self._unknown.get(asked, 0) + 1
        if code not in self._languages:
            made = LanguageExport(code, self._folder / code, self._source, self._options, plan)
            open_files.callback(made.close)
            self._languages[code] = made
        doc = self._languages[code].add(article)
        if doc is not None:
            self._done.articles += 1
            self._done.spans += len(doc.article.spans)
            self._done.relations += len(kept_relations(doc.article))
            self._done.losses.add(losses_of(doc, _CARRIES))

    def _store(self, plan: Plan) -> None:
        """Remember the parts, last of all: an export that failed decides nothing."""
        if why := store(self._source, self._options, plan):
            self._done.notes.append(why)

    def _finish(self, plan: Plan) -> None:
        notes = self._done.notes
        notes += plan.notes
        notes += [
            f"Articles under “{ANY}”, as spaCy has no tokenizer for “{asked}”: {count}."
            for asked, count in sorted(self._unknown.items())
        ]
        used = {code: each for code, each in self._languages.items() if each.counts.articles}
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


def _shown_command(command: str, out: Path) -> str:
    """Return the command with the folder's own name as OUT, so that a copy is the same."""
    try:
        words = shlex.split(command)
    except ValueError:  # not quoted as a shell would have it
        return command
    return " ".join(
        "OUT" if real_folder(Path(word)) == out else shlex.quote(word) for word in words
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
