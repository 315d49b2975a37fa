"""What a card shows and how large it is, before anything is drawn."""

from enum import Enum
from typing import Final, NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont

from annotator.domain.scheme import SOURCE, Scheme
from annotator.gui.panels.card_text import Type, wrapped
from annotator.gui.panels.outline_rows import Kind, Row, Standing
from annotator.gui.panels.row_actions import RowAction, has_buttons
from annotator.gui.panels.wording import accept_button, details, heading, reject_button
from annotator.gui.reading.colours import Rgb, parse, readable
from annotator.gui.theme import Theme

GAP: Final = 8
"""Below each card."""
EDGE: Final = 4
"""Width of the coloured edge at the left."""
LEFT: Final = 13
"""Where text begins, from the card's left."""
RIGHT: Final = 10
TOP: Final = 7
BOTTOM: Final = 7
CHEVRON: Final = 14
"""Room at the right of the first line for the mark that opens the links."""
_BETWEEN: Final = 3
_BUTTON_GAP: Final = 6
_BUTTON_SIDE: Final = 7
_HEADING_LINES, _TEXT_LINES = 2, 3
_LINE_PADDING: Final = 8
_INDENT: Final = 14
"""By how much links stand in from the card above."""


class Tone(Enum):
    """What a line of a card is."""

    HEADING = "heading"
    TEXT = "text"
    MUTED = "muted"


class Faces(NamedTuple):
    """The three fonts of the panel, made from the window's."""

    heading: Type
    text: Type
    muted: Type

    @classmethod
    def of(cls, font: QFont) -> "Faces":
        """Return the faces that go with a font."""
        return cls(Type.of(font, bold=True), Type.of(font), Type.of(font, smaller=0.8))

    def of_tone(self, tone: Tone) -> Type:
        """Return the face of a kind of line."""
        return {Tone.HEADING: self.heading, Tone.TEXT: self.text, Tone.MUTED: self.muted}[tone]


class CardLine(NamedTuple):
    """One line of a card and the top of its box, from the card's top."""

    tone: Tone
    text: str
    top: int


def is_card(row: Row) -> bool:
    """Whether a row is drawn as a card rather than on one line."""
    return row.kind not in {Kind.LINE, Kind.LINK}


def card_lines(
    row: Row, scheme: Scheme, faces: Faces, width: int
) -> tuple[tuple[CardLine, ...], int]:
    """Return the lines of a card that is `width` pixels wide, and where they end."""
    room = max(width - LEFT - RIGHT, 1)
    parts = (
        (Tone.HEADING, heading(row, scheme), _HEADING_LINES, room - (CHEVRON if row.links else 0)),
        (Tone.TEXT, row.text, _TEXT_LINES, room),
        (Tone.MUTED, details(row, scheme), 1, room),
    )
    lines: list[CardLine] = []
    top = TOP
    for tone, text, most, space in parts:
        face = faces.of_tone(tone)
        for line in wrapped(text, face, space, most):
            lines.append(CardLine(tone, line, top))
            top += face.metrics.lineSpacing() + 1
        if text:
            top += _BETWEEN
    return tuple(lines), top - _BETWEEN


def row_height(row: Row, scheme: Scheme, faces: Faces, width: int) -> int:
    """Return the height of a row in pixels, with the gap below a card."""
    if row.kind is Kind.LINK:
        return line_height(faces) + (GAP if row.last else 0)
    if row.kind is Kind.LINE:
        return line_height(faces)
    _, end = card_lines(row, scheme, faces, width)
    buttons = button_height(faces) + _BETWEEN if has_buttons(row) else 0
    return end + buttons + BOTTOM + GAP


def line_height(faces: Faces) -> int:
    """Return the height of a row on one line."""
    return faces.text.metrics.height() + _LINE_PADDING


def line_rect(row: Row, rect: QRect, faces: Faces) -> QRect:
    """Return where a one-line row is drawn: a link stands in, and has its gap below."""
    indent = _INDENT if row.kind is Kind.LINK else 0
    return QRect(rect.left() + indent, rect.top(), rect.width() - indent, line_height(faces))


def button_height(faces: Faces) -> int:
    """Return the height of a button on a card."""
    return faces.muted.metrics.height() + 5


def card_buttons(row: Row, rect: QRect, faces: Faces) -> dict[RowAction, QRect]:
    """Return where the buttons of a card are; none when nothing awaits a verdict."""
    if not has_buttons(row):
        return {}
    height = button_height(faces)
    top = rect.bottom() + 1 - BOTTOM - height
    right = rect.right() + 1 - RIGHT
    found: dict[RowAction, QRect] = {}
    for action in (RowAction.ACCEPT, RowAction.REJECT):
        width = faces.muted.metrics.horizontalAdvance(button_face(action)) + 2 * _BUTTON_SIDE
        right -= width
        found[action] = QRect(right, top, width, height)
        right -= _BUTTON_GAP
    return found


def line_buttons(row: Row, rect: QRect) -> dict[RowAction, QRect]:
    """Return where a one-line row takes its verdict: squares at its right end."""
    if row.standing is Standing.OWN:
        return {}
    actions = {
        Standing.UNDECIDED: (RowAction.REJECT, RowAction.ACCEPT),
        Standing.ACCEPTED: (RowAction.REJECT,),
        Standing.REJECTED: (RowAction.UNDECIDE,),
    }[row.standing]
    side = rect.height()
    return {
        action: QRect(rect.right() + 1 - side * (place + 1), rect.top(), side, side)
        for place, action in enumerate(actions)
    }


def button_face(action: RowAction) -> str:
    """Return what stands on a button of a card."""
    return accept_button() if action is RowAction.ACCEPT else reject_button()


def label_colour(name: str, scheme: Scheme, behind: str) -> Rgb:
    """Return the colour of a label, readable on the colour behind it."""
    label = scheme.label(name)
    return readable(parse(label.colour if label else ""), parse(behind))


def heading_colour(row: Row, scheme: Scheme, theme: Theme, behind: str) -> Rgb:
    """Return the colour of a card's first line: that of sources, or of the label."""
    if row.kind is Kind.CLAIM:
        return label_colour(SOURCE, scheme, behind) if row.sources else parse(theme.muted)
    if row.kind is Kind.QUESTION:
        return parse(theme.muted if row.settled else theme.warning)
    return label_colour(row.label, scheme, behind)


def edge_colour(row: Row, scheme: Scheme, theme: Theme) -> Rgb:
    """Return the colour of a card's left edge."""
    if row.kind is Kind.QUESTION:
        return parse(theme.control if row.settled else theme.warning)
    label = scheme.label(row.label)
    return parse(label.colour if label else "")
