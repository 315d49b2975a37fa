"""Schemes come from TOML and go back to it; a bad file is refused with the place."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import UserError
from annotator.domain.scheme import Attribute, Label, Layer, RelationType, Scheme
from annotator.services.scheme_files import load_scheme, scheme_toml
from annotator.services.scheme_import import with_scheme_file

NEWS = Path(__file__).parents[2] / "resources" / "schemes" / "news.toml"

LAYER = '[[layers]]\nname = "l"\n'
LABEL = '[[labels]]\nname = "A"\nlayer = "l"\n'
HEAD = 'name = "s"\n' + LAYER


def test_the_news_scheme_has_the_built_in_labels_in_order() -> None:
    scheme = load_scheme(NEWS)
    names = ["CLAIM", "SOURCE", "CUE", "BOILERPLATE", "PER", "ORG", "LOC"]
    assert [label.name for label in scheme.labels] == names
    assert [label.key for label in scheme.labels] == list("1234567")
    assert scheme.task_layers == {"attribution", "boilerplate"}
    assert all(label.description.endswith(".") for label in scheme.labels)
    assert len({label.colour for label in scheme.labels}) == len(names)


def test_the_news_scheme_links_claims_to_sources_and_sources_to_entities() -> None:
    scheme = load_scheme(NEWS)
    ends = {each.name: (each.from_labels, each.to_labels) for each in scheme.relations}
    assert ends == {
        "attributed_to": (("CLAIM",), ("SOURCE",)),
        "cue": (("CLAIM",), ("CUE",)),
        "refers_to": (("SOURCE",), ("PER", "ORG", "LOC")),
    }
    claim = scheme.label("CLAIM")
    assert claim
    assert [each.name for each in claim.attributes] == ["kind", "quote", "source"]


@pytest.mark.parametrize("file", ["news.toml", "news.ru.toml"])
def test_an_attribute_is_not_called_like_a_label(file: str) -> None:
    scheme = load_scheme(NEWS.with_name(file))
    attributes = {each.title for label in scheme.labels for each in label.attributes}
    assert len(attributes) == 3
    assert not attributes & {each.title for each in scheme.labels}


def test_two_projects_of_one_scheme_share_identities() -> None:
    assert load_scheme(NEWS) == load_scheme(NEWS.read_text(encoding="utf-8"))
    ids = [each.id for each in (*load_scheme(NEWS).labels, *load_scheme(NEWS).relations)]
    assert len(set(ids)) == len(ids)


def test_the_news_scheme_survives_being_saved() -> None:
    scheme = load_scheme(NEWS)
    assert load_scheme(scheme_toml(scheme)) == scheme


LETTERS = st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"])
NAMES = st.text(LETTERS, min_size=1, max_size=100).filter(lambda text: not text.isspace())
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
TITLES = TEXTS.filter(bool)
COLOURS = st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)
ATTRIBUTES = st.builds(
    Attribute,
    name=NAMES,
    title=TITLES,
    values=st.lists(TITLES, min_size=1, max_size=3, unique=True).map(tuple),
)


@st.composite
def schemes(draw: st.DrawFn) -> Scheme:
    layers = [
        Layer(name=name, title=draw(TITLES), task=draw(st.booleans()))
        for name in draw(st.lists(NAMES, min_size=1, max_size=3, unique=True))
    ]
    keys = draw(st.permutations("123456789abcxyz"))
    names = draw(st.lists(NAMES, max_size=4, unique=True))
    attributes = st.lists(ATTRIBUTES, max_size=2, unique_by=lambda each: each.name).map(tuple)
    labels = [
        Label(
            id=str(draw(st.uuids())),
            name=name,
            title=draw(TITLES),
            layer=draw(st.sampled_from(layers)).name,
            colour=draw(COLOURS),
            key=draw(st.sampled_from(["", key])),
            description=draw(TEXTS),
            attributes=draw(attributes),
        )
        for name, key in zip(names, keys, strict=False)
    ]
    ends = st.lists(st.sampled_from(names), max_size=2).map(tuple) if names else st.just(())
    relations = [
        RelationType(
            id=str(draw(st.uuids())),
            name=name,
            title=draw(TITLES),
            from_labels=draw(ends),
            to_labels=draw(ends),
        )
        for name in draw(st.lists(NAMES, max_size=2, unique=True))
    ]
    return Scheme(
        name=draw(NAMES), layers=tuple(layers), labels=tuple(labels), relations=tuple(relations)
    )


@given(schemes())
def test_any_scheme_survives_being_saved(scheme: Scheme) -> None:
    assert load_scheme(scheme_toml(scheme)) == scheme


def test_what_is_left_out_is_filled_in() -> None:
    scheme = load_scheme(HEAD + LABEL)
    label = scheme.labels[0]
    assert (label.title, label.key, label.colour[0], len(label.id)) == ("A", "", "#", 36)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name = ", "not valid TOML"),
        (LAYER, "the scheme: a name is missing"),
        (HEAD + "colors = 1", r"layers\[1\] \(l\): unknown key 'colors'"),
        (HEAD + LAYER, r"layers\[2\]: there is another one called l"),
        (HEAD + LABEL + LABEL, r"labels\[2\]: there is another one called A"),
        (HEAD + '[[labels]]\nname = "A"\nlayer = "x"', r"\(A\): there is no layer 'x'"),
        (HEAD + LABEL + 'colour = "red"', "'red' is no colour"),
        (HEAD + LABEL + 'color = "#ffffff"', "unknown key 'color'"),
        (HEAD + LABEL + 'key = "0"', "'0' is no key"),
        (HEAD + LABEL + 'key = "ф"', "'ф' is no key"),
        (
            HEAD + LABEL + 'key = "1"\n[[labels]]\nname = "B"\nlayer = "l"\nkey = "1"',
            r"labels\[2\] \(B\): the key 1 is that of A",
        ),
        (HEAD + LABEL.replace("A", "A" * 101), "longer than 100"),
        (HEAD + LABEL.replace("A", "A\\u0007"), "control characters"),
        (HEAD + LABEL.replace('"A"', "7"), r"labels\[1\]: name must be a string"),
        (HEAD + LABEL + 'id = "x"', "id must be a UUID"),
        (HEAD + LABEL + '[[labels.attributes]]\nname = "k"\nvalues = []', "non-empty strings"),
        (HEAD + LABEL + '[[labels.attributes]]\nname = "k"\nvalues = ["a", "a"]', "different"),
        (HEAD + LABEL + '[[relations]]\nname = "r"\nto = ["B"]', "there is no label 'B'"),
        (HEAD + LABEL + '[[relations]]\nname = "r"\nto = "A"', "to must be a list of strings"),
        ('name = "s"\nlabels = 3', r"written as \[\[labels\]\]"),
        ('name = "s"\nlabels = [3]', r"labels\[1\] must be a"),
        (HEAD + "task = 1", "task must be true or false"),
    ],
)
def test_a_bad_scheme_is_refused_with_its_place(text: str, message: str) -> None:
    with pytest.raises(UserError, match=message):
        load_scheme(text)


def test_a_file_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"none\.toml cannot be read"):
        load_scheme(tmp_path / "none.toml")


def test_two_relations_with_one_id_are_refused_by_name() -> None:
    one = '[[relations]]\nid = "5bd4a2ce-5c9f-4e0e-9d2c-7a1b5d3c8e11"\nname = "{}"\n'
    with pytest.raises(UserError, match=r"relations\[2\]: of has the same id"):
        load_scheme(HEAD + LABEL + one.format("of") + one.format("by"))


def test_a_label_called_like_a_relation_of_a_file_stays_in_the_project() -> None:
    now = load_scheme(HEAD + LABEL.replace('"A"', '"by"'))
    given = load_scheme(HEAD + LABEL + '[[relations]]\nname = "by"\n')
    after = with_scheme_file(now, given)
    assert [(each.name, each.retired) for each in after.labels] == [("A", False), ("by", True)]


def test_a_label_renamed_in_a_file_leaves_its_name_to_a_new_one() -> None:
    now = load_scheme(HEAD + LABEL)
    (old,) = now.labels
    head = HEAD.replace('"s"', '"another"')  # where a label called A has another id by itself
    given = load_scheme(head + LABEL.replace('"A"', f'"B"\nid = "{old.id}"') + LABEL)
    renamed, new = with_scheme_file(now, given).labels
    assert (renamed.name, renamed.id == old.id, new.name) == ("B", True, "A")
    assert new.id != old.id


def test_a_file_that_gives_a_label_the_name_of_another_is_refused() -> None:
    now = load_scheme(HEAD + LABEL + LABEL.replace('"A"', '"B"'))
    old, other = now.labels
    renamed = LABEL.replace('"A"', f'"B"\nid = "{old.id}"')
    with pytest.raises(UserError, match="gives A the name B, which is another’s here"):
        with_scheme_file(now, load_scheme(HEAD + renamed))
    swapped = renamed + LABEL.replace('"A"', f'"A"\nid = "{other.id}"')
    after = with_scheme_file(now, load_scheme(HEAD + swapped))
    assert {each.id: each.name for each in after.labels} == {old.id: "B", other.id: "A"}
