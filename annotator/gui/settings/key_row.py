"""One action in the settings: its title, its keys, the way back to its own."""

from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QWidget

from annotator.gui.actions.action import Action, translated
from annotator.gui.actions.action_set import ActionSet
from annotator.gui.settings.key_field import KeyField
from annotator.gui.settings.key_settings import refusal
from annotator.gui.settings.settings import Settings
from annotator.gui.widgets.announcing import announce


class KeyRow(QWidget):
    """Takes another key, or says in a sentence why not."""

    def __init__(
        self,
        action: Action,
        actions: ActionSet,
        settings: Settings,
        changed: Callable[[], object],
        parent: QWidget,
    ) -> None:
        """Show the keys of `action`; `changed` is called when they are others."""
        super().__init__(parent)
        self.action = action
        self._actions = actions
        self._settings = settings
        self._changed = changed
        title = translated(action.title)
        self.field = KeyField(action.keys, self)
        self.field.setAccessibleName(self.tr("Key of “{0}”").format(title))
        self.field.setToolTip(self.tr("Press it, then the key that you want"))
        self.field.key_pressed.connect(self.take)
        self.reset = QToolButton(self)
        self.reset.setText("↺")
        self.reset.setToolTip(self.tr("The key it had"))
        self.reset.setAccessibleName(self.tr("Give “{0}” back its own key").format(title))
        self.reset.clicked.connect(self.take_back)
        policy = self.reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(policy)
        self.why = QLabel(self)
        self.why.setWordWrap(True)
        self.why.setForegroundRole(self.palette().ColorRole.BrightText)
        self.why.hide()
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(2)
        layout.setColumnStretch(0, 1)
        what = QLabel(title.rstrip("…"), self)
        what.setWordWrap(True)
        layout.addWidget(what, 0, 0)
        layout.addWidget(self.reset, 0, 1)
        layout.addWidget(self.field, 0, 2)
        layout.addWidget(self.why, 1, 0, 1, 3)
        self.refresh()

    @property
    def keys_shown(self) -> str:
        """The keys as they are written."""
        return self.field.text()

    def refresh(self) -> None:
        """Show the keys the action has now."""
        self.field.set_keys(self._now().keys)
        self.reset.setVisible(self.action.id in self._settings.chosen_keys)

    def take(self, key: str) -> None:
        """Give the action a key, unless it is another's."""
        why = refusal(self._actions.table, self._now(), key)
        self._say(why)
        if not why:
            self._settings.set_keys(self.action.id, (key,))
            self._changed()

    def take_back(self) -> None:
        """Give the action its own keys again."""
        self._say("")
        self._settings.set_keys(self.action.id, None)
        self._changed()

    def _now(self) -> Action:
        found = (each for each in self._actions.table if each.id == self.action.id)
        return next(found, self.action)

    def _say(self, why: str) -> None:
        self.why.setText(why)
        self.why.setVisible(bool(why))
        announce(self.field, why)
