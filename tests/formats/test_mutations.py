"""Broken files of every format are read or refused with a sentence: no crash, hang or bloat.

Here 2,000 files are broken, shared among the formats there are (by entry point:
a new one takes part by itself, with what it writes; tests/formats/seeds.py has
files in the shapes of the tools). ANNOTATOR_FULL=1 breaks 100,000, in about
half an hour. Each is read in a process that may grow by 1 GB, within 5 s. To
read case N of a format again: `python -m tests.formats.mutating FORMAT N 1 FOLDER`.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.domain.incoming import IncomingArticle, Refusal
from annotator.domain.ports import Reader
from annotator.services.plugins import all_formats, reader
from tests.formats.mutating import check, put, read_folder, seeds_of

FILES = 100_000 if os.environ.get("ANNOTATOR_FULL") else 2_000
BATCH = 1_000
ROOT = Path(__file__).parents[2]
READERS = [each.id for each in all_formats() if isinstance(each, Reader)]
_SLOWEST_BATCH = 600

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is limited by Linux")


@pytest.mark.parametrize("format_id", READERS)
def test_what_is_not_broken_is_read(tmp_path: Path, format_id: str) -> None:
    chosen = reader(format_id)
    seeds = seeds_of(chosen)
    assert seeds
    for number, files in enumerate(seeds):
        put(files, tmp_path / str(number))
        found = list(read_folder(chosen, tmp_path / str(number)))
        for each in found:
            check(each)
        assert [each for each in found if isinstance(each, IncomingArticle)], (files, found)
        assert not [each for each in found if isinstance(each, Refusal | Exception)], found


@pytest.mark.parametrize("format_id", READERS)
def test_what_is_broken_is_read_or_refused(tmp_path: Path, format_id: str) -> None:
    share = -(-FILES // len(READERS))
    failures: list[str] = []
    for first in range(0, share, BATCH):
        failures += _failures(tmp_path, format_id, first, min(BATCH, share - first))
    assert not failures, "\n".join(failures[:20])


def _failures(folder: Path, format_id: str, first: int, count: int) -> list[str]:
    command = [sys.executable, "-m", "tests.formats.mutating", format_id, str(first), str(count)]
    try:
        done = subprocess.run(
            [*command, str(folder)],
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=_SLOWEST_BATCH,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return [f"{(folder / 'at').read_text(encoding='ascii')}: hangs for good"]
    if done.returncode:
        at = (folder / "at").read_text(encoding="ascii") if (folder / "at").exists() else "start"
        return [f"{at}: the process died with {done.returncode}: {done.stderr[-2_000:]}"]
    found: list[str] = json.loads(done.stdout)["failures"]
    return found
