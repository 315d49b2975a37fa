"""Sentences with a number in them: one thing, or several."""


def plural(count: int, one: str, several: str, **values: object) -> str:
    """Return the sentence for so many, with `{count}` and other values in their places.

    Both are given whole, as translators look for whole sentences.
    """
    return (one if count == 1 else several).format(count=count, **values)
