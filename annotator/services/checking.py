"""Checking a project: every consistency rule over every article."""

from collections.abc import Iterator, Sequence

from annotator.domain.checks import Finding, check_article
from annotator.services.store import ProjectStore


def check_project(store: ProjectStore) -> Iterator[Finding]:
    """Yield everything that is wrong (`error`) or remarkable (`note`) in a project."""
    for key, why in store.text_misfits():
        yield Finding(severity="error", code="text-hash", where=key, message=why)
    for keys in store.duplicate_texts():
        yield _twins(keys)
    scheme = store.scheme
    for article_id in store.article_ids():
        yield from check_article(store.article(article_id), scheme)


def _twins(keys: Sequence[str]) -> Finding:
    message = f"the same text as {', '.join(keys[1:])}"
    return Finding(severity="note", code="duplicate-text", where=keys[0], message=message)
