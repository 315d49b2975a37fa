import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.errors import UserError
from annotator.domain.ports import Suggestion
from annotator.domain.ranges import Range
from annotator.nlp import pipelines
from annotator.nlp.natasha_entities import SUGGESTER as NATASHA
from annotator.nlp.spacy_entities import SUGGESTER as SPACY
from annotator.nlp.windows import suggest_in_windows, unbroken, windows

ODD = [
    "🙂",
    "👨‍👩‍👧",
    "\r\n",
    "\xa0",
    "\u2028",
    "\x85",
    "e\u0301",
    "\u200b",
    "\x00",
    " ",
    "\t",
    ". ",
    "«",
]
NAMES = {"Сергей Лавров": "PER", "Россия": "LOC", "Москва": "LOC", "Госдума": "ORG"}


@pytest.fixture(scope="module")
def natasha() -> Callable[[str], list[Suggestion]]:
    return NATASHA.load("natasha")


@given(st.lists(st.sampled_from([*ODD, *NAMES, " сообщил ", "А"]), max_size=30))
@settings(max_examples=60, deadline=None)
def test_natasha_suggests_exact_ranges_of_the_unchanged_text(
    natasha: Callable[[str], list[Suggestion]], parts: list[str]
) -> None:
    text = "".join(parts)
    for label, piece, _ in natasha(text):
        covered = text[piece.start : piece.end]
        assert covered
        assert covered == covered.strip()
        assert label in {"PER", "LOC", "ORG"}


@pytest.mark.parametrize("between", ODD)
def test_natasha_finds_a_name_behind_odd_characters(
    natasha: Callable[[str], list[Suggestion]], between: str
) -> None:
    text = f"{between} Об этом {between} заявил Сергей Лавров {between} в пятницу."
    start = text.index("Сергей")
    assert Suggestion("PER", Range(start, start + 13)) in natasha(text)


def test_natasha_takes_a_long_text_without_sentence_ends(
    natasha: Callable[[str], list[Suggestion]],
) -> None:
    text = "заявил Сергей Лавров в Москве и " * 2000
    found = [text[piece.start : piece.end] for _, piece, _ in natasha(text)]
    assert found.count("Сергей Лавров") >= 1990
    assert found.count("Москве") >= 1990


@pytest.mark.parametrize("between", ["", "\n", "\r\n\r\n"])
def test_natasha_joins_no_names_of_two_paragraphs(
    natasha: Callable[[str], list[Suggestion]], between: str
) -> None:
    text = (
        f"Что сказал министр Сергей Лавров{between}Москва ждёт ответа из Вашингтона, сообщил"
        " Лавров. Переговоры идут третий месяц подряд. Москва согласна."
    )
    found = [text[piece.start : piece.end] for _, piece, _ in natasha(text)]
    assert found == ["Сергей Лавров", "Москва", "Вашингтона", "Лавров", "Москва"]


def test_natasha_finds_a_name_over_the_end_of_a_wrapped_line(
    natasha: Callable[[str], list[Suggestion]],
) -> None:
    lines = [
        "Об этом в понедельник на встрече с журналистами рассказал Сергей",
        "Лавров. По его словам, переговоры продолжатся в следующем месяце.",
        "Место встречи пока не назначено, и это, как заметил министр, уже",
        "никого не удивляет.",
        "",
        "Москва",
    ]
    text = "\n".join(lines)
    found = [text[piece.start : piece.end] for _, piece, _ in natasha(text)]
    assert found == ["Сергей\nЛавров", "Москва"]


@given(st.text(alphabet="абВ. \n🙂", max_size=200))
def test_what_is_unbroken_covers_a_text_without_gap(text: str) -> None:
    pieces = list(unbroken(text))
    assert "".join(text[piece.start : piece.end] for piece in pieces) == text
    assert all(piece.length for piece in pieces)


@given(st.text(alphabet="аб. \n🙂", max_size=200), st.integers(2, 50))
def test_windows_cover_a_text_without_gap(text: str, size: int) -> None:
    pieces = list(windows(text, size))
    assert "".join(text[piece.start : piece.end] for piece in pieces) == text
    assert all(0 < piece.length <= size for piece in pieces)


def test_suggestions_are_moved_to_their_window_and_trimmed() -> None:
    def all_of_it(text: str) -> list[Suggestion]:
        return [Suggestion("PER", Range(0, len(text))), Suggestion("LOC", Range(0, 0))]

    assert [each.range for each in suggest_in_windows("Анна в \n\xa0Риге ", 8, all_of_it)] == [
        Range(0, 6),
        Range(9, 13),
    ]
    assert suggest_in_windows(" \n ", 8, all_of_it) == []


@pytest.mark.parametrize(
    ("language", "program"),
    [("ru", "natasha"), ("RU", "natasha"), ("ru-RU", "natasha"), ("en", None), ("", None)],
)
def test_natasha_is_for_russian(language: str, program: str | None) -> None:
    assert NATASHA.program_for(language) == program


def test_natasha_takes_no_argument() -> None:
    with pytest.raises(UserError, match="leave out"):
        NATASHA.program_for("ru", "large")


def _saved_pipeline(folder: Path) -> Path:
    import spacy

    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("entity_ruler")
    labels = {"Anna": "PERSON", "Rome": "GPE", "Nato": "ORG", "Monday": "DATE", "Louvre": "FAC"}
    ruler.add_patterns([{"label": label, "pattern": word} for word, label in labels.items()])
    nlp.to_disk(folder)
    return folder


def test_a_spacy_pipeline_in_a_folder_is_used(tmp_path: Path) -> None:
    folder = _saved_pipeline(tmp_path / "mine")
    program = SPACY.program_for("", str(folder))
    assert program == f"spacy:{folder}"
    text = "🙂 Anna\r\nof Nato saw\xa0the Louvre in Rome on Monday."
    found = [(label, text[s:e]) for label, (s, e), _ in SPACY.load(program)(text)]
    assert found == [("PER", "Anna"), ("ORG", "Nato"), ("LOC", "Louvre"), ("LOC", "Rome")]


@pytest.mark.parametrize("name", ["en_no_such_pipeline", "no such", "/nowhere/at/all", "", "a.b"])
def test_a_name_that_names_nothing_says_what_to_do(name: str) -> None:
    with pytest.raises(UserError, match=r"spacy download|not a spaCy pipeline"):
        SPACY.program_for("en", name or "nothing_here")


@pytest.mark.parametrize(
    ("meta", "why"),
    [
        (None, "no readable meta.json"),
        ("{", "no readable meta.json"),
        ('{"lang": "ru"}', "names no spaCy version"),
        ('{"lang": "ru", "spacy_version": ">=3"}', "lists no components"),
        ('{"lang": "ru", "spacy_version": ">=3", "pipeline": ["ner"]}', r"no config\.cfg"),
    ],
)
def test_what_is_not_a_spacy_pipeline_is_refused(
    tmp_path: Path, meta: str | None, why: str
) -> None:
    if meta is not None:
        (tmp_path / "meta.json").write_text(meta)
    with pytest.raises(UserError, match=why):
        SPACY.program_for("ru", str(tmp_path))


def test_a_package_that_only_bears_the_name_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ru_core_news_sm").mkdir()
    (tmp_path / "ru_core_news_sm" / "__init__.py").write_text("raise SystemExit('imported')")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(UserError, match="not a spaCy pipeline"):
        SPACY.program_for("ru", "ru-core-news-sm")


def test_a_pipeline_that_finds_no_entities_is_refused(tmp_path: Path) -> None:
    import spacy

    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(UserError, match="finds no entities"):
        SPACY.program_for("", str(tmp_path / "blank"))


def _install(folder: Path, name: str) -> None:
    package = folder / name
    (package / f"{name}-3.8.0").mkdir(parents=True)
    (package / "__init__.py").write_text("")
    (package / f"{name}-3.8.0" / "config.cfg").write_text("")
    meta = {"lang": name[:2], "spacy_version": ">=3.8", "components": ["tok2vec", "ner"]}
    (package / "meta.json").write_text(json.dumps(meta))
    info = folder / f"{name}-3.8.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 3.8.0\n")
    (info / "entry_points.txt").write_text(f"[{pipelines.GROUP}]\n{name} = {name}\n")


def test_the_largest_installed_pipeline_of_the_language_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for size in ("sm", "trf", "lg", "md"):
        _install(tmp_path, f"en_core_web_{size}")
    _install(tmp_path, "de_core_news_sm")
    monkeypatch.syspath_prepend(tmp_path)
    assert SPACY.program_for("en-GB") == "spacy:en_core_web_lg"
    assert SPACY.program_for("de") == "spacy:de_core_news_sm"
    assert SPACY.program_for("fr") is None
    assert SPACY.program_for("") is None
    assert SPACY.program_for("fr", "en-core-web-sm") == "spacy:en_core_web_sm"


def test_asking_for_a_program_loads_no_model_library() -> None:
    code = (
        "import sys; from annotator.nlp import extraction, natasha_entities as n, "
        "spacy_entities as s, spacy_format; n.SUGGESTER.program_for('ru'); "
        "s.SUGGESTER.program_for('en'); "
        "sys.exit(bool({'spacy', 'natasha', 'numpy', 'PySide6'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
