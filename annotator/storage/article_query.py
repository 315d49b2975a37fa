"""What a list asks for, as conditions over indexes that hold all they need."""

from collections.abc import Iterator, Sequence
from typing import Final

from annotator.domain.records import Status
from annotator.domain.views import ArticleFilter, ArticleQuery
from annotator.storage.article_sets import About, Condition, Term
from annotator.storage.derived import ALL_PROGRAMS
from annotator.storage.names import Names
from annotator.storage.record_kinds import STATUS_NUMBERS
from annotator.storage.word_index import WordSearch

FLAGGED: Final = Condition("SELECT article_id AS id FROM flag WHERE NOT settled")
_SUGGESTED: Final = Condition(
    "SELECT article_id AS id FROM task_count"  # noqa: S608 — our own number
    f" WHERE annotator_id = {ALL_PROGRAMS} AND spans > 0",
    dense=True,
)


_LAST: Final = "\U0010ffff"
"""Stands behind whatever begins alike."""


def with_status(person: int | None, status: Status) -> Condition:
    """Return the articles that have a status, other than new, for a person."""
    return Condition(
        "SELECT article_id AS id FROM article_status WHERE annotator_id = ? AND status = ?",
        (person, STATUS_NUMBERS[status]),
    )


def closed(person: int | None) -> Term:
    """Return the articles a person is through with."""
    return Term(tuple(with_status(person, each) for each in (Status.DONE, Status.SKIPPED)))


def to_do(person: int | None) -> Term:
    """Return the articles a person has neither done nor skipped."""
    return closed(person)._replace(wanted=False)


def _marked(person: int | None) -> Condition:
    return Condition(
        "SELECT article_id AS id FROM task_count WHERE annotator_id = ? AND spans + accepted > 0",
        (person,),
    )


def _all_decided(person: int | None) -> Condition:
    """Return the articles in which nothing awaits a person's verdict any more."""
    return Condition(
        "SELECT t.article_id AS id FROM task_count t JOIN task_count p"  # noqa: S608 — our own number
        f" ON p.annotator_id = {ALL_PROGRAMS} AND p.article_id = t.article_id"
        " WHERE t.annotator_id = ? AND t.decided >= p.spans",
        (person,),
    )


def terms_of(query: ArticleQuery, names: Names, search: WordSearch) -> tuple[Term, ...]:
    """Return what holds for the articles a query finds; `search` is its words."""
    person = names.annotator_number(query.person)
    return (
        *_about_work(query.show, person),
        *_about_article(query),
        *_about_marks(query, names),
        *_about_words(search),
    )


def _about_work(show: ArticleFilter, person: int | None) -> tuple[Term, ...]:
    done = Term((with_status(person, Status.DONE),))
    return {
        ArticleFilter.ALL: (),
        ArticleFilter.TO_DO: (to_do(person),),
        ArticleFilter.STARTED: (Term((with_status(person, Status.STARTED),)),),
        ArticleFilter.DONE: (done,),
        ArticleFilter.SKIPPED: (Term((with_status(person, Status.SKIPPED),)),),
        ArticleFilter.FLAGGED: (Term((FLAGGED,)),),
        ArticleFilter.NOTHING: (done, Term((_marked(person),), wanted=False)),
        ArticleFilter.TO_DECIDE: (
            Term((_SUGGESTED,)),
            Term((_all_decided(person),), wanted=False),
        ),
    }[show]


def _about_article(query: ArticleQuery) -> Iterator[Term]:
    if query.site:
        yield _article("article_by_site", "site = ?", query.site)
    if query.language:
        yield _article("article_by_date", "language = ?", query.language)
    if query.since or query.until:
        within = (query.since or "\0", query.until + _LAST)
        yield _article("article_by_date", "published >= ? AND published < ?", *within)


def _article(index: str, condition: str, *values: str) -> Term:
    sql = f"SELECT id FROM article INDEXED BY {index} WHERE hidden = 0 AND {condition}"  # noqa: S608 — our own words
    return Term((Condition(sql, values, About.ARTICLE),))


def _about_marks(query: ArticleQuery, names: Names) -> Iterator[Term]:
    if not query.label and not query.annotator:
        return
    labels = [query.label] if query.label else [each.name for each in names.scheme.labels]
    whose = [query.annotator] if query.annotator else [each.name for each in names.annotators]
    numbers_of = [names.label_number(each) for each in labels]
    sql = (
        "SELECT article_id AS id FROM label_count"  # noqa: S608 — our own numbers
        f" WHERE label_id IN ({numbers(numbers_of)})"
        f" AND annotator_id IN ({numbers([names.annotator_number(each) or 0 for each in whose])})"
    )
    yield Term((Condition(sql),), wanted=not (query.label and query.without_label))


def _about_words(search: WordSearch) -> Iterator[Term]:
    """Articles whose words are not in the index yet are found by their titles."""
    if search.match:
        sql = "SELECT rowid AS id FROM article_words WHERE article_words MATCH ?"
        found = [Condition(sql, (search.match,), About.WORDS)]
        if search.titles:
            held = " AND a.search LIKE ? ESCAPE '\\'" * len(search.titles)
            sql = (
                "SELECT p.article_id AS id FROM words_pending p"  # noqa: S608 — our own words
                f" JOIN article a ON a.id = p.article_id{held}"
            )
            found.append(Condition(sql, tuple(map(_held, search.titles)), About.WORDS))
        yield Term(tuple(found))
    for part in search.parts:
        sql = (
            "SELECT id FROM article INDEXED BY article_by_title"
            " WHERE hidden = 0 AND search LIKE ? ESCAPE '\\'"
        )
        yield Term((Condition(sql, (_held(part),), About.ARTICLE),))


def _held(word: str) -> str:
    """Return what a text with a word in it is like."""
    return f"%{_escaped(word)}%"


def _escaped(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def numbers(values: Sequence[int]) -> str:
    """Return row numbers as a list in SQL."""
    return ", ".join(map(str, values))
