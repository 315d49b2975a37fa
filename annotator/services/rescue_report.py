"""What a rescue did."""

from dataclasses import dataclass, field


@dataclass(kw_only=True)
class RescueReport:
    """Rows saved and completed by kind, and a line for everything that is lost."""

    saved: dict[str, int] = field(default_factory=dict)
    """By kind: `articles`, `spans`, `relations`, `history entries`."""
    completed: dict[str, int] = field(default_factory=dict)
    """What a backup had of what was lost, by kind."""
    lost: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """What was put right or guessed, and nothing is missing for it."""
