"""Use cases: everything the window and the command line can ask for, free of both."""
