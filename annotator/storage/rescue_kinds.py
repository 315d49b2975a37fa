"""The tables worth saving, in an order in which what is referred to comes first."""

from annotator.storage.derived import CLOSING

KINDS = {
    "setting": "facts about the project",
    "layer": "layers",
    "label": "labels",
    "relation_type": "kinds of link",
    "annotator": "annotators",
    "import_run": "imports",
    "import_file": "imported files",
    "article": "articles",
    "article_text": "texts",
    "span": "spans",
    "relation": "relations",
    "span_verdict": "verdicts",
    "article_status": "statuses",
    CLOSING: "times at which articles were closed",
    "raised_status": "statuses before an import raised them",
    "flag": "questions",
    "binned_article": "articles in the bin",
    "split_part": "parts of the training data",
    "bulk_page": "pages of bulk changes",
    "label_more": "examples and states of labels",
    "relation_more": "states of kinds of link",
    "history": "history entries",
    "project_change": "changes of the scheme and the guidelines",
    "moved_span": "labels of spans before a merge",
}
"""By table: what people call its rows."""
