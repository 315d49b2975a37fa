"""Finds installed spaCy pipelines without importing spaCy, by what packages say of themselves."""

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from annotator.domain.errors import UserError
from annotator.services.plugin_folder import plugin_folders

GROUP = "spacy_models"
"""The entry-point group that pipeline packages register in."""

_RECOGNISERS = ("ner", "ruler")
"""What names of components that mark entities hold: `ner`, `ner_news`, `entity_ruler`."""

_SIZES = {"lg": 0, "md": 1, "sm": 2, "trf": 4}
"""Larger is better; a transformer is too slow on a desktop's cores to be taken unasked."""
_OTHER_SIZE = 3


@dataclass(frozen=True)
class Pipeline:
    """A spaCy pipeline on this machine: its name, its `meta.json`, and what `spacy.load` takes."""

    name: str
    meta: Mapping[str, Any]
    source: str | Path

    @property
    def finds_entities(self) -> bool:
        """Whether it has a component that marks entities."""
        return any(mark in name for mark in _RECOGNISERS for name in self.components)

    @property
    def components(self) -> list[str]:
        """Names of its components, in order."""
        return list(self.meta.get("components") or self.meta["pipeline"])


def named_pipeline(name_or_path: str) -> Pipeline:
    """Return the pipeline of an installed package or a folder.

    Raises UserError when there is none of that name, or when it is not spaCy's.
    """
    folder = Path(os.path.expanduser(name_or_path))  # noqa: PTH111 — leaves an unknown “~name” where Path.expanduser raises
    if folder.is_dir():
        return Pipeline(str(folder.resolve()), _meta(folder), folder.resolve())
    if dropped := _dropped(name_or_path):
        return Pipeline(name_or_path, _meta(dropped), dropped)
    name = name_or_path.replace("-", "_")
    package = _package_folder(name)
    if package is None:
        raise UserError(
            f"There is no spaCy pipeline “{name_or_path}”: neither an installed package nor a "
            f"folder has that name. Install one (python -m spacy download {_example(name)}) or "
            "give the path of a pipeline's folder."
        )
    return Pipeline(name, _meta(package), name)


def installed_pipelines(language: str) -> Iterator[Pipeline]:
    """Yield the usable entity pipelines for `language`, those dropped in first, then the best."""
    packages = (name for name in _packages() if name.partition("_")[0] == language)
    for name in (*dropped_pipelines(), *packages):
        pipeline = _usable(name)
        if pipeline and pipeline.meta["lang"] == language:
            yield pipeline


def entity_pipelines() -> list[str]:
    """Return the names of all pipelines there are that find entities, in whatever language."""
    return [name for name in (*dropped_pipelines(), *_packages()) if _usable(name)]


def dropped_pipelines() -> list[str]:
    """Return the names of pipelines that lie among the plug-ins as `to_disk` saved them."""
    files = (file for place in plugin_folders() for file in place.glob("*/config.cfg"))
    return sorted({file.parent.name for file in files})


def _packages() -> list[str]:
    return sorted({entry.name for entry in entry_points(group=GROUP)}, key=_preference)


def _usable(name: str) -> Pipeline | None:
    try:
        pipeline = named_pipeline(name)
    except UserError:  # something else that bears such a name: not ours to choose
        return None
    return pipeline if pipeline.finds_entities else None


def _dropped(name: str) -> Path | None:
    """Return the folder of a pipeline that lies among the plug-ins, by its plain name."""
    if name != Path(name).name:
        return None
    folders = (place / name for place in plugin_folders())
    return next((each for each in folders if (each / "config.cfg").is_file()), None)


def _example(name: str) -> str:
    return name if name.isidentifier() and "_" in name else "en_core_web_sm"


def _preference(name: str) -> tuple[int, str]:
    return _SIZES.get(name.rpartition("_")[2], _OTHER_SIZE), name


def _package_folder(name: str) -> Path | None:
    if not name.isidentifier():
        return None
    try:
        spec = find_spec(name)
    except ValueError:  # a module that is loaded but has no spec, such as __main__
        return None
    places = list(spec.submodule_search_locations or ()) if spec else []
    return Path(places[0]) if places else None


def _meta(folder: Path) -> dict[str, Any]:
    """Return a pipeline's description; packages keep it beside the pipeline proper."""
    try:
        meta = json.loads((folder / "meta.json").read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise _not_spacy(folder, "it has no readable meta.json") from error
    if not isinstance(meta, dict) or not meta.get("spacy_version") or not meta.get("lang"):
        raise _not_spacy(folder, "its meta.json names no spaCy version and language")
    if not isinstance(meta.get("components") or meta.get("pipeline"), list):
        raise _not_spacy(folder, "its meta.json lists no components")
    if not any(folder.glob("config.cfg")) and not any(folder.glob("*/config.cfg")):
        raise _not_spacy(folder, "it has no config.cfg")
    return meta


def _not_spacy(folder: Path, why: str) -> UserError:
    return UserError(
        f"“{folder.name}” is not a spaCy pipeline: {why} ({folder}). "
        "Give a pipeline made by spaCy 3, by package name or by folder."
    )
