"""Popups about one mark: its attributes by digits, its label by a few letters."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from annotator.domain.records import Span
from annotator.domain.scheme import Scheme
from annotator.gui.article_editor import ArticleEditor
from annotator.gui.choices import Choice, ChoicePopup, numbered
from annotator.gui.value_words import value_title


def attribute_popup(editor: ArticleEditor, span: Span, window: QWidget) -> ChoicePopup | None:
    """Return a popup with the attributes of a span's label; a value it has is taken away."""
    label = editor.scheme.label(span.label)
    rows: list[Choice] = []
    for attribute in label.attributes if label else ():
        held = span.attributes.get(attribute.name)
        rows.append(Choice(text=attribute.title))
        for value in attribute.values:
            chosen = None if value == held else value
            set_it = partial(editor.set_attribute, span.id, attribute.name, chosen)
            rows.append(Choice(text=value_title(value), do=set_it, checked=value == held))
    if not rows:
        return None
    title = QCoreApplication.translate("MarkChoices", "Attributes")
    popup = ChoicePopup(title, numbered(rows), window)
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
