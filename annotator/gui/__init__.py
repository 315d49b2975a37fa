"""The window: thin Qt over services."""
