"""Which annotator names are known to belong to programs."""

KNOWN_PROGRAMS = frozenset({"natasha", "rules"})
PROGRAM_PREFIXES = ("import:", "spacy:", "model:")


def is_program_name(name: str) -> bool:
    """Whether a name is one that only programs bear."""
    return name in KNOWN_PROGRAMS or name.startswith(PROGRAM_PREFIXES)
