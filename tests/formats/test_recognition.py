"""Every file is known for what it is, whatever other formats there are."""

from pathlib import Path

import pytest

from annotator.domain.ports import Reader
from annotator.services.import_files import FoundFile, find_files, reader_for
from annotator.services.plugins import all_formats, reader
from tests.formats.mutating import put, seeds_of

READERS = [each.id for each in all_formats() if isinstance(each, Reader)]


@pytest.mark.parametrize("format_id", READERS)
def test_files_of_a_format_are_taken_for_it(tmp_path: Path, format_id: str) -> None:
    chosen = reader(format_id)
    companion = getattr(chosen, "companion", lambda _: False)
    for number, files in enumerate(seeds_of(chosen)):
        folder = tmp_path / str(number)
        put(files, folder)
        for name in files:
            path = folder / name
            if path.suffix in chosen.suffixes and not companion(path):
                assert reader_for(FoundFile(path, name), None)[0] == format_id, (
                    name,
                    files[name][:300],
                )


@pytest.mark.parametrize("format_id", READERS)
def test_what_is_read_along_is_no_file_by_itself(tmp_path: Path, format_id: str) -> None:
    chosen = reader(format_id)
    companion = getattr(chosen, "companion", lambda _: False)
    put(seeds_of(chosen)[-1], tmp_path / "x")
    taken = find_files([tmp_path / "x"]).files
    assert taken
    assert not [each for each in taken if companion(each.path)]
