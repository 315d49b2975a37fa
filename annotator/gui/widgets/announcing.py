"""Says to a screen reader what comes up on the window without the keyboard going there."""

from PySide6.QtWidgets import QWidget


def announce(part: QWidget, text: str, *, at_once: bool = False) -> None:
    """Have a sentence read when there is a pause, or `at_once` where work may be lost."""
    if not text:
        return
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # 3 ms, with 190 roles

    event = QAccessibleAnnouncementEvent(part, text)
    if at_once:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
