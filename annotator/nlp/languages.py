"""Language codes as articles give them."""


def primary(language: str) -> str:
    """Return the language of a code without its region: `en` for `en-US` and `EN_gb`."""
    return language.replace("_", "-").partition("-")[0].strip().lower()
