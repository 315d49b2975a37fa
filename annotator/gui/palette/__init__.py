"""What the command palette offers, how it is found, and how a row of it looks."""
