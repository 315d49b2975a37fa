"""What the history calls the edits of a scheme: kept in English, translated where shown."""

from typing import Final

from annotator.gui.actions.action import QT_TRANSLATE_NOOP

CHANGE_LABEL: Final = QT_TRANSLATE_NOOP("Sentences", "Change a label")
CHANGE_LAYER: Final = QT_TRANSLATE_NOOP("Sentences", "Change a layer")
CHANGE_RELATION: Final = QT_TRANSLATE_NOOP("Sentences", "Change a relation")
ADD_LABEL: Final = QT_TRANSLATE_NOOP("Sentences", "Add a label")
ADD_LAYER: Final = QT_TRANSLATE_NOOP("Sentences", "Add a layer")
ADD_RELATION: Final = QT_TRANSLATE_NOOP("Sentences", "Add a relation")
ORDER_LABELS: Final = QT_TRANSLATE_NOOP("Sentences", "Order of labels")
ORDER_LAYERS: Final = QT_TRANSLATE_NOOP("Sentences", "Order of layers")
ORDER_RELATIONS: Final = QT_TRANSLATE_NOOP("Sentences", "Order of relations")
RETIRE: Final = QT_TRANSLATE_NOOP("Sentences", "Retire a label")
BRING_BACK: Final = QT_TRANSLATE_NOOP("Sentences", "Bring a label back")
TAKE_LABEL_OUT: Final = QT_TRANSLATE_NOOP("Sentences", "Take out a label")
TAKE_LAYER_OUT: Final = QT_TRANSLATE_NOOP("Sentences", "Take out a layer")
RETIRE_RELATION: Final = QT_TRANSLATE_NOOP("Sentences", "Retire a relation")
BRING_RELATION_BACK: Final = QT_TRANSLATE_NOOP("Sentences", "Bring a relation back")
TAKE_RELATION_OUT: Final = QT_TRANSLATE_NOOP("Sentences", "Take out a relation")
IMPORT: Final = QT_TRANSLATE_NOOP("Sentences", "Import a scheme")
MERGE: Final = QT_TRANSLATE_NOOP("Sentences", "Merge labels")
GUIDELINES: Final = QT_TRANSLATE_NOOP("Sentences", "Change the guidelines")
