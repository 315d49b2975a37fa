"""The colours of the pane of articles."""

from annotator.gui.theme import Theme


def pane_style(theme: Theme) -> str:
    """Return the style sheet of the pane, its labels and its buttons."""
    return (
        f"ArticlePane {{ background: {theme.panel}; }}"
        f" ElidedLabel, EmptyNote QLabel {{ color: {theme.muted}; }}"
        " QToolButton#articleOrder:checked, QToolButton#articleFilters:checked"
        f" {{ color: {theme.accent}; }}"
    )
