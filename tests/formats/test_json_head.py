"""The keys of a first record are seen though it is cut, and nothing inside it is taken for one."""

import json
import time

import pytest

from annotator.formats.json_head import first_keys


@pytest.mark.parametrize(
    ("head", "keys"),
    [
        ('{"a": 1, "b" : {"c": 2}, "d": [{"e": 1}]}\n{"f": 1}', {"a", "b", "d"}),
        ('[{"a": 1}, {"b": 1}]', {"a"}),
        ('\ufeff {"a": "x \\"b\\": {", "c": 1', {"a", "c"}),
        ('{"a": "cut \\', {"a"}),
        ('{"a": "cut \\"b\\": 1, ', {"a"}),
        ("text", set()),
        ("", set()),
        ("{}", set()),
    ],
)
def test_keys_of_the_first_object(head: str, keys: set[str]) -> None:
    assert first_keys(head.encode()) == keys


def test_bytes_of_no_text_have_no_keys() -> None:
    assert first_keys(b"\0{\xff") == frozenset()


def test_a_long_cut_string_is_gone_through_once() -> None:
    head = json.dumps({"text": '"' * 40_000}).encode()[:65_536]
    begin = time.process_time()
    assert first_keys(head) == {"text"}
    assert time.process_time() - begin < 1
