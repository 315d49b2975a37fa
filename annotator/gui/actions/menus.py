"""The menus of the window, in order."""

from annotator.gui.actions.action import QT_TRANSLATE_NOOP, Menu
from annotator.gui.actions.conditions import always, articles, project, several

MENUS = (
    Menu(id="file", title=QT_TRANSLATE_NOOP("Actions", "&File"), when=always),
    Menu(id="edit", title=QT_TRANSLATE_NOOP("Actions", "&Edit"), when=project),
    Menu(id="view", title=QT_TRANSLATE_NOOP("Actions", "&View"), when=always),
    Menu(id="article", title=QT_TRANSLATE_NOOP("Actions", "&Article"), when=articles),
    Menu(id="chosen", title=QT_TRANSLATE_NOOP("Actions", "&Chosen"), when=several),
    Menu(id="label", title=QT_TRANSLATE_NOOP("Actions", "&Label"), when=articles),
    Menu(id="help", title=QT_TRANSLATE_NOOP("Actions", "&Help"), when=always),
)
