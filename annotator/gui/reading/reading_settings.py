"""What is remembered of the reading view between two starts: how the text is set, places."""

from typing import Final

from PySide6.QtCore import QSettings

from annotator.gui.reading import LineSpacing, LineWidth, Position, Visibility

_MOST_PLACES: Final = 300
_PLACES: Final = "reading/places"
_LAYERS: Final = "reading/layers"
_PARTS: Final = 3


class ReadingSettings:
    """Typed names for what is kept of the reading view."""

    def __init__(self, store: QSettings) -> None:
        """Keep everything in `store`."""
        self._store = store
        self._places = dict(filter(None, map(_place, self._texts(_PLACES))))

    @property
    def font_family(self) -> str:
        """The font of the text, empty for the usual one."""
        return str(self._store.value("reading/font", ""))

    @font_family.setter
    def font_family(self, family: str) -> None:
        self._store.setValue("reading/font", family)

    @property
    def line_width(self) -> LineWidth:
        """How long the lines are."""
        kept = str(self._store.value("reading/lineWidth", LineWidth.NORMAL.value))
        return LineWidth(kept) if kept in set(LineWidth) else LineWidth.NORMAL

    @line_width.setter
    def line_width(self, width: LineWidth) -> None:
        self._store.setValue("reading/lineWidth", width.value)

    @property
    def line_spacing(self) -> LineSpacing:
        """How far apart the lines are."""
        kept = str(self._store.value("reading/lineSpacing", LineSpacing.NORMAL.value))
        return LineSpacing(kept) if kept in set(LineSpacing) else LineSpacing.NORMAL

    @line_spacing.setter
    def line_spacing(self, spacing: LineSpacing) -> None:
        self._store.setValue("reading/lineSpacing", spacing.value)

    @property
    def odd_characters(self) -> bool:
        """Whether odd spaces, tabs and line ends are shown by signs."""
        return str(self._store.value("reading/oddCharacters", "false")) == "true"

    @odd_characters.setter
    def odd_characters(self, on: bool) -> None:
        self._store.setValue("reading/oddCharacters", "true" if on else "false")

    @property
    def layers(self) -> dict[str, Visibility]:
        """How layers are shown, by name; those that are simply shown are left out."""
        found = (each.rpartition(" ") for each in self._texts(_LAYERS))
        known = set(Visibility)
        return {name: Visibility(how) for name, _, how in found if name and how in known}

    def set_layer(self, layer: str, visibility: Visibility) -> None:
        """Remember how a layer is shown."""
        kept = {**self.layers, layer: visibility}
        lines = [f"{name} {how.value}" for name, how in kept.items() if how != Visibility.SHOWN]
        self._store.setValue(_LAYERS, lines)

    def place(self, article_id: str) -> Position:
        """Return where one was in an article, its beginning if that is not known."""
        return self._places.get(article_id, Position())

    def keep_place(self, article_id: str, position: Position) -> None:
        """Remember where one is in an article; of the last some hundred articles."""
        self._places.pop(article_id, None)
        if position != Position():
            self._places[article_id] = position
        for oldest in list(self._places)[:-_MOST_PLACES]:
            del self._places[oldest]

    def write_places(self) -> None:
        """Put the places where the next start finds them."""
        lines = [f"{key} {each.top} {each.caret}" for key, each in self._places.items()]
        self._store.setValue(_PLACES, lines)

    def _texts(self, name: str) -> list[str]:
        kept = self._store.value(name, [])
        return [str(each) for each in kept] if isinstance(kept, list) else [str(kept)]


def _place(line: str) -> tuple[str, Position] | None:
    """Return the article and place that a line tells of, None for anything else."""
    parts = line.split()
    if len(parts) != _PARTS or not all(each.isdecimal() for each in parts[1:]):
        return None
    return parts[0], Position(int(parts[1]), int(parts[2]))
