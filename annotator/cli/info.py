"""`annotator info`: a project in figures."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Annotated, Any

import typer

from annotator.cli.common import Project, print_json, reading, toolbox
from annotator.domain.plurals import plural
from annotator.domain.scheme import CLAIM, ENTITIES
from annotator.domain.views import ProjectInfo


def info(
    context: typer.Context,
    project: Project,
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
) -> None:
    """Tell what is in a project."""
    with reading(toolbox(context), project) as store:
        found = store.info()
    if as_json:
        print_json(_as_json(found))
    else:
        _print(found)


def _as_json(found: ProjectInfo) -> dict[str, Any]:
    total = sum(found.labels.values())
    return {
        **asdict(found),
        "entities": found.layers.get(ENTITIES, 0),
        "spans": total,
        "claims": found.labels.get(CLAIM, 0),
    }


def _print(found: ProjectInfo) -> None:
    print(f"{found.name} (schema {found.schema})")
    characters = plural(found.characters, "{count:,} character", "{count:,} characters")
    print(f"articles    {found.articles:,} ({characters})")
    print(f"languages   {_counted(found.languages)}")
    print(f"labels      {_counted(found.labels)}")
    print(f"relations   {_counted(found.relations)}")
    print(f"questions   {found.open_flags:,} open")
    if found.binned:
        print(f"in the bin  {found.binned:,} (counted nowhere else)")
    for name, figures in found.annotators.items():
        kind = "program" if figures["program"] else "person"
        status: Any = figures["status"]
        count: Any = figures["spans"]
        spans = plural(count, "{count:,} span", "{count:,} spans")
        print(f"annotator   {name} ({kind}): {spans}", end="")
        print(f", articles {_counted(status)}" if status else "")


def _counted(counts: Mapping[str, int]) -> str:
    shown = [f"{name or '?'} {count:,}" for name, count in counts.items() if count]
    return ", ".join(shown) or "none"
