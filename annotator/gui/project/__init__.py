"""The open project behind the window: its thread, its article, what is still to be written."""
