"""What an import brought to the scheme is told in one sentence a kind."""

import pytest

from annotator.services.new_names import told
from annotator.services.store_imports import NewName

CITY, AGE, MOOD = NewName("CITY", "entities"), NewName("AGE", "entities"), NewName("MOOD", "other")
KNOWS, OWNS = NewName("KNOWS"), NewName("OWNS")


@pytest.mark.parametrize(
    ("new", "said"),
    [
        ([], []),
        ([CITY], ["the label CITY was added to the layer “entities”"]),
        ([KNOWS], ["the relation KNOWS was added to the scheme"]),
        (
            [KNOWS, CITY, MOOD, OWNS, AGE],
            [
                "the labels CITY, AGE were added to the layer “entities”",
                "the label MOOD was added to the layer “other”",
                "the relations KNOWS, OWNS were added to the scheme",
            ],
        ),
    ],
)
def test_labels_are_told_by_layer_and_relations_last(new: list[NewName], said: list[str]) -> None:
    assert [each.why for each in told(new)] == said
