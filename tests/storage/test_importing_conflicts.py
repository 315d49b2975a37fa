"""Imports that contradict the project, or themselves."""

from collections.abc import Callable
from typing import Any

import pytest

from annotator.domain.errors import UserError
from annotator.domain.ids import new_id
from annotator.domain.incoming import (
    IncomingArticle,
    IncomingFlag,
    IncomingRelation,
    IncomingSpan,
)
from annotator.domain.ranges import Range
from annotator.services.store import BatchResult, FileBatch, ImportRules, SourceFile
from annotator.storage.store import SqliteProject

Add = Callable[..., BatchResult]


def article(**fields: Any) -> IncomingArticle:
    return IncomingArticle(**{"where": "line 1", "text": "Он сказал: да.", "key": "k", **fields})


def claim(**fields: Any) -> IncomingSpan:
    return IncomingSpan(
        **{"label": "CLAIM", "ranges": (Range(0, 2),), "annotator": "anna"} | fields
    )


@pytest.fixture
def add(store: SqliteProject) -> Add:
    def run(
        *articles: IncomingArticle,
        rules: ImportRules | None = None,
        path: str = "a.jsonl",
        parts: int = 1,
    ) -> BatchResult:
        number = store.imports.begin("test")
        file = SourceFile(path=path, key="", format="jsonl", sha256="")
        for _ in range(parts - 1):
            store.imports.add(number, [FileBatch(file, (), last=False)], ImportRules())
        last = FileBatch(file, articles, last=parts == 1)
        result = store.imports.add(number, [last], rules or ImportRules())
        if parts > 1:
            return store.imports.add(number, [FileBatch(file, (), last=True)], ImportRules())
        return result

    return run


def whys(entries: list[Any]) -> list[str]:
    return [entry.why for _, entry in entries]


def test_ids_given_twice_in_one_batch_are_given_once(store: SqliteProject, add: Add) -> None:
    given, relation_id = new_id(), new_id()
    spans = [claim(name="c"), claim(label="SOURCE", name="s")]
    fields = {
        "id": given,
        "spans": spans,
        "relations": [IncomingRelation("attributed_to", "c", "s", name=relation_id)],
        "flags": [IncomingFlag("?", annotator="anna")],
    }
    result = add(article(**fields), article(key="other", **fields))
    contents = [store.article(each) for each in result.touched]
    assert [each.article.id == given for each in contents] == [True, False]
    assert [each.relations[0].id == relation_id for each in contents] == [True, False]


@pytest.mark.parametrize("parts", [1, 2])
def test_what_a_join_leaves_as_it_was_is_told_in_one_line(
    store: SqliteProject, add: Add, parts: int
) -> None:
    name = new_id()
    by_rules = {"annotator": "rules", "program": True, "label": "SOURCE"}
    add(
        article(
            title="One",
            url="https://a.ru/1",
            meta={"a": 1, "b": 2},
            status={"anna": "done", "vera": "started"},
            spans=[claim(name=name), claim(score=0.5, verdicts={"anna": "accepted"}, **by_rules)],
        )
    )
    result = add(
        article(
            title="Two",
            url="https://a.ru/2",
            published="2026",
            meta={"a": 2},
            status={"anna": "started", "vera": "done"},
            spans=[
                claim(name=name, ranges=(Range(3, 9),)),
                claim(score=0.6, verdicts={"anna": "rejected"}, **by_rules),
            ],
        ),
        parts=parts,
    )
    (note,) = whys(result.notes)
    assert note == (
        "the project has other values for title, url, published, meta, spans with the same id (1),"
        " scores (1), verdicts of anna, status of anna; the project's stayed"
    )


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"title": "Он сказал: да."},
        {"language": "ru"},
        {"meta": {"a": 1}},
        {"url": "https://a.ru/1", "spans": [claim()], "status": {"anna": "done"}},
    ],
)
def test_what_a_join_does_not_give_or_gives_alike_is_not_told(
    add: Add, fields: dict[str, Any]
) -> None:
    whole = {"title": "One", "language": "en", "url": "https://a.ru/1", "meta": {"b": 2, "a": 1}}
    add(article(**whole, spans=[claim(score=0.5)], status={"anna": "done"}))
    assert add(article(**fields)).notes == []


def test_the_order_of_attributes_makes_no_second_span(store: SqliteProject, add: Add) -> None:
    attributes = {"quote": "direct", "kind": "fact"}
    add(article(spans=[claim(attributes=attributes)]))
    turned = dict(reversed(attributes.items()))
    (article_id,) = add(article(spans=[claim(attributes=turned)])).touched
    assert len(store.article(article_id).spans) == 1


def test_a_replaced_span_is_that_of_the_same_article_whatever_id_it_got(
    store: SqliteProject, add: Add
) -> None:
    old, outside = new_id(), new_id()
    spans = [
        claim(replaces=old.upper()),
        claim(name=old, annotator="rules", program=True),
        claim(label="SOURCE", replaces=outside),
    ]
    result = add(article(spans=spans), article(key="other", spans=spans))
    for article_id in result.touched:
        content = store.article(article_id)
        (by_rules,) = [span for span in content.spans if span.annotator == "rules"]
        replaced = {span.label: span.replaces for span in content.spans if span != by_rules}
        assert replaced == {"CLAIM": by_rules.id, "SOURCE": outside}


def test_a_span_may_replace_one_that_was_there(store: SqliteProject, add: Add) -> None:
    suggested = claim(annotator="rules", program=True, name="old")
    (article_id,) = add(article(spans=[suggested])).touched
    (there,) = store.article(article_id).spans
    add(article(spans=[suggested, claim(replaces="old")]))
    assert {span.replaces for span in store.article(article_id).spans} == {None, there.id}


REFUSED: dict[str, tuple[dict[str, Any], str]] = {
    "verdict on a person's": (
        {"spans": [claim(annotator="new", label="NEW", verdicts={"vera": "accepted"})]},
        "verdicts are for programs",
    ),
    "person as program": (
        {"spans": [claim(annotator="new", label="NEW"), claim(annotator="anna", program=True)]},
        "“anna” is a person",
    ),
    "program as person": (
        {"spans": [claim(annotator="new"), claim(annotator="bot", program=False)]},
        "“bot” is a program",
    ),
    "program with a status": ({"status": {"new": "done", "bot": "done"}}, "“bot” is a program"),
    "both at once": (
        {"spans": [claim(annotator="new", program=True)], "status": {"new": "done"}},
        "both a program and a person",
    ),
    "too long": (
        {"spans": [claim(annotator="new")], "flags": [IncomingFlag("?", annotator="x" * 101)]},
        "101 characters",
    ),
}


@pytest.mark.parametrize(("fields", "why"), REFUSED.values(), ids=REFUSED)
def test_a_record_with_contradicting_names_is_refused_and_leaves_none_behind(
    store: SqliteProject, add: Add, fields: dict[str, Any], why: str
) -> None:
    add(article(spans=[claim(), claim(annotator="bot", program=True)]))
    before = store.annotators, store.scheme
    relations = [IncomingRelation("mocks", "a", "a")]
    spans = [*fields.get("spans", ()), claim(name="a")]
    result = add(article(key="b", **{**fields, "spans": spans}, relations=relations))
    assert why in whys(result.refused)[0]
    assert result.added == 0
    assert (store.annotators, store.scheme) == before


def test_a_long_file_name_makes_a_name_that_can_be_read_back(
    store: SqliteProject, add: Add
) -> None:
    add(article(spans=[claim(annotator=None)]), path=f"dir/{'a' * 150}\n.jsonl")
    (name,) = [each.name for each in store.annotators]
    assert len(name) == 100
    assert name.startswith("import:aaa")
    assert name.endswith("….jsonl")


@pytest.mark.parametrize("name", ["a\nb", "x" * 101, " "])
def test_an_unfit_name_for_the_author_is_refused_at_the_start(add: Add, name: str) -> None:
    with pytest.raises(UserError, match="name"):
        add(article(), rules=ImportRules(annotator=name))


def test_a_version_in_the_record_lets_no_changed_text_in_unasked(
    store: SqliteProject, add: Add
) -> None:
    add(article())
    changed = article(text="Другой текст", version=7)
    assert "another text" in whys(add(changed).refused)[0]
    (taken,) = add(changed, rules=ImportRules(new_version=True)).touched
    assert store.article(taken).article.version == 7


def test_versions_that_come_together_are_kept_together(store: SqliteProject, add: Add) -> None:
    result = add(article(version=3), article(text="Другой текст", version=5))
    assert [store.article(each).article.version for each in result.touched] == [3, 5]
