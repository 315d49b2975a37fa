"""Sound files of every format, to be broken: written by us, and in the shapes of the tools."""

import json
import uuid
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.ports import ExportArticle, ExportOptions, Format, Writer, silent
from annotator.domain.ranges import Range
from annotator.domain.records import Article, ArticleStatus, Flag, Record, Relation, Span, Status
from tests.formats.strategies import FakeSource

Files = Mapping[str, bytes]
"""What lies beside each other, by path below the folder that is imported."""


def _id(name: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_URL, name))


RUSSIAN = (
    "Путин 😀 сказал:\r\n«Такой инцидент, по мнению лидера, требует пересмотра».\n\n"
    "«Газпром»-ом\u00a0управляют И.И. Иванов\u2028и др. Читайте также: COVID-19…"
)
ENGLISH = 'Anna Smith of Nato said: "33 ships had left Rome." Read also, e\u0301tude.\n'
MARKED: tuple[tuple[str, str, tuple[tuple[str, tuple[str, ...]], ...]], ...] = (
    (
        "lenta-17",
        RUSSIAN,
        (
            ("PER", ("Путин",)),
            ("CUE", ("сказал",)),
            ("CLAIM", ("Такой инцидент", "требует пересмотра")),
            ("SOURCE", ("по мнению лидера",)),
            ("CLAIM", ("Такой инцидент, по мнению лидера, требует",)),
            ("ORG", ("Газпром",)),
            ("BOILERPLATE", ("Читайте также: COVID-19…",)),
        ),
    ),
    (
        "https://example.org/2",
        ENGLISH,
        (
            ("PER", ("Anna Smith",)),
            ("ORG", ("Nato",)),
            ("CLAIM", ("33 ships had left Rome",)),
            ("SOURCE", ("Anna Smith of Nato",)),
            ("LOC", ("Rome",)),
        ),
    ),
    ("empty", "Nothing to mark here.", ()),
)


def _article(key: str, text: str, marked: tuple[tuple[str, tuple[str, ...]], ...]) -> ExportArticle:
    article = Article(
        id=_id(key),
        key=key,
        text=text,
        title="Title; «it»",
        url="https://example.org/a?b=1",
        published="2026-01-05",
        language="ru" if text is RUSSIAN else "en",
        meta={"section": "world", "n": 1},
    )
    spans = [
        Span(
            id=_id(f"{key}/{number}"),
            article_id=article.id,
            label=label,
            ranges=tuple(Range(text.index(each), text.index(each) + len(each)) for each in pieces),
            annotator="anna" if label in {"CLAIM", "SOURCE", "CUE"} else "natasha",
            attributes={"kind": "fact"} if label == "CLAIM" else {},
            score=0.5 if label == "PER" else None,
            note="why\tnot" if label == "SOURCE" else "",
        )
        for number, (label, pieces) in enumerate(marked)
    ]
    records: list[Record] = [*spans, *_around(article, spans)]
    content = AnnotatedArticle.of(article, records, {"natasha"})
    return ExportArticle(content=content, spans=content.spans, relations=content.relations)


def _around(article: Article, spans: list[Span]) -> Iterator[Record]:
    yield ArticleStatus(article_id=article.id, annotator="anna", status=Status.DONE)
    if not spans:
        return
    claim, source = (next(each for each in spans if each.label == x) for x in ("CLAIM", "SOURCE"))
    yield Relation(
        id=_id(f"{article.key}/r"),
        article_id=article.id,
        label="attributed_to",
        from_id=claim.id,
        to_id=source.id,
        annotator="anna",
    )
    yield Flag(
        id=_id(f"{article.key}/f"),
        article_id=article.id,
        annotator="anna",
        note="who?",
        span_id=claim.id,
    )


ARTICLES = tuple(_article(*each) for each in MARKED)


def own_files(chosen: Format) -> list[Files]:
    """What a format writes of a small varied project."""
    if not isinstance(chosen, Writer):
        return []
    found = []
    for articles in (ARTICLES, ARTICLES[:1]):
        with TemporaryDirectory() as folder:
            out = Path(folder) / ("out" if chosen.writes_folder else f"out{chosen.suffixes[0]}")
            chosen.write(FakeSource(articles), out, ExportOptions(), silent)
            paths = sorted(each for each in Path(folder).rglob("*") if each.is_file())
            found.append({each.relative_to(folder).as_posix(): each.read_bytes() for each in paths})
    return found


def _lines(*records: Any) -> bytes:
    return "\n".join(json.dumps(each, ensure_ascii=False) for each in records).encode()


_TEXT = "Путин 😀 сказал, что NATO"
_SPANS = {"start": 8, "end": 14, "label": "CUE"}
THEIRS: Mapping[str, list[Files]] = {
    "text": [{"a.txt": RUSSIAN.encode()}, {"b.txt": RUSSIAN.replace("😀", "").encode("utf-16")}],
    "jsonl": [
        {
            "a.jsonl": _lines(
                {"text": _TEXT, "spans": [{"ranges": [[0, 5], [8, 14]], "label": "X"}]}
            )
        },
        {"a.json": json.dumps([{"text": _TEXT, "entities": [_SPANS]}], indent=1).encode()},
    ],
    "prodigy": [
        {
            "a.jsonl": _lines(
                {
                    "text": "Anna said no",
                    "tokens": [
                        {"text": "Anna", "start": 0, "end": 4, "id": 0, "ws": True},
                        {"text": "said", "start": 5, "end": 9, "id": 1, "ws": True},
                        {"text": "no", "start": 10, "end": 12, "id": 2, "ws": False},
                    ],
                    "spans": [
                        {"start": 0, "end": 4, "token_start": 0, "token_end": 0, "label": "PER"},
                        {"token_start": 2, "token_end": 2, "label": "CLAIM", "score": 0.5},
                    ],
                    "relations": [{"head": 2, "child": 0, "label": "by"}],
                    "answer": "accept",
                    "_input_hash": -1,
                    "_session_id": "news-anna",
                    "meta": {"id": 1},
                },
                {"text": _TEXT, "spans": [_SPANS], "answer": "reject", "_view_id": "ner"},
            )
        }
    ],
    "doccano": [
        {"a.jsonl": _lines({"id": 1, "text": _TEXT, "label": [[9, 15, "CUE"]], "Comments": ["x"]})},
        {
            "a.jsonl": _lines(
                {
                    "id": 1,
                    "text": _TEXT,
                    "entities": [
                        {"id": 1, "label": "PER", "start_offset": 0, "end_offset": 5},
                        {"id": 2, "label": "CUE", "start_offset": 9, "end_offset": 15},
                    ],
                    "relations": [{"id": 1, "from_id": 1, "to_id": 2, "type": "says"}],
                    "Comments": [{"id": 1, "comment": "x"}],
                }
            )
        },
        {
            "a.jsonl": _lines(
                {
                    "text": _TEXT,
                    "annotations": [{"label": 1, "start_offset": 0, "end_offset": 5, "user": 1}],
                }
            )
        },
    ],
    "labelstudio": [
        {
            "a.json": json.dumps(
                [
                    {
                        "id": 1,
                        "data": {"text": _TEXT, "url": "u"},
                        "annotations": [
                            {
                                "id": 1,
                                "completed_by": 1,
                                "was_cancelled": False,
                                "result": [
                                    {
                                        "id": name,
                                        "from_name": "label",
                                        "to_name": "text",
                                        "type": "labels",
                                        "value": {"start": a, "end": b, "text": c, "labels": ["X"]},
                                    }
                                    for name, a, b, c in (
                                        ("a", 0, 5, "Путин"),
                                        ("b", 9, 15, "сказал"),
                                    )
                                ]
                                + [
                                    {
                                        "type": "relation",
                                        "from_id": "a",
                                        "to_id": "b",
                                        "direction": "right",
                                        "labels": ["by"],
                                    },
                                    {
                                        "id": "a",
                                        "from_name": "kind",
                                        "to_name": "text",
                                        "type": "choices",
                                        "value": {"start": 0, "end": 5, "choices": ["fact"]},
                                    },
                                ],
                            }
                        ],
                        "predictions": [{"model_version": "m", "score": 0.5, "result": []}],
                    }
                ]
            ).encode()
        }
    ],
    "brat": [
        {
            "x/a.txt": b"Anna said that\nships had left.\n",
            "x/a.ann": b"T1\tSource 0 4\tAnna\nT2\tCue 5 9\tsaid\n"
            b"T3\tContent 15 20;25 29\tships left\n"
            b"E1\tAttribution:T2 Source:T1 Content:T3\nR1\tBy Arg1:T3 Arg2:T1\nA1\tKind T3 fact\n"
            b"M2\tNegation E1\nN1\tReference T1 Wikidata:Q90\tAnna\n#1\tAnnotatorNotes T1\twho\n"
            b"*\tEquiv T1 T2\n",
        },
        {
            "b.txt": b"Anna said",
            "b_ANNA.ann": b"T1\tPER 0 4\tAnna\n",
            "b_OLEG.ann": b"T1\tCUE 5 9\tsaid\n",
        },
    ],
    "conll": [
        {
            "a.conll": b"-DOCSTART- -X- O O\n\nEU NNP B-NP I-ORG\nrejects VBZ B-VP O\n"
            b"German JJ B-NP I-MISC\n\nPeter NNP B-NP I-PER\nBlackburn NNP I-NP I-PER\n\n"
            b"-DOCSTART- -X- O O\n\nRome NNP B-NP I-LOC\n"
        },
        {"b.iob": "# id = 1\nПутин\tU-PER\nв\tO\nНью\tB-LOC\nЙорке\tL-LOC\n.\t-\n".encode()},
    ],
    "csv": [
        {"a.csv": b'id,title,text\n1,T,"He said ""no"",\r\nthen left"\n2,,Rome\n'},
        {"b.tsv": "url\tтекст\nhttp://x\tПутин сказал\n".encode("windows-1251")},
        {"c.csv": "заголовок;текст\nа;Путин сказал\n".encode("utf-8-sig")},
    ],
}
