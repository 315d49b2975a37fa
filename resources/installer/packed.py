"""What is packed and what is left out; annotator.spec is made of it."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from importlib.metadata import distribution
from pathlib import Path
from typing import Final

from annotator.services.licences import Licence, installed_licences

BY_ENTRY_POINT = (
    "claim-annotator", "spacy", "spacy-legacy", "spacy-loggers", "thinc", "srsly", "catalogue",
    "confection", "pymorphy2", "pymorphy2-dicts-ru", "weasel",
)  # fmt: skip
"""Packages whose parts are found by entry point at run time, so that no analysis sees them."""

BY_NAME = (
    "srsly.msgpack.util", "cymem.cymem", "preshed.maps", "murmurhash.mrmr", "blis.py", "blis.cy",
    "PySide6.QtSvg", "pymorphy2_dicts_ru",
)  # fmt: skip
"""Modules that are imported by compiled ones, or by name."""

UNUSED_STANDARD = (
    "antigravity", "crypt", "curses", "ensurepip", "idlelib", "lib2to3", "nis", "ossaudiodev",
    "readline", "spwd", "this", "tkinter", "turtle", "turtledemo",
)  # fmt: skip

UNUSED_QT = (
    "Concurrent", "Designer", "Help", "Network", "OpenGL", "OpenGLWidgets", "PrintSupport", "Qml",
    "Quick", "QuickControls2", "QuickWidgets", "Sql", "Test", "UiTools", "Xml",
)  # fmt: skip

UNUSED_PACKAGES = (
    "IPython", "cupy", "hypothesis", "matplotlib", "mypy", "numpy.f2py", "numpy.tests", "pandas",
    "pip", "pytest", "setuptools", "spacy.tests", "tensorflow", "test", "thinc.tests", "torch",
)  # fmt: skip

SLOW_HOOKS = ("pyi_rth_pkgres",)
"""Of PyInstaller, run at each start: this one imports setuptools' resources, which few want."""

UNUSED_PARTS = (".tests.", ".test.", ".pytest_plugin.", ".conftest.", ".shims.")
"""Of packages whose every other module is packed; the shims are for libraries left out."""

# Parts of Qt that its packages bring along and this program never opens. Its GTK theme and
# what that alone needs are left out as well: dark and light come over D-Bus. What only
# the system's own libxcb needs comes from there with it. Kerberos is for Qt's network.
UNUSED_QT_FILES = (
    "Qt6EglFs", "Qt6Network", "Qt6OpenGL.", "Qt6Pdf", "Qt6Qml", "Qt6Quick", "Qt6Sql", "Qt6Test",
    "Qt6VirtualKeyboard", "Qt6WlShellIntegration", "EglFSDeviceIntegration", "opengl32sw", "/qml/",
    "platforminputcontexts/libqtvirtualkeyboard", "/plugins/egldeviceintegrations/",
    "/plugins/generic/", "/plugins/networkinformation/", "/plugins/tls/", "imageformats/libqicns",
    "imageformats/libqpdf", "imageformats/libqtga", "imageformats/libqtiff",
    "imageformats/libqwbmp", "imageformats/libqwebp", "platforms/libqeglfs",
    "platforms/libqlinuxfb", "platforms/libqminimalegl", "platforms/libqvkkhrdisplay",
    "platforms/libqvnc", "platformthemes/libqgtk3",
)  # fmt: skip
UNUSED_LIBRARIES = (
    "libQt6EglFS", "libQt6EglFs", "libQt6Network", "libQt6OpenGL", "libQt6WlShellIntegration",
    "libXau", "libXcomposite", "libXcursor", "libXdamage", "libXdmcp", "libXext", "libXfixes",
    "libXi.", "libXinerama", "libXrandr", "libXrender", "libatk", "libatspi", "libblkid", "libbsd",
    "libcairo", "libcom_err", "libdatrie", "libepoxy", "libfribidi", "libgdk", "libgio-2.0",
    "libgmodule", "libgobject", "libgraphite2", "libgssapi_krb5", "libgtk-3", "libharfbuzz",
    "libjpeg.so", "libk5crypto", "libkeyutils", "libkrb5", "libmd.", "libmount", "libpango",
    "libpixman", "libselinux", "libthai", "libwayland-egl",
)  # fmt: skip
UNUSED_TRANSLATIONS = re.compile(r"PySide6/.*translations/(?!(qt|qtbase)_(ru|en)\.qm$)")
"""Of Qt's own words; ours are among the resources."""

SOURCES_OF_RESOURCES = re.compile(r"^resources/.*(\.py|_en\.ts|\.pyc)$")
"""What some resources are made of; sentences of other languages are read from their .ts itself."""

OF_THIS_MACHINE = re.compile(r"\.dist-info/(RECORD|INSTALLER|REQUESTED|direct_url\.json)$")
"""What an installation says of itself: where from, by what, with which sums."""

MACOS_FACTS: Final[dict[str, object]] = {
    "NSHighResolutionCapable": True,
    "NSRequiresAquaSystemAppearance": False,  # dark when the system is
    "UTExportedTypeDeclarations": [
        {
            "UTTypeIdentifier": "org.annotator.project",
            "UTTypeDescription": "Annotator project",
            "UTTypeConformsTo": ["public.data"],
            "UTTypeTagSpecification": {"public.filename-extension": ["annodb"]},
        }
    ],
    "CFBundleDocumentTypes": [
        {
            "CFBundleTypeName": "Annotator project",
            "CFBundleTypeRole": "Editor",
            "LSItemContentTypes": ["org.annotator.project"],
            "LSHandlerRank": "Owner",
        }
    ],
}
"""What Info.plist says: sharp on every screen, and projects open with a double click."""


def hidden_modules() -> list[str]:
    """Return modules that are imported by entry point or by name.

    Nearly all of the standard library is among them: a pipeline or plug-in that is dropped in
    later may want any of it.
    """
    standard = {name for name in sys.stdlib_module_names if not name.startswith("_")}
    points = (point for name in BY_ENTRY_POINT for point in distribution(name).entry_points)
    return sorted({*BY_NAME, *(point.module for point in points), *standard - {*UNUSED_STANDARD}})


def excluded_modules() -> list[str]:
    """Return modules that are left out even where something imports them."""
    return [*UNUSED_STANDARD, *UNUSED_PACKAGES, *(f"PySide6.Qt{name}" for name in UNUSED_QT)]


def is_used(module: str) -> bool:
    """Whether a module of a package that is packed whole is wanted."""
    return not any(part in f".{module}." for part in UNUSED_PARTS)


def is_packed(name: str) -> bool:
    """Whether a file, by its name inside the program, is wanted."""
    name = name.replace("\\", "/")
    unused = "PySide6/" in name and any(part in name for part in UNUSED_QT_FILES)
    return not (
        unused
        or name.startswith(UNUSED_LIBRARIES)
        or UNUSED_TRANSLATIONS.search(name)
        or SOURCES_OF_RESOURCES.match(name)
        or OF_THIS_MACHINE.search(name)
    )


def write_licences(folder: Path, libraries: Iterable[str]) -> None:
    """Write the licences of all that is packed: for the About box, and as a text to read."""
    found = [*installed_licences(), *system_licences(libraries)]
    folder.mkdir(parents=True, exist_ok=True)
    packed = json.dumps([asdict(each) for each in found], ensure_ascii=False, indent=1)
    (folder / "packed.json").write_text(packed, encoding="utf-8")
    text = "\n\n\n".join(chapter(each) for each in found)
    (folder / "licences.txt").write_text(f"{text}\n", encoding="utf-8")


def chapter(licence: Licence) -> str:
    """Return what a text says about one part."""
    head = f"{licence.name} {licence.version}: {licence.terms}"
    return f"{head}\n{'=' * len(head)}\n\n{licence.text}"


def system_licences(libraries: Iterable[str]) -> Iterator[Licence]:
    """Yield those of a Debian system's own libraries among the files that are packed."""
    for package in sorted(set(filter(None, map(owner, system_libraries(libraries))))):
        version = _said("dpkg-query", "--show", "--showformat", "${Version}", package)
        text = Path("/usr/share/doc", package.partition(":")[0], "copyright")
        yield Licence(package.partition(":")[0], version, "see its text", text.read_text("utf-8"))


def system_libraries(files: Iterable[str]) -> list[str]:
    """Return those files that came with the system, not with Python or a package."""
    ours = tuple(str(Path(each).resolve()) for each in (sys.prefix, sys.base_prefix))
    if shutil.which("dpkg-query") is None or sys.base_prefix == "/usr":
        return []
    return [each for each in files if each.startswith("/") and not each.startswith(ours)]


def owner(path: str) -> str:
    """Return the Debian package a file is from, empty when it is from none."""
    for each in (path, str(Path(path).resolve())):
        for place in (each, each.removeprefix("/usr"), f"/usr{each}"):
            if found := _said("dpkg-query", "--search", place):
                return found.partition(": ")[0]
    return ""


def _said(*command: str) -> str:
    """Return the output of a command, empty when it failed."""
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()  # noqa: S603 — our own words
