"""What the window is in the middle of; decides which actions are possible."""

from collections.abc import Mapping
from typing import NamedTuple

from annotator.domain.records import NOTHING, Status
from annotator.gui.theme import ThemeChoice
from annotator.services.change_event import UndoState

NOTHING_TO_UNDO = UndoState()


class WindowState(NamedTuple):
    """Everything the actions ask about; compared as a whole."""

    project: bool = False
    writable: bool = False
    articles: bool = False
    article: bool = False
    """Whether an article is open."""
    status: Status = Status.NEW
    selection: bool = False
    """Whether text is selected."""
    span: bool = False
    """Whether there is a current span, or one under the caret."""
    current: bool = False
    """Whether there is a current span."""
    program_span: bool = False
    """Whether it is by a program."""
    linkable: bool = False
    """Whether its label takes part in the link from claims to sources."""
    relatable: bool = False
    """Whether it takes part in links of other kinds."""
    has_attributes: bool = False
    """Whether its label has attributes."""
    undo: UndoState = NOTHING_TO_UNDO
    busy: bool = False
    """Whether an import or export is running."""
    soft_breaks: bool = True
    odd_characters: bool = False
    """Whether what cannot be seen is shown by signs."""
    snaps_to_tokens: bool = True
    """Whether a drag takes whole words."""
    layers: Mapping[str, str] = NOTHING
    """How layers are shown that are not simply shown: a word for each, by name."""
    link_by_itself: bool = True
    history: bool = False
    """Whether an entry of the history is chosen."""
    past: bool = False
    """Whether an earlier state of the article is shown."""
    shows_pace: bool = True
    long_titles: bool = False
    """Whether titles in the list have two lines."""
    theme: ThemeChoice = ThemeChoice.SYSTEM
    chosen: int = 0
    """How many articles of the list are chosen, 0 where it is one as ever."""

    @property
    def editable(self) -> bool:
        """Whether the open article can be annotated."""
        return self.article and self.writable and not self.past
