"""Makes what a coordinator may drop beside the packaged program: `drop_ins.py FOLDER`.

A spaCy pipeline as `to_disk` saves it, another as an installed package, and a plug-in that
suggests words in capitals. FOLDER is a folder of plug-ins; needs spaCy.
"""

import json
import sys
from pathlib import Path

PIPELINE, PACKAGE, SUGGESTER = "news-en", "en_drop_sm", "capitals"
WORDS = {"Anna": "PERSON", "Rome": "GPE", "Nato": "ORG"}

_PLUG_IN = """
import re
from dataclasses import dataclass
from annotator.domain.ports import Suggestion
from annotator.domain.ranges import Range

def suggest(text):
    return [Suggestion("ORG", Range(*each.span())) for each in re.finditer("[A-Z]{2,}", text)]

@dataclass(frozen=True)
class Capitals:
    id: str = "capitals"
    title: str = "Words in capitals"

    def program_for(self, language, argument=None):
        return "capitals"

    def load(self, program):
        return suggest

SUGGESTER = Capitals()
"""


def drop_in(folder: Path) -> None:
    """Write all three into a folder of plug-ins."""
    save_pipeline(folder / PIPELINE)
    version = folder / PACKAGE / f"{PACKAGE}-1.0.0"
    save_pipeline(version)
    meta = json.loads((version / "meta.json").read_text("utf-8"))
    meta |= {"name": "drop_sm", "version": "1.0.0"}
    (version.parent / "meta.json").write_text(json.dumps(meta), encoding="utf-8")
    (version.parent / "__init__.py").write_text(
        "from pathlib import Path\n"
        "from spacy.util import load_model_from_init_py\n"
        "def load(**overrides):\n"
        "    return load_model_from_init_py(__file__, **overrides)\n",
        encoding="utf-8",
    )
    register(folder, PACKAGE, "spacy_models", f"{PACKAGE} = {PACKAGE}")
    (folder / "annotator_capitals.py").write_text(_PLUG_IN, encoding="utf-8")
    point = f"{SUGGESTER} = annotator_capitals:SUGGESTER"
    register(folder, "annotator_capitals", "annotator.suggesters", point)


def save_pipeline(folder: Path) -> None:
    """Save an English pipeline that knows three names."""
    import spacy

    folder.parent.mkdir(parents=True, exist_ok=True)
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": label, "pattern": word} for word, label in WORDS.items()])
    nlp.to_disk(folder)


def register(folder: Path, name: str, group: str, point: str) -> None:
    """Write what an installer would write about a package."""
    info = folder / f"{name}-1.0.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0.0\n")
    (info / "entry_points.txt").write_text(f"[{group}]\n{point}\n")


if __name__ == "__main__":
    drop_in(Path(sys.argv[1]))
