"""The list of articles: what narrows it, and the questions still open."""
