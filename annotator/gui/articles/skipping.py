"""Asks why an article is left out: reasons given before first, then usual ones, then any other."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import islice
from typing import Final

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtWidgets import QWidget

from annotator.gui.widgets.choice import Choice, numbered
from annotator.gui.widgets.choices import ChoicePopup

_MOST: Final = 7
"""Reasons offered; two digits are left for another one, and for none."""


def ask_why(
    known: Sequence[str],
    skip: Callable[[str], object],
    window: QWidget,
    place: QRect,
    title: str = "",
) -> ChoicePopup:
    """Offer reasons below `place`; `skip` gets the one that is chosen, or an empty one.

    `title` asks for them where it is not about one article.
    """
    translate = QCoreApplication.translate
    reasons = islice(dict.fromkeys([*known, *_usual()]), _MOST)
    rows = [Choice(text=each, do=partial(skip, each)) for each in reasons]
    other = translate("Skipping", "Another reason…")
    rows.append(Choice(text=other, do=partial(_ask_other, skip, window)))
    none = translate("Skipping", "Without a reason")
    rows.append(Choice(text=none, do=partial(skip, ""), key="0"))
    title = title or translate("Skipping", "Why is the article left out?")
    popup = ChoicePopup(title, numbered(rows), window)
    popup.setObjectName("skipPopup")
    popup.open_below(place)
    return popup


def _usual() -> list[str]:
    translate = QCoreApplication.translate
    return [
        translate("Skipping", "No news article"),
        translate("Skipping", "The text is broken"),
        translate("Skipping", "Another language"),
        translate("Skipping", "A duplicate"),
    ]


def _ask_other(skip: Callable[[str], object], window: QWidget) -> None:
    from annotator.gui.dialogs.text_dialog import TextDialog

    translate = QCoreApplication.translate
    title = translate("Skipping", "Skip the article")
    asked = translate("Skipping", "Why is it left out?")
    TextDialog(title, asked, "", lambda why: skip(" ".join(why.split())), window).open()
