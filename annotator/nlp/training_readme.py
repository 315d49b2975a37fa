"""The README of exported training data: what is in the folder and how it came to be so."""

import platform
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from annotator import __version__
from annotator.domain.plurals import plural
from annotator.domain.ports import ExportOptions
from annotator.domain.scheme import RelationType, Scheme
from annotator.nlp.training_config import ConfigChoices
from annotator.nlp.training_counts import Counts
from annotator.nlp.training_docs import ENTITY_SPANS, ENTS, OTHER_SPANS, SPANS
from annotator.nlp.training_folder import MARKER
from annotator.nlp.training_parts import PARTS
from annotator.nlp.training_shards import ShardFolder

_WHERE = (
    ": `ranges` are those of the stored text, `from` and `to` those of the doc, but `from` that of "
    "the stored text where boilerplate was cut off"
)
RECIPE = 2
"""Raised when the same articles come out in another way."""

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

The tokens are those of `spacy.blank("{language}")`; the text is the article's{text}.

- `doc.ents`: entities, longest first where they overlap. A token outside them is known to be none
  where a program or a person has been through the article; elsewhere it is missing, and nothing
  is learnt from it.
- `doc.spans["entities"]`: all entities, overlapping ones too.
- `doc.spans["sc"]`: claims, sources, cues, boilerplate and whatever else is the annotators' task.
- `doc.spans["other"]`: spans of all other layers, if there are any; `config.cfg` does not use them.
- `doc.user_data["article"]`: the article's key; `["spans"]`: by span id the exact ranges (code
  points), label, layer and attributes; `["relations"]`: links between spans. The `id_` of each
  span in `doc.spans` is the key in `["spans"]`.
"""
_DROPPED = """
Where boilerplate was taken out, `["pieces"]` lists what is left: where each piece began and ended
in the stored text, and where it begins in this one. `["stored"]` of a span are its ranges in the
stored text; `["removed"]` are the spans that went with the boilerplate. `boilerplate.jsonl` has the
same map, an article a line. Of the white space on both sides of a cut one stays; where a cut would
glue two words together, one space was put in.
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
    counts: Counts
    set_apart: int = 0
    """Articles in `entities_only/`."""
    joined: int = 0
    """Near-duplicates that share the part of their twin."""
    copied: str = ""
    """A sentence about a part that is a copy of another one."""
    notes: Iterable[str] = ()


def readme_text(facts: Facts) -> str:
    """Return the README of one language's folder, in Markdown."""
    sections = [
        f"{MARKER}\n# spaCy training data: {facts.project}\n",
        _origin(facts),
        _COMMANDS + _trained(facts),
        "## Articles\n\n" + _articles(facts),
        "## Spans by label and part\n\n" + _label_table(facts),
        "## Whose annotation\n\n" + _authors(facts),
        _holds(facts),
        "## Alignment\n\n" + _alignment(facts),
        "## Scheme\n\n" + _definitions(facts.scheme),
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

    options = facts.options
    lines = [
        "Training data for spaCy: articles with entities, claims, their sources and boilerplate.",
        "",
        _versions(spacy.__version__),
        f"- Language: `{facts.choices.language}`. Seed: {options.seed}.",
        f"- Shares asked for: dev {options.dev_share:g}, test {options.test_share:g}.",
        f"- Alignment: {options.align}. Discontinuous spans: {options.fragments}. Boilerplate: "
        + ("taken out of the text." if options.drop_boilerplate else "left in the text."),
    ]
    if options.command:
        lines.append(f"- Made by `{_one_line(options.command)}`, OUT being this folder.")
    return "\n".join(lines)


def _versions(spacy: str) -> str:
    return (
        f"- Written by Annotator {__version__} (recipe {RECIPE}) with spaCy {spacy} "
        f"and Python {platform.python_version()}."
    )


def _holds(facts: Facts) -> str:
    dropped = facts.options.drop_boilerplate
    text = " without its boilerplate" if dropped else ", unchanged"
    language = facts.choices.language
    return _HOLDS.format(language=language, text=text) + _DROPPED * dropped


def _authors(facts: Facts) -> str:
    counts = facts.counts
    whose = f"of {facts.person}" if facts.person else "by programs alone; no person reviewed it"
    rows = [
        f"| {_cell(name)} | {'program' if program else 'person'} | {count} |"
        for (name, program), count in sorted(counts.authors.items())
    ]
    lines = [f"The annotation is {whose}: her own spans, and those by programs that count as hers."]
    if facts.person is None:
        lines = [f"The annotation is {whose}."]
    if rows:
        lines += ["", "| annotator | | spans |", "| --- | --- | ---: |", *rows]
    lines += [
        "",
        f"- Entities by programs that nobody reviewed: {counts.unreviewed} of {counts.entities}.",
        f"- Articles whose entities nobody knows, so missing: {counts.unknown}.",
        f"- Articles whose entities are known in part, the rest missing: {counts.partly_unknown}.",
    ]
    return "\n".join(lines)


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
    if facts.copied:
        lines += [f"{facts.copied} Its scores say nothing.", ""]
    if facts.set_apart:
        lines += [
            plural(
                facts.set_apart,
                "{count} article that is not done is in `entities_only/`, not in the\n"
                "parts above: where nobody has looked yet, it would teach that nothing is there.",
                "{count} articles that are not done are in `entities_only/`, not in the\n"
                "parts above: where nobody has looked yet, they would teach that nothing is there.",
            ),
            "",
        ]
    lines.append(
        "The part of an article is decided once, stored in the project, and stays when articles "
        f"are added. A near-duplicate joins its twin's part ({facts.joined} did), any other "
        "follows from its key and the seed. Exceptions: the first article with a label trains, "
        "and `dev/` gets at least one article."
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
    if not facts.counts.decisions:
        return "Every span stands on token edges exactly as it was marked.\n"
    rows = [
        f"| {decision} | {count} |" for decision, count in sorted(facts.counts.decisions.items())
    ]
    head = [
        "Each case is a line of `alignment.jsonl`" + _WHERE * facts.options.drop_boilerplate + ".",
        "",
        "| decision | cases |",
        "| --- | ---: |",
    ]
    return "\n".join([*head, *rows])


def _definitions(scheme: Scheme) -> str:
    lines: list[str] = []
    for label in scheme.labels:
        text = _one_line(label.description or label.title)
        lines.append(f"- **{_cell(label.name)}** ({_cell(label.layer)}): {text}")
        lines += [
            f"  - {_cell(each.name)}: {', '.join(map(_cell, each.values))}"
            for each in label.attributes
        ]
    lines += [f"- {_relation(each)}" for each in scheme.relations]
    return "\n".join([f"The scheme is {_cell(scheme.name)}.", "", *lines])


def _relation(kind: RelationType) -> str:
    ends = (" or ".join(map(_cell, each)) or "any" for each in (kind.from_labels, kind.to_labels))
    return f"relation **{_cell(kind.name)}**: {' → '.join(ends)}"


def _cell(text: str) -> str:
    return _one_line(text).replace("|", "\\|")


def _one_line(text: str) -> str:
    return " ".join(text.split())
