"""What a right click offers: all that applies to the selection, the mark or the text there."""

from collections.abc import Callable
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.records import Relation, Span
from annotator.gui.actions.action import mark_action_id
from annotator.gui.actions.action_set import ActionSet
from annotator.gui.marking.linking import snippet
from annotator.gui.reading.visible_spans import visible_spans

_ELSEWHERE: Final = frozenset(
    {
        "edit.undo",
        "edit.redo",
        "edit.find",
        "edit.find_next",
        "edit.find_previous",
        "label.link_by_itself",
    }
)
"""In the menus of marks and editing, but not about what is under the pointer."""
_ON_PLAIN_TEXT: Final = frozenset(
    {
        "edit.find",
        "article.done_next",
        "article.skip",
        "article.reopen",
        "article.question",
        "article.extract",
        "history.article",
    }
)
_SECTIONS: Final = {
    "label.accept": 0,
    "edit.delete": 0,
    "edit.copy": 0,
    "label.add_fragment": 0,
    "label.link": 1,
    "label.relate": 1,
    "label.attributes": 1,
    "label.note": 1,
    "label.question": 1,
}
"""In which section of the menu an action stands; the others stand in the last one."""
_EDGES: Final = "edge."
_LONGEST: Final = 40


class MarkMenu(QMenu):
    """A menu that keeps its keys: else digits would mark text behind it."""

    def __init__(self, window: QWidget) -> None:
        """Make an empty menu that goes when it is closed."""
        super().__init__(window)
        self.setObjectName("markPopup")
        self.aboutToHide.connect(self.deleteLater)

    def event(self, event: QEvent) -> bool:
        """Take every key before the shortcuts of the window do."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def add_actions(self, actions: ActionSet) -> None:
        """Add what can be done now with what is under the pointer, what is wanted most first."""
        state = actions.state
        is_plain = state is not None and not state.selection and not state.span
        is_mark = state is not None and state.span and not state.selection
        sections: list[list[QAction]] = [[], [], []]
        labels: list[QAction] = []
        edges: list[QAction] = []
        for each, made in actions.enabled():
            is_wanted = each.menu in {"label", "edit"} and each.id not in _ELSEWHERE
            if not is_wanted and not (is_plain and each.id in _ON_PLAIN_TEXT):
                continue
            if each.id.startswith(_EDGES):
                edges.append(made)
            elif each.id.startswith(mark_action_id("")) or each.id == "label.pick":
                labels.append(made)
            else:
                sections[_SECTIONS.get(each.id, 2)].append(made)
        if not is_mark:
            sections[0][:0] = labels
        for section in sections:
            self.addSeparator()  # one at the beginning or after another is not shown
            self.addActions(section)
        self.addSeparator()
        translate = QCoreApplication.translate
        if is_mark:
            self._add_menu(translate("MarkMenu", "Give another label"), labels)
        self._add_menu(translate("MarkMenu", "Move an edge"), edges)

    def _add_menu(self, title: str, actions: list[QAction]) -> None:
        if actions:
            self.addMenu(title).addActions(actions)

    def add_links(
        self, links: list["Link"], go: Callable[[str], object], remove: Callable[[str], object]
    ) -> None:
        """Add the way to the other end of each link, and the removing of a person's own."""
        if links:
            self.addSeparator()
        for link in links:
            title = QCoreApplication.translate("MarkMenu", "Go to “{0}”").format(link.words)
            self._add(title, partial(go, link.other_id))
        for link in links:
            if link.is_own:
                title = QCoreApplication.translate("MarkMenu", "Remove the link to “{0}”")
                self._add(title.format(link.words), partial(remove, link.relation_id))

    def _add(self, title: str, do: Callable[[], object]) -> None:
        self.addAction(title).triggered.connect(lambda _checked=False: do())


class Link(NamedTuple):
    """A link of a span as a menu shows it; `words` are those of its other end."""

    relation_id: str
    other_id: str
    words: str
    is_own: bool


def links_of(content: AnnotatedArticle, span: Span, person: str) -> list[Link]:
    """Return the links a person sees at a span, in the order of the text."""
    seen = {each.id: each for each in visible_spans(content, person)}
    found = [
        (seen[other], each)
        for each in content.relations_of(span.id)
        if (other := _other_end(each, span)) in seen
        and (each.annotator == person or each.annotator in content.programs)
    ]
    found.sort(key=lambda each: each[0].cover)
    return [
        Link(
            relation_id=relation.id,
            other_id=other.id,
            words=snippet(content, other, _LONGEST).replace("&", "&&"),
            is_own=relation.annotator == person,
        )
        for other, relation in found
    ]


def _other_end(relation: Relation, span: Span) -> str:
    return relation.to_id if relation.from_id == span.id else relation.from_id
