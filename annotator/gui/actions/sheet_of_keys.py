"""The keys of the table of actions as sections, and those as a page or as plain text."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from annotator.gui.actions.action import Action, key_names, translated
from annotator.gui.actions.action_table import READING_KEYS
from annotator.gui.actions.menus import MENUS
from annotator.gui.theme import Theme
from annotator.gui.words.fuzzy import best_score


class KeySection(NamedTuple):
    """The keys of one menu, or of the text: what each does, and the key."""

    title: str
    rows: Sequence[tuple[str, str]]


def sections_of(table: Iterable[Action]) -> list[KeySection]:
    """Return the sections of a table of actions, those of the text first."""
    table = list(table)
    menus = (
        KeySection(
            translated(menu.title).replace("&", ""),
            [
                (translated(each.title).rstrip("…"), key_names(each.keys))
                for each in table
                if each.menu == menu.id and each.keys
            ],
        )
        for menu in MENUS
    )
    in_text = QCoreApplication.translate("ShortcutSheet", "In the text")
    reading = KeySection(in_text, [(translated(title), keys) for title, keys in READING_KEYS])
    return [each for each in (reading, *menus) if each.rows]


def found_in(sections: Iterable[KeySection], wanted: str) -> list[KeySection]:
    """Return what fits the words typed, or has such a key."""
    wanted = wanted.strip()
    if not wanted:
        return list(sections)
    fitting = (
        KeySection(each.title, [row for row in each.rows if _fits(wanted, row)])
        for each in sections
    )
    return [each for each in fitting if each.rows]


def as_text(sections: Iterable[KeySection]) -> str:
    """Return the sections as plain text, key and meaning with a tab between them."""
    blocks = (
        "\n".join((each.title, *(f"{keys}\t{what}" for what, keys in each.rows)))
        for each in sections
    )
    return "\n\n".join(blocks) + "\n"


def as_html(sections: Sequence[KeySection], theme: Theme, *, columns: int) -> str:
    """Return the sections as a page in so many columns of about equal height."""
    cells = "".join(
        f'<td width="{100 // columns}%" style="padding-right: 28px">{"".join(each)}</td>'
        for each in _in_columns(sections, theme, columns)
    )
    return f'<table width="100%" style="color: {theme.text}"><tr>{cells}</tr></table>'


def _in_columns(
    sections: Sequence[KeySection], theme: Theme, columns: int
) -> Iterable[Sequence[str]]:
    """Share the sections out, each to the column that is shortest so far."""
    heights, shared = [0] * columns, [list[str]() for _ in range(columns)]
    for each in sections:
        place = heights.index(min(heights))
        heights[place] += len(each.rows) + 2
        shared[place].append(_block(each, theme))
    return shared


def _block(section: KeySection, theme: Theme) -> str:
    rows = "".join(
        f'<tr><td>{escape(what)}</td><td align="right" style="color: {theme.muted};'
        f' padding-left: 16px; white-space: nowrap">{escape(keys)}</td></tr>'
        for what, keys in section.rows
    )
    return (
        f'<p style="margin: 14px 0 4px 3px"><b>{escape(section.title)}</b></p>'
        f'<table width="100%" cellpadding="2">{rows}</table>'
    )


def _fits(wanted: str, row: tuple[str, str]) -> bool:
    what, keys = row
    return wanted.casefold() in keys.casefold() or best_score(wanted, [what]) is not None
