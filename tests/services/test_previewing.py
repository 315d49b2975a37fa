"""A look into files before they are imported."""

from pathlib import Path

from annotator.services.import_request import ImportRequest
from annotator.services.previewing import preview_import

TEXT = "Министр заявил, что переговоры прошли конструктивно. Он добавил, что доволен."


def test_every_encoding_of_a_folder_is_named_once(tmp_path: Path) -> None:
    for number, encoding in enumerate(["utf-8-sig", "cp1251", "utf-8", "koi8-r"]):
        (tmp_path / f"{number}.txt").write_bytes(TEXT.encode(encoding))
    found = preview_import(ImportRequest(paths=(tmp_path,)))
    assert found.seen == 4
    assert found.encoding == "utf-8, windows-1251, koi8-r"
    chosen = preview_import(ImportRequest(paths=(tmp_path,), encoding="cp1251"))
    assert chosen.encoding == "cp1251"
