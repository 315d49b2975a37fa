"""Commands that care for articles: their details, and the bin."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Final
from urllib.parse import urlsplit

from annotator.domain.annotated import AnnotatedArticle, details_of
from annotator.domain.dates import is_date, kept_date
from annotator.domain.errors import UserError
from annotator.domain.records import ArticleDetails, Binning, Change, Plan

EDIT_DETAILS: Final = "Edit the details"
"""What the history calls the step; what edits several is “Edit 3 articles: site”."""
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def edit_details(article: AnnotatedArticle, after: ArticleDetails, person: str) -> Plan:
    """Change what is said about an article; its text stays as it is.

    Raises UserError for what is no key, date, language or address.
    """
    before = details_of(article.article)
    after = _tidied(after, before.published)
    check_details(before, after)
    return Plan(
        title=EDIT_DETAILS,
        changes=() if after == before else (Change(before, after),),
        annotator=person,
        article_id=article.article.id,
    )


def put_in_bin(article_ids: Iterable[str], person: str) -> Plan:
    """Put articles in the bin, with all that is said about them."""
    at = now()
    changes = [
        Change(None, Binning(article_id=each, annotator=person, at=at)) for each in article_ids
    ]
    title = "Put in the bin"
    if len(changes) > 1:
        title = f"Put {counted(len(changes))} in the bin"
    return Plan(title=title, changes=tuple(changes), annotator=person)


def take_out_of_bin(binnings: Iterable[Binning], person: str) -> Plan:
    """Restore articles from the bin as they went in."""
    changes = tuple(Change(each, None) for each in binnings)
    title = "Restore from the bin"
    if len(changes) > 1:
        title = f"Restore {counted(len(changes))} from the bin"
    return Plan(title=title, changes=changes, annotator=person)


def counted(number: int) -> str:
    """Return how many articles, as titles of steps say it."""
    return "1 article" if number == 1 else f"{number} articles"


def now() -> str:
    """Return the time as the bin keeps it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _tidied(details: ArticleDetails, date_before: str) -> ArticleDetails:
    """Return details as they are kept; a date that a file brought stays as it is."""
    published = details.published.strip()
    return ArticleDetails(
        article_id=details.article_id,
        key=details.key.strip(),
        title=" ".join(details.title.split()),
        url=details.url.strip(),
        published=published if published == date_before else kept_date(published),
        language=details.language.strip(),
        meta=details.meta,
    )


def check_details(before: ArticleDetails, after: ArticleDetails) -> None:
    """Raise UserError for a value that is changed and wrong; what a file brought may stay."""
    if not after.key:
        raise UserError("An article needs a key; give it one that no other article has.")
    if after.published not in {"", before.published} and not is_date(after.published):
        raise UserError(
            f"There is no date {after.published}. Write it as 2026-01-05; the day, or day and"
            " month, may be left out."
        )
    if after.language not in {"", before.language} and not _LANGUAGE.fullmatch(after.language):
        raise UserError("Write the language as its code: ru, en, uk.")
    if after.url not in {"", before.url} and not is_address(after.url):
        raise UserError("Write the whole address, as https://example.org/news/17.")


def is_address(text: str) -> bool:
    """Whether a text is a whole address, with a protocol and a host."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return bool(parts.scheme and parts.netloc) and not any(each.isspace() for each in text)
