"""Caring for articles: their details, the bin, imports, encodings, duplicates."""
