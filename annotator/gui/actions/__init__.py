"""What a person can do: the table of actions, when each is possible, and their keys."""
