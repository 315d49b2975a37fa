"""Marking: marks and their attributes, links, and going back."""
