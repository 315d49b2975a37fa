import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.finding import find_all
from annotator.domain.ranges import Range
from annotator.domain.words import is_inside_token

LETTERS = "аАеЁёsSßẞİiı ıﬁf\u00a0\u202f-\u0301\n😀1.ŉn\u02bc"
texts = st.text(alphabet=LETTERS, max_size=30)
needles = st.text(alphabet=LETTERS, max_size=4)


def alike(letters: str, *, case_sensitive: bool) -> str:
    folded = "".join(letters if case_sensitive else (each.casefold() for each in letters))
    for space in "\u00a0\u2007\u202f":
        folded = folded.replace(space, " ")
    return folded if case_sensitive else folded.replace("ё", "е")


def find_slowly(text: str, needle: str, *, case_sensitive: bool, whole_words: bool) -> list[Range]:
    wanted, found, at = alike(needle, case_sensitive=case_sensitive), [], 0
    while needle and at < len(text):
        ends = [
            end
            for end in range(at + 1, len(text) + 1)
            if alike(text[at:end], case_sensitive=case_sensitive) == wanted
            and not (whole_words and (is_inside_token(text, at) or is_inside_token(text, end)))
        ]
        found += [Range(at, end) for end in ends[:1]]
        at = ends[0] if ends else at + 1
    return found


flags = st.fixed_dictionaries({"case_sensitive": st.booleans(), "whole_words": st.booleans()})


@given(text=texts, needle=needles, options=flags)
def test_finds_what_a_slow_search_finds(text: str, needle: str, options: dict[str, bool]) -> None:
    assert find_all(text, needle, **options) == find_slowly(text, needle, **options)


@pytest.mark.parametrize(
    ("text", "needle", "found"),
    [
        ("Минфин и МИНФИН", "минфин", ["Минфин", "МИНФИН"]),
        ("Straße, STRASSE", "strasse", ["Straße", "STRASSE"]),
        ("İzmir, then Straße", "straße", ["Straße"]),
        ("Fuß", "s", []),
        ("ещё еще", "ЕЩЕ", ["ещё", "еще"]),
        ("10\u00a0млн, 10 млн", "10 млн", ["10\u00a0млн", "10 млн"]),
        ("😀 банк 😀", "банк", ["банк"]),
        ("аааа", "аа", ["аа", "аа"]),
        ("a.c abc", "a.c", ["a.c"]),
        ("текст", "", []),
    ],
)
def test_finds_as_a_reader_would(text: str, needle: str, found: list[str]) -> None:
    assert [text[slice(*each)] for each in find_all(text, needle)] == found


@pytest.mark.parametrize(
    ("text", "needle", "starts"),
    [
        ("кто-то знает, кто", "кто", [14]),
        ("банк, банка, «банк»", "банк", [0, 14]),
        ("1941-1945 и 19415", "1941", [0]),
        ("а́ а", "а", [3]),
    ],
)
def test_whole_words_are_those_of_the_checks(text: str, needle: str, starts: list[int]) -> None:
    assert [each.start for each in find_all(text, needle, whole_words=True)] == starts


@pytest.mark.parametrize(("text", "count"), [("Банк", 1), ("банк", 0), ("ещё", 0), ("еще", 0)])
def test_case_sensitive_takes_letters_exactly(text: str, count: int) -> None:
    assert len(find_all(text, "Банк", case_sensitive=True)) == count


@pytest.mark.parametrize("needle", ["минфин", "минфинß"])
@pytest.mark.parametrize("options", [{}, {"whole_words": True}])
def test_a_million_characters_with_ten_thousand_hits_take_a_moment(
    needle: str, options: dict[str, bool]
) -> None:
    text = (f"{needle.title()} сообщил, " + "что цены растут; " * 5)[:99].ljust(100) * 10_000
    took = []
    for _ in range(3):  # the best counts: others may use the machine
        began = time.process_time()
        found = find_all(text, needle, **options)
        took.append(time.process_time() - began)
        assert len(found) == 10_000
    assert min(took) < 0.3  # tens of milliseconds where nobody else does
