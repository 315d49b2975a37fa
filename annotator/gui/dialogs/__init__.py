"""What dialogs have in common: asking for files, telling, searching, closing."""
