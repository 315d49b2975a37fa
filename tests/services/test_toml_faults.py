"""Broken TOML: what is wrong and where, in words that are ours and so in every language."""

import tomllib

import pytest

from annotator.gui.words.sentences import SentenceBook, pairs
from annotator.services.resources import resource
from annotator.services.toml_faults import _OTHER, fault

BROKEN = [
    ("a 1", "in line 1, at character 3, an equals sign is missing after a name"),
    ("b = 1\na = ", "at its end this is no value; texts stand in quotation marks"),
    ("a = x", "in line 1, at character 5, this is no value; texts stand in quotation marks"),
    ("a = [1", "at its end a closing bracket or quotation mark is missing"),
    ("a = 'b", "at its end a closing bracket or quotation mark is missing"),
    ("a = 1 b = 2", "in line 1, at character 7, something follows behind a value"),
    ("a = 1\na = 2\n", "in line 2, at character 6, a name stands there for the second time"),
    ("= 1", "in line 1, at character 1, a line begins with neither a name nor a bracket"),
]


def broken(text: str) -> tomllib.TOMLDecodeError:
    with pytest.raises(tomllib.TOMLDecodeError) as raised:
        tomllib.loads(text)
    return raised.value


@pytest.mark.parametrize(("text", "expected"), BROKEN)
def test_what_is_wrong_is_told_in_our_words(text: str, expected: str) -> None:
    assert fault(broken(text)) == expected


def test_what_another_python_says_is_told_too() -> None:
    said = fault(tomllib.TOMLDecodeError("Something new (at line 4, column 2)"))
    assert said == f"in line 4, at character 2, {_OTHER}"


@pytest.mark.parametrize(("text", "expected"), BROKEN)
def test_the_window_says_it_in_russian(text: str, expected: str) -> None:
    del text
    say = SentenceBook(pairs(resource("translations", "annotator_ru.ts"))).say
    for sentence in (
        f"the scheme is not valid TOML: {expected}",
        f"The mapping 1.2 is no TOML: {expected}.",
    ):
        said = say(sentence, {}).replace("TOML", "")
        assert not [each for each in said if "a" <= each.lower() <= "z"], said
