"""Which of spaCy's languages an article is in."""

from functools import cache

from annotator.nlp.languages import primary

ANY = "xx"
"""spaCy's code for no language in particular."""
_CODE_LENGTHS = (2, 3)


@cache
def spacy_language(language: str) -> str:
    """Return the code of the tokenizer for `language`; `xx` when spaCy has none that works."""
    code = primary(language)
    if not (code.isascii() and code.isalpha() and len(code) in _CODE_LENGTHS):
        return ANY
    import spacy

    try:
        return str(spacy.blank(code).lang)
    except ImportError:  # no such language, or one whose own library is not installed
        return ANY
