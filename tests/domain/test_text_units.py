import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.graphemes import (
    grapheme_start,
    is_grapheme_boundary,
    next_grapheme,
    previous_grapheme,
)
from annotator.domain.ranges import Range
from annotator.domain.text_units import (
    grown,
    next_token_edge,
    next_token_end,
    previous_token_edge,
    sentence_at,
    sentences,
    snapped,
    token_at,
    tokens,
)

CLUSTERS = (
    "a",
    "é",
    "e\u0301",
    "👍🏽",
    "👩\u200d👩\u200d👧",
    "🇷🇺",
    "\r\n",
    "한",
    "\u1112\u1161\u11ab",
    "❤️",
    " ",
    "и\u0306",
)
FAMILY = "👩\u200d👩\u200d👧"


def every(text: str) -> Range:
    return Range(0, len(text))


@given(st.lists(st.sampled_from(CLUSTERS)))
def test_the_caret_stops_between_clusters_only(clusters: list[str]) -> None:
    text, at, stops = "".join(clusters), 0, [0]
    for cluster in clusters:
        stops.append(stops[-1] + len(cluster))
    assert [at for at in range(len(text) + 1) if is_grapheme_boundary(text, at)] == stops
    found = [at]
    while at < len(text):
        at = next_grapheme(text, at)
        found.append(at)
    assert found == stops
    assert [previous_grapheme(text, stop) for stop in stops[1:]] == stops[:-1]


def test_a_cut_cluster_begins_where_it_begins() -> None:
    assert [grapheme_start("a" + FAMILY, at) for at in (0, 1, 2, 5)] == [0, 1, 1, 1]


@given(st.text(alphabet="аб1-.,' \n«»é\u0301👍", max_size=60))
def test_tokens_cover_the_text_without_a_gap(text: str) -> None:
    found = list(tokens(text, every(text)))
    assert [each.start for each in found] == [0, *(each.end for each in found[:-1])][: len(found)]
    assert (found[-1].end if found else 0) == len(text)


@pytest.mark.parametrize(
    ("text", "token"),
    [
        ("это российско-американские дела", "российско-американские"),
        ("вирус COVID-19 здесь", "COVID-19"),
        ("рост 3,5 процента", "3,5"),
        ("в 18:00 часов", "18:00"),
        ("за\u0301мок стоит", "за\u0301мок"),
        ("it is don’t now", "don’t"),
        ("так " + FAMILY + " вот", FAMILY),
        ("«Москва»", "Москва"),
        ("ко\u00adро\u00adва", "ко\u00adро\u00adва"),
    ],
)
def test_a_token_is_found_from_each_of_its_code_points(text: str, token: str) -> None:
    start = text.index(token)
    for offset in range(start, start + len(token)):
        assert text[slice(*token_at(text, offset))] == token


def test_token_edges_skip_white_space() -> None:
    text = "один  два, три"
    assert next_token_edge(text, 0) == 6
    assert next_token_end(text, 4) == 9
    assert next_token_edge(text, 9) == 11
    assert previous_token_edge(text, 6) == 0
    assert previous_token_edge(text, 14) == 11
    assert previous_token_edge(text, 0) == 0
    assert next_token_edge(text, 14) == 14


@pytest.mark.parametrize(
    ("text", "cut", "expected"),
    [
        ("сказал «Москва», и", (9, 11), "Москва"),
        ("сказал «Москва», и", (9, 15), "Москва»"),
        ("раз два три", (1, 5), "раз два"),
        ("раз два три", (3, 8), "два"),
        ("a😀 Путин", (3, 5), "Путин"),
    ],
)
def test_a_range_snaps_to_whole_words(text: str, cut: tuple[int, int], expected: str) -> None:
    assert text[slice(*snapped(text, Range(*cut)))] == expected


def test_white_space_alone_is_left_alone() -> None:
    assert snapped("а  б", Range(1, 3)) == Range(1, 3)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Раз. Два! Три", ["Раз.", "Два!", "Три"]),
        ("Сказал И. И. Иванов. Да.", ["Сказал И. И. Иванов.", "Да."]),
        ("Это г. Москва. Да", ["Это г. Москва.", "Да"]),
        ("«Да.» Потом", ["«Да.»", "Потом"]),
        ("Mr. Smith came. He left.", ["Mr. Smith came.", "He left."]),
        ("он сказал и т.д. потом ушёл. Да", ["он сказал и т.д. потом ушёл.", "Да"]),
        ("", []),
    ],
)
def test_sentences_end_where_readers_think(text: str, expected: list[str]) -> None:
    assert [text[slice(*each)] for each in sentences(text, every(text))] == expected


def test_the_sentence_at_an_offset_holds_it_or_ends_before_it() -> None:
    text = "Раз. Два. Три."
    found = [text[slice(*sentence_at(text, at, every(text)))] for at in (0, 4, 5, 13, 14)]
    assert found == ["Раз.", "Раз.", "Два.", "Три.", "Три."]


def test_a_selection_grows_by_units() -> None:
    text = "Он ушёл. По словам, «новый шаг, важный» сделан, это так. Конец."
    piece, found = Range(text.index("шаг"), text.index("шаг") + 1), []
    for _ in range(7):
        larger = grown(text, piece, every(text))
        if larger == piece:
            break
        piece = larger
        found.append(text[slice(*piece)])
    assert found == [
        "шаг",
        "новый шаг",
        "новый шаг, важный",
        "По словам, «новый шаг, важный» сделан, это так",
        "По словам, «новый шаг, важный» сделан, это так.",
        text,
    ]
