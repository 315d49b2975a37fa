"""The relations a person sees, from both ends."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from annotator.domain.records import Relation


class Links:
    """Relations by the spans they begin and end at."""

    def __init__(self) -> None:
        self._starting: defaultdict[str, dict[str, Relation]] = defaultdict(dict)
        self._ending: defaultdict[str, dict[str, Relation]] = defaultdict(dict)

    def add(self, relation: Relation) -> None:
        """Take in a relation."""
        self._starting[relation.from_id][relation.id] = relation
        self._ending[relation.to_id][relation.id] = relation

    def remove(self, relation: Relation) -> None:
        """Drop a relation, if it is here."""
        self._starting[relation.from_id].pop(relation.id, None)
        self._ending[relation.to_id].pop(relation.id, None)

    def starting(self, span_id: str) -> Collection[Relation]:
        """Return the relations that begin at a span."""
        return self._starting[span_id].values() if span_id in self._starting else ()

    def ending(self, span_id: str) -> Collection[Relation]:
        """Return the relations that end at a span."""
        return self._ending[span_id].values() if span_id in self._ending else ()

    def around(self, span_ids: Iterable[str]) -> set[str]:
        """Return the spans whose rows tell of these: linked to them, or to one that is."""
        found = set(span_ids)
        ahead = {each.to_id for key in found for each in self.starting(key)}
        for _ in range(2):
            found |= {each.from_id for key in found for each in self.ending(key)}
        return found | ahead
