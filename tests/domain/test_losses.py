"""Losses are counted, and enough of them kept to tell of each kind."""

from annotator.domain.losses import KEPT_LOSSES, Feature, Loss, LossLog
from annotator.services.exporting import loss_notes


def case(feature: Feature, number: int) -> Loss:
    return Loss(feature, "id", f"article {number}", "it is left out")


def many_and_one() -> LossLog:
    losses = LossLog()
    losses.add(case(Feature.OVERLAP, number) for number in range(KEPT_LOSSES + 5))
    losses.add(case(Feature.NOTES, number) for number in (7, 8))
    return losses


def test_what_is_lost_late_is_told_with_its_first_case() -> None:
    losses = many_and_one()
    assert len(losses.kept) == KEPT_LOSSES + 1
    overlaps, notes = loss_notes(losses)
    assert overlaps.startswith(f"overlap: {KEPT_LOSSES + 5} not carried")
    assert "as in article 7" in notes


def test_two_logs_together_keep_the_first_of_each_kind() -> None:
    other = LossLog()
    other.add([case(Feature.NOTES, 9), case(Feature.SCORES, 10)])
    for both in (many_and_one().plus(other), LossLog().plus(many_and_one()).plus(other)):
        assert [each.key for each in both.kept[KEPT_LOSSES:]] == ["article 7", "article 10"]
        assert both.total == KEPT_LOSSES + 9
        assert len(list(loss_notes(both))) == 3
