"""In and out: the dialogs for imports and exports of all formats, and their reports."""
