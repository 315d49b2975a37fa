"""Parts of the open project that it is shown without: each is loaded when it is asked for."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import cached_property
from typing import TYPE_CHECKING

from annotator.storage.names import Names
from annotator.storage.project_file import ProjectFile
from annotator.storage.record_rows import RecordRows

if TYPE_CHECKING:
    from annotator.services.store import (
        BinStore,
        BulkStore,
        ImportStore,
        PartStore,
        ShapeStore,
        StatisticsStore,
    )
    from annotator.storage.text_rows import TextRows


class ProjectParts(ProjectFile):
    """What is asked of the project less often than articles and their marks."""

    _names: Names
    _records: RecordRows
    transaction: Callable[[], AbstractContextManager[None]]

    @cached_property
    def imports(self) -> "ImportStore":
        """What imports write."""
        from annotator.storage.importing import ImportTables

        return ImportTables(self._connection, self._names, self.transaction)

    @cached_property
    def statistics(self) -> "StatisticsStore":
        """What counts."""
        from annotator.storage.statistics import StatisticsRows

        return StatisticsRows(self._connection, self._names, self._reading)

    @cached_property
    def shape(self) -> "ShapeStore":
        """What changes the project as a whole."""
        from annotator.storage.project_changes import ProjectChanges

        return ProjectChanges(self._connection, self._names, self._reading)

    @cached_property
    def bulk(self) -> "BulkStore":
        """What changes many articles."""
        from annotator.storage.bulk import BulkTables

        return BulkTables(self._connection, self._names, self._records, self._history)

    @cached_property
    def binned(self) -> "BinStore":
        """What is in the bin."""
        from annotator.storage.bin_rows import BinRows

        return BinRows(self._connection, self._names, self._reading)

    @cached_property
    def parts(self) -> "PartStore":
        """Which part of the training data each article falls in."""
        from annotator.storage.part_rows import PartRows

        return PartRows(self._connection, self._reading, self.transaction)

    @cached_property
    def _texts(self) -> "TextRows":
        from annotator.storage.text_rows import TextRows

        return TextRows(self._connection, self._names)
