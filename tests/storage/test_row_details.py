"""What rows of the list show besides: claims, beginnings of untitled texts, reasons, matches."""

from annotator.domain.incoming import IncomingArticle, IncomingSpan
from annotator.domain.ranges import Range
from annotator.domain.records import Status
from annotator.domain.views import ArticleQuery
from annotator.services import commands
from annotator.services.executor import Executor
from annotator.storage.store import SqliteProject
from tests.conftest import TakeIn

LIST = ArticleQuery(person="anna")


def span(label: str, start: int, **more: object) -> IncomingSpan:
    return IncomingSpan(label, (Range(start, start + 3),), **more)  # type: ignore[arg-type]


def test_claims_are_her_own_and_those_she_accepted(store: SqliteProject, take_in: TakeIn) -> None:
    store.ensure_person("anna")
    by_rules = {"annotator": "rules", "program": True}
    spans = [
        span("CLAIM", 0, annotator="anna"),
        span("SOURCE", 4, annotator="anna"),
        span("CLAIM", 8, annotator="boris"),
        span("CLAIM", 12, **by_rules, verdicts={"anna": "accepted"}),
        span("CLAIM", 16, **by_rules, verdicts={"anna": "rejected"}),
        span("CLAIM", 20, **by_rules),
    ]
    take_in(IncomingArticle(where="", text="abc " * 9, key="a", title="A", spans=spans))
    (row,) = store.rows(LIST, offset=0, limit=9)
    assert (row.claims, row.marks, row.to_decide) == (2, 3, 1)


def test_an_untitled_article_shows_how_it_begins(store: SqliteProject, take_in: TakeIn) -> None:
    take_in(
        IncomingArticle(where="", text="В Москве\n прошли  переговоры. " * 20, key="a"),
        IncomingArticle(where="", text="Second.", key="b", title="B"),
    )
    first, second = store.rows(LIST, offset=0, limit=9)
    assert first.beginning.startswith("В Москве прошли переговоры. В")
    assert len(first.beginning) <= 160
    assert second.beginning == ""


def test_reasons_come_by_how_often_they_were_given(store: SqliteProject, take_in: TakeIn) -> None:
    store.ensure_person("anna")
    ids = take_in(*(IncomingArticle(where="", text=f"t{n}", key=f"k{n}") for n in range(5)))
    executor = Executor(store)
    for article_id, reason in zip(ids, ("a poem", "broken", "broken", "", ""), strict=True):
        article = store.article(article_id)
        executor.execute(commands.set_status(article, Status.SKIPPED, "anna", reason=reason))
    assert store.lists.reasons("anna") == ["broken", "a poem"]
    assert store.lists.reasons("nobody") == []


def test_matches_are_where_the_forms_stand(store: SqliteProject, take_in: TakeIn) -> None:
    text = "İ: ставка, о ставке; СТАВКУ. Заставка."
    (article_id,) = take_in(IncomingArticle(where="", text=text, key="a"))
    while store.lists.index_words(1):
        pass
    found = store.lists.matches(article_id, "ставка")
    assert [text[slice(*each)] for each in found] == ["ставка", "ставке", "СТАВКУ"]


def test_settled_questions_are_listed_only_when_asked_for(
    store: SqliteProject, take_in: TakeIn
) -> None:
    store.ensure_person("anna")
    (article_id,) = take_in(IncomingArticle(where="", text="One.", key="a"))
    executor = Executor(store)
    executor.execute(commands.raise_flag(store.article(article_id), "Why?", "anna"))
    (flag,) = store.article(article_id).flags
    settling = commands.settle_flag(store.article(article_id), flag.id, "anna", settled=True)
    executor.execute(settling)
    assert store.lists.questions() == []
    (found,) = store.lists.questions(with_settled=True)
    assert (found.note, found.settled) == ("Why?", True)
