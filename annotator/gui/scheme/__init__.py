"""The scheme: its editor, and how a change of it is sent off."""
