"""One article as it is shown: layout, spans and colours together, without any widget."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.paragraphs import paragraphs
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.gui.reading.blocks import Blocks
from annotator.gui.reading.decoration import Decoration, Decorator
from annotator.gui.reading.flow import Flow, Placed
from annotator.gui.reading.header import Header
from annotator.gui.reading.layout import BlockLayout
from annotator.gui.reading.looks import Looks
from annotator.gui.reading.metrics import Metrics, measured
from annotator.gui.reading.painter import BlockPainter, ChipBox, Emphasis, caret_box
from annotator.gui.reading.palette import ReadingPalette
from annotator.gui.reading.spans import SeenSpan, SeenSpans


@dataclass(frozen=True, slots=True, kw_only=True)
class PageStyle:
    """How pages look, whatever the article."""

    palette: ReadingPalette
    zoom: float = 1.0
    families: tuple[str, ...] = ()
    soft_breaks: bool = True


class Page:
    """An article in a window of some size."""

    def __init__(
        self,
        content: AnnotatedArticle,
        *,
        scheme: Scheme,
        person: str,
        heading: tuple[str, str],
        style: PageStyle,
        size: QSizeF,
    ) -> None:
        self.text = content.article.text
        self.seen = SeenSpans(content, scheme, person)
        self.heading = heading
        self._style = style
        metrics = self._measured(size)
        self._header = Header(*heading, metrics)
        found = paragraphs(self.text, soft_breaks=style.soft_breaks)
        self.blocks = Blocks(self.text, found, metrics, self._header.height)
        self.flow = Flow(self.blocks)
        self.flow.window = size.height()
        self._chips: list[ChipBox] = []
        self._current: str | None = None
        self._dress()

    @property
    def metrics(self) -> Metrics:
        """Fonts and measures in use."""
        return self.blocks.metrics

    @property
    def current(self) -> str | None:
        """The span shown strong."""
        return self._current

    @current.setter
    def current(self, span_id: str | None) -> None:
        for key in (self._current, span_id):
            self._redo([each.span.cover for each in self._seen(key)])
        self._current = self._decorator.current = span_id

    def refit(self, style: PageStyle, size: QSizeF) -> None:
        """Lay out for another size or style; the line at the top stays there."""
        top, at_start = self.flow.visible_range().start, self.flow.position <= 0
        self._style = style
        metrics = self._measured(size)
        self._header = Header(*self.heading, metrics)
        self.flow.window = size.height()
        self.blocks.refit(metrics, self._header.height)
        self._dress()
        if at_start:
            self.flow.scroll_to(0)
        else:
            self.flow.show(top, at=0.0)

    def place_like(self, other: "Page") -> None:
        """Scroll to where another page of the same text is."""
        if other.flow.position > 0:
            top = other.flow.visible_range().start
            self.flow.show(top, at=other.flow.line_top(top))

    def update(self, content: AnnotatedArticle) -> None:
        """Take over new records of the same article."""
        self._redo(self.seen.update(content))

    def hide_layers(self, layers: Iterable[str]) -> None:
        """Leave out the spans of some layers."""
        self.seen.hidden_layers = frozenset(layers)
        self._redo([Range(0, len(self.text))])

    def paint(
        self, painter: QPainter, clip: QRectF, selection: Sequence[Range], caret: int | None
    ) -> None:
        """Draw what is visible; a caret too, unless it is None."""
        pen = BlockPainter(painter, self._style.palette, self._looks)
        if self.flow.visible and self.flow.visible[0].block == 0:
            top = QPointF(self.metrics.left, self.flow.visible[0].top)
            self._header.draw(painter, top, self._style.palette)
        self._chips = []
        for placed in self.flow.text_blocks():
            layout, origin = self.blocks.layout(placed.block), self._origin(placed)
            here = [each for each in selection if each.overlaps(layout.range)]
            self._chips += pen.draw(
                layout,
                self._decoration(layout),
                origin,
                clip,
                selection=here,
                current=self._emphasis(layout.range),
            )
            if caret is not None and self.blocks.at_offset(caret) == placed.block:
                pen.caret(layout, caret, origin)

    def offset_under(self, point: QPointF) -> int:
        """Return the caret offset nearest a point of the window."""
        placed = self.flow.block_under(point.y())
        inside = point - self._origin(placed)
        return self.blocks.layout(placed.block).offset_at(inside.x(), inside.y())

    def character_under(self, point: QPointF) -> int | None:
        """Return the code point under a point of the window, None beside the text."""
        placed = self.flow.block_under(point.y())
        inside = point - self._origin(placed)
        return self.blocks.layout(placed.block).character_at(inside.x(), inside.y())

    def chip_under(self, point: QPointF) -> str | None:
        """Return the claim whose chip is under a point of the window."""
        return next((each.span_id for each in self._chips if each.rect.contains(point)), None)

    def caret_rect(self, offset: int) -> QRectF | None:
        """Return where the caret is in the window, None when it is not visible."""
        index = self.blocks.at_offset(offset)
        for placed in self.flow.text_blocks():
            if placed.block == index:
                box = caret_box(self.blocks.layout(index), offset)
                return box.translated(self._origin(placed))
        return None

    def paragraph(self, offset: int) -> Range:
        """Return the paragraph that `offset` lies in."""
        return self.blocks.range(self.blocks.at_offset(offset))

    def reveal(self, piece: Range) -> bool:
        """Scroll as little as shows `piece`, its beginning at least; return whether it moved."""
        pitch, window = self.metrics.pitch, self.flow.window
        top = self.flow.line_top(piece.start)
        bottom = self.flow.line_top(max(piece.end - 1, piece.start)) + pitch
        if top >= 0 and bottom <= window:
            return False
        if not -window < top < 2 * window:
            self.flow.show(piece.start, at=window / 3)
        elif top < 0 or bottom - top > window:
            self.flow.show(piece.start, at=pitch)
        else:
            self.flow.scroll_to(self.flow.position + bottom + pitch / 2 - window)
        return True

    def _measured(self, size: QSizeF) -> Metrics:
        return measured(size.width(), zoom=self._style.zoom, families=self._style.families)

    def _dress(self) -> None:
        self._looks = Looks(self.seen.scheme, self._style.palette)
        self._decorator = Decorator(self.seen, self._looks, self._style.palette)
        self._decorator.current = self._current

    def _redo(self, ranges: Sequence[Range]) -> None:
        """Forget the decorations of blocks that touch any of `ranges`."""
        for layout in self.blocks.laid_out():
            if any(_touch(each, layout.range) for each in ranges):
                layout.decoration = None

    def _decoration(self, layout: BlockLayout) -> Decoration:
        if layout.decoration is None:
            layout.decoration = self._decorator.decorated(layout)
        return layout.decoration

    def _seen(self, span_id: str | None) -> list[SeenSpan]:
        found = self.seen.get(span_id) if span_id else None
        return [found] if found else []

    def _emphasis(self, block: Range) -> Emphasis | None:
        for seen in self._seen(self._current):
            if seen.span.cover.overlaps(block):
                return Emphasis(seen.span.ranges, self._looks.of(seen.span.label))
        return None

    def _origin(self, placed: Placed) -> QPointF:
        return QPointF(self.metrics.left, placed.top)


def _touch(one: Range, other: Range) -> bool:
    return one.start <= other.end and other.start <= one.end
