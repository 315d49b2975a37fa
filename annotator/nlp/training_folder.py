"""What a folder of training data holds, and which one may be replaced."""

from pathlib import Path

from annotator.domain.errors import UserError

README = "README.md"
MARKER = "<!-- spaCy training data written by Annotator -->"
"""First line of the README, by which an earlier export is known."""

CONFIG, ALIGNMENT, BOILERPLATE_MAP = "config.cfg", "alignment.jsonl", "boilerplate.jsonl"
TEXTS = frozenset({README, CONFIG, ALIGNMENT, BOILERPLATE_MAP})
"""What stands beside the shards, and is read along with them or not at all."""
SET_APART = "entities_only"

_OURS = TEXTS | {"train", "dev", "test", SET_APART}


def check_replaceable(out: Path) -> None:
    """Raise UserError unless `out` is new, empty, or an earlier export and nothing else."""
    if not out.exists():
        return
    if not out.is_dir():
        raise UserError(f"{out} is a file; spaCy training data needs a folder of its own.")
    names = {each.name for each in out.iterdir()}
    if not names:
        return
    if not is_export(out):
        raise UserError(f"{out} is not empty and no earlier export; name a new or empty folder.")
    languages = {name for name in names if is_export(out / name)}
    foreign = sorted(names - _OURS - languages)
    foreign += [
        f"{language}/{each.name}"
        for language in sorted(languages)
        for each in (out / language).iterdir()
        if each.name not in _OURS
    ]
    if foreign:
        raise UserError(
            f"{out} is an earlier export but also holds “{foreign[0]}”, which a new export would "
            "delete; move that away or name another folder."
        )


def is_export(folder: Path) -> bool:
    """Whether a folder is an export of ours, by the first line of its README."""
    try:
        with (folder / README).open(encoding="utf-8") as file:
            return file.readline(200).strip() == MARKER
    except (OSError, UnicodeDecodeError):
        return False
