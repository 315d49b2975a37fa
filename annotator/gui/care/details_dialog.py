"""What is said about an article besides its text, in fields to be changed."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.annotated import AnnotatedArticle, details_of
from annotator.domain.errors import UserError
from annotator.domain.records import ArticleDetails
from annotator.domain.sites import SITE, site_of, with_site
from annotator.gui.dialogs.dialog_look import give_size, lay_out_in
from annotator.gui.words.sentences import sentence
from annotator.services.commands.care import edit_details

Check = Callable[[ArticleDetails, Callable[[str], object]], object]
"""Finds out why an article cannot have these details, and tells; nothing where it can."""
_SIZE: Final = (560, 470)


class DetailsDialog(QDialog):
    """Fields for the details; says in a sentence what is wrong with one, and stays open."""

    def __init__(
        self,
        content: AnnotatedArticle,
        check: Check,
        take: Callable[[ArticleDetails], object],
        parent: QWidget,
        *,
        read_only: bool = False,
    ) -> None:
        """Show the details of an article; `take` gets them when they have changed and are good."""
        super().__init__(parent)
        self.setObjectName("detailsDialog")
        self.setWindowTitle(self.tr("Details of the article"))
        self.setModal(True)
        self._content = content
        self._before = details_of(content.article)
        self._check = check
        self._take = take
        self._is_closed = False
        before = self._before
        self._site = site_of(before.url, before.meta)
        self.title = self._field("detailsTitle", before.title)
        self.url = self._field("detailsUrl", before.url)
        self.site = self._field("detailsSite", self._site)
        self.published = self._field("detailsPublished", before.published)
        self.language = self._field("detailsLanguage", before.language)
        self.key = self._field("detailsKey", before.key)
        self.meta = QPlainTextEdit(_as_json(before.meta), self)
        self.meta.setObjectName("detailsMeta")
        self.meta.setTabChangesFocus(True)
        self.problem = QLabel(self)
        self.problem.setObjectName("detailsProblem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        button = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(
            button.Close if read_only else button.Ok | button.Cancel, self
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        for field in self.findChildren(QLineEdit):
            field.setReadOnly(read_only)
        self.meta.setReadOnly(read_only)
        self._lay_out()
        self.title.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Show titles from their beginning, which Qt selects up to their end."""
        super().showEvent(event)
        QTimer.singleShot(0, self.title, partial(self.title.setCursorPosition, 0))

    def details(self) -> ArticleDetails:
        """Return what the fields say; raises UserError for metadata that is no JSON object."""
        url, site = self.url.text().strip(), self.site.text().strip()
        meta = _from_json(self.meta.toPlainText(), self.tr("Metadata is a JSON object: {0}."))
        if site == self._site:  # not touched: as the file said it, or as the new address says
            meta |= {SITE: self._before.meta[SITE]} if SITE in self._before.meta else {}
        else:
            meta = with_site(meta, site, url)
        return replace(
            self._before,
            key=self.key.text(),
            title=self.title.text(),
            url=url,
            published=self.published.text(),
            language=self.language.text(),
            meta=meta,
        )

    def accept(self) -> None:
        """Hand the details over, unless something is wrong with them."""
        try:
            after = self.details()
            edit_details(self._content, after, "")
        except UserError as error:
            self._say(sentence(str(error)))
            return
        if after.key.strip() == self._before.key:
            self._finish(after, "")
        else:
            self._check(after, lambda why: self._finish(after, why))

    def done(self, result: int) -> None:
        """Close."""
        self._is_closed = True
        super().done(result)

    def _finish(self, after: ArticleDetails, why: str) -> None:
        if self._is_closed:
            return
        if why:
            self._say(sentence(why))
            return
        super().accept()
        self._take(after)

    def _say(self, why: str) -> None:
        self.problem.setText(why)
        self.problem.show()

    def _field(self, name: str, text: str) -> QLineEdit:
        field = QLineEdit(text, self)
        field.setObjectName(name)
        field.setCursorPosition(0)
        return field

    def _lay_out(self) -> None:
        self.published.setPlaceholderText(self.tr("2026-01-05"))
        self.language.setPlaceholderText(self.tr("ru, en, …"))
        said = QLabel(self.tr("The text itself is never changed."), self)
        said.setProperty("muted", True)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for title, field in (
            (self.tr("&Title"), self.title),
            (self.tr("&Address"), self.url),
            (self.tr("&Site"), self.site),
            (self.tr("&Date"), self.published),
            (self.tr("&Language"), self.language),
            (self.tr("&Key"), self.key),
            (self.tr("Further &metadata"), self.meta),
        ):
            form.addRow(title, field)
        layout = QVBoxLayout(self)
        lay_out_in(layout)
        layout.addLayout(form, 1)
        layout.addWidget(said)
        layout.addWidget(self.problem)
        layout.addWidget(self.buttons)
        give_size(self, *_SIZE)


def _as_json(meta: Mapping[str, Any]) -> str:
    rest = {name: value for name, value in meta.items() if name != SITE}
    return json.dumps(rest, ensure_ascii=False, indent=2) if rest else ""


def _from_json(text: str, refusal: str) -> dict[str, Any]:
    """Return metadata as written; raises UserError where a project could not store it."""
    if not text.strip():
        return {}
    try:
        meta = json.loads(text)
        json.dumps(meta, ensure_ascii=False, allow_nan=False).encode()
    except (ValueError, RecursionError) as error:
        raise UserError(refusal.format(error)) from None
    if not isinstance(meta, dict):
        raise UserError(refusal.format("{…}"))
    return meta
