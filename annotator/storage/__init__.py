"""The project file: one SQLite database, reached through the ports of `services`."""
