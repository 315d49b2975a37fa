"""One article as it is shown: layout, spans and colours together, without any widget."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.paragraphs import paragraphs
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.gui.reading.blocks import Blocks
from annotator.gui.reading.curves import End, curve_between, draw_curve
from annotator.gui.reading.decoration import Decoration, Decorator
from annotator.gui.reading.flags import draw_flags
from annotator.gui.reading.found import NOTHING_FOUND
from annotator.gui.reading.geometry import Geometry
from annotator.gui.reading.header import Header
from annotator.gui.reading.layout import BlockLayout
from annotator.gui.reading.looks import Looks
from annotator.gui.reading.metrics import Metrics, measured
from annotator.gui.reading.overview import OverviewMark
from annotator.gui.reading.page_style import PageStyle
from annotator.gui.reading.painter import BlockPainter, Emphasis
from annotator.gui.reading.spans import SeenSpan, SeenSpans

if TYPE_CHECKING:
    from annotator.gui.reading.chip_painter import ChipBox


class Page(Geometry):
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
        super().__init__(Blocks(self.text, found, metrics, self._header.height))
        self.flow.window = size.height()
        self._chips: list[ChipBox] = []
        self._current: str | None = None
        self.found = NOTHING_FOUND
        """What a search has found."""
        self.hovered: str | None = None
        """The span under the pointer, which stands out a little."""
        self.preview: tuple[Range, ...] | None = None
        """Where the current span would lie if an edge being dragged were let go."""
        self._dress()

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

    def set_heading(self, heading: tuple[str, str], size: QSizeF) -> bool:
        """Show another title and line about the article; return whether they are others."""
        if heading == self.heading:
            return False
        self.heading = heading
        header = Header(*heading, self._measured(size))
        if header.height == self._header.height:
            self._header = header
        else:
            self.refit(self._style, size)
        return True

    def update(self, content: AnnotatedArticle) -> bool:
        """Take over new records of the same article; return whether anything looks different."""
        changed = self.seen.update(content)
        self._redo(changed)
        return bool(changed)

    def hide_layers(self, layers: Iterable[str]) -> None:
        """Leave out the spans of some layers."""
        self.seen.hidden_layers = frozenset(layers)
        self._redo([Range(0, len(self.text))])

    def restyle(self, style: PageStyle) -> None:
        """Draw in another style that leaves the layout as it is."""
        self._style = style
        self._dress()
        self._redo([Range(0, len(self.text))])

    def paint(
        self, painter: QPainter, clip: QRectF, selection: Sequence[Range], caret: int | None
    ) -> None:
        """Draw what is visible; a caret too, unless it is None."""
        pen = BlockPainter(painter, self._style.palette, self._looks)
        if self.flow.visible and self.flow.visible[0].block == 0:
            top = QPointF(self.metrics.left, self.flow.visible[0].top)
            self._header.draw(painter, top, self._style.palette)
        emphases = list(self._emphases())
        placed = [
            (layout, self._decoration(layout, each.top), self._origin(each))
            for each in self.flow.text_blocks()
            for layout in (self.blocks.layout(each.block),)
        ]
        for layout, decoration, origin in placed:
            here = [each for each in selection if each.overlaps(layout.range)]
            pen.draw_behind(
                layout,
                decoration,
                origin,
                clip,
                found=self.found,
                selection=here,
                emphases=emphases,
            )
        self._paint_curves(painter)
        lit = {each for each in (self._current, self.hovered) if each}
        self._chips = []
        for layout, decoration, origin in placed:
            self._chips += pen.draw_ink(layout, decoration, origin, clip, lit=lit)
        asked = [each.span.cover.start for each in self.seen.questioned()]
        for layout, _, origin in placed if asked else ():
            draw_flags(painter, layout, origin, asked, self._style.palette)
        if caret is not None:
            block = self.blocks.at_offset(caret)
            for layout, _, origin in placed:
                if layout.range == self.blocks.range(block):
                    pen.caret(layout, caret, origin)

    def _paint_curves(self, painter: QPainter) -> None:
        """Draw the links of the current span and of the one under the pointer."""
        links = {
            link.id: link
            for key in (self._current, self.hovered)
            if key
            for link in self.seen.relations_of(key)
        }
        for link in links.values():
            curve = curve_between(self._end(link.from_id), self._end(link.to_id), self.flow.window)
            target = self.seen.get(link.to_id)
            if curve is not None and target is not None:
                draw_curve(painter, curve, self._looks.of(target.span.label).line)

    def _end(self, span_id: str) -> End:
        """Return where a span is in the window."""
        found = self.seen.get(span_id)
        if found is None:
            return End(())
        boxes = [each for piece in found.span.ranges for each in self.boxes(piece)]
        return End(boxes, above=found.span.cover.start < self.flow.visible_range().start)

    def overview_marks(self) -> list[OverviewMark]:
        """Return the spans shown, as the overview draws them."""
        of = self._looks.of
        return [
            OverviewMark(piece, look.shape, look.line)
            for each in self.seen.shown()
            for look in (of(each.span.label),)
            for piece in each.span.ranges
        ]

    def chip_under(self, point: QPointF) -> str | None:
        """Return the claim whose chip is under a point of the window."""
        return next((each.span_id for each in self._chips if each.rect.contains(point)), None)

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
        style = self._style
        return measured(
            size.width(),
            zoom=style.zoom,
            families=style.families,
            line_width=style.line_width,
            spacing=style.spacing,
        )

    def _dress(self) -> None:
        style = self._style
        self._looks = Looks(self.seen.scheme, style.palette, style.dimmed_layers)
        self._decorator = Decorator(
            self.seen, self._looks, style.palette, shows_odd=style.odd_characters
        )
        self._decorator.current = self._current

    def _redo(self, ranges: Sequence[Range]) -> None:
        """Forget the decorations of blocks that touch any of `ranges`."""
        for layout in self.blocks.laid_out():
            if any(_touch(each, layout.range) for each in ranges):
                layout.decoration = None

    def _decoration(self, layout: BlockLayout, top: float) -> Decoration:
        """Return the decoration of the lines in the window, in a block whose text is at `top`."""
        pitch, last = self.metrics.pitch, layout.line_count - 1
        first = min(max(int(-top // pitch), 0), last)
        stop = min(max(int((self.flow.window - top) // pitch), first), last) + 1
        known = layout.decoration
        if known is None or first not in known.lines or stop - 1 not in known.lines:
            known = layout.decoration = self._decorator.decorated(layout, range(first, stop))
        return known

    def _seen(self, span_id: str | None) -> list[SeenSpan]:
        found = self.seen.get(span_id) if span_id else None
        return [found] if found else []

    def _emphases(self) -> Iterator[Emphasis]:
        """Yield the spans that stand out: the one under the pointer, then the current one."""
        if self.hovered != self._current:
            for seen in self._seen(self.hovered):
                yield Emphasis(seen.span.ranges, self._looks.of(seen.span.label), light=True)
        for seen in self._seen(self._current):
            yield Emphasis(self.preview or seen.span.ranges, self._looks.of(seen.span.label))


def _touch(one: Range, other: Range) -> bool:
    return one.start <= other.end and other.start <= one.end
