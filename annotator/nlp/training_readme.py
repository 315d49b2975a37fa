"""The README of exported training data: what is in the folder and how it came to be so."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from annotator import __version__
from annotator.domain.ports import ExportOptions
from annotator.domain.scheme import Scheme
from annotator.nlp.training_config import ConfigChoices
from annotator.nlp.training_docs import ENTITY_SPANS, ENTS, OTHER_SPANS, SPANS
from annotator.nlp.training_folder import MARKER
from annotator.nlp.training_parts import PARTS
from annotator.nlp.training_shards import ShardFolder

_GROUPS = (
    (ENTS, "doc.ents"),
    (ENTITY_SPANS, 'doc.spans["entities"]'),
    (SPANS, 'doc.spans["sc"]'),
    (OTHER_SPANS, 'doc.spans["other"]'),
)
_COMMANDS = """## Commands

Inside this folder:

    python -m spacy debug data config.cfg
    python -m spacy train config.cfg --output ../model

"""
_HOLDS = """## What a Doc holds

The tokens are those of `spacy.blank("{language}")`; the text is the article's, unchanged.

- `doc.ents`: entities, longest first where they overlap. In an article without any entity they
  are missing rather than absent: nothing is learnt from it about entities.
- `doc.spans["entities"]`: all entities, overlapping ones too.
- `doc.spans["sc"]`: claims, sources, cues, boilerplate and whatever else is the annotators' task.
- `doc.spans["other"]`: spans of all other layers, if there are any; `config.cfg` does not use them.
- `doc.user_data["article"]`: the article's key; `["spans"]`: by span id the exact ranges (code
  points), label and attributes; `["relations"]`: links between spans. The `id_` of each span in
  `doc.spans` is the key in `["spans"]`.
"""


@dataclass(kw_only=True)
class Facts:
    """All that a README tells."""

    project: str
    person: str | None
    scheme: Scheme
    options: ExportOptions
    choices: ConfigChoices
    parts: Mapping[str, ShardFolder]
    set_apart: int = 0
    """Articles in `entities_only/`."""
    dev_is_train: bool = False
    decisions: Counter[str] = field(default_factory=Counter)
    notes: Iterable[str] = ()


def readme_text(facts: Facts) -> str:
    """Return the README of one language's folder, in Markdown."""
    sections = [
        f"{MARKER}\n# spaCy training data: {facts.project}\n",
        _origin(facts),
        _COMMANDS + _trained(facts),
        "## Articles\n\n" + _articles(facts),
        "## Spans by label and part\n\n" + _label_table(facts),
        _HOLDS.format(language=facts.choices.language),
        "## Alignment\n\n" + _alignment(facts),
        "## Labels\n\n" + _definitions(facts.scheme),
    ]
    return "\n".join(section.rstrip("\n") + "\n" for section in sections)


def overview_text(project: str, languages: Iterable[str]) -> str:
    """Return the README above several languages' folders."""
    folders = "".join(f"- [{code}]({code}/README.md)\n" for code in languages)
    return (
        f"{MARKER}\n# spaCy training data: {project}\n\nOne folder for each language:\n\n{folders}"
    )


def _origin(facts: Facts) -> str:
    import spacy

    whose = f"of {facts.person}" if facts.person else "by programs alone; no person reviewed it"
    options = facts.options
    return (
        f"The annotation is {whose}.\n\n"
        f"Written by Annotator {__version__} with spaCy {spacy.__version__}. Language: "
        f"`{facts.choices.language}`. Seed: {options.seed}. Shares asked for: dev "
        f"{options.dev_share:g}, test {options.test_share:g}. Alignment: {options.align}. "
        f"Discontinuous spans: {options.fragments}.\n"
    )


def _trained(facts: Facts) -> str:
    names = ", ".join(f"`{name}`" for name in facts.choices.components)
    if not names:
        return "There is no annotation to learn from: the pipeline in `config.cfg` is empty.\n"
    return f"`config.cfg` trains {names}: what `train/` has examples of.\n"


def _articles(facts: Facts) -> str:
    rows = [
        f"| {part} | {folder.docs} | {folder.not_done} |" for part, folder in facts.parts.items()
    ]
    lines = ["| part | articles | of these not done |", "| --- | ---: | ---: |", *rows, ""]
    if facts.dev_is_train:
        lines += ["`dev/` is a copy of `train/`, for want of articles: its scores say nothing.", ""]
    if facts.set_apart:
        lines += [
            f"{facts.set_apart} articles that are not done are in `entities_only/`, not in the",
            "parts above: where nobody has looked yet, they would teach that nothing is there.",
            "",
        ]
    lines.append(
        "The part of an article follows from its key and the seed. Exceptions: the first article "
        "with a label trains, and `dev/` gets at least one article."
    )
    return "\n".join([*lines, "", *(f"- {note}" for note in facts.notes)])


def _label_table(facts: Facts) -> str:
    parts = [part for part in PARTS if part in facts.parts]
    lines = [f"| where | label | {' | '.join(parts)} |", "| --- | --- |" + " ---: |" * len(parts)]
    found = {key for folder in facts.parts.values() for key in folder.counts}
    for group, place in _GROUPS:
        for label in sorted(label for key, label in found if key == group):
            counts = (str(facts.parts[part].counts[group, label]) for part in parts)
            lines.append(f"| `{place}` | {_cell(label)} | {' | '.join(counts)} |")
    return "\n".join(lines) if found else "None."


def _alignment(facts: Facts) -> str:
    if not facts.decisions:
        return "Every span stands on token edges exactly as it was marked.\n"
    rows = [f"| {decision} | {count} |" for decision, count in sorted(facts.decisions.items())]
    head = [
        "Each case is a line of `alignment.jsonl`.",
        "",
        "| decision | cases |",
        "| --- | ---: |",
    ]
    return "\n".join([*head, *rows])


def _definitions(scheme: Scheme) -> str:
    return "\n".join(
        f"- **{_cell(label.name)}** ({_cell(label.layer)}): "
        f"{_one_line(label.description or label.title)}"
        for label in scheme.labels
    )


def _cell(text: str) -> str:
    return _one_line(text).replace("|", "\\|")


def _one_line(text: str) -> str:
    return " ".join(text.split())
