"""Popups about one mark: its attributes by digits, its label by a few letters."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from annotator.domain.records import Span
from annotator.domain.scheme import Scheme
from annotator.gui.project.article_editor import ArticleEditor
from annotator.gui.widgets.choice import Choice, numbered
from annotator.gui.widgets.choices import ChoicePopup
from annotator.gui.words.value_words import value_title


class _Attributes:
    """The attributes of one mark, until each has been chosen once."""

    def __init__(self, editor: ArticleEditor, span: Span) -> None:
        self._editor = editor
        self._span_id = span.id
        label = editor.scheme.label(span.label)
        self.all = label.attributes if label else ()
        self._chosen: set[str] = set()

    def rows(self) -> list[Choice]:
        """Return a heading and the values of each; choosing one the mark has takes it away."""
        content = self._editor.content
        span = content.span(self._span_id) if content else None
        if span is None or self._chosen == {each.name for each in self.all}:
            return []
        rows: list[Choice] = []
        for attribute in self.all:
            held = span.attributes.get(attribute.name)
            rows.append(Choice(text=attribute.title))
            for value in attribute.values:
                do = partial(self._set, attribute.name, None if value == held else value)
                rows.append(Choice(text=value_title(value), do=do, checked=value == held))
        return numbered(rows)

    def _set(self, name: str, value: str | None) -> None:
        self._chosen.add(name)
        changed = self._editor.set_attribute(self._span_id, name, value)
        if changed is not None:
            self._span_id = changed.id


def attribute_popup(editor: ArticleEditor, span: Span, window: QWidget) -> ChoicePopup | None:
    """Return a popup with the attributes of a span's label; a value it has is taken away.

    It stays for the next attribute: its digit would give the mark another label.
    """
    attributes = _Attributes(editor, span)
    if not attributes.all:
        return None
    title = QCoreApplication.translate("MarkChoices", "Attributes – Esc when done")
    popup = ChoicePopup(title, attributes.rows(), window, again=attributes.rows)
    popup.setObjectName("attributePopup")
    return popup


def label_popup(
    scheme: Scheme, current: str | None, give: Callable[[str], object], window: QWidget
) -> ChoicePopup:
    """Return a popup with all labels, to be found by a few letters; `give` gets a name."""
    layers = {each.name: each.title for each in scheme.layers}
    ordered = scheme.offered
    rows = [
        Choice(
            text=label.title,
            do=partial(give, label.name),
            key=label.key,
            detail=layers.get(label.layer, label.layer),
            colour=label.colour,
            checked=label.name == current,
        )
        for label in ordered
    ]
    marking = QCoreApplication.translate("MarkChoices", "Mark as")
    changing = QCoreApplication.translate("MarkChoices", "Change the label to")
    popup = ChoicePopup(marking if current is None else changing, rows, window, searched=True)
    popup.setObjectName("labelPicker")
    return popup
