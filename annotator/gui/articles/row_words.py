"""What a row of the list of articles says, on the screen, in its tip and to a screen reader."""

from PySide6.QtCore import QCoreApplication

from annotator.domain.records import Status
from annotator.domain.views import ArticleRow
from annotator.gui.words.locale_words import number, short_date

_MIDDOT = " · "


def title_of(row: ArticleRow) -> str:
    """Return the title on one line or, without one, how the text begins."""
    return " ".join((row.title or row.beginning).split()) or QCoreApplication.translate(
        "ArticleRow", "Without a title"
    )


def origin(row: ArticleRow) -> str:
    """Return where an article is from: its site, else what it is called."""
    return row.site or row.name


def status_name(row: ArticleRow) -> str:
    """Return what a person calls how far she is with an article."""
    if row.nothing_to_mark:
        return QCoreApplication.translate("ArticleRow", "Done: nothing to mark")
    return {
        Status.NEW: QCoreApplication.translate("ArticleRow", "New"),
        Status.STARTED: QCoreApplication.translate("ArticleRow", "Started"),
        Status.DONE: QCoreApplication.translate("ArticleRow", "Done"),
        Status.SKIPPED: QCoreApplication.translate("ArticleRow", "Skipped"),
    }[row.status]


def about(row: ArticleRow) -> list[str]:
    """Return what is said of an article after its site: date, claims, decision, suggestions."""
    parts = [short_date(row.published)]
    if row.version > 1:
        parts.append(QCoreApplication.translate("ArticleRow", "version {0}").format(row.version))
    if row.status is Status.SKIPPED:
        parts.append(row.reason or QCoreApplication.translate("ArticleRow", "skipped"))
    elif row.marks:
        parts.append(_claims(row.claims) if row.claims else _marks(row.marks))
    elif row.nothing_to_mark:
        parts.append(QCoreApplication.translate("ArticleRow", "nothing to mark"))
    if row.to_decide > 0 and row.status is not Status.SKIPPED:
        parts.append(_to_decide(row.to_decide))
    return [part for part in parts if part]


def described(row: ArticleRow) -> str:
    """Return all of a row on one line, for a screen reader."""
    return _MIDDOT.join([title_of(row), *_facts(row)])


def tip(row: ArticleRow) -> str:
    """Return the whole title, with what a narrow row has no room for below."""
    from annotator.gui.widgets.plain_tip import plain_tip  # not on the way to the first paint

    return plain_tip(f"{title_of(row)}\n{_MIDDOT.join(_facts(row))}")


def _facts(row: ArticleRow) -> list[str]:
    facts = [status_name(row)]
    if row.reason:
        facts[0] = f"{facts[0]}: {row.reason}"
    if row.open_flags:
        facts.append(_questions(row.open_flags))
    if origin(row):
        facts.append(origin(row))
    if row.published:
        facts.append(short_date(row.published, year=True))
    if row.status is not Status.SKIPPED and row.marks:
        facts += [_claims(row.claims)] if row.claims else []
        facts.append(_marks(row.marks))
    if row.to_decide > 0:
        facts.append(_to_decide(row.to_decide))
    return facts


def _claims(count: int) -> str:
    return QCoreApplication.translate("ArticleRow", "%n claims", "", count)


def _marks(count: int) -> str:
    return QCoreApplication.translate("ArticleRow", "%n marks", "", count)


def _questions(count: int) -> str:
    return QCoreApplication.translate("ArticleRow", "%n questions", "", count)


def _to_decide(count: int) -> str:
    return QCoreApplication.translate("ArticleRow", "{0} to decide").format(number(count))
