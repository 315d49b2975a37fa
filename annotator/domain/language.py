"""Guess the language of a text from its script, its letters and its commonest words."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

SAMPLE = 1500
"""How many characters of a text are looked at for its words."""
LETTERS_SAMPLE = 600
"""How many of them for its letters."""

_WORD = re.compile(r"[^\W\d_]+")

_SCRIPTS = {
    "cyrillic": range(0x0400, 0x0530),
    "latin": range(0x0041, 0x0250),
    "greek": range(0x0370, 0x0400),
    "armenian": range(0x0530, 0x0590),
    "hebrew": range(0x0590, 0x0600),
    "arabic": range(0x0600, 0x0780),
    "georgian": range(0x10A0, 0x1100),
    "kana": range(0x3040, 0x3100),
    "han": range(0x4E00, 0xA000),
    "hangul": range(0xAC00, 0xD7B0),
}
_ONE_LANGUAGE = {
    "greek": "el",
    "armenian": "hy",
    "hebrew": "he",
    "georgian": "ka",
    "han": "zh",
    "hangul": "ko",
}

_COMMON = {
    "ru": "и в не на что с по как это к из у за от о для его то но а было был года он также при "
    "до про да или со",
    "uk": "і в не на що з та як це до у за від про для його але й є був було року він також при зі",
    "be": "і ў не на што з як гэта да у за ад пра для яго але а быў было года ён таксама пры са",
    "bg": "и на за да се от с е че по са не в като към което който но през си ще това след при",
    "sr": "и у на је да се за од су са не као који што али био била до из о га по током након",
    "en": "the of and to in a is that for on was with as by it at from he his are be said has have",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch",
    "fr": "de la le et les des en un du une que est pour qui dans a par il sur au pas plus ce",
    "es": "de la que el en y los se del las un por con no una su para es al lo como más pero",
    "it": "di che e la il un a per in una del si non è le con da dei i della alla sono ha nel",
    "pt": "de a o que e do da em um para com não uma os no se na por mais as dos como foi ao",
    "nl": "de van het een en in is dat op te zijn met voor niet aan er om ook als door bij naar",
    "pl": "w i na z się do nie że jest to o jak za po od przez dla są ale był oraz ze tym co",
    "tr": "ve bir bu da de için ile olarak çok olan daha gibi kadar sonra var ne en ama dedi",
}
_COMMON_WORDS = {code: frozenset(words.split()) for code, words in _COMMON.items()}
_LANGUAGES = {
    "cyrillic": ("ru", "uk", "be", "bg", "sr"),
    "latin": ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "tr"),
}
_OWN_LETTERS = {"ru": "ыэё", "uk": "їєґ", "be": "ў", "sr": "јљњћђџ"}
_STRANGE_LETTERS = {
    "ru": "іїєґўјљњћђџ",
    "uk": "ыэёъўјљњћђџ",
    "be": "иїєґъщјљњћђџ",
    "bg": "ыэёіїєґўјљњћђџ",
    "sr": "ыэёіїєґўйщъьюя",
}
_OTHER_CYRILLIC = frozenset("әғқңөұүһҳҷӣӯѓќѕ")
_STRANGE_SHARE = 0.02
"""Share of foreign letters (a quoted name, a typing error) that says nothing."""
_SURE_SHARE = 0.08
"""Share of a text's words that must be among the commonest of its language."""


def guess_language(text: str) -> str:
    """Return a two-letter code such as `ru` or `en`, or an empty string when unsure."""
    sample = text[:SAMPLE].lower()
    letters = Counter(sample[:LETTERS_SAMPLE])
    scripts = _scripts_of(letters)
    if not scripts:
        return ""
    script = max(scripts, key=scripts.__getitem__)
    if script in {"han", "kana"}:
        return "ja" if scripts["kana"] * 10 > scripts["han"] else "zh"
    if script == "arabic":
        return _arabic_script(letters)
    if script in _ONE_LANGUAGE:
        return _ONE_LANGUAGE[script]
    if script == "cyrillic" and _share(letters, _OTHER_CYRILLIC) > _STRANGE_SHARE:
        return ""
    return _by_words(Counter(_WORD.findall(sample)), letters, script)


def _scripts_of(letters: Mapping[str, int]) -> Counter[str]:
    """Count letters by script."""
    counts: Counter[str] = Counter()
    for letter, times in letters.items():
        name = _script_of(letter)
        if name:
            counts[name] += times
    return counts


@lru_cache(maxsize=1000)
def _script_of(letter: str) -> str | None:
    if not letter.isalpha():
        return None
    return next((name for name, span in _SCRIPTS.items() if ord(letter) in span), None)


def _share(letters: Mapping[str, int], some: Iterable[str]) -> float:
    """Share of `some` among all characters."""
    return sum(letters.get(letter, 0) for letter in some) / sum(letters.values())


def _arabic_script(letters: Mapping[str, int]) -> str:
    if any(letter in letters for letter in "ٹڈڑے"):
        return "ur"
    return "fa" if any(letter in letters for letter in "پچژگی") else "ar"


def _by_words(words: Mapping[str, int], letters: Mapping[str, int], script: str) -> str:
    points = {code: _points(code, words, letters) for code in _LANGUAGES[script]}
    best, second = sorted(points, key=points.__getitem__, reverse=True)[:2]
    if points[best] >= _SURE_SHARE and points[best] > points[second]:
        return best
    return "ru" if script == "cyrillic" and _may_be_russian(letters, points) else ""


def _points(code: str, words: Mapping[str, int], letters: Mapping[str, int]) -> float:
    """Share of common words, raised by letters of its own, lowered by letters it has not."""
    common = sum(words[word] for word in _COMMON_WORDS[code] & words.keys()) / sum(words.values())
    own = _share(letters, _OWN_LETTERS.get(code, ""))
    strange = _share(letters, _STRANGE_LETTERS.get(code, ""))
    return common + min(3 * own, 0.2) - 6 * strange


def _may_be_russian(letters: Mapping[str, int], points: Mapping[str, float]) -> bool:
    """Whether a Cyrillic text too short to tell has nothing against Russian."""
    strange = _share(letters, _STRANGE_LETTERS["ru"])
    return strange <= _STRANGE_SHARE and points["ru"] >= max(points.values())
