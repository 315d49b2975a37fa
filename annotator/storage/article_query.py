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
_NONE: Final = Condition("SELECT id FROM article WHERE NULL")
_MOST: Final = (
    "SELECT 2 * COUNT(*) > 1000 FROM (SELECT language FROM article INDEXED BY article_hidden_id"
    " WHERE hidden = 0 ORDER BY id LIMIT 1000) WHERE language = ?"
)
_LAST: Final = "\U0010ffff"
"""Stands behind whatever begins alike."""

Dates = tuple[()] | tuple[str, str]
DATED: Final = "published >= ? AND published < ?"


def with_status(person: int | None, status: Status) -> Condition:
    """Return the articles that have a status, other than new, for a person."""
    return Condition(
        "SELECT article_id AS id FROM article_status WHERE annotator_id = ? AND status = ?",
        (person, STATUS_NUMBERS[status]),
        ascending=True,
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
        ascending=True,
    )


def _all_decided(person: int | None) -> Condition:
    """Return the articles in which nothing awaits a person's verdict any more."""
    return Condition(
        "SELECT t.article_id AS id FROM task_count t JOIN task_count p"  # noqa: S608 — our own number
        f" ON p.annotator_id = {ALL_PROGRAMS} AND p.article_id = t.article_id"
        " WHERE t.annotator_id = ? AND t.decided >= p.spans",
        (person,),
        ascending=True,
    )


def terms_of(query: ArticleQuery, names: Names, search: WordSearch) -> tuple[Term, ...]:
    """Return what holds for the articles a query finds; `search` is its words."""
    person = names.annotator_number(query.person)
    return (
        *about_work(query.show, person),
        *_about_article(query),
        *_about_marks(query, names),
        *_about_words(search),
    )


def about_work(show: ArticleFilter, person: int | None) -> tuple[Term, ...]:
    """Return what holds for the articles that a filter shows a person."""
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
    dated = dates_of(query)
    if query.site and dated:
        yield _article("article_by_site", f"site = ? AND {DATED}", query.site, *dated)
    elif query.site:
        yield _article("article_by_site", "site = ?", query.site)
    elif dated:
        yield _article("article_by_date", DATED, *dated)
    if query.language:
        yield _in_language(query.language)


def dates_of(query: ArticleQuery) -> Dates:
    """Return the values of `DATED` where a query is about dates."""
    if not query.since and not query.until:
        return ()
    return query.since or "\0", query.until + _LAST


def _article(index: str, condition: str, *values: str) -> Term:
    return Term((Condition(_articles(index, condition), values, About.ARTICLE),))


def _in_language(language: str) -> Term:
    """Most articles are in one language, and then the others are read sooner."""
    sql, others = (_articles("article_by_date", f"language {each} ?") for each in ("=", "!="))
    return Term((Condition(sql, (language,), About.ARTICLE, others=others, sampled=_MOST),))


def _articles(index: str, condition: str) -> str:
    return f"SELECT id FROM article INDEXED BY {index} WHERE hidden = 0 AND {condition}"  # noqa: S608 — our own words


def _about_marks(query: ArticleQuery, names: Names) -> Iterator[Term]:
    """Labels by everybody, one by one; programs come first, as they often mark every article."""
    if not query.label and not query.annotator:
        return
    labels = [query.label] if query.label else [each.name for each in names.scheme.labels]
    everybody = [each.name for each in sorted(names.annotators, key=lambda each: not each.program)]
    whose = [query.annotator] if query.annotator else everybody
    marked = tuple(
        _marked_with(names.label_number(label), names.annotator_number(each) or 0)
        for label in labels
        for each in whose
    )
    yield Term(marked or (_NONE,), wanted=not (query.label and query.without_label))


def _marked_with(label: int, annotator: int | None) -> Condition:
    return Condition(
        "SELECT article_id AS id FROM label_count WHERE label_id = ? AND annotator_id = ?",
        (label, annotator),
        dense=True,
    )


def _about_words(search: WordSearch) -> Iterator[Term]:
    """Articles whose words are not in the index yet are found by their titles."""
    if search.match:
        sql = "SELECT rowid AS id FROM article_words WHERE article_words MATCH ?"
        found = [Condition(sql, (search.match,), About.WORDS, ascending=True)]
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
