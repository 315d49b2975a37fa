"""The colours of the reading view that do not come from the scheme."""

from typing import Final, NamedTuple

from annotator.gui.reading.colours import TEXT_CONTRAST, Rgb, parse, readable, tint

_FOUND: Final = Rgb(139, 92, 246)
"""Violet, which no built-in label has."""


class ReadingPalette(NamedTuple):
    """What the window gives: colours as `#rrggbb`, and whether the theme is dark."""

    text: str
    background: str
    muted: str
    selection: str
    accent: str
    dark: bool = False

    @property
    def text_rgb(self) -> Rgb:
        """The colour of text."""
        return parse(self.text)

    @property
    def background_rgb(self) -> Rgb:
        """The colour behind the text."""
        return parse(self.background)

    @property
    def muted_rgb(self) -> Rgb:
        """The colour of side notes, readable on the background."""
        return readable(parse(self.muted), self.background_rgb)

    @property
    def selection_rgb(self) -> Rgb:
        """The colour behind selected text, on which text is readable."""
        return tint(self.background_rgb, self.text_rgb, ((parse(self.selection), 1.0),))

    def found_rgb(self, *, current: bool) -> Rgb:
        """Return the colour behind what a search has found, on which text is readable."""
        share = 0.5 if current else 0.26
        return tint(self.background_rgb, self.text_rgb, ((_FOUND, share),))

    @property
    def found_line_rgb(self) -> Rgb:
        """The colour of the line round the current match."""
        return readable(_FOUND, self.background_rgb, TEXT_CONTRAST)

    @property
    def accent_rgb(self) -> Rgb:
        """The colour of the caret."""
        return readable(parse(self.accent), self.background_rgb, TEXT_CONTRAST)


LIGHT: Final = ReadingPalette(
    text="#1f2328",
    background="#ffffff",
    muted="#656d76",
    selection="#b6d5ff",
    accent="#1a66d6",
)
DARK: Final = ReadingPalette(
    text="#dfe3e8",
    background="#16191d",
    muted="#949ca6",
    selection="#264f78",
    accent="#6cb0ff",
    dark=True,
)
