"""Build the file to hand out on this system: `python build_installer.py all`.

A release is checked, built in a fresh environment, weighed, tried, packed, and listed with its
sizes and sums. What it is made of is in resources/installer/; all that is made is in build/,
what to hand out in build/out/.
"""

import argparse
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from resources.installer.linux_files import debian_tree, write_archive
from resources.installer.parts import (
    MEGABYTE,
    Failed,
    check_smoke,
    debian_architecture,
    files_in,
    filled,
    megabytes,
    sha256,
    sizes_by_part,
    version_in,
)

TOP = Path(__file__).resolve().parent
TEMPLATES = TOP / "resources" / "installer"
BUILD = TOP / "build"
ENVIRONMENT, ICONS, OUT = BUILD / "env", BUILD / "icons", BUILD / "out"
PROGRAM = BUILD / "dist" / "annotator"
"""The folder PyInstaller makes: the program and all it needs."""

PYTHONS = ((3, 11), (3, 13))
PACKERS = {"linux": "dpkg-deb", "win32": "iscc", "darwin": "hdiutil"}
MOST_INSTALLED = 450 * MEGABYTE
MOST_PACKED = 160 * MEGABYTE
STEP_SECONDS, SMOKE_SECONDS = 3600, 180
SYMBOLS = ("spacy/**/*.so", "thinc/**/*.so", "blis/*.so", "libpython3*.so*")
"""What brings symbols for debugging, 70 MB of them."""


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
    clean()
    must_run(sys.executable, "-m", "venv", ENVIRONMENT)
    pip = (environment_python(), "-m", "pip")
    pins = ("--constraint", TEMPLATES / "constraints.txt")
    must_run(*pip, "install", "--quiet", ".", "pyinstaller", *pins)
    OUT.mkdir(parents=True)
    installed = must_run(*pip, "freeze", "--exclude", "claim-annotator")
    (OUT / "versions.txt").write_text(installed, encoding="utf-8")
    picture = TOP / "resources" / "icons" / "annotator.svg"
    must_run(environment_python(), "-m", "resources.installer.draw_icons", picture, ICONS)
    must_run(
        environment_python(), "-m", "PyInstaller", "--clean", "--log-level", "WARN",
        "--distpath", PROGRAM.parent, "--workpath", BUILD / "work", TEMPLATES / "annotator.spec",
        PYTHONHASHSEED="0", SOURCE_DATE_EPOCH=commit_date(),
    )  # fmt: skip
    if sys.platform == "linux":
        for files in SYMBOLS:
            must_run("strip", "--strip-unneeded", *(PROGRAM / "_internal").glob(files))


def weigh() -> None:
    """Say how large the program is, part by part; fail when that is too much."""
    files = {
        path.relative_to(PROGRAM).as_posix(): path.stat().st_size for path in files_in(PROGRAM)
    }
    total = sum(files.values())
    for name, size in sizes_by_part(files):
        say(f"{megabytes(size):>10}  {name}")
    say(f"{megabytes(total):>10}  in all, {len(files)} files")
    if total > MOST_INSTALLED:
        raise Failed(f"The program takes {megabytes(total)}, over {megabytes(MOST_INSTALLED)}.")


def smoke() -> None:
    """Start the packaged program as a machine without Python would; anything unexpected fails."""
    name = "annotator.exe" if sys.platform == "win32" else "annotator"
    folder = (
        PROGRAM.parent / "Annotator.app/Contents/MacOS" if sys.platform == "darwin" else PROGRAM
    )
    done = run(folder / name, "--smoke", seconds=SMOKE_SECONDS, LANG="C.UTF-8")
    check_smoke(done.returncode, done.stdout, done.stderr)
    say(done.stdout.strip())


def package() -> None:
    """Make the files to hand out, and list them."""
    {"linux": package_linux, "win32": package_windows, "darwin": package_macos}[sys.platform]()
    made = [path for path in files_in(OUT) if path.name != "SHA256SUMS"]
    sums = [f"{sha256(path)}  {path.name}" for path in made]
    (OUT / "SHA256SUMS").write_text("\n".join(sums) + "\n", encoding="utf-8")
    for path, line in zip(made, sums, strict=True):
        say(f"{megabytes(path.stat().st_size):>10}  {line}")
        if path.stat().st_size > MOST_PACKED:
            raise Failed(f"{path.name} is over {megabytes(MOST_PACKED)}.")


def package_linux() -> None:
    """Make a .tar.gz to unpack anywhere, and a .deb."""
    stem = f"annotator-{version()}-linux-{platform.machine()}"
    write_archive(PROGRAM, OUT / f"{stem}.tar.gz", stem, seconds=int(commit_date()))
    tree = BUILD / "deb"
    debian_tree(tree, program=PROGRAM, icons=ICONS, licences=BUILD / "licences/licences.txt")
    values = {
        "VERSION": version(),
        "ARCHITECTURE": debian_architecture(platform.machine()),
        "KILOBYTES": str(sum(path.stat().st_size for path in files_in(tree)) // 1024),
        "LIBC": platform.libc_ver()[1],
    }
    control = filled((TEMPLATES / "control").read_text(encoding="utf-8"), values)
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN" / "control").write_text(control, encoding="utf-8")
    target = OUT / f"annotator_{values['VERSION']}_{values['ARCHITECTURE']}.deb"
    as_root = ("dpkg-deb", "--root-owner-group", "-Zxz", "--build")
    must_run(*as_root, tree, target, SOURCE_DATE_EPOCH=commit_date())


def package_windows() -> None:
    """Make a set-up program for one user, with Inno Setup."""
    given = {"Version": version(), "Top": TOP, "Build": BUILD, "Out": OUT}
    defined = [f"/D{name}={value}" for name, value in given.items()]
    must_run("iscc", "/Qp", *defined, TEMPLATES / "annotator.iss")


def package_macos() -> None:
    """Make a disk image with the application and a link to where it goes."""
    tree = BUILD / "dmg"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(PROGRAM.parent / "Annotator.app", tree / "Annotator.app", symlinks=True)
    (tree / "Applications").symlink_to("/Applications")
    target = OUT / f"annotator-{version()}-macos-{platform.machine()}.dmg"
    options = ("-quiet", "-ov", "-volname", "Annotator", "-srcfolder")
    must_run("hdiutil", "create", *options, tree, target)


def clean() -> None:
    """Remove everything that was made."""
    shutil.rmtree(BUILD, ignore_errors=True)


def version() -> str:
    """Return the version of this checkout."""
    return version_in((TOP / "annotator" / "__init__.py").read_text(encoding="utf-8"))


def commit_date() -> str:
    """Return when the commit was made, in seconds, which stands for the time of the build."""
    return must_run("git", "log", "-1", "--format=%ct").strip()


def environment_python() -> Path:
    """Return the Python of the build's own environment."""
    return ENVIRONMENT / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


RELEASE: tuple[Callable[[], None], ...] = (check, build, weigh, smoke, package)
STEPS = {step.__name__: step for step in (*RELEASE, clean)}


def main(arguments: Sequence[str] | None = None) -> int:
    """Do the step that is named; `all` is everything but clean."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("step", nargs="?", default="all", choices=("all", *STEPS))
    asked = parser.parse_args(arguments).step
    try:
        for step in RELEASE if asked == "all" else (STEPS[asked],):
            say(f"== {step.__name__}")
            step()
    except (Failed, subprocess.TimeoutExpired, OSError) as error:
        print(f"build_installer: {error}", file=sys.stderr)  # noqa: T201 — a script's output
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
