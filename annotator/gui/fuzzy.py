"""Finding what somebody means by a few of its letters."""


def score(wanted: str, text: str) -> float | None:
    """Return how well `wanted` fits `text`, higher is better; None when it does not.

    All letters must be there in order; runs and beginnings of words count more,
    long texts a little less.
    """
    text = text.casefold()
    total, place, before = 0.0, 0, -2
    for letter in wanted.casefold():
        if letter.isspace():
            continue
        found = _best_place(letter, text, place, before)
        if found < 0:
            return None
        total += 3.0 if found == before + 1 else 2.0 if _begins_word(text, found) else 0.0
        place, before = found + 1, found
    return total - len(text) / 100


def _best_place(letter: str, text: str, start: int, before: int) -> int:
    """Return the next place of a letter: adjoining, else a word's beginning, else the first."""
    if before >= 0 and text[before + 1 : before + 2] == letter:
        return before + 1
    first = found = text.find(letter, start)
    while found >= 0 and not _begins_word(text, found):
        found = text.find(letter, found + 1)
    return found if found >= 0 else first


def _begins_word(text: str, place: int) -> bool:
    return place == 0 or not text[place - 1].isalnum()
