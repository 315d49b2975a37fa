"""The first guidelines fit their scheme, and every link in them leads somewhere."""

import re
from dataclasses import replace

import pytest

from annotator.domain.scheme import Label, Layer, Scheme
from annotator.services.guidelines import LANGUAGES, first_guidelines, section_of, skeleton
from annotator.storage.project import SqliteProject

HEADINGS = ["Rules", "Claim (CLAIM)", "People, places (PER, LOC)", "When in doubt", "Связи",
            "Whose (loc)"]  # fmt: skip


def headings_of(text: str) -> list[str]:
    return re.findall(r"^#+ (.+)$", text, re.MULTILINE)


@pytest.mark.parametrize(
    ("wanted", "place"),
    [
        ("CLAIM", 1), ("claim", 1), ("LOC", 2), ("when-in-doubt", 3), ("СВЯЗИ", 4),
        ("people-places", 2), ("nothing", None), ("", None), ("—", None),
    ],
)  # fmt: skip
def test_a_section_is_found_by_label_and_by_link(wanted: str, place: int | None) -> None:
    assert section_of(HEADINGS, wanted) == place


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_set_has_a_section_a_label_and_no_dead_link(
    language: str, scheme: Scheme
) -> None:
    text = first_guidelines(scheme)[language]
    headings = headings_of(text)
    links = re.findall(r"\]\(#([^)]+)\)", text)
    assert links
    for wanted in (*links, *(each.name for each in scheme.labels)):
        assert section_of(headings, wanted) is not None, wanted


def test_a_scheme_of_its_own_gets_a_section_for_each_label(scheme: Scheme) -> None:
    label = Label(
        id=scheme.labels[0].id, name="X", title="Irony", layer="tone", colour="#332288",
        description="Not meant so.", example="«Ага»",
    )  # fmt: skip
    own = Scheme(name="x", layers=(Layer(name="tone", title="T"),), labels=(label,), relations=())
    text = first_guidelines(own)["en"]
    assert text == skeleton(own)
    assert "## Irony (X)\n\nNot meant so.\n\n> «Ага»\n" in text
    assert skeleton(replace(own, labels=(replace(label, retired=True),))) == "# Guidelines\n"


def test_a_new_project_has_the_first_set(store: SqliteProject, scheme: Scheme) -> None:
    assert store.shape.guidelines() == first_guidelines(scheme)
