"""Sentences and names of the panel of annotations, for translation."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from annotator.domain.scheme import ATTRIBUTION, CLAIM, ENTITIES, Scheme
from annotator.gui.panels.outline import NOTES, Tab
from annotator.gui.panels.outline_rows import Kind, Row, Standing
from annotator.gui.panels.row_actions import RowAction
from annotator.gui.words.locale_words import decimal, number
from annotator.gui.words.value_words import value_title

translate = QCoreApplication.translate
_ACTIONS = {
    RowAction.SHOW: QT_TRANSLATE_NOOP("AnnotationPanel", "Show in the text"),
    RowAction.ACCEPT: QT_TRANSLATE_NOOP("AnnotationPanel", "Accept"),
    RowAction.REJECT: QT_TRANSLATE_NOOP("AnnotationPanel", "Reject"),
    RowAction.UNDECIDE: QT_TRANSLATE_NOOP("AnnotationPanel", "Take the verdict back"),
    RowAction.DELETE: QT_TRANSLATE_NOOP("AnnotationPanel", "Delete"),
    RowAction.UNLINK: QT_TRANSLATE_NOOP("AnnotationPanel", "Remove the link"),
    RowAction.NOTE: QT_TRANSLATE_NOOP("AnnotationPanel", "Write a note…"),
    RowAction.SETTLE: QT_TRANSLATE_NOOP("AnnotationPanel", "Settle the question"),
    RowAction.REOPEN: QT_TRANSLATE_NOOP("AnnotationPanel", "Open the question again"),
}


def tab_title(tab: Tab) -> str:
    """Return what stands on a tab: its name, and its count unless that is 0."""
    match tab.name:
        case name if name == ATTRIBUTION:
            title = translate("AnnotationPanel", "Claims")
        case name if name == ENTITIES:
            title = translate("AnnotationPanel", "Entities")
        case name if name == NOTES:
            title = translate("AnnotationPanel", "Notes")
        case _:
            title = tab.title
    return f"{title} {number(tab.total)}" if tab.total else title


def empty_sentence(tab: str, scheme: Scheme) -> str:
    """Return what to do where a tab has no rows."""
    if tab == NOTES:
        return translate(
            "AnnotationPanel", "No questions and no notes. Choose a mark and press N to write one."
        )
    label = scheme.label(CLAIM) if tab == ATTRIBUTION else next(iter(scheme.labels_in(tab)), None)
    if tab == ENTITIES:
        said = translate("AnnotationPanel", "No entities were extracted from this article.")
        return f"{said} {_how_to_mark(label.title, label.key)}" if label and label.key else said
    if tab == ATTRIBUTION and label and label.key:
        return translate(
            "AnnotationPanel", "Select a statement and press {key} to mark a claim."
        ).format(key=label.key)
    if label and label.key:
        return _how_to_mark(label.title, label.key)
    return nothing_here()


def nothing_here() -> str:
    """Return what an empty tab says where there is nothing to be done about it."""
    return translate("AnnotationPanel", "Nothing is marked here yet.")


def no_article() -> str:
    """Return what the panel says before an article is opened."""
    return translate("AnnotationPanel", "Open an article to see its marks.")


def action_title(action: RowAction) -> str:
    """Return how a menu calls an action."""
    return translate("AnnotationPanel", str(_ACTIONS[action]))


def label_title(row: Row, scheme: Scheme) -> str:
    """Return how the scheme calls a row's label."""
    label = scheme.label(row.label)
    return label.title if label else row.label


def heading(row: Row, scheme: Scheme) -> str:
    """Return the first line of a card."""
    match row.kind:
        case Kind.CLAIM:
            return ", ".join(row.sources) or translate("AnnotationPanel", "No source")
        case Kind.QUESTION | Kind.NOTE:
            return ", ".join(row.sources) or translate("AnnotationPanel", "About the article")
        case _:
            return label_title(row, scheme)


def details(row: Row, scheme: Scheme) -> str:
    """Return the muted last line of a card."""
    match row.kind:
        case Kind.QUESTION:
            state = (
                translate("AnnotationPanel", "settled")
                if row.settled
                else translate("AnnotationPanel", "open")
            )
            return f"{row.author} · {state}"
        case Kind.NOTE:
            return f"{row.author} · {label_title(row, scheme)}"
        case _:
            return " · ".join(
                (*_loose(row), *map(value_title, row.details), *_origin(row), *_noted(row))
            )


def spoken(row: Row, scheme: Scheme) -> str:
    """Return what a screen reader says of a row."""
    parts = [label_title(row, scheme), *row.sources, row.text, details(row, scheme)]
    if row.standing is Standing.REJECTED:
        parts.append(translate("AnnotationPanel", "rejected"))
    return ". ".join(part for part in parts if part)


def reject_button() -> str:
    """Return the face of the button that rejects."""
    return "⌫ " + translate("AnnotationPanel", "reject")


def accept_button() -> str:
    """Return the face of the button that accepts."""
    return translate("AnnotationPanel", "Enter accept")


def _loose(row: Row) -> tuple[str, ...]:
    return (translate("AnnotationPanel", "without a claim"),) if row.kind is Kind.LOOSE else ()


def _noted(row: Row) -> tuple[str, ...]:
    question = translate("AnnotationPanel", "⚑ with an open question")
    note = translate("AnnotationPanel", "with a note")
    return tuple(
        words for words, is_so in ((question, row.is_questioned), (note, row.has_note)) if is_so
    )


def _origin(row: Row) -> tuple[str, ...]:
    match row.standing:
        case Standing.UNDECIDED:
            said = translate("AnnotationPanel", "suggested by {program}").format(
                program=row.program
            )
        case Standing.ACCEPTED:
            said = "✓ " + row.program
        case _:
            return ()
    return (said if row.score is None else f"{said} {decimal(row.score, 2)}",)


def _how_to_mark(title: str, key: str) -> str:
    said = translate("AnnotationPanel", "Select some text and press {key} to mark it as {label}.")
    return said.format(key=key, label=title)
