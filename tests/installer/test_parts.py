"""What the build of installers counts, checks and fills in."""

import gzip
import os
import tarfile
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from annotator import __version__
from resources.installer import packed, parts
from resources.installer.icon_files import MACOS_KINDS, WINDOWS_SIZES, icns, ico
from resources.installer.linux_files import write_archive

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
    files = {
        "_internal/numpy/a.so": 5,
        "_internal/numpy.libs/b.so": 6,
        "_internal/numpy-2.dist-info/METADATA": 1,
        "_internal/libz.so.1": 4,
        "_internal/base_library.zip": 2,
        "_internal/python3.11/lib-dynload/_ssl.so": 5,
        "annotator": 3,
    }
    assert parts.sizes_by_part(files) == [
        ("numpy", 11),
        ("Python", 7),
        ("libraries of the system", 4),
        ("the program, with all Python modules", 3),
        ("what packages say of themselves", 1),
    ]


def test_an_archive_tells_neither_who_nor_when() -> None:
    member = tarfile.TarInfo("a")
    member.uid, member.uname, member.mtime = 1000, "anna", 9
    plain = parts.plain_member(member, 4)
    assert (plain.uid, plain.uname, plain.mtime) == (0, "", 4)


def test_icons_hold_every_size_as_qt_reads_them(qapp: object, tmp_path: Path) -> None:
    drawn = {size: _png(size) for size in {*WINDOWS_SIZES, *MACOS_KINDS.values()}}
    assert _sizes(tmp_path, ico({size: drawn[size] for size in WINDOWS_SIZES})) == {*WINDOWS_SIZES}
    assert _sizes(tmp_path, icns(drawn)) == {*MACOS_KINDS.values()}


def test_modules_of_tests_are_not_packed_and_ours_are() -> None:
    assert packed.is_used("spacy.lang.ru")
    assert not packed.is_used("spacy.tests.test_models")
    assert {"annotator.formats.brat", "annotator.nlp.natasha_entities"} <= set(
        packed.hidden_modules()
    )


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("PySide6/Qt/translations/qtbase_ru.qm", True),
        ("PySide6/Qt/translations/qtbase_fr.qm", False),
        ("PySide6\\translations\\assistant_ru.qm", False),
        ("resources/translations/annotator_ru.qm", True),
        ("resources/translations/annotator_ru.ts", True),
        ("resources/translations/annotator_en.ts", False),
        ("resources/help/ru/index.md", True),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("spacy-3.8.0.dist-info/entry_points.txt", True),
        ("claim_annotator-0.1.0.dist-info/direct_url.json", False),
        ("libgtk-3.so.0", False),
    ],
)
def test_files_that_are_wanted_are_packed(name: str, *, wanted: bool) -> None:
    assert packed.is_packed(name) is wanted


def test_the_same_files_give_the_same_archive(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name / "inner").mkdir(parents=True)
        (tmp_path / name / "inner" / "file").write_text("text")
        os.utime(tmp_path / name / "inner" / "file", (9, len(name) * 1_000))
        write_archive(tmp_path / name, tmp_path / f"{name}.tar.gz", "annotator", seconds=7)
    first, second = ((tmp_path / f"{name}.tar.gz").read_bytes() for name in ("one", "two"))
    assert first == second
    with tarfile.open(tmp_path / "one.tar.gz") as archive:
        assert archive.getnames() == ["annotator/inner", "annotator/inner/file"]


def test_an_archive_is_written_to_its_last_byte(tmp_path: Path) -> None:
    """The last file may end where no filling follows that would push it out of a buffer."""
    (tmp_path / "in").mkdir()
    size = tarfile.RECORDSIZE - 3 * tarfile.BLOCKSIZE  # with its head and the two blocks of the end
    (tmp_path / "in" / "file").write_bytes(bytes(512) + b"x" * (size - 512))
    write_archive(tmp_path / "in", tmp_path / "in.tar.gz", "annotator", seconds=7)
    assert len(gzip.decompress((tmp_path / "in.tar.gz").read_bytes())) == tarfile.RECORDSIZE
    with tarfile.open(tmp_path / "in.tar.gz") as archive:
        packed_file = archive.extractfile("annotator/file")
        assert packed_file is not None
        assert len(packed_file.read()) == size


def _png(size: int) -> bytes:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(size)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def _sizes(folder: Path, icon: bytes) -> set[int]:
    file = folder / "icon"
    file.write_bytes(icon)
    reader = QImageReader(str(file))
    places = range(reader.imageCount())
    return {reader.read().width() for place in places if reader.jumpToImage(place)}
