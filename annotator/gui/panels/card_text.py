"""Words broken into lines of a given width, the last one cut with "…"."""

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

from annotator.gui.reading.utf16 import Utf16Map


class Type(NamedTuple):
    """A font with its measures; equal types break lines alike."""

    key: str

    @property
    def font(self) -> QFont:
        """The font."""
        return _font(self.key)

    @property
    def metrics(self) -> QFontMetrics:
        """Its measures."""
        return _metrics(self.key)

    @classmethod
    def of(cls, font: QFont, *, smaller: float = 0, bold: bool = False) -> "Type":
        """Return a font made smaller by some points, or bold."""
        changed = QFont(font)
        changed.setBold(bold)
        if smaller and font.pointSizeF() > smaller:
            changed.setPointSizeF(font.pointSizeF() - smaller)
        return cls(changed.toString())


@lru_cache(maxsize=64)
def _font(key: str) -> QFont:
    font = QFont()
    font.fromString(key)
    return font


@lru_cache(maxsize=64)
def _metrics(key: str) -> QFontMetrics:
    return QFontMetrics(_font(key))


@lru_cache(maxsize=8192)
def wrapped(text: str, face: Type, width: int, most: int) -> tuple[str, ...]:
    """Return `text` in at most `most` lines of `width` pixels."""
    if face.metrics.horizontalAdvance(text) <= width:
        return (text,) if text else ()
    layout = QTextLayout(text, face.font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines: list[str] = []
    offsets = Utf16Map(text)
    while len(lines) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start = offsets.points(line.textStart())
        stop = offsets.points(line.textStart() + line.textLength())
        lines.append(text[start:].strip() if len(lines) == most - 1 else text[start:stop].strip())
    layout.endLayout()
    lines[-1] = elided(lines[-1], face, width)
    return tuple(lines)


def elided(text: str, face: Type, width: int) -> str:
    """Return `text` cut with "…" where it is wider than `width` pixels."""
    return face.metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
