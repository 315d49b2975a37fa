"""The guidelines: shown beside the text, and written."""
