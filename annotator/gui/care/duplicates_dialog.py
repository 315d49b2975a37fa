"""Articles that are alike: in groups, to be looked at, and all but one of them binned."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.errors import AnnotatorError, Cancelled
from annotator.domain.ports import Progress
from annotator.domain.records import Binning
from annotator.gui.care.asking import AskingDialog
from annotator.gui.care.duplicate_model import DuplicateModel
from annotator.gui.care.empty_state import EmptyState
from annotator.gui.care.tables import ROW, fit_columns
from annotator.gui.dialogs.dialog_look import give_size, lay_out_in, only_leaves
from annotator.gui.dialogs.dialog_search import DialogSearch
from annotator.gui.project.desk import Desk
from annotator.gui.widgets.share_bar import show_share
from annotator.gui.words.locale_words import number
from annotator.gui.words.sentences import sentence
from annotator.services.duplicates import (
    Duplicate,
    TwinFinderFactory,
    find_duplicates,
    same_texts,
    spare,
)
from annotator.services.executor import ChangeEvent
from annotator.services.project_thread import OpenProject

_SIZE: Final = (980, 520)
_LARGEST_UNFOLDED: Final = 200


class _Rows(QStyledItemDelegate):
    """Gives rows the height they have in tables."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        size = super().sizeHint(option, index)
        size.setHeight(ROW)
        return size


class DuplicatesDialog(AskingDialog):
    """Searches once it is shown; stays beside the text and keeps up with the bin."""

    chosen = Signal(str)
    """Id of an article a person wants to read."""
    bin_asked = Signal(object)
    """Ids of articles that go to the bin."""

    def __init__(self, desk: Desk, make_finder: TwinFinderFactory, parent: QWidget) -> None:
        """Compare the articles of the project on `desk`."""
        super().__init__(desk, parent)
        self.setObjectName("duplicatesDialog")
        self.setWindowTitle(self.tr("Duplicates"))
        self._make_finder = make_finder
        self._jobs = DialogSearch(self, desk.session)
        self.model = DuplicateModel(self)
        self.tree = self._made_tree()
        self.said = QLabel(self)
        self.said.setObjectName("duplicatesSaid")
        self.said.setWordWrap(True)
        self.nothing = EmptyState(self)
        self.nothing.say(
            self.tr("No article is like another one"),
            self.tr("All texts were compared, whatever their titles and addresses are."),
        )
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.stop = QPushButton(self.tr("Stop"), self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        only_leaves(buttons)
        self.read = self._button(buttons, self.tr("&Open"), self._read)
        self.bin_this = self._button(buttons, self.tr("&Bin this one"), self._bin_this)
        self.keep_this = self._button(
            buttons, self.tr("&Keep this one, bin the others"), self._keep_this
        )
        self.bin_same = self._button(
            buttons, self.tr("Bin all &same texts but one…"), self._ask_about_same
        )
        self._about_chosen = (self.read, self.bin_this, self.keep_this, self.bin_same)
        buttons.rejected.connect(self.reject)
        self._lay_out(buttons)
        self._connect()
        self._search()

    # --- parts

    def _made_tree(self) -> QTreeView:
        tree = QTreeView(self)
        tree.setObjectName("duplicatesTree")
        tree.setAccessibleName(self.windowTitle())
        tree.setUniformRowHeights(True)
        tree.setAllColumnsShowFocus(True)
        tree.setModel(self.model)
        tree.setItemDelegate(_Rows(tree))
        header = tree.header()
        header.setStretchLastSection(False)
        fit_columns(header)
        return tree

    def _button(
        self, buttons: QDialogButtonBox, title: str, do: Callable[[], object]
    ) -> QPushButton:
        button = buttons.addButton(title, QDialogButtonBox.ButtonRole.ActionRole)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: do())
        return button

    def _lay_out(self, buttons: QDialogButtonBox) -> None:
        line = QHBoxLayout()
        line.addWidget(self.said, 1)
        self.progress.setFixedWidth(160)
        self.stop.setAutoDefault(False)
        line.addWidget(self.progress)
        line.addWidget(self.stop)
        layout = QVBoxLayout(self)
        lay_out_in(layout)
        layout.addLayout(line)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.nothing, 1)
        layout.addWidget(buttons)
        give_size(self, *_SIZE)

    def _connect(self) -> None:
        self.stop.clicked.connect(self._jobs.cancel)
        self.tree.activated.connect(self._read)
        self.tree.selectionModel().currentChanged.connect(self._enable)
        self.model.modelReset.connect(self._show_first)
        self.model.rowsInserted.connect(lambda _, first, last: self._unfold(first, last))
        self._jobs.progressed.connect(self._show_progress)
        self.desk.changed.connect(self._follow)
        self.desk.project_closed.connect(self.reject)

    # --- searching

    def _search(self) -> None:
        session = self.desk.session
        if session is None:
            return
        self.progress.setRange(0, 0)
        self.said.setText(self.tr("Comparing the articles…"))
        work = partial(find_duplicates, session.call, self._make_finder, self.desk.person)
        self._jobs.look(work, self._show, self._could_not_search)
        self._enable()

    def _show_progress(self, progress: Progress, _seconds: float | None) -> None:
        show_share(self.progress, progress.done, progress.total)
        said = self.tr("Comparing… {0} of {1} articles")
        self.said.setText(said.format(number(progress.done), number(progress.total)))

    def _show(self, groups: list[list[Duplicate]]) -> None:
        self.model.set_groups(groups)
        self._tell()
        self.tree.setFocus()

    def _could_not_search(self, error: AnnotatorError) -> None:
        stopped = self.tr("Stopped; nothing was found out.")
        self.said.setText(stopped if isinstance(error, Cancelled) else sentence(str(error)))
        self._enable()

    def _tell(self) -> None:
        groups = self.model.groups
        articles = sum(map(len, groups))
        self.said.setText(self.tr("%n articles are like others.", "", articles))
        for widget in (self.said, self.tree, *self._about_chosen):
            widget.setVisible(bool(groups))
        self.nothing.setVisible(not groups)
        self._enable()

    def _unfold(self, first: int, last: int) -> None:
        """Show the articles of groups, but for a group that would fill hundreds of lines."""
        for place in range(first, last + 1):
            if len(self.model.groups[place]) <= _LARGEST_UNFOLDED:
                self.tree.expand(self.model.index(place, 0))

    def _show_first(self) -> None:
        self._unfold(0, self.model.rowCount() - 1)
        group = self.model.index(0, 0)
        inside = self.model.index(0, 0, group) if self.tree.isExpanded(group) else group
        self.tree.setCurrentIndex(inside)
        self._enable()

    def _follow(self, event: ChangeEvent) -> None:
        """Leave out what is in the bin by now."""
        concerned = any(isinstance(each.record, Binning) for each in event.changes)
        if event.whole_project or concerned:
            self.ask(_binned, self._leave_out)

    def _leave_out(self, article_ids: frozenset[str]) -> None:
        if not self._jobs.busy:
            self.model.leave_out(article_ids)
            self._tell()

    # --- what is done with them

    def _enable(self) -> None:
        facts, searching = self.desk.facts, self._jobs.busy
        for widget in (self.progress, self.stop):
            widget.setVisible(searching)
        may = facts is not None and not facts.read_only
        chosen = self._chosen()
        self.read.setEnabled(chosen is not None)
        self.bin_this.setEnabled(may and chosen is not None)
        self.keep_this.setEnabled(may and chosen is not None)
        self.bin_same.setEnabled(may and self.model.has_same())

    def _chosen(self) -> Duplicate | None:
        return self.model.duplicate(self.tree.currentIndex())

    def _read(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.chosen.emit(chosen.article.id)

    def _bin_this(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.bin_asked.emit([chosen.article.id])

    def _keep_this(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            group = self.model.group_of(self.tree.currentIndex())
            self.bin_asked.emit([each.article.id for each in group if each != chosen])

    def _spare(self) -> list[str]:
        """Return the ids of all but one of those that have one text."""
        groups = (some for group in self.model.groups for some in same_texts(group))
        return [article_id for some in groups for article_id in spare(some)]

    def _ask_about_same(self) -> None:
        ids = self._spare()
        box = QMessageBox(self)
        box.setObjectName("sameQuestion")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Bin all same texts but one?"))
        box.setText(self.tr("%n articles go to the bin.", "", len(ids)))
        box.setInformativeText(
            self.tr("Of those with one text the article stays in which people have marked most.")
        )
        go = box.addButton(self.tr("Put in the bin"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        go.clicked.connect(lambda: self.bin_asked.emit(ids))
        box.open()


def _binned(project: OpenProject) -> frozenset[str]:
    return frozenset(each.article_id for each in project.store.binned.binnings())
