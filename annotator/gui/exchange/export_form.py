"""What is exported, whose, how and where to: the questions of the export dialog."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from annotator.domain.ports import ExportOptions, Writer
from annotator.domain.scheme import Scheme
from annotator.domain.views import ArticleCounts
from annotator.gui.dialogs.file_dialog import (
    Purpose,
    Target,
    ask_any_target,
    ask_folder,
    every_file,
    kind_filter,
)
from annotator.gui.dialogs.still_fields import StillComboBox
from annotator.gui.exchange.labelled import add_row, narrow_form
from annotator.gui.exchange.name_model import NameModel
from annotator.gui.exchange.name_table import NameTable
from annotator.gui.exchange.option_rows import OptionRows
from annotator.gui.exchange.setting_rows import SettingRows
from annotator.gui.exchange.wording import carries_sentence
from annotator.gui.words.locale_words import number
from annotator.gui.words.sentences import sentence
from annotator.services.plugins import all_writers, options_of, write_settings_of

_NAMES_HIGH = 190


class ExportForm(QWidget):
    """Format, articles, annotator, settings, names, target."""

    changed = Signal()
    """Something else would be exported now, or in another way."""
    format_changed = Signal()
    person_changed = Signal()

    def __init__(
        self,
        project: Path,
        scheme: Scheme,
        persons: list[str],
        person: str,
        parent: QWidget,
    ) -> None:
        """Ask about `project`; `person` is who is annotating."""
        super().__init__(parent)
        self._project = project
        self._chosen = 0
        self._writers = sorted(all_writers(), key=lambda each: each.title.casefold())
        self.format = StillComboBox(self)
        for each in self._writers:
            self.format.addItem(sentence(each.title), each.id)
        self.format.setCurrentIndex(max(self.format.findData("jsonl"), 0))
        self.carries = QLabel(self)
        self.carries.setObjectName("exportCarries")
        self.carries.setWordWrap(True)
        self.carries.setEnabled(False)  # a hint, in the colour of hints
        self.person = self._persons(persons, person)
        self.status = StillComboBox(self)
        self._status_chosen = False
        """Whether a person has chosen; until then, all are offered where none is done."""
        self.undecided = QCheckBox(self.tr("Also s&uggestions nobody has decided on"), self)
        self.settings = SettingRows(self.undecided, self)
        self.shared = OptionRows(self)
        self.names = NameModel(scheme, self, out=True)
        self.table = NameTable(self.names, self)
        self.table.setFixedHeight(_NAMES_HIGH)
        self.table.hide()
        self.names_shown = QToolButton(self)
        self.out = QLineEdit(self)
        self.out.setObjectName("exportOut")
        self._suggested = ""
        """The place that nobody has chosen."""
        self._lay_out()
        self.show_counts(None)
        self.show_names()
        self._connect()
        self._show_format()

    @property
    def writer(self) -> Writer:
        """The format chosen."""
        return self._writers[self.format.currentIndex()]

    @property
    def target(self) -> Path:
        """Where to."""
        return Path(self.out.text().strip()).expanduser()

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """The fields that are always there, as Tab goes through them."""
        first = (self.format, self.person, self.status, self.undecided, *self.shared.in_order)
        return (*first, self.names_shown, self.table, self.out, self.browse)

    def options(self) -> ExportOptions:
        """Return how the export is to be made."""
        return self.shared.options(ExportOptions(settings=self.settings.values))

    def offer_chosen(self, count: int) -> None:
        """Offer so many articles that were chosen in the list before all others."""
        self._chosen = count
        self.show_counts(None)

    def show_counts(self, counts: ArticleCounts | None) -> None:
        """Say how many articles there are to choose from."""
        chosen = self.status.currentIndex()
        done, everything = self.tr("Only those done"), self.tr("All")
        if counts is not None:
            done = f"{done} ({number(counts.done)})"
            everything = f"{everything} ({number(counts.total)})"
        self.status.blockSignals(True)
        self.status.clear()
        self.status.addItem(done, True)
        self.status.addItem(everything, False)
        if self._chosen:
            only = self.tr("Only those chosen ({0})").format(number(self._chosen))
            self.status.addItem(only, None)
        if not self._status_chosen and self._chosen:
            chosen = self.status.count() - 1
        elif not self._status_chosen:
            chosen = 1 if counts is not None and not counts.done else 0
        self.status.setCurrentIndex(max(chosen, 0))
        self.status.blockSignals(False)

    def _keep_status(self) -> None:
        self._status_chosen = True

    def show_names(self) -> None:
        """Say how many names are changed."""
        changed = self.names.changed
        said = self.tr("Na&mes in the export: as they are")
        if changed:
            said = self.tr("Na&mes in the export: {0} changed").format(number(changed))
        self.names_shown.setText(said)

    def _connect(self) -> None:
        self.format.currentIndexChanged.connect(self._take_format)
        self.person.currentIndexChanged.connect(self.person_changed)
        self.status.activated.connect(self._keep_status)
        self.names.chosen.connect(self.show_names)
        self.names_shown.toggled.connect(self._turn_names)
        for signal in (
            self.person.currentIndexChanged,
            self.status.currentIndexChanged,
            self.undecided.toggled,
            self.settings.changed,
            self.shared.changed,
            self.names.chosen,
        ):
            signal.connect(self.changed)

    def _take_format(self) -> None:
        self._show_format()
        self.format_changed.emit()
        self.changed.emit()

    def _show_format(self) -> None:
        writer = self.writer
        self.carries.setText(carries_sentence(writer))
        self.settings.show_settings(write_settings_of(writer))
        self.shared.show_used(options_of(writer))
        suffix = "" if writer.writes_folder else next(iter(writer.suffixes), "")
        if self.out.text().strip() in {"", self._suggested}:
            mark = writer.id if suffix != f".{writer.id}" else "export"  # apart from what came in
            target = self._project.with_name(f"{self._project.stem}-{mark}{suffix}")
            self._suggested = str(target)
        else:  # somebody has chosen a place, and keeps it
            target = self._with_suffix(suffix)
        self.out.setText(str(target))

    def _with_suffix(self, suffix: str) -> Path:
        """Return the target with the suffix of another format."""
        known = {each for writer in self._writers for each in writer.suffixes}
        target = self.target
        stem = target.stem if target.suffix in known else target.name
        return target.with_name(stem + suffix)

    def _turn_names(self, shown: bool) -> None:
        arrow = Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow
        self.names_shown.setArrowType(arrow)
        self.table.setVisible(shown)

    def _lay_out(self) -> None:
        self.names_shown.setCheckable(True)
        self.names_shown.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.names_shown.setArrowType(Qt.ArrowType.RightArrow)
        self.names_shown.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.names_shown.setAutoRaise(True)
        self.names_shown.setStyleSheet("QToolButton { padding: 4px 8px 4px 0; }")
        target = QWidget(self)
        target.setFocusProxy(self.out)
        line = QHBoxLayout(target)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.out, 1)
        self.browse = self._button(self.tr("Bro&wse…"), self._browse)
        line.addWidget(self.browse)
        form = narrow_form(self)
        form.setContentsMargins(0, 0, 12, 0)
        add_row(form, self.tr("&Format"), self.format, first=True)
        form.addRow(self.carries)
        add_row(form, self.tr("&Annotation of"), self.person)
        add_row(form, self.tr("Articl&es"), self.status)
        form.addRow(self.undecided)
        form.addRow(self.settings)
        form.addRow(self.shared)
        form.addRow(self.names_shown)
        form.addRow(self.table)
        add_row(form, self.tr("Export t&o"), target)
        self.out.setAccessibleName(self.tr("Export to"))

    def _persons(self, persons: list[str], person: str) -> QComboBox:
        box = StillComboBox(self)
        for name in persons:
            box.addItem(name, name)
        if not persons:
            box.addItem(self.tr("Everything by programs"), None)
        box.setCurrentIndex(max(box.findText(person), 0))
        return box

    def _button(self, title: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(title, self)
        button.setAutoDefault(False)
        button.clicked.connect(do)
        return button

    def _browse(self) -> None:
        target, is_chosen = self.target, self.out.text().strip() != self._suggested
        folder = target.parent if is_chosen and target.parent.is_dir() else None
        if self.writer.writes_folder:
            title = self.tr("Export to a folder")
            ask_folder(self, title, Purpose.EXPORT, self._take_place, folder=folder)
            return
        wanted = Target(
            title=self.tr("Export to a file"),
            purpose=Purpose.EXPORT,
            suggested=target,
            filters=[kind_filter(sentence(self.writer.title), self.writer.suffixes), every_file()],
            folder=folder,
        )
        ask_any_target(self, wanted, self._take_place)

    def _take_place(self, path: Path) -> None:
        self.out.setText(str(path))
