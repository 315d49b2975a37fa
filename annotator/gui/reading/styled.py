"""How the text is set: size, font, line width and spacing, colours; a surface that can be told."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent

from annotator.gui.reading.metrics import LineSpacing, LineWidth
from annotator.gui.reading.page_style import PageStyle
from annotator.gui.reading.palette import ReadingPalette
from annotator.gui.reading.surface import Surface

_ZOOM_STEP: Final = 1.1
_LEAST_ZOOM: Final = 0.5
_MOST_ZOOM: Final = 3.0
_NOTCH: Final = 120
"""What the wheel turns by, in Qt's units."""


class StyledSurface(Surface):
    """A surface whose looks can be changed; the line at the top stays there."""

    zoom_changed = Signal(float)
    """The text has another size; 1.0 is the usual one."""

    @property
    def style_of_pages(self) -> PageStyle:
        """How pages look now."""
        return self._style

    @property
    def zoom(self) -> float:
        """Size of the text, 1.0 being the usual one."""
        return self._style.zoom

    def zoom_in(self) -> None:
        """Make the text larger by a step."""
        self.set_zoom(self.zoom * _ZOOM_STEP)

    def zoom_out(self) -> None:
        """Make the text smaller by a step."""
        self.set_zoom(self.zoom / _ZOOM_STEP)

    def reset_zoom(self) -> None:
        """Give the text its usual size."""
        self.set_zoom(1.0)

    def set_zoom(self, zoom: float) -> None:
        """Give the text a size."""
        zoom = min(max(zoom, _LEAST_ZOOM), _MOST_ZOOM)
        if zoom != self.zoom:
            self._set_style(self._style._replace(zoom=zoom))
            self.zoom_changed.emit(zoom)

    def set_font_families(self, families: Sequence[str]) -> None:
        """Prefer some fonts for the text over the usual serif ones."""
        self._set_style(self._style._replace(families=tuple(families)))

    def set_line_width(self, line_width: LineWidth) -> None:
        """Make lines shorter or longer, where there is room."""
        self._set_style(self._style._replace(line_width=line_width))

    def set_line_spacing(self, spacing: LineSpacing) -> None:
        """Move lines together or apart."""
        self._set_style(self._style._replace(spacing=spacing))

    def set_palette_colours(self, palette: ReadingPalette) -> None:
        """Draw in other colours, as when the theme changes."""
        self._set_style(self._style._replace(palette=palette))

    def set_show_odd_characters(self, on: bool) -> None:
        """Show what cannot be seen (odd spaces, tabs, line ends) by signs, or not."""
        self._redraw(self._style._replace(odd_characters=on))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or zoom while Ctrl is held."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        if event.angleDelta().y():
            self.set_zoom(self.zoom * _ZOOM_STEP ** (event.angleDelta().y() / _NOTCH))
        event.accept()

    def _set_style(self, style: PageStyle) -> None:
        if style != self._style:
            self._restyle(style)

    def _redraw(self, style: PageStyle) -> None:
        """Take over a style that leaves the layout as it is."""
        self._style = style
        if self._page is not None:
            self._page.restyle(style)
        self.viewport().update()
