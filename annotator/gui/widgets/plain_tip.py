"""Tool tips of words that are not ours: titles and notes may look like HTML."""


def plain_tip(text: str) -> str:
    """Return what shows a text in a tool tip as it is; Qt takes «<b>» in one for a command."""
    if "<" not in text and "&" not in text:
        return text
    from html import escape  # few tips need it, none at the start

    return f"<p>{escape(text).replace(chr(10), '<br>')}</p>"
