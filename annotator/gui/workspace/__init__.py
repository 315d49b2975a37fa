"""The panes of an open project, and what they show of the open article."""
