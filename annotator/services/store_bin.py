"""The bin, as services need it of the project file: a part of the port of `services.store`."""

from collections.abc import Sequence
from typing import Protocol

from annotator.domain.records import Binning, NewVersion
from annotator.domain.views import BinnedArticle


class BinStore(Protocol):
    """Articles that are out of everything until they are restored, or gone for good.

    What is in the bin is changed by records of the kind Binning, as everything else.
    """

    def count(self) -> int:
        """Return how many articles are in the bin."""
        ...

    def page(self, *, offset: int, limit: int) -> list[BinnedArticle]:
        """Return articles in the bin, those binned last first."""
        ...

    def binnings(self) -> list[Binning]:
        """Return who binned each article, and when, in the order of the articles."""
        ...

    def add(self, version: NewVersion) -> None:
        """Add an article to the bin, as the version after all that have its key."""
        ...

    def purge(self, article_ids: Sequence[str]) -> int:
        """Remove those of the articles that are in the bin for good; return how many."""
        ...
