"""Brings the files of Qt Linguist up to date with the source, and compiles them.

Run in the development environment, from anywhere:

    python resources/translations/update.py

Texts of the window are found by `lupdate`. Sentences of the other parts are found
here: every text in them that reads as one. New ones are marked unfinished in
`annotator_ru.ts`, to be translated with Qt Linguist or an editor, after which this is
run again; `tests/translations` tells what is missing.
"""

import ast
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).resolve().parent
ROOT: Final = FOLDER.parent.parent
PACKAGE: Final = ROOT / "annotator"
CONTEXT: Final = "Sentences"

SPEAKING: Final = ("domain", "formats", "nlp", "services", "storage")
"""Packages that say sentences without knowing of a window."""
SILENT: Final = (
    # what they write is for files of other programs, or is SQL
    "formats/brat_article.py",
    "formats/brat_conf.py",
    "formats/labelstudio_config.py",
    "domain/frozen.py",  # errors of programming
    "domain/language.py",
    "domain/paragraphs.py",
    "domain/plain_names.py",
    "nlp/training_config.py",
    "nlp/training_readme.py",
    "storage/article_query.py",
    "storage/derived.py",
    "storage/models.py",
    "storage/schema.py",
    "storage/statistics.py",
)
_SQL: Final = re.compile(
    r"^\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|PRAGMA|WITH|DROP|ALTER|ATTACH|FROM|AND|OR|WHERE|"
    r"AFTER|BEFORE|EXISTS|NOT|CASE|COALESCE|LEFT|PARTITION|ORDER)\b"
    r"|\b(SELECT|NULL|JOIN|WHERE|NOT IN|INDEXED BY|ORDER BY|LIMIT)\b|OLD\.|NEW\.(?!annodb)|= \?"
)
_NO_PROSE: Final = re.compile(
    r"[\\^$<>=\t]|\]\+|\n\[|\"[\w-]+\":|^--|-X-|\w_\w+ was"
    r"|^seed |^instr\("
)
_PROSE: Final = re.compile(r"[A-Za-z“'’\-]{2,}")
"""What a word of a sentence is."""


def sentences() -> list[str]:
    """Return the templates of all sentences, with numbered places for values."""
    found: dict[str, None] = {}
    for folder in SPEAKING:
        for path in sorted((PACKAGE / folder).rglob("*.py")):
            if path.relative_to(PACKAGE).as_posix() not in SILENT:
                found |= dict.fromkeys(_sentences_in(ast.parse(path.read_text(encoding="utf-8"))))
    return sorted(found)


def _sentences_in(tree: ast.Module) -> Iterator[str]:
    passed_over = {id(node) for node in _not_said(tree)}
    for node in ast.walk(tree):
        text = None if id(node) in passed_over else _template(node)
        if text is not None and _reads_as_sentence(text):
            yield text


def _not_said(tree: ast.Module) -> Iterator[ast.AST]:
    """Yield nodes that are no texts of their own: docstrings, pieces, annotations, patterns."""
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Constant()):
                yield node.value
            case ast.JoinedStr(values=values):
                yield from (each for each in values if isinstance(each, ast.Constant))
            case ast.FormattedValue(format_spec=ast.JoinedStr() as spec):
                yield spec
            case ast.AnnAssign(annotation=annotation) | ast.arg(annotation=annotation):
                yield from ast.walk(annotation) if annotation else ()
            case ast.FunctionDef(returns=ast.expr() as returns):
                yield from ast.walk(returns)
            case ast.Call(func=ast.Attribute(attr="compile" | "execute" | "executemany")):
                yield from (part for each in node.args for part in ast.walk(each))


def _template(node: ast.AST) -> str | None:
    match node:
        case ast.Constant(value=str() as text):
            return _numbered(text)
        case ast.JoinedStr(values=values):
            parts, number = [], 0
            for each in values:
                if isinstance(each, ast.Constant):
                    parts.append(str(each.value))
                else:
                    parts.append(f"{{{number}}}")
                    number += 1
            return "".join(parts)
    return None


def _numbered(text: str) -> str:
    """Return a text for `str.format` with numbers for its names."""
    names = list(dict.fromkeys(re.findall(r"\{(\w+)\}", text)))
    for number, name in enumerate(names):
        text = text.replace(f"{{{name}}}", f"{{{number}}}")
    return text


def _reads_as_sentence(text: str) -> bool:
    """Whether a text has two words or more, or a word and a value, and is no SQL or pattern."""
    words = _PROSE.findall(re.sub(r"\{\d+\}", " ", text))
    prose = any(each.islower() for each in words) or (bool(words) and "{" in text)
    return (" " in text.strip() and prose) and not (_SQL.search(text) or _NO_PROSE.search(text))


def short_calls(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield context and text of each call of a module's own `_tr`, which names its context once.

    Raises ValueError where it names none.
    """
    contexts = [
        argument.value
        for node in tree.body
        if _makes_short(node)
        for call in ast.walk(node)
        if isinstance(call, ast.Call)
        for argument in call.args
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    ]
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id="_tr"), args=[argument]):
                if not contexts:
                    raise ValueError(f"_tr in line {node.lineno} names no context")
                for each in ast.walk(argument):
                    if isinstance(each, ast.Constant) and isinstance(each.value, str):
                        yield contexts[0], each.value


def _makes_short(node: ast.stmt) -> bool:
    match node:
        case ast.FunctionDef(name="_tr") | ast.Assign(targets=[ast.Name(id="_tr")]):
            return True
    return False


def plural_calls(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield context and text of each `translate` with a number, which lupdate takes for plain."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(
                func=ast.Name(id="translate") | ast.Attribute(attr="translate"),
                args=[ast.Constant(value=str() as context), ast.Constant(value=str() as text), *_],
            ) if "%n" in text:
                yield context, text


def collect(folder: Path) -> list[str]:
    """Write what lupdate does not find as a module that it reads; return all it is to read."""
    lines = [f"QCoreApplication.translate({CONTEXT!r}, {text!r})" for text in sentences()]
    window = sorted((PACKAGE / "gui").rglob("*.py"))
    for path in window:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for context, text in short_calls(tree):
            lines.append(f"QCoreApplication.translate({context!r}, {text!r})")
        for context, text in plural_calls(tree):
            lines += [f"class {context}(QObject):", f"    said = self.tr({text!r}, '', 2)"]
    module = folder / "found.py"
    module.write_text("\n".join(lines), encoding="utf-8")
    return [str(module), *map(str, window)]  # what is told first of a text counts


def update(target: Path, *options: str) -> None:
    """Bring one file of Qt Linguist up to date with the source."""
    with tempfile.TemporaryDirectory() as folder:
        sources = collect(Path(folder))
        fixed = ("-locations", "none", "-no-obsolete", "-silent", *options)
        _run("lupdate", *fixed, *sources, "-ts", str(target))


def compiled(source: Path, target: Path) -> None:
    """Compile a file of Qt Linguist to what the program loads."""
    _run("lrelease", "-silent", "-nounfinished", str(source), "-qm", str(target))


def _run(tool: str, *arguments: str) -> None:
    beside = Path(sys.executable).parent
    program = shutil.which(f"pyside6-{tool}", path=str(beside)) or f"pyside6-{tool}"
    subprocess.run([program, *arguments], check=True)  # noqa: S603 — Qt's own tools


def main() -> None:
    """Update and compile the files of every language."""
    update(FOLDER / "annotator_ru.ts", "-target-language", "ru_RU")
    update(FOLDER / "annotator_en.ts", "-target-language", "en_US", "-pluralonly")
    for language in ("ru", "en"):
        source = FOLDER / f"annotator_{language}.ts"
        compiled(source, source.with_suffix(".qm"))


if __name__ == "__main__":
    main()
