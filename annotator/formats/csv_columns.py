"""Which column of a table is what, by its usual names or as a person says."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from annotator.domain.errors import UserError
from annotator.domain.ports import FormatSetting
from annotator.formats.csv_rows import DELIMITERS

USUAL: Final[Mapping[str, tuple[str, ...]]] = {
    "text": (
        *("text", "content", "body", "article", "article_text", "full_text", "fulltext"),
        *("maintext", "текст", "содержание", "статья", "текст статьи", "текст новости"),
    ),
    "key": ("key", "id", "article_id", "uid", "guid", "ключ", "идентификатор", "ид"),
    "title": ("title", "headline", "heading", "заголовок", "название"),
    "url": ("url", "link", "href", "uri", "ссылка", "адрес"),
    "published": (
        *("published", "date", "pub_date", "publish_date", "published_at", "datetime"),
        *("publication_date", "pubdate", "дата", "дата публикации", "опубликовано"),
    ),
    "language": ("language", "lang", "язык"),
}
"""The usual names of columns, most telling first."""
DELIMITER: Final = "delimiter"
AUTOMATIC: Final = "automatic"
_TITLES: Final = {
    "text": "Column of the text",
    "key": "Column of the key",
    "title": "Column of the title",
    "url": "Column of the address",
    "published": "Column of the date",
    "language": "Column of the language",
}
SETTINGS: Final = (
    *(
        FormatSetting(
            f"{role}_column", title, help=f"Its name; usual ones are {', '.join(USUAL[role][:2])}."
        )
        for role, title in _TITLES.items()
    ),
    FormatSetting(DELIMITER, "Fields are separated by", (AUTOMATIC, *DELIMITERS)),
)


def names_a_text(header: Sequence[str]) -> bool:
    """Whether one of these column names is a usual one for texts."""
    return any(_plain(each) in USUAL["text"] for each in header)


def _plain(name: str) -> str:
    return name.strip().casefold()


def columns_of(header: Sequence[str], settings: Mapping[str, Any]) -> dict[str, int]:
    """Return the number of each column by what it is: text, key, title and so on.

    Raises UserError when there is no column of a name that was chosen, or none for the text.
    """
    plain = [_plain(each) for each in header]
    found: dict[str, int] = {}
    for role in USUAL:
        chosen = str(settings.get(f"{role}_column") or "")
        names = [_plain(chosen)] if chosen else USUAL[role]
        at = next((plain.index(each) for each in names if each in plain), None)
        if at is None and (chosen or role == "text"):
            raise UserError(_no_column(role, chosen, header))
        if at is not None and at not in found.values():
            found[role] = at
    return found


def _no_column(role: str, chosen: str, header: Sequence[str]) -> str:
    """Return a sentence that says which columns there are."""
    there = ", ".join(each.strip()[:40] for each in header[:12])
    missing = f"no column “{chosen}”" if chosen else f"no column that is called like a {role}"
    return (
        f"the first line has {missing}, but: {there[:300]}; name the columns in the first line, "
        f"or choose one with {role}_column"
    )


def other_names(header: Sequence[str], columns: Mapping[str, int]) -> dict[int, str]:
    """Return names for the columns that are metadata, each only once."""
    taken: set[str] = set()
    found = {}
    for at, each in enumerate(header):
        if at in columns.values():
            continue
        plain = each.strip() or f"column {at + 1}"
        name, number = plain, 1
        while name in taken:
            number += 1
            name = f"{plain}_{number}"
        taken.add(name)
        found[at] = name
    return found
