"""`annotator formats`: which files can be read and written, and what each can carry."""

from typing import Annotated, Any

import typer

from annotator.cli.common import print_json
from annotator.domain.losses import CARRIABLE
from annotator.domain.ports import Format, FormatSetting, Reader, Writer
from annotator.services.plugins import all_formats, settings_of, write_settings_of


def formats(
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
) -> None:
    """Tell which formats there are, and what each can and cannot carry."""
    found = [_described(each) for each in all_formats()]
    if as_json:
        print_json(found)
        return
    print("\n\n".join(_shown(each) for each in found))


def _described(each: Format) -> dict[str, Any]:
    reads, writes = isinstance(each, Reader), isinstance(each, Writer)
    carries = each.carries if isinstance(each, Writer) else frozenset()
    return {
        "id": each.id,
        "title": each.title,
        "suffixes": list(each.suffixes),
        "reads": reads,
        "writes": writes,
        "folder": isinstance(each, Writer) and each.writes_folder,
        "carries": [feature.value for feature in CARRIABLE if feature in carries],
        "cannot_carry": [f.value for f in CARRIABLE if f not in carries] if writes else [],
        "read_settings": _settings(settings_of(each) if isinstance(each, Reader) else ()),
        "write_settings": _settings(write_settings_of(each) if isinstance(each, Writer) else ()),
    }


def _settings(found: tuple[FormatSetting, ...]) -> list[dict[str, Any]]:
    return [
        {"name": each.name, "title": each.title, "choices": list(each.choices), "help": each.help}
        for each in found
    ]


def _shown(each: dict[str, Any]) -> str:
    able = " and ".join(word for word in ("reads", "writes") if each[word])
    where = " a folder" if each["folder"] else ""
    lines = [
        f"{each['id']:<12}{each['title']} ({able}{where}: {', '.join(each['suffixes']) or '–'})"
    ]
    if each["writes"]:
        lines.append(f"{'':<12}carries: {', '.join(each['carries'])}")
        lines.append(
            f"{'':<12}cannot carry: {', '.join(each['cannot_carry']) or 'nothing is lost'}"
        )
    for kind in ("read", "write"):
        lines += [_shown_setting(kind, setting) for setting in each[f"{kind}_settings"]]
    return "\n".join(lines)


def _shown_setting(kind: str, setting: dict[str, Any]) -> str:
    choices = f" ({', '.join(setting['choices'])})" if setting["choices"] else ""
    return f"{'':<12}--set {setting['name']}=… when it {kind}s: {setting['title']}{choices}"
