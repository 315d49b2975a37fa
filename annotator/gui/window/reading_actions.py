"""What a person does to the text as it is shown, and where the view asks the editor."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QWidget

from annotator.domain.ranges import Range
from annotator.gui.actions.action_set import Handler
from annotator.gui.actions.actions_on_text import layer_action_id
from annotator.gui.project.desk import Desk
from annotator.gui.reading import LineSpacing, LineWidth, Visibility
from annotator.gui.reading.edges import Side
from annotator.gui.workspace.workspace import Workspace

_FAMILIES: Final = (
    "Noto Serif",
    "PT Serif",
    "Source Serif 4",
    "Georgia",
    "Times New Roman",
    "DejaVu Serif",
    "Noto Sans",
    "PT Sans",
    "Segoe UI",
    "Helvetica Neue",
    "Arial",
    "DejaVu Sans",
    "JetBrains Mono",
    "Consolas",
    "DejaVu Sans Mono",
)
"""Fonts with Cyrillic that are made for reading; those installed are offered."""
_NEXT: Final = {
    Visibility.SHOWN: Visibility.DIMMED,
    Visibility.DIMMED: Visibility.HIDDEN,
    Visibility.HIDDEN: Visibility.SHOWN,
}

_Choice = TypeVar("_Choice")


class ReadingActions(QObject):
    """Sets the text as a person likes it; resizes and marks what she drags."""

    changed = Signal()
    """Something is shown otherwise."""

    def __init__(
        self, desk: Desk, workspace: Workspace, window: QWidget, mark: Callable[[str], object]
    ) -> None:
        """Work on what `workspace` shows; `mark` marks the selection with a label."""
        super().__init__(window)
        self._desk = desk
        self._workspace = workspace
        self._text = workspace.text
        self._mark = mark
        self._kept = desk.settings.reading
        self._text.resize_requested.connect(self._resize)
        self._text.mark_requested.connect(self._mark_held)
        self._text.held_label_changed.connect(workspace.labels.set_held_label)

    def handlers(self) -> dict[str, Handler]:
        """Return what the actions of the table do, by id."""
        found: dict[str, Handler] = {
            "edit.grow_selection": self._text.grow_selection,
            "edit.shrink_selection": self._text.shrink_selection,
            "text.font": self._fonts,
            "text.line_width": self._widths,
            "text.line_spacing": self._spacings,
            "text.odd_characters": self._turn_odd_characters,
            "text.snap": self._turn_snapping,
        }
        for side in Side:
            for unit in ("token", "character"):
                for way in ("left", "right"):
                    step = partial(
                        self._text.step_edge,
                        side,
                        forwards=way == "right",
                        by_token=unit == "token",
                    )
                    found[f"edge.{side.value}_{unit}_{way}"] = step
        return found

    def handler_of_layer(self, action_id: str) -> Handler | None:
        """Return what the action of a layer does, None for any other action."""
        name = action_id.removeprefix(layer_action_id(""))
        return partial(self.turn_layer, name) if name != action_id else None

    def turn_layer(self, layer: str) -> None:
        """Show, dim or hide a layer, in turn."""
        visibility = _NEXT[self._text.layer_visibility(layer)]
        self._text.set_layer_visibility(layer, visibility)
        self._kept.set_layer(layer, visibility)
        self.changed.emit()

    def keep_place(self) -> None:
        """Remember where one is in the open article, as before the window closes."""
        self._workspace.keep_place()
        self._kept.write_places()

    def _resize(self, span_id: str, ranges: tuple[Range, ...]) -> None:
        if self._desk.editor is not None:
            self._desk.editor.resize(span_id, ranges)

    def _mark_held(self) -> None:
        if self._text.held_label is not None:
            self._mark(self._text.held_label)

    def _fonts(self) -> Mapping[str, Callable[[], None]]:
        installed = set(QFontDatabase.families())
        offered = ["", *(each for each in _FAMILIES if each in installed)]
        entries = {each: each or self.tr("As usual") for each in offered}
        return _choices(entries, self._kept.font_family, self._set_font)

    def _widths(self) -> Mapping[str, Callable[[], None]]:
        entries = {
            LineWidth.NARROW: self.tr("Narrow"),
            LineWidth.NORMAL: self.tr("Normal"),
            LineWidth.WIDE: self.tr("Wide"),
        }
        return _choices(entries, self._kept.line_width, self._set_width)

    def _spacings(self) -> Mapping[str, Callable[[], None]]:
        entries = {
            LineSpacing.TIGHT: self.tr("Tight"),
            LineSpacing.NORMAL: self.tr("Normal"),
            LineSpacing.LOOSE: self.tr("Loose"),
        }
        return _choices(entries, self._kept.line_spacing, self._set_spacing)

    def _set_font(self, family: str) -> None:
        self._kept.font_family = family
        self._text.set_font_families([family] if family else [])

    def _set_width(self, width: LineWidth) -> None:
        self._kept.line_width = width
        self._text.set_line_width(width)

    def _set_spacing(self, spacing: LineSpacing) -> None:
        self._kept.line_spacing = spacing
        self._text.set_line_spacing(spacing)

    def _turn_odd_characters(self) -> None:
        self._kept.odd_characters = not self._kept.odd_characters
        self._text.set_show_odd_characters(self._kept.odd_characters)
        self.changed.emit()

    def _turn_snapping(self) -> None:
        settings = self._desk.settings
        settings.snaps_to_tokens = not settings.snaps_to_tokens
        self._text.snaps_to_tokens = settings.snaps_to_tokens
        self.changed.emit()


def _choices(
    entries: Mapping[_Choice, str], now: _Choice, choose: Callable[[_Choice], None]
) -> dict[str, Callable[[], None]]:
    """Return the entries of a menu of which one is chosen, which bears a tick."""
    return {
        f"✓ {title}" if each == now else title: partial(choose, each)
        for each, title in entries.items()
    }
