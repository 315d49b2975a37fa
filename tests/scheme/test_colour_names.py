"""Colours can be told without seeing them."""

from annotator.gui.scheme.colour_names import colour_name
from annotator.gui.scheme.colour_vision import PALETTE


def test_every_colour_of_the_palette_has_a_name_of_its_own() -> None:
    colours = [each for row in PALETTE for each in row]
    names = {colour_name(each) for each in colours}
    assert len(names) == len(colours)
    assert not names & set(colours)


def test_another_colour_is_called_by_its_code() -> None:
    assert colour_name("#123456") == "#123456"
