"""The files of Qt Linguist hold every text of the program, finished and sound."""

import ast
import importlib.util
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import NamedTuple
from xml.etree import ElementTree as ET

import pytest

FOLDER = Path("resources", "translations")
PLACES = re.compile(r"\{\w*\}|%n")
FORMS = {"ru": 3, "en": 2}


class Message(NamedTuple):
    context: str
    source: str
    said: tuple[str, ...]
    finished: bool
    plural: bool


def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("update", FOLDER / "update.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def messages(path: Path) -> Iterator[Message]:
    for context in ET.parse(path).iter("context"):  # noqa: S314 — a file of ours
        for each in context.iter("message"):
            said = each.find("translation")
            assert said is not None
            forms = [form.text or "" for form in said.iter("numerusform")]
            yield Message(
                context.findtext("name", ""),
                each.findtext("source", ""),
                tuple(forms or [said.text or ""]),
                said.get("type") != "unfinished",
                bool(each.get("numerus")),
            )


def finished(language: str) -> list[Message]:
    found = [each for each in messages(FOLDER / f"annotator_{language}.ts") if each.finished]
    assert found
    return found


def within_texts(path: Path) -> Iterator[str]:
    """Yield texts to be translated that stand in the braces of another, where lupdate looks not."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        for call in ast.walk(node) if isinstance(node, ast.JoinedStr) else ():
            match call:
                case ast.Call(
                    func=ast.Name(id=name) | ast.Attribute(attr=name),
                    args=[*_, ast.Constant(value=str() as text)],
                ) if name in {"tr", "translate"}:
                    yield f"{path}: {text}"


def test_no_text_to_be_translated_stands_where_it_is_not_found() -> None:
    assert [each for path in Path("annotator").rglob("*.py") for each in within_texts(path)] == []


@pytest.mark.parametrize("language", FORMS)
def test_every_text_of_the_source_is_translated(language: str, tmp_path: Path) -> None:
    copy = tmp_path / f"annotator_{language}.ts"
    shutil.copy(FOLDER / copy.name, copy)
    options = {"ru": (), "en": ("-pluralonly",)}[language]
    tool().update(copy, *options)
    missing = [f"{each.context}: {each.source}" for each in messages(copy) if not each.finished]
    assert missing == [], "run resources/translations/update.py, and translate these"


@pytest.mark.parametrize("language", FORMS)
def test_translations_keep_places_plural_forms_and_edges(language: str) -> None:
    for each in finished(language):
        assert len(each.said) == (FORMS[language] if each.plural else 1), each
        for form in each.said:
            assert form, each
            assert sorted(PLACES.findall(form)) == sorted(PLACES.findall(each.source)), each
            assert form.startswith(" ") == each.source.startswith(" "), each
            assert form.endswith(" ") == each.source.endswith(" "), each


def test_mnemonics_stay_mnemonics() -> None:
    for each in finished("ru"):
        if not each.plural and each.context != "Sentences":
            assert each.said[0].count("&") == each.source.count("&"), each


@pytest.mark.parametrize("language", FORMS)
def test_what_the_program_loads_is_compiled_from_these_files(language: str, tmp_path: Path) -> None:
    source = FOLDER / f"annotator_{language}.ts"
    tool().compiled(source, tmp_path / "compiled.qm")
    assert (tmp_path / "compiled.qm").read_bytes() == source.with_suffix(".qm").read_bytes()
