"""The tables of a project file, schema version 3.

UUIDs are kept as 16 bytes, links as row numbers: a label or an annotator is
renamed in one row. One process has one project open, so the models are bound
to one database for good; a second project is attached or opened elsewhere.
"""

from peewee import (
    SQL,
    AutoField,
    BlobField,
    BooleanField,
    CharField,
    CompositeKey,
    FloatField,
    ForeignKeyField,
    IntegerField,
    SmallIntegerField,
    TextField,
)

from annotator.storage.orm import Table


class Setting(Table):
    """One fact about the project itself: its id, name, scheme, date of birth."""

    name = CharField(primary_key=True)
    value = TextField()


class Layer(Table):
    """A layer of the scheme."""

    name = CharField(unique=True)
    title = CharField()
    task = BooleanField(default=False)
    position = IntegerField()


class Label(Table):
    """A label of the scheme; `attributes` is JSON."""

    uuid = BlobField(unique=True)
    name = CharField(unique=True)
    title = CharField()
    layer = ForeignKeyField(Layer)
    colour = CharField()
    key = CharField(default="")
    description = TextField(default="")
    attributes = TextField(null=True)
    position = IntegerField()


class RelationType(Table):
    """A relation of the scheme; `from_labels` and `to_labels` are JSON lists of label numbers."""

    uuid = BlobField(unique=True)
    name = CharField(unique=True)
    title = CharField()
    from_labels = TextField(default="[]")
    to_labels = TextField(default="[]")
    position = IntegerField()


class Annotator(Table):
    """A person or a program."""

    uuid = BlobField(unique=True)
    name = CharField(unique=True)
    program = BooleanField(default=False)


class ImportRun(Table):
    """One import, of one or many files, or one bulk action, which has pages instead."""

    uuid = BlobField(unique=True)
    started = CharField()
    finished = CharField(null=True)
    title = CharField()


class ImportFile(Table):
    """One file of an import; its articles stay hidden until it is finished."""

    run = ForeignKeyField(ImportRun, on_delete="CASCADE")
    path = TextField()
    sha256 = CharField(default="")
    format = CharField()
    finished = BooleanField(default=False)


class Article(Table):
    """An article without its text, so that lists are read fast."""

    uuid = BlobField(unique=True)
    key = CharField()
    version = IntegerField(default=1)
    title = CharField()
    url = CharField()
    site = CharField()
    published = CharField()
    language = CharField()
    length = IntegerField()
    text_hash = BlobField(index=True)
    meta = TextField(null=True)
    search = TextField()
    file = ForeignKeyField(ImportFile, null=True, on_delete="RESTRICT")
    hidden = IntegerField(default=0)
    """0 there, 1 of an import that is not finished, 2 in the bin."""

    class Meta:
        """One key, one version, one article; lists go by `hidden` and row number."""

        indexes = ((("key", "version"), True), (("hidden", "id"), False))


class ArticleText(Table):
    """The stored text of an article, exactly as decoded."""

    article = ForeignKeyField(Article, primary_key=True, on_delete="CASCADE")
    text = TextField()


class Span(Table):
    """A span: its cover, and its fragments as JSON when there are several."""

    uuid = BlobField(unique=True)
    article = ForeignKeyField(Article, on_delete="CASCADE")
    label = ForeignKeyField(Label, index=False)
    annotator = ForeignKeyField(Annotator, index=False)
    start = IntegerField()
    end = IntegerField()
    fragments = TextField(null=True)
    attributes = TextField(null=True)
    score = FloatField(null=True)
    note = TextField(null=True)
    replaces = BlobField(null=True)
    run = IntegerField(null=True)


class Relation(Table):
    """A directed link between two spans of one article."""

    uuid = BlobField(unique=True)
    article = ForeignKeyField(Article, on_delete="CASCADE")
    label = ForeignKeyField(RelationType, index=False)
    from_span = ForeignKeyField(Span, on_delete="RESTRICT", backref="outgoing")
    to_span = ForeignKeyField(Span, on_delete="RESTRICT", backref="incoming")
    annotator = ForeignKeyField(Annotator, index=False)
    note = TextField(null=True)
    run = IntegerField(null=True)


class SpanVerdict(Table):
    """A person's verdict on a program's span: 1 accepted, 0 rejected."""

    span = ForeignKeyField(Span, on_delete="RESTRICT", index=False)
    annotator = ForeignKeyField(Annotator, index=False)
    article = ForeignKeyField(Article, on_delete="CASCADE")
    accepted = BooleanField()
    run = IntegerField(null=True)

    class Meta:
        """One row a person."""

        primary_key = CompositeKey("span", "annotator")
        without_rowid = True


class ArticleStatus(Table):
    """A person's status of an article; no row means new."""

    annotator = ForeignKeyField(Annotator, index=False)
    article = ForeignKeyField(Article, on_delete="CASCADE")
    status = SmallIntegerField()
    run = IntegerField(null=True)
    reason = TextField(null=True)

    class Meta:
        """One row a person and article."""

        primary_key = CompositeKey("annotator", "article")
        without_rowid = True


class Flag(Table):
    """A question on an article, or on a span of it."""

    uuid = BlobField(unique=True)
    article = ForeignKeyField(Article, on_delete="CASCADE")
    span = ForeignKeyField(Span, null=True, on_delete="RESTRICT")
    annotator = ForeignKeyField(Annotator, index=False)
    note = TextField()
    settled = BooleanField(default=False)
    run = IntegerField(null=True)


class PendingJoin(Table):
    """What an unfinished file adds to an article that was there before, as JSON."""

    file = ForeignKeyField(ImportFile, on_delete="CASCADE")
    article = ForeignKeyField(Article, on_delete="CASCADE")
    record = TextField()


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


class History(Table):
    """One entry for each command, undo, redo and bulk run; entries are only ever added."""

    id = AutoField(constraints=[SQL("AUTOINCREMENT")])
    at = CharField()
    annotator = ForeignKeyField(Annotator, null=True)
    kind = CharField()
    title = CharField()
    article = IntegerField(null=True, index=True)
    target = IntegerField(null=True)
    run = IntegerField(null=True)
    changes = BlobField(null=True)


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
