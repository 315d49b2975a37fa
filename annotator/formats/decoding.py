"""Bytes to text: which encoding a file is in, and never a guess that spoils the text."""

import codecs
import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from annotator.domain.errors import UserError
from annotator.formats.russian_letters import surprise

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_TAKE_THE_MARK = frozenset({"utf-8-sig", "utf-16", "utf-32"})
"""Codecs that take the mark off by themselves."""
_CYRILLIC: Mapping[str, float] = MappingProxyType(
    {
        "windows-1251": 0.0,
        "koi8-r": 0.0,
        "koi8-u": 3.0,
        "cp866": 1.0,
        "iso8859-5": 1.0,
    }
)
"""Encodings of Russian, with the bits each must be the better by for being rarer."""

_OTHERS = (
    *("cp1252", "cp1250", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258"),
    *("iso8859_2", "iso8859_7", "iso8859_9", "mac_roman", "mac_cyrillic"),
    *("gb18030", "big5", "cp932", "euc_jp", "cp949"),
)
"""What charset-normalizer may choose from; left to itself it finds EBCDIC in short texts."""

_HEAD = 1 << 16
"""Bytes by which a person is told the encoding of a file."""
_SAMPLE = 20_000
"""Characters whose letters are looked at."""
_READABLE = 6.4
"""Most bits of surprise a character that Russian text shows, short headlines included."""
_SURE = 3.0
"""Bits, over the whole sample, by which the best reading must beat the next."""
_BROKEN_UTF8_SHARE = 0.5
"""Share of non-ASCII bytes in whole UTF-8 sequences that makes a text a broken UTF-8 one."""
_CONTROL_SHARE = 0.05
_COHERENCE = 0.4
"""How much a text must look like some language before charset-normalizer is believed."""
_FEW_SIGNS = 8

_TYPOGRAPHY = re.compile(rb"[\x85\x91-\x94\x96\x97\xa0\xab\xbb]+")
"""Quotes, dashes, dots and hard spaces: the same bytes in every Windows code page."""
_INSIDE_WORD = re.compile(rb"[A-Za-z][\x80-\x91\x93-\xff][A-Za-z]")
_UTF8_SEQUENCE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_UTF8_RUSSIAN = re.compile(rb"(?:[\xd0\xd1][\x80-\xbf]){4,}")
"""A Russian word in UTF-8: in the one-byte encodings no text holds such a row."""
_HIGH = re.compile(rb"[\x80-\xff]+")
_CONTROLS = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_UNTYPED = re.compile("[\x01-\x08\x0e-\x1f\x7f-\x9f\ufffd]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_CANNOT_TELL = "cannot tell the encoding: {why}; name it, or save the file as UTF-8"


def decode(data: bytes, *, encoding: str | None = None) -> tuple[str, str]:
    """Return the text of `data` without its byte order mark, and the encoding's name.

    `encoding` forces one. Raises UserError for bytes that fit no encoding
    beyond doubt, for an unknown encoding, and for characters no text has.
    """
    name = known_encoding(encoding) if encoding else guess_encoding(data)
    text = _strictly(data, name)
    check_characters(text)
    return text, name


def known_encoding(name: str) -> str:
    """Return `name` when it is an encoding of text; raises UserError when it is none."""
    try:
        "a".encode(name)
    except (LookupError, UnicodeError, ValueError):
        raise UserError(
            f"there is no encoding called {name!r}; try utf-8, utf-16, windows-1251 or koi8-r"
        ) from None
    return name


def guess_encoding(data: bytes, *, whole: bool = True) -> str:
    """Return the name of the encoding of `data`; raises UserError when that is in doubt.

    With `whole` false, `data` is the beginning of a file and may end inside a character.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return name
    nul = data.find(b"\0")
    if nul >= 0:
        raise UserError(
            f"there is a NUL at byte {nul}, so this is no text file "
            "(for UTF-16 without a byte order mark, name the encoding)"
        )
    if _is_utf8(data, whole=whole):
        return "utf-8"
    if _UTF8_RUSSIAN.search(data):
        raise _broken_utf8(data)
    guess = _guess_typography(data) or _guess_cyrillic(data)
    if guess is None and _is_mostly_utf8(data):
        raise _broken_utf8(data)
    return guess or _guess_other(data)


def encoding_of_file(path: Path) -> str:
    """Return the encoding a file seems to be in; empty when it is no text or cannot be read."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
        return guess_encoding(head, whole=len(head) < _HEAD)
    except (UserError, OSError):
        return ""


def check_characters(text: str) -> None:
    """Raise UserError when `text` holds a NUL, a lone surrogate, or is mostly controls."""
    nul = text.find("\0")
    if nul >= 0:
        raise UserError(f"there is a NUL at character {nul}; no text may hold one, so remove it")
    if not text.isascii() and (found := _SURROGATE.search(text)):
        raise UserError(
            f"there is half a character (the lone surrogate U+{ord(found[0]):04X}) "
            f"at character {found.start()}; write the file anew as UTF-8"
        )
    sample = text[:_SAMPLE]
    if len(_CONTROLS.findall(sample)) > _CONTROL_SHARE * len(sample):
        raise UserError("this is no text file: it is full of control characters")


def _strictly(data: bytes, name: str) -> str:
    """Decode `data` or raise UserError with the place of the first byte that does not fit."""
    try:
        return without_mark(data.decode(name), name)
    except UnicodeDecodeError as error:
        raise UserError(
            f"byte {error.start} does not fit the encoding {name}; "
            "name another encoding, or mend the file"
        ) from None
    except UnicodeError as error:
        raise UserError(f"the file does not fit the encoding {name}: {error}") from None


def without_mark(text: str, encoding: str) -> str:
    """Return text as decoded without the byte order mark; a second one is of the text."""
    if codecs.lookup(encoding).name in _TAKE_THE_MARK:
        return text
    return text.removeprefix("\ufeff")


def _is_utf8(data: bytes, *, whole: bool) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data, final=whole)
    except UnicodeDecodeError:
        return False
    return True


def looks_like_utf8(data: bytes) -> bool:
    """Whether bytes that are not UTF-8 throughout were surely meant to be."""
    return bool(_UTF8_RUSSIAN.search(data)) or _is_mostly_utf8(data)


def _is_mostly_utf8(data: bytes) -> bool:
    high = sum(map(len, _HIGH.findall(data)))
    return sum(map(len, _UTF8_SEQUENCE.findall(data))) >= _BROKEN_UTF8_SHARE * high


def _broken_utf8(data: bytes) -> UserError:
    """Return the error for UTF-8 with broken places: read otherwise it would be «РЎ С„РµРІ»."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        place = f" at byte {error.start}"
    else:
        place = ""
    return UserError(_CANNOT_TELL.format(why=f"it looks like UTF-8 but is broken{place}"))


def _around_signs(data: bytes) -> bytes:
    """Return the stretch of `data` from the line of the first non-ASCII byte on.

    Of a very long line only its last part before that byte.
    """
    first = _HIGH.search(data)
    at = first.start() if first else 0
    start = max(data.rfind(b"\n", 0, at) + 1, at - _SAMPLE // 2)
    return data[start:][:_SAMPLE]


def _guess_typography(data: bytes) -> str | None:
    """Return windows-1252 for plain ASCII with nothing but typographic signs in it."""
    signs = b"".join(_HIGH.findall(data))
    plain = _TYPOGRAPHY.fullmatch(signs) and len(signs) * 4 <= len(data)
    return "windows-1252" if plain and not _INSIDE_WORD.search(data) else None


def _guess_cyrillic(data: bytes) -> str | None:
    """Return the encoding in which `data` reads as Russian, if there is exactly one."""
    sample = _around_signs(data)
    signs = sum(map(len, _HIGH.findall(sample)))
    ranked = sorted(
        (bits + _CYRILLIC[name] / signs, order, name, text)
        for order, (name, text, bits) in enumerate(_readings(sample))
    )
    if not ranked or ranked[0][0] > _READABLE:
        return None
    best, _, name, text = ranked[0]
    rival = next((each for each in ranked[1:] if each[3] != text), None)
    if rival and (rival[0] - best) * signs < _SURE:
        why = f"it may be {name} («{_shown(text)}») or {rival[2]} («{_shown(rival[3])}»)"
        raise UserError(_CANNOT_TELL.format(why=why))
    return name


def _readings(sample: bytes) -> list[tuple[str, str, float]]:
    """Return (encoding, text, bits of surprise) for each Cyrillic encoding that fits."""
    found = []
    for name in _CYRILLIC:
        try:
            text = sample.decode(name)
        except UnicodeDecodeError:
            continue
        found.append((name, text, surprise(text)))
    return found


def _guess_other(data: bytes) -> str:
    """Ask charset-normalizer about languages that are not written in Cyrillic."""
    import charset_normalizer

    sample = _around_signs(data)
    match = charset_normalizer.from_bytes(sample, cp_isolation=list(_OTHERS)).best()
    signs = sum(map(len, _HIGH.findall(sample)))
    if match is None or _UNTYPED.search(str(match)):
        raise UserError(_CANNOT_TELL.format(why="the bytes fit none that it could be"))
    if match.coherence < _COHERENCE or signs < _FEW_SIGNS:
        why = f"it may be {match.encoding} («{_shown(str(match))}»), which is uncertain"
        raise UserError(_CANNOT_TELL.format(why=why))
    return match.encoding


def _shown(text: str) -> str:
    """Return a short piece of `text` that shows its first non-ASCII letters."""
    at = next((place for place, letter in enumerate(text) if not letter.isascii()), 0)
    return " ".join(text[max(0, at - 10) : at + 20].split())
