"""Names that files of all tools can have, made from titles a person reads."""

from collections.abc import Iterable
from typing import Final

from annotator.domain.scheme import LABEL_LENGTH

_RUSSIAN: Final = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
_LATIN: Final = "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y - e iu ia"
_TABLE: Final = {
    ord(one): other.strip("-") for one, other in zip(_RUSSIAN, _LATIN.split(), strict=True)
}


def plain_name(title: str) -> str:
    """Return a title in small letters without spaces, Russian ones written as in passports.

    The letters are those of ICAO Doc 9303; letters of other scripts stay.
    """
    return "_".join(title.lower().translate(_TABLE).split())


def name_from(title: str, taken: Iterable[str]) -> str:
    """Return a name for something called `title`: in capitals, without spaces, not taken."""
    name = plain_name(title).upper()[: LABEL_LENGTH - 4] or "LABEL"
    known, number, wanted = set(taken), 1, name
    while name in known:
        number += 1
        name = f"{wanted}_{number}"
    return name
