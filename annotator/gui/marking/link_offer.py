"""The popup that asks whose a claim is, or which claim a source belongs to."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.records import Span
from annotator.domain.scheme import Scheme
from annotator.gui.marking.linking import Candidate, candidates, is_claim, snippet, words_around
from annotator.gui.widgets.choice import Choice, numbered, without_same_detail
from annotator.gui.widgets.choices import ChoicePopup

SOURCE_ATTRIBUTE: Final = "source"
"""The attribute of a claim that says whether it has a source."""
_NO_SOURCE: Final = {"none": "0", "journalist": "-"}
"""Its values that stand for no span, and their keys."""
_MOST: Final = 9

_tr = partial(QCoreApplication.translate, "LinkOffer")


def link_popup(
    span: Span,
    rows: tuple[list[Choice], list[Choice]],
    scheme: Scheme,
    window: QWidget,
    step_keys: Sequence[QKeySequence],
) -> ChoicePopup:
    """Return a popup with what a span may be linked to: what is near, and all else by typing."""
    claim = is_claim(span.label, scheme)
    title = _tr("Whose claim is it?") if claim else _tr("Which claim is it the source of?")
    popup = ChoicePopup(title, rows[0], window, rest=rows[1], step_keys=step_keys)
    popup.setObjectName("linkPopup")
    return popup


def link_rows(
    content: AnnotatedArticle,
    span: Span,
    scheme: Scheme,
    person: str,
    link: Callable[[Candidate], object],
    set_source: Callable[[str | None], object],
) -> tuple[list[Choice], list[Choice]]:
    """Return the rows and those left out: what is near, by digits, then that there is no source.

    What is linked is among the rows, however far away.
    """
    found = candidates(content, span, scheme, person)
    rows = [_row(content, scheme, each, partial(link, each)) for each in found]
    shown, rest = near_and_rest(without_same_detail(rows))
    return numbered([*shown, *_without_source(scheme, span, set_source)]), rest


def near_and_rest(rows: list[Choice]) -> tuple[list[Choice], list[Choice]]:
    """Part rows, the nearest first, into those with a digit or a tick and the others."""
    ticked = [each for each in rows[_MOST:] if each.checked]
    return [*rows[:_MOST], *ticked], [each for each in rows[_MOST:] if not each.checked]


def _row(
    content: AnnotatedArticle, scheme: Scheme, each: Candidate, do: Callable[[], object]
) -> Choice:
    label = scheme.label(each.span.label)
    return Choice(
        text=snippet(content, each.span, 100),
        do=do,
        around=words_around(content, each.span),
        detail=label.title if label else each.span.label,
        colour=label.colour if label else "",
        checked=each.is_linked,
    )


def _without_source(
    scheme: Scheme, span: Span, set_source: Callable[[str | None], object]
) -> list[Choice]:
    label = scheme.label(span.label)
    attribute = label.attribute(SOURCE_ATTRIBUTE) if label else None
    titles = {"none": _tr("No source"), "journalist": _tr("The journalist")}
    held = span.attributes.get(SOURCE_ATTRIBUTE)
    return [
        Choice(
            text=titles[value],
            do=partial(set_source, None if value == held else value),
            key=key,
            colour="transparent",
            checked=value == held,
        )
        for value, key in _NO_SOURCE.items()
        if attribute and value in attribute.values
    ]
