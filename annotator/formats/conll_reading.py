"""Rows of tokens to articles."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from annotator.domain.errors import RecordError, UserError
from annotator.domain.incoming import IncomingArticle, IncomingSpan, Note, Refusal
from annotator.domain.plurals import plural
from annotator.domain.ports import Read, ReadOptions
from annotator.domain.ranges import Range
from annotator.formats.conll_rows import TokenRows, articles_of
from annotator.formats.conll_side import Side, exact_article
from annotator.formats.conll_tags import Tagged, TagScheme, tagged_tokens
from annotator.formats.csv_rows import encoding_of
from annotator.formats.decoding import check_characters
from annotator.formats.json_fields import checked_name

SENTENCES: Final = "sentences"


def read_conll(path: Path, options: ReadOptions) -> Iterator[Read]:
    """Yield the articles of a file, what is wrong with each, and how it was read.

    Raises UserError when the file cannot be read, or no row of it has a tag.
    """
    reading = _Reading(path, options)
    for rows in articles_of(
        path, encoding_of(path, options.encoding), options.at_byte, _sentences(options.settings)
    ):
        yield from reading.article(rows)
    yield from reading.final_notes()


def _sentences(settings: Any) -> int:
    chosen = str(settings.get(SENTENCES) or "0")
    if not (chosen.isascii() and chosen.isdigit() and len(chosen) < 7):  # noqa: PLR2004
        raise UserError(f"{SENTENCES} must be a whole number, not “{chosen[:40]}”")
    return int(chosen)


class _Reading:
    """One file being read."""

    def __init__(self, path: Path, options: ReadOptions) -> None:
        self._below = options.below
        self._side = Side(path)
        self._scheme = TagScheme()
        self._number = self._tagged = 0

    def article(self, rows: TokenRows) -> Iterator[Read]:
        """Yield an article, and a refusal for what of it could not be taken."""
        self._number += 1
        self._scheme.add(rows.tags)
        self._tagged += len(rows.tokens) - rows.bad
        where = f"line {rows.line}"
        tagged, problems = _sound(where, tagged_tokens(_with_breaks(rows)))
        if rows.bad:
            why = plural(
                rows.bad,
                "{count} row has no tag in its last column: {first}",
                "{count} rows have no tag in their last column (the first: {first})",
                first=rows.first_bad,
            )
            problems.append(Refusal(where, why))
        found = self._found(where, rows, tagged)
        if found is None:
            why = (
                f"{self._side.name} knows no article of these tokens: export both again, or take"
                " it away to have the text put together from the tokens"
            )
            yield Refusal(where, why)
            return
        try:
            check_characters(found.text)
        except UserError as error:
            yield Refusal(where, str(error))
            return
        yield found
        yield from problems

    def _found(self, where: str, rows: TokenRows, tagged: list[Tagged]) -> IncomingArticle | None:
        """Return the article as the side file has it; without such a file, put together."""
        if not self._side.is_there:
            return _rebuilt(where, rows, tagged, self._key(rows))
        record = self._side.record_of(rows.tokens)
        return None if record is None else exact_article(record, where, rows.tokens, tagged)

    def _key(self, rows: TokenRows) -> str | None:
        if rows.key or not self._below:
            return rows.key
        return self._below if rows.whole_file else f"{self._below}#{self._number}"

    def final_notes(self) -> Iterator[Note]:
        """Yield how the file was read; raises UserError when it was no such file at all."""
        if not self._number:
            raise UserError("the file holds no rows of tokens: there is no article to import")
        if not self._tagged:
            raise UserError(
                "no row has a tag such as O or B-PER in its last column; is it another format?"
            )
        yield Note("", f"the tags were read as {self._scheme.name}")
        if self._scheme.missing:
            why = plural(
                self._scheme.missing,
                "{count} token has the tag “-”: missing, not outside",
                "{count} tokens have the tag “-”: missing, not outside",
            )
            yield Note("", why)
        if not self._side.is_there:
            yield Note("", f"the text was put together from its tokens, {_HOW}")


_HOW: Final = "with a blank between two and each sentence on a line of its own"


def _with_breaks(rows: TokenRows) -> Iterator[str]:
    """Yield the tags; what a sentence begins with goes on with nothing."""
    starts = set(rows.breaks)
    for at, tag in enumerate(rows.tags):
        yield f"B-{tag[2:]}" if at in starts and tag.startswith("I-") else tag


def _sound(where: str, tagged: Iterator[Tagged]) -> tuple[list[Tagged], list[Refusal]]:
    """Return what has a label that can be one, and refusals for the rest."""
    found, problems = [], []
    for each in tagged:
        try:
            checked_name(each.label, "label")
        except RecordError as error:
            problems.append(Refusal(f"{where}, token {each.first + 1}", str(error)))
        else:
            found.append(each)
    return found, problems


def _rebuilt(where: str, rows: TokenRows, tagged: list[Tagged], key: str | None) -> IncomingArticle:
    """Return an article whose text is put together from its tokens."""
    starts = {0, *rows.breaks}
    pieces: list[str] = []
    places: list[Range] = []
    at = 0
    for number, token in enumerate(rows.tokens):
        if number:
            pieces.append("\n" if number in starts else " ")
            at += 1
        places.append(Range(at, at + len(token)))
        pieces.append(token)
        at += len(token)
    spans = [
        IncomingSpan(
            each.label, (Range(places[each.first].start, places[each.end - 1].end),), entity=True
        )
        for each in tagged
    ]
    return IncomingArticle(where=where, text="".join(pieces), key=key, spans=spans)
