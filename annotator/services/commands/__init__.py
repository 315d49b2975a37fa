"""What a person can do to an article, as plans: pure functions of the article as she sees it.

A plan is shown at once and sent through the executor; nothing else changes a
project. A program's span is never altered: changing one makes a span of the
person's own that names the one it replaces.
"""

from annotator.services.commands.articles import raise_flag, set_note, set_status, settle_flag
from annotator.services.commands.links import link, link_to_entity, unlink
from annotator.services.commands.spans import decide, delete, mark, relabel, resize, set_attribute

__all__ = [
    "decide",
    "delete",
    "link",
    "link_to_entity",
    "mark",
    "raise_flag",
    "relabel",
    "resize",
    "set_attribute",
    "set_note",
    "set_status",
    "settle_flag",
    "unlink",
]
