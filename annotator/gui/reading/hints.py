"""What is said of a span while the pointer rests on it."""

from PySide6.QtCore import QCoreApplication

from annotator.gui.reading.spans import SeenSpan, SeenSpans
from annotator.gui.words.locale_words import decimal, quoted
from annotator.gui.words.value_words import value_title


def span_hint(found: SeenSpan, seen: SeenSpans) -> str:
    """Return label, author, attributes and note of a span, as the text of a tool tip."""
    from html import escape  # not on the way to the first paint

    span, label = found.span, seen.scheme.label(found.span.label)
    lines = [f"{label.title if label else span.label} · {span.annotator}"]
    if span.score is not None:
        lines[0] += f" · {decimal(span.score, 2)}"
    if found.undecided:
        lines.append(QCoreApplication.translate("TextView", "awaits your verdict"))
    for name, value in span.attributes.items():
        known = label.attribute(name) if label else None
        lines.append(f"{known.title if known else name}: {value_title(value)}")
    if span.note:
        lines.append(quoted(span.note))
    lines += [f"⚑ {each.note} · {each.annotator}" for each in seen.questions_of(span.id)]
    body = "<br>".join(escape(each).replace("\n", "<br>") for each in lines)
    return f"<p>{body}</p>"
