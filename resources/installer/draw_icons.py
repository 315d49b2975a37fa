"""Draw the icon in the sizes each system wants: `draw_icons.py SVG FOLDER`; needs PySide6."""

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

PNG_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)


def draw(renderer: QSvgRenderer, size: int) -> QImage:
    """Return the icon, `size` pixels wide and high."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def main(source: Path, folder: Path) -> None:
    """Write PNG files, and for Windows and macOS the containers they want."""
    app = QGuiApplication([])
    renderer = QSvgRenderer(str(source))
    folder.mkdir(parents=True, exist_ok=True)
    for size in PNG_SIZES:
        if not draw(renderer, size).save(str(folder / f"{size}.png")):
            sys.exit(f"{folder} cannot be written to.")
    container = {"win32": (256, "ico"), "darwin": (512, "icns")}.get(sys.platform)
    if container and not draw(renderer, container[0]).save(
        str(folder / f"annotator.{container[1]}")
    ):
        sys.exit(f"Qt cannot write .{container[1]} here.")
    app.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
