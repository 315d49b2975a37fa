"""A plain text file is one article, its text untouched."""

from pathlib import Path

import pytest

from annotator.domain.errors import UserError
from annotator.domain.incoming import IncomingArticle
from annotator.domain.ports import Reader, ReadOptions
from annotator.formats.text import FORMAT


def read(path: Path, encoding: str | None = None) -> IncomingArticle:
    (article,) = FORMAT.read(path, ReadOptions(encoding=encoding))
    assert isinstance(article, IncomingArticle)
    return article


def test_the_text_stays_as_it_is_and_the_first_line_is_the_title(tmp_path: Path) -> None:
    text = "\r\n\u00a0 Заголовок 😀\u2028строка\r\n\r\nТекст\u0301.\r"
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode("utf-8-sig"))
    article = read(path)
    assert article.text == text
    assert article.title == "Заголовок 😀"
    assert (article.where, article.key) == ("", None)


@pytest.mark.parametrize("data", [b"", b" \r\n\t", "\ufeff\n".encode(), "\u00a0".encode()])
def test_a_file_without_text_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    with pytest.raises(UserError, match="is empty"):
        read(path)


def test_a_missing_file_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        read(tmp_path / "none.txt")


@pytest.mark.parametrize(
    ("name", "head", "claimed"),
    [
        ("a.TXT", b"\x89PNG\0", True),
        ("a", "Текст".encode(), True),
        ("a.log", "Текст статьи".encode("windows-1251"), True),
        ("package.json", b'{"name": "a"}', False),
        ("a.bin", b"\x89PNG\0", False),
    ],
)
def test_text_is_recognised_by_its_name_or_its_letters(
    name: str,
    head: bytes,
    claimed: bool,  # noqa: FBT001
) -> None:
    assert isinstance(FORMAT, Reader)
    assert FORMAT.recognises(Path(name), head) is claimed
