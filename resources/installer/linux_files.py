"""Where a Linux system looks for each file, and an archive that is the same every time."""

import gzip
import io
import shutil
import tarfile
from pathlib import Path

from resources.installer.parts import plain_member

TEMPLATES = Path(__file__).resolve().parent
TOP = TEMPLATES.parents[1]
LINUX_ICON_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)


def debian_tree(tree: Path, *, program: Path, icons: Path, licences: Path) -> None:
    """Make a folder with every file where a Debian system looks for it."""
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(program, tree / "usr/lib/annotator", symlinks=True)
    hicolor = "usr/share/icons/hicolor"
    pieces = {
        "usr/share/applications/annotator.desktop": TEMPLATES / "annotator.desktop",
        "usr/share/mime/packages/annotator.xml": TEMPLATES / "annotator-mime.xml",
        f"{hicolor}/scalable/apps/annotator.svg": TOP / "resources/icons/annotator.svg",
        "usr/share/doc/annotator/licences.txt": licences,
        "usr/share/doc/annotator/copyright": TOP / "LICENSE",
    }
    for size in LINUX_ICON_SIZES:
        pieces[f"{hicolor}/{size}x{size}/apps/annotator.png"] = icons / f"{size}.png"
    for target, source in pieces.items():
        (tree / target).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, tree / target)
    (tree / "usr/bin").mkdir()
    (tree / "usr/bin/annotator").symlink_to("../lib/annotator/annotator")


def write_archive(folder: Path, target: Path, name: str, *, seconds: int) -> None:
    """Pack a folder as `name`; the same files with the same time give the same archive."""
    with (
        target.open("wb") as file,
        gzip.GzipFile("", "wb", 9, file, mtime=seconds) as packed,
        io.BufferedWriter(packed) as buffer,  # tarfile leaves what it was given to be closed by us
        tarfile.open(fileobj=buffer, mode="w") as archive,
    ):
        for path in sorted(folder.rglob("*")):
            inside = f"{name}/{path.relative_to(folder).as_posix()}"
            archive.add(
                path, inside, recursive=False, filter=lambda each: plain_member(each, seconds)
            )
