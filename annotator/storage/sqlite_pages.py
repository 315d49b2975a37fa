"""The first pages of an SQLite file: its header and its list of tables, put right in a copy.

See https://www.sqlite.org/fileformat2.html, sections 1.3 and 1.6.
"""

from pathlib import Path
from typing import BinaryIO

_MAGIC = b"SQLite format 3\x00"
_PAGE = 4096
_HEADER = 100
_LEAF, _INTERIOR = 0x0D, 0x05


def repair_header(path: Path) -> None:
    """Make the header of a private copy agree with the file: page size, number of pages."""
    with path.open("rb+") as file:
        head = bytearray(file.read(_HEADER).ljust(_HEADER, b"\x00"))
        page = _page_size(head)
        size = path.stat().st_size
        pages = max(1, -(-size // page))
        file.truncate(pages * page)
        head[0:16] = _MAGIC
        head[16:18] = (1 if page == 65_536 else page).to_bytes(2, "big")  # noqa: PLR2004 — the SQLite format says so
        head[18:24] = bytes((1, 1, 0, 64, 32, 32))
        head[28:32] = pages.to_bytes(4, "big")
        head[32:40] = bytes(8)  # no list of free pages: it might be broken, and is not needed
        head[44:48] = (4).to_bytes(4, "big")
        head[52:72] = bytes(4) + (1).to_bytes(4, "big") + bytes(12)
        head[72:92] = bytes(20)
        head[92:96] = head[24:28]
        file.seek(0)
        file.write(head)


def copy_schema_pages(source: Path, target: Path) -> bool:
    """Copy the pages that list the tables; False when they do not fit."""
    with source.open("rb") as good, target.open("rb+") as file:
        page = _page_size(good.read(_HEADER))
        if page != _page_size(file.read(_HEADER)):
            return False
        numbers = _schema_pages(good, page)
        if not numbers:
            return False
        for number in numbers:
            content = _read_page(good, page, number)
            begin = _HEADER if number == 1 else 0
            file.seek((number - 1) * page + begin)
            file.write(content[begin:])
    repair_header(target)
    return True


def _page_size(head: bytes | bytearray) -> int:
    size = int.from_bytes(head[16:18], "big")
    size = 65_536 if size == 1 else size
    return size if size >= 512 and size & (size - 1) == 0 else _PAGE  # noqa: PLR2004 — the SQLite format says so


def _schema_pages(file: BinaryIO, page: int) -> list[int]:
    """Return the pages of the table that lists the tables; two levels are enough for ours."""
    first = _read_page(file, page, 1)
    kind = first[_HEADER]
    if kind == _LEAF:
        return [1]
    if kind != _INTERIOR:
        return []
    cells = int.from_bytes(first[_HEADER + 3 : _HEADER + 5], "big")
    numbers = [1, int.from_bytes(first[_HEADER + 8 : _HEADER + 12], "big")]
    for cell in range(cells):
        at = _HEADER + 12 + 2 * cell
        place = int.from_bytes(first[at : at + 2], "big")
        numbers.append(int.from_bytes(first[place : place + 4], "big"))
    return numbers


def _read_page(file: BinaryIO, page: int, number: int) -> bytes:
    file.seek((number - 1) * page)
    return file.read(page).ljust(page, b"\x00")
