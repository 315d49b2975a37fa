"""Build the file to hand out on this system: `python build_installer.py all`.

A release is checked, built in a fresh environment, tried, packed, and listed with its sizes and
sums. Templates are in resources/installer/; all that is made is in build/, what to hand out
in build/out/.
"""

import argparse
import gzip
import io
import os
import platform
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Sequence
from pathlib import Path

from installer_parts import (
    MEGABYTE,
    Failed,
    check_smoke,
    debian_architecture,
    files_in,
    filled,
    megabytes,
    plain_member,
    sha256,
    sizes_by_part,
    version_in,
)

TOP = Path(__file__).resolve().parent
TEMPLATES = TOP / "resources" / "installer"
BUILD = TOP / "build"
ENVIRONMENT, OUT = BUILD / "env", BUILD / "out"
PROGRAM = BUILD / "dist" / "annotator"
"""The folder PyInstaller makes: the program and all it needs."""

PYTHONS = ((3, 11), (3, 13))
PYINSTALLER = "pyinstaller>=6.11,<7"
ICON_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
MOST_INSTALLED = 450 * MEGABYTE
MOST_SHOWN_PARTS = 12
STEP_SECONDS, SMOKE_SECONDS = 3600, 180
STRIPPED = ("spacy/**/*.so", "thinc/**/*.so", "blis/*.so", "libpython3*.so*")
PACKERS = {"linux": "dpkg-deb", "win32": "iscc", "darwin": "hdiutil"}


def run(*command: str | Path, seconds: int, **extra: str) -> subprocess.CompletedProcess[str]:
    """Run a command quietly, with `extra` in its environment; return what it said, well or ill."""
    words = [str(each) for each in command]
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return subprocess.run(  # noqa: S603 — all words are our own
        words, cwd=TOP, env=kept | extra, capture_output=True, encoding="utf-8",
        errors="replace", timeout=seconds, check=False,
    )  # fmt: skip


def must_run(*command: str | Path, **extra: str) -> str:
    """Run a command that has to succeed; return its output."""
    done = run(*command, seconds=STEP_SECONDS, **extra)
    if done.returncode:
        tail = "\n".join((done.stdout + done.stderr).splitlines()[-20:])
        raise Failed(f"{Path(str(command[0])).name} failed ({done.returncode}):\n{tail}")
    return done.stdout


def say(*line: str) -> None:
    """Tell of a step."""
    print(*line, flush=True)  # noqa: T201 — a script's output


def check() -> None:
    """See that everything is here before anything slow begins."""
    if not PYTHONS[0] <= sys.version_info[:2] <= PYTHONS[1]:
        raise Failed("Run this with Python 3.11, 3.12 or 3.13.")
    packer = PACKERS.get(sys.platform, "")
    if shutil.which(packer) is None:
        raise Failed(f"{packer or 'A packer for ' + sys.platform} is missing; install it.")
    say("python  ", platform.python_version(), platform.system(), platform.machine())
    say("packer  ", shutil.which(packer) or "")
    say("version ", version())
    say("commit  ", must_run("git", "rev-parse", "--short", "HEAD").strip(), commit_date())
    if changed := must_run("git", "status", "--porcelain").strip():
        say("note     the checkout has changes that are not committed:\n" + changed)


def build() -> None:
    """Make the program's folder, in an environment of its own."""
    for folder in (ENVIRONMENT, BUILD / "work", BUILD / "dist", BUILD / "lib"):
        shutil.rmtree(folder, ignore_errors=True)
    must_run(sys.executable, "-m", "venv", ENVIRONMENT)
    python = environment_python()
    must_run(python, "-m", "pip", "install", "--quiet", ".", PYINSTALLER)
    must_run(python, TEMPLATES / "collect_licences.py", BUILD / "licences")
    must_run(python, TEMPLATES / "draw_icons.py", TOP / "resources/icons/annotator.svg", icons())
    OUT.mkdir(parents=True, exist_ok=True)
    (OUT / "versions.txt").write_text(
        must_run(python, "-m", "pip", "freeze", "--exclude", "claim-annotator")
    )
    must_run(
        python, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN",
        "--distpath", BUILD / "dist", "--workpath", BUILD / "work", TEMPLATES / "annotator.spec",
        PYTHONHASHSEED="0", SOURCE_DATE_EPOCH=commit_date(),
    )  # fmt: skip
    if sys.platform == "linux":  # the debugging symbols of spaCy's parts are 70 MB
        for part in STRIPPED:
            must_run("strip", "--strip-unneeded", *(PROGRAM / "_internal").glob(part))
    tell_sizes()


def tell_sizes() -> None:
    """Say how large the program is, part by part; fail when that is too much."""
    sizes = {
        path.relative_to(PROGRAM).as_posix(): path.stat().st_size for path in files_in(PROGRAM)
    }
    total = sum(sizes.values())
    for name, size in sizes_by_part(sizes)[:MOST_SHOWN_PARTS]:
        say(f"{megabytes(size):>10}  {name}")
    say(f"{megabytes(total):>10}  in all, {len(sizes)} files")
    if total > MOST_INSTALLED:
        raise Failed(f"The program takes {megabytes(total)}, over {megabytes(MOST_INSTALLED)}.")


def smoke() -> None:
    """Start the packaged program as a machine without Python would; anything unexpected fails."""
    name = "annotator.exe" if sys.platform == "win32" else "annotator"
    done = run(PROGRAM / name, "--smoke", seconds=SMOKE_SECONDS, LANG="C.UTF-8")
    check_smoke(done.returncode, done.stdout, done.stderr)
    say(done.stdout.strip())


def package() -> None:
    """Make the files to hand out, and list them."""
    OUT.mkdir(parents=True, exist_ok=True)
    {"linux": package_linux, "win32": package_windows, "darwin": package_macos}[sys.platform]()
    listed = [path for path in files_in(OUT) if path.name != "SHA256SUMS"]
    sums = [f"{sha256(path)}  {path.name}" for path in listed]
    (OUT / "SHA256SUMS").write_text("\n".join(sums) + "\n", encoding="utf-8")
    for path, line in zip(listed, sums, strict=True):
        say(f"{megabytes(path.stat().st_size):>10}  {line}")


def package_linux() -> None:
    """Make a .tar.gz to unpack anywhere, and a .deb."""
    stem = f"annotator-{version()}-linux-{platform.machine()}"
    write_archive(PROGRAM, OUT / f"{stem}.tar.gz", stem)
    tree = BUILD / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    lay_out_debian(tree)
    architecture = debian_architecture(platform.machine())
    target = OUT / f"annotator_{version()}_{architecture}.deb"
    values = {
        "VERSION": version(),
        "ARCHITECTURE": architecture,
        "KILOBYTES": str(sum(path.stat().st_size for path in files_in(tree)) // 1024),
        "LIBC": platform.libc_ver()[1],
    }
    (tree / "DEBIAN").mkdir()
    control = filled((TEMPLATES / "control").read_text(encoding="utf-8"), values)
    (tree / "DEBIAN" / "control").write_text(control, encoding="utf-8")
    must_run(
        "dpkg-deb",
        "--root-owner-group",
        "-Zxz",
        "--build",
        tree,
        target,
        SOURCE_DATE_EPOCH=commit_date(),
    )


def lay_out_debian(tree: Path) -> None:
    """Put every file where a Debian system looks for it."""
    shutil.copytree(PROGRAM, tree / "usr/lib/annotator", symlinks=True)
    share = tree / "usr/share"
    pieces = {
        TEMPLATES / "annotator.desktop": share / "applications/annotator.desktop",
        TEMPLATES / "annotator-mime.xml": share / "mime/packages/annotator.xml",
        TOP / "resources/icons/annotator.svg": share / "icons/hicolor/scalable/apps/annotator.svg",
        BUILD / "licences/licences.txt": share / "doc/annotator/licences.txt",
        TOP / "LICENSE": share / "doc/annotator/copyright",
    }
    for size in ICON_SIZES:
        pieces[icons() / f"{size}.png"] = share / f"icons/hicolor/{size}x{size}/apps/annotator.png"
    for source, target in pieces.items():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    (tree / "usr/bin").mkdir()
    (tree / "usr/bin/annotator").symlink_to("../lib/annotator/annotator")


def write_archive(folder: Path, target: Path, name: str) -> None:
    """Pack a folder so that the same files give the same archive."""
    seconds = int(commit_date())
    with (
        target.open("wb") as file,
        gzip.GzipFile("", "wb", 9, file, mtime=seconds) as packed,
        tarfile.open(fileobj=io.BufferedWriter(packed), mode="w") as archive,
    ):
        for path in sorted(folder.rglob("*")):
            inside = f"{name}/{path.relative_to(folder).as_posix()}"
            archive.add(
                path, inside, recursive=False, filter=lambda each: plain_member(each, seconds)
            )


def package_windows() -> None:
    """Make a set-up program for one user, with Inno Setup."""
    given = {"Version": version(), "Top": TOP, "Build": BUILD, "Out": OUT}
    must_run(
        "iscc",
        "/Qp",
        *(f"/D{name}={value}" for name, value in given.items()),
        TEMPLATES / "annotator.iss",
    )


def package_macos() -> None:
    """Make a disk image with the application and a link to where it goes."""
    tree = BUILD / "dmg"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(BUILD / "dist" / "Annotator.app", tree / "Annotator.app", symlinks=True)
    (tree / "Applications").symlink_to("/Applications")
    target = OUT / f"annotator-{version()}-macos-{platform.machine()}.dmg"
    must_run(
        "hdiutil", "create", "-quiet", "-ov", "-volname", "Annotator", "-srcfolder", tree, target
    )


def clean() -> None:
    """Remove everything that was made."""
    shutil.rmtree(BUILD, ignore_errors=True)


def version() -> str:
    """Return the version of this checkout."""
    return version_in((TOP / "annotator" / "__init__.py").read_text(encoding="utf-8"))


def commit_date() -> str:
    """Return when the commit was made, in seconds, which stands for the time of the build."""
    return must_run("git", "log", "-1", "--format=%ct").strip()


def icons() -> Path:
    """Return the folder of the icons drawn."""
    return BUILD / "icons"


def environment_python() -> Path:
    """Return the Python of the build's own environment."""
    return ENVIRONMENT / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


STEPS = {"check": check, "build": build, "smoke": smoke, "package": package, "clean": clean}


def main(arguments: Sequence[str] | None = None) -> int:
    """Do the steps named; `all` is everything but clean."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("step", nargs="?", default="all", choices=("all", *STEPS))
    asked = parser.parse_args(arguments).step
    try:
        for name in ("check", "build", "smoke", "package") if asked == "all" else (asked,):
            say(f"== {name}")
            STEPS[name]()
    except (Failed, subprocess.TimeoutExpired, OSError) as error:
        print(f"build_installer: {error}", file=sys.stderr)  # noqa: T201 — a script's output
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
