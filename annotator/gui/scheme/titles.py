"""What the history calls the edits of a scheme: kept in English, translated where shown."""

from typing import Final

from annotator.gui.actions import QT_TRANSLATE_NOOP

CHANGE_LABEL: Final = QT_TRANSLATE_NOOP("History", "Change a label")
CHANGE_LAYER: Final = QT_TRANSLATE_NOOP("History", "Change a layer")
CHANGE_RELATION: Final = QT_TRANSLATE_NOOP("History", "Change a relation")
ADD_LABEL: Final = QT_TRANSLATE_NOOP("History", "Add a label")
ADD_LAYER: Final = QT_TRANSLATE_NOOP("History", "Add a layer")
ADD_RELATION: Final = QT_TRANSLATE_NOOP("History", "Add a relation")
ORDER_LABELS: Final = QT_TRANSLATE_NOOP("History", "Order of labels")
ORDER_LAYERS: Final = QT_TRANSLATE_NOOP("History", "Order of layers")
ORDER_RELATIONS: Final = QT_TRANSLATE_NOOP("History", "Order of relations")
RETIRE: Final = QT_TRANSLATE_NOOP("History", "Retire a label")
BRING_BACK: Final = QT_TRANSLATE_NOOP("History", "Bring a label back")
TAKE_LABEL_OUT: Final = QT_TRANSLATE_NOOP("History", "Take out a label")
TAKE_LAYER_OUT: Final = QT_TRANSLATE_NOOP("History", "Take out a layer")
IMPORT: Final = QT_TRANSLATE_NOOP("History", "Import a scheme")
MERGE: Final = QT_TRANSLATE_NOOP("History", "Merge labels")
GUIDELINES: Final = QT_TRANSLATE_NOOP("History", "Change the guidelines")
