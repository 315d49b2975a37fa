"""What a person can do with a row of the panel; no Qt."""

from enum import Enum

from annotator.gui.panels.outline_rows import Kind, Row, Standing


class RowAction(Enum):
    """Something to do with a row."""

    SHOW = "show"
    ACCEPT = "accept"
    REJECT = "reject"
    UNDECIDE = "undecide"
    DELETE = "delete"
    UNLINK = "unlink"
    NOTE = "note"
    SETTLE = "settle"
    REOPEN = "reopen"


_VERDICTS = {
    Standing.UNDECIDED: (RowAction.ACCEPT, RowAction.REJECT),
    Standing.ACCEPTED: (RowAction.REJECT, RowAction.UNDECIDE),
    Standing.REJECTED: (RowAction.UNDECIDE, RowAction.ACCEPT),
}


def row_actions(row: Row) -> tuple[RowAction, ...]:
    """Return what applies to a row, in the order of a menu."""
    show = (RowAction.SHOW,) if row.span_id else ()
    if row.kind is Kind.QUESTION:
        return (*show, RowAction.REOPEN if row.settled else RowAction.SETTLE)
    unlink = (RowAction.UNLINK,) if row.own_relation else ()
    decide = _VERDICTS.get(row.standing, (RowAction.DELETE,))
    return (*show, RowAction.NOTE, *unlink, *decide)


def enter_action(row: Row) -> RowAction | None:
    """Return what Enter does: accept what awaits a verdict, else show the span."""
    actions = row_actions(row)
    if row.standing is Standing.UNDECIDED and RowAction.ACCEPT in actions:
        return RowAction.ACCEPT
    return RowAction.SHOW if RowAction.SHOW in actions else None


def delete_action(row: Row) -> RowAction | None:
    """Return what Delete does: the least that takes the row away, or a rejection back."""
    if row.kind is Kind.QUESTION:
        return None
    if row.own_relation:
        return RowAction.UNLINK
    match row.standing:
        case Standing.OWN:
            return RowAction.DELETE
        case Standing.REJECTED:
            return RowAction.UNDECIDE
        case _:
            return RowAction.REJECT


def has_buttons(row: Row) -> bool:
    """Whether a card carries buttons to accept and to reject."""
    cards = {Kind.CLAIM, Kind.LOOSE, Kind.CARD}
    return row.kind in cards and row.standing is Standing.UNDECIDED
