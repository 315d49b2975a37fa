"""Broken JSON: what is wrong and where, in words that are ours and so in every language."""

import json
from pathlib import Path

import pytest

from annotator.domain.incoming import Refusal
from annotator.formats import json_records as records
from annotator.formats.json_faults import _OTHER, Place, fault
from annotator.gui.words.sentences import SentenceBook, pairs
from annotator.services.resources import resource

BROKEN = [
    ('{"a": 1 "b": 2}', "a comma or a closing bracket is missing"),
    ('{"a" 1}', "the colon after a name is missing"),
    ("{a: 1}", "a name in double quotation marks is missing"),
    ('{"a": }', "a value is missing"),
    ('{"a": "b', "a text that begins here has no closing quotation mark"),
    ('{"a": "b\tc"}', "a line end or another control character stands in a text"),
    (r'{"a": "\u12"}', "an escape in a text lacks its four digits"),
    (r'{"a": "\q"}', "a backslash in a text stands before a character that needs none"),
    ("{} {}", "something follows after the end of the value"),
]


@pytest.mark.parametrize(("text", "expected"), BROKEN)
def test_what_is_wrong_is_told_in_our_words(text: str, expected: str) -> None:
    with pytest.raises(json.JSONDecodeError) as raised:
        json.loads(text)
    assert fault(raised.value) == expected


def test_what_a_later_python_says_is_told_too() -> None:
    assert fault(json.JSONDecodeError("Something new", "{", 0)) == _OTHER


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [([""], (1, 1)), (["ab"], (1, 3)), (["a\n"], (2, 1)), (["a\nb", "c\r\nd", "e"], (3, 3))],
)
def test_a_place_is_counted_piece_by_piece(pieces: list[str], expected: tuple[int, int]) -> None:
    place = Place()
    for each in pieces:
        place = place.after(each + "\n", len(each))
    assert place == expected


@pytest.mark.parametrize("chunk", [4, 1 << 20])
@pytest.mark.parametrize("begin", ["", "\n\n", "\ufeff"])
def test_an_array_over_several_lines_tells_line_and_character(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chunk: int, begin: str
) -> None:
    monkeypatch.setattr(records, "_CHUNK", chunk)
    path = tmp_path / "a.json"
    good = '[\n  {"text": "а",\n   "key": "b"},\n'
    bad = '  {"text": "в" "key": "г"},\n' + '  {"text": "д"},\n' * 9 + "]"
    path.write_text(begin + good + bad, encoding="utf-8")
    first, refusal = records.json_records(path)
    assert first.where == "record 1"
    assert isinstance(refusal, Refusal)
    line = 4 + begin.count("\n")
    assert refusal.why.startswith(f"the JSON is broken in line {line}, at character 16: a comma")


def test_the_window_says_it_all_in_russian() -> None:
    say = SentenceBook(pairs(resource("translations", "annotator_ru.ts"))).say
    sentences = (
        "the JSON is broken at character 5: {0}",
        "the JSON is broken in line 3, at character 5: {0}; nothing after it can be read",
        "its entry in brat_articles.jsonl is broken at character 5: {0}",
    )
    for _, why in [*BROKEN, ("", _OTHER)]:
        for sentence in sentences:
            said = (
                say(sentence.format(why), {}).replace("JSON", "").replace("brat_articles.jsonl", "")
            )
            assert "5" in said
            assert not [each for each in said if "a" <= each.lower() <= "z"], said
