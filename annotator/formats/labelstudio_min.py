"""Label Studio's JSON-MIN: a flat record an annotation, as a task with that annotation."""

from collections.abc import Mapping
from typing import Any, Final

MARKS: Final = frozenset({"annotation_id", "annotator"})
"""Keys by which such a record is known."""
_ABOUT: Final = frozenset({*MARKS, "id", "created_at", "updated_at", "lead_time", "agreement"})


def as_task(value: Any) -> Any:
    """Return a record of JSON-MIN as a task; anything else as it is."""
    if type(value) is not dict or not value.keys() >= MARKS or "data" in value:
        return value
    marked = {name: each for name, each in value.items() if _are_regions(each)}
    result = [
        {"id": f"{name}[{index}]", "from_name": name, "type": _type_of(each), "value": each}
        for name, regions in marked.items()
        for index, each in enumerate(regions)
    ]
    by = value["annotator"]
    return {
        "id": value.get("id"),
        "data": {
            name: each for name, each in value.items() if name not in marked and name not in _ABOUT
        },
        "annotations": [{"completed_by": by, "result": result}],
    }


def _are_regions(value: Any) -> bool:
    return (
        type(value) is list
        and bool(value)
        and all(type(each) is dict and "start" in each and "end" in each for each in value)
    )


def _type_of(region: Mapping[str, Any]) -> str:
    """Return the type of result a region came from: its key that is a list of names."""
    names = (name for name, each in region.items() if type(each) is list)
    return next((name for name in names if name.endswith("labels")), "choices")
