"""The window in the language of the person: numbers, dates, sentences of the services."""
