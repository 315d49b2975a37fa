"""The help pages, in the program."""
