"""The questions of a project: a panel beside the text, and ways to go through them."""
