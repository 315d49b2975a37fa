"""What the build of installers counts, checks and fills in."""

import tarfile
from pathlib import Path

import pytest

from annotator import __version__
from resources.installer import parts

TOP = Path(__file__).resolve().parents[2]


def test_the_version_is_that_of_the_package() -> None:
    assert parts.version_in((TOP / "annotator/__init__.py").read_text("utf-8")) == __version__
    with pytest.raises(parts.Failed):
        parts.version_in("version = 1")


def test_the_control_file_gets_every_value() -> None:
    template = (TOP / "resources/installer/control").read_text("utf-8")
    names = dict.fromkeys(("VERSION", "ARCHITECTURE", "KILOBYTES", "LIBC"), "7")
    text = parts.filled(template, names)
    assert "Version: 7\n" in text
    assert "annotator@annotator.example" in text
    with pytest.raises(parts.Failed, match="@LIBC@"):
        parts.filled(template, {**names, "LIBC": "@LIBC@"})


@pytest.mark.parametrize(
    ("status", "output", "errors"),
    [
        (1, "smoke passed: all\n", ""),
        (0, "smoke passed: all\n", "warning\n"),
        (0, "smoke passed: all\nmore\n", ""),
        (0, "", ""),
    ],
)
def test_anything_unexpected_fails_the_smoke(status: int, output: str, errors: str) -> None:
    parts.check_smoke(0, "smoke passed: 4 entities\n", "")
    with pytest.raises(parts.Failed):
        parts.check_smoke(status, output, errors)


def test_sizes_are_summed_by_package_the_largest_first() -> None:
    files = {"_internal/numpy/a.so": 5, "_internal/numpy.libs/b.so": 6, "annotator": 3}
    assert parts.sizes_by_part(files) == [
        ("numpy", 11),
        ("program, Python and system libraries", 3),
    ]


def test_an_archive_tells_neither_who_nor_when() -> None:
    member = tarfile.TarInfo("a")
    member.uid, member.uname, member.mtime = 1000, "anna", 9
    plain = parts.plain_member(member, 4)
    assert (plain.uid, plain.uname, plain.mtime) == (0, "", 4)
