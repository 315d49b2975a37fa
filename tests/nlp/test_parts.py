from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import spacy
from helpers_export import ListSource, article, claims
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import DocBin

from annotator.domain.ports import ExportArticle, ExportOptions, ExportReport, PartedText, silent
from annotator.nlp.spacy_format import FORMAT
from annotator.nlp.training_parts import (
    DEV,
    PARTS,
    TRAIN,
    Candidate,
    decided_parts,
    fraction_of,
    part_of,
)

SHARES = ExportOptions(dev_share=0.3, test_share=0.2)


@dataclass
class Memory:
    """Remembers parts as a project does."""

    stored: dict[str, dict[str, str]] = field(default_factory=dict)
    texts: list[PartedText] = field(default_factory=list)
    refuses: str = ""

    def kept(self, split: str) -> Mapping[str, str]:
        return self.stored.get(split, {})

    def others(self, split: str) -> Iterator[PartedText]:
        return iter(self.texts if split in self.stored else ())

    def keep(self, split: str, parts: Mapping[str, str]) -> str:
        if not self.refuses:
            self.stored[split] = {**parts, **self.stored.get(split, {})}
        return self.refuses


@dataclass
class KeepingSource(ListSource):
    parts: Memory = field(default_factory=Memory)


def export(
    out: Path,
    articles: Sequence[ExportArticle],
    memory: Memory,
    options: ExportOptions = SHARES,
) -> ExportReport:
    return FORMAT.write(KeepingSource(articles, parts=memory), out, options, silent)


def parts(out: Path) -> dict[str, str]:
    vocab = spacy.blank("xx").vocab
    return {
        doc.user_data["article"]: part
        for part in PARTS
        for shard in sorted((out / part).glob("*.spacy"))
        for doc in DocBin().from_disk(shard).get_docs(vocab)
    }


@pytest.mark.parametrize("few", [1, 2, 5, 40])
def test_what_was_decided_once_never_moves(tmp_path: Path, few: int) -> None:
    memory = Memory()
    articles = [*claims(60), *claims(20, language="de")]
    export(tmp_path / "few", articles[-few:], memory)
    before = dict(next(iter(memory.stored.values())))
    assert len(before) == few
    export(tmp_path / "all", articles, memory)
    export(tmp_path / "again", articles[::-1], memory, ExportOptions(dev_share=0.3, test_share=0.2))
    after = next(iter(memory.stored.values()))
    assert before.items() <= after.items()
    for folder in ("all", "again"):
        found = {**parts(tmp_path / folder / "de"), **parts(tmp_path / folder / "en")}
        assert found.items() <= after.items()


def test_each_way_of_splitting_has_parts_of_its_own(tmp_path: Path) -> None:
    memory = Memory()
    export(tmp_path / "a", claims(9), memory)
    export(tmp_path / "b", claims(9), memory, ExportOptions(seed=7))
    assert sorted(memory.stored) == ["seed 0, dev 0.3, test 0.2", "seed 7, dev 0.1, test 0"]


def test_parts_that_cannot_be_stored_are_said(tmp_path: Path) -> None:
    report = export(tmp_path / "a", claims(9), Memory(refuses="Not stored."))
    assert "Not stored." in report.notes


LONG = "Министр сообщил, что переговоры прошли успешно и будут продолжены в пятницу в Москве."


def copies(number: int) -> list[ExportArticle]:
    words = " ".join(f"{LONG} Номер {number} из {each}." for each in range(9))
    return [article(f"{number}-{at}", f"{place}. {words}") for at, place in enumerate("АБВГ")]


def test_near_duplicates_share_a_part_and_are_counted(tmp_path: Path) -> None:
    bodies = [" ".join(f"{n}word{each}" for each in range(60)) for n in range(25)]
    chains = [
        [article(f"{n}-{copy}", f"{copy} {body}") for copy in range(4)]
        for n, body in enumerate(bodies)
    ]
    report = export(tmp_path / "a", [each for chain in chains for each in chain], Memory())
    found = parts(tmp_path / "a")
    for number in range(25):
        assert len({found[f"{number}-{copy}"] for copy in range(4)}) == 1
    assert len(set(found.values())) == 3
    said = "Near-duplicates that share the part of their twin: 75."
    assert said in report.notes
    assert said in (tmp_path / "a" / "README.md").read_text("utf-8")


def test_a_near_duplicate_joins_its_twin_also_one_that_does_not_leave(tmp_path: Path) -> None:
    (twin, joins) = copies(1)[:2]
    text = PartedText("far", twin.content.article.text, ())
    for part in PARTS:
        memory = Memory({"seed 0, dev 0.3, test 0.2": {"far": part}}, [text])
        export(tmp_path / part, [*claims(4), joins], memory)
        assert memory.stored["seed 0, dev 0.3, test 0.2"][joins.content.article.id] == part


def test_twins_whose_parts_were_stored_apart_stay_and_are_said(tmp_path: Path) -> None:
    first, second = copies(1)[:2]
    stored = {first.content.article.id: TRAIN, second.content.article.id: DEV}
    memory = Memory({"seed 0, dev 0.3, test 0.2": dict(stored)})
    report = export(tmp_path / "a", [*claims(4), first, second], memory)
    assert stored.items() <= parts(tmp_path / "a").items()
    assert any("in more than one part: 1" in note for note in report.notes)


def test_boilerplate_makes_no_twins(tmp_path: Path) -> None:
    foot = "Подписывайтесь на наш канал и читайте новости каждый день. " * 9
    made = [
        article(f"k{n}", f"Событие {n} {n}1 {n}2 случилось. {foot}", [("BOILERPLATE", foot)])
        for n in range(60)
    ]
    export(tmp_path / "a", made, Memory())
    assert len(set(parts(tmp_path / "a").values())) == 3


@pytest.mark.parametrize("stored", [TRAIN, DEV])
def test_where_all_is_stored_in_one_part_the_other_is_a_copy(tmp_path: Path, stored: str) -> None:
    ids = [each.content.article.id for each in claims(3)]
    memory = Memory({"seed 0, dev 0.3, test 0.2": dict.fromkeys(ids, stored)})
    report = export(tmp_path / "a", claims(3), memory)
    for part in (TRAIN, DEV):
        assert list((tmp_path / "a" / part).glob("*.spacy"))
    other = DEV if stored == TRAIN else TRAIN
    assert f"{other} is a copy of {stored}, for want of articles." in report.notes
    assert set(memory.stored["seed 0, dev 0.3, test 0.2"].values()) == {stored}


labels = st.frozensets(st.sampled_from([("sc", "CLAIM"), ("ents", "PER"), ("sc", "CUE")]))


@st.composite
def exports(draw: st.DrawFn) -> tuple[list[Candidate], list[int], dict[str, str], ExportOptions]:
    count = draw(st.integers(1, 14))
    language = st.sampled_from(["en", "ru"])
    made = [
        Candidate(f"i{n}", draw(st.text(max_size=3)), draw(language), draw(st.booleans()),
                  draw(labels))
        for n in range(count)
    ]  # fmt: skip
    leaders: list[int] = []
    for number in range(count):
        leaders.append(draw(st.sampled_from([number, *(leaders or [number])])))
    kept = draw(st.dictionaries(st.sampled_from([each.id for each in made]),
                                st.sampled_from(PARTS), max_size=4))  # fmt: skip
    share = draw(st.sampled_from([0.0, 0.1, 0.5, 1.0]))
    return made, leaders, kept, ExportOptions(dev_share=share, seed=draw(st.integers(0, 9)))


@given(exports())
def test_stored_parts_stay_twins_stay_together_and_train_has_all_it_can(
    made: tuple[list[Candidate], list[int], dict[str, str], ExportOptions],
) -> None:
    candidates, leaders, kept, options = made
    found = decided_parts(candidates, leaders, kept, options)
    by_group: dict[int, set[str]] = {}
    stored_groups = {leaders[n] for n, each in enumerate(candidates) if each.id in kept}
    for number, each in enumerate(candidates):
        assert found[number] == kept.get(each.id, found[number])
        if each.id not in kept:
            by_group.setdefault(leaders[number], set()).add(found[number])
    assert all(len(each) == 1 for each in by_group.values())
    for language in ("en", "ru"):
        here = [n for n, c in enumerate(candidates) if c.language == language and c.trains]
        free = [n for n in here if leaders[n] not in stored_groups]
        train = [n for n in here if found[n] == TRAIN]
        if free:
            assert train or any(found[n] == DEV for n in free)
        if len({leaders[n] for n in range(len(candidates))}) == 1:
            continue
        if not kept and len({candidates[n].language for n in range(len(candidates))}) == 1:
            assert bool(here) <= bool(train)
            wanted = set().union(*(candidates[n].labels for n in here))
            assert wanted == set().union(*(candidates[n].labels for n in train))


def test_articles_added_at_the_end_move_none_even_where_nothing_is_stored() -> None:
    options = ExportOptions(dev_share=0.3)
    few = [Candidate(f"i{n}", f"k{n}", "en", True, frozenset()) for n in range(80)]  # noqa: FBT003
    for count in (40, 60):
        first = decided_parts(few[:count], range(count), {}, options)
        assert first == decided_parts(few, range(80), {}, options)[:count]
    assert [part_of(fraction_of(each.key, 0), options) for each in few[1:]] == decided_parts(
        few, range(80), {}, options
    )[1:]
