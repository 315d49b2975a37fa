"""Which field of a Label Studio task is its text."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from annotator.domain.errors import RecordError
from annotator.formats.article_fields import HEAD, text_of
from annotator.formats.json_fields import shown

CONFIG_SUFFIX: Final = ".config.xml"
_USUAL: Final = "text"
_OBJECT = re.compile(
    r"<(?:Text|HyperText)\b[^>]{0,1000}?\bvalue\s*=\s*[\"']\$([^\"'\s]{1,200})[\"']"
)
_ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]*://|/data/|/static/|data:)\S*$", re.IGNORECASE)
_LONGEST_CONFIG: Final = 1 << 20


def config_of(path: Path) -> Path:
    """Return the labelling configuration that belongs to a file of tasks."""
    return path.with_name(f"{path.stem}{CONFIG_SUFFIX}")


def config_key(path: Path) -> str | None:
    """Return the field of the data that the configuration beside a file shows, if it tells."""
    try:
        with config_of(path).open("rb") as file:
            config = file.read(_LONGEST_CONFIG).decode(errors="replace")
    except OSError:
        return None
    found = set(_OBJECT.findall(config))
    return found.pop() if len(found) == 1 else None


class TextKeys:
    """Finds the text of a task: the field a person or the configuration names, or the only one."""

    def __init__(self, named: str | None) -> None:
        self._named = named

    def choose(self, data: Mapping[str, Any]) -> tuple[str, str]:
        """Return the field's name and the text; raises RecordError when there is none."""
        for key in (self._named, _USUAL):
            if key is not None and type(data.get(key)) is str:
                return key, _text(data[key], key)
        texts = [
            key for key, value in data.items() if type(value) is str and _may_be_text(key, value)
        ]
        if len(texts) == 1:
            return texts[0], _text(data[texts[0]], texts[0])
        if texts:
            names = ", ".join(sorted(texts)[:5])
            raise RecordError(f"its text may be any of {names}; name one in the setting “text”")
        held = ", ".join(shown(each) for each in list(data)[:5]) or "nothing"
        raise RecordError(f"it has no text to annotate: its data holds {held}")


def _may_be_text(key: str, value: str) -> bool:
    return (
        key not in {*HEAD, "id", "key"}
        and bool(value.strip())
        and not _ADDRESS.match(value[:2_000])
    )


def _text(value: str, key: str) -> str:
    text = text_of(value, key)
    if _ADDRESS.match(text[:2_000]):
        raise RecordError(f"{key} is the address {shown(text)}, not a text")
    return text
