"""Sentences and names of imports and exports, for translation."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from annotator.domain.losses import CARRIABLE, Feature
from annotator.domain.mapping import LEFT_OUT
from annotator.domain.ports import Writer
from annotator.domain.scheme import Scheme
from annotator.gui.exchange.cases import Told
from annotator.gui.exchange.names import NameKind, NameRow, Target

translate = QCoreApplication.translate
_FEATURES: Final = {
    Feature.TEXT: QT_TRANSLATE_NOOP("Exchange", "exact text"),
    Feature.RANGES: QT_TRANSLATE_NOOP("Exchange", "exact edges"),
    Feature.OVERLAP: QT_TRANSLATE_NOOP("Exchange", "overlaps"),
    Feature.FRAGMENTS: QT_TRANSLATE_NOOP("Exchange", "marks in pieces"),
    Feature.RELATIONS: QT_TRANSLATE_NOOP("Exchange", "links"),
    Feature.ATTRIBUTES: QT_TRANSLATE_NOOP("Exchange", "attributes"),
    Feature.NOTES: QT_TRANSLATE_NOOP("Exchange", "notes"),
    Feature.FLAGS: QT_TRANSLATE_NOOP("Exchange", "questions"),
    Feature.SCORES: QT_TRANSLATE_NOOP("Exchange", "scores"),
    Feature.ANNOTATORS: QT_TRANSLATE_NOOP("Exchange", "whose marks"),
    Feature.VERDICTS: QT_TRANSLATE_NOOP("Exchange", "verdicts"),
    Feature.STATUS: QT_TRANSLATE_NOOP("Exchange", "status"),
    Feature.KEYS: QT_TRANSLATE_NOOP("Exchange", "keys"),
    Feature.METADATA: QT_TRANSLATE_NOOP("Exchange", "metadata"),
    Feature.IDS: QT_TRANSLATE_NOOP("Exchange", "identities"),
    Feature.LABELS: QT_TRANSLATE_NOOP("Exchange", "labels left out"),
}
_KINDS: Final = {
    NameKind.LABEL: QT_TRANSLATE_NOOP("Exchange", "Label"),
    NameKind.RELATION: QT_TRANSLATE_NOOP("Exchange", "Link"),
    NameKind.ATTRIBUTE: QT_TRANSLATE_NOOP("Exchange", "Attribute"),
    NameKind.EVENT: QT_TRANSLATE_NOOP("Exchange", "Event"),
}


def feature_title(feature: Feature) -> str:
    """Return how something a format may lose is called."""
    return translate("Exchange", str(_FEATURES[feature]))


def kind_title(kind: NameKind) -> str:
    """Return how a kind of name is called."""
    return translate("Exchange", str(_KINDS[kind]))


def carries_sentence(writer: Writer) -> str:
    """Return what a format carries and what it cannot."""
    carried = [each for each in CARRIABLE if each in writer.carries]
    lost = [each for each in CARRIABLE if each not in writer.carries]
    if not lost:
        return translate("Exchange", "Carries everything; comes back as it was.")
    if len(lost) < len(carried):
        return translate("Exchange", "Carries everything but {0}.").format(_listed(lost))
    said = translate("Exchange", "Carries {0}. Cannot carry {1}.")
    return said.format(_listed(carried), _listed(lost))


def _listed(features: Iterable[Feature]) -> str:
    return ", ".join(feature_title(each) for each in features)


def target_title(row: NameRow, target: Target, scheme: Scheme) -> str:
    """Return what stands for a target in a list to choose from."""
    if target.becomes == LEFT_OUT:
        return translate("Exchange", "Leave out")
    name = target.becomes or ""
    match row.kind:
        case NameKind.EVENT:
            return _event_title(target)
        case NameKind.LABEL:
            return _label_title(target, scheme)
        case NameKind.RELATION if scheme.relation(name) is None:
            return translate("Exchange", "As it is, new: {0}").format(name)
    return name


def _event_title(target: Target) -> str:
    if target.becomes is None:
        return translate("Exchange", "Links by role")
    return translate("Exchange", "Attribution, source: {0}").format(target.becomes)


def _label_title(target: Target, scheme: Scheme) -> str:
    name = target.becomes or ""
    label = scheme.label(name)
    if label is not None:
        return label.title
    if target.entity:
        return translate("Exchange", "As it is, new entity: {0}").format(name)
    return translate("Exchange", "As it is, new in “other”: {0}").format(name)


def case_title(kind: Told | Feature) -> str:
    """Return how the kind of a case is called."""
    match kind:
        case Told.REFUSED:
            return translate("Exchange", "Refused")
        case Told.NOTE:
            return translate("Exchange", "Note")
        case _:
            title = feature_title(kind)
            return title[:1].upper() + title[1:]
