"""Commands on the scheme and the guidelines, as plans: pure functions of how both are now."""

from annotator.domain.project_change import GuidelineChange, ProjectPlan, SchemeChange
from annotator.domain.scheme import Scheme
from annotator.domain.scheme_edit import merge_labels


def change_scheme(before: Scheme, after: Scheme, title: str, person: str) -> ProjectPlan:
    """Put an edited scheme in the place of the one it was made from."""
    return ProjectPlan(
        title=title, change=SchemeChange(before=before, after=after), annotator=person
    )


def merge(scheme: Scheme, label_id: str, into_id: str, person: str) -> ProjectPlan:
    """Make the spans of one label those of another, and take the label out."""
    change = SchemeChange(
        before=scheme,
        after=merge_labels(scheme, label_id, into_id),
        merged=(label_id, into_id),
    )
    return ProjectPlan(title="Merge labels", change=change, annotator=person)


def write_guidelines(language: str, before: str, after: str, person: str) -> ProjectPlan:
    """Write the guidelines in one language anew."""
    change = GuidelineChange(language=language, before=before, after=after)
    return ProjectPlan(title="Change the guidelines", change=change, annotator=person)
