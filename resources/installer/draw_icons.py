"""Draw the icon in the sizes each system wants; needs PySide6.

Run: python -m resources.installer.draw_icons SVG FOLDER
"""

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

from resources.installer.icon_files import MACOS_KINDS, WINDOWS_SIZES, icns, ico
from resources.installer.linux_files import LINUX_ICON_SIZES


def png(renderer: QSvgRenderer, size: int) -> bytes:
    """Return the icon as a PNG picture, `size` pixels wide and high."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def main(source: Path, folder: Path) -> None:
    """Write the PNG files of Linux and the containers of Windows and macOS."""
    application = QGuiApplication([])
    renderer = QSvgRenderer(str(source))
    if not renderer.isValid():
        sys.exit(f"{source} is no SVG picture.")
    sizes = {*LINUX_ICON_SIZES, *WINDOWS_SIZES, *MACOS_KINDS.values()}
    drawn = {size: png(renderer, size) for size in sizes}
    folder.mkdir(parents=True, exist_ok=True)
    for size in LINUX_ICON_SIZES:
        (folder / f"{size}.png").write_bytes(drawn[size])
    (folder / "annotator.ico").write_bytes(ico({size: drawn[size] for size in WINDOWS_SIZES}))
    (folder / "annotator.icns").write_bytes(icns(drawn))
    application.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
