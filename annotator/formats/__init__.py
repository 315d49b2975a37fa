"""Interchange formats, one object a file; entry-point group `annotator.formats`."""
