"""Checking a project: every consistency rule over every article, and the file itself."""

from collections.abc import Iterator, Sequence

from annotator.domain.checks import Finding, check_article
from annotator.domain.errors import DamagedProject, UserError
from annotator.services.call import Call
from annotator.services.project_thread import OpenProject
from annotator.services.store import ProjectStore


def check_project(store: ProjectStore) -> Iterator[Finding]:
    """Yield everything that is wrong (`error`) or remarkable (`note`) in a project."""
    for key, why in store.text_misfits():
        yield Finding(severity="error", code="text-hash", where=key, message=why)
    for keys in store.duplicate_texts():
        yield _twins(keys)
    scheme = store.scheme
    for article_id in store.article_ids():
        try:
            article = store.article(article_id)
        except (DamagedProject, UserError) as error:
            yield _damage("unreadable", f"article {article_id}", str(error))
        else:
            yield from check_article(article, scheme)
    for code, where, why in store.dangling_links():
        yield _damage(code, where, why)


def check_deep(store: ProjectStore) -> Iterator[Finding]:
    """Yield what `check_project` does, and everything broken in the file itself.

    Goes on as far as a damaged file can be read.
    """
    for where, why in store.integrity():
        yield _damage("integrity", where, why)
    try:
        yield from check_project(store)
    except DamagedProject as error:
        yield _damage("unreadable", "project", str(error))


def quick_check(call: Call) -> list[str]:
    """Check an open project in the background, in short pieces; return what is wrong.

    For the threads of jobs, never the window's: other work is done in between.
    """
    pieces = call(lambda project: project.store.quick_checks())
    found = []
    while (problem := call(_NextPiece(pieces))) is not None:
        if problem:
            found.append(problem)
    return found


class _NextPiece:
    """The next piece of a check, run on the project's thread; None after the last."""

    def __init__(self, pieces: Iterator[str]) -> None:
        self._pieces = pieces

    def __call__(self, project: OpenProject) -> str | None:
        del project
        return next(self._pieces, None)


def _damage(code: str, where: str, message: str) -> Finding:
    return Finding(severity="error", code=code, where=where, message=message)


def _twins(keys: Sequence[str]) -> Finding:
    message = f"the same text as {', '.join(keys[1:])}"
    return Finding(severity="note", code="duplicate-text", where=keys[0], message=message)
