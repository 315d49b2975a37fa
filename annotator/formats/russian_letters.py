"""How Russian a decoded text looks: tells the Cyrillic encodings from each other.

Windows-1251 and KOI8-R both turn almost any bytes into Cyrillic letters; which
of the two was meant shows in which letter follows which, and in the case inside
words (each decoding of the other swaps capitals and small letters).
"""

from collections import Counter

_LETTERS = " абвгдежзийклмнопрстуфхцчшщъыьэюя"
_BITS = 1.5
"""Bits of surprise a step in `_SURPRISE` stands for."""

# A row is a letter, a column the letter that follows it, in the order of _LETTERS, where a
# space is a word's edge. A digit is -log2 of the probability, in steps of 1.5 bits, 9 at most;
# counted over the words of a large collection of Russian news.
_SURPRISE = (
    "943233453373432323233455459999465",
    "184343443443232743336644455999744",  # а
    "336586267395264282483959863427754",  # б
    "127665295294353264344877747836995",  # в
    "327674399295364182663999799999789",  # г
    "327465246295353243353976569645775",  # д
    "265333444633332552327555455999966",  # е
    "424772179294862477594997599996879",  # ж
    "214343358295433263673997799636974",  # з
    "145444353333333453327644456999843",  # и
    "076774696895554477239785447999998",  # й
    "228478347296475173433974989999899",  # к
    "228866249295484286463999799952843",  # л
    "125578298295444247483797699935674",  # м
    "326654286294893276434574687925864",  # н
    "273233444534333443237655456999765",  # о
    "528889299396385141663886889946995",  # п
    "325445248295644265443566659935874",  # р
    "335475389392344234314667559754873",  # с
    "226396298294653262363788599943874",  # т
    "243432434663334733339646344999636",  # у
    "226959297196365263433487979956878",  # ф
    "039577599497554293454989899998699",  # х
    "335578197194687466483887999938978",  # ц
    "429799189294572675524989959994999",  # ч
    "429499199193363365634988999994779",  # ш
    "729999199199994797994999999994999",  # щ
    "499999199999999999999999999999851",  # ъ
    "194355265625324944339929548999996",  # ы
    "194656394593942679249675636999934",  # ь
    "585465997942343943418467969999998",  # э
    "164653844774454984429875362999859",  # ю
    "094364454865433965429945464999946",  # я
)
_ROW = {letter: row for row, letter in enumerate(_LETTERS)}
# The other Cyrillic alphabets are read as the Russian letters they stand nearest to.
_NEAREST = str.maketrans("ёіїєґўјљњћђџ", "еииегуйлнкдж")
_TYPED = frozenset("«»„“”’—–…№\u00a0")
_RARE = frozenset("‘‚‹›•§°±·©®™€‰¬µ\u00ad¤½²³×")
_TYPED_SIGN = 4.0
"""Bits for a sign that Russian news are full of."""
_RARE_SIGN = 8.0
_ODD_SIGN = 12.0
"""Bits for a character that no writer types: a box drawing, a control, a stray sign."""
_WRONG_CASE = 9.0
"""Bits for a capital after a small letter of one word."""
_MIXED_SCRIPTS = 8.0
"""Bits for a Latin letter beside a Cyrillic one in one word."""
_DIGIT_INSIDE = 3.0
_CYRILLIC_SHARE = 0.5


def surprise(text: str) -> float:
    """Return how badly `text` reads as Russian, in bits a non-ASCII character.

    Good Russian is near 4, the same bytes in a wrong encoding above 7. Text
    whose non-ASCII characters are mostly no Cyrillic letters is infinitely bad.
    """
    letters = Counter(letter for letter in text if not letter.isascii())
    signs = sum(letters.values())
    cyrillic = sum(times for letter, times in letters.items() if _folded(letter) != " ")
    if cyrillic <= _CYRILLIC_SHARE * signs:
        return float("inf")
    pairs = Counter(zip(f" {text}", f"{text} ", strict=True))
    total = sum(times * _pair(left, right) for (left, right), times in pairs.items())
    return (total + sum(times * _sign(letter) for letter, times in letters.items())) / signs


def _sign(letter: str) -> float:
    """Bits for a character that is no Russian letter, wherever it stands."""
    if _folded(letter) != " ":
        return 0.0
    if letter in _TYPED:
        return _TYPED_SIGN
    return _RARE_SIGN if letter in _RARE else _ODD_SIGN


def _pair(left: str, right: str) -> float:
    """Bits for one character after another, as letters or edges of words."""
    first, second = _folded(left), _folded(right)
    if first == second == " ":
        return 0.0
    bits = _BITS * int(_SURPRISE[_ROW[first]][_ROW[second]])
    if left.islower() and right.isupper():
        bits += _WRONG_CASE
    if (left.isascii() and left.isalpha()) or (right.isascii() and right.isalpha()):
        bits += _MIXED_SCRIPTS
    elif left.isdigit() or right.isdigit():
        bits += _DIGIT_INSIDE
    return bits


def _folded(letter: str) -> str:
    """Return the small Russian letter, or a space for anything that is none."""
    small = letter.lower().translate(_NEAREST)
    return small if small in _ROW else " "
