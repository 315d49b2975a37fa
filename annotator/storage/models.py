"""The tables of a project file, as they were in its first schema (later ones: later_models).

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
