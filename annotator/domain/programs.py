"""Names of annotators: which are well formed, and which are known to belong to programs."""

import re

from annotator.domain.errors import UserError
from annotator.domain.scheme import LABEL_LENGTH

KNOWN_PROGRAMS = frozenset({"natasha", "rules"})
PROGRAM_PREFIXES = ("import:", "spacy:", "model:")

_UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""Control characters, and halves of a character as undecodable file names have them."""
_SUFFIX = 20
"""Longest suffix kept of a file name that is cut."""


def is_program_name(name: str) -> bool:
    """Whether a name is one that only programs bear."""
    return name in KNOWN_PROGRAMS or name.startswith(PROGRAM_PREFIXES)


def checked_name(name: str) -> str:
    """Return an annotator's name; raises UserError unless it is short, on one line, not blank."""
    if not name or name.isspace():
        raise UserError("An annotator needs a name.")
    if len(name) > LABEL_LENGTH:
        raise UserError(
            f"The annotator's name has {len(name)} characters; at most {LABEL_LENGTH} are taken."
        )
    if _UNFIT.search(name):
        raise UserError(f"The annotator's name {name!r} has control characters; leave them out.")
    return name


def import_name(file_name: str) -> str:
    """Return `import:` and a file's name, cut before its suffix and made fit to be a name."""
    name = "import:" + _UNFIT.sub("\N{REPLACEMENT CHARACTER}", file_name)
    if len(name) <= LABEL_LENGTH:
        return name
    stem, dot, suffix = name.rpartition(".")
    end = f"…{dot}{suffix}" if stem and len(suffix) <= _SUFFIX else "…"
    return name[: LABEL_LENGTH - len(end)] + end
