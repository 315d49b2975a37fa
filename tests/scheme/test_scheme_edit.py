"""Editing a scheme: what is possible keeps it whole and comes back; what is not says why."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import StaleChange, UserError
from annotator.domain.plain_names import name_from, plain_name
from annotator.domain.project_change import SchemeChange, with_scheme_change
from annotator.domain.scheme import Attribute, Label, Layer, RelationType, Scheme
from annotator.domain.scheme_edit import (
    lost_values,
    merge_labels,
    place_label,
    put_label,
    put_layer,
    put_relation,
    retire_label,
    take_label_out,
    take_layer_out,
)
from annotator.services.resources import resource
from annotator.services.scheme_files import load_scheme, scheme_toml

NEWS = load_scheme(resource("schemes", "news.toml"))
IDS = [f"00000000-0000-7000-8000-00000000000{number}" for number in range(4)]

Edit = Callable[[Scheme], Scheme]


def made(number: int, name: str, layer: str, key: str) -> Label:
    return Label(
        id=IDS[number], name=name, title=name, layer=layer, colour="#332288", key=key,
        example="«…»",
        attributes=(Attribute(name="tone", title="Tone", values=("low", "high")),),
    )  # fmt: skip


layers = st.sampled_from(["entities", "attribution", "boilerplate", "tone"])
names = st.sampled_from(["A", "B", "CLAIM", "Я"])
labels = st.builds(made, st.integers(0, 3), names, layers, st.sampled_from(["", "a", "1", "b"]))
ids = st.sampled_from([*IDS, *(each.id for each in NEWS.labels)])
relations = st.builds(
    lambda number, name, ends: RelationType(
        id=IDS[number], name=name, title=name, from_labels=ends, to_labels=("CLAIM",)
    ),
    st.integers(0, 3),
    st.sampled_from(["because", "cue"]),
    st.lists(st.sampled_from(["CLAIM", "SOURCE"]), unique=True).map(tuple),
)
edits: st.SearchStrategy[Edit] = st.one_of(
    st.builds(lambda each: lambda scheme: put_label(scheme, each), labels),
    st.builds(lambda each: lambda scheme: put_relation(scheme, each), relations),
    st.builds(
        lambda task: lambda scheme: put_layer(scheme, Layer(name="tone", title="Tone", task=task)),
        st.booleans(),
    ),
    st.builds(lambda name: lambda scheme: take_layer_out(scheme, name), layers),
    st.builds(lambda each: lambda scheme: take_label_out(scheme, each), ids),
    st.builds(lambda a, b: lambda scheme: merge_labels(scheme, a, b), ids, ids),
    st.builds(
        lambda each, layer, before: lambda scheme: place_label(scheme, each, layer, before),
        ids,
        layers,
        st.none() | ids,
    ),
    st.builds(
        lambda each, retired: lambda scheme: retire_label(scheme, each, retired=retired),
        ids,
        st.booleans(),
    ),
)


def edited(scheme: Scheme, edit: Edit) -> Scheme:
    try:
        return edit(scheme)
    except UserError:
        return scheme


@given(st.lists(edits, max_size=8))
def test_edited_schemes_are_whole_survive_a_file_and_come_back_step_by_step(
    steps: list[Edit],
) -> None:
    schemes = [NEWS]
    for edit in steps:
        schemes.append(edited(schemes[-1], edit))
    assert load_scheme(scheme_toml(schemes[-1])) == schemes[-1]
    current = schemes[0]
    changes = [SchemeChange(before=before, after=after) for before, after in pairwise(schemes)]
    for change in changes:
        current = with_scheme_change(current, change)
        assert current == change.after
    for change in reversed(changes):
        current = with_scheme_change(current, change.inverse())
        assert current == change.before


@given(edits, edits)
def test_a_change_undone_after_another_leaves_that_one_whole_or_is_refused(
    one: Edit, other: Edit
) -> None:
    first = edited(NEWS, one)
    second = edited(first, other)
    undo = SchemeChange(before=first, after=NEWS)
    try:
        back = with_scheme_change(second, undo)
    except StaleChange:
        return
    assert load_scheme(scheme_toml(back)) == back
    mine = {each.id: each for each in first.labels if each not in NEWS.labels}
    theirs = [each for each in second.labels if each not in first.labels]
    assert all(each in back.labels for each in theirs)
    assert not [each for each in back.labels if mine.get(each.id) == each]


@pytest.mark.parametrize(
    ("edit", "why"),
    [
        (lambda scheme: put_label(scheme, made(0, "CLAIM", "entities", "")), "another label"),
        (lambda scheme: put_label(scheme, made(0, "X", "entities", "1")), "that of Claim already"),
        (lambda scheme: put_label(scheme, made(0, "X", "nowhere", "")), "no layer nowhere"),
        (lambda scheme: put_label(scheme, made(0, " X", "entities", "")), "spaces round it"),
        (lambda scheme: put_label(scheme, made(0, "X\n", "entities", "")), "spaces round it"),
        (
            lambda scheme: put_label(scheme, replace(made(0, "X", "entities", ""), colour="red")),
            "no colour",
        ),
        (lambda scheme: take_layer_out(scheme, "attribution"), "still holds Claim, Source, Cue"),
        (lambda scheme: take_label_out(scheme, scheme.labels[0].id), "retire it instead"),
        (lambda scheme: merge_labels(scheme, IDS[0], IDS[1]), "no longer in the scheme"),
    ],
)
def test_what_cannot_be_is_said(edit: Edit, why: str) -> None:
    with pytest.raises(UserError, match=why):
        edit(NEWS)


def test_a_relation_never_comes_to_run_to_anything() -> None:
    scheme = put_label(NEWS, made(0, "X", "entities", ""))
    ends = RelationType(id=IDS[1], name="on", title="On", from_labels=("X",), to_labels=("CLAIM",))
    with pytest.raises(UserError, match="“On” runs to this label alone"):
        take_label_out(put_relation(scheme, ends), IDS[0])
    merged = merge_labels(put_relation(scheme, ends), IDS[0], NEWS.labels[0].id)
    assert merged.relations[-1].from_labels == ("CLAIM",)


def test_a_retired_label_gives_its_key_away_and_is_not_offered() -> None:
    claim = NEWS.labels[0]
    retired = retire_label(NEWS, claim.id, retired=True)
    assert claim.name not in [each.name for each in retired.offered]
    taken = put_label(retired, made(0, "X", "entities", claim.key))
    back = retire_label(taken, claim.id, retired=False)
    assert back.label("CLAIM") == replace(claim, key="")


@pytest.mark.parametrize(
    ("title", "name"),
    [("Ирония и сарказм", "IRONIIA_I_SARKAZM"), ("claim", "CLAIM_2"), ("", "LABEL")],
)
def test_names_are_made_from_titles(title: str, name: str) -> None:
    assert name_from(title, ["CLAIM"]) == name


@pytest.mark.parametrize(
    ("name", "layer", "before", "order"),
    [
        ("CUE", "attribution", "CLAIM", ["CUE", "CLAIM", "SOURCE"]),
        ("CLAIM", "attribution", None, ["SOURCE", "CUE", "CLAIM"]),
        ("PER", "attribution", "SOURCE", ["CLAIM", "PER", "SOURCE", "CUE"]),
        ("PER", "attribution", None, ["CLAIM", "SOURCE", "CUE", "PER"]),
        ("CUE", "attribution", "CUE", ["CLAIM", "SOURCE", "CUE"]),
    ],
)
def test_a_label_is_put_anywhere(
    name: str, layer: str, before: str | None, order: list[str]
) -> None:
    def identity(wanted: str) -> str:
        found = NEWS.label(wanted)
        assert found is not None
        return found.id

    made = place_label(NEWS, identity(name), layer, identity(before) if before else None)
    assert [each.name for each in made.labels_in("attribution")] == order
    assert {each.id for each in made.labels} == {each.id for each in NEWS.labels}


def test_values_that_an_edit_takes_out_are_known() -> None:
    tone = Attribute(name="tone", title="Tone", values=("low", "high"))
    label = Label(id="1", name="A", title="A", layer="x", colour="#000000", attributes=(tone,))
    assert lost_values(label, replace(label, attributes=())) == {"tone": {"low", "high"}}
    fewer = replace(tone, values=("high", "mid"), title="Loudness")
    assert lost_values(label, replace(label, attributes=(fewer,))) == {"tone": {"low"}}
    assert not lost_values(label, replace(label, title="B"))


def test_a_default_is_one_of_the_values_and_goes_through_a_file() -> None:
    claim = NEWS.label("CLAIM")
    assert claim is not None
    tone = Attribute(name="tone", title="Tone", values=("low", "high"), default="low")
    made = put_label(NEWS, replace(claim, attributes=(tone,)))
    assert load_scheme(scheme_toml(made)) == made
    assert made.defaults_of("CLAIM") == {"tone": "low"}
    assert not made.defaults_of("NOBODY")
    with pytest.raises(UserError, match="mid is no value of Tone"):
        put_label(NEWS, replace(claim, attributes=(replace(tone, default="mid"),)))
    with pytest.raises(UserError, match="'mid' is none of the values"):
        load_scheme(scheme_toml(made).replace('default = "low"', 'default = "mid"'))


@pytest.mark.parametrize(
    ("title", "name"),
    [("Новая метка", "novaia_metka"), ("Щёлк  объём", "shchelk_obieem"), ("Stance", "stance"),
     ("Étude 2", "étude_2"), ("  ", "")],
)  # fmt: skip
def test_names_in_files_are_latin(title: str, name: str) -> None:
    assert plain_name(title) == name
