"""The tables that schemas 2 and 3 brought, and all tables in an order they can be made in."""

from peewee import (
    BlobField,
    BooleanField,
    CharField,
    CompositeKey,
    ForeignKeyField,
    IntegerField,
    SmallIntegerField,
    TextField,
)

from annotator.storage.models import (
    Annotator,
    Article,
    ArticleStatus,
    ArticleText,
    Flag,
    History,
    ImportFile,
    ImportRun,
    Label,
    Layer,
    PendingJoin,
    Relation,
    RelationType,
    Setting,
    Span,
    SpanVerdict,
)
from annotator.storage.orm import Table


class SplitPart(Table):
    """The part of the training data an article falls in, decided once for each way of splitting."""

    article = ForeignKeyField(Article, on_delete="CASCADE")
    split = CharField()
    part = CharField()

    class Meta:
        """One part for an article and a split."""

        primary_key = CompositeKey("article", "split")
        without_rowid = True


class BulkPage(Table):
    """What a bulk action changed in one article; `added` says that it only added rows."""

    article = IntegerField()
    run = ForeignKeyField(ImportRun)
    rows = IntegerField()
    added = BooleanField()
    changes = BlobField()

    class Meta:
        """One page an article and run; outlives the article, as the history does."""

        primary_key = CompositeKey("article", "run")
        without_rowid = True


class RaisedStatus(Table):
    """What a person's status of an article was before an import raised it."""

    run = ForeignKeyField(ImportRun, on_delete="CASCADE")
    annotator = ForeignKeyField(Annotator, index=False)
    article = ForeignKeyField(Article, on_delete="CASCADE")
    status = SmallIntegerField()
    status_run = IntegerField(null=True)

    class Meta:
        """One row an import, person and article."""

        primary_key = CompositeKey("run", "annotator", "article")
        without_rowid = True


class LabelMore(Table):
    """What schema 2 knows of a label besides; no row: neither example nor retired."""

    label = ForeignKeyField(Label, primary_key=True)
    example = TextField(default="")
    state = SmallIntegerField(default=0)
    """0 offered, 1 retired, 2 taken out of the scheme; the history still refers to it."""


class RelationMore(Table):
    """What schema 2 knows of a relation besides; states as those of labels."""

    relation = ForeignKeyField(RelationType, primary_key=True)
    state = SmallIntegerField(default=0)


class ProjectChange(Table):
    """What an entry of the history changed of the project as a whole, before and after."""

    entry = IntegerField(primary_key=True)
    changes = BlobField()


class MovedSpan(Table):
    """The label a span had before the step of the history that merged it into another."""

    step = IntegerField()
    span = BlobField()
    label = ForeignKeyField(Label, index=False)

    class Meta:
        """One row a step and span; outlives the span, which may come back."""

        primary_key = CompositeKey("step", "span")
        without_rowid = True


class BinnedArticle(Table):
    """Who put an article into the bin, and when; triggers keep `Article.hidden` in step."""

    article = ForeignKeyField(Article, primary_key=True, on_delete="CASCADE")
    annotator = ForeignKeyField(Annotator, index=False)
    at = CharField()


TABLES: tuple[type[Table], ...] = (
    Setting,
    Layer,
    Label,
    RelationType,
    Annotator,
    ImportRun,
    ImportFile,
    Article,
    ArticleText,
    Span,
    Relation,
    SpanVerdict,
    ArticleStatus,
    Flag,
    PendingJoin,
    SplitPart,
    BulkPage,
    RaisedStatus,
    LabelMore,
    RelationMore,
    ProjectChange,
    MovedSpan,
    BinnedArticle,
    History,
)

SINCE_2: tuple[type[Table], ...] = (
    SplitPart,
    BulkPage,
    RaisedStatus,
    LabelMore,
    RelationMore,
    ProjectChange,
    MovedSpan,
)
"""The tables that files of schema 1 do not have."""

SINCE_3: tuple[type[Table], ...] = (BinnedArticle,)
"""The tables that files of schema 2 do not have."""
