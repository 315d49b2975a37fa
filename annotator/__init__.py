"""Annotator: label claims, their sources and boilerplate in news corpora, offline."""

__version__ = "0.1.0"
