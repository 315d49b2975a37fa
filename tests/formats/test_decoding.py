"""Bytes become the text that was meant, or are refused by name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import UserError
from annotator.formats.decoding import decode, guess_encoding

RUSSIAN = (
    "С февраля взаимодействие между Россией и США приобрело «системный» характер, — "
    "подтвердил министр. По его словам, всё решится в 2025 году.\r\n"
)
UKRAINIAN = "Київ: є новини дня, який їм обіцяв уряд, і вони про податки.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1251"])
@pytest.mark.parametrize(
    "text", [RUSSIAN, UKRAINIAN, RUSSIAN * 500, "Привет, мир", "ОАО «Газпром»"]
)
def test_russian_is_read_as_it_was_written(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding))[0] == text


@pytest.mark.parametrize("encoding", ["koi8-r", "koi8-u", "cp866", "iso8859-5"])
@pytest.mark.parametrize("text", ["Привет, мир", "Москва стала столицей России", "ПРИВЕТ МИРУ"])
def test_other_cyrillic_encodings_are_told_apart(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding))[0] == text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("koi8-u", UKRAINIAN),
        ("utf-16-le", "\ufeffHello"),
        ("utf-16-be", "\ufeffHello"),
        ("utf-32", "Hello, мир"),
        ("cp1252", "“Hello,” he said — and left the room without a word."),
        (
            "cp1253",
            "Ο πρόεδρος είπε ότι η κυβέρνηση δεν θα αυξήσει τους φόρους φέτος, όπως μετέδωσε χθες.",
        ),
        (
            "cp1250",
            (
                "Prezydent powiedział, że rząd nie podniesie podatków w tym roku. Źródło: agencja "
                "prasowa, która również śledziła głosowanie w Sejmie, gdzie posłowie byli zgodni."
            ),
        ),
    ],
)
def test_other_languages_are_read_when_they_are_plain(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding))[0] == text.removeprefix("\ufeff")


def test_ascii_is_utf8_and_the_mark_is_no_part_of_the_text() -> None:
    assert decode(b"plain\r\n") == ("plain\r\n", "utf-8")
    assert decode("\ufeffтекст".encode()) == ("текст", "utf-8-sig")


@pytest.mark.parametrize("guessed", [True, False])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le"])
def test_a_second_mark_is_of_the_text(encoding: str, *, guessed: bool) -> None:
    data = "\ufeff\ufeffтекст".encode(encoding)
    assert decode(data, encoding=None if guessed else encoding)[0] == "\ufeffтекст"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "UTF_8_SIG"])
def test_a_codec_that_takes_the_mark_off_leaves_the_second(encoding: str) -> None:
    assert decode("\ufeffтекст".encode(encoding), encoding=encoding)[0] == "\ufeffтекст"


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])).filter(lambda s: s[:1] != "\ufeff"))
def test_utf8_comes_back_letter_for_letter(text: str) -> None:
    assert decode(text.encode())[0] == text


@pytest.mark.parametrize("place", [0, 1, 7, 100])
@pytest.mark.parametrize("byte", [0xFF, 0xC0, 0xE9, 0x20])
def test_russian_utf8_with_one_broken_byte_is_refused(place: int, byte: int) -> None:
    data = bytearray(RUSSIAN.encode())
    at = [index for index, value in enumerate(data) if value >= 0x80][place]
    data[at] = byte
    with pytest.raises(UserError, match="encoding"):
        decode(bytes(data))


@pytest.mark.parametrize(
    "data",
    [
        RUSSIAN.encode().rstrip()[:-4] + b"\xd0",
        "Москва".encode()[:-1],
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0",
        b"PK\x03\x04\x14\0\0\0\x08\0",
        b"caf\xe9",
        b"\xff\xfea",
        bytes(range(1, 256)),
        b"\x01\x02\x03\x04\x05\x06\x07",
        b"a\0b",
        "Привет".encode("utf-16-le"),
        (RUSSIAN * 9).encode("windows-1251") + RUSSIAN.encode(),
        b"abc \xed\xa0\x80 def",
    ],
    ids=range(12),
)
def test_what_fits_nothing_beyond_doubt_is_refused(data: bytes) -> None:
    with pytest.raises(UserError):
        decode(data)


@given(st.binary(min_size=60))
def test_random_bytes_are_never_read_as_odd_letters(data: bytes) -> None:
    try:
        text, _ = decode(data)
    except UserError:
        return
    assert "\ufffd" not in text
    assert text.isascii() or data.decode() == text


def test_a_forced_encoding_is_obeyed_or_its_misfit_named() -> None:
    assert decode("Да".encode("koi8-r"), encoding="koi8-r")[0] == "Да"
    with pytest.raises(UserError, match="byte 2 does not fit the encoding utf-8"):
        decode(b"ab\xff", encoding="utf-8")


@pytest.mark.parametrize("name", ["no-such", "hex", "a\0b", "undefined"])
def test_an_unknown_encoding_is_named(name: str) -> None:
    with pytest.raises(UserError, match="no encoding called"):
        decode(b"abc", encoding=name)


def test_the_beginning_of_a_file_may_end_inside_a_character() -> None:
    head = ("x" + "ы" * 100).encode()[:-1]
    assert guess_encoding(head, whole=False) == "utf-8"
    with pytest.raises(UserError):
        guess_encoding(head)


def test_the_place_of_a_nul_is_told() -> None:
    with pytest.raises(UserError, match="NUL at character 1"):
        decode("a\0b".encode("utf-16"))


def test_russian_far_along_a_line_is_still_known() -> None:
    text = "x" * 30_000 + " Президент подписал указ о назначении министра"
    assert decode(text.encode("windows-1251")) == (text, "windows-1251")
