"""The names of the sub-commands; any other first argument is a project to open."""

COMMANDS = ("demo", "new", "import", "export", "info", "check", "formats", "rescue")
