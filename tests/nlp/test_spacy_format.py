import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
import spacy
from helpers_export import SCHEME, ListSource, Marked, article, claims, without
from spacy.tokens import Doc, DocBin
from spacy.util import load_config

from annotator.domain.errors import Cancelled, EnvironmentProblem, UserError
from annotator.domain.ports import ExportArticle, ExportOptions, ExportReport, Progress, silent
from annotator.nlp import training_docs, training_shards
from annotator.nlp.docbins import ATTRIBUTES, add_to, empty_bin
from annotator.nlp.spacy_format import FORMAT
from annotator.nlp.training_docs import DocMaker
from annotator.nlp.training_folder import MARKER
from annotator.nlp.training_parts import fraction_of

Articles = Sequence[ExportArticle]


def export(out: Path, articles: Articles, options: ExportOptions | None = None) -> ExportReport:
    return FORMAT.write(ListSource(articles), out, options or ExportOptions(), silent)


def docs(folder: Path) -> list[Doc]:
    vocab = spacy.blank("xx").vocab
    shards = sorted(folder.glob("*.spacy"))
    return [doc for shard in shards for doc in DocBin().from_disk(shard).get_docs(vocab)]


def keys(folder: Path) -> list[str]:
    return [doc.user_data["article"] for doc in docs(folder)]


def pipeline(folder: Path) -> list[str]:
    return list(load_config(folder / "config.cfg")["nlp"]["pipeline"])


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(each.relative_to(folder)): each.read_bytes()
        for each in folder.rglob("*")
        if each.is_file()
    }


def test_docs_hold_all_that_was_marked(tmp_path: Path) -> None:
    report = export(tmp_path / "out", claims(20))
    found = docs(tmp_path / "out" / "train")
    assert (report.articles, report.spans, report.relations) == (20, 140, 20)
    assert report.files == sorted(tmp_path / "out" / each for each in files(tmp_path / "out"))
    doc = next(each for each in found if each.user_data["article"] == "en7")
    assert doc.text == claims(8)[7].content.article.text
    assert [(ent.text, ent.label_) for ent in doc.ents] == [
        ("Anna Smith", "PER"),
        ("Nato", "ORG"),
        ("Rome", "LOC"),
    ]
    assert [(span.text, span.label_, span.id_) for span in doc.spans["sc"]] == [
        ("7 ships had left Rome", "CLAIM", "en7-3"),
        ("Anna Smith of Nato", "SOURCE", "en7-4"),
        ("said", "CUE", "en7-5"),
        ("Read also: ships.", "BOILERPLATE", "en7-6"),
    ]
    assert len(doc.spans["entities"]) == 3
    claim = doc.user_data["spans"]["en7-3"]
    assert claim["label"] == "CLAIM"
    assert claim["attributes"] == {"kind": "fact"}
    assert [doc.text[start:end] for start, end in claim["ranges"]] == ["7 ships had left Rome"]
    assert doc.user_data["relations"] == (
        {"id": "en7-r0", "label": "attributed_to", "from": "en7-3", "to": "en7-4"},
    )


def test_our_packing_says_what_spacy_packing_says() -> None:
    maker = DocMaker("en", SCHEME, ExportOptions())
    odd = article("x", "Tweet 🙂\r\n\xa0by\tAnna’s", [("PER", "Anna"), ("ODD", ((0, 5), (7, 8)))])
    made = [maker.make(each) for each in [*claims(5), odd, article("y", "a")]]
    ours, theirs = empty_bin(), DocBin(attrs=ATTRIBUTES, store_user_data=True)
    for each in made:
        add_to(ours, each)
        theirs.add(each.doc)
    assert ours.span_groups == theirs.span_groups
    assert ours.user_data == theirs.user_data
    assert (ours.flags, ours.cats) == (theirs.flags, theirs.cats)
    for mine, other in zip(ours.tokens + ours.spaces, theirs.tokens + theirs.spaces, strict=True):
        assert mine.dtype == other.dtype
        assert mine.tolist() == other.tolist()
    vocab = spacy.blank("en").vocab
    again = list(DocBin().from_bytes(ours.to_bytes()).get_docs(vocab))
    assert [doc.text for doc in again] == [each.doc.text for each in made]
    assert {span.id_ for doc in again for group in doc.spans.values() for span in group} == {
        span.id for each in made for span in each.article.spans
    }


def test_a_second_export_is_the_same_to_the_byte(tmp_path: Path) -> None:
    options = ExportOptions(drop_boilerplate=True)
    for name in ("a", "b"):
        export(tmp_path / name, [*claims(30), *claims(9, language="ru")], options)
    assert files(tmp_path / "a") == files(tmp_path / "b")
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]);"
        "from test_spacy_format import *; from pathlib import Path;"
        "export(Path(sys.argv[2]), [*claims(30), *claims(9, language='ru')],"
        "ExportOptions(drop_boilerplate=True))"
    )
    here = str(Path(__file__).parent)
    command = [sys.executable, "-c", code, here, str(tmp_path / "c")]
    subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": "7"})
    assert files(tmp_path / "a") == files(tmp_path / "c")


def test_parts_follow_from_key_and_seed_and_stay_when_articles_are_added(tmp_path: Path) -> None:
    options = ExportOptions(dev_share=0.3, test_share=0.2, seed=5)
    export(tmp_path / "few", claims(60), options)
    export(tmp_path / "more", claims(90), options)
    for part in ("train", "dev", "test"):
        few, more = keys(tmp_path / "few" / part), keys(tmp_path / "more" / part)
        assert set(few) <= set(more)
    assert 15 <= len(keys(tmp_path / "more" / "dev")) <= 40
    assert {fraction_of("a", 1), fraction_of("a", 1), fraction_of("a", 2)} == {
        fraction_of("a", 1),
        fraction_of("a", 2),
    }


@pytest.mark.parametrize("share", [0.0, 0.1, 1.0])
@pytest.mark.parametrize("count", [1, 2, 3, 12])
def test_neither_train_nor_dev_is_ever_empty(tmp_path: Path, count: int, share: float) -> None:
    report = export(tmp_path / "out", claims(count), ExportOptions(dev_share=share))
    train, dev = keys(tmp_path / "out" / "train"), keys(tmp_path / "out" / "dev")
    assert train
    assert dev
    if count == 1:
        assert train == dev
        assert any("copy of train" in note for note in report.notes)
    else:
        assert sorted(train + dev) == sorted(each.content.article.key for each in claims(count))


@pytest.mark.parametrize(
    ("layers", "components"),
    [
        ((), ["ner", "span_finder", "spancat"]),
        (("entities",), ["span_finder", "spancat"]),
        (("attribution", "boilerplate"), ["ner"]),
        (("entities", "attribution", "boilerplate"), []),
    ],
)
def test_components_without_data_are_left_out(
    tmp_path: Path, layers: tuple[str, ...], components: list[str]
) -> None:
    export(tmp_path / "out", without(claims(12), *layers))
    assert pipeline(tmp_path / "out") == components
    assert all("sc" in doc.spans for doc in docs(tmp_path / "out" / "train"))


def test_what_is_in_few_articles_is_trained_wherever_their_hash_points(tmp_path: Path) -> None:
    plain = without(claims(40), "attribution", "boilerplate")
    for marked in range(40):
        articles = [*plain[:marked], claims(40)[marked], *plain[marked + 1 :]]
        if fraction_of(f"en{marked}", 0) < 0.1:
            export(tmp_path / str(marked), articles)
            assert "spancat" in pipeline(tmp_path / str(marked))


def test_unfinished_articles_do_not_teach_that_there_are_no_spans(tmp_path: Path) -> None:
    unmarked = without(claims(20, language="en"), "attribution", "boilerplate")
    open_ones = [
        article(f"open{n}", each.content.article.text, [("PER", "Anna Smith")], done=False)
        for n, each in enumerate(unmarked)
    ]
    begun = [article(f"begun{n}", "She said so.", [("CUE", "said")], done=False) for n in range(3)]
    report = export(tmp_path / "out", [*open_ones, *begun, *claims(5)])
    used = keys(tmp_path / "out" / "train") + keys(tmp_path / "out" / "dev")
    apart = [
        each.user_data["article"]
        for part in ("train", "dev")
        for each in docs(tmp_path / "out" / "entities_only" / part)
    ]
    assert sorted(apart) == sorted(each.content.article.key for each in [*open_ones, *begun])
    assert sorted(used) == sorted(each.content.article.key for each in claims(5))
    assert any("23 of 28 articles" in note for note in report.notes)
    assert not any("though not done" in note for note in report.notes)
    assert "entities_only" in (tmp_path / "out" / "README.md").read_text()


@pytest.mark.parametrize("count", [1, 2, 30])
def test_all_articles_train_as_long_as_none_is_done(tmp_path: Path, count: int) -> None:
    report = export(tmp_path / "out", claims(count, done=False))
    assert not (tmp_path / "out" / "entities_only").exists()
    used = {*keys(tmp_path / "out" / "train"), *keys(tmp_path / "out" / "dev")}
    assert len(used) == count
    assert pipeline(tmp_path / "out") == ["ner", "span_finder", "spancat"]
    said = f"Articles used for training though not done: {count}."
    assert said in report.notes
    readme = (tmp_path / "out" / "README.md").read_text("utf-8")
    assert said in readme
    assert "No article is done, so all train" in readme


def test_spans_of_unfinished_articles_teach_none_beside_done_ones(tmp_path: Path) -> None:
    """Not even when the done ones have no span: the entities of all are learnt, and no spans."""
    report = export(tmp_path / "out", [article("done", "Nothing."), *claims(4, done=False)])
    assert pipeline(tmp_path / "out") == ["ner"]
    assert len(keys(tmp_path / "out" / "train") + keys(tmp_path / "out" / "dev")) == 5
    assert any("to learn in an article that is done" in note for note in report.notes)


def test_relations_to_spans_that_are_not_exported_stay_behind(tmp_path: Path) -> None:
    (whole,) = claims(1)
    part = replace(whole, spans=whole.spans[:4], rejected=whole.spans[4:])
    report = export(tmp_path / "out", [part])
    (doc,) = docs(tmp_path / "out" / "train")
    assert (len(doc.user_data["relations"]), report.relations) == (0, 0)


def test_spans_that_come_to_the_same_tokens_are_one(tmp_path: Path) -> None:
    marked: list[Marked] = [("CLAIM", "war talk"), ("CLAIM", "war talks"), ("CUE", "war talks")]
    export(tmp_path / "out", [article("a", "Pre war talks.", marked)])
    (doc,) = docs(tmp_path / "out" / "train")
    found = [(span.text, span.label_, span.id_) for span in doc.spans["sc"]]
    assert found == [("war talks", "CLAIM", "a-0"), ("war talks", "CUE", "a-2")]
    assert sorted(doc.user_data["spans"]) == ["a-0", "a-1", "a-2"]
    lines = (tmp_path / "out" / "alignment.jsonl").read_text("utf-8").splitlines()
    (merged,) = [each for each in map(json.loads, lines) if each["decision"] == "merged"]
    assert (merged["span"], merged["ranges"], merged["to"]) == ("a-1", [[4, 13]], [4, 13])
    assert "a-0" in merged["why"]


@pytest.mark.parametrize("count", [1, 2, 30])
def test_unfinished_articles_train_entities_when_there_is_nothing_else(
    tmp_path: Path, count: int
) -> None:
    articles = without(claims(count, done=False), "attribution", "boilerplate")
    export(tmp_path / "out", [*articles, article("done", "Nothing to mark.")])
    assert not (tmp_path / "out" / "entities_only").exists()
    used = keys(tmp_path / "out" / "train") + keys(tmp_path / "out" / "dev")
    assert set(used) == {"done", *(each.content.article.key for each in articles)}
    assert keys(tmp_path / "out" / "dev")


def test_each_language_has_its_folder_and_unknown_ones_are_said(tmp_path: Path) -> None:
    odd = [
        article(f"odd{n}", "Some text.", language=code)
        for n, code in enumerate(["", "zz", "../x", "en-GB", "RU"])
    ]
    report = export(tmp_path / "out", [*claims(3), *claims(3, language="ru"), *odd])
    assert {each.name for each in (tmp_path / "out").iterdir()} == {"README.md", "en", "ru", "xx"}
    found = {
        code: len(
            set(keys(tmp_path / "out" / code / "train"))
            | set(keys(tmp_path / "out" / code / "dev"))
        )
        for code in ("en", "ru", "xx")
    }
    assert found == {"en": 4, "ru": 4, "xx": 3}
    said = [note for note in report.notes if "no tokenizer" in note]
    assert (report.articles, len(said)) == (11, 2)
    assert load_config(tmp_path / "out" / "ru" / "config.cfg")["nlp"]["lang"] == "ru"


def test_a_language_with_its_own_tokenizer_keeps_it(tmp_path: Path) -> None:
    text = "中国外交部说，会谈🙂将继续。"
    export(tmp_path / "out", [article("zh", text, [("CLAIM", "会谈🙂将继续")], language="zh")])
    (doc,) = docs(tmp_path / "out" / "train")
    assert (doc.text, doc.spans["sc"][0].text) == (text, "会谈🙂将继续")
    nlp = load_config(tmp_path / "out" / "config.cfg")["nlp"]
    assert nlp["tokenizer"] == {"@tokenizers": "spacy.zh.ChineseTokenizer", "segmenter": "char"}


def test_shards_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(training_shards, "MOST_DOCS", 7)
    monkeypatch.setattr(training_docs, "_MOST_STRINGS", 0)  # a new vocabulary for each article
    export(tmp_path / "out", claims(30))
    train = tmp_path / "out" / "train"
    sizes = [len(DocBin().from_disk(each)) for each in sorted(train.iterdir())]
    assert sizes[:-1] == [7] * (len(sizes) - 1)
    assert len(sizes) > 1
    assert all(doc.ents for doc in docs(train))


def test_what_spacy_cannot_train_on_is_left_out_and_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.nlp.training_plan.LONGEST_TEXT", 200)
    bad = [article("empty", ""), article("blank", " \r\n"), article("long", "a " * 101)]
    report = export(tmp_path / "out", [*bad, *claims(2)])
    assert report.articles == 2
    assert all(
        any(f"“{key}” is left out" in each for each in report.notes)
        for key in ("empty", "blank", "long")
    )
    with pytest.raises(UserError, match=r"no article to train on.*“empty”"):
        export(tmp_path / "none", bad)
    assert not (tmp_path / "none").exists()


def test_alignment_cases_are_lines_and_counted(tmp_path: Path) -> None:
    export(tmp_path / "out", [article("a", "Pre-war talks.", [("CLAIM", "war talk")])])
    (line,) = (tmp_path / "out" / "alignment.jsonl").read_text("utf-8").splitlines()
    case = json.loads(line)
    assert (case["article"], case["decision"], case["from"], case["to"]) == (
        "a",
        "expanded",
        [4, 12],
        [4, 13],
    )
    readme = (tmp_path / "out" / "README.md").read_text("utf-8")
    assert "| expanded | 1 |" in readme
    assert "of anna" in readme
    assert "A \\| b" in readme or "A | b" in readme


def test_an_earlier_export_is_replaced_and_anything_else_refused(tmp_path: Path) -> None:
    out = tmp_path / "out"
    export(out, claims(3))
    export(out, [*claims(2), *claims(2, language="ru")])
    export(out, claims(5))
    assert (out / "README.md").read_text("utf-8").startswith(MARKER)
    assert not (out / "ru").exists()
    (out / "model").mkdir()
    before = files(tmp_path)
    with pytest.raises(UserError, match="also holds “model”"):
        export(out, claims(2))
    (tmp_path / "file").write_text("mine")
    with pytest.raises(UserError, match="is a file"):
        export(tmp_path / "file", claims(2))
    with pytest.raises(UserError, match="not empty and no earlier export"):
        export(tmp_path, claims(2))
    (tmp_path / "file").unlink()
    assert files(tmp_path) == before


def test_an_empty_folder_and_a_missing_parent_are_fine(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    export(tmp_path / "empty", claims(2))
    export(tmp_path / "not" / "yet" / "there", claims(2))
    assert (tmp_path / "not" / "yet" / "there" / "config.cfg").is_file()


def cancel_at(number: int) -> Callable[[Progress], None]:
    def report(progress: Progress) -> None:
        if progress.done >= number:
            raise Cancelled("Cancelled.")

    return report


@pytest.mark.parametrize("number", [0, 5, 10])
@pytest.mark.parametrize("earlier", [False, True])
def test_cancel_leaves_nothing_half_written(tmp_path: Path, number: int, *, earlier: bool) -> None:
    if earlier:
        export(tmp_path / "out", claims(3))
    before = files(tmp_path)
    with pytest.raises(Cancelled):
        FORMAT.write(ListSource(claims(10)), tmp_path / "out", ExportOptions(), cancel_at(number))
    assert files(tmp_path) == before
    assert len(list(tmp_path.iterdir())) == int(earlier)


@pytest.mark.parametrize("method", ["exists", "is_dir", "iterdir"])
def test_a_place_that_cannot_be_looked_at_is_a_message(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, method: str
) -> None:
    (tmp_path / "out").mkdir()

    def refuse(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, method, refuse)  # whoever runs the tests may be let in anywhere
    with pytest.raises(EnvironmentProblem, match="Permission denied"):
        export(tmp_path / "out", claims(2))


def test_a_name_the_system_refuses_is_a_message(tmp_path: Path) -> None:
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    for out in (tmp_path / ("x" * 300), loop):
        with pytest.raises(EnvironmentProblem, match="cannot be written"):
            export(out, claims(2))


def test_a_disk_that_refuses_is_a_message(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(DocBin, "to_disk", full)
    with pytest.raises(EnvironmentProblem, match=r"cannot be written.*No space left"):
        export(tmp_path / "out", claims(3))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "options",
    [
        ExportOptions(align="sideways"),
        ExportOptions(fragments="none"),
        ExportOptions(dev_share=0.6, test_share=0.6),
        ExportOptions(dev_share=-0.1),
    ],
)
def test_an_unknown_option_is_refused(tmp_path: Path, options: ExportOptions) -> None:
    with pytest.raises(UserError):
        export(tmp_path / "out", claims(2), options)


def _spacy(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "spacy", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    "layers",
    [(), ("entities", "attribution", "boilerplate")],
    ids=["all", "nothing"],
)
def test_spacy_trains_on_what_was_written(tmp_path: Path, layers: tuple[str, ...]) -> None:
    export(tmp_path / "out", without(claims(1), *layers))
    steps = ("--training.max_steps", "2", "--training.eval_frequency", "1")
    run = _spacy(tmp_path / "out", "train", "config.cfg", "--output", "../model", *steps)
    assert run.returncode == 0, run.stderr
    nlp = spacy.load(tmp_path / "model" / "model-last")
    assert nlp.pipe_names == pipeline(tmp_path / "out")
    nlp("Anna Smith of Nato said that 3 ships had left Rome.")


@pytest.mark.parametrize(("count", "errors"), [(1, 1), (112, 0)])
def test_the_only_thing_debug_data_finds_wrong_is_too_few_articles(
    tmp_path: Path, count: int, errors: int
) -> None:
    export(tmp_path / "out", claims(count))
    run = _spacy(tmp_path / "out", "debug", "data", "config.cfg")
    assert run.returncode == errors, run.stderr
    wrong = [line for line in run.stdout.splitlines() if "✘" in line]
    assert len(wrong) == 2 * errors  # the error, and their number
    assert all("Low number of examples" in line or "1 error" in line for line in wrong)


def test_spacy_trains_on_what_is_left_without_boilerplate(tmp_path: Path) -> None:
    export(tmp_path / "out", claims(3), ExportOptions(drop_boilerplate=True))
    steps = ("--training.max_steps", "2", "--training.eval_frequency", "1")
    run = _spacy(tmp_path / "out", "train", "config.cfg", "--output", "../model", *steps)
    assert run.returncode == 0, run.stderr


def test_the_readme_tells_the_command_whose_work_and_the_scheme(tmp_path: Path) -> None:
    out = tmp_path / "out"
    export(out, claims(5), ExportOptions(command=f"annotator export 'a b.annodb' {out}", seed=3))
    readme = (out / "README.md").read_text("utf-8")
    for said in (
        "Made by `annotator export 'a b.annodb' OUT`",
        "recipe ",
        f"spaCy {spacy.__version__}",
        "Seed: 3.",
        "| anna | person | 35 |",
        "Entities by programs that nobody reviewed: 0 of 15.",
        "relation **attributed_to**",
    ):
        assert said in readme


def test_dev_gets_an_article_that_has_something_to_compare_with(tmp_path: Path) -> None:
    plain = [article(f"plain{n}", "Nothing to mark.") for n in range(9)]
    options = ExportOptions(dev_share=0.0)
    export(tmp_path / "out", [*plain[:5], *claims(2), *plain[5:]], options)
    assert keys(tmp_path / "out" / "dev") == ["en1"]
