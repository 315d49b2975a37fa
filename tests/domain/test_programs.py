import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import UserError
from annotator.domain.programs import checked_name, import_name, is_program_name


@given(st.text(st.characters(codec=None), min_size=1))
def test_the_name_made_of_any_file_name_is_a_programs_and_fit(file_name: str) -> None:
    name = import_name(file_name)
    assert checked_name(name) == name
    assert is_program_name(name)


@pytest.mark.parametrize(
    ("file_name", "name"),
    [
        ("a.jsonl", "import:a.jsonl"),
        ("a" * 200 + ".jsonl", "import:" + "a" * 86 + "….jsonl"),
        ("a\nb.txt", "import:a\N{REPLACEMENT CHARACTER}b.txt"),
        ("x." + "a" * 200, "import:x." + "a" * 90 + "…"),
    ],
)
def test_a_long_file_name_keeps_its_start_and_suffix(file_name: str, name: str) -> None:
    assert import_name(file_name) == name


@pytest.mark.parametrize(
    ("name", "why"), [("", "needs a name"), (" ", "needs"), ("a" * 101, "101"), ("a\nb", "control")]
)
def test_a_name_that_could_not_be_read_back_is_refused(name: str, why: str) -> None:
    with pytest.raises(UserError, match=why):
        checked_name(name)
