"""What files of other tools say about an article beside its text, and what we write of it there."""

from collections.abc import Collection, Mapping
from typing import Any, Final, TypedDict

from annotator.domain.errors import RecordError
from annotator.domain.ids import as_uuid
from annotator.domain.records import Article
from annotator.formats import json_fields as fields

HEAD: Final = ("title", "url", "published", "language")
META: Final = "meta"


class ArticleHead(TypedDict):
    """Fields of an IncomingArticle besides its text and what is annotated."""

    id: str | None
    key: str | None
    title: str
    url: str
    published: str
    language: str
    meta: Mapping[str, Any]


def described(article: Article) -> dict[str, Any]:
    """Return an article's identity and fields, those that are empty left out."""
    head = {name: getattr(article, name) for name in HEAD}
    return {
        "id": article.id,
        "key": article.key,
        **{name: value for name, value in head.items() if value},
    }


def head_of(data: Mapping[str, Any], taken: Collection[str], otherwise: object) -> ArticleHead:
    """Return what is said about an article in `data`; unknown keys become metadata.

    `taken` are keys that were read already; `otherwise` is an id to make the key
    of when the data names none. Raises RecordError for metadata nobody can store.
    """
    head = {name: data[name] for name in HEAD if type(data.get(name)) is str}
    known = {*taken, *head, "id", "key"} | ({META} if type(data.get(META)) is dict else set())
    extra = {name: value for name, value in data.items() if name not in known}
    identity = as_uuid(data.get("id"))
    if identity is None and _is_id(data.get("id")) and _is_id(data.get("key")):
        extra["id"] = data["id"]
    key = next((each for each in (data.get("key"), data.get("id"), otherwise) if _is_id(each)), "")
    return ArticleHead(
        id=identity,
        key=str(key) or head.get("url") or None,
        title=head.get("title", ""),
        url=head.get("url", ""),
        published=head.get("published", ""),
        language=head.get("language", ""),
        meta=_merged(data.get(META), extra),
    )


def _is_id(value: object) -> bool:
    return (type(value) is str and bool(value)) or type(value) is int


def _merged(meta: object, extra: Mapping[str, Any]) -> Mapping[str, Any]:
    merged = {**extra, **meta} if isinstance(meta, Mapping) else dict(extra)
    if merged:
        fields.check_storable(merged)
    return merged


def text_of(value: object, name: str) -> str:
    """Return the text of an article; raises RecordError when it is none or empty."""
    if type(value) is not str:
        raise RecordError(f"{name} must be a string, not {fields.shown(value)}")
    if not value or value.isspace():
        raise RecordError("its text is empty")
    return value


def offset_of(value: object, name: str) -> int:
    """Return an offset; a float that is whole is one (pandas makes such). Raises RecordError."""
    if type(value) is int:
        return value
    if type(value) is float and value.is_integer():
        return int(value)
    raise RecordError(f"{name} must be a whole number, not {fields.shown(value)}")
